#include "fidelity/compare.h"

#include <string.h>

/*
 * What a number counts: the same number with another currency, another unit,
 * percent for points.  Where the number itself is another one, the check of
 * numbers speaks.
 */

static int
equal(const struct typed *fr, const struct typed *en)
{
	return same_value(fr, en);
}

/* The measure that the English puts on the same number, of these kinds. */
static const struct typed *
same_number(const struct values *en, const struct typed *f)
{
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		if (!en->items.items[i].matched &&
		    same_amount(f, en->items.items[i].fact))
			return en->items.items[i].fact;
	}
	return NULL;
}

static void
compare(const struct pair *p, struct arena *a, struct violations *out,
    const char *kinds, const char *violation)
{
	struct values fr, en;
	const struct typed *f, *e;
	size_t i = 0;

	values_of(&p->fr_facts, kinds, a, &fr);
	values_of(&p->en_facts, kinds, a, &en);
	values_match(&fr, &en, equal);
	while ((f = values_left(&fr, &i)) != NULL) {
		e = same_number(&en, f);
		if (e)
			violate(out, a, violation, GRAVITY_ERROR, f, e,
			    arena_printf(a, "\"%s\" became \"%s\"",
				said(p->fr, f, a), said(p->en, e, a)));
	}
}

static void
run_currency(const struct pair *p, struct arena *a, struct violations *out)
{
	compare(p, a, out, "money", "currency");
}

static void
run_unit(const struct pair *p, struct arena *a, struct violations *out)
{
	compare(p, a, out, "unit", "unit");
}

static void
run_percent(const struct pair *p, struct arena *a, struct violations *out)
{
	compare(p, a, out, "percent points", "percent_points");
}

const struct check check_currency = {
	.name = "currency",
	.summary = "francs stay francs",
	.run = run_currency,
};

const struct check check_unit = {
	.name = "unit",
	.summary = "kilometres do not become miles of the same number",
	.run = run_unit,
};

const struct check check_percent = {
	.name = "percent_points",
	.summary = "percent and points are told apart",
	.run = run_percent,
};
