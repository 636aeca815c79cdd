#include "stages/normalize/scan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* When a byte is a hit. */
enum {
	ALWAYS = 1,
	AFTER_GAP = 2,	/* a space stands before it */
	BEFORE_GAP = 4, /* ... or after it */
	DOUBLED = 8,	/* the same byte stands after it */
	SPACED = 16,	/* ... or after the space behind it */
	PROTECTS = 32	/* hits of SCAN_CHARACTERS */
};

static const unsigned char flags[256] = {
	['\n'] = DOUBLED,
	[' '] = DOUBLED,
	['!'] = ALWAYS,
	['"'] = ALWAYS,
	['#'] = ALWAYS | PROTECTS,
	['$'] = ALWAYS,
	['%'] = ALWAYS,
	['\''] = ALWAYS,
	['('] = BEFORE_GAP,
	[')'] = AFTER_GAP,
	[','] = AFTER_GAP | DOUBLED,
	['-'] = AFTER_GAP | DOUBLED,
	['.'] = AFTER_GAP | DOUBLED | SPACED,
	['0'] = AFTER_GAP,
	['1'] = AFTER_GAP,
	['2'] = AFTER_GAP,
	['3'] = AFTER_GAP,
	['4'] = AFTER_GAP,
	['5'] = AFTER_GAP,
	['6'] = AFTER_GAP,
	['7'] = AFTER_GAP,
	['8'] = AFTER_GAP,
	['9'] = AFTER_GAP,
	[':'] = ALWAYS | PROTECTS,
	[';'] = ALWAYS,
	['<'] = DOUBLED,
	['>'] = DOUBLED,
	['?'] = ALWAYS,
	['@'] = ALWAYS | PROTECTS,
	['W'] = ALWAYS | PROTECTS,
	['['] = BEFORE_GAP,
	[']'] = AFTER_GAP,
	['`'] = ALWAYS | PROTECTS,
	['w'] = ALWAYS | PROTECTS,
	[0xc2] = ALWAYS,
	[0xca] = ALWAYS,
	[0xe2] = ALWAYS,
};

int
scan_is_hit(const struct scan *k, size_t i)
{
	unsigned char c = (unsigned char)k->s[i], f = flags[c];
	char before = i > 0 ? k->s[i - 1] : '\0';
	char after = i + 1 < k->len ? k->s[i + 1] : '\0';

	if (k->kind == SCAN_CHARACTERS)
		return (c < 0x20 && c != '\n') || c >= 0x7f ||
		    (f & PROTECTS) != 0;
	return f & ALWAYS || (f & AFTER_GAP && before == ' ') ||
	    (f & BEFORE_GAP && after == ' ') ||
	    (f & DOUBLED && after == (char)c) ||
	    (f & SPACED && after == ' ' && i + 2 < k->len &&
		k->s[i + 2] == (char)c);
}

#ifdef __SSE2__

#define BLOCK ((size_t)16)
#define BEHIND ((size_t)2) /* bytes after a block that it looks at */

/* The same for sixteen bytes; the names say what an all-ones byte means. */
typedef __m128i bytes;

static inline bytes
load(const char *s)
{
	return _mm_loadu_si128((const __m128i *)(const void *)s);
}

static inline bytes
is(bytes b, char c)
{
	return _mm_cmpeq_epi8(b, _mm_set1_epi8(c));
}

static inline bytes
within(bytes b, char first, char last)
{
	bytes n = _mm_sub_epi8(b, _mm_set1_epi8(first));
	bytes max = _mm_set1_epi8((char)(last - first));

	return _mm_cmpeq_epi8(_mm_min_epu8(n, max), n);
}

/* c with the bit on, or with it off */
static inline bytes
is_either(bytes b, char c, char bit)
{
	return is(_mm_or_si128(b, _mm_set1_epi8(bit)), (char)(c | bit));
}

static inline bytes
any(bytes a, bytes b)
{
	return _mm_or_si128(a, b);
}

static inline bytes
both(bytes a, bytes b)
{
	return _mm_and_si128(a, b);
}

static inline unsigned
characters_hits(const char *s)
{
	bytes now = load(s), hits;

	/* as signed bytes those beyond ASCII are below 0x20, too */
	hits = _mm_andnot_si128(
	    is(now, '\n'), _mm_cmplt_epi8(now, _mm_set1_epi8(0x20)));
	hits = any(hits, any(is(now, 0x7f), is(now, '#')));
	hits = any(hits, any(is(now, ':'), is_either(now, '@', 32)));
	return (unsigned)_mm_movemask_epi8(any(hits, is_either(now, 'w', 32)));
}

static inline unsigned
marks_hits(const char *s)
{
	bytes now = load(s), before = load(s - 1), after = load(s + 1);
	bytes low = within(now, ',', '.'), hits, some;

	hits = any(within(now, '!', '%'), within(now, ':', ';'));
	hits = any(hits, any(within(now, '?', '@'), is(now, '\'')));
	hits = any(hits, any(is(now, '`'), is_either(now, 'w', 32)));
	hits = any(hits, any(is(now, '\xca'), is_either(now, '\xc2', 32)));
	some = any(
	    any(low, is(now, ')')), any(is(now, ']'), within(now, '0', '9')));
	hits = any(hits, both(some, is(before, ' ')));
	some = any(any(is(now, '('), is(now, '[')),
	    both(is(now, '.'), is(load(s + 2), '.')));
	hits = any(hits, both(some, is(after, ' ')));
	some = any(
	    any(low, is_either(now, '<', 2)), any(is(now, '\n'), is(now, ' ')));
	hits = any(hits, both(some, _mm_cmpeq_epi8(now, after)));
	return (unsigned)_mm_movemask_epi8(hits);
}

/* Learns the hits of some blocks from i on; 0: there is not room for one. */
static int
scan_blocks(struct scan *k, size_t i)
{
	size_t n = 0, room = k->len - i;
	const char *s = k->s + i;

	k->base = i;
	k->hits = 0;
	if (k->kind == SCAN_MARKS)
		for (; n < 64 && n + BLOCK + BEHIND <= room; n += BLOCK)
			k->hits |= (uint64_t)marks_hits(s + n) << n;
	else
		for (; n < 64 && n + BLOCK <= room; n += BLOCK)
			k->hits |= (uint64_t)characters_hits(s + n) << n;
	k->end = i + n;
	return n > 0;
}

size_t
scan_on(struct scan *k, size_t i)
{
	/* the first byte has none before it */
	if (i == 0 && k->len > 0) {
		if (scan_is_hit(k, 0))
			return 0;
		i = 1;
	}
	while (i < k->len && scan_blocks(k, i)) {
		if (k->hits)
			return i + (size_t)__builtin_ctzll(k->hits);
		i = k->end;
	}
	while (i < k->len && !scan_is_hit(k, i))
		i++;
	return i;
}

#else

size_t
scan_on(struct scan *k, size_t i)
{
	while (i < k->len && !scan_is_hit(k, i))
		i++;
	return i;
}

#endif

void
scan_begin(struct scan *k, enum scan_kind kind, const char *s, size_t len)
{
	*k = (struct scan){ .s = s, .len = len, .kind = kind };
}
