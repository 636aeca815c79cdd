#include "fidelity/statement.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"

/*
 * Cues of the English that are the translation of a word of what is said, and
 * no attribution.
 */

#define NOUN_BEFORE 24 /* bytes: "la thèse du suicide avancée par" */
#define RIGHT_BEHIND 3 /* bytes between a cue and what it says one is */

/*
 * Part of the cue or the source; or the word right behind the cue, "se dit
 * convaincu", is convinced, "dit craindre", fears; or before one that its
 * source follows, "l'avertissement lancé par", the warning of; or what stands
 * before a colon that is the cue, "est formel :", is adamant.
 */
static int
in_claims(const struct claims *claims, struct extent fr)
{
	size_t i;

	for (i = 0; i < claims->items.len; i++) {
		const struct claim *c = &claims->items.items[i];

		if (extent_holds(c->cue, fr) || extent_holds(c->source, fr) ||
		    (!extent_is_empty(c->cue) && fr.start >= c->cue.end &&
			fr.start - c->cue.end < RIGHT_BEHIND) ||
		    (fr.end <= c->cue.start && c->source.start >= c->cue.end &&
			c->cue.start - fr.end < NOUN_BEFORE) ||
		    (c->cue.end == c->cue.start + 1 &&
			fr.start >= c->source.end && fr.end <= c->cue.start))
			return 1;
	}
	return 0;
}

/* Is the word part of what a French claim says itself by? */
static int
within_claims(const struct pair *p, struct extent fr)
{
	return in_claims(&p->fr_claims, fr) || in_claims(&p->fr_wide, fr);
}

/* How far the two words are apart, each measured by the length of its side. */
static size_t
drift(const struct pair *p, struct extent fr, struct extent en)
{
	size_t f = fr.start * 1000 / (p->fr_len + 1);
	size_t e = en.start * 1000 / (p->en_len + 1);

	return f > e ? f - e : e - f;
}

/* Has the word an answer that is no cue: "a glissé", slipped, not "say"? */
static int
has_other(const struct pair *p, const struct statements *all, size_t f)
{
	const struct words *en = &p->alignment->en;
	size_t e, i;

	for (e = 0; e < en->items.len; e++) {
		if (en->items.items[e].small ||
		    !align_linked(p->alignment, f, e))
			continue;
		for (i = 0; i < all->items.len; i++) {
			if (extent_holds(all->items.items[i].cue,
				en->items.items[e].span))
				break;
		}
		if (i == all->items.len)
			return 1;
	}
	return 0;
}

/*
 * "n'est pas attendu, précise le gestionnaire", the operator does not expect:
 * who says so does what is said.
 */
static int
is_by_source(const struct pair *p, const struct statement *s)
{
	struct extent by = s->source.end ? s->source : s->guess;
	size_t i;

	if (strcmp(s->class, "estimate") != 0 &&
	    strcmp(s->class, "predict") != 0)
		return 0;
	for (i = 0; i < p->fr_claims.items.len && by.end; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (claim_has_cue(c) && !c->pronoun &&
		    tie_source(p, c->source, by) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/*
 * A cue that is the translation of a word that is none: "avoir prévenu ses
 * clients", informed its customers; "la question", the question.  Each word
 * takes one, the one that stands about where it stands itself.
 */
static void
take(const struct pair *p, struct statements *all, size_t f)
{
	const struct word *w = &p->alignment->fr.items.items[f];
	struct statement *best = NULL;
	size_t i;

	if (has_other(p, all, f))
		return;
	for (i = 0; i < all->items.len; i++) {
		struct statement *s = &all->items.items[i];

		if (s->taken || !words_tied(p, w->span, s->cue) || s->ours ||
		    is_by_source(p, s))
			continue;
		if (!best ||
		    drift(p, w->span, s->cue) < drift(p, w->span, best->cue))
			best = s;
	}
	if (best)
		best->taken = 1;
}

/* Does a French cue or source stand behind it? */
static int
is_ours(const struct pair *p, struct extent en)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    words_tied(p, fr->items.items[i].span, en) &&
		    within_claims(p, fr->items.items[i].span))
			return 1;
	}
	return 0;
}

/* Leaves out the statements that words of the content account for. */
void
statements_drop_taken(const struct pair *p, struct statements *all)
{
	const struct words *fr = &p->alignment->fr;
	size_t i, n = 0;

	for (i = 0; i < all->items.len; i++)
		all->items.items[i].ours = is_ours(p, all->items.items[i].cue);
	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    !within_claims(p, fr->items.items[i].span))
			take(p, all, i);
	}
	for (i = 0; i < all->items.len; i++) {
		if (!all->items.items[i].taken)
			all->items.items[n++] = all->items.items[i];
	}
	all->items.len = n;
}
