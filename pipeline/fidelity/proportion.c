#include "fidelity/compare.h"

#include <math.h>
#include <string.h>

/*
 * "quatre Suisses sur dix", 40% of the Swiss; "62 %", more than six in ten:
 * two numbers of one side that are a share, and one of the other that is it.
 */

#define SHARE_NEAR 28 /* bytes between "un" and "cinq" */
#define ABOUT 4.5     /* percent: "more than six in ten" for 62 */

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

static void
mark(struct values *v, const struct typed *fact)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		struct extent x = v->items.items[i].fact->span;

		v->items.items[i].matched |= x.start < fact->span.end &&
		    fact->span.start < x.end;
	}
}

static void
match_side(const struct typeds *shares, struct values *own,
    const struct typeds *facts, struct values *others)
{
	size_t i, k;

	for (i = 0; i < shares->items.len; i++) {
		const struct typed *part = &shares->items.items[i];
		const struct typed *whole = is_number(part) ?
		    whole_of(shares, i) :
		    NULL;

		for (k = 0; whole && k < facts->items.len; k++) {
			const struct typed *t = &facts->items.items[k];

			if (strcmp(t->kind, "percent") != 0 ||
			    fabs(t->amount -
				100 * part->amount / whole->amount) > ABOUT)
				continue;
			mark(own, part);
			mark(own, whole);
			mark(others, t);
		}
	}
}

void
match_proportions(const struct pair *p, struct values *fr, struct values *en)
{
	match_side(&p->fr_facts, fr, &p->en_facts, en);
	match_side(&p->en_facts, en, &p->fr_facts, fr);
}
