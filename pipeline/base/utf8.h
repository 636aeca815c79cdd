/*
 * utf8.h - code points in UTF-8 bytes.
 *
 * Offsets are bytes unless a name says runes.  A byte that is not part of
 * valid UTF-8 (overlong forms and surrogates included) reads as U+FFFD of
 * length one; nothing here reads past `len`.
 */
#ifndef DEPECHE_UTF8_H
#define DEPECHE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define RUNE_BAD 0xfffdu

/* The same where the byte is not ASCII. */
uint32_t utf8_next_beyond(const char *s, size_t len, size_t *i);

/* The code point at *i, which moves past it.  *i must be below len. */
static inline uint32_t
utf8_next(const char *s, size_t len, size_t *i)
{
	unsigned char c = (unsigned char)s[*i];

	if (c >= 0x80)
		return utf8_next_beyond(s, len, i);
	*i += 1;
	return c;
}

/* The code point that ends at *i, which moves to its start; *i above 0. */
uint32_t utf8_prev(const char *s, size_t *i);
size_t utf8_put(char out[4], uint32_t rune);	/* bytes written */
size_t utf8_count(const char *s, size_t len);	/* code points */
/* Offset of the first byte from i on that is not ASCII, or len. */
size_t utf8_skip_ascii(const char *s, size_t len, size_t i);
/* Offset of the first byte that is not valid UTF-8, or len. */
size_t utf8_check(const char *s, size_t len);

#endif
