/*
 * Number words: dix-sept is seventeen, quatre-vingt-dix is ninety.
 */
#include <stdlib.h>

#include "base/base.h"
#include "english.h"
#include "nounwords.h"

/* The value of a part of a number word, or -1. */
static int
value_of(struct work *w, const char *part)
{
	const char *s = get(w, TABLE_NUMBER_VALUES, part);

	return s ? (int)strtol(s, NULL, 10) : -1;
}

/* The English word of n below 21 and of tens, from numbers-en.tsv. */
static const char *
english_word(struct work *w, int n)
{
	return get(w, TABLE_NUMBERS_EN, arena_printf(w->a, "%d", n));
}

static const char *
below_hundred(struct work *w, int n)
{
	const char *whole = english_word(w, n), *tens, *ones;

	if (whole)
		return whole;
	tens = english_word(w, n / 10 * 10);
	ones = english_word(w, n % 10);
	return tens && ones ? str_join(w->a, tens, "-", ones, NULL) :
			      arena_printf(w->a, "%d", n);
}

/* vingt et un: 20 + 1; quatre-vingts: 4 times 20 */
static const char *
compound(struct work *w, const struct strs *parts)
{
	int n = 0;

	for (int i = 0; i < parts->n; i++) {
		int value = value_of(w, parts->v[i]);

		if (value < 0 || n > 9999)
			return NULL;
		n = (value == 20 || value == 100) && n > 1 && n < 10 ?
		    n * value :
		    n + value;
	}
	return n < 100 ? below_hundred(w, n) : arena_printf(w->a, "%d", n);
}

/* The parts as they are, each in English. */
static const char *
part_by_part(struct work *w, const struct strs *parts)
{
	struct strs out = { 0 };

	for (int i = 0; i < parts->n; i++) {
		const char *en = get(w, TABLE_NUMBERS, parts->v[i]);

		strs_push(&out, w->a, en ? en : parts->v[i]);
	}
	return strs_join(w->a, &out, "-");
}

const char *
noun_number(struct work *w, const char *s)
{
	const char *l = str_lower(w->a, s), *en = get(w, TABLE_NUMBERS, l);
	struct strs parts;

	if (en)
		return en;
	parts = strs_split(w->a,
	    str_replace(w->a, l, str_join(w->a, " ", word(w, W_ET), " ", NULL),
		"-", true),
	    '-');
	if (parts.n < 2)
		return english_numeral(w, s);
	for (int i = 0; i < parts.n; i++)
		if (!has(w, TABLE_NUMBERS, parts.v[i]) &&
		    !is(w, parts.v[i], W_NUMBER_PARTS))
			return english_numeral(w, s);
	en = compound(w, &parts);
	return en ? en : part_by_part(w, &parts);
}
