#include "fidelity/compare.h"

#include <math.h>
#include <string.h>

/*
 * "quatre Suisses sur dix", 40% of the Swiss; "62 %", more than six in ten;
 * "deux sur trois", two-thirds: numbers of one side that are a share of a
 * whole, and what says the same share on the other.
 */

#define SHARE_NEAR 28 /* bytes between "un" and "cinq" */
#define ABOUT 0.045   /* "more than six in ten" for 62 percent */
#define EXACT 0.006   /* 0.33 for a third */
#define SHARES_MAX 16

struct share {
	double amount;
	int exact; /* no percentage, which may be rounded */
	const struct typed *part, *whole; /* whole: NULL where one says both */
};

struct shares {
	struct share items[SHARES_MAX];
	size_t n;
};

static int
is_number(const struct typed *t)
{
	return strcmp(t->kind, "number") == 0 || strcmp(t->kind, "one") == 0;
}

/* The number that makes a share with this one, or NULL: "dix" of "quatre". */
static const struct typed *
whole_of(const struct typeds *facts, size_t i)
{
	const struct typed *t = &facts->items.items[i];
	size_t k;

	for (k = i + 1; k < facts->items.len; k++) {
		const struct typed *o = &facts->items.items[k];

		if (o->span.start < t->span.end)
			continue;
		if (o->span.start - t->span.end > SHARE_NEAR)
			return NULL;
		if (is_number(o))
			return o->amount > t->amount && o->amount <= 100 ? o :
									   NULL;
	}
	return NULL;
}

static struct shares
shares_of(const struct typeds *facts)
{
	struct shares out = { .n = 0 };
	size_t i;

	for (i = 0; i < facts->items.len && out.n < SHARES_MAX; i++) {
		const struct typed *t = &facts->items.items[i];
		struct share s = { .part = t, .amount = t->amount };

		if (strcmp(t->kind, "percent") == 0) {
			s.amount = t->amount / 100;
		} else if (strcmp(t->kind, "fraction") == 0) {
			s.exact = 1;
		} else if (is_number(t) && (s.whole = whole_of(facts, i))) {
			s.amount = t->amount / s.whole->amount;
			s.exact = 1;
		} else {
			continue;
		}
		out.items[out.n++] = s;
	}
	return out;
}

static void
mark(struct values *v, const struct typed *fact)
{
	if (fact)
		values_mark(v, fact->span);
}

/*
 * Two percentages, and two fractions, are compared by others; and so is
 * "une hausse de 20 %", a rise of 20 percent, which is no one of twenty.
 */
static int
is_same(const struct share *fr, const struct share *en)
{
	int exact = fr->exact && en->exact;

	if (fr->whole && en->whole && same_amount(fr->whole, en->whole))
		return 0;
	return (fr->whole || en->whole || fr->exact != en->exact) &&
	    fabs(fr->amount - en->amount) <= (exact ? EXACT : ABOUT);
}

void
match_proportions(const struct pair *p, struct values *fr, struct values *en)
{
	struct shares f = shares_of(&p->fr_facts), e = shares_of(&p->en_facts);
	size_t i, k;

	for (i = 0; i < f.n; i++) {
		for (k = 0; k < e.n; k++) {
			if (!is_same(&f.items[i], &e.items[k]))
				continue;
			mark(fr, f.items[i].part);
			mark(fr, f.items[i].whole);
			mark(en, e.items[k].part);
			mark(en, e.items[k].whole);
		}
	}
}
