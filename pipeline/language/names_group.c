/*
 * names_group.c - a French group of words as English has it: determiner,
 * adjectives, noun, what stands behind.
 *
 *	le ministre russe de la Défense		the Russian Defence Minister
 *	un communiqué du parti			a statement from the party
 *
 * A group with one word that no table knows has no English form here.
 */
#include "language/names.h"

#include <string.h>

struct group {
	const char *det;	/* English; "" none said; NULL none at all */
	int plural;
	const char *before;	/* adjectives that French has in front */
	const char *front;	/* those from behind; a space behind each */
	int people;		/* one of them is of a people */
	struct sense head;
	const char *noun;
	const char *behind;	/* complements, a space before each */
	int proper;		/* a name: no article */
	int inner;		/* stands behind "de" */
};

static const char *inner_group(const struct name *, size_t at, size_t end,
    const char *det, size_t *used);

static const char *
put_before(const struct name *n, const char *word, const char *rest)
{
	return arena_printf(n->arena, "%s %s", word, rest);
}

/* ---- the determiner ---- */

static size_t
read_det(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct row *row;
	size_t len;

	row = name_word(n, &n->names->by_det, at, end, &len);
	if (!row || at + len == end)
		return 0;
	g->det = row->cells[2];
	g->plural = row->cells[3][0] == 'p';
	return len;
}

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

/* ---- what stands behind ---- */

/* A town before the word it belongs to: "the Lyon police". */
static int
goes_before(const struct name *n, const struct group *g, size_t from,
    size_t to, const char *en)
{
	struct sense s;

	if (!n->tokens[from].capital)
		return 0;
	s = name_sense(n, from, to);
	if (s.len == to - from && (s.kind == SENSE_ACRONYM ||
	    s.kind == SENSE_OUTLET))
		return g->head.person && strncmp(en, "the ", 4) != 0;
	if (g->head.person || g->head.behind ||
	    g->head.kind == SENSE_MINISTRY)
		return 0;
	return s.len == to - from ? s.kind == SENSE_PLACE && !s.the :
	    to - from == 1 && s.kind == SENSE_NONE;
}

/* "une journaliste de l'AFP": an AFP journalist. */
static int
acronym_before(const struct name *n, struct group *g, size_t at, size_t end,
    size_t *used)
{
	struct sense s;
	size_t len;

	if (!g->head.person || g->behind[0])
		return 0;
	if (!name_word(n, &n->names->by_det, at, at + 1, &len))
		len = 0;
	if (at + len + 1 > end)
		return 0;
	s = name_sense(n, at + len, at + len + 1);
	if (s.kind != SENSE_ACRONYM && !(s.kind == SENSE_OUTLET &&
	    n->tokens[at + len].caps))
		return 0;
	g->front = arena_printf(n->arena, "%s%s ", g->front, s.en);
	*used = len + 1;
	return 1;
}

/* The complement behind "de": 0 words if it is not known whole. */
static size_t
read_complement(const struct name *n, struct group *g, size_t at, size_t end)
{
	const char *link = g->head.link ? g->head.link : "of", *det, *en;
	size_t of = read_of(n, at, end, &det), used;

	if (of == 0)
		return 0;
	if (acronym_before(n, g, at + of, end, &used))
		return of + used;
	en = inner_group(n, at + of, end, det, &used);
	if (!en)
		return 0;
	if (!det && !g->behind[0] && goes_before(n, g, at + of,
	    at + of + used, en)) {
		g->front = arena_printf(n->arena, "%s%s ", en, g->front);
		return of + used;
	}
	/* "people close to the player": the noun takes its object as it is */
	g->behind = arena_printf(n->arena, "%s %s%s%s", g->behind, link,
	    link[0] ? " " : "", en);
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
		en = put_before(n, "the", row->cells[2]);
		used = article + len;
	} else {
		en = inner_group(n, at, end, det, &used);
	}
	if (!en)
		return 0;
	g->behind = arena_printf(n->arena, "%s close to %s", g->behind, en);
	return 1 + of + used;
}

/* The adjective behind the noun stands before it in English, and before
 * those that were nearer: "média officiel nord-coréen". */
static size_t
read_adjective(const struct name *n, struct group *g, size_t at, size_t end)
{
	const char *en;
	size_t len;
	int people;

	if (n->tokens[at].capital)
		return 0;
	en = name_adjective(n, at, end, &len, &people);
	if (!en)
		return 0;
	g->front = put_before(n, en, g->front);
	g->people |= people;
	return len;
}

/* "le quotidien Le Fanal", "la biologiste Jeanne Roux": the name says it. */
static size_t
read_name_behind(const struct name *n, struct group *g, size_t at,
    size_t end)
{
	struct sense s;
	size_t len = name_proper(n, at, end);
	const char *name;

	if (len == 0 || at + len != end)
		return 0;
	s = name_sense(n, at, end);
	if (s.len == len && (s.kind == SENSE_PERSON ||
	    s.kind == SENSE_OUTLET || s.kind == SENSE_COMPANY ||
	    s.kind == SENSE_ACRONYM))
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

static size_t
read_behind(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t start = at, len;

	while (at < end) {
		len = read_near(n, g, at, end);
		if (len == 0)
			len = read_complement(n, g, at, end);
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

/* ---- the head ---- */

/*
 * "ministre provincial de l'Urbanisme": the office is that of "ministre de
 * l'Urbanisme", with the adjective before it.
 */
static size_t
read_parted_role(const struct name *n, struct group *g, size_t at,
    size_t end)
{
	struct name joined = *n;
	const char *en;
	struct sense s;
	size_t len, i;
	int people;

	if (at + 3 > end ||
	    !name_word(n, &n->names->by_office, at, at + 1, &len))
		return 0;
	en = name_adjective(n, at + 1, end, &len, &people);
	if (!en || n->tokens[at + 1].capital)
		return 0;
	for (i = at + 1; i + len < n->len; i++)
		joined.tokens[i] = n->tokens[i + len];
	joined.len = n->len - len;
	s = name_sense(&joined, at, end - len);
	if (s.len < 3)
		return 0;
	g->head = s;
	g->noun = s.en;
	g->front = put_before(n, en, g->front);
	g->people |= people;
	return s.len + len;
}

/* "l'ex-trésorier": the former treasurer. */
static size_t
read_former(const struct name *n, struct group *g, size_t at, size_t end)
{
	const struct table *t = &n->names->words;
	struct name cut = *n;
	struct token *token = &cut.tokens[at];
	size_t i, len;

	for (i = 0; i < t->nrows; i++) {
		len = strlen(t->rows[i].cells[1]);
		if (strcmp(t->rows[i].cells[0], "prefix") != 0 ||
		    strncmp(token->folded, t->rows[i].cells[1], len) != 0)
			continue;
		token->folded += len;
		token->text += len;
		token->len -= len;
		g->head = name_sense(&cut, at, end);
		g->noun = g->head.en;
		g->front = arena_printf(n->arena, "%s %s",
		    t->rows[i].cells[2], g->front);
		return g->head.len;
	}
	return 0;
}

static int
is_common(const struct sense *s)
{
	return s->kind >= SENSE_INSTITUTION;
}

/* Adjectives before the noun, then the noun. */
static size_t
read_head(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t start = at, len;
	const char *en, *before = "";
	struct sense next;
	int people;

	for (;;) {
		if (at == end)
			return 0;
		len = read_former(n, g, at, end);
		if (len == 0)
			len = read_parted_role(n, g, at, end);
		if (len > 0)
			break;
		g->head = name_sense(n, at, end);
		len = g->head.len;
		en = NULL;
		if (len < 2 && !n->tokens[at].capital) {
			size_t alen;

			en = name_adjective(n, at, at + 1, &alen, &people);
			if (en && at + 1 < end) {
				next = name_sense(n, at + 1, end);
				if (len > 0 && !is_common(&next))
					en = NULL;
			} else {
				en = NULL;
			}
		}
		if (!en) {
			g->noun = g->head.en;
			break;
		}
		before = arena_printf(n->arena, "%s%s ", before, en);
		g->people |= people;
		at++;
	}
	g->before = before;
	return len ? at + len - start : 0;
}

/* A name that no table has: kept as it is written. */
static size_t
read_unknown(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t len = name_proper(n, at, end);

	if (len == 0 || g->front[0] || g->before[0])
		return 0;
	g->noun = name_person(n, at, at + len);
	/* "la DSA" keeps its article; "Le Fanal" is a name with it */
	g->proper = !g->det || !n->tokens[at].caps;
	if (!g->det || !g->proper)
		return len;
	return g->inner && memchr(n->tokens[at].text, '-',
	    n->tokens[at].len) ? len : 0;
}

/* ---- putting it together ---- */

static const char *
with_det(const struct name *n, const struct group *g, const char *words)
{
	const char *det = g->det;

	if (g->proper)
		return words;
	switch (g->head.kind) {
	case SENSE_PERSON:
	case SENSE_OUTLET:
	case SENSE_COMPANY:
		return words;
	case SENSE_PLACE:
		return g->head.the ? put_before(n, "the", words) : words;
	case SENSE_ACRONYM:
		return det && !name_is_spoken(words) ?
		    put_before(n, "the", words) : words;
	default:
		break;
	}
	/* "people close to the player"; to no one said, it has no English */
	if (g->head.kind == SENSE_NOUN && !g->head.link[0])
		return g->behind[0] ? words : NULL;
	if (strncmp(words, "same ", 5) == 0)
		return put_before(n, "the", words);
	if (!det && g->head.kind == SENSE_MINISTRY)
		return put_before(n, "the", words);
	/* "source proche du dossier", without an article in French */
	if (!det)
		return g->head.kind == SENSE_NOUN && !g->head.plural &&
		    (g->front[0] || g->behind[0]) ?
		    put_before(n, name_article(words), words) : words;
	/* "le ministre de l'Urbanisme": of town planning */
	if (g->inner && g->head.mass)
		return words;
	if (strcmp(det, "a") == 0)
		return put_before(n, name_article(words), words);
	if (strcmp(det, "his/her") == 0 && g->head.thing)
		det = "its";
	return det[0] ? put_before(n, det, words) : words;
}

static const char *
finish(const struct name *n, struct group *g)
{
	const char *noun = g->noun, *words;
	size_t len = strlen(noun);

	/* "the Russian Defence Minister" */
	if (g->people && len > 9 && strcmp(noun + len - 9, " minister") == 0)
		noun = name_title_case(n->arena, noun);
	words = arena_printf(n->arena, "%s%s%s%s", g->before, g->front, noun,
	    g->behind);
	return with_det(n, g, words);
}

/* Fills the group; the words it covers, or 0. */
static size_t
read_group(const struct name *n, struct group *g, size_t at, size_t end)
{
	size_t len, i = at;

	if (!g->det)
		i += read_det(n, g, i, end);
	len = read_head(n, g, i, end);
	if (len > 0) {
		i += len;
		i += read_behind(n, g, i, end);
		return i - at;
	}
	g->noun = NULL;
	len = read_unknown(n, g, i, end);
	return len ? i + len - at : 0;
}

/* "Le Monde", "La France insoumise": the article is part of the name. */
static const char *
whole_name(const struct name *n, size_t at, size_t end, size_t *used)
{
	struct sense s = name_sense(n, at, end);

	if (s.len < 2 || (s.kind != SENSE_OUTLET && s.kind != SENSE_PERSON))
		return NULL;
	/* "l'Union africaine" is not the paper L'Union */
	if (name_sense(n, at + 1, end).len >= s.len)
		return NULL;
	*used = s.len;
	return s.en;
}

static const char *
inner_group(const struct name *n, size_t at, size_t end, const char *det,
    size_t *used)
{
	struct group g = { .before = "", .front = "", .behind = "", .det = det,
		.inner = 1 };
	const char *en = det ? NULL : whole_name(n, at, end, used);

	if (!en)
		en = name_titled(n, at, end, used);
	if (en)
		return en;
	*used = read_group(n, &g, at, end);
	return *used ? finish(n, &g) : NULL;
}

const char *
name_group(const struct name *n, size_t at, size_t end, size_t *used)
{
	struct group g = { .before = "", .front = "", .behind = "" };
	const char *en = name_titled(n, at, end, used);

	if (!en)
		en = whole_name(n, at, end, used);
	if (en)
		return en;
	*used = read_group(n, &g, at, end);
	return *used ? finish(n, &g) : NULL;
}
