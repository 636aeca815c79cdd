/*
 * marks.c - the fixed words by which wire copy and news pages show what a
 * line is ("Par", "Mis à jour", "Lire aussi"), and the calendar's words of
 * datelines.
 *
 * A word of marks.tsv fits whatever its capitals, with or without its
 * accents ("A LIRE AUSSI"), and one space fits any.
 */
#include <string.h>

#include "language/inner.h"

enum column { COL_KIND, COL_WORDS, COL_VALUE };

struct marks {
	struct table table;
};

int
marks_load(struct language *lang, struct error *e)
{
	struct marks *m = arena_alloc(lang->arena, sizeof *m);

	if (language_table(lang, "marks.tsv", 2, &m->table, e) < 0)
		return -1;
	lang->marks = m;
	return 0;
}

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

size_t
language_mark(const struct language *lang, const char *kind, const char *text,
    size_t len, const char **value)
{
	const struct table *t = &lang->marks->table;
	size_t best = 0, n, i;

	for (i = 0; i < t->nrows; i++) {
		if (strcmp(t->rows[i].cells[COL_KIND], kind) != 0)
			continue;
		n = fits(text, len, t->rows[i].cells[COL_WORDS]);
		if (n > best) {
			best = n;
			if (value)
				*value = row_cell(&t->rows[i], COL_VALUE);
		}
	}
	return best;
}
