/*
 * apostrophes.c - the apostrophe in its spellings, told from a single
 * quotation mark.
 */
#include "stages/normalize/marks.h"

#include <string.h>

static int
three_digits(const struct pass *p, size_t i)
{
	size_t n = 0;

	while (
	    n < 4 && i + n < p->len && p->s[i + n] >= '0' && p->s[i + n] <= '9')
		n++;
	return n == 3;
}

/* "l' accord", "d'« union »": after an elided word, spaces aside. */
static int
elides(const struct pass *p, size_t i, size_t end)
{
	size_t next = skip_spaces(p->s, p->len, end), far;
	uint32_t r = rune_after(p->s, p->len, next);

	if (rune_is_letter(r) && next > end)
		return elided_before(p, i);
	if (r != '"' && r != 0xab && r != 0xbb && r != 0x201c && r != 0x201d &&
	    r != 0x201e)
		return 0;
	far = next;
	utf8_next(p->s, p->len, &far);
	far = skip_spaces(p->s, p->len, far);
	return is_alnum(rune_after(p->s, p->len, far)) && elided_before(p, i);
}

/* Is the sign [i, end) an apostrophe?  `r` is the sign. */
static int
is_apostrophe(const struct pass *p, size_t i, size_t end, uint32_t r)
{
	uint32_t before = rune_before(p->s, i);
	uint32_t after = rune_after(p->s, p->len, end);

	if (rune_is_letter(before) && is_alnum(after))
		return 1;
	if (r == '\'' && !is_alnum(before) && before != '\'' &&
	    rune_is_digit(after))
		return 1;
	if (rune_is_digit(before) &&
	    (r == '\'' || r == 0x2018 || r == 0xb4 || r == 0x2032 ||
		r == 0x2019))
		return three_digits(p, end);
	return rune_is_letter(before) && elides(p, i, end);
}

size_t
apostrophe_at(struct marks *m, size_t i, size_t end, uint32_t r)
{
	struct pass *p = m->p;

	if (is_apostrophe(p, i, end, r)) {
		if (pass_on(p, RULE_APOSTROPHES))
			pass_put_sign(p, i, end, "\xe2\x80\x99");
		return end;
	}
	if (r == '\'')
		return add_quote(m, i, end, QUOTE_SINGLE, 0);
	if (r == 0x2018 || r == 0x201b)
		return add_quote(m, i, end, QUOTE_SINGLE_CURLY, ONLY_OPENS);
	if (r == 0x2019)
		return add_quote(m, i, end, QUOTE_SINGLE_CURLY, ONLY_CLOSES);
	return end;
}

static int
is_mail_char(char c)
{
	return ascii_letter(c) || (c >= '0' && c <= '9') || strchr("._%+'-", c);
}

/* The end of the mail address that the apostrophe at i is part of, or 0. */
static size_t
mail_around(const struct pass *p, size_t i)
{
	size_t at = i + 1, start, end;

	while (at < p->len && at - i < 64 && is_mail_char(p->s[at]))
		at++;
	if (at == p->len || p->s[at] != '@')
		return 0;
	end = protected_end(p->s, p->len, at, &start);
	return end && start < i ? end : 0;
}

/* A run of ' or `: two are a quotation mark, more are none. */
size_t
single_at(struct marks *m, size_t i)
{
	struct pass *p = m->p;
	size_t n = 1, start, end;

	if (p->s[i] == '`') {
		end = protected_end(p->s, p->len, i, &start);
		p->protects |= end > 0;
		if (end)
			return end;
	}
	while (i + n < p->len && p->s[i + n] == p->s[i])
		n++;
	if (n == 1 && m->has_mail && p->s[i] == '\'' &&
	    (end = mail_around(p, i)))
		return end;
	if (n == 1)
		return apostrophe_at(m, i, i + 1, (unsigned char)p->s[i]);
	if (n > 2)
		return i + n;
	return add_quote(
	    m, i, i + 2, QUOTE_DOUBLED, p->s[i] == '`' ? ONLY_OPENS : 0);
}
