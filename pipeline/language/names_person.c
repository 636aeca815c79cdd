#include "language/names.h"

#include <string.h>

/* Small words inside a name: "Jean de Roux", "Mohammed ben Salmane". */
static int
is_particle(const struct name *n, size_t at)
{
	const struct token *t = &n->tokens[at];

	return !t->capital &&
	    language_mark(n->lang, "small", t->text, t->len, NULL) == t->len &&
	    language_mark(n->lang, "and", t->text, t->len, NULL) != t->len;
}

size_t
name_proper(const struct name *n, size_t at, size_t end)
{
	size_t i = at, last = at;

	for (; i < end; i++) {
		if (n->tokens[i].capital)
			last = i + 1;
		else if (i == at || !is_particle(n, i))
			break;
	}
	return last - at;
}

/* ---- romanisation ---- */

static int
is_vowel(const char *s)
{
	return s[0] && strchr("aeiouy", s[0]) != NULL;
}

/* Does the row stand at s, which is `at` bytes into the word? */
static size_t
row_fits(const struct row *row, const char *s, size_t at)
{
	size_t n = strlen(row->cells[0]);

	if (strncmp(s, row->cells[0], n) != 0)
		return 0;
	switch (row->cells[2][0]) {
	case 's':
		return at == 0 ? n : 0;
	case 'e':
		return s[n] == '\0' && at > 0 ? n : 0;
	case 'b':
		return at > 0 && is_vowel(s - 1) && is_vowel(s + n) ? n : 0;
	default:
		return n;
	}
}

/* One name (small letters) by the table, the longest row first. */
static void
romanise(const struct names *names, const char *word, struct buf *out)
{
	const struct row *best;
	size_t at, n, longest, i;

	for (at = 0; word[at]; at += longest ? longest : 1) {
		longest = 0;
		best = NULL;
		for (i = 0; i < names->romanisation.nrows; i++) {
			n = row_fits(
			    &names->romanisation.rows[i], word + at, at);
			if (n > longest) {
				longest = n;
				best = &names->romanisation.rows[i];
			}
		}
		if (best)
			buf_puts(out, best->cells[1]);
		else
			buf_putc(out, word[at]);
	}
}

static int
has_ending(const struct names *names, const struct lookup_key *k)
{
	size_t n;

	for (n = 2; n < 8 && n + 2 < k->len; n++)
		if (lookup_row(&names->by_ending, k->text + k->len - n, n))
			return 1;
	return 0;
}

/* A word of a name, with the capital that it had. */
static const char *
romanised_word(const struct name *n, const struct token *t)
{
	struct buf low, out;
	const char *text;
	size_t i = 0;
	uint32_t first;

	buf_init(&low, BUF_MAX);
	buf_init(&out, BUF_MAX);
	text_lower(t->text, t->len, &low);
	romanise(n->names, low.data, &out);
	first = out.len ? utf8_next(out.data, out.len, &i) : 0;
	buf_clear(&low);
	buf_put_rune(&low, rune_upper(first));
	buf_puts(&low, out.data + i);
	text = arena_strndup(n->arena, low.data, low.len);
	buf_free(&low);
	buf_free(&out);
	return text;
}

/*
 * The name is Russian (or written as such) where its family name ends so, or
 * where its first name is one that French does not know.
 */
static int
is_slavic(const struct name *n, size_t from, size_t to)
{
	const struct names *t = n->names;

	return has_ending(t, &n->tokens[to - 1].key) ||
	    (to - from > 1 && lookup_seek(&t->by_first, &n->tokens[from].key));
}

static const char *
slavic_person(const struct name *n, size_t from, size_t to)
{
	const struct names *t = n->names;
	const struct row *row;
	struct buf out;
	const struct lookup_key *key;
	const char *text;
	size_t i;

	buf_init(&out, BUF_MAX);
	for (i = from; i < to; i++) {
		key = &n->tokens[i].key;
		row = NULL;
		if (to - from > 1 && i + 1 < to) {
			row = lookup_seek_row(&t->by_first, key);
			if (!row)
				row = lookup_seek_row(&t->by_weak, key);
		}
		if (i > from)
			buf_putc(&out, ' ');
		buf_puts(&out,
		    row ? row->cells[2] : romanised_word(n, &n->tokens[i]));
	}
	text = arena_strndup(n->arena, out.data, out.len);
	buf_free(&out);
	return text;
}

const char *
name_person(const struct name *n, size_t from, size_t to)
{
	struct lookup_key key = name_key(n, from, to);
	const char *space;
	const struct row *row;

	row = lookup_seek_row(&n->names->by_person, &key);
	if (row)
		return row->cells[1];
	row = lookup_seek_row(&n->names->by_surname, &key);
	if (row && (space = strchr(row->cells[1], ' ')))
		return space + 1;
	if (is_slavic(n, from, to))
		return slavic_person(n, from, to);
	return name_text(n, from, to);
}

const char *
name_titled(const struct name *n, size_t at, size_t end, size_t *used)
{
	const struct row *row;
	size_t len, run, words = 0, i;
	const char *name;

	row = name_word(n, &n->names->by_title, at, end, &len);
	/* "Me Roux" is a lawyer, "me" a pronoun */
	if (!row || at + len == end || !n->tokens[at + len].capital)
		return NULL;
	run = name_proper(n, at + len, end);
	for (i = at + len; i < at + len + run; i++)
		words += n->tokens[i].capital ? 1 : 0;
	*used = len + run;
	name = name_person(n, at + len, at + len + run);
	return words > 1 ? name :
			   arena_printf(n->arena, "%s %s", row->cells[2], name);
}
