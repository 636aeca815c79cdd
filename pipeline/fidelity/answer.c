#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#include <string.h>

/*
 * Where the English names the source of a French claim, and the cue beside
 * it: what a brief marks in both columns.
 */

#define SOURCE_SPREAD 8 /* words over which a source may stretch */

struct extent
answers_of(const struct alignment *al, struct extent fr)
{
	struct extent out = { 0, 0 };
	size_t i, first = 0, last = 0;

	for (i = 0; i < al->fr.items.len; i++) {
		const struct word *w = &al->fr.items.items[i];

		if (w->small || !w->partner || w->span.start < fr.start ||
		    w->span.end > fr.end)
			continue;
		if (!last)
			first = last = w->partner;
		else if (w->partner > last &&
		    w->partner <= first + SOURCE_SPREAD)
			last = w->partner;
		else if (w->partner < first &&
		    w->partner + SOURCE_SPREAD >= last)
			first = w->partner;
	}
	if (last) {
		out.start = al->en.items.items[first - 1].span.start;
		out.end = al->en.items.items[last - 1].span.end;
	}
	return out;
}

static size_t
apart(struct extent a, struct extent b)
{
	if (a.start >= b.end)
		return a.start - b.end;
	return b.start >= a.end ? b.start - a.end : 0;
}

/* The cue nearest to the place. */
static struct extent
nearest_cue(const struct typeds *facts, struct extent place)
{
	struct extent out = { 0, 0 };
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "cue") != 0)
			continue;
		if (extent_is_empty(out) ||
		    apart(t->span, place) < apart(out, place))
			out = t->span;
	}
	return out;
}

/*
 * By the reading of the English: "no line of inquiry is ruled out, the
 * prosecutor stressed".
 */
static struct extent
cue_read(const struct pair *p, struct extent source)
{
	struct extent out = { 0, 0 };
	struct extent near = nearest_cue(&p->en_facts, source);
	size_t i, least = p->en_len + 1;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		size_t len = s->source.end - s->source.start;

		if (s->source.start >= source.end ||
		    source.start >= s->source.end || len >= least)
			continue;
		/* "a source quoted by the daily" */
		if (near.start > s->source.start && near.end <= source.start)
			continue;
		least = len;
		out = s->cue;
	}
	return out;
}

/* Where the English would be if it stood as far on as the French. */
static struct extent
as_far(const struct pair *p, struct extent fr)
{
	size_t at = p->fr_len ? fr.start * p->en_len / p->fr_len : 0;

	return (struct extent){ at, at };
}

/*
 * The cue of a source; where there is none ("a-t-il dit"), what answers for
 * the French cue, else the cue that stands about where it would.
 */
static struct extent
cue_of(const struct pair *p, const struct claim *c, struct extent source)
{
	struct extent verb = answers_of(p->alignment, c->cue), cue;

	if (!extent_is_empty(source)) {
		cue = cue_read(p, source);
		cue = nearest_cue(
		    &p->en_facts, extent_is_empty(cue) ? source : cue);
	} else if (!extent_is_empty(verb))
		cue = nearest_cue(&p->en_facts, verb);
	else if (!extent_is_empty(c->cue))
		cue = nearest_cue(&p->en_facts, as_far(p, c->cue));
	else
		return (struct extent){ 0, 0 };
	return extent_is_empty(cue) ? verb : cue;
}

struct claim_answer
fidelity_answer(const struct pair *p, size_t fr_claim)
{
	struct claim_answer out = { { 0, 0 }, { 0, 0 } };
	const struct claim *c;

	if (fr_claim >= p->fr_claims.items.len)
		return out;
	c = &p->fr_claims.items.items[fr_claim];
	if (p->echo) {
		out.cue = c->cue;
		out.source = c->source;
	} else if (p->alignment) {
		out.source = answers_of(p->alignment, c->source);
		out.cue = cue_of(p, c, out.source);
		if (c->pronoun && extent_is_empty(out.source) &&
		    !extent_is_empty(out.cue))
			out.source = pronoun_beside(p, out.cue);
	}
	return out;
}
