/*
 * hint.c - where damage may begin: the quick look that most text passes, so
 * that mojibake.c reads the few lines that it does not.
 */
#include "text/text.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/base.h"

/* Is this sign a C1 control, or does a unit of some set perhaps begin here? */
static int
is_hint(const unsigned char *s, size_t left)
{
	switch (s[0]) {
	case 0xc2:
		return left > 1 &&
		    (s[1] < 0xa0 || (left > 2 && s[1] == 0xac && s[2] >= 0x80));
	case 0xc3:
		if (left < 3 || s[2] < 0x80)
			return 0;
		switch (s[1]) {
		case 0x82:
		case 0x83:
		case 0x84:
		case 0x85:
		case 0x88:
		case 0x94:
		case 0xa2:
		case 0xaf:
		case 0xb0:
			return 1;
		default:
			return 0;
		}
	case 0xe2:
		if (left < 4 || s[3] < 0x80)
			return 0;
		return (s[1] == 0x88 && s[2] == 0x9a) ||
		    (s[1] == 0x89 && s[2] == 0x88) ||
		    (s[1] == 0x80 && s[2] == 0x9a) ||
		    (s[1] == 0x94 &&
			(s[2] == 0x9c || s[2] == 0xac || s[2] == 0xbc));
	default:
		return 0;
	}
}

int
text_mojibake_may_begin(const char *s, size_t len, size_t at)
{
	return is_hint((const unsigned char *)s + at, len - at);
}

#ifdef __SSE2__

/*
 * Where in the next sixteen bytes damage may begin, for all of which s has
 * two more behind: at a C2, or where a byte beyond ASCII has another at a
 * distance of two.  Most accents of French have not.
 */
static unsigned
candidates(const char *s)
{
	const __m128i now = _mm_loadu_si128((const __m128i *)(const void *)s);
	const __m128i further = _mm_loadu_si128(
	    (const __m128i *)(const void *)(s + 2));

	return (unsigned)_mm_movemask_epi8(
	    _mm_or_si128(_mm_and_si128(now, further),
		_mm_cmpeq_epi8(now, _mm_set1_epi8('\xc2'))));
}

size_t
text_mojibake_hint(const char *text, size_t len, size_t i)
{
	const unsigned char *s = (const unsigned char *)text;
	unsigned bits;
	size_t at;

	for (; i < len && len - i >= 18; i += 16)
		for (bits = candidates(text + i); bits; bits &= bits - 1) {
			at = i + (size_t)__builtin_ctz(bits);
			if (is_hint(s + at, len - at))
				return at;
		}
	while (i < len && !is_hint(s + i, len - i))
		i++;
	return i < len ? i : len;
}

#else

size_t
text_mojibake_hint(const char *text, size_t len, size_t i)
{
	const unsigned char *s = (const unsigned char *)text;

	while (i < len && (i = utf8_skip_ascii(text, len, i)) < len) {
		if (is_hint(s + i, len - i))
			return i;
		i++;
	}
	return len;
}

#endif
