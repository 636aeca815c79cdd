/*
 * names_common.c - ordinary words in what a source is called: nouns and
 * adjectives of fr-en that no table of sources has, participles and what they
 * govern.
 *
 *	des habitants du hameau		residents of the hamlet
 *	une étude publiée mardi		a study published on Tuesday
 */
#include "language/names.h"

#include <string.h>

#define LEMMAS_MAX 16

/* "agence# d'intérim": what stands behind the mark keeps its form. */
static const char *
without_mark(struct arena *a, const char *key)
{
	const char *mark = strchr(key, '#');

	return mark ?
	    arena_printf(a, "%.*s%s", (int)(mark - key), key, mark + 1) :
	    key;
}

static int
load(struct language *lang, const char *name, size_t cells, struct table *t,
    struct lookup *l, struct error *e)
{
	struct arena *a = lang->arena;
	size_t i;

	if (language_table(lang,
		arena_printf(a, "../%s-en/%s.tsv", lang->code, name), cells, t,
		e) < 0)
		return -1;
	lookup_init(l, t->nrows, a);
	for (i = 0; i < t->nrows; i++) {
		const char *key = without_mark(a, t->rows[i].cells[0]);

		lookup_add(l, text_fold_new(a, key, strlen(key)), &t->rows[i]);
	}
	return 0;
}

int
names_load_common(struct language *lang, struct names *n, struct error *e)
{
	if (load(lang, "nouns", 2, &n->common_nouns, &n->by_common_noun, e) <
		0 ||
	    load(lang, "adjectives", 2, &n->common_adjectives,
		&n->by_common_adjective, e) < 0)
		return -1;
	return load(
	    lang, "persons", 1, &n->common_persons, &n->by_common_person, e);
}

int
name_is_ordinary(const struct language *lang, const char *word, size_t len)
{
	struct buf key;
	int known;

	buf_init(&key, BUF_MAX);
	text_fold(word, len, &key);
	known = lookup_row(&lang->names->by_common_noun, key.data, key.len) !=
	    NULL;
	buf_free(&key);
	return known;
}

static const struct row *
noun_row(const struct name *n, const char *key)
{
	return lookup_row(&n->names->by_common_noun, key, strlen(key));
}

/* The words [at, at + len) in small letters, with their accents. */
static const char *
lower_text(const struct name *n, size_t at, size_t len)
{
	const char *text = name_text(n, at, at + len), *lower;
	struct buf buf;

	buf_init(&buf, BUF_MAX);
	text_lower(text, strlen(text), &buf);
	lower = arena_strndup(n->arena, buf.data, buf.len);
	buf_free(&buf);
	return lower;
}

/* "même" is no "mème". */
static const struct row *
singular_row(const struct name *n, size_t at, size_t len)
{
	struct lookup_key key = name_key(n, at, at + len);
	const struct row *row = lookup_seek_row(
	    &n->names->by_common_noun, &key);
	const char *text;

	if (!row)
		return NULL;
	text = lower_text(n, at, len);
	return strcmp(without_mark(n->arena, row->cells[0]), text) == 0 ? row :
									  NULL;
}

/* The row of a plural: "habitants", "locaux"; NULL: none. */
static const struct row *
plural_row(const struct name *n, size_t at)
{
	const struct token *t = &n->tokens[at];
	const char *lemmas[LEMMAS_MAX], *lower = lower_text(n, at, 1);
	const struct row *row;
	size_t i, count;

	count = language_lemmas(
	    n->lang, lower, strlen(lower), n->arena, lemmas, LEMMAS_MAX);
	for (i = 0; i < count; i++) {
		if (strlen(lemmas[i]) + 3 < t->len ||
		    strcmp(lemmas[i], lower) == 0)
			continue;
		row = noun_row(
		    n, text_fold_new(n->arena, lemmas[i], strlen(lemmas[i])));
		if (row)
			return row;
	}
	return NULL;
}

/* "déléguée" is an inflected form as well, and no plural. */
static int
is_many(const struct lookup_key *k)
{
	return k->len > 0 && strchr("sx", k->text[k->len - 1]) != NULL;
}

/* "memoirs": English has it in the plural only. */
static int
is_plural(const char *en)
{
	size_t n = strlen(en);

	return n > 2 && en[n - 1] == 's' && !strchr("siu", en[n - 2]);
}

int
name_common(const struct name *n, size_t at, size_t len, struct sense *s)
{
	const struct row *row;
	const char *key;

	if ((n->tokens[at].capital && !n->capitals) ||
	    n->tokens[at + len - 1].elided)
		return 0;
	row = singular_row(n, at, len);
	memset(s, 0, sizeof *s);
	if (!row && len == 1) {
		row = plural_row(n, at);
		s->plural = row && is_many(&n->tokens[at].key);
	}
	if (!row)
		return 0;
	s->kind = SENSE_NOUN;
	s->common = 1;
	s->len = len;
	s->link = "of";
	s->en = s->plural ? name_plural(n->names, row->cells[1], n->arena) :
			    row->cells[1];
	s->plural |= is_plural(s->en);
	key = text_fold_new(n->arena, row->cells[0], strlen(row->cells[0]));
	s->person = lookup_row(&n->names->by_common_person, key, strlen(key)) !=
	    NULL;
	return 1;
}

/* One ordinary noun, no plural: "de faisabilité", a feasibility study. */
int
name_is_bare(const struct name *n, size_t at, size_t used)
{
	struct sense s;

	return used == 1 && name_common(n, at, 1, &s) && !s.plural &&
	    !s.person && name_sense(n, at, at + 1).common;
}

const char *
name_any_adjective(
    const struct name *n, size_t at, size_t end, size_t *len, int *people)
{
	const char *en = name_adjective(n, at, end, len, people);
	const struct row *row;

	/* "du" is no "dû" */
	if (en || n->tokens[at].capital || n->tokens[at].len < 4)
		return en;
	row = name_inflected(
	    n, &n->names->by_common_adjective, &n->tokens[at].key);
	*len = 1;
	*people = 0;
	return row ? row->cells[1] : NULL;
}

/* "dans la revue Nature": in, and what follows; 0 words if not known whole. */
static size_t
read_preposition(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct row *row;
	const char *en;
	size_t len, used;

	row = name_word(n, &n->names->by_preposition, at, end, &len);
	if (!row || n->tokens[at].capital || at + len == end)
		return 0;
	/* "Citoyens pour le climat" is called so */
	if (!g->det && !g->inner && n->tokens[0].capital)
		return 0;
	en = name_inner_group(
	    n, at + len, end, row->cells[3][0] != '\0' ? "the" : NULL, &used);
	if (!en)
		return 0;
	g->behind = arena_printf(
	    n->arena, "%s %s %s", g->behind, row->cells[2], en);
	return len + used;
}

/* "le haut-commissariat aux réfugiés": for them */
static int
is_people(const struct name *n, size_t at, size_t end)
{
	struct sense s = name_sense(n, at, end);

	return s.person && s.plural;
}

/* A known one, or behind "à" any name with a capital. */
static int
is_place(const struct name *n, size_t at, size_t end, int without_article)
{
	struct sense s = name_sense(n, at, end);
	size_t len;

	return s.kind == SENSE_PLACE ||
	    (without_article && s.kind == SENSE_NONE && n->tokens[at].capital &&
		!name_word(n, &n->names->by_det, at, at + 1, &len));
}

/*
 * "à Bangui" is in a place, "au ministère" at a body; "adjointe au logement"
 * is deputy for housing.
 */
static size_t
read_at(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct names *t = n->names;
	const struct lookup *kind = &t->by_at_body;
	const struct row *row;
	const char *en;
	size_t len, used;
	int people;

	row = name_word(n, kind, at, end, &len);
	/* "au pouvoir" is an adjective of the table */
	if (!row || n->tokens[at].capital || at + len == end ||
	    name_adjective(n, at, end, &used, &people) ||
	    !(g->head.person || g->head.kind == SENSE_NOUN))
		return 0;
	if (is_place(n, at + len, end, !row->cells[3][0]))
		kind = &t->by_at_place;
	else if (g->head.task || is_people(n, at + len, end))
		kind = &t->by_at_task;
	en = name_inner_group(
	    n, at + len, end, row->cells[3][0] != '\0' ? "the" : NULL, &used);
	row = name_word(n, kind, at, end, &len);
	if (!en || !row)
		return 0;
	/* "for housing" */
	if (kind == &t->by_at_task && strncmp(en, "the ", 4) == 0)
		en += 4;
	g->behind = arena_printf(
	    n->arena, "%s %s %s", g->behind, row->cells[2], en);
	return len + used;
}

static size_t
read_when(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct row *row;
	size_t len;

	row = name_word(n, &n->names->by_when, at, end, &len);
	if (!row)
		return 0;
	g->behind = arena_printf(n->arena, "%s %s", g->behind, row->cells[2]);
	return len;
}

/* "publiée mardi par le ministère": published on Tuesday by the ministry. */
static size_t
read_participle(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct row *row;
	size_t start = at, len;

	if (n->tokens[at].capital)
		return 0;
	row = name_inflected(n, &n->names->by_participle, &n->tokens[at].key);
	if (!row)
		return 0;
	g->behind = arena_printf(n->arena, "%s %s", g->behind, row->cells[2]);
	for (at++; at < end; at += len) {
		len = read_when(n, g, at, end);
		if (len == 0)
			len = read_preposition(n, g, at, end);
		if (len == 0)
			break;
	}
	return at - start;
}

size_t
name_read_phrase(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t len;

	/* an article, a name: nothing is said of those */
	if (g->head.kind < SENSE_INSTITUTION)
		return 0;
	len = read_participle(n, g, at, end);
	if (len == 0)
		len = read_at(n, g, at, end);
	return len ? len : read_preposition(n, g, at, end);
}
