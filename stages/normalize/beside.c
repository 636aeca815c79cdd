/*
 * beside.c - what stands beside a quotation mark: by that the pass of quotes
 * tells which one opens.
 */
#include "stages/normalize/marks.h"

#include <string.h>

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

size_t
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
