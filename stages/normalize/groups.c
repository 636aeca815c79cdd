/*
 * groups.c - numbers in groups of three digits: "10 000", not "1999 200" or
 * "01 42 34 56".
 */
#include "stages/normalize/spaces.h"

static size_t
digits_from(const struct pass *p, size_t i)
{
	size_t n = 0;

	while (
	    i + n < p->len && n < 4 && p->s[i + n] >= '0' && p->s[i + n] <= '9')
		n++;
	return n;
}

/* May the digits that end at i be the first group? */
static int
first_group(const struct pass *p, size_t i)
{
	size_t n = 0, before;
	uint32_t r, further;

	while (
	    n < 4 && n < i && p->s[i - n - 1] >= '0' && p->s[i - n - 1] <= '9')
		n++;
	if (n == 0 || n > 3 || p->s[i - n] == '0')
		return 0;
	before = i - n;
	r = rune_before(p->s, before);
	if (rune_is_letter(r) || rune_is_digit(r))
		return 0;
	before = skip_spaces_back(p->s, before);
	further = rune_before(p->s, before);
	if (before < i - n)
		return !rune_is_digit(further);
	if (r != '.' && r != ',' && r != 0x2019 && r != '/' && r != ':' &&
	    r != '-')
		return 1;
	utf8_prev(p->s, &before);
	return !rune_is_digit(rune_before(p->s, before));
}

size_t
digit_groups_end(const struct pass *p, size_t i)
{
	size_t end = i, next;

	if (!first_group(p, i))
		return i;
	for (;;) {
		next = skip_spaces(p->s, p->len, end);
		if (next == end || digits_from(p, next) == 0)
			return end;
		if (digits_from(p, next) != 3)
			return i;
		end = next + 3;
	}
}
