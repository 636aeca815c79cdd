/*
 * entities.c - HTML entities left in the text: "&laquo;", "&#8217;", also
 * escaped twice ("&amp;laquo;").
 */
#include "stages/normalize/normalize.h"

#include <string.h>

#define NAME_MAX_LEN 32

/* Numbers 128 to 159 were meant as windows-1252. */
static const uint16_t windows_1252[32] = {
	0x20ac,
	0,
	0x201a,
	0x192,
	0x201e,
	0x2026,
	0x2020,
	0x2021,
	0x2c6,
	0x2030,
	0x160,
	0x2039,
	0x152,
	0,
	0x17d,
	0,
	0,
	0x2018,
	0x2019,
	0x201c,
	0x201d,
	0x2022,
	0x2013,
	0x2014,
	0x2dc,
	0x2122,
	0x161,
	0x203a,
	0x153,
	0,
	0x17e,
	0x178,
};

static int
digit_value(char c, int hex)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (hex && (c | 32) >= 'a' && (c | 32) <= 'f')
		return (c | 32) - 'a' + 10;
	return -1;
}

/* The body of an entity, from i on, after '&'; *end is after its ';'. */
static uint32_t
number_at(const char *s, size_t len, size_t i, size_t *end)
{
	int hex = i < len && (s[i] | 32) == 'x', d;
	size_t start = i += (size_t)hex;
	uint32_t r = 0;

	for (; i < len && (d = digit_value(s[i], hex)) >= 0; i++)
		if (r < 0x110000)
			r = r * (hex ? 16 : 10) + (uint32_t)d;
	if (i == start || i == len || s[i] != ';')
		return 0;
	*end = i + 1;
	if (r >= 128 && r < 160)
		return windows_1252[r - 128];
	return r < 0x110000 && (r < 0xd800 || r > 0xdfff) ? r : 0;
}

static uint32_t
body_at(const char *s, size_t len, size_t i, size_t *end)
{
	size_t n = 0;

	if (i < len && s[i] == '#')
		return number_at(s, len, i + 1, end);
	while (i + n < len && n < NAME_MAX_LEN &&
	    (((s[i + n] | 32) >= 'a' && (s[i + n] | 32) <= 'z') ||
		(s[i + n] >= '0' && s[i + n] <= '9')))
		n++;
	if (n == 0 || i + n == len || s[i + n] != ';')
		return 0;
	*end = i + n + 1;
	return entity_by_name(s + i, n);
}

uint32_t
entity_at(const char *s, size_t len, size_t i, size_t *end)
{
	uint32_t r = body_at(s, len, i + 1, end), next;
	size_t further;

	while (r == '&' && (next = body_at(s, len, *end, &further))) {
		r = next;
		*end = further;
	}
	return r;
}

static void
entities_in_line(struct pass *p, size_t i, size_t end)
{
	size_t stop, start;
	uint32_t r;

	while (i < end) {
		if (may_protect(p->s[i]) &&
		    (stop = protected_end(p->s, p->len, i, &start))) {
			i = stop;
		} else if (p->s[i] == '&' &&
		    (r = entity_at(p->s, p->len, i, &stop))) {
			pass_replace_rune(p, i, stop, r);
			i = stop;
		} else {
			i++;
		}
	}
}

/* Only lines with an ampersand are looked at. */
void
pass_entities(struct pass *p)
{
	const char *amp, *s = p->s;
	size_t i = 0, start, end;

	while (i < p->len && (amp = memchr(s + i, '&', p->len - i))) {
		start = (size_t)(amp - s);
		while (start > i && s[start - 1] != '\n')
			start--;
		amp = memchr(amp, '\n', p->len - (size_t)(amp - s));
		end = amp ? (size_t)(amp - s) : p->len;
		entities_in_line(p, start, end);
		i = end;
	}
}
