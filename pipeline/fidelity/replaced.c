#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* A claim of whose source little is left: who took its place, if anybody? */

static struct extent
speaker_of(const struct statement *s)
{
	return statement_is_named(s) ? s->source : s->guess;
}

/* Does another claim of the French stand behind the statement? */
static int
answers_other(
    const struct pair *p, const struct claim *c, const struct statement *s)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (o != c && claim_has_cue(o) && !o->pronoun &&
		    tie_claim(p, o, speaker_of(s)) == TIE_HEAD)
			return 1;
	}
	return 0;
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
		    begins_strange(p, s->source) && !answers_other(p, c, s))
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

		if (s->pronoun || !answers_other(p, c, s))
			return 0;
	}
	return p->statements->items.len > 0;
}
