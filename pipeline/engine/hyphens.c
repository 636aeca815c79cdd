/*
 * Wi-Fi, Saint-Pierre, mi-journée: parts joined by hyphens.
 */
#include "base/base.h"
#include "steps.h"

/*
 * Bourg-de-Péage, Grau-du-Roi: three parts and more, the first and the last
 * with a capital.  Returns the index behind it and its name, or 0.
 */
static int
place_end(struct work *w, const struct units *us, int i, const char **name)
{
	const char *text = us->v[i]->lem;
	int j = i;

	while (j + 2 < us->n && str_eq(us->v[j + 1]->lem, "-") &&
	    !us->v[j + 1]->pre && !us->v[j + 2]->pre) {
		bool du;

		j += 2;
		du = j + 2 < us->n && low(w, us->v[j], W_DE) &&
		    low(w, us->v[j + 1], W_LE) &&
		    str_eq(us->v[j + 2]->lem, "-");
		text = str_join(
		    w->a, text, "-", du ? word(w, W_DU) : us->v[j]->lem, NULL);
		j += du;
	}
	*name = text;
	return j > i + 2 && unit_cap(us->v[i]) && unit_cap(us->v[j]) ? j + 1 :
								       0;
}

#define PARTS \
	(BIT(TAG_UNK) | BIT(TAG_NP) | BIT(TAG_N) | BIT(TAG_ADJ) | BIT(TAG_NUM))

/* p-q become one unit in p's place; false: they stay two. */
static bool
joined_pair(struct work *w, struct units *out, struct unit *q)
{
	struct unit *p = out->v[out->n - 1];
	const char *both = str_join(w->a, p->lem, "-", q->lem, NULL);
	enum tag pos = TAG_UNK;
	uint64_t tags = 0;

	if (has(w, TABLE_PREFIXES, p->low) &&
	    unit_pos(q, BIT(TAG_N) | BIT(TAG_ADJ))) {
		/* mi-journée, ex-ministre: of the sort of the second */
		struct unit *u = unit_read_as(w->a, q, both, q->pos, 0);

		u->pre = p->pre;
		out->v[out->n - 1] = u;
		return true;
	}
	if (p->pos != TAG_UNK && q->pos != TAG_UNK &&
	    !(unit_cap(p) && unit_cap(q)))
		return false;
	if (p->pos == TAG_NP || q->pos == TAG_NP) {
		pos = TAG_NP;
		tags = p->pos == TAG_NP ? p->tags : q->tags;
	}
	unit_name(p, w->a, both);
	unit_retag(p, pos, tags);
	return true;
}

void
step_hyphens(struct work *w, struct units *us)
{
	struct units out = { 0 };
	int i = 0;

	while (i < us->n) {
		struct unit *u = us->v[i], *q = units_at(us, i + 1);
		struct unit *p = units_at(&out, out.n - 1);
		const char *name;
		int end = place_end(w, us, i, &name);
		bool tight = u->pos == TAG_SYM && !u->pre && out.n &&
		    i + 1 < us->n && !q->pre;

		if (end) {
			units_push(&out, w->a,
			    unit_new(w->a, name, TAG_NP,
				BIT(TAG_TOP) | BIT(TAG_M) | BIT(TAG_SG),
				u->pre));
			i = end;
			continue;
		}
		if (tight && (str_eq(u->lem, "-") || str_eq(u->lem, "–")) &&
		    unit_pos(p, PARTS) && unit_pos(q, PARTS) &&
		    !unit_t(p, BIT(TAG_TIME)) && joined_pair(w, &out, q)) {
			i += 2;
			continue;
		}
		if (tight && str_eq(u->lem, "-"))
			unit_name(u, w->a, "\xe2\x80\x91");
		units_push(&out, w->a, u);
		i++;
	}
	*us = out;
}
