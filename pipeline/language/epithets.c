/*
 * epithets.c - descriptions of somebody who was called otherwise: "l'édile"
 * for the mayor, "l'entreprise" for the maker (epithets.tsv).
 */
#include <string.h>

#include "language/reading.h"

enum column { EP_WORD, EP_FOR };

struct epithets {
	struct map *words; /* folded word to its NULL-ended row */
};

int
epithets_load(struct language *lang, struct error *e)
{
	struct table t;

	lang->epithets = arena_alloc(lang->arena, sizeof(*lang->epithets));
	lang->epithets->words = map_new();
	if (language_table(lang, "epithets.tsv", EP_FOR + 1, &t, e) < 0)
		return -1;
	for (size_t i = 0; i < t.nrows; i++) {
		const char *word = row_cell(&t.rows[i], EP_WORD);
		size_t n;
		char *folded = text_fold_new(lang->arena, word, strlen(word));
		char **list = words_split(
		    lang->arena, row_cell(&t.rows[i], EP_FOR), &n);

		for (size_t k = 0; k < n; k++)
			list[k] = text_fold_new(
			    lang->arena, list[k], strlen(list[k]));
		map_sets(lang->epithets->words, folded, list);
	}
	return 0;
}

void
epithets_free(struct epithets *e)
{
	if (e)
		map_free(e->words);
}

int
epithet_known(const struct language *lang, const char *head)
{
	return map_gets(lang->epithets->words, head) != NULL;
}

static int
is_head(const struct entity *e, const char *word)
{
	for (size_t k = 0; k < e->heads.len; k++)
		if (!strcmp(e->heads.items[k].head, word))
			return 1;
	return 0;
}

/* "le premier", "le second" of two: 1, 2; else 0. */
int
epithet_order(const struct language *lang, const char *head)
{
	char **list = map_gets(lang->epithets->words, head);

	return list && *list && **list == '#' ? (*list)[1] - '0' : 0;
}

/* 2: it is called so; 1: it may be, as any of its class; 0: no. Without an
 * entity: may it be anyone? */
int
epithet_fits(
    const struct language *lang, const char *head, const struct entity *e)
{
	char **list = map_gets(lang->epithets->words, head);
	int fit = 0;

	for (; list && *list; list++) {
		if (!e && strcmp(*list, "**"))
			continue;
		if (**list == '!' && is_head(e, *list + 1))
			return 0;
		if (!strcmp(*list, "**") ||
		    (!strcmp(*list, "*") && !e->heads.len))
			fit = fit ? fit : 1;
		else if (is_head(e, *list))
			fit = 2;
	}
	return fit;
}
