/*
 * latin.h - the properties of the code points below U+0250 as plain tables,
 * because asking ICU for each letter of a text costs more than reading it.
 * tests/unit/text_property.c compares every entry with ICU.
 */
#ifndef DEPECHE_TEXT_LATIN_H
#define DEPECHE_TEXT_LATIN_H

#include <stdint.h>

#define LATIN_END 0x250u

/* U capital, l small, o another letter, d digit, s space, . none of these */
extern const char latin_kinds[LATIN_END + 1];
/* The letter of ASCII under the accent, in lower case, or '.'. */
extern const char latin_bases[LATIN_END + 1];

#endif
