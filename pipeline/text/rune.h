/*
 * rune.h - what a code point is; text.h includes it.
 *
 * The letters of Europe are looked up where they are asked for: a text asks
 * for each of its letters, several times.
 */
#ifndef DEPECHE_TEXT_RUNE_H
#define DEPECHE_TEXT_RUNE_H

#include <stdint.h>

#include "text/latin.h"

/* The same for a code point beyond LATIN_END. */
int rune_is_letter_beyond(uint32_t);
int rune_is_upper_beyond(uint32_t);
int rune_is_lower_beyond(uint32_t);
int rune_is_digit_beyond(uint32_t);
int rune_is_space_beyond(uint32_t);

static inline int
rune_is_letter(uint32_t r)
{
	if (r >= LATIN_END)
		return rune_is_letter_beyond(r);
	return latin_kinds[r] == 'l' || latin_kinds[r] == 'U' ||
	    latin_kinds[r] == 'o';
}

static inline int
rune_is_upper(uint32_t r)
{
	return r < LATIN_END ? latin_kinds[r] == 'U' : rune_is_upper_beyond(r);
}

static inline int
rune_is_lower(uint32_t r)
{
	return r < LATIN_END ? latin_kinds[r] == 'l' : rune_is_lower_beyond(r);
}

static inline int
rune_is_digit(uint32_t r)
{
	return r < LATIN_END ? latin_kinds[r] == 'd' : rune_is_digit_beyond(r);
}

static inline int
rune_is_space(uint32_t r)
{
	return r < LATIN_END ? latin_kinds[r] == 's' : rune_is_space_beyond(r);
}

#endif
