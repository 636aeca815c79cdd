/*
 * marks.c - the pass over the signs: apostrophes, hyphens, dashes and dots
 * get their form, quotation marks are found with what a later pass must know
 * of their neighbours, and so are the places where a space is judged.
 */
#include "stages/normalize/marks.h"
#include "stages/normalize/scan.h"

#include <string.h>

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
	case 0xa0:
		/* "PARIS~- La" */
		return end < m->p->len && m->p->s[end] == '-' ?
		    hyphens_at(m->p, end) :
		    end;
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

/* A comma or a dot, or more than one: a space before it is judged. */
static size_t
low_at(struct marks *m, size_t i)
{
	if (i > 0 && m->p->s[i - 1] == ' ')
		vec_push(m->gaps, NULL, pass_at(m->p, i));
	return m->p->s[i] == '.' ? dots_at(m->p, i) : doubled_at(m, i);
}

/* What may be protected; a colon is not mostly, and judged as a sign then. */
static size_t
protected_at(struct marks *m, size_t i)
{
	struct pass *p = m->p;
	size_t start, end = protected_end(p->s, p->len, i, &start);

	p->protects |= end > 0;
	if (end)
		return end;
	if (p->s[i] == ':')
		vec_push(m->gaps, NULL, pass_at(p, i));
	return i + 1;
}

static size_t
mark_at(struct marks *m, size_t i)
{
	const struct pass *p = m->p;

	switch (p->s[i]) {
	case '\'':
	case '`':
		vec_push(m->gaps, NULL, pass_at(p, i));
		return single_at(m, i);
	case '"':
		return add_quote(m, i, i + 1, QUOTE_STRAIGHT, 0);
	case '-':
		vec_push(m->gaps, NULL, pass_at(p, i));
		return hyphens_at(m->p, i);
	case '.':
	case ',':
		return low_at(m, i);
	case '<':
	case '>':
		return doubled_at(m, i);
	case '\n':
		return paragraph_at(m, i);
	case '\xe2':
		vec_push(m->gaps, NULL, pass_at(p, i));
		return general_at(m, i);
	case '\xc2':
	case '\xca':
		vec_push(m->gaps, NULL, pass_at(p, i));
		return latin_at(m, i);
	case ':':
	case '@':
	case '#':
	case 'w':
	case 'W':
		return protected_at(m, i);
	default:
		vec_push(m->gaps, NULL, pass_at(p, i));
		return i + 1;
	}
}

/*
 * Between ASCII letters an apostrophe is one and no more, unless it is part
 * of a mail address; most are like that.
 */
static inline size_t
plain_apostrophe(const struct marks *m, size_t i)
{
	struct pass *p = m->p;
	const char *s = p->s + i;

	if (i == 0 || p->len - i < 4 || !ascii_letter(s[-1]))
		return 0;
	if (*s == '\'' && ascii_letter(s[1]) && !m->has_mail) {
		if (pass_on(p, RULE_APOSTROPHES))
			pass_replace(p, i, i + 1, "\xe2\x80\x99", 3);
		return 1;
	}
	return *s == '\xe2' && s[1] == '\x80' && s[2] == '\x99' &&
		ascii_letter(s[3]) ?
	    3 :
	    0;
}

void
pass_marks(struct pass *p, size_t from, size_t to, struct quotes *quotes,
    struct places *gaps)
{
	struct marks m = { .p = p, .quotes = quotes, .gaps = gaps };
	struct scan scan;
	size_t i = from, n;

	m.has_mail = memchr(p->s + from, '@', to - from) != NULL;
	m.paragraph = from;
	quotes->len = gaps->len = 0;
	scan_begin(&scan, SCAN_MARKS, p->s, to);
	while ((i = scan_next(&scan, i)) < to) {
		n = plain_apostrophe(&m, i);
		i = n ? i + n : mark_at(&m, i);
	}
}
