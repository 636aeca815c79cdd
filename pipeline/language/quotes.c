/*
 * quotes.c - which quotation marks belong together.
 *
 * Guillemets and curly marks say themselves whether they open or close.
 * Straight ones alternate; where one has lost its partner the blanks decide:
 * a mark with a blank before and none after opens.
 */
#include "language/token.h"

#define DEPTH_MAX 8

struct pairing {
	struct tokens *t;
	size_t stack[DEPTH_MAX];
	size_t depth;
};

static int
opens_by_blanks(const struct tokens *t, size_t i)
{
	const struct token *q = &t->items[i];
	int before = q->shape & SHAPE_SPACE ||
	    (i &&
		(t->items[i - 1].kind == TOKEN_LPAREN ||
		    token_is(&t->items[i - 1], TAG(ELIDED))));

	return before && !(q->shape & SHAPE_SPACE_AFTER);
}

static int
closes_by_blanks(const struct tokens *t, size_t i)
{
	const struct token *q = &t->items[i];
	int after = q->shape & SHAPE_SPACE_AFTER || i + 1 >= t->len ||
	    (t->items[i + 1].kind != TOKEN_WORD &&
		t->items[i + 1].kind != TOKEN_NUMBER);

	return after && !(q->shape & SHAPE_SPACE);
}

static void
close_pair(struct pairing *p, size_t i)
{
	size_t open = p->stack[--p->depth];

	p->t->items[i].kind = TOKEN_CLOSE;
	p->t->items[open].mate = (uint32_t)i;
	p->t->items[i].mate = (uint32_t)open;
}

static void
open_pair(struct pairing *p, size_t i)
{
	p->t->items[i].kind = TOKEN_OPEN;
	if (p->depth < DEPTH_MAX)
		p->stack[p->depth++] = i;
}

static void
straight(struct pairing *p, size_t i)
{
	int inside = p->depth > 0;

	if (inside && !(opens_by_blanks(p->t, i) && !closes_by_blanks(p->t, i)))
		close_pair(p, i);
	else if (inside) {
		/* the closing mark before was lost: this one opens anew */
		p->depth--;
		open_pair(p, i);
	} else if (closes_by_blanks(p->t, i) && !opens_by_blanks(p->t, i)) {
		/* its opening mark was lost: it closes nothing */
		p->t->items[i].kind = TOKEN_CLOSE;
	} else
		open_pair(p, i);
}

/* A « » damaged to » before a word and « after one still pairs. */
static void
directed(struct pairing *p, size_t i)
{
	struct token *q = &p->t->items[i];

	if (q->kind == TOKEN_CLOSE && !p->depth && i + 1 < p->t->len &&
	    p->t->items[i + 1].kind == TOKEN_WORD && opens_by_blanks(p->t, i))
		open_pair(p, i);
	else if (q->kind == TOKEN_OPEN)
		open_pair(p, i);
	else if (p->depth)
		close_pair(p, i);
}

/*
 * What is still open at the end of a block. A straight mark between blanks
 * closes a quotation whose beginning is lost: productifs " explique-t-il.
 */
static void
end_block(struct pairing *p)
{
	while (p->depth) {
		size_t i = p->stack[--p->depth];

		if (p->t->items[i].kind == TOKEN_OPEN &&
		    p->t->items[i].shape & SHAPE_SPACE &&
		    p->t->items[i].shape & SHAPE_SPACE_AFTER && i > 0 &&
		    p->t->items[i].end - p->t->items[i].start == 1)
			p->t->items[i].kind = TOKEN_CLOSE;
	}
}

void
tokens_pair_quotes(struct tokens *t, const size_t *breaks, size_t nbreaks)
{
	struct pairing p = { .t = t };
	size_t b = 0;

	for (size_t k = 0; k < t->marks.len; k++) {
		size_t i = t->marks.items[k];

		while (b < nbreaks && breaks[b] <= i) {
			end_block(&p);
			b++;
		}
		if (t->items[i].kind == TOKEN_QUOTE)
			straight(&p, i);
		else
			directed(&p, i);
	}
	end_block(&p);
}
