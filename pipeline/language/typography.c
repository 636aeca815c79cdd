/*
 * typography.c - words as they are spelt together: which are elided before
 * an apostrophe, which have a hyphen of their own.
 */
#include "language/inner.h"

#include <string.h>

#define WORD_MAX 64

struct typography {
	struct map *elided, *before, *after, *words;
};

static const char yes[] = "";

static struct map *
map_of(const struct typography *t, const char *kind)
{
	if (strcmp(kind, "elided") == 0)
		return t->elided;
	if (strcmp(kind, "before") == 0)
		return t->before;
	if (strcmp(kind, "after") == 0)
		return t->after;
	return strcmp(kind, "word") == 0 ? t->words : NULL;
}

int
typography_load(struct language *lang, struct error *e)
{
	struct typography *t = arena_alloc(lang->arena, sizeof(*t));
	struct table table;
	struct map *map;

	t->elided = map_new();
	t->before = map_new();
	t->after = map_new();
	t->words = map_new();
	lang->typography = t;
	if (language_table(lang, "typography.tsv", 2, &table, e) < 0)
		return -1;
	for (size_t i = 0; i < table.nrows; i++) {
		map = map_of(t, row_cell(&table.rows[i], 0));
		if (!map)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: kind \"%s\" "
			    "is not known (elided, before, after, word)",
			    table.path, table.rows[i].line,
			    row_cell(&table.rows[i], 0));
		map_sets(map, row_cell(&table.rows[i], 1), (void *)yes);
	}
	return 0;
}

void
typography_free(struct typography *t)
{
	if (!t)
		return;
	map_free(t->elided);
	map_free(t->before);
	map_free(t->after);
	map_free(t->words);
}

static int
holds(const struct map *map, const char *word, size_t len)
{
	struct buf key;
	int found;

	if (len > WORD_MAX)
		return 0;
	buf_init(&key, BUF_MAX);
	text_lower(word, len, &key);
	found = map_get(map, key.data, key.len) != NULL;
	buf_free(&key);
	return found;
}

int
language_elides(const struct language *lang, const char *word, size_t len)
{
	return lang->typography && holds(lang->typography->elided, word, len);
}

int
language_keeps_hyphen(const struct language *lang, const char *before,
    size_t blen, const char *after, size_t alen)
{
	const struct typography *t = lang->typography;
	struct buf word;
	int found;

	if (!t || blen > WORD_MAX || alen > WORD_MAX)
		return 0;
	if (holds(t->before, before, blen) || holds(t->after, after, alen))
		return 1;
	buf_init(&word, BUF_MAX);
	buf_put(&word, before, blen);
	buf_putc(&word, '-');
	buf_put(&word, after, alen);
	found = holds(t->words, word.data, word.len);
	buf_free(&word);
	return found;
}
