#include "fidelity/align.h"

#include <string.h>

#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * One who speaks may be called by a word of his kind: "l'assureur", the
 * company; "le footballeur", the player.  Such a word answers only for a
 * source of which nothing is found, and only where it answers for no other
 * word of the French.
 */

#define GLOSSES_MAX 8
#define LEMMAS_MAX 24
#define PHRASE_MAX 48

static void
link_voice(struct alignment *al, size_t f, size_t e)
{
	al->links[f * al->en.items.len + e] = 1;
	al->fr.items.items[f].answered |= ANSWER_GLOSS;
	al->en.items.items[e].answered |= ANSWER_GLOSS;
	if (!al->fr.items.items[f].partner)
		al->fr.items.items[f].partner = e + 1;
}

/* Is the English word a form of this one? */
static int
is_form(const struct pair *p, const struct word *e, const char *word,
    size_t len, struct arena *a)
{
	const char *lemmas[LEMMAS_MAX];
	size_t i, n;

	n = language_lemmas(
	    p->target, e->lower, strlen(e->lower), a, lemmas, LEMMAS_MAX);
	for (i = 0; i < n; i++) {
		if (strncmp(lemmas[i], word, len) == 0 && !lemmas[i][len])
			return 1;
	}
	return 0;
}

/* One name, "company" or "rescue services", wherever it stands. */
static int
answer_name(const struct pair *p, struct alignment *al, size_t f,
    const char *name, const char *en, struct arena *a)
{
	int phrase = strchr(name, ' ') != NULL, found = 0;
	size_t e, n = strlen(name);

	if (phrase && !has_words(en, name))
		return 0;
	for (e = 0; e < al->en.items.len; e++) {
		const struct word *w = &al->en.items.items[e];

		if (w->small || w->answered ||
		    (phrase ? !has_words(name, w->bare) :
			      !is_form(p, w, name, n, a)))
			continue;
		link_voice(al, f, e);
		found = 1;
	}
	return found;
}

/* Each name of a list such as "company; firm". */
static int
answer_list(const struct pair *p, struct alignment *al, size_t f,
    const char *list, const char *en, struct arena *a)
{
	size_t n;

	while (list && *list) {
		n = strcspn(list, ";");
		if (n < PHRASE_MAX &&
		    answer_name(p, al, f, arena_strndup(a, list, n), en, a))
			return 1;
		list += n;
		list += strspn(list, "; ");
	}
	return 0;
}

/* By what the words of a cell of the glossary may be called as well. */
static int
answer_cell(const struct pair *p, struct alignment *al, size_t f,
    const char *cell, const char *en, struct arena *a)
{
	size_t n;

	while (*cell) {
		n = strcspn(cell, ";");
		if (answer_list(
			p, al, f, language_callings(p->source, cell, n), en, a))
			return 1;
		cell += n;
		cell += strspn(cell, "; ");
	}
	return 0;
}

static void
answer_word(const struct pair *p, struct alignment *al, size_t f,
    const char *en, struct arena *a)
{
	const char *form = al->fr.items.items[f].lower;
	const char *cells[GLOSSES_MAX];
	size_t i, n;

	n = language_glosses(
	    p->source, form, strlen(form), a, cells, GLOSSES_MAX);
	for (i = 0; i < n; i++) {
		if (answer_cell(p, al, f, cells[i], en, a))
			return;
	}
}

/* Does the English name somebody of whom the French has no word? */
static int
names_other(const struct words *en)
{
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (!w->small && !w->answered && w->capital && !w->known)
			return 1;
	}
	return 0;
}

/* "KCNA", state media: an outlet by the word for what it is. */
static void
answer_outlet(const struct pair *p, struct alignment *al, const struct claim *c,
    const char *en, struct arena *a)
{
	const char *list = language_callings(
	    p->source, c->class, strlen(c->class));
	size_t f, first = al->fr.items.len;

	for (f = al->fr.items.len; f-- > 0;) {
		const struct word *w = &al->fr.items.items[f];

		if (w->small || !extent_holds(c->source, w->span))
			continue;
		if (w->answered)
			return;
		first = f;
	}
	if (first < al->fr.items.len)
		answer_list(p, al, first, list, en, a);
}

static void
answer_outlets(
    const struct pair *p, struct alignment *al, const char *en, struct arena *a)
{
	size_t i;

	if (names_other(&al->en))
		return;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (strcmp(c->class, "agency") == 0 ||
		    strcmp(c->class, "media") == 0)
			answer_outlet(p, al, c, en, a);
	}
}

void
answer_callings(
    const struct pair *p, struct alignment *al, const char *en, struct arena *a)
{
	size_t f;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (!w->small && !w->answered && claim_names(p, w->span))
			answer_word(p, al, f, en, a);
	}
	answer_outlets(p, al, en, a);
}
