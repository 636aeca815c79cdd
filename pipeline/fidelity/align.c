#include "fidelity/align.h"

#include <string.h>

#include "fidelity/compare.h"
#include "fidelity/spelling.h"

/*
 * A French word is answered when the English holds a word that the glossary
 * gives for it, in any form, or one that looks alike (président, president).
 * Small words are not compared.
 */

#define COMPOUND_MAX 3 /* président-directeur général, porte-parole */
#define GLOSSES_MAX 8
#define LEMMAS_MAX 24

int
is_cognate(const char *a, const char *b)
{
	size_t n = 0;

	while (a[n] && a[n] == b[n])
		n++;
	if (n >= 5 || (!a[n] && !b[n]))
		return 1;
	return n >= 1 && strlen(a) > 3 && strlen(b) > 3 && spelling_alike(a, b);
}

/* The English words that may be of one dictionary form. */
struct place {
	size_t word;
	struct place *next;
};

static struct map *
index_words(const struct pair *p, struct words *en, struct arena *a)
{
	struct map *m = map_new();
	const char *lemmas[LEMMAS_MAX];
	struct place *at;
	size_t i, k, n;

	for (i = en->items.len; i-- > 0;) {
		struct word *w = &en->items.items[i];

		n = language_lemmas(p->target, w->lower, strlen(w->lower), a,
		    lemmas, LEMMAS_MAX);
		for (k = 0; k < n; k++) {
			at = arena_alloc(a, sizeof *at);
			at->word = i;
			at->next = map_gets(m, lemmas[k]);
			map_sets(m, lemmas[k], at);
			w->known |= language_is_gloss(p->source, lemmas[k]);
		}
	}
	return m;
}

void
align_link(struct alignment *al, size_t f, size_t e)
{
	al->links[f * al->en.items.len + e] = 1;
}

int
align_linked(const struct alignment *al, size_t f, size_t e)
{
	return al->links[f * al->en.items.len + e];
}

/* Does the English hold each word of the phrase that is not small? */
static int
has_phrase(const struct map *index, const struct language *target,
    const char *phrase, size_t len)
{
	size_t at = 0, n;

	while (at < len) {
		n = strcspn(phrase + at, " -");
		n = n > len - at ? len - at : n;
		if (n > 1 && !language_is_stopword(target, phrase + at, n) &&
		    !map_get(index, phrase + at, n))
			return 0;
		at += n;
		at += at < len;
	}
	return 1;
}

/* Marks the words of one phrase; 1 + the first of them, or 0. */
static size_t
answer_phrase_words(const struct map *index, const struct language *target,
    const char *phrase, size_t len, struct alignment *al, size_t f)
{
	const struct place *place;
	size_t at = 0, n, found = 0;

	while (at < len) {
		n = strcspn(phrase + at, " -");
		n = n > len - at ? len - at : n;
		/* "in" of "give in" is no answer, "same" is one */
		place = n > 1 &&
			(n == len ||
			    !language_is_stopword(target, phrase + at, n)) ?
		    map_get(index, phrase + at, n) :
		    NULL;
		for (; place; place = place->next) {
			al->en.items.items[place->word].answered |=
			    ANSWER_GLOSS;
			align_link(al, f, place->word);
			found = found ? found : place->word + 1;
		}
		at += n;
		at += at < len;
	}
	return found;
}

/*
 * Marks the English words that a cell such as "police; officer" names, as
 * answers of the French word F; returns 1 + the first of them, or 0.
 */
static size_t
answer_cell(const struct map *index, const struct language *target,
    const char *cell, struct alignment *al, size_t f)
{
	size_t n, at, found = 0;

	while (*cell) {
		n = strcspn(cell, ";");
		if (has_phrase(index, target, cell, n)) {
			at = answer_phrase_words(index, target, cell, n, al, f);
			found = found ? found : at;
		}
		cell += n;
		cell += strspn(cell, "; ");
	}
	return found;
}

static void
answer_cognates(struct alignment *al)
{
	struct words *fr = &al->fr, *en = &al->en;
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		struct word *f = &fr->items.items[i];

		for (k = 0; k < en->items.len && !f->small; k++) {
			struct word *e = &en->items.items[k];

			if (e->small || !is_cognate(f->bare, e->bare))
				continue;
			f->answered |= ANSWER_COGNATE;
			e->answered |= ANSWER_COGNATE;
			align_link(al, i, k);
			if (!f->partner || strcmp(f->bare, e->bare) == 0)
				f->partner = k + 1;
		}
	}
}

/* Is word i joined to the one before it by a hyphen: porte-parole? */
static int
is_joined(const char *text, const struct words *w, size_t i)
{
	size_t at = w->items.items[i - 1].span.end;

	return w->items.items[i].span.start == at + 1 && text[at] == '-';
}

/* Looks up a word, or a compound of several: does the glossary know it? */
static int
answer_word(const struct pair *p, struct alignment *al, size_t i, size_t parts,
    const struct map *index, struct arena *a)
{
	struct word *w = &al->fr.items.items[i];
	const char *cells[GLOSSES_MAX], *form = w->lower;
	size_t k, n, answered = 0;

	for (k = 1; k < parts; k++)
		form = arena_printf(a, "%s-%s", form, w[k].lower);
	n = language_glosses(
	    p->source, form, strlen(form), a, cells, GLOSSES_MAX);
	/* "l'Etat", "l'Eglise": a capital may go without its accent */
	if (n == 0 && w->capital && form[0] == 'e') {
		form = arena_printf(a, "\xc3\xa9%s", form + 1);
		n = language_glosses(
		    p->source, form, strlen(form), a, cells, GLOSSES_MAX);
	}
	for (k = 0; k < n; k++) {
		size_t at = answer_cell(index, p->target, cells[k], al, i);

		answered = answered ? answered : at;
	}
	for (k = 0; k < parts; k++) {
		w[k].known |= n > 0;
		w[k].answered |= answered ? ANSWER_GLOSS : 0u;
		w[k].partner = w[k].partner ? w[k].partner : answered;
		if (k > 0)
			memcpy(al->links + (i + k) * al->en.items.len,
			    al->links + i * al->en.items.len, al->en.items.len);
	}
	return n > 0;
}

/* How many words hang together from here, at most COMPOUND_MAX. */
static size_t
joined(const char *text, const struct words *w, size_t i)
{
	size_t n = 1;

	while (n < COMPOUND_MAX && i + n < w->items.len &&
	    is_joined(text, w, i + n))
		n++;
	return n;
}

static void
answer_glosses(const struct pair *p, struct alignment *al, struct arena *a)
{
	struct map *index = index_words(p, &al->en, a);
	struct words *fr = &al->fr;
	size_t i, parts;

	/* the parts of "porte-parole" are not looked up alone: it is a word */
	for (i = 0; i < fr->items.len; i += parts) {
		parts = joined(p->fr, fr, i);
		while (!answer_word(p, al, i, parts, index, a) && parts > 1)
			parts--;
	}
	map_free(index);
}

const struct alignment *
align(const struct pair *p, struct arena *a)
{
	struct alignment *out = arena_alloc(a, sizeof *out);

	words_cut(p->source, p->fr, p->fr_len, a, &out->fr);
	words_cut(p->target, p->en, p->en_len, a, &out->en);
	if (out->fr.items.len > WORDS_MAX || out->en.items.len > WORDS_MAX)
		return NULL;
	out->links = arena_alloc(a, out->fr.items.len * out->en.items.len + 1);
	answer_glosses(p, out, a);
	answer_cognates(out);
	align_facts(p, out, a);
	answer_callings(p, out, folded_text(p->en, p->en_len, a), a);
	return out;
}
