#include "stages/normalize/scan.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Strings of bytes; `digits`: a digit after a space, too. */
static const struct {
	const char *always, *after_space, *before_space, *doubled;
	int digits;
} kinds[] = {
	[SCAN_MARKS] = { "'`\"#:@wW\xc2\xca\xe2", "-", ".", "-.,<>\n", 0 },
	[SCAN_SPACES] = { ";:!\"#$%?@`wW\xc2\xe2", ",.)]", "([", " ", 1 },
};

static int
is_one_of(char c, const char *set)
{
	return c && strchr(set, c) != NULL;
}

int
scan_is_hit(const struct scan *k, size_t i)
{
	char c = k->s[i];
	char before = i > 0 ? k->s[i - 1] : '\0';
	char after = i + 1 < k->len ? k->s[i + 1] : '\0';

	if (is_one_of(c, kinds[k->kind].always))
		return 1;
	if (before == ' ' &&
	    (is_one_of(c, kinds[k->kind].after_space) ||
		(kinds[k->kind].digits && c >= '0' && c <= '9')))
		return 1;
	return (after == ' ' && is_one_of(c, kinds[k->kind].before_space)) ||
	    (after == c && is_one_of(c, kinds[k->kind].doubled));
}

#ifdef __SSE2__

#define BLOCK 16

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

static inline bytes
marks_hits(bytes now, bytes before, bytes after)
{
	bytes hits = any(within(now, '"', '#'), is(now, '\''));
	bytes twice;

	hits = any(hits, any(is(now, ':'), is_either(now, '@', 32)));
	hits = any(hits, any(is_either(now, 'w', 32), is(now, '\xca')));
	hits = any(hits, is_either(now, '\xc2', 32));
	hits = any(hits, both(is(now, '-'), is(before, ' ')));
	hits = any(hits, both(is(now, '.'), is(after, ' ')));
	twice = any(
	    within(now, ',', '.'), any(is_either(now, '<', 2), is(now, '\n')));
	return any(hits, both(twice, _mm_cmpeq_epi8(now, after)));
}

static inline bytes
spaces_hits(bytes now, bytes before, bytes after)
{
	bytes hits = any(within(now, '!', '%'), within(now, ':', ';'));
	bytes some;

	hits = any(hits, any(within(now, '?', '@'), is(now, '`')));
	hits = any(
	    hits, any(is_either(now, 'w', 32), is_either(now, '\xc2', 32)));
	some = any(is_either(now, ',', 2), any(is(now, ')'), is(now, ']')));
	some = any(some, within(now, '0', '9'));
	hits = any(hits, both(some, is(before, ' ')));
	some = any(any(is(now, '('), is(now, '[')), is(now, ' '));
	return any(hits, both(some, is(after, ' ')));
}

static inline unsigned
block_hits(enum scan_kind kind, const char *s)
{
	bytes now = load(s), before = load(s - 1), after = load(s + 1);

	return (unsigned)_mm_movemask_epi8(kind == SCAN_MARKS ?
		marks_hits(now, before, after) :
		spaces_hits(now, before, after));
}

size_t
scan_next(struct scan *k, size_t i)
{
	/* the first byte has none before it */
	if (i == 0 && k->len > 0) {
		if (scan_is_hit(k, 0))
			return 0;
		i = 1;
	}
	if (k->base > 0 && i < k->base + BLOCK) {
		if (i > k->base)
			k->hits &= ~0u << (i - k->base);
		if (k->hits)
			return k->base + (size_t)__builtin_ctz(k->hits);
		i = k->base + BLOCK;
	}
	for (; i + BLOCK < k->len; i += BLOCK) {
		k->hits = block_hits(k->kind, k->s + i);
		k->base = i;
		if (k->hits)
			return i + (size_t)__builtin_ctz(k->hits);
	}
	while (i < k->len && !scan_is_hit(k, i))
		i++;
	return i;
}

#else

size_t
scan_next(struct scan *k, size_t i)
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
