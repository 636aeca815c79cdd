#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * Who speaks in French is spoken to in English: "Selon la douane, le
 * chauffeur a menti", the driver told customs that he had lied.  The source
 * stands right behind the verb of somebody else.
 */

#define ADDRESSEE 40 /* bytes: "told the regional health agency" */

#define RIGHT_BEHIND 3 /* bytes */

/* "he told the mayor": what stands right behind the verb is all it says. */
static int
is_clause(const struct statement *s, struct extent noun)
{
	size_t i;

	for (i = 0; i < s->ncontent; i++) {
		if (s->content[i].start < s->cue.end + RIGHT_BEHIND &&
		    s->content[i].start >= s->cue.end &&
		    s->content[i].end > noun.end)
			return 1;
	}
	return 0;
}

/* What follows the verb, up to a mark, a clause or what is said. */
static struct extent
behind(const struct pair *p, const struct statement *s)
{
	struct extent x = { s->cue.end, s->cue.end };
	size_t i, end = s->cue.end + ADDRESSEE;

	for (i = 0; i < s->ncontent; i++) {
		if (s->content[i].start >= x.start + RIGHT_BEHIND &&
		    s->content[i].start < end)
			end = s->content[i].start;
	}
	while (
	    x.end < p->en_len && x.end < end && !strchr(",;:.\"", p->en[x.end]))
		x.end++;
	return x;
}

/* Only the noun phrase: "the mayor" of "told the mayor about the prefect". */
static struct extent
first_noun(const struct pair *p, struct extent within)
{
	const struct words *en = &p->alignment->en;
	size_t i;
	int seen = 0;

	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (!extent_holds(within, w->span))
			continue;
		/* the s of "the mayor's wife" is no word */
		if (w->small && seen && w->span.end - w->span.start > 1) {
			within.end = w->span.start;
			break;
		}
		seen |= !w->small;
	}
	return within;
}

/* Has it said something in French, too: "le témoin a dit que"? */
static int
speaks_in_french(
    const struct pair *p, const struct claim *c, struct extent source)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *o = &p->fr_wide.items.items[i];

		if (o->source.start != c->source.start &&
		    tie_source(p, o->source, source) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/* ", says the mayor": a comma that is no end of an aside of who speaks. */
static int
is_inverted(const struct pair *p, const struct statement *s)
{
	return s->cue.start > 1 && p->en[s->cue.start - 2] == ',' &&
	    s->source.end + 2 < s->cue.start;
}

/*
 * A medium is told what it reports, and a paper tells nobody; "accuses the
 * mayor" behind a comma is an inversion.
 */
const struct statement *
speaks_to(const struct pair *p, const struct claim *c)
{
	size_t i;

	if (strcmp(c->class, "agency") == 0 || strcmp(c->class, "media") == 0 ||
	    strcmp(c->class, "document") == 0)
		return NULL;
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent x = first_noun(p, behind(p, s));

		if (!statement_is_named(s) || s->selon || s->cites ||
		    s->source.end > s->cue.start || is_inverted(p, s))
			continue;
		if (!is_clause(s, x) && tie_claim(p, c, x) == TIE_HEAD &&
		    tie_claim(p, c, s->source) == TIE_NONE &&
		    !speaks_in_french(p, c, s->source))
			return s;
	}
	return NULL;
}
