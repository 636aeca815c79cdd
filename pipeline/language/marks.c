/*
 * marks.c - the fixed words by which wire copy and news pages show what a
 * line is ("Par", "Mis à jour", "Lire aussi"), and the calendar's words of
 * datelines.
 *
 * A word of marks.tsv fits whatever its capitals, with or without its
 * accents ("A LIRE AUSSI"), and one space fits any.  Every line of a text is
 * asked for a dozen kinds, so the rows lie by kind and by first letter.
 */
#include <string.h>

#include "language/inner.h"

enum column { COL_KIND, COL_WORDS, COL_VALUE };

#define LETTERS 27 /* a to z; 0: any other sign */

/* The rows of a kind: those of letter n are rows[from[n]] to rows[from[n+1]].
 */
struct mark_kind {
	const char *name;
	const struct row **rows;
	size_t from[LETTERS + 1];
};

struct marks {
	struct table table;
	VEC(struct mark_kind) kinds;
};

/* Capitals without accents, as typewriters left them: é, è fit E. */
static uint32_t
bare_letter(uint32_t r)
{
	static const char latin1[] = "aaaaaa\0ceeeeiiii\0nooooo\0ouuuuy";

	r = rune_lower(r);
	if (r >= 0xe0 && r <= 0xfd && latin1[r - 0xe0])
		return (uint32_t)latin1[r - 0xe0];
	if (r == 0x2019)
		return '\'';
	return rune_is_space(r) ? ' ' : r;
}

/* Bytes of the text that the words cover, up to the end of a word; or 0. */
static size_t
fits(const char *text, size_t len, const char *words)
{
	size_t i = 0, k = 0, n = strlen(words), end;
	uint32_t last = 0;

	while (k < n) {
		if (i >= len)
			return 0;
		last = utf8_next(text, len, &i);
		if (bare_letter(last) != bare_letter(utf8_next(words, n, &k)))
			return 0;
	}
	end = i;
	if (i < len && rune_is_letter(last) &&
	    rune_is_letter(utf8_next(text, len, &i)))
		return 0;
	return end;
}

static size_t
letter_of(const char *text, size_t len)
{
	size_t i = 0;
	uint32_t r = len ? bare_letter(utf8_next(text, len, &i)) : 0;

	return r >= 'a' && r <= 'z' ? r - 'a' + 1 : 0;
}

static const struct mark_kind *
kind_find(const struct marks *m, const char *name)
{
	for (size_t i = 0; i < m->kinds.len; i++)
		if (strcmp(m->kinds.items[i].name, name) == 0)
			return &m->kinds.items[i];
	return NULL;
}

/* The rows of one kind, in their order within each letter. */
static void
kind_add(struct marks *m, const char *name, struct arena *arena)
{
	const struct table *t = &m->table;
	struct mark_kind k = { .name = name };
	VEC(const struct row *) own = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < t->nrows; i++)
		if (strcmp(t->rows[i].cells[COL_KIND], name) == 0)
			vec_push(&own, NULL, &t->rows[i]);
	k.rows = arena_alloc(arena, (own.len + 1) * sizeof(*k.rows));
	for (size_t letter = 0; letter < LETTERS; letter++) {
		k.from[letter] = n;
		for (size_t i = 0; i < own.len; i++) {
			const char *words = own.items[i]->cells[COL_WORDS];

			if (letter_of(words, strlen(words)) == letter)
				k.rows[n++] = own.items[i];
		}
	}
	k.from[LETTERS] = n;
	vec_push(&m->kinds, arena, k);
	vec_free(&own);
}

int
marks_load(struct language *lang, struct error *e)
{
	struct marks *m = arena_alloc(lang->arena, sizeof *m);

	if (language_table(lang, "marks.tsv", 2, &m->table, e) < 0)
		return -1;
	for (size_t i = 0; i < m->table.nrows; i++) {
		const char *kind = m->table.rows[i].cells[COL_KIND];

		if (!kind_find(m, kind))
			kind_add(m, kind, lang->arena);
	}
	lang->marks = m;
	return 0;
}

size_t
language_mark(const struct language *lang, const char *kind, const char *text,
    size_t len, const char **value)
{
	const struct mark_kind *k = kind_find(lang->marks, kind);
	size_t letter = letter_of(text, len), best = 0, n, i;

	if (!k)
		return 0;
	for (i = k->from[letter]; i < k->from[letter + 1]; i++) {
		n = fits(text, len, k->rows[i]->cells[COL_WORDS]);
		if (n > best) {
			best = n;
			if (value)
				*value = row_cell(k->rows[i], COL_VALUE);
		}
	}
	return best;
}
