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
#define SLOTS 256  /* of kinds by their name; far more than there are */

struct mark {
	const char *key; /* its words in bare letters */
	uint32_t second; /* its second letter, 0 if it has one only */
	const struct row *row;
};

/* The rows of a kind: those of letter n are marks[from[n]] to
 * marks[from[n+1]]. */
struct mark_kind {
	const char *name;
	struct mark *marks;
	size_t from[LETTERS + 1];
};

struct marks {
	struct table table;
	struct mark_kind *slots[SLOTS];
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

/* The words of a row in bare letters. */
static const char *
key_of(const char *words, struct arena *arena)
{
	size_t i = 0, n = strlen(words);
	struct buf key;
	char *copy;

	buf_init(&key, BUF_MAX);
	while (i < n)
		buf_put_rune(&key, bare_letter(utf8_next(words, n, &i)));
	copy = arena_strndup(arena, key.data, key.len);
	buf_free(&key);
	return copy;
}

/* Bytes of the text that the key covers, up to the end of a word; or 0. */
static size_t
fits(const char *text, size_t len, const char *key)
{
	size_t i = 0, end, n;
	uint32_t last = 0;
	char sign[4];

	while (*key) {
		if (i >= len)
			return 0;
		last = (unsigned char)text[i];
		if (last < 0x80 && last > ' ') {
			i++;
			if (last >= 'A' && last <= 'Z')
				last += 'a' - 'A';
			if ((unsigned char)*key++ != last)
				return 0;
			continue;
		}
		last = bare_letter(utf8_next(text, len, &i));
		n = utf8_put(sign, last);
		if (strncmp(key, sign, n) != 0)
			return 0;
		key += n;
	}
	end = i;
	if (i < len && rune_is_letter(last) &&
	    rune_is_letter(utf8_next(text, len, &i)))
		return 0;
	return end;
}

/* Where the rows of the first letter lie; *second what follows it. */
static size_t
letter_of(const char *text, size_t len, uint32_t *second)
{
	size_t i = 0;
	uint32_t r = len ? bare_letter(utf8_next(text, len, &i)) : 0;

	*second = i < len ? bare_letter(utf8_next(text, len, &i)) : 0;
	return r >= 'a' && r <= 'z' ? r - 'a' + 1 : 0;
}

/* Where the kind of that name is, or would be put. */
static size_t
kind_slot(const struct marks *m, const char *name)
{
	uint32_t h = 2166136261u;
	const char *c;
	size_t i;

	for (c = name; *c; c++)
		h = (h ^ (unsigned char)*c) * 16777619u;
	for (i = h % SLOTS; m->slots[i]; i = (i + 1) % SLOTS)
		if (strcmp(m->slots[i]->name, name) == 0)
			break;
	return i;
}

/* The rows of one kind, in their order within each letter. */
static struct mark_kind *
kind_new(const struct table *t, const char *name, struct arena *arena)
{
	struct mark_kind *k = arena_alloc(arena, sizeof *k);
	VEC(struct mark) own = { 0 };
	struct mark mark;
	size_t n = 0, i, letter;
	uint32_t second;

	k->name = name;
	for (i = 0; i < t->nrows; i++) {
		if (strcmp(t->rows[i].cells[COL_KIND], name) != 0)
			continue;
		mark.row = &t->rows[i];
		mark.key = key_of(t->rows[i].cells[COL_WORDS], arena);
		letter_of(mark.key, strlen(mark.key), &mark.second);
		vec_push(&own, NULL, mark);
	}
	k->marks = arena_alloc(arena, (own.len + 1) * sizeof *k->marks);
	for (letter = 0; letter < LETTERS; letter++) {
		k->from[letter] = n;
		for (i = 0; i < own.len; i++)
			if (letter_of(own.items[i].key,
				strlen(own.items[i].key), &second) == letter)
				k->marks[n++] = own.items[i];
	}
	k->from[LETTERS] = n;
	vec_free(&own);
	return k;
}

int
marks_load(struct language *lang, struct error *e)
{
	struct marks *m = arena_alloc(lang->arena, sizeof *m);
	size_t kinds = 0;

	if (language_table(lang, "marks.tsv", 2, &m->table, e) < 0)
		return -1;
	for (size_t i = 0; i < m->table.nrows; i++) {
		const char *kind = m->table.rows[i].cells[COL_KIND];
		size_t slot = kind_slot(m, kind);

		if (m->slots[slot])
			continue;
		if (++kinds == SLOTS)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: more than %d kinds", m->table.path,
			    m->table.rows[i].line, SLOTS - 1);
		m->slots[slot] = kind_new(&m->table, kind, lang->arena);
	}
	lang->marks = m;
	return 0;
}

size_t
language_mark(const struct language *lang, const char *kind, const char *text,
    size_t len, const char **value)
{
	const struct marks *m = lang->marks;
	const struct mark_kind *k = m->slots[kind_slot(m, kind)];
	size_t letter, best = 0, n, i;
	uint32_t second;

	if (!k)
		return 0;
	letter = letter_of(text, len, &second);
	for (i = k->from[letter]; i < k->from[letter + 1]; i++) {
		if (k->marks[i].second && k->marks[i].second != second)
			continue;
		n = fits(text, len, k->marks[i].key);
		if (n > best) {
			best = n;
			if (value)
				*value = row_cell(k->marks[i].row, COL_VALUE);
		}
	}
	return best;
}
