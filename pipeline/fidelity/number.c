#include "fidelity/compare.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/*
 * Every number of the French must stand in the English, however it is
 * written: 10'000 as 10,000, "septante" as 70, 1,2 milliard as 1,200
 * million, "la moitié" as 50 percent.
 */

/* Numbers that a date, a time or a decade holds: "2017", "30", "8". */
static void
add_parts(struct values *v, const struct typed *t, struct arena *a)
{
	struct typed *part;
	struct value add = { .matched = 1 };
	const char *p = t->value;
	char *end;
	long n;

	while (*p) {
		n = strtol(p, &end, 10);
		if (end == p) {
			p++;
			continue;
		}
		part = arena_alloc(a, sizeof *part);
		*part = *t;
		part->amount = (double)labs(n);
		add.fact = part;
		vec_push(&v->items, a, add);
		p = end;
	}
}

/*
 * What may answer for a number though it is none that must be answered for:
 * "un", "des dizaines", ordinals, fractions, parts of dates.
 */
static void
add_loose(struct values *v, const struct typeds *facts, struct arena *a)
{
	static const char *const amounts[] = { "one", "code", "vague",
		"ordinal", "fraction", "unit", NULL };
	static const char *const parts[] = { "date", "time", "range", NULL };
	struct value add = { .matched = 1 };
	const struct typed *t;
	size_t i, k;

	for (i = 0; i < facts->items.len; i++) {
		t = &facts->items.items[i];
		for (k = 0; amounts[k]; k++) {
			if (strcmp(t->kind, amounts[k]) == 0) {
				add.fact = t;
				vec_push(&v->items, a, add);
			}
		}
		for (k = 0; parts[k]; k++) {
			if (strcmp(t->kind, parts[k]) == 0)
				add_parts(v, t, a);
		}
	}
}

static int
equal(const struct typed *fr, const struct typed *en)
{
	double f = fr->amount, e = en->amount;

	if (same_amount(fr, en))
		return 1;
	/* "la moitié", 50 percent; a year, 12 months; a week, 7 days */
	if (strcmp(fr->kind, "fraction") == 0 ||
	    strcmp(en->kind, "fraction") == 0)
		return fabs(f * 100 - e) < 1 || fabs(e * 100 - f) < 1;
	return 0;
}

static int
is_ratio(double a, double b, double ratio)
{
	return b > 0 &&
	    (fabs(a / b - ratio) < 1e-6 * ratio ||
		fabs(b / a - ratio) < 1e-6 * ratio);
}

static int
has_digit(const char *text, const struct typed *t)
{
	size_t i;

	for (i = t->span.start; i < t->span.end; i++) {
		if (text[i] >= '0' && text[i] <= '9')
			return 1;
	}
	return 0;
}

static int
is_fractional(double x)
{
	return fabs(x - floor(x + 0.5)) > 1e-9;
}

/* What went wrong, from the two values. */
static const char *
kind_of(const struct pair *p, const struct typed *f, const struct typed *e)
{
	double a = f->amount, b = e->amount;

	if (is_ratio(a, b, 1000) || is_ratio(a, b, 1e6))
		return a >= 1e5 || b >= 1e5 ?
		    a >= 1e12 || b >= 1e12 ? "billion_trap" : "magnitude" :
		    is_fractional(a) || is_fractional(b) ? "decimal_comma" :
							   "number_grouping";
	if (is_ratio(a, b, 10) || is_ratio(a, b, 100))
		return is_fractional(a) || is_fractional(b) ? "decimal_comma" :
							      "number_grouping";
	if (!has_digit(p->fr, f))
		return a >= 70 && a < 100 ? "french_numerals" :
					    "spelled_number";
	return !has_digit(p->en, e) ? "spelled_number" : "number";
}

static void
report(const struct pair *p, struct arena *a, struct violations *out,
    const struct typed *f, const struct typed *e)
{
	if (e)
		violate(out, a, kind_of(p, f, e), GRAVITY_ERROR, f, e,
		    arena_printf(a,
			"the number \"%s\" (%s) became \"%s\" "
			"(%s)",
			said(p->fr, f, a), f->value, said(p->en, e, a),
			e->value));
	else
		violate(out, a, "number", GRAVITY_ERROR, f, NULL,
		    arena_printf(a,
			"the number \"%s\" (%s) is missing in "
			"the English",
			said(p->fr, f, a), f->value));
}

/* Both ends of a range are the check of ranges' business. */
static int
in_range(const struct typeds *facts, const struct typed *t)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *r = &facts->items.items[i];

		if (strcmp(r->kind, "range") == 0 &&
		    r->span.start <= t->span.start &&
		    r->span.end >= t->span.end)
			return 1;
	}
	return 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f, *e;
	size_t i = 0, k = 0;

	values_of(&p->fr_facts, "number", a, &fr);
	values_of(&p->en_facts, "number", a, &en);
	add_loose(&fr, &p->fr_facts, a);
	add_loose(&en, &p->en_facts, a);
	values_match(&fr, &en, equal);
	match_proportions(p, &fr, &en);
	match_conversions(p, a, &fr, &en);
	while ((f = values_left(&fr, &i)) != NULL) {
		if (in_range(&p->fr_facts, f))
			continue;
		e = values_left(&en, &k);
		report(p, a, out, f, e);
	}
	while ((e = values_left(&en, &k)) != NULL)
		violate(out, a, "addition", GRAVITY_WARNING, NULL, e,
		    arena_printf(a, "the number \"%s\" is not in the French",
			said(p->en, e, a)));
}

const struct check check_number = {
	.name = "number",
	.summary = "numbers keep their value in whatever form",
	.run = run,
};
