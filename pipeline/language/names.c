#include "language/names.h"

#include <string.h>

#define LONGEST_PLACE 80 /* bytes; the longest of the table has half */

/* A table of names/ and how many cells its rows have. */
struct part {
	const char *file;
	size_t table, cells;
};

#define PART(name, n) \
	{ \
		"names/" #name ".tsv", offsetof(struct names, name), n \
	}

static const struct part parts[] = {
	PART(persons, 2),
	PART(places, 4),
	PART(peoples, 5),
	PART(institutions, 4),
	PART(acronyms, 3),
	PART(roles, 6),
	PART(nouns, 6),
	PART(adjectives, 2),
	PART(words, 4),
	PART(endings, 2),
	PART(romanisation, 3),
	PART(slavic, 3),
	PART(english, 2),
};

static void
add(struct lookup *l, struct arena *a, const struct row *row, size_t column,
    const char *key)
{
	if (key[0])
		lookup_add_cell(
		    l, text_fold_new(a, key, strlen(key)), row, column);
}

/* Every one of the first `columns` cells leads to its row. */
static void
index_columns(
    struct lookup *l, const struct table *t, size_t columns, struct arena *a)
{
	size_t i, k;

	lookup_init(l, t->nrows * columns, a);
	for (i = 0; i < t->nrows; i++)
		for (k = 0; k < columns; k++)
			add(l, a, &t->rows[i], k, t->rows[i].cells[k]);
}

/* Rows whose first cell is `kind`, by the second. */
static void
index_kind(
    struct lookup *l, const struct table *t, const char *kind, struct arena *a)
{
	size_t i;

	lookup_init(l, t->nrows, a);
	for (i = 0; i < t->nrows; i++)
		if (strcmp(t->rows[i].cells[0], kind) == 0)
			add(l, a, &t->rows[i], 1, t->rows[i].cells[1]);
}

/* "Andreï Belooussov" also by "Belooussov". */
static void
index_surnames(struct lookup *l, const struct table *t, struct arena *a)
{
	const char *space;
	size_t i;

	lookup_init(l, t->nrows, a);
	for (i = 0; i < t->nrows; i++) {
		space = strchr(t->rows[i].cells[0], ' ');
		if (space &&
		    strcmp(t->rows[i].cells[0], t->rows[i].cells[1]) != 0)
			add(l, a, &t->rows[i], 0, space + 1);
	}
}

/* A word ends at a blank, before a comma, behind the apostrophe of "l'". */
static void
note_first(struct names *n, const char *key, struct arena *a)
{
	size_t len = strcspn(key, " ,");
	const char *elided = memchr(key, '\'', len);

	if (key[len])
		lookup_add(&n->firsts, arena_strndup(a, key, len), NULL);
	if (elided && elided - key == 1)
		lookup_add(&n->firsts, arena_strndup(a, key, 2), NULL);
}

/* The tables that name_sense looks several words up in. */
static void
note_firsts(struct names *n, const struct language *lang)
{
	const struct lookup *all[] = { &n->by_person, &n->by_place,
		&n->by_institution, &n->by_role, &n->by_noun,
		outlets_names(lang) };
	size_t most = 0, i, k;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		most += 2 * all[i]->len;
	lookup_init(&n->firsts, most, lang->arena);
	for (i = 0; i < sizeof all / sizeof *all; i++)
		for (k = 0; k < all[i]->len; k++)
			note_first(n, all[i]->entries[k].key, lang->arena);
}

int
name_begins(const struct names *n, const struct lookup_key *word)
{
	return lookup_seek(&n->firsts, word) != NULL;
}

static void
add_ending(struct names *n, const struct row *row, struct arena *a)
{
	struct ending e = { .form = row->cells[0], .base = row->cells[1] };

	e.cut = strlen(e.form);
	e.put = strlen(e.base);
	if (e.cut > 0)
		vec_push(&n->changes, a, e);
}

int
names_load(struct language *lang, struct error *e)
{
	struct arena *a = lang->arena;
	struct names *n = arena_alloc(a, sizeof *n);
	size_t i;

	for (i = 0; i < sizeof parts / sizeof *parts; i++)
		if (language_table(lang, parts[i].file, parts[i].cells,
			(struct table *)(void *)((char *)n + parts[i].table),
			e) < 0)
			return -1;
	index_columns(&n->by_person, &n->persons, 1, a);
	index_surnames(&n->by_surname, &n->persons, a);
	index_columns(&n->by_place, &n->places, 1, a);
	index_columns(&n->by_people, &n->peoples, 4, a);
	index_columns(&n->by_institution, &n->institutions, 1, a);
	index_columns(&n->by_acronym, &n->acronyms, 1, a);
	index_columns(&n->by_role, &n->roles, 4, a);
	index_columns(&n->by_noun, &n->nouns, 2, a);
	index_columns(&n->by_adjective, &n->adjectives, 1, a);
	index_kind(&n->by_det, &n->words, "det", a);
	index_kind(&n->by_pronoun, &n->words, "pronoun", a);
	index_kind(&n->by_title, &n->words, "title", a);
	index_kind(&n->by_near, &n->words, "near", a);
	index_kind(&n->by_close, &n->words, "close", a);
	index_kind(&n->by_of, &n->words, "of", a);
	index_kind(&n->by_and, &n->words, "and", a);
	index_kind(&n->by_office, &n->words, "office", a);
	index_kind(&n->by_participle, &n->words, "participle", a);
	index_kind(&n->by_when, &n->words, "when", a);
	index_kind(&n->by_preposition, &n->words, "preposition", a);
	index_kind(&n->by_whom, &n->words, "whom", a);
	index_kind(&n->by_at_place, &n->words, "at place", a);
	index_kind(&n->by_at_body, &n->words, "at body", a);
	index_kind(&n->by_at_task, &n->words, "at task", a);
	if (names_load_common(lang, n, e) < 0)
		return -1;
	for (i = 0; i < n->words.nrows; i++)
		if (strcmp(n->words.rows[i].cells[0], "prefix") == 0)
			vec_push(&n->prefixes, a, &n->words.rows[i]);
	for (i = 0; i < n->endings.nrows; i++)
		add_ending(n, &n->endings.rows[i], a);
	index_kind(&n->by_ending, &n->slavic, "ending", a);
	index_kind(&n->by_first, &n->slavic, "first", a);
	index_kind(&n->by_weak, &n->slavic, "weak", a);
	lang->names = n;
	note_firsts(n, lang);
	return 0;
}

/* " and ", ", " or NULL between two groups. */
static const char *
read_joint(const struct name *n, size_t at)
{
	const struct row *row;
	size_t len;

	if (name_word_is(n, at, ","))
		return ", ";
	row = name_word(n, &n->names->by_and, at, at + 1, &len);
	return row ? arena_printf(n->arena, " %s ", row->cells[2]) : NULL;
}

/* Groups joined by commas and "et": all of them known, or none. */
static const char *
joined_groups(const struct name *n)
{
	const char *all = NULL, *one, *joint = "";
	const struct row *of;
	size_t at = 0, used;

	/* "(auprès) de la direction", "(selon) des experts" */
	of = name_word(n, &n->names->by_of, 0, 1, &used);
	/* "de nombreux analystes" */
	if (of && name_word(n, &n->names->by_det, 0, n->len, &at) && at > 1)
		of = NULL;
	at = 0;
	if (of && n->len > 1 && !of->cells[2][0] && !n->tokens[0].capital) {
		one = name_inner_group(n, 1, n->len, NULL, &used);
		return one && used == n->len - 1 ? one : NULL;
	}
	while (at < n->len) {
		if (at > 0) {
			joint = read_joint(n, at++);
			if (!joint || at == n->len)
				return NULL;
		}
		one = name_group(n, at, n->len, &used);
		if (!one)
			return NULL;
		all = all ? arena_printf(n->arena, "%s%s%s", all, joint, one) :
			    one;
		at += used;
	}
	return all;
}

const char *
name_english(const struct language *lang, const char *text,
    const struct map *own, struct arena *a)
{
	struct name n = {
		.lang = lang, .names = lang->names, .own = own, .arena = a
	};
	const struct row *row;
	const char *en;
	size_t len;

	if (name_read(&n, text) < 0 || n.len == 0)
		return text;
	row = name_word(&n, &n.names->by_pronoun, 0, n.len, &len);
	if (row && len == n.len)
		return row->cells[2];
	en = joined_groups(&n);
	if (!en) {
		n.keep = 1;
		en = joined_groups(&n);
	}
	/* the quotes around a title are none of the name */
	return en ? en : name_text(&n, 0, n.len);
}

/* "Constance Vallet" is no town; what has a title or a small word in it is
 * read as any other name. */
const char *
name_of_person(const struct language *lang, const char *text, struct arena *a)
{
	struct name n = { .lang = lang, .names = lang->names, .arena = a };
	size_t len;

	if (name_read(&n, text) < 0 || n.len < 2 ||
	    name_proper(&n, 0, n.len) != n.len ||
	    name_word(&n, &n.names->by_title, 0, n.len, &len))
		return name_english(lang, text, NULL, a);
	return name_person(&n, 0, n.len);
}

const char *
language_english_name(
    const struct language *lang, const char *text, struct arena *a)
{
	return name_english(lang, text, NULL, a);
}

int
language_is_place(const struct language *lang, const char *name, size_t len)
{
	struct buf key;
	int known;

	/* most lines that are asked for are no name of anything */
	if (len > LONGEST_PLACE)
		return 0;
	buf_init(&key, BUF_MAX);
	text_fold(name, len, &key);
	known = lookup_row(&lang->names->by_place, key.data, key.len) != NULL;
	buf_free(&key);
	return known;
}
