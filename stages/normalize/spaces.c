/*
 * spaces.c - the last pass: quotation marks in their form, and the spaces
 * beside them and other signs as gaps.c wants them.
 */
#include "stages/normalize/spaces.h"

#include <string.h>

#define NBSP "\xc2\xa0"

static void
set_gap(struct spaces *sp, size_t start, size_t end)
{
	struct pass *p = sp->p;
	enum gap gap = gap_between(sp, start, end);
	uint32_t before = rune_before(p->s, start);

	sp->judged = end;
	/* "Ã" and a no-break space would read as a damaged "à" */
	if (gap == GAP_NBSP && before >= 0xc2 && before <= 0xc5)
		gap = GAP_KEEP;
	if (gap == GAP_KEEP && start == end)
		return;
	if (gap == GAP_KEEP) {
		if (!pass_on(p, RULE_SPACE_RUNS) && end - start > 1)
			return;
		if (end - start == 2 && p->s[start] != ' ' &&
		    !pass_on(p, RULE_SPACE_KINDS))
			return;
		gap = GAP_PLAIN;
	}
	if (gap == GAP_NONE)
		pass_replace(p, start, end, "", 0);
	else if (gap == GAP_NBSP)
		pass_replace(p, start, end, NBSP, 2);
	else
		pass_replace(p, start, end, " ", 1);
}

static const char *const act_texts[] = {
	[ACT_LEAVE] = NULL,
	[ACT_OPEN] = "\xc2\xab",
	[ACT_CLOSE] = "\xc2\xbb",
	[ACT_INNER_OPEN] = "\xe2\x80\x9c",
	[ACT_INNER_CLOSE] = "\xe2\x80\x9d",
};

/* The gap that ends at i, unless it is set. */
static void
gap_before(struct spaces *sp, size_t i)
{
	size_t start = skip_spaces_back(sp->p->s, i);

	if (start >= sp->judged && i > sp->judged)
		set_gap(sp, start, i);
}

/* The gap that begins at i; where it ends. */
static size_t
gap_after(struct spaces *sp, size_t i)
{
	size_t end = skip_spaces(sp->p->s, sp->p->len, i);

	if (i >= sp->judged)
		set_gap(sp, i, end);
	return end;
}

static size_t
quote_here(struct spaces *sp, const struct quote *q)
{
	struct pass *p = sp->p;
	const char *text = act_texts[q->act];
	size_t end = q->pos + q->len;

	gap_before(sp, q->pos);
	if (text)
		pass_replace(p, q->pos, end, text, strlen(text));
	sp->next = (size_t)(q - sp->quotes->items) + 1;
	/* a gap between two marks is judged before the second */
	if (end < p->len &&
	    (space_len(p->s, p->len, end) ||
		(q->act == ACT_OPEN && !quote_at(sp, end))))
		return gap_after(sp, end);
	return end;
}

static size_t
sign_here(struct spaces *sp, size_t i)
{
	struct pass *p = sp->p;
	size_t end = i, start, stop;
	enum sign sign;

	if (may_protect(p->s[i]) &&
	    (stop = protected_end(p->s, p->len, i, &start)))
		return stop;
	sign = sign_of(utf8_next(p->s, p->len, &end));
	if (sign == SIGN_HIGH || sign == SIGN_AMOUNT ||
	    (i > 0 && p->s[i - 1] == ' '))
		gap_before(sp, i);
	if (sign == SIGN_HIGH)
		return high_run_end(p, i);
	if ((sign == SIGN_OPEN || sign == SIGN_APOSTROPHE) &&
	    space_len(p->s, p->len, end))
		return gap_after(sp, end);
	return end;
}

/* The places up to the next quote, or the end, that were not passed yet. */
static void
plain_text(struct spaces *sp, size_t i, size_t stop)
{
	const struct pass *p = sp->p;
	size_t at;

	while (
	    sp->gap < sp->gaps->len && (at = sp->gaps->items[sp->gap]) < stop) {
		sp->gap++;
		if (at < i)
			continue;
		if (space_len(p->s, p->len, at))
			i = gap_after(sp, skip_spaces_back(p->s, at));
		else
			i = sign_here(sp, at);
	}
}

void
pass_spaces(
    struct pass *p, const struct quotes *quotes, const struct places *gaps)
{
	struct spaces sp = { .p = p, .quotes = quotes, .gaps = gaps };
	const struct quote *q;
	size_t i = 0;

	for (;;) {
		while (sp.next < quotes->len &&
		    (quotes->items[sp.next].pos < i ||
			quotes->items[sp.next].kind == QUOTE_PARAGRAPH))
			sp.next++;
		if (sp.next == quotes->len)
			break;
		q = &quotes->items[sp.next];
		plain_text(&sp, i, q->pos);
		i = quote_here(&sp, q);
	}
	plain_text(&sp, i, p->len);
}
