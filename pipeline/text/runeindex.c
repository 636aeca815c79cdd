#include "text/text.h"

#include <string.h>

#include "base/base.h"

/*
 * For each block of bytes, how many code points begin before it; for each
 * block of code points, where it begins.  Between two marks the bytes are
 * counted, at most BLOCK of them (times four in the second table).
 */
#define BLOCK 64

struct runeindex {
	const char *s;
	size_t len, runes;
	size_t *runes_before, *byte_of; /* NULL: the text is ASCII */
};

static int
begins_rune(char c)
{
	return ((unsigned char)c & 0xc0) != 0x80;
}

struct runeindex *
runeindex_new(struct arena *arena, const char *s, size_t len)
{
	struct runeindex *ix = arena_alloc(arena, sizeof *ix);
	size_t i;

	ix->s = s;
	ix->len = ix->runes = len;
	for (i = 0; i < len && !((unsigned char)s[i] & 0x80); i++)
		;
	if (i == len)
		return ix;
	ix->runes_before = arena_alloc(
	    arena, (len / BLOCK + 1) * sizeof *ix->runes_before);
	ix->byte_of = arena_alloc(
	    arena, (len / BLOCK + 1) * sizeof *ix->byte_of);
	for (i = ix->runes = 0; i < len; i++) {
		if (i % BLOCK == 0)
			ix->runes_before[i / BLOCK] = ix->runes;
		if (!begins_rune(s[i]))
			continue;
		if (ix->runes % BLOCK == 0)
			ix->byte_of[ix->runes / BLOCK] = i;
		ix->runes++;
	}
	if (len % BLOCK == 0)
		ix->runes_before[len / BLOCK] = ix->runes;
	return ix;
}

size_t
runeindex_rune(const struct runeindex *ix, size_t byte)
{
	size_t n, i;

	if (byte >= ix->len)
		return ix->runes;
	if (!ix->runes_before)
		return byte;
	n = ix->runes_before[byte / BLOCK];
	for (i = byte - byte % BLOCK; i < byte; i++)
		n += (size_t)begins_rune(ix->s[i]);
	/* inside a code point: the one that it is part of */
	return begins_rune(ix->s[byte]) || n == 0 ? n : n - 1;
}

size_t
runeindex_byte(const struct runeindex *ix, size_t rune)
{
	size_t n, i;

	if (rune >= ix->runes)
		return ix->len;
	if (!ix->byte_of)
		return rune;
	i = ix->byte_of[rune / BLOCK];
	for (n = rune - rune % BLOCK; n < rune; n++)
		for (i++; !begins_rune(ix->s[i]); i++)
			;
	return i;
}
