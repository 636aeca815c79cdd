#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"

/* Of several who hang together in the English, which is it that speaks? */

/* "minister's", "rebels'" */
int
is_genitive(const struct pair *p, struct extent en)
{
	const char *rest = p->en + en.end;
	size_t len = p->en_len - en.end;

	if (len > 3 && memcmp(rest, "\xe2\x80\x99", 3) == 0)
		return rest[3] == 's' || p->en[en.end - 1] == 's';
	return len > 1 && rest[0] == '\'' &&
	    (rest[1] == 's' || p->en[en.end - 1] == 's');
}

/*
 * Is the French word one of a source, or by what somebody says something:
 * "dans un communiqué"?
 */
static int
is_of_claim(const struct pair *p, struct extent fr)
{
	size_t i;

	if (speaks_for(p, fr) || is_paper(p, fr))
		return 1;
	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		if (extent_holds(c->cue, fr) || extent_holds(c->source, fr))
			return 1;
	}
	return claim_names(p, fr);
}

/* A word of what is said, or of whom it is said to, that the English has. */
static int
is_of_content(const struct pair *p, struct extent source, size_t e)
{
	const struct alignment *al = p->alignment;
	size_t f;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (!w->small && align_linked(al, f, e) &&
		    !extent_holds(source, w->span) && !is_of_claim(p, w->span))
			return 1;
	}
	return 0;
}

/*
 * "L'ancien ministre soupçonne ses rivaux", the former minister's rivals
 * suspect him.  What is his alone, "the club's statement", speaks for him.
 */
int
is_possessor(
    const struct pair *p, struct extent source, size_t f, struct extent en)
{
	const struct alignment *al = p->alignment;
	const struct word *w;
	size_t e, behind;
	int owner = 0;

	if (en.end - en.start >= p->en_len)
		return 0; /* anywhere in the sentence */
	for (e = 0; e < al->en.items.len; e++) {
		w = &al->en.items.items[e];
		if (w->small || !extent_holds(en, w->span) ||
		    !align_linked(al, f, e))
			continue;
		if (!is_genitive(p, w->span))
			return 0;
		for (behind = e + 1; behind < al->en.items.len; behind++) {
			w = &al->en.items.items[behind];
			if (!w->small && extent_holds(en, w->span))
				owner |= is_of_content(p, source, behind);
		}
	}
	return owner;
}

/* Does a word of the source that only says whose he is stand elsewhere? */
static int
complement_elsewhere(
    const struct pair *p, struct extent source, struct extent en)
{
	const struct words *fr = &p->alignment->fr;
	size_t f;
	int elsewhere = 0;

	for (f = 0; f < fr->items.len; f++) {
		const struct word *w = &fr->items.items[f];

		if (w->small || !w->answered ||
		    !source_is_complement(p, source, f))
			continue;
		if (words_tied(p, w->span, en))
			return 0;
		elsewhere = 1;
	}
	return elsewhere;
}

/* Is the English word one of another source than this? */
static int
belongs_to_other(const struct pair *p, struct extent source, size_t e)
{
	const struct alignment *al = p->alignment;
	size_t f, own = 0, other = 0;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (w->small || !align_linked(al, f, e))
			continue;
		own += (size_t)extent_holds(source, w->span);
		other += (size_t)claim_names(p, w->span);
	}
	return other && !own;
}

/*
 * "la patronne des socialistes ..., le chef de file des Verts": both are
 * leaders, and the Greens' leader is the second.
 */
int
is_of_other(
    const struct pair *p, struct extent source, size_t f, struct extent en)
{
	const struct alignment *al = p->alignment;
	size_t e;

	if (en.end - en.start >= p->en_len || al->fr.items.items[f].capital ||
	    !complement_elsewhere(p, source, en))
		return 0;
	for (e = 0; e < al->en.items.len; e++) {
		const struct word *w = &al->en.items.items[e];

		if (!w->small && extent_holds(en, w->span) &&
		    !align_linked(al, f, e) && belongs_to_other(p, source, e))
			return 1;
	}
	return 0;
}

/* What speaks for its owner: "the senator's office", "the mayor's letter". */
static int
speaks_for_owner(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "mouth") == 0 && extent_holds(en, t->span))
			return 1;
	}
	return 0;
}

/*
 * "le sénateur", the senator's opponent: the last word is somebody of whom
 * the French has no word.
 */
int
is_mere_owner(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	const struct word *last = NULL;
	size_t i;
	int owner = 0;

	if (en.end - en.start >= p->en_len)
		return 0;
	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || !extent_holds(en, w->span))
			continue;
		if (last && is_genitive(p, last->span))
			owner = 1;
		last = w;
	}
	return owner && last && !last->answered && !last->capital &&
	    names_somebody(p, last->span) && !speaks_for_owner(p, en);
}
