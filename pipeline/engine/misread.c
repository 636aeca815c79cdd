/*
 * Small joinings, one rule a function; each names the French that made it
 * necessary.  A rule puts new units out and returns how many it used, or 0.
 */
#include <string.h>

#include "base/base.h"
#include "misread.h"
#include "steps.h"

static struct unit *
put(struct reading *r, const char *lemma, enum tag pos, uint64_t more, bool pre,
    const char *en)
{
	struct unit *u = unit_new(r->w->a, lemma, pos, more, pre);

	u->en = en;
	units_push(r->out, r->w->a, u);
	return u;
}

static int
keep(struct reading *r, int used)
{
	units_push(r->out, r->w->a, r->u);
	return used;
}

static uint64_t
number_of(const struct unit *u)
{
	return unit_t(u, BIT(TAG_PL)) ? BIT(TAG_PL) : BIT(TAG_SG);
}

/* plus de 100, plus des trois quarts: more than; plus de voitures: more */
static int
more_than(struct reading *r)
{
	struct work *w = r->w;
	const char *name;
	const char *en = low(w, r->u, W_PLUS) ? word(w, E_MORE_THAN) :
						word(w, E_LESS_THAN);

	if (!low(w, r->u, W_MORE_LESS) || !low(w, r->a, W_DE) ||
	    r->a->pos != TAG_PR)
		return 0;
	name = str_spaced(w->a, r->u->low, word(w, W_DE), NULL);
	if (low(w, r->b, W_LE)) {
		if (r->c->pos != TAG_NUM)
			return 0;
		put(r, name, TAG_PR, 0, r->u->pre, en);
		return 3;
	}
	if (r->b->pos == TAG_NUM || low(w, r->b, W_ROUND_NUMBERS)) {
		put(r, name, TAG_PR, 0, r->u->pre, en);
		return 2;
	}
	if (unit_pos(r->b, BIT(TAG_N) | BIT(TAG_ADJ)) &&
	    !seen_back(r, 3, 0, W_NE)) {
		put(r, name, TAG_DET, number_of(r->b), r->u->pre, NULL);
		return 2;
	}
	return 0;
}

/* un milliard et demi: 1.5 billion */
static int
and_a_half(struct reading *r)
{
	struct work *w = r->w;
	const struct unit *p = r->p;
	struct unit *half;

	if (!low(w, r->u, W_MILLIONS) || !low(w, r->a, W_ET) ||
	    !low(w, r->b, W_DEMI) || !r->out->n)
		return 0;
	half = unit_new(w->a,
	    str_join(w->a, low(w, p, W_UN) ? "1" : p->lem, ",5", NULL), TAG_NUM,
	    0, p->pre);
	r->out->v[r->out->n - 1] = half;
	return keep(r, 3);
}

/* quelque chose de fiable: something reliable */
static int
something_good(struct reading *r)
{
	if (!low(r->w, r->u, W_SOMETHING) || r->u->pos != TAG_PRN ||
	    !low(r->w, r->a, W_DE) ||
	    !unit_pos(r->b, BIT(TAG_ADJ) | BIT(TAG_ADV) | BIT(TAG_PREADV)))
		return 0;
	return keep(r, 2);
}

/* la "contemporanéité": the quotation mark is kept with the determiner */
static int
quoted_noun(struct reading *r)
{
	if (r->u->pos != TAG_DET ||
	    !(is_opening(r->a->lem) ||
		(str_eq(r->a->lem, "\"") && !r->b->pre)) ||
	    !unit_pos(r->b,
		BIT(TAG_N) | BIT(TAG_ADJ) | BIT(TAG_NUM) | BIT(TAG_NP) |
		    BIT(TAG_UNK)))
		return 0;
	r->u->quoted = true;
	return keep(r, 2);
}

/* ce que, ce qui, ce dont as one relative */
static int
what(struct reading *r)
{
	if (!low(r->w, r->u, W_CE) || r->u->pos != TAG_PRN ||
	    !low(r->w, r->a, W_QUE_QUI_DONT) ||
	    !unit_pos(r->a, BIT(TAG_REL) | BIT(TAG_CNJSUB) | BIT(TAG_PRN)))
		return 0;
	put(r, str_spaced(r->w->a, r->u->lem, r->a->low, NULL), TAG_REL,
	    BIT(TAG_NT), r->u->pre, NULL);
	return 2;
}

/*
 * beaucoup de is a determiner before a noun, an adverb and a preposition
 * before the.
 */
static int
many(struct reading *r)
{
	struct work *w = r->w;
	bool negated = low(w, r->u, W_PAS_BEAUCOUP);

	if (low(w, r->u, W_BEAUCOUP_DE) && r->a->pos == TAG_DET) {
		put(r, word(w, W_BEAUCOUP), TAG_ADV, 0, r->u->pre, NULL);
		put(r, word(w, W_DE), TAG_PR, 0, true, NULL);
		return 1;
	}
	if (!negated && !low(w, r->u, W_BEAUCOUP))
		return 0;
	if (low(w, r->a, W_DE) && unit_pos(r->b, BIT(TAG_N) | BIT(TAG_ADJ))) {
		if (negated)
			put(r, word(w, W_PAS), TAG_ADV, 0, true, NULL);
		put(r, word(w, W_BEAUCOUP_DE), TAG_DET, number_of(r->b),
		    r->u->pre, NULL);
		return 2;
	}
	if (!negated)
		return 0;
	put(r, word(w, W_PAS), TAG_ADV, 0, true, NULL);
	put(r, word(w, W_BEAUCOUP), TAG_ADV, 0, true, NULL);
	return 1;
}

/* ils ne sont pas tous expérimentés: the analyser joins pas and tous */
static int
not_all(struct reading *r)
{
	struct work *w = r->w;

	if (!low(w, r->u, W_PAS_TOUT))
		return 0;
	put(r, word(w, W_PAS), TAG_ADV, 0, r->u->pre, NULL);
	put(r, word(w, W_TOUT), TAG_PRN,
	    BIT(TAG_TN) | (r->u->tags & ~BIT(r->u->pos)), true, NULL);
	return 1;
}

/* merci de contacter: please contact */
static int
please(struct reading *r)
{
	struct work *w = r->w;

	if (!low(w, r->u, W_MERCI) || !low(r->w, r->a, W_DE) ||
	    !unit_infinitive(r->b))
		return 0;
	put(r, r->u->low, TAG_ADV, 0, r->u->pre, word(w, E_PLEASE));
	return 2;
}

/* 20 pieds de haut: 20 feet high */
static int
size(struct reading *r)
{
	struct work *w = r->w;
	const char *en = get(w, TABLE_SIZES, r->u->low);

	if (!en || !low(w, r->p, W_DE) || r->a->pos == TAG_N ||
	    !low(w, unit_back(r, 2), W_LENGTHS))
		return 0;
	r->out->n--;
	put(r, r->u->low, TAG_ADV, 0, true, en);
	return 1;
}

/* de façon proactive: proactively */
static int
manner(struct reading *r)
{
	bool pre = r->p->pre;

	if (!low(r->w, r->u, W_MANNER) || !low(r->w, r->p, W_DE) ||
	    r->a->pos != TAG_ADJ)
		return 0;
	r->out->n--;
	put(r, r->a->lem, TAG_ADV, BIT(TAG_MANNER), pre, NULL);
	return 2;
}

/* à l'en croire, à les en croire: according to him, to them */
static int
to_believe_them(struct reading *r)
{
	struct work *w = r->w;
	bool pl = unit_t(r->a, BIT(TAG_PL));

	if (!low(w, r->u, W_A_GRAVE) || !low(w, r->a, W_LE) ||
	    !low(w, r->b, W_EN) || !low(w, r->c, W_CROIRE))
		return 0;
	put(r, word(w, W_ACCORDING_TO), TAG_PR, 0, r->u->pre,
	    word(w, E_ACCORDING_TO));
	put(r, word(w, pl ? W_EUX : W_LUI), TAG_PRN,
	    BIT(TAG_TN) | BIT(TAG_P3) | BIT(TAG_M) |
		(pl ? BIT(TAG_PL) : BIT(TAG_SG)),
	    true, NULL);
	return 4;
}

static int (*const joinings[])(struct reading *) = {
	more_than,
	and_a_half,
	something_good,
	quoted_noun,
	what,
	many,
	not_all,
	please,
	size,
	manner,
	to_believe_them,
};

/* From left to right: other readings first, then joinings. */
void
step_misreadings(struct work *w, struct units *us)
{
	struct units out = { 0 };
	int i = 0;

	while (i < us->n) {
		struct reading r = { w, us->v[i], units_at(&out, out.n - 1),
			units_at(us, i + 1), units_at(us, i + 2),
			units_at(us, i + 3), &out };
		int used = 0;

		r.u = misread_reread(&r);
		for (size_t k = 0;
		     !used && k < sizeof(joinings) / sizeof(joinings[0]); k++)
			used = joinings[k](&r);
		if (!used)
			used = keep(&r, 1);
		i += used;
	}
	*us = out;
}
