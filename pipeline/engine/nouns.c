#include "nouns.h"

#include <string.h>

#include "base/base.h"
#include "nounwords.h"

#define NAMES (BIT(TAG_NP) | BIT(TAG_UNK))

struct group *
noun_new(struct work *w, const struct opening *o, bool sup)
{
	struct group *g = group_new(w, K_NP, "", NULL);

	g->det = o->det ? o->det->low : NULL;
	g->det_en = o->det ? o->det->en : NULL;
	g->quoted = o->det && o->det->quoted;
	g->pre = noun_sequence(w, &o->pre, sup);
	return g;
}

void
noun_reread(struct work *w, struct units *us, int k)
{
	us->v[k] = unit_read_as(w->a, us->v[k], us->v[k]->lem, TAG_N, 0);
}

static bool
have_low(struct work *w, const struct units *us, enum word_set set)
{
	for (int i = 0; i < us->n; i++)
		if (low(w, us->v[i], set))
			return true;
	return false;
}

/* les deux, le premier, les plus démunis: an adjective or number as a noun */
static struct group *
substantive(
    struct work *w, struct units *us, int i, int k, struct opening *o, int *end)
{
	const struct unit *adj = o->pre.v[o->pre.n - 1], *det = o->det;
	bool pl = unit_t(det, BIT(TAG_PL)), sup;
	struct group *g;

	*end = k;
	if (adj->pos == TAG_ADJ &&
	    (has(w, TABLE_NOUNS, adj->low) ||
		has(w, TABLE_PERSONS, adj->low)) &&
	    !low(w, adj, W_NEVER_NOUNS)) {
		noun_reread(w, us, k - 1); /* aux passagers */
		o->pre.n--;
		o->whole = NULL;
		return noun_common(w, us, i, k - 1, o, end);
	}
	if (low(w, det, W_CE) && o->pre.n == 1 && low(w, adj, W_DERNIER)) {
		g = group_new(w, K_NP, "", word(w, W_CELUI_CI));
		g->fixed_text = word(w, E_THE_LATTER);
		g->head = word(w, E_LATTER);
		g->pl = pl;
		g->pl_known = true;
		g->agr = pl ? AGREE_PL : AGREE_S3;
		return g;
	}
	sup = low(w, det, W_LE) && have_low(w, &o->pre, W_MORE_LESS);
	g = noun_new(w, o, sup);
	g->head = "";
	if (adj->pos == TAG_ADJ && !unit_t(adj, BIT(TAG_ORD)) &&
	    low(w, det, W_ONE_AFTER))
		g->head = pl ? word(w, E_ONES) : word(w, E_ONE);
	g->lem = adj->low;
	g->noun = g->adjnoun = g->pl_known = true;
	g->pl = g->dpl = pl;
	g->agr = pl ? AGREE_PL : AGREE_S3;
	g->sup = sup;
	g->person = pl && adj->pos == TAG_NUM;
	return g;
}

/* Does the unit at k stand between determiner and noun? */
static bool
stands_before(
    struct work *w, const struct units *us, int k, const struct opening *o)
{
	const struct unit *u = us->v[k], *a = units_at(us, k + 1);

	if (unit_pos(u, BIT(TAG_NUM) | BIT(TAG_ADJ)))
		return true;
	if (unit_pos(u, BIT(TAG_PREADV) | BIT(TAG_ADV)))
		return (low(w, u, W_BEFORE_ADJECTIVES) ||
			   low(w, u, W_BEFORE_NUMBERS)) &&
		    unit_pos(a, BIT(TAG_ADJ) | BIT(TAG_NUM));
	if (u->pos == TAG_CNJCOO)
		return o->pre.n && o->det && a->pos == TAG_ADJ &&
		    units_at(us, k + 2)->pos == TAG_N;
	return unit_participle(u) && o->det && a->pos == TAG_N &&
	    low(w, u, W_SO_CALLED);
}

/* No noun follows: an adjective may stand for one. */
static struct group *
without_noun(
    struct work *w, struct units *us, int i, int k, struct opening *o, int *end)
{
	const struct unit *last = units_at(&o->pre, o->pre.n - 1);

	if (o->pre.n && o->det)
		return substantive(w, us, i, k, o, end);
	if (o->pre.n > 1 && o->pre.v[0]->pos == TAG_NUM &&
	    last->pos == TAG_ADJ && has(w, TABLE_NOUNS, last->low)) {
		noun_reread(w, us, k - 1); /* deux passagers */
		o->pre.n--;
		o->det = NULL;
		return noun_common(w, us, i, k - 1, o, end);
	}
	return NULL;
}

struct group *
noun_group(struct work *w, struct units *us, int i, int *end)
{
	struct opening o = { 0 };
	const struct unit *last;
	int k = i;

	if (us->v[k]->pos == TAG_PREDET)
		o.whole = us->v[k++];
	if (units_at(us, k)->pos == TAG_DET)
		o.det = us->v[k++];
	for (; k < us->n && stands_before(w, us, k, &o); k++) {
		if (unit_t(us->v[k], BIT(TAG_TIME)))
			return NULL;
		units_push(&o.pre, w->a, us->v[k]);
	}
	last = units_at(&o.pre, o.pre.n - 1);
	if (!unit_pos(units_at(us, k), BIT(TAG_N) | NAMES))
		return without_noun(w, us, i, k, &o, end);
	if (is(w, us->v[k]->low, W_DAYS) && o.pre.n) {
		if (o.det && last->pos == TAG_ADJ) /* des policiers jeudi */
			return substantive(w, us, i, k, &o, end);
		if (!o.det && unit_t(us->v[k], BIT(TAG_SG)))
			return NULL; /* cassé en deux dimanche */
	}
	if (o.pre.n > 1 && !o.det && !o.whole && o.pre.v[0]->pos == TAG_NUM &&
	    last->pos == TAG_NUM)
		return NULL;
	if (unit_pos(us->v[k], NAMES))
		return noun_named(w, us, k, &o, end);
	return noun_common(w, us, i, k, &o, end);
}
