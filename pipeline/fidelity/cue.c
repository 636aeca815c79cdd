#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* Is there anything in the English by which the source could say so? */

/*
 * "For the coach it is a scandal", "but for the coach"; not "ruined the match
 * for the coach": it opens a clause.
 */
static int
opens_clause(const struct pair *p, struct extent cue, int start)
{
	const struct words *en = &p->alignment->en;
	size_t at = cue.start, i;

	while (at > 0 && p->en[at - 1] == ' ')
		at--;
	if (!at || strchr(",;:.\"", p->en[at - 1]) ||
	    (unsigned char)p->en[at - 1] >= 0x80)
		return 1;
	for (i = 0; i < en->items.len && !start; i++) {
		const struct word *w = &en->items.items[i];

		if (w->span.end == at)
			return w->small && !is_pronoun(p, w->span);
	}
	return 0;
}

#define SMALL_CUE_NEAR 24 /* bytes between "for" and the source */

/*
 * "Pour l'actrice", "jugé par l'actrice", for the actress: a small word of the
 * table, which is a cue only where the French has its source behind, too.
 */
int
claim_has_small_cue(const struct pair *p, const struct claim *c)
{
	struct extent source = answers_of(p->alignment, claim_source(c));
	int selon = strcmp(c->type, "selon") == 0;
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		int document = strcmp(t->value, "document") == 0;

		if (strcmp(t->kind, "small-cue") != 0 ||
		    (document ? strcmp(c->class, "document") != 0 :
				!opens_clause(p, t->span,
				    strcmp(t->value, "start") == 0)))
			continue;
		if (!selon) {
			struct extent x = { t->span.end,
				t->span.end + SMALL_CUE_NEAR };

			if (tie_source(p, c->source, x) == TIE_HEAD)
				return 1;
		} else if (c->pronoun ||
		    (source.end > t->span.end &&
			source.start < t->span.end + SMALL_CUE_NEAR))
			return 1;
	}
	return 0;
}

static int
is_cue(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		if (extent_holds(p->statements->items.items[i].cue, en))
			return 1;
	}
	return 0;
}

/*
 * "plaide" that is "pleads", "refuse de parler" that is "refuses to talk":
 * the verb itself is there, whether or not the table of cues has it.
 */
int
claim_has_verb(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		if (words_tied(p, c->cue, en->items.items[i].span) &&
		    !is_cue(p, en->items.items[i].span))
			return 1;
	}
	return 0;
}

/*
 * Nothing of "à l'en croire" where the English has no cue that another claim
 * does not need, and none beside a pronoun: somebody's word became a fact.
 */
int
claim_is_bare(const struct pair *p, const struct claim *c)
{
	size_t i, claims = 0;

	for (i = 0; i < p->fr_claims.items.len; i++)
		claims += (size_t)claim_has_cue(&p->fr_claims.items.items[i]);
	return p->statements->items.len < claims && !claim_has_verb(p, c) &&
	    !has_pronoun_cue(p);
}

#define TOLD 28 /* bytes behind the cue: "told the newspaper Le Temps" */

/* "three sources told Reuters": the medium to which it was said. */
static int
is_told(const struct pair *p, const struct claim *c, const struct statement *s)
{
	struct extent x = { s->cue.end, s->cue.end + TOLD };
	size_t i;

	/* "Xinhua quoted the spokesman as saying" */
	if (s->cites) {
		x.end = s->cue.start;
		x.start = x.end > TOLD ? x.end - TOLD : 0;
	}

	if (strcmp(c->class, "agency") != 0 && strcmp(c->class, "media") != 0)
		return 0;
	for (i = 0; i < p->alignment->en.items.len; i++) {
		struct extent w = p->alignment->en.items.items[i].span;

		if (w.start >= x.start && w.start < x.end &&
		    tie_claim(p, c, w) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/* The best that any English cue offers as the source of the claim. */
enum tie
claim_best_tie(const struct pair *p, const struct claim *c)
{
	enum tie best = TIE_NONE, now;
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		now = tie_claim(
		    p, c, statement_is_named(s) ? s->source : s->guess);
		if (is_told(p, c, s))
			now = TIE_HEAD;
		best = now > best ? now : best;
	}
	return best;
}

/* The quotation that holds the English bytes, or NULL. */
static int
is_quoted(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "quotation") == 0 &&
		    extent_holds(t->span, en))
			return 1;
	}
	return 0;
}

/*
 * "s'est emporté le président": he lost his temper: “...”.  A quotation with
 * its speaker beside it needs no cue.
 */
int
claim_in_marks(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	if ((strcmp(c->type, "quote") != 0 && strcmp(c->type, "colon") != 0) ||
	    !find_kind(&p->en_facts, "quotation"))
		return 0;
	for (i = 0; i < p->statements->items.len; i++) {
		if (statement_is_named(&p->statements->items.items[i]))
			return 0;
	}
	for (i = 0; i < en->items.len; i++) {
		struct extent x = en->items.items[i].span;

		if (!is_quoted(p, x) && !word_only_owns(p, i) &&
		    tie_source(p, c->source, x) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/* Is the English word owned by another: "the kidnappers'", "Duval's"? */
static int
owns_next(const struct pair *p, struct extent en)
{
	const char *at = p->en + en.end;
	size_t left = p->en_len - en.end;

	return (left > 1 && at[0] == '\'') ||
	    (left > 3 && memcmp(at, "\xe2\x80\x99", 3) == 0);
}

/* The words of the English that stand for what the claim says. */
static int
is_said(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t k;

	for (k = 0; k < c->ncontent; k++) {
		if (words_tied(p, c->content[k], en))
			return 1;
	}
	return 0;
}

/*
 * "l'ultimatum lance par les ravisseurs", the kidnappers' ultimatum: what is
 * said is theirs.
 */
int
claim_is_owned(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i, k;

	if (!c->ncontent || c->content[0].end > c->cue.start ||
	    c->source.start < c->cue.end || strcmp(c->type, "quote") == 0)
		return 0;
	for (i = 0; i + 1 < en->items.len; i++) {
		if (!owns_next(p, en->items.items[i].span) ||
		    tie_source(p, c->source, en->items.items[i].span) !=
			TIE_HEAD)
			continue;
		for (k = i + 1; k < en->items.len && k < i + 4; k++) {
			if (is_said(p, c, en->items.items[k].span))
				return 1;
		}
	}
	return 0;
}
