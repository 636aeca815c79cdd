/*
 * protect.c - spans that no rule may touch: addresses, mail, @names, #names,
 * code between grave accents.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

#define SCHEME_MAX 32
#define MAILBOX_MAX 64

static int
is_ascii_alnum(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9');
}

/* Or the mark of a letter, which may yet be composed with it. */
static int
is_letter_before(const char *s, size_t i)
{
	uint32_t r = rune_before(s, i);

	return rune_is_letter(r) || rune_is_mark(r);
}

/* Signs that close the sentence around an address, not the address. */
static int
is_tail(uint32_t r)
{
	return (r < 0x80 && r && strchr(".,;:!?)]\"'", (int)r)) || r == 0xbb ||
	    r == 0x201d || r == 0x2019;
}

static size_t
address_end(const char *s, size_t len, size_t i)
{
	size_t end = i, at = i, before;
	uint32_t r;

	while (at < len) {
		r = utf8_next(s, len, &at);
		if (rune_is_space(r) || r < 0x20)
			break;
		end = at;
	}
	while (end > i) {
		before = end;
		r = utf8_prev(s, &before);
		if (before < i || !is_tail(r))
			break;
		end = before;
	}
	return end;
}

/* "scheme://" with the colon at i */
static size_t
scheme_address(const char *s, size_t len, size_t i, size_t *start)
{
	size_t at = i;

	if (len - i < 4 || s[i + 1] != '/' || s[i + 2] != '/')
		return 0;
	while (at > 0 && i - at < SCHEME_MAX &&
	    (is_ascii_alnum(s[at - 1]) || strchr("+.-", s[at - 1])))
		at--;
	while (at < i && !((s[at] | 32) >= 'a' && (s[at] | 32) <= 'z'))
		at++;
	if (at == i)
		return 0;
	*start = at;
	return address_end(s, len, i + 3);
}

static size_t
web_address(const char *s, size_t len, size_t i, size_t *start)
{
	if (len - i < 5 || (s[i + 1] | 32) != 'w' || (s[i + 2] | 32) != 'w' ||
	    s[i + 3] != '.' || !is_ascii_alnum(s[i + 4]))
		return 0;
	if (is_letter_before(s, i) || rune_is_digit(rune_before(s, i)))
		return 0;
	*start = i;
	return address_end(s, len, i + 4);
}

/* "@name" and "#name": a letter first, no letter or & before */
static size_t
name_end(const char *s, size_t len, size_t i, size_t *start)
{
	size_t at = i + 1, end = i + 1;
	uint32_t r;

	if (rune_before(s, i) == '&' || is_letter_before(s, i) || at == len ||
	    !rune_is_letter(rune_after(s, len, at)))
		return 0;
	while (at < len) {
		r = utf8_next(s, len, &at);
		if (!rune_is_letter(r) && !rune_is_digit(r) &&
		    !rune_is_mark(r) && r != '_')
			break;
		end = at;
	}
	*start = i;
	return end;
}

static size_t
mail_end(const char *s, size_t len, size_t i, size_t *start)
{
	size_t at = i, end = i + 1, dot = 0;

	while (at > 0 && i - at < MAILBOX_MAX &&
	    (is_ascii_alnum(s[at - 1]) || strchr("._%+'-", s[at - 1])))
		at--;
	while (at < i && !is_ascii_alnum(s[at]))
		at++;
	if (at == i)
		return 0;
	while (end < len &&
	    (is_ascii_alnum(s[end]) || s[end] == '-' ||
		(s[end] == '.' && end + 1 < len &&
		    is_ascii_alnum(s[end + 1])))) {
		if (s[end] == '.')
			dot = end;
		end++;
	}
	if (dot == 0 || dot == i + 1)
		return 0;
	*start = at;
	return end;
}

/* Code: two accents on one line, none doubled, no letter before the first. */
static size_t
code_end(const char *s, size_t len, size_t i, size_t *start)
{
	size_t at;

	if (i + 1 >= len || s[i + 1] == '`' ||
	    (i > 0 && (s[i - 1] == '`' || is_letter_before(s, i))))
		return 0;
	for (at = i + 1; at < len && s[at] != '\n' && s[at] != '`'; at++)
		;
	if (at == len || s[at] == '\n' || (at + 1 < len && s[at + 1] == '`'))
		return 0;
	*start = i;
	return at + 1;
}

size_t
protected_end(const char *s, size_t len, size_t i, size_t *start)
{
	size_t end;

	switch (s[i]) {
	case ':':
		return scheme_address(s, len, i, start);
	case 'w':
	case 'W':
		return web_address(s, len, i, start);
	case '@':
		end = mail_end(s, len, i, start);
		return end ? end : name_end(s, len, i, start);
	case '#':
		return name_end(s, len, i, start);
	case '`':
		return code_end(s, len, i, start);
	default:
		return 0;
	}
}
