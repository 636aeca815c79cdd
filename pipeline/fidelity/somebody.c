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

#define GLOSSES_MAX 8

/* May the French word be called so in English: "famille", "majorité"? */
int
word_names_somebody(const struct pair *p, const struct word *fr)
{
	const char *cells[GLOSSES_MAX], *cell;
	struct arena *a = arena_new();
	size_t i, n, len;
	int found = 0;

	n = language_glosses(
	    p->source, fr->lower, strlen(fr->lower), a, cells, GLOSSES_MAX);
	for (i = 0; i < n && !found; i++) {
		for (cell = cells[i]; *cell && !found;
		     cell += strspn(cell, "; ")) {
			len = strcspn(cell, ";");
			found = language_callings(p->source, cell, len) != NULL;
			cell += len;
		}
	}
	arena_free(a);
	return found;
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
