#include "language/facts.h"

/*
 * How large a number is that is not said: des milliers, tens of millions,
 * des centaines de milliards.
 */

#define SCALE_LEAST 100

/* The size that a word names which counts nothing of its own; or 0. */
static double
size_at(const struct fact_scan *s, size_t i)
{
	static const enum fact_kind kinds[] = { FK_VAGUE, FK_SCALE };
	const struct fact_entry *e;
	size_t k;

	if (i >= s->tokens.len || s->tokens.items[i].covered ||
	    s->tokens.items[i].end - s->tokens.items[i].start < 2)
		return 0;
	for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		e = fact_at(s, i, kinds[k]);
		if (e && e->ntokens == 1 && e->number >= 10)
			return e->number;
	}
	return 0;
}

/* "3 millions", "deux milliers": a number is before it. */
static int
is_number(const struct fact_scan *s, size_t i)
{
	return fact_at(s, i, FK_SCALE) &&
	    s->tokens.items[i].flags & TOKEN_COUNTED;
}

void
facts_find_scales(struct fact_scan *s)
{
	size_t i, last;
	double size, more;

	for (i = 0; i < s->tokens.len; i = last + 1) {
		last = i;
		size = is_number(s, i) ? 0 : size_at(s, i);
		while (size > 0 && (more = size_at(s, last + 2)) >= 1000) {
			size *= more;
			last += 2;
		}
		if (size >= SCALE_LEAST)
			fact_add(s, "scale", i, last, size,
			    fact_amount(s->arena, size));
	}
}
