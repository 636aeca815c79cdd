/*
 * names_behind.c - what stands behind the noun of a French group: "de" and
 * its complement, adjectives, a name.
 */
#include "language/names.h"

#include <string.h>

/* "de", "d'", or with the article in it "du", "des": words, and the article
 * in `det`. */
static size_t
read_of(const struct name *n, size_t at, size_t end, const char **det)
{
	const struct row *row;
	size_t len;

	/* "le quotidien De Standaard" */
	row = name_word(n, &n->names->by_of, at, at + 1, &len);
	if (!row || at + 1 == end || n->tokens[at].capital)
		return 0;
	*det = row->cells[2][0] ? row->cells[2] : NULL;
	return 1;
}

/* A town before the word it belongs to: "the Lyon police". */
static int
goes_before(const struct name *n, const struct group *g, size_t from, size_t to,
    const char *en)
{
	struct sense s;

	if (!n->tokens[from].capital)
		return 0;
	s = name_sense(n, from, to);
	if (s.len == to - from &&
	    (s.kind == SENSE_ACRONYM || s.kind == SENSE_OUTLET))
		return g->head.person && strncmp(en, "the ", 4) != 0;
	if (g->head.person || g->head.behind || g->head.common ||
	    g->head.kind == SENSE_MINISTRY)
		return 0;
	return s.len == to - from ? s.kind == SENSE_PLACE && !s.the :
				    to - from == 1 && s.kind == SENSE_NONE;
}

/* "une journaliste de l'AFP": an AFP journalist. */
static int
acronym_before(
    const struct name *n, struct group *g, size_t at, size_t end, size_t *used)
{
	struct sense s;
	size_t len;

	if (!g->head.person || g->behind[0])
		return 0;
	if (!name_word(n, &n->names->by_det, at, at + 1, &len))
		len = 0;
	if (at + len + 1 > end)
		return 0;
	s = name_sense(n, at + len, end);
	if (s.kind != SENSE_ACRONYM &&
	    !(s.kind == SENSE_OUTLET && n->tokens[at + len].caps))
		return 0;
	g->front = arena_printf(n->arena, "%s%s ", g->front, s.en);
	*used = len + s.len;
	return 1;
}

/*
 * "le ministère de la Transition numérique": what it is for, written with a
 * capital in French; no article in English.
 */
static const char *
read_remit(
    const struct name *n, struct group *g, size_t at, size_t end, size_t *used)
{
	int ministry = strcmp(g->head.en, "ministry") == 0;
	struct name office;
	const char *en;
	size_t article;

	if (!ministry && strcmp(g->head.en, "minister") != 0)
		return NULL;
	if (!name_word(n, &n->names->by_det, at, at + 1, &article))
		article = 0;
	at += article;
	if (at == end || !n->tokens[at].capital)
		return NULL;
	office = *n;
	office.capitals = 1;
	if (!name_sense(&office, at, end).common)
		return NULL;
	en = name_inner_group(&office, at, end, "", used);
	*used += article;
	if (!en || !ministry)
		return en;
	g->noun = name_title_case(n->names, g->noun, n->arena);
	return name_title_case(n->names, en, n->arena);
}

/* "du Figaro", "des Échos": the article of the paper is in "du". */
static const char *
read_paper(const struct name *n, size_t at, size_t end, size_t *used)
{
	const struct row *row;
	struct lookup_key key;
	const char *text;
	size_t len, of;

	row = name_word(n, &n->names->by_of, at - 1, at, &of);
	if (!row || !row_cell(row, 4)[0] || !n->tokens[at].capital)
		return NULL;
	for (len = end - at < 3 ? end - at : 3; len > 0; len--) {
		key = name_key(n, at, at + len);
		text = arena_printf(n->arena, "%s %.*s", row_cell(row, 4),
		    (int)key.len, key.text);
		key = lookup_key(text, strlen(text));
		*used = len;
		if ((text = outlets_english(n->lang, &key)))
			return text;
	}
	return NULL;
}

/*
 * "l'analyse de la préfecture" is by the prefecture, "l'analyse des
 * prélèvements" of the samples: a thing has written nothing.
 */
static const char *
link_of(const struct name *n, const struct group *g, size_t at, size_t end)
{
	const char *link = g->head.link ? g->head.link : "of";
	struct sense s;
	size_t len;

	if (!g->head.paper)
		return link;
	if (!name_word(n, &n->names->by_det, at, end, &len) || at + len == end)
		len = 0;
	s = name_sense(n, at + len, end);
	return s.common && !s.person ? "of" : link;
}

int
name_is_des(const struct name *n, size_t at)
{
	const struct row *row;
	size_t len;

	row = name_word(n, &n->names->by_of, at, at + 1, &len);
	return row && row->cells[3][0] == 'p';
}

/* The complement behind "de": 0 words if it is not known whole. */
static size_t
read_complement(const struct name *n, struct group *g, size_t at, size_t end)
{
	const char *link, *det, *en, *next;
	size_t of = read_of(n, at, end, &det), used;

	if (of == 0)
		return 0;
	if (acronym_before(n, g, at + of, end, &used))
		return of + used;
	/* "la mission d'observation de l'Union": the union's mission */
	if (!det && at + of + 1 < end && name_is_bare(n, at + of, 1) &&
	    read_of(n, at + of + 1, end, &next))
		end = at + of + 1;
	en = read_remit(n, g, at + of, end, &used);
	if (!en && det)
		en = read_paper(n, at + of, end, &used);
	if (!en)
		en = name_inner_group(n, at + of, end, det, &used);
	if (!en)
		return 0;
	if (!det && !g->behind[0] &&
	    goes_before(n, g, at + of, at + of + used, en)) {
		g->front = name_before(n, en, g->front);
		return of + used;
	}
	if (!det && name_is_bare(n, at + of, used)) {
		g->front = name_before(n, en, g->front);
		return of + used;
	}
	/* "la chambre des notaires": of notaries, of all of them */
	if (g->head.body && name_is_des(n, at) && strncmp(en, "the ", 4) == 0 &&
	    en[4] >= 'a' && en[4] <= 'z')
		en += 4;
	link = link_of(n, g, at + of, end);
	/* "people close to the player": the noun takes its object as it is */
	g->behind = arena_printf(
	    n->arena, "%s %s%s%s", g->behind, link, link[0] ? " " : "", en);
	return of + used;
}

/* "proche du dossier": close to the matter. */
static size_t
read_near(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct row *row;
	const char *det, *en;
	size_t of, used, len, article = 0;

	if (!name_word(n, &n->names->by_close, at, at + 1, &len) ||
	    at + 1 >= end)
		return 0;
	of = read_of(n, at + 1, end, &det);
	if (of == 0)
		return 0;
	at += 1 + of;
	if (!det && name_word(n, &n->names->by_det, at, end, &len))
		article = len;
	row = name_word(n, &n->names->by_near, at + article, end, &len);
	if (row && at + article + len == end) {
		en = name_before(n, "the", row->cells[2]);
		used = article + len;
	} else {
		en = name_inner_group(n, at, end, det, &used);
	}
	if (!en)
		return 0;
	g->behind = arena_printf(n->arena, "%s close to %s", g->behind, en);
	return 1 + of + used;
}

/* "un message retrouvé dans son téléphone": a participle that goes on. */
static int
goes_on(const struct name *n, size_t at, size_t next, size_t end)
{
	const struct token *t = &n->tokens[at];
	size_t len;

	return next < end && language_is_participle(n->lang, t->text, t->len) &&
	    (name_word(n, &n->names->by_preposition, next, end, &len) ||
		name_word(n, &n->names->by_when, next, end, &len));
}

/* The adjective behind the noun stands before it in English, and before
 * those that were nearer: "média officiel nord-coréen". */
static size_t
read_adjective(const struct name *n, struct group *g, size_t at, size_t end)
{
	const char *en;
	size_t len;
	int people;

	/* "des agents de voyage malgaches": the agents are */
	if (n->tokens[at].capital || (g->inner && g->head.common && !g->det))
		return 0;
	en = name_any_adjective(n, at, end, &len, &people);
	if (!en)
		return 0;
	if (goes_on(n, at, at + len, end))
		g->behind = arena_printf(n->arena, "%s %s", g->behind, en);
	else
		g->front = name_before(n, en, g->front);
	g->people |= people;
	return len;
}

/* "le quotidien Le Fanal", "la biologiste Jeanne Roux": the name says it. */
static size_t
read_name_behind(const struct name *n, struct group *g, size_t at, size_t end)
{
	struct sense s;
	size_t len = name_proper(n, at, end);
	const char *name;

	if (len == 0 || at + len != end)
		return 0;
	s = name_sense(n, at, end);
	if (s.len == len &&
	    (s.kind == SENSE_PERSON || s.kind == SENSE_OUTLET ||
		s.kind == SENSE_COMPANY || s.kind == SENSE_ACRONYM))
		name = s.en;
	else
		name = g->head.person ? name_person(n, at, end) :
					name_text(n, at, end);
	if (g->head.person || g->head.named) {
		g->noun = name;
		g->before = g->front = g->behind = "";
		g->proper = 1;
	} else {
		g->behind = arena_printf(n->arena, "%s %s", g->behind, name);
	}
	return len;
}

size_t
name_read_behind(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t start = at, len;

	while (at < end) {
		len = read_near(n, g, at, end);
		if (len == 0)
			len = read_complement(n, g, at, end);
		if (len == 0)
			len = name_read_phrase(n, g, at, end);
		if (len == 0)
			len = read_adjective(n, g, at, end);
		if (len == 0)
			len = read_name_behind(n, g, at, end);
		if (len == 0)
			break;
		at += len;
	}
	return at - start;
}
