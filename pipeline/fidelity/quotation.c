#include "fidelity/compare.h"
#include "fidelity/indirect.h"

#include <string.h>

/*
 * Every French quotation must be one in English.  Titles of works may lose
 * their marks (« Parasite » became Parasite): a few words that all begin
 * with a capital, or after a word for a work.  What is quoted is compared by
 * its negation; its numbers and names are the other checks' business.
 */

#define MARK 4 /* bytes of a mark with its space */

static size_t
word_count(const char *value)
{
	size_t n = 0;

	for (; *value; value++)
		n += (value[0] != ' ' && (value[1] == ' ' || !value[1]));
	return n;
}

static int
negated(const struct typeds *facts, const struct typed *within)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if ((strcmp(t->kind, "negation") == 0 ||
			strcmp(t->kind, "soft") == 0) &&
		    t->span.start < within->span.end &&
		    t->span.end > within->span.start)
			return 1;
	}
	return 0;
}

/* The content of a claim is speech and no title. */
static int
is_said(const struct pair *p, const struct typed *t)
{
	size_t i, k;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		for (k = 0; k < c->ncontent; k++) {
			if (c->content[k].start < t->span.end &&
			    t->span.start < c->content[k].end &&
			    strcmp(c->type, "selon") != 0)
				return 1;
		}
	}
	return 0;
}

/* "le film « Parasite »": right behind a word for a work. */
static int
is_work(const struct pair *p, const struct typed *quote)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "work") == 0 &&
		    t->span.end <= quote->span.start &&
		    quote->span.start - t->span.end <= MARK)
			return 1;
	}
	return 0;
}

/* The first letter or digit of what is quoted. */
static uint32_t
first_letter(const struct pair *p, const struct typed *t)
{
	size_t at = t->span.start;
	uint32_t r = 0;

	while (at < t->span.end) {
		r = utf8_next(p->fr, p->fr_len, &at);
		if (rune_is_letter(r) || rune_is_digit(r))
			break;
	}
	return r;
}

static int
is_title(const struct pair *p, const struct typed *t)
{
	uint32_t r = first_letter(p, t);

	if (is_work(p, t))
		return 1;
	if (is_said(p, t) || negated(&p->fr_facts, t))
		return 0;
	return (rune_is_upper(r) || rune_is_digit(r)) &&
	    word_count(t->value) <= 5 && !strpbrk(t->value, ",.!?;");
}

/* Inside another, or only a second half of one that the English joined. */
static size_t
count_quotes(const struct pair *p, const struct typeds *facts, int french)
{
	size_t i, n = 0;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "quotation") != 0)
			continue;
		n += !french || !is_title(p, &facts->items.items[i]);
	}
	return n;
}

static const struct typed *
first_quote(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "quotation") == 0 && !is_title(p, t))
			return t;
	}
	return NULL;
}

static int
strictly_negated(const struct typeds *facts, const struct typed *within)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "negation") == 0 &&
		    t->span.start < within->span.end &&
		    t->span.end > within->span.start)
			return 1;
	}
	return 0;
}

static void
compare_content(const struct pair *p, struct arena *a, struct violations *out,
    const struct typed *f, const struct typed *e)
{
	if ((strictly_negated(&p->fr_facts, f) && !negated(&p->en_facts, e)) ||
	    (strictly_negated(&p->en_facts, e) && !negated(&p->fr_facts, f)))
		violate(out, a, "quote_content", GRAVITY_ERROR, f, e,
		    "the quotation is negated on one side only");
}

static const struct typed *
nth_quote(const struct typeds *facts, size_t n)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "quotation") == 0 &&
		    n-- == 0)
			return &facts->items.items[i];
	}
	return NULL;
}

#define QUOTES_MAX 50

static void
compare_each(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t n = count_kind(&p->fr_facts, "quotation"), i;

	if (n != count_kind(&p->en_facts, "quotation") || n > QUOTES_MAX)
		return;
	for (i = 0; i < n; i++) {
		const struct typed *f = nth_quote(&p->fr_facts, i);
		const struct typed *e = nth_quote(&p->en_facts, i);

		/* a title left as it is */
		if (strcmp(f->value, e->value) == 0)
			continue;
		compare_content(p, a, out, f, e);
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t fr = count_quotes(p, &p->fr_facts, 1);
	size_t en = count_quotes(p, &p->en_facts, 0);
	const struct typed *f = first_quote(p);

	if (fr > 0 && en == 0 && quote_is_reported(p, f))
		return;
	if (fr > 0 && en == 0)
		violate(out, a, "quote_marks", GRAVITY_ERROR, f, NULL,
		    arena_printf(a, "\"%s\" is no quotation in the English",
			said(p->fr, f, a)));
	else
		compare_each(p, a, out);
}

const struct check check_quotation = {
	.name = "quotation",
	.summary = "what is quoted stays quoted, and says the same",
	.run = run,
};
