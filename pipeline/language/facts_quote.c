#include "language/facts.h"

#include <string.h>

/*
 * Quotations: what stands between marks, of either language.  The span is
 * the inside, the value the words inside in small letters.  A straight mark
 * opens and closes by turns; a single one only where it cannot be an
 * apostrophe.
 */

static int
opens(uint32_t r)
{
	return r == 0xab || r == 0x201c || r == 0x201e || r == 0x2039;
}

static int
closes(uint32_t r)
{
	return r == 0xbb || r == 0x201d || r == 0x203a;
}

struct quote_state {
	size_t start; /* after the mark that opened it */
	int open;
	uint32_t mark;
};

static void
add_quote(struct fact_scan *s, size_t start, size_t end)
{
	struct typed t = { .kind = "quotation" };
	struct buf b;

	while (start < end && s->text[start] == ' ')
		start++;
	while (end > start && s->text[end - 1] == ' ')
		end--;
	if (start == end)
		return;
	buf_init(&b, BUF_MAX);
	text_lower(s->text + start, end - start, &b);
	t.span.start = start;
	t.span.end = end;
	t.value = arena_strndup(s->arena, b.data, b.len);
	buf_free(&b);
	vec_push(&s->out->items, s->arena, t);
}

static void
mark(struct fact_scan *s, struct quote_state *q, size_t at, size_t next,
    int opening, uint32_t r)
{
	if (q->open && !opening) {
		add_quote(s, q->start, at);
		q->open = 0;
	} else if (!q->open && opening) {
		q->open = 1;
		q->start = next;
		q->mark = r;
	}
}

static int
is_edge(const struct fact_scan *s, size_t at)
{
	uint32_t r;

	if (at >= s->len)
		return 1;
	r = utf8_next(s->text, s->len, &at);
	return !rune_is_letter(r) && !rune_is_digit(r);
}

/* ‘It will take time,’ or 'It will take time,' */
static int
single(const struct fact_scan *s, const struct quote_state *q, size_t at,
    size_t next, uint32_t r)
{
	int before = at == 0 || s->text[at - 1] == ' ' ||
	    s->text[at - 1] == '(';

	if (r != '\'' && r != 0x2018 && r != 0x2019)
		return 0;
	if (!q->open)
		return r != 0x2019 && before && !is_edge(s, next);
	return (q->mark == '\'' || q->mark == 0x2018) && r != 0x2018 &&
	    is_edge(s, next) && !before;
}

void
facts_find_quotations(struct fact_scan *s)
{
	struct quote_state q = { 0 };
	size_t at = 0, next;
	uint32_t r;

	while (at < s->len) {
		next = at;
		r = utf8_next(s->text, s->len, &next);
		if (opens(r))
			mark(s, &q, at, next, 1, r);
		else if (closes(r))
			mark(s, &q, at, next, 0, r);
		else if (r == '"' || r == 0xff02)
			mark(s, &q, at, next, !q.open, r);
		else if (single(s, &q, at, next, r))
			mark(s, &q, at, next, !q.open, r);
		at = next;
	}
	/* A quotation that runs on in the next sentence. */
	if (q.open && q.mark != '\'' && q.mark != 0x2018)
		add_quote(s, q.start, s->len);
}
