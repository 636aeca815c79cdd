#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * A pronoun that became somebody: "a-t-elle répliqué au journaliste", the
 * journalist shot back.  Whom it stands for is known by the record, or within
 * the sentence; who is spoken to, and who is not in the French, is not he.
 */

/* Does the English name the one for whom the pronoun stands? */
static int
is_speaker(const struct pair *p, const struct claim *c, struct extent en)
{
	const char *at;
	struct extent x;

	if (!c->speaker || !c->speaker[0])
		return 0;
	at = strstr(p->fr, c->speaker);
	if (!at || at >= p->fr + p->fr_len)
		return p->claims != NULL; /* named before this sentence */
	x.start = (size_t)(at - p->fr);
	x.end = x.start + strlen(c->speaker);
	return tie_source(p, x, en) != TIE_NONE;
}

/* A word of the French before the cue, which the pronoun may stand for. */
static int
stands_before(const struct pair *p, const struct claim *c, struct extent en)
{
	struct extent before = { 0, c->cue.start };

	return words_tied(p, before, en);
}

/* The statement by the verb of the claim, or the only one. */
static const struct statement *
statement_of(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	size_t i;

	if (all->items.len == 1 && p->fr_claims.items.len == 1)
		return &all->items.items[0];
	for (i = 0; i < all->items.len; i++) {
		if (words_tied(p, c->cue, all->items.items[i].cue))
			return &all->items.items[i];
	}
	return NULL;
}

const struct statement *
pronoun_replaced(const struct pair *p, const struct claim *c)
{
	const struct statement *s = statement_of(p, c);

	if (!s || !statement_is_named(s) || !names_somebody(p, s->source) ||
	    extent_is_empty(c->source) || is_speaker(p, c, s->source) ||
	    stands_before(p, c, s->source))
		return NULL;
	return s;
}
