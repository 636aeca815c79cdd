#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* Whether English words can be one who speaks, and whose they are. */

#define LEMMAS_MAX 24

/* "tenants", "company": a word that the table of callings has. */
static int
is_calling(const struct pair *p, const struct word *w, struct arena *a)
{
	const char *lemmas[LEMMAS_MAX];
	size_t i, n;

	n = language_lemmas(
	    p->target, w->lower, strlen(w->lower), a, lemmas, LEMMAS_MAX);
	for (i = 0; i < n; i++) {
		if (language_callings(p->source, lemmas[i], strlen(lemmas[i])))
			return 1;
	}
	return 0;
}

static int
is_named(const struct typed *t)
{
	static const char *const kinds[] = { "role", "place", "nationality",
		"acronym", "name", NULL };
	size_t i;

	for (i = 0; kinds[i]; i++) {
		if (strcmp(t->kind, kinds[i]) == 0)
			return 1;
	}
	return 0;
}

int
names_somebody(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	struct arena *a;
	size_t i;
	int found = 0;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (extent_holds(en, t->span) && is_named(t))
			return 1;
	}
	a = arena_new();
	for (i = 0; i < words->items.len && !found; i++)
		found = !words->items.items[i].small &&
		    extent_holds(en, words->items.items[i].span) &&
		    is_calling(p, &words->items.items[i], a);
	arena_free(a);
	return found;
}

/* "minister's", "rebels'" */
static int
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

/* Is the last word of the name, the family's, not in the French? */
static int
is_new_name(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	const struct word *last = NULL;
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		if (extent_holds(en, words->items.items[i].span))
			last = &words->items.items[i];
	}
	return last && last->capital && !last->answered;
}

/* "une infirmière", the nurse Claire Morel. */
const struct typed *
unnamed_named(const struct pair *p, const struct claim *c)
{
	size_t i, k;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "name") != 0 ||
		    !language_is_person(p->target, p->en + t->span.start,
			t->span.end - t->span.start) ||
		    !is_new_name(p, t->span))
			continue;
		for (k = 0; k < p->statements->items.len; k++) {
			struct extent x = p->statements->items.items[k].source;

			if (extent_holds(x, t->span) &&
			    tie_claim(p, c, x) == TIE_HEAD)
				return t;
		}
	}
	return NULL;
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
