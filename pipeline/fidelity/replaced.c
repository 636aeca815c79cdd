#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* A claim of whose source little is left: who took its place, if anybody? */

/* "the lawyer's letter" speaks for him. */
static int
is_mouth_word(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if ((strcmp(t->kind, "mouth") == 0 ||
			strcmp(t->kind, "cue") == 0) &&
		    extent_holds(t->span, en))
			return 1;
	}
	return 0;
}

static struct extent
speaker_of(const struct statement *s)
{
	return statement_is_named(s) ? s->source : s->guess;
}

/* The noun that the source begins with is somebody of whom the French has no
 * word: "residents of Djibo". */
static int
begins_strange(const struct pair *p, struct extent source)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (w->small || !extent_holds(source, w->span))
			continue;
		return !w->answered && (w->known || w->capital) &&
		    names_somebody(p, w->span);
	}
	return 0;
}

/*
 * "Selon le ministère, des hommes ont attaqué le marché de Kona", according to
 * residents of Kona: what is known of who speaks is what is said.
 */
const struct statement *
replaced_by(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (statement_is_named(s) &&
		    tie_claim(p, c, s->source) == TIE_NONE &&
		    begins_strange(p, s->source) && !tie_other(p, c, speaker_of(s)))
			return s;
	}
	return NULL;
}

/*
 * A link of a chain is gone: "Selon Le Temps, qui cite une note", Le Temps
 * has learned.  Each cue of the English has the source of another claim.
 */
int
statements_spent(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (s->pronoun || !tie_other(p, c, speaker_of(s)))
			return 0;
	}
	return p->statements->items.len > 0;
}

#define OWNED 3 /* words: "the club's brief overnight statement" */

/*
 * "the lawyer's client": a word of the source that only owns another.  What is
 * new, or says something, speaks for its owner.
 */
int
word_only_owns(const struct pair *p, size_t e)
{
	const struct words *en = &p->alignment->en;
	size_t i, n = 0, end = en->items.items[e].span.end;

	if (!is_genitive(p, en->items.items[e].span))
		return 0;
	for (i = e + 1; i < en->items.len && n < OWNED; i++) {
		const struct word *w = &en->items.items[i];

		if (n && w->span.start > end + 1)
			break;
		end = w->span.end;
		/* the s of "lawyer's" */
		if (w->small)
			continue;
		if (!w->answered || is_mouth_word(p, w->span))
			return 0;
		n++;
	}
	return n > 0;
}

/*
 * "L'avocate juge la peine « disproportionnée »", the judge called the sentence
 * of the lawyer's client so: all that is left of the source owns what is said.
 */
int
source_only_owns(const struct pair *p, const struct claim *c)
{
	const struct alignment *al = p->alignment;
	size_t f, e, n = 0;

	if (has_pronoun_cue(p))
		return 0;
	for (f = 0; f < al->fr.items.len; f++) {
		if (!source_is_head(p, c->source, f))
			continue;
		for (e = 0; e < al->en.items.len; e++) {
			if (al->en.items.items[e].small || !align_linked(al, f, e))
				continue;
			if (!word_only_owns(p, e))
				return 0;
			n++;
		}
	}
	return n > 0;
}
