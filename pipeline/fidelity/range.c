#include "fidelity/compare.h"

/*
 * "entre 12 et 15 personnes": both ends must stand, as a range or as two
 * numbers.
 */

static int
has_amount(const struct typeds *facts, double amount)
{
	struct typed want = { .amount = amount };
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (same_amount(&want, &facts->items.items[i]))
			return 1;
	}
	return 0;
}

static double
upper_end(const struct typeds *facts, const struct typed *range)
{
	double amount = 0;
	size_t i;

	/* the last number that lies within the range */
	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (t->span.start > range->span.start &&
		    t->span.end <= range->span.end && t->amount > 0)
			amount = t->amount;
	}
	return amount;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f;
	size_t i = 0, k = 0;

	values_of(&p->fr_facts, "range", a, &fr);
	values_of(&p->en_facts, "range", a, &en);
	values_match(&fr, &en, same_value);
	while ((f = values_left(&fr, &i)) != NULL) {
		double high = upper_end(&p->fr_facts, f);

		if (has_amount(&p->en_facts, f->amount) &&
		    (high <= 0 || has_amount(&p->en_facts, high)))
			continue;
		violate(out, a, "range", GRAVITY_ERROR, f, values_left(&en, &k),
		    arena_printf(a,
			"the range \"%s\" "
			"is not the same in the English",
			said(p->fr, f, a)));
	}
}

const struct check check_range = {
	.name = "range",
	.summary = "both ends of a range stand",
	.run = run,
};
