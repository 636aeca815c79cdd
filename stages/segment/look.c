#include "stages/segment/look.h"

#include <string.h>

#include "base/base.h"
#include "text/text.h"

enum letter
letter_of(uint32_t r)
{
	if (r < 0x80) {
		if (r >= 'a' && r <= 'z')
			return LETTER_LOWER;
		return r >= 'A' && r <= 'Z' ? LETTER_UPPER : LETTER_NONE;
	}
	if (r < 0xc0)
		return LETTER_NONE;
	if (r < 0x100) {
		if (r == 0xd7 || r == 0xf7)
			return LETTER_NONE;
		return r >= 0xdf ? LETTER_LOWER : LETTER_UPPER;
	}
	if (rune_is_upper(r))
		return LETTER_UPPER;
	return rune_is_letter(r) ? LETTER_LOWER : LETTER_NONE;
}

/* "n°" and "nº" are words */
static int
is_inside_word(uint32_t r)
{
	return r == '.' || r == '-' || r == 0x2010 || r == 0x2011 ||
	    r == 0xb0 || r == 0xba;
}

struct word
look_word_before(const char *s, size_t start, size_t at)
{
	struct word w = { .start = at, .end = at };
	size_t i = at, before;
	enum letter l;
	uint32_t r;

	while (i > start && at - i < LOOK_BACK) {
		before = i;
		r = utf8_prev(s, &i);
		l = letter_of(r);
		if (l == LETTER_NONE && !is_inside_word(r)) {
			i = before;
			break;
		}
		if (l != LETTER_NONE) {
			w.letters++;
			w.first = l;
		}
		w.uppers += l == LETTER_UPPER;
		w.dots += r == '.';
		w.hyphens += r == '-' || r == 0x2010 || r == 0x2011;
		w.start = i;
	}
	return w;
}

struct word
look_word_after(const char *s, size_t len, size_t at)
{
	struct word w = { .start = at, .end = at };
	enum letter l;
	size_t i = at;

	while (i < len && i - at < LOOK_BACK) {
		l = letter_of(utf8_next(s, len, &i));
		if (l == LETTER_NONE)
			break;
		if (w.letters == 0)
			w.first = l;
		w.letters++;
		w.uppers += l == LETTER_UPPER;
		w.end = i;
	}
	return w;
}

static size_t
space_length(const char *s, size_t len, size_t at)
{
	const unsigned char *u = (const unsigned char *)s + at;

	if (u[0] == ' ' || (u[0] >= '\t' && u[0] <= '\r'))
		return 1;
	if (u[0] == 0xc2 && len - at > 1 && u[1] == 0xa0)
		return 2;
	/* thin, narrow no-break and their like, U+2000 to U+200A, U+202F */
	if (u[0] == 0xe2 && len - at > 2 && u[1] == 0x80 &&
	    (u[2] <= 0x8a || u[2] == 0xaf))
		return 3;
	return 0;
}

size_t
look_skip_space(const char *s, size_t len, size_t at)
{
	size_t n;

	while (at < len && (n = space_length(s, len, at)) > 0)
		at += n;
	return at;
}

int
look_is_space_before(const char *s, size_t at)
{
	size_t i = at;

	if (at == 0)
		return 1;
	utf8_prev(s, &i);
	return space_length(s, at, i) > 0;
}

/* Three bytes of E2 80 xx: ” “ ’ ‘ – — … ‐ and so on; 0 if not. */
static unsigned
general_punctuation(const char *s, size_t len, size_t at)
{
	const unsigned char *u = (const unsigned char *)s + at;

	if (len - at < 3 || u[0] != 0xe2 || u[1] != 0x80)
		return 0;
	return u[2];
}

static int
is_c2(const char *s, size_t len, size_t at, unsigned char second)
{
	return len - at > 1 && (unsigned char)s[at] == 0xc2 &&
	    (unsigned char)s[at + 1] == second;
}

size_t
look_closing_quote(const char *s, size_t len, size_t at)
{
	unsigned g;

	if (at >= len)
		return 0;
	if (is_c2(s, len, at, 0xbb)) /* » */
		return 2;
	if (len - at > 1 && memcmp(s + at, ">>", 2) == 0)
		return 2;
	g = general_punctuation(s, len, at);
	/* ” ’ › */
	return g == 0x9d || g == 0x99 || g == 0xba ? 3 : 0;
}

size_t
look_opening_quote(const char *s, size_t len, size_t at)
{
	unsigned g;

	if (at >= len)
		return 0;
	if (is_c2(s, len, at, 0xab)) /* « */
		return 2;
	if (len - at > 1 && memcmp(s + at, "<<", 2) == 0)
		return 2;
	g = general_punctuation(s, len, at);
	/* “ „ ‘ ‹ */
	return g == 0x9c || g == 0x9e || g == 0x98 || g == 0xb9 ? 3 : 0;
}

size_t
look_dash(const char *s, size_t len, size_t at)
{
	unsigned g;

	if (at >= len)
		return 0;
	if (s[at] == '-')
		return len - at > 1 && s[at + 1] == '-' ? 2 : 1;
	g = general_punctuation(s, len, at);
	return g >= 0x92 && g <= 0x95 ? 3 : 0;
}

size_t
look_ellipsis(const char *s, size_t len, size_t at)
{
	if (at < len && general_punctuation(s, len, at) == 0xa6)
		return 3;
	return len - at >= 3 && memcmp(s + at, "...", 3) == 0 ? 3 : 0;
}

size_t
look_raised(const char *s, size_t len, size_t at)
{
	size_t i = at, next;
	uint32_t r;

	while (i < len && i - at < 9) {
		next = i;
		r = utf8_next(s, len, &next);
		if (r != 0xb9 && r != 0xb2 && r != 0xb3 &&
		    !(r == 0x2070 || (r >= 0x2074 && r <= 0x2079)))
			break;
		i = next;
	}
	return i - at;
}

size_t
look_asterisks(const char *s, size_t len, size_t at)
{
	size_t n = 0;
	unsigned g;

	while (at + n < len && n < 3 && s[at + n] == '*')
		n++;
	if (n > 0 || at >= len)
		return n;
	g = general_punctuation(s, len, at);
	return g == 0xa0 || g == 0xa1 ? 3 : 0; /* † ‡ */
}

/* • ▪ ■ ● ◦ ‣ */
static int
is_list_bullet(uint32_t r)
{
	return r == 0x2022 || r == 0x25aa || r == 0x25a0 || r == 0x25cf ||
	    r == 0x25e6 || r == 0x2023;
}

size_t
look_list_bullet(const char *s, size_t len, size_t at)
{
	size_t next = at;

	return is_list_bullet(utf8_next(s, len, &next)) ? next - at : 0;
}

/* Arrows, triangles, ticks, the asterisk: bullets before an item alone. */
static int
is_bullet(uint32_t r)
{
	return is_list_bullet(r) || r == '*' || r == 0x2192 || r == 0x25b6 ||
	    r == 0x25b8 || r == 0x25ba || r == 0x27a4 || r == 0x27a1 ||
	    (r >= 0x2713 && r <= 0x2714) || r == 0x2043;
}

enum ahead
look_ahead(const char *s, size_t len, size_t at)
{
	size_t i = at;
	uint32_t r;

	if (at >= len)
		return AHEAD_END;
	if (look_dash(s, len, at))
		return AHEAD_DASH;
	if (s[at] == '"' || s[at] == '\'' || look_opening_quote(s, len, at))
		return AHEAD_QUOTE;
	r = utf8_next(s, len, &i);
	switch (letter_of(r)) {
	case LETTER_UPPER:
		return AHEAD_UPPER;
	case LETTER_LOWER:
		return AHEAD_LOWER;
	case LETTER_NONE:
		break;
	}
	if (r >= '0' && r <= '9')
		return AHEAD_DIGIT;
	if (r == '(' || r == '[')
		return AHEAD_BRACKET;
	if (r == ',' || r == ';' || r == ':')
		return AHEAD_COMMA;
	if (is_bullet(r))
		return AHEAD_BULLET;
	return AHEAD_OTHER;
}

enum ahead
look_behind_openers(const char *s, size_t len, size_t at)
{
	size_t n, last = at + 32;

	while (at < len && at < last) {
		at = look_skip_space(s, len, at);
		n = look_opening_quote(s, len, at);
		if (n == 0)
			n = look_dash(s, len, at);
		if (n == 0 && at < len && strchr("\"'([", s[at]))
			n = 1;
		if (n == 0)
			n = look_ellipsis(s, len, at);
		if (n == 0)
			break;
		at += n;
	}
	return look_ahead(s, len, at);
}

int
look_in_address(const char *s, size_t start, size_t at)
{
	size_t i = at;

	while (i > start && at - i < 128 && (unsigned char)s[i - 1] > ' ')
		i--;
	if (memchr(s + i, '@', at - i))
		return 1;
	for (; i + 3 <= at; i++)
		if (memcmp(s + i, "://", 3) == 0 ||
		    memcmp(s + i, "www", 3) == 0)
			return 1;
	return 0;
}
