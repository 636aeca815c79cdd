#include "fidelity/contrary.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/compare.h"

/*
 * "n'est pas rare", is common; "le pont reste fermé", has not reopened: one
 * side negates a word, the other has one that says the contrary of it.
 */

#define CELLS_MAX 8
#define LEMMAS_MAX 24
#define NEGATED 2 /* words behind "pas": "n'est pas particulièrement rare" */

/* Is the English word a form of one of the cell, which has it alone? */
static int
is_form(const struct pair *p, const struct word *e, const char *cell,
    struct arena *a)
{
	const char *lemmas[LEMMAS_MAX], *at = cell;
	size_t i, len,
	    n = language_lemmas(
		p->target, e->lower, strlen(e->lower), a, lemmas, LEMMAS_MAX);

	while (*at) {
		len = strcspn(at, ";");
		for (i = 0; i < n; i++) {
			if (strlen(lemmas[i]) == len &&
			    memcmp(lemmas[i], at, len) == 0)
				return 1;
		}
		at += len;
		at += strspn(at, "; ");
	}
	return 0;
}

/* Does the English hold one of the phrases of the cell? */
static int
has_phrase(const char *folded, const char *cell, struct arena *a)
{
	const char *at = cell;
	size_t len;

	while (*at) {
		len = strcspn(at, ";");
		if (memchr(at, ' ', len) &&
		    has_words(folded, arena_strndup(a, at, len)))
			return 1;
		at += len;
		at += strspn(at, "; ");
	}
	return 0;
}

/* Has the French word a contrary among the English words of those bytes? */
static int
stands(const struct pair *p, const struct word *f, struct extent en,
    struct arena *a)
{
	const char *cells[CELLS_MAX];
	const char *folded = folded_text(
	    p->en + en.start, en.end - en.start, a);
	const struct words *words = &p->alignment->en;
	size_t i, k, n;

	n = language_contraries(
	    p->source, f->lower, strlen(f->lower), a, cells, CELLS_MAX);
	for (k = 0; k < n; k++) {
		if (has_phrase(folded, cells[k], a))
			return 1;
		for (i = 0; i < words->items.len; i++) {
			const struct word *e = &words->items.items[i];

			if (e->span.start >= en.start &&
			    e->span.end <= en.end && is_form(p, e, cells[k], a))
				return 1;
		}
	}
	return 0;
}

/* Is it the last word of the negation: "pas", "aucun"? */
static int
is_partner(const struct word *w, const struct typed *negation)
{
	return w->span.end == negation->span.end;
}

int
contrary_answers(
    const struct pair *p, const struct typed *negation, struct arena *a)
{
	struct extent all = { 0, p->en_len };
	const struct words *fr = &p->alignment->fr;
	size_t i, behind = 0;

	for (i = 0; i < fr->items.len && behind < NEGATED; i++) {
		const struct word *w = &fr->items.items[i];

		if (w->span.start <= negation->span.start ||
		    is_partner(w, negation))
			continue;
		if (stands(p, w, all, a))
			return 1;
		behind += w->span.start > negation->span.end && !w->small;
	}
	return 0;
}

#define REACH 40 /* bytes behind "not": "has not been reopened" */

int
contrary_of_negated(
    const struct pair *p, const struct typed *negation, struct arena *a)
{
	struct extent x = { negation->span.end, negation->span.end + REACH };
	const struct words *fr = &p->alignment->fr;
	size_t i;

	x.end = x.end > p->en_len ? p->en_len : x.end;
	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    stands(p, &fr->items.items[i], x, a))
			return 1;
	}
	return 0;
}
