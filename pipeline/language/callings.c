/*
 * callings.c - what English may call one who speaks beside the word that the
 * glossary gives: an insurer is a company, a footballer a player.
 */
#include <string.h>

#include "language/inner.h"

static void
add(struct language *lang, const char *word, size_t len, const char *others)
{
	const char *before = map_get(lang->callings, word, len);

	if (before && before[0])
		others = arena_printf(lang->arena, "%s; %s", before, others);
	map_set(lang->callings, word, len, (void *)(uintptr_t)others);
}

/* Words that are no key of their own are known, with nothing else. */
static void
add_others(struct language *lang, const char *others)
{
	size_t n;

	while (*others) {
		n = strcspn(others, ";");
		if (!map_get(lang->callings, others, n))
			map_set(
			    lang->callings, others, n, (void *)(uintptr_t) "");
		others += n;
		others += strspn(others, "; ");
	}
}

/* "=": the words of the row stand for each other. */
static void
add_row(struct language *lang, const char *words, const char *others)
{
	const char *list = strcmp(others, "=") == 0 ? words : others;
	size_t n;

	while (*words) {
		n = strcspn(words, ";");
		add(lang, words, n, list);
		words += n;
		words += strspn(words, "; ");
	}
}

int
callings_load(struct language *lang, struct error *e)
{
	struct table t;
	char *file = arena_printf(
	    lang->arena, "../%s-en/callings.tsv", lang->code);
	size_t i;

	lang->callings = map_new();
	if (language_table(lang, file, 2, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++)
		add_row(lang, t.rows[i].cells[0], t.rows[i].cells[1]);
	for (i = 0; i < t.nrows; i++)
		add_others(lang, t.rows[i].cells[1]);
	return 0;
}

void
callings_free(struct language *lang)
{
	if (lang->callings)
		map_free(lang->callings);
}

const char *
language_callings(const struct language *lang, const char *english, size_t len)
{
	return map_get(lang->callings, english, len);
}
