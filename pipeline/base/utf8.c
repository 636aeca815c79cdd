#include "base/utf8.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Length of a sequence by its first byte; 0: cannot begin one. */
static size_t
sequence_length(unsigned char c)
{
	if (c < 0x80)
		return 1;
	if (c >= 0xc2 && c <= 0xdf)
		return 2;
	if (c >= 0xe0 && c <= 0xef)
		return 3;
	if (c >= 0xf0 && c <= 0xf4)
		return 4;
	return 0;
}

/* Decodes the sequence at s; 0 if it is not valid. */
static size_t
decode(const unsigned char *s, size_t len, uint32_t *rune)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t n, i;
	uint32_t r;

	n = sequence_length(s[0]);
	if (n == 0 || n > len)
		return 0;
	r = n == 1 ? s[0] : s[0] & (0x7fu >> n);
	for (i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0;
		r = r << 6 | (s[i] & 0x3fu);
	}
	if (r < least[n] || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff))
		return 0;
	*rune = r;
	return n;
}

uint32_t
utf8_next_beyond(const char *s, size_t len, size_t *i)
{
	const unsigned char *u = (const unsigned char *)s + *i;
	uint32_t rune = RUNE_BAD;
	size_t n;

	/* most of what is not ASCII in French: "é" */
	if ((u[0] & 0xe0) == 0xc0 && u[0] >= 0xc2 && len - *i > 1 &&
	    (u[1] & 0xc0) == 0x80) {
		*i += 2;
		return (u[0] & 0x1fu) << 6 | (u[1] & 0x3fu);
	}
	n = decode(u, len - *i, &rune);
	*i += n ? n : 1;
	return n ? rune : RUNE_BAD;
}

uint32_t
utf8_prev(const char *s, size_t *i)
{
	size_t end = *i, start = end - 1, at;
	uint32_t rune;

	while (start > 0 && end - start < 4 && (s[start] & 0xc0) == 0x80)
		start--;
	at = start;
	rune = utf8_next(s, end, &at);
	if (at != end) {
		*i = end - 1;
		return RUNE_BAD;
	}
	*i = start;
	return rune;
}

size_t
utf8_put(char out[4], uint32_t r)
{
	if (r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff))
		r = RUNE_BAD;
	if (r < 0x80) {
		out[0] = (char)r;
		return 1;
	}
	if (r < 0x800) {
		out[0] = (char)(0xc0 | r >> 6);
		out[1] = (char)(0x80 | (r & 0x3f));
		return 2;
	}
	if (r < 0x10000) {
		out[0] = (char)(0xe0 | r >> 12);
		out[1] = (char)(0x80 | (r >> 6 & 0x3f));
		out[2] = (char)(0x80 | (r & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | r >> 18);
	out[1] = (char)(0x80 | (r >> 12 & 0x3f));
	out[2] = (char)(0x80 | (r >> 6 & 0x3f));
	out[3] = (char)(0x80 | (r & 0x3f));
	return 4;
}

size_t
utf8_count(const char *s, size_t len)
{
	size_t i = 0, n = 0;

	for (n = 0; i < len; n++)
		utf8_next(s, len, &i);
	return n;
}

#ifdef __SSE2__

/* The first byte beyond ASCII of the next sixteen; 16: none is. */
static size_t
first_beyond(const char *s)
{
	int beyond = _mm_movemask_epi8(
	    _mm_loadu_si128((const __m128i *)(const void *)s));

	return beyond ? (size_t)__builtin_ctz((unsigned)beyond) : 16;
}

#else

static size_t
first_beyond(const char *s)
{
	size_t i;

	for (i = 0; i < 16 && !(s[i] & 0x80); i++)
		;
	return i;
}

#endif

size_t
utf8_skip_ascii(const char *s, size_t len, size_t i)
{
	size_t n;

	while (len - i >= 16) {
		n = first_beyond(s + i);
		i += n;
		if (n < 16)
			return i;
	}
	while (i < len && !(s[i] & 0x80))
		i++;
	return i;
}

size_t
utf8_check(const char *s, size_t len)
{
	const unsigned char *u = (const unsigned char *)s;
	uint32_t rune;
	size_t i = 0, n;

	while ((i = utf8_skip_ascii(s, len, i)) < len) {
		/* most of what is not ASCII is letters of two bytes */
		if (u[i] >= 0xc2 && u[i] <= 0xdf && i + 1 < len &&
		    (u[i + 1] & 0xc0) == 0x80) {
			i += 2;
			continue;
		}
		/* then quotes, dashes, currencies */
		if (u[i] == 0xe2 && len - i > 2 && (u[i + 1] & 0xc0) == 0x80 &&
		    (u[i + 2] & 0xc0) == 0x80) {
			i += 3;
			continue;
		}
		n = decode(u + i, len - i, &rune);
		if (n == 0)
			return i;
		i += n;
	}
	return len;
}
