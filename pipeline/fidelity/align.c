#include "fidelity/align.h"

#include <string.h>

#include "fidelity/compare.h"
#include "fidelity/spelling.h"

/*
 * A French word is answered when the English holds a word that the glossary
 * gives for it, in any form, or one that looks alike (président, president).
 * Small words are not compared.
 */

#define WORDS_MAX 400  /* words of one side */
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

/* English words by their dictionary forms; the value is 1 + the word. */
static struct map *
index_words(const struct pair *p, struct words *en, struct arena *a)
{
	struct map *m = map_new();
	const char *lemmas[LEMMAS_MAX];
	size_t i, k, n;

	for (i = 0; i < en->items.len; i++) {
		struct word *w = &en->items.items[i];

		n = language_lemmas(p->target, w->lower, strlen(w->lower), a,
		    lemmas, LEMMAS_MAX);
		for (k = 0; k < n; k++) {
			map_sets(m, lemmas[k], (void *)(i + 1));
			w->known |= language_is_gloss(p->source, lemmas[k]);
		}
	}
	return m;
}

/*
 * Marks the English words that a cell such as "police; officer" names;
 * returns 1 + the first of them, or 0.
 */
static size_t
answer_cell(const struct map *index, const char *cell, struct words *en)
{
	const char *start = cell;
	size_t n, at, found = 0;

	while (*cell) {
		n = strcspn(cell, " ;-");
		at = n > 1 ? (size_t)map_get(index, cell, n) : 0;
		if (at) {
			en->items.items[at - 1].answered |= ANSWER_GLOSS;
			/* "in" of "give in" is no answer, "same" is one */
			if (!found &&
			    (!en->items.items[at - 1].small ||
				((cell[n] == ';' || !cell[n]) &&
				    (cell == start || cell[-2] == ';'))))
				found = at;
		}
		cell += n;
		cell += strspn(cell, " ;-");
	}
	return found;
}

static void
answer_cognates(struct words *fr, struct words *en)
{
	size_t i, k;

	for (i = 0; i < fr->items.len; i++) {
		struct word *f = &fr->items.items[i];

		for (k = 0; k < en->items.len && !f->small; k++) {
			struct word *e = &en->items.items[k];

			if (e->small || !is_cognate(f->bare, e->bare))
				continue;
			f->answered |= ANSWER_COGNATE;
			e->answered |= ANSWER_COGNATE;
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
answer_word(const struct pair *p, struct words *fr, size_t i, size_t parts,
    const struct map *index, struct words *en, struct arena *a)
{
	struct word *w = &fr->items.items[i];
	const char *cells[GLOSSES_MAX], *form = w->lower;
	size_t k, n, answered = 0;

	for (k = 1; k < parts; k++)
		form = arena_printf(a, "%s-%s", form, w[k].lower);
	n = language_glosses(
	    p->source, form, strlen(form), a, cells, GLOSSES_MAX);
	for (k = 0; k < n; k++) {
		size_t at = answer_cell(index, cells[k], en);

		answered = answered ? answered : at;
	}
	for (k = 0; k < parts; k++) {
		w[k].known |= n > 0;
		w[k].answered |= answered ? ANSWER_GLOSS : 0u;
		w[k].partner = w[k].partner ? w[k].partner : answered;
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
answer_glosses(
    const struct pair *p, struct words *fr, struct words *en, struct arena *a)
{
	struct map *index = index_words(p, en, a);
	size_t i, parts;

	/* the parts of "porte-parole" are not looked up alone: it is a word */
	for (i = 0; i < fr->items.len; i += parts) {
		parts = joined(p->fr, fr, i);
		while (!answer_word(p, fr, i, parts, index, en, a) && parts > 1)
			parts--;
	}
	map_free(index);
}

/* The first word that begins within the bytes: 1 + its index, or 0. */
static size_t
word_in(const struct words *words, struct extent span)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		struct extent s = words->items.items[i].span;

		if (s.start >= span.start && s.end <= span.end)
			return i + 1;
	}
	return 0;
}

static void
answer_span(struct words *words, struct extent span, size_t partner)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		struct word *w = &words->items.items[i];

		if (w->span.start < span.start || w->span.end > span.end)
			continue;
		w->answered |= ANSWER_FACT;
		w->partner = w->partner ? w->partner : partner;
	}
}

static int
shares(const struct typed *a, const struct typed *b)
{
	if (!a->value[0] || !b->value[0])
		return 0;
	return strcmp(a->value, b->value) == 0 ||
	    (a->amount != 0 && same_amount(a, b));
}

/* Facts with a value that both sides share answer for their words. */
static void
answer_facts(const struct pair *p, struct alignment *al)
{
	const struct typeds *fr = &p->fr_facts, *en = &p->en_facts;
	size_t i, k;

	for (i = 0; i < fr->items.len && i < WORDS_MAX; i++) {
		for (k = 0; k < en->items.len && k < WORDS_MAX; k++) {
			const struct typed *f = &fr->items.items[i];
			const struct typed *e = &en->items.items[k];

			if (!shares(f, e))
				continue;
			answer_span(
			    &al->fr, f->span, word_in(&al->en, e->span));
			answer_span(&al->en, e->span, 0);
		}
	}
}

/* Marks the words of a phrase wherever they stand; 1 + the first. */
static size_t
answer_phrase(struct words *words, const char *phrase)
{
	size_t i, n, first = 0;

	for (i = 0; i < words->items.len; i++) {
		struct word *w = &words->items.items[i];
		const char *p = strstr(phrase, w->bare);

		n = strlen(w->bare);
		if (p && (p == phrase || p[-1] == ' ') &&
		    (p[n] == ' ' || p[n] == '\0')) {
			w->answered |= ANSWER_FACT;
			first = first ? first : i + 1;
		}
	}
	return first;
}

/* "le Conseil fédéral", the Swiss government: by a list of its names. */
static void
answer_bodies(const struct pair *p, struct alignment *al, struct arena *a)
{
	const char *en = text_fold_new(a, p->en, p->en_len);
	size_t i, n;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];
		const char *name = t->value;

		if (strcmp(t->kind, "body") != 0)
			continue;
		for (; *name; name += n + (name[n] == '|')) {
			const char *one;

			n = strcspn(name, "|");
			one = arena_strndup(a, name, n);
			if (!has_words(en, one))
				continue;
			answer_span(
			    &al->fr, t->span, answer_phrase(&al->en, one));
		}
	}
}

const struct alignment *
align(const struct pair *p, struct arena *a)
{
	struct alignment *out = arena_alloc(a, sizeof *out);

	words_cut(p->source, p->fr, p->fr_len, a, &out->fr);
	words_cut(p->target, p->en, p->en_len, a, &out->en);
	if (out->fr.items.len > WORDS_MAX || out->en.items.len > WORDS_MAX)
		return NULL;
	answer_glosses(p, &out->fr, &out->en, a);
	answer_cognates(&out->fr, &out->en);
	answer_facts(p, out);
	answer_bodies(p, out, a);
	return out;
}
