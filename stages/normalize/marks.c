/*
 * marks.c - apostrophes, and where the quotation marks stand, with what a
 * later pass must know of their neighbours; hyphens, dashes and dots are in
 * dashes.c.
 */
#include "stages/normalize/normalize.h"
#include "stages/normalize/scan.h"

#include <string.h>

struct marks {
	struct pass *p;
	struct quotes *quotes;
	size_t paragraph; /* where the present one began */
};

static inline int
ascii_letter(char c)
{
	c |= 32;
	return c >= 'a' && c <= 'z';
}

static int
is_alnum(uint32_t r)
{
	return rune_is_letter(r) || rune_is_digit(r);
}

/* After one of these a quotation may begin. */
static int
is_opening(uint32_t r)
{
	switch (r) {
	case '(':
	case '[':
	case '{':
	case '<':
	case '-':
	case '/':
	case 0x2010:
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0xab:
	case 0x201c:
	case 0x201e:
	case 0x2018:
	case 0x2039:
	case '"':
	case '\'':
	case 0x2019:
		return 1;
	default:
		return r == 0 || rune_is_space(r);
	}
}

static int
is_punctuation(uint32_t r)
{
	switch (r) {
	case 0:
	case '.':
	case ',':
	case ';':
	case ':':
	case '!':
	case '?':
	case ')':
	case ']':
	case '}':
	case '>':
	case 0xbb:
	case 0x201d:
	case 0x2026:
	case 0x2019:
	case 0x203a:
	case '"':
	case '\'':
	case '-':
	case 0x2010:
	case 0x2011:
	case 0x2013:
	case 0x2014:
	case '/':
		return 1;
	default:
		return 0;
	}
}

/*
 * The sign before decides whether one opens, but a quote or an apostrophe
 * there only if it opened something itself, or ended an elided word.
 */
static int
after_opener(const struct marks *m, size_t i)
{
	const struct pass *p = m->p;
	const struct quote *last;
	uint32_t r = rune_before(p->s, i);
	size_t at = i;

	if (!is_opening(r))
		return 0;
	if (r == 0xab || r == 0x201e || r == 0x2039)
		return 1;
	if (r != '"' && r != '\'' && r != 0x2019 && r != 0x201c && r != 0x2018)
		return 1;
	if (m->quotes->len > 0) {
		last = &m->quotes->items[m->quotes->len - 1];
		if (last->kind != QUOTE_PARAGRAPH &&
		    last->pos + last->len == pass_at(p, i))
			return (last->flags & AFTER_OPENER) != 0;
	}
	utf8_prev(p->s, &at);
	return (r == '\'' || r == 0x2019) && elided_before(p, at);
}

static unsigned
neighbours(const struct marks *m, size_t i, size_t end)
{
	const struct pass *p = m->p;
	uint32_t before = rune_before(p->s, i);
	uint32_t after = rune_after(p->s, p->len, end);
	size_t far = skip_spaces(p->s, p->len, end);
	uint32_t sign = rune_after(p->s, p->len, far);
	unsigned flags = 0;

	if (after_opener(m, i))
		flags |= AFTER_OPENER;
	if (is_alnum(before) || before == '.' || before == '!' ||
	    before == '?' || before == 0x2026)
		flags |= AFTER_WORD;
	if (rune_is_digit(before))
		flags |= AFTER_DIGIT;
	/* guillemets bring a space with them */
	if (before == 0 || rune_is_space(before) || before == 0xab)
		flags |= AFTER_SPACE;
	if (after == 0 || rune_is_space(after) || after == 0xbb)
		flags |= BEFORE_SPACE | BEFORE_CLOSER;
	if (is_alnum(after))
		flags |= BEFORE_WORD;
	if (is_punctuation(after))
		flags |= BEFORE_CLOSER;
	if (is_punctuation(sign) || sign == '\n')
		flags |= BEFORE_SIGN;
	return flags;
}

static size_t
add_quote(
    struct marks *m, size_t i, size_t end, enum quote_kind kind, unsigned more)
{
	struct quote q = { .pos = pass_at(m->p, i), .mate = NO_MATE };
	const char *s = m->p->s;
	size_t stop;

	q.kind = (uint8_t)kind;
	q.len = (uint8_t)(end - i);
	q.flags = (uint16_t)(neighbours(m, i, end) | more);
	if (i == m->paragraph)
		q.flags |= PARAGRAPH_FIRST;
	stop = end + strspn(s + end, ".,;:!?");
	if (stop >= m->p->len ||
	    (s[stop] == '\n' && (stop + 1 >= m->p->len || s[stop + 1] == '\n')))
		q.flags |= PARAGRAPH_LAST;
	vec_push(m->quotes, NULL, q);
	return end;
}

/* ---- apostrophes ---- */

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

static size_t
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

/* The end of the mail address that the apostrophe at i is part of, or 0. */
static size_t
mail_around(const struct pass *p, size_t i)
{
	size_t at = i + 1, start, end;

	while (at < p->len && at - i < 64 &&
	    (strchr("._%+'-", p->s[at]) || is_alnum((unsigned char)p->s[at])))
		at++;
	if (at == p->len || p->s[at] != '@')
		return 0;
	end = protected_end(p->s, p->len, at, &start);
	return end && start < i ? end : 0;
}

/* A run of ' or `: two are a quotation mark, more are none. */
static size_t
single_at(struct marks *m, size_t i)
{
	const struct pass *p = m->p;
	size_t n = 1, start, end;

	if (p->s[i] == '`') {
		end = protected_end(p->s, p->len, i, &start);
		if (end)
			return end;
	}
	while (i + n < p->len && p->s[i + n] == p->s[i])
		n++;
	if (n == 1 && p->s[i] == '\'' && (end = mail_around(p, i)))
		return end;
	if (n == 1)
		return apostrophe_at(m, i, i + 1, (unsigned char)p->s[i]);
	if (n > 2)
		return i + n;
	return add_quote(
	    m, i, i + 2, QUOTE_DOUBLED, p->s[i] == '`' ? ONLY_OPENS : 0);
}

/* ---- the signs of three bytes, and the rest ---- */

static size_t
general_at(struct marks *m, size_t i)
{
	struct pass *p = m->p;
	size_t end = i;
	uint32_t r = utf8_next(p->s, p->len, &end);

	switch (r) {
	case 0x2018:
	case 0x2019:
	case 0x201b:
	case 0x2032:
		return apostrophe_at(m, i, end, r);
	case 0x201c:
	case 0x201d:
	case 0x201f:
		return add_quote(m, i, end, QUOTE_CURLY, 0);
	case 0x201e:
		return add_quote(m, i, end, QUOTE_CURLY, ONLY_OPENS);
	case 0x2039:
		return add_quote(m, i, end, QUOTE_SINGLE_ANGLE, ONLY_OPENS);
	case 0x203a:
		return add_quote(m, i, end, QUOTE_SINGLE_ANGLE, ONLY_CLOSES);
	case 0x2010:
	case 0x2011:
		return hyphens_at(m->p, i);
	case 0x2012:
		if (pass_on(p, RULE_DASHES))
			pass_put_sign(p, i, end, "\xe2\x80\x93");
		return end;
	case 0x2015:
		if (pass_on(p, RULE_DASHES))
			pass_put_sign(p, i, end, "\xe2\x80\x94");
		return end;
	default:
		return end;
	}
}

static size_t
latin_at(struct marks *m, size_t i)
{
	size_t end = i;
	uint32_t r = utf8_next(m->p->s, m->p->len, &end);

	switch (r) {
	case 0xab:
		return add_quote(m, i, end, QUOTE_GUILLEMET_OPEN, 0);
	case 0xbb:
		return add_quote(m, i, end, QUOTE_GUILLEMET_CLOSE, 0);
	case 0xb4:
	case 0x2bc:
		return apostrophe_at(m, i, end, r);
	default:
		return end;
	}
}

/* Two of < > or a comma, no more. */
static size_t
doubled_at(struct marks *m, size_t i)
{
	const struct pass *p = m->p;
	size_t n = 1;

	while (i + n < p->len && p->s[i + n] == p->s[i])
		n++;
	if (n != 2)
		return i + n;
	if (p->s[i] == '<')
		return add_quote(m, i, i + 2, QUOTE_ANGLES, ONLY_OPENS);
	if (p->s[i] == '>')
		return add_quote(m, i, i + 2, QUOTE_ANGLES, ONLY_CLOSES);
	if (is_alnum(rune_after(p->s, p->len, i + 2)))
		add_quote(m, i, i + 2, QUOTE_DOUBLED, ONLY_OPENS);
	return i + 2;
}

static size_t
paragraph_at(struct marks *m, size_t i)
{
	struct quote q = { .pos = pass_at(m->p, i),
		.mate = NO_MATE,
		.kind = QUOTE_PARAGRAPH };

	if (i + 1 >= m->p->len || m->p->s[i + 1] != '\n')
		return i + 1;
	vec_push(m->quotes, NULL, q);
	m->paragraph = i + 2;
	return i + 2;
}

static size_t
mark_at(struct marks *m, size_t i)
{
	const struct pass *p = m->p;
	size_t start, end;

	switch (p->s[i]) {
	case '\'':
	case '`':
		return single_at(m, i);
	case '"':
		return add_quote(m, i, i + 1, QUOTE_STRAIGHT, 0);
	case '-':
		return hyphens_at(m->p, i);
	case '.':
		return dots_at(m->p, i);
	case ',':
	case '<':
	case '>':
		return doubled_at(m, i);
	case '\n':
		return paragraph_at(m, i);
	case '\xe2':
		return general_at(m, i);
	case '\xc2':
	case '\xca':
		return latin_at(m, i);
	default:
		end = protected_end(p->s, p->len, i, &start);
		return end ? end : i + 1;
	}
}

/* No-break spaces, and apostrophes between ASCII letters, are as they are. */
static inline size_t
dull_len(const struct pass *p, size_t i)
{
	const char *s = p->s + i;

	if (i == 0 || p->len - i < 4)
		return 0;
	if (*s == '\xc2')
		return s[1] == '\xa0' ? 2 : 0;
	return *s == '\xe2' && s[1] == '\x80' && s[2] == '\x99' &&
		ascii_letter(s[-1]) && ascii_letter(s[3]) ?
	    3 :
	    0;
}

void
pass_marks(struct pass *p, struct quotes *quotes)
{
	struct marks m = { p, quotes, 0 };
	struct scan scan;
	size_t i = 0, n;

	scan_begin(&scan, SCAN_MARKS, p->s, p->len);
	while ((i = scan_next(&scan, i)) < p->len) {
		n = dull_len(p, i);
		i = n ? i + n : mark_at(&m, i);
	}
}
