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
	g->gender = g->plural ? '\0' : row->cells[3][1];
	return len;
}

/* ---- the head ---- */

/*
 * "ministre provincial de l'Urbanisme": the office is that of "ministre de
 * l'Urbanisme", with the adjective before it.
 */
static size_t
read_parted_role(const struct name *n, struct group *g, size_t at, size_t end)
{
	struct name joined;
	const char *en;
	struct sense s;
	size_t len;
	int people;

	if (at + 3 > end ||
	    !name_word(n, &n->names->by_office, at, at + 1, &len))
		return 0;
	en = name_adjective(n, at + 1, end, &len, &people);
	if (!en || n->tokens[at + 1].capital)
		return 0;
	joined = *n;
	name_drop(&joined, at + 1, at + 1 + len);
	s = name_sense(&joined, at, end - len);
	if (s.len < 3)
		return 0;
	g->head = s;
	g->noun = s.en;
	g->front = name_before(n, en, g->front);
	g->people |= people;
	return s.len + len;
}

/* "l'ex-trésorier": the former treasurer. */
static size_t
read_former(const struct name *n, struct group *g, size_t at, size_t end)
{
	struct name cut;
	struct token *token;
	size_t i, len;

	for (i = 0; i < n->names->prefixes.len; i++) {
		const struct row *row = n->names->prefixes.items[i];

		len = strlen(row->cells[1]);
		if (n->tokens[at].key.len < len ||
		    memcmp(n->tokens[at].key.text, row->cells[1], len) != 0)
			continue;
		cut = *n;
		token = &cut.tokens[at];
		token->key = lookup_key(
		    token->key.text + len, token->key.len - len);
		token->text += len;
		token->len -= len;
		g->head = name_sense(&cut, at, end);
		g->noun = g->head.en;
		g->front = arena_printf(
		    n->arena, "%s %s", row->cells[2], g->front);
		return g->head.len;
	}
	return 0;
}

static int
is_common(const struct sense *s)
{
	return s->kind >= SENSE_INSTITUTION;
}

/* "ses propos", "des ONG", "une sexagénaire": as the determiner says. */
static const char *
noun_english(const struct name *n, const struct group *g)
{
	const struct sense *s = &g->head;

	if ((s->common || s->same) && g->plural && !s->plural)
		return name_plural(n->names, s->en, n->arena);
	if (g->gender == 'f' && s->her)
		return s->her;
	return g->gender == 'm' && s->his ? s->his : s->en;
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
		g->capital = n->tokens[at].capital;
		len = g->head.len;
		en = NULL;
		if (len < 2 && !n->tokens[at].capital) {
			size_t alen;

			en = name_adjective(n, at, at + 1, &alen, &people);
			if (en && at + 1 < end) {
				next = name_sense(n, at + 1, end);
				if (len > 0 &&
				    (!is_common(&next) || next.common))
					en = NULL;
			} else {
				en = NULL;
			}
		}
		if (!en) {
			g->noun = noun_english(n, g);
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
	/* "le capitaine des Frelons" */
	if (g->inner && n->keep && at + len == end) {
		g->proper = !g->many && !g->plural;
		return len;
	}
	return g->inner && memchr(n->tokens[at].text, '-', n->tokens[at].len) ?
	    len :
	    0;
}

/* ---- putting it together ---- */

/* "Bourgmestre de Visé", "parquet de Quimper": there is one. */
static int
is_only_one(const struct group *g)
{
	/* "la brigade de sapeurs-pompiers de Paris" */
	if (g->inner)
		return g->head.body && g->front[0] && !g->head.plural;
	/* "Kremlin", "rapport", "(du) maire"; "villageois" may be many */
	if (!g->behind[0] && !g->front[0] && !g->before[0])
		return !g->head.plural && !g->head.same &&
		    (g->head.body || g->head.paper || g->head.person);
	return !g->head.plural && !g->head.common &&
	    (g->behind[0] || g->front[0]) &&
	    (g->head.body || (g->head.person && g->capital && g->behind[0]));
}

/* Close to whom the determiner says; else it has no English. */
static const char *
close_to(const struct name *n, const char *det, const char *words)
{
	const struct row *row = det ?
	    lookup_row(&n->names->by_whom, det, strlen(det)) :
	    NULL;

	return row ? name_before(n, words, row->cells[2]) : NULL;
}

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
		return g->head.the ? name_before(n, "the", words) : words;
	case SENSE_ACRONYM:
		return det && !name_is_spoken(words) ?
		    name_before(n, "the", words) :
		    words;
	default:
		break;
	}
	/* "people close to the player", "son entourage": close to him */
	if (g->head.kind == SENSE_NOUN && !g->head.link[0] && !g->behind[0])
		return close_to(n, det, words);
	if (g->head.kind == SENSE_NOUN && !g->head.link[0] &&
	    (g->head.plural || !g->head.person || !det))
		return words;
	if (strncmp(words, "same ", 5) == 0)
		return name_before(n, "the", words);
	if (!det && g->head.kind == SENSE_MINISTRY)
		return name_before(n, "the", words);
	if (!det && is_only_one(g))
		return name_before(n, "the", words);
	/* "source proche du dossier", without an article in French */
	if (!det)
		return g->head.kind == SENSE_NOUN && !g->head.plural &&
			!(g->inner && (g->head.common || g->head.mass)) &&
			(g->front[0] || g->behind[0]) ?
		    name_before(n, name_article(n->names, words), words) :
		    words;
	/* "le ministre de l'Urbanisme": of town planning */
	if (g->inner && g->head.mass)
		return words;
	if (strcmp(det, "a") == 0 && strncmp(words, "other ", 6) == 0)
		return arena_printf(n->arena, "an%s", words);
	if (strcmp(det, "a") == 0)
		return name_before(n, name_article(n->names, words), words);
	if (strcmp(det, "his/her") == 0 && g->head.thing)
		det = "its";
	return det[0] ? name_before(n, det, words) : words;
}

static const char *
finish(const struct name *n, struct group *g)
{
	const char *noun = g->noun, *words;
	size_t len = strlen(noun);

	/* "the Russian Defence Minister" */
	if (g->people && len > 9 && strcmp(noun + len - 9, " minister") == 0)
		noun = name_title_case(n->names, noun, n->arena);
	words = arena_printf(
	    n->arena, "%s%s%s%s", g->before, g->front, noun, g->behind);
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
		i += name_read_behind(n, g, i, end);
		return i - at;
	}
	g->noun = NULL;
	len = read_unknown(n, g, i, end);
	return len ? i + len - at : 0;
}

/* Does the entry itself begin with an article: "La France insoumise"? */
static int
has_article(const struct name *n, size_t at)
{
	size_t len;

	return name_word(n, &n->names->by_det, at, at + 1, &len) != NULL;
}

/* "Le Monde", "La France insoumise": the article is part of the name. */
static const char *
whole_name(const struct name *n, size_t at, size_t end, size_t *used)
{
	struct sense s = name_sense(n, at, end);

	if (s.len < 2 ||
	    (s.kind != SENSE_OUTLET && s.kind != SENSE_PERSON &&
		!(is_common(&s) && s.kind < SENSE_ROLE && at + s.len == end &&
		    has_article(n, at))))
		return NULL;
	/* "l'Union africaine" is not the paper L'Union */
	if (name_sense(n, at + 1, end).len >= s.len)
		return NULL;
	*used = s.len;
	return s.en;
}

const char *
name_inner_group(
    const struct name *n, size_t at, size_t end, const char *det, size_t *used)
{
	struct group g = {
		.before = "", .front = "", .behind = "", .det = det, .inner = 1
	};
	const char *en = det ? NULL : whole_name(n, at, end, used);

	if (!en)
		en = name_titled(n, at, end, used);
	if (!en && !det)
		en = name_kept(n, at, end, used);
	if (en)
		return en;
	/* "la présidente de Médecins du Fleuve" */
	if (!det && (en = name_kept_behind(n, at, end, used)))
		return en;
	g.many = det && at > 0 && name_is_des(n, at - 1);
	*used = read_group(n, &g, at, end);
	if (*used < end - at && (en = name_kept_behind(n, at, end, used)))
		return en;
	return *used ? finish(n, &g) : NULL;
}

const char *
name_group(const struct name *n, size_t at, size_t end, size_t *used)
{
	struct group g = { .before = "", .front = "", .behind = "" };
	const char *en = name_titled(n, at, end, used);

	if (!en)
		en = whole_name(n, at, end, used);
	if (!en)
		en = name_kept(n, at, end, used);
	if (en)
		return en;
	*used = read_group(n, &g, at, end);
	return *used ? finish(n, &g) : NULL;
}
