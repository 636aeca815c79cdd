/*
 * Noun groups round names, and words that even the analyser does not know.
 */
#include <string.h>

#include "base/base.h"
#include "look.h"
#include "nouns.h"
#include "nounwords.h"

#define NAMES (BIT(TAG_NP) | BIT(TAG_UNK))

/* Kept as it is, with cognate endings. */
static struct group *
unknown(struct work *w, struct units *us, int k, const struct opening *o,
    const struct unit *h, int *end)
{
	struct group *g = noun_new(w, o, false);
	bool pl = o->det && unit_t(o->det, BIT(TAG_PL));
	const char *single = h->low, *en;

	for (int i = 0; i < o->pre.n; i++)
		pl |= o->pre.v[i]->pos == TAG_NUM &&
		    !low(w, o->pre.v[i], W_ONE_NUMBERS);
	if (pl && str_ends(single, "s"))
		single = str_less(w->a, single, 1);
	en = bilingual_look(w, single, TAG_N);
	if (str_empty(en)) {
		work_left_french(w, single);
		en = single;
	}
	g->head = en;
	g->lem = single;
	g->noun = g->pl_known = true;
	g->pl = g->dpl = pl;
	g->agr = pl ? AGREE_PL : AGREE_S3;
	for (; units_at(us, k)->pos == TAG_ADJ && !noun_complemented(w, us, k);
	     k++) {
		if (noun_late(w, us->v[k])) {
			g->after.n = 0;
			strs_push(&g->after, w->a, us->v[k]->en);
		} else {
			strs_insert(
			    &g->mods, w->a, 0, noun_adjective(w, us->v[k]));
		}
	}
	*end = k;
	return g;
}

/* Does the name at k belong to the run of names so far? */
static bool
joins(const struct units *us, int k, const struct units *names)
{
	const struct unit *u = units_at(us, k), *last;

	if (!unit_pos(u, NAMES) || !u->pre)
		return false;
	last = names->v[names->n - 1];
	/* vingt drones Black Hornet */
	if (last->pos == TAG_UNK && !unit_cap(last) && unit_cap(u))
		return false;
	if (unit_t(u, BIT(TAG_TOP)) && last->pos != TAG_UNK &&
	    !unit_t(last, BIT(TAG_TOP)))
		return false;
	if (!unit_t(u, BIT(TAG_ANT)))
		return true;
	if (unit_t(last, BIT(TAG_TOP)))
		return false;
	for (int i = 0; i < names->n; i++)
		if (unit_t(names->v[i], BIT(TAG_COG)))
			return false;
	return true;
}

/* Europe 1: a figure behind a name that no noun follows */
static bool
numbered_name(
    struct work *w, const struct units *us, int k, const struct opening *o)
{
	const struct unit *u = units_at(us, k), *a = units_at(us, k + 1);

	return u->pos == TAG_NUM && str_digits(u->lem, 1, 2) && u->pre &&
	    !o->det &&
	    (!unit_pos(a, BIT(TAG_N) | BIT(TAG_ADJ)) || low(w, a, W_DAYS));
}

static bool
any(const struct units *names, uint64_t tags)
{
	for (int i = 0; i < names->n; i++)
		if (unit_t(names->v[i], tags))
			return true;
	return false;
}

/* The article before a name that English does without. */
static void
drop_article(struct work *w, struct group *g, const struct opening *o,
    const struct units *names)
{
	const struct unit *h = names->v[0];
	const char *young = o->pre.n == 1 ?
	    get(w, TABLE_SMALL_PERSONS, o->pre.v[0]->low) :
	    NULL;

	if (!o->det || !low(w, o->det, W_LE))
		return;
	if (g->person && young) { /* le petit Marc */
		g->det = NULL;
		g->pre.n = 0;
		strs_push(&g->pre, w->a, young);
	}
	/* places.tsv has the English article, where there is one */
	if (names->n == 1 && has(w, TABLE_PLACES, h->low))
		g->det = NULL;
	if (low(w, h, W_AGENCIES) || g->top ||
	    (g->person && unit_t(h, BIT(TAG_COG)) && names->n == 1) ||
	    str_starts(g->head, str_join(w->a, word(w, E_THE), " ", NULL)))
		g->det = NULL;
}

/* Andreï Belooussov: the whole name as English has it, or NULL */
static const struct entry *
whole_name(struct work *w, const struct units *names)
{
	struct strs t = { 0 };

	for (int i = 0; i < names->n; i++)
		strs_push(&t, w->a, unit_plain(w->a, names->v[i]->lem));
	return names->n < 2 ?
	    NULL :
	    dict_find(&w->x->tables[TABLE_NAMES], strs_join(w->a, &t, " "));
}

struct group *
noun_named(
    struct work *w, struct units *us, int k, const struct opening *op, int *end)
{
	struct opening o = *op;
	struct unit *h = us->v[k];
	struct units names = { 0 };
	struct strs en = { 0 };
	const struct entry *listed;
	struct group *g;

	if (o.det && o.pre.n == 1 && o.pre.v[0]->pos == TAG_ADJ &&
	    has(w, TABLE_NOUNS, o.pre.v[0]->low) &&
	    low(w, o.pre.v[0], W_BEFORE_NAMES)) {
		noun_reread(w, us, k - 1); /* la capitale Belgrade */
		o.pre.n = 0;
		o.whole = NULL;
		return noun_common(w, us, k - 2, k - 1, &o, end);
	}
	units_push(&names, w->a, us->v[k++]);
	while (joins(us, k, &names))
		units_push(&names, w->a, us->v[k++]);
	if (numbered_name(w, us, k, &o))
		units_push(&names, w->a, us->v[k++]);
	if (names.n == 1 && h->pos == TAG_UNK && !unit_cap(h))
		return unknown(w, us, k, &o, h, end);
	for (int i = 0; i < names.n; i++)
		strs_push(&en, w->a, noun_name(w, names.v[i]));
	g = noun_new(w, &o, false);
	listed = whole_name(w, &names);
	g->head = listed ? listed->cell[1] : strs_join(w->a, &en, " ");
	g->lem = h->low;
	g->name = g->proper = g->pl_known = true;
	g->person = any(&names, BIT(TAG_ANT)) || any(&names, BIT(TAG_COG));
	g->person |= listed && str_eq(listed->cell[2], "person");
	g->org = unit_t(h, BIT(TAG_AL)) && names.n == 1;
	g->top = unit_t(h, BIT(TAG_TOP)) && names.n == 1;
	g->pl = unit_t(h, BIT(TAG_PL)) && !g->top;
	g->fem = any(&names, BIT(TAG_ANT) | BIT(TAG_F));
	g->masc = any(&names, BIT(TAG_ANT) | BIT(TAG_M));
	g->agr = g->pl ? AGREE_PL : AGREE_S3;
	drop_article(w, g, &o, &names);
	for (; o.det && !g->person && units_at(us, k)->pos == TAG_ADJ &&
	     !noun_complemented(w, us, k) &&
	     !low(w, units_at(us, k + 1), W_QUE);
	     k++)
		strs_insert(&g->mods, w->a, 0, noun_adjective(w, us->v[k]));
	*end = k;
	return g;
}
