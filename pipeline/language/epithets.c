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

/* The words of a cell, those of a set in its place; NULL ends. */
static char **
words_of(struct language *lang, const struct map *sets, const char *cell)
{
	VEC(char *) all = { 0 };
	size_t n;
	char **list = words_split(lang->arena, cell, &n);

	for (size_t i = 0; i < n; i++) {
		char **set = map_gets(sets, list[i]);

		if (!set)
			vec_push(&all, lang->arena,
			    text_fold_new(
				lang->arena, list[i], strlen(list[i])));
		for (; set && *set; set++)
			vec_push(&all, lang->arena, *set);
	}
	vec_push(&all, lang->arena, NULL);
	return all.items;
}

/* "libraire, fleuriste": each of the words has the row. */
static void
add_row(struct language *lang, const char *words, char **list)
{
	while (*words) {
		size_t n = strcspn(words, ",");

		map_sets(lang->epithets->words,
		    text_fold_new(lang->arena, words, n), list);
		words += n;
		words += strspn(words, ", ");
	}
}

int
epithets_load(struct language *lang, struct error *e)
{
	struct table t;
	struct map *sets;

	lang->epithets = arena_alloc(lang->arena, sizeof(*lang->epithets));
	lang->epithets->words = map_new();
	if (language_table(lang, "epithets.tsv", EP_FOR + 1, &t, e) < 0)
		return -1;
	sets = map_new();
	for (size_t i = 0; i < t.nrows; i++) {
		const char *word = row_cell(&t.rows[i], EP_WORD);
		char **list = words_of(
		    lang, sets, row_cell(&t.rows[i], EP_FOR));

		if (*word == '{')
			map_sets(sets, word, list);
		else
			add_row(lang, word, list);
	}
	map_free(sets);
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

/* "~logue" is any word that ends so. */
static int
is_word(const char *word, const char *want)
{
	size_t n = strlen(word), m;

	if (*want != '~')
		return !strcmp(word, want);
	m = strlen(++want);
	return n > m && !strcmp(word + n - m, want);
}

static int
is_head(const struct entity *e, const char *word)
{
	for (size_t k = 0; k < e->heads.len; k++)
		if (is_word(e->heads.items[k].head, word))
			return 1;
	return 0;
}

/* Did the text say what that one is, when it named it? */
int
entity_is_described(const struct entity *e)
{
	for (size_t k = 0; k < e->heads.len; k++)
		if (!e->heads.items[k].later)
			return 1;
	return 0;
}

/* "mon client", "son client": whom his lawyer speaks for. */
int
epithet_is_owned(const struct language *lang, const char *head)
{
	char **list = map_gets(lang->epithets->words, head);

	return list && *list && !strcmp(*list, "&");
}

/* "son frère": no trade. */
int
epithet_is_kin(const struct language *lang, const char *head)
{
	char **list = map_gets(lang->epithets->words, head);

	return list && *list && !strcmp(*list, "=");
}

/* "l'électricien" may be a power company. */
int
epithet_is_firm(const struct language *lang, const char *head)
{
	char **list = map_gets(lang->epithets->words, head);

	return list && *list && !strcmp(*list, "@");
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
		if (!strcmp(*list, "&") ||
		    (!strcmp(*list, "@") && !e->person &&
			!entity_is_described(e)))
			fit = fit ? fit : 1;
		if (**list == '!' && is_head(e, *list + 1))
			return 0;
		if (!strcmp(*list, "**") ||
		    ((!strcmp(*list, "*") ||
			 (!strcmp(*list, "+") && e->claims)) &&
			!entity_is_described(e)))
			fit = fit ? fit : 1;
		else if (is_head(e, *list))
			fit = 2;
	}
	return fit;
}
