/*
 * glossary.c - dictionary forms, and the English words that may stand for
 * one: for comparing a sentence with its translation, not for writing one.
 */
#include "language/language.h"

#include <string.h>

#include "language/inner.h"

#define WORD_MAX 40 /* longer ones are in no dictionary */
#define ENDING_MAX 7

struct ending {
	const char *of; /* of the dictionary form */
	struct ending *next;
};

struct glossary {
	struct map *glosses;	/* word: its cell */
	struct map *contraries; /* word: a cell of what says the contrary */
	struct map *english;	/* each English word of any cell */
	struct map *endings;
	struct map *whole; /* forms that no ending explains */
};

/* Each word of a cell: "give in; yield". */
static void
add_english(struct glossary *g, const char *cell)
{
	size_t n;

	while (*cell) {
		n = strcspn(cell, " ;");
		if (n > 2)
			map_set(g->english, cell, n, g);
		cell += n;
		cell += strspn(cell, " ;");
	}
}

static int
read_glosses(struct language *lang, struct glossary *g, struct error *e)
{
	struct table t;
	char *file = arena_printf(
	    lang->arena, "../%s-en/glossary.tsv", lang->code);
	size_t i;

	if (language_table(lang, file, 2, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++) {
		map_sets(g->glosses, t.rows[i].cells[0], t.rows[i].cells[1]);
		add_english(g, t.rows[i].cells[1]);
	}
	return 0;
}

static int
read_contraries(struct language *lang, struct glossary *g, struct error *e)
{
	struct table t;
	char *file = arena_printf(
	    lang->arena, "../%s-en/contraries.tsv", lang->code);
	size_t i;

	if (language_table(lang, file, 2, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++)
		map_sets(g->contraries, t.rows[i].cells[0], t.rows[i].cells[1]);
	return 0;
}

static int
read_endings(struct language *lang, struct glossary *g, struct error *e)
{
	struct table t;
	struct ending *x;
	struct map *m;
	const char *form;
	size_t i;

	if (language_table(lang, "facts/endings.tsv", 2, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++) {
		form = t.rows[i].cells[0];
		m = form[0] == '=' ? g->whole : g->endings;
		form += form[0] == '=';
		x = arena_alloc(lang->arena, sizeof *x);
		x->of = t.rows[i].cells[1];
		x->next = map_gets(m, form);
		map_sets(m, form, x);
	}
	return 0;
}

int
glossary_load(struct language *lang, struct error *e)
{
	struct glossary *g = arena_alloc(lang->arena, sizeof *g);

	lang->glossary = g;
	g->glosses = map_new();
	g->contraries = map_new();
	g->english = map_new();
	g->endings = map_new();
	g->whole = map_new();
	if (read_glosses(lang, g, e) < 0 || read_contraries(lang, g, e) < 0)
		return -1;
	return read_endings(lang, g, e);
}

void
glossary_free(struct language *lang)
{
	struct glossary *g = lang->glossary;

	if (!g)
		return;
	map_free(g->glosses);
	map_free(g->contraries);
	map_free(g->english);
	map_free(g->endings);
	map_free(g->whole);
}

static size_t
add_lemma(const char *word, size_t len, struct arena *a, const char **out,
    size_t n, size_t max)
{
	size_t i;

	if (n == max)
		return n;
	for (i = 0; i < n; i++) {
		if (strncmp(out[i], word, len) == 0 && !out[i][len])
			return n;
	}
	out[n] = arena_strndup(a, word, len);
	return n + 1;
}

size_t
language_lemmas(const struct language *lang, const char *word, size_t len,
    struct arena *a, const char **out, size_t max)
{
	const struct glossary *g = lang->glossary;
	const struct ending *x;
	char form[WORD_MAX + 16];
	size_t n, k;

	if (len == 0 || len > WORD_MAX)
		return 0;
	n = add_lemma(word, len, a, out, 0, max);
	for (x = map_get(g->whole, word, len); x; x = x->next)
		n = add_lemma(x->of, strlen(x->of), a, out, n, max);
	for (k = 1; k <= ENDING_MAX && k < len; k++) {
		x = map_get(g->endings, word + len - k, k);
		for (; x; x = x->next) {
			if (strlen(x->of) > ENDING_MAX)
				continue;
			memcpy(form, word, len - k);
			memcpy(form + len - k, x->of, strlen(x->of));
			n = add_lemma(
			    form, len - k + strlen(x->of), a, out, n, max);
		}
	}
	return n;
}

#define LEMMAS_MAX 48

/* The cells that the table has for the dictionary forms of a word. */
static size_t
find_cells(const struct language *lang, const struct map *table,
    const char *word, size_t len, struct arena *a, const char **out, size_t max)
{
	const char *lemmas[LEMMAS_MAX], *cell;
	size_t i, n = 0, count;

	count = language_lemmas(lang, word, len, a, lemmas, LEMMAS_MAX);
	for (i = 0; i < count && n < max; i++) {
		cell = map_gets(table, lemmas[i]);
		if (cell)
			out[n++] = cell;
	}
	return n;
}

size_t
language_glosses(const struct language *lang, const char *word, size_t len,
    struct arena *a, const char **out, size_t max)
{
	return find_cells(
	    lang, lang->glossary->glosses, word, len, a, out, max);
}

size_t
language_contraries(const struct language *lang, const char *word, size_t len,
    struct arena *a, const char **out, size_t max)
{
	return find_cells(
	    lang, lang->glossary->contraries, word, len, a, out, max);
}

int
language_is_gloss(const struct language *lang, const char *english)
{
	return map_gets(lang->glossary->english, english) != NULL;
}
