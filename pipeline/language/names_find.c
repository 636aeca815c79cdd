#include "language/names.h"

#include <string.h>

#define ACRONYM_MAX 5 /* letters; longer capitals may be shouted words */

#define LONGEST 12 /* words of an entry */

static int
any_capital(const struct name *n, size_t from, size_t to)
{
	size_t i, len;

	for (i = from; i < to; i++)
		if (n->tokens[i].capital &&
		    !(to - from > 1 &&
			name_word(n, &n->names->by_det, i, i + 1, &len)))
			return 1;
	return 0;
}

/* The first alternative; of a feminine form the one that is made for it. */
static const char *
role_english(
    const struct name *n, const struct row *row, const char *key, int *plural)
{
	const char *en = row->cells[4], *semi = strchr(en, ';'), *second;
	struct arena *a = n->arena;
	size_t i, len;
	int form = 0;

	for (i = 0; i < 4; i++)
		if (row->cells[i][0] &&
		    strcmp(
			text_fold_new(a, row->cells[i], strlen(row->cells[i])),
			key) == 0) {
			form = (int)i;
			break;
		}
	*plural = form > 1;
	if (!semi)
		return en;
	second = semi + 2;
	len = strcspn(second, ";");
	second = arena_strndup(a, second, len);
	if (form % 2 == 1 &&
	    ((len > 5 && strcmp(second + len - 5, "woman") == 0) ||
		(len > 3 && strcmp(second + len - 3, "ess") == 0)))
		return second;
	return arena_strndup(a, en, (size_t)(semi - en));
}

static int
role_sense(const struct name *n, const char *key, struct sense *s)
{
	const struct row *row = lookup_row(
	    &n->names->by_role, key, strlen(key));

	if (!row)
		return 0;
	s->kind = SENSE_ROLE;
	s->en = role_english(n, row, key, &s->plural);
	if (s->plural)
		s->en = name_plural(n->arena, s->en);
	s->person = 1;
	s->link = "of";
	return 1;
}

static int
noun_sense(const struct name *n, const char *key, struct sense *s)
{
	const struct row *row = lookup_row(
	    &n->names->by_noun, key, strlen(key));
	const char *singular;

	if (!row)
		return 0;
	singular = text_fold_new(
	    n->arena, row->cells[0], strlen(row->cells[0]));
	s->kind = SENSE_NOUN;
	s->plural = strcmp(singular, key) != 0;
	s->en = s->plural ? name_plural(n->arena, row->cells[3]) :
			    row->cells[3];
	s->person = strcmp(row->cells[2], "person") == 0;
	s->thing = strcmp(row->cells[2], "document") == 0 ||
	    strcmp(row->cells[2], "thing") == 0 ||
	    strcmp(row->cells[2], "government") == 0;
	s->mass = strcmp(row->cells[2], "thing") == 0 && !row->cells[1][0];
	s->link = row->cells[4];
	s->behind = strcmp(row->cells[5], "behind") == 0;
	s->named = strcmp(row->cells[5], "named") == 0;
	return 1;
}

/* "defence ministry" is written out: Ministry of Defence. */
static const char *
ministry_english(struct arena *a, const char *en)
{
	size_t len = strlen(en);
	const char *what, *space, *last = NULL;
	char *head;

	if (len < 10 || strcmp(en + len - 9, " ministry") != 0)
		return en;
	what = arena_strndup(a, en, len - 9);
	/* "French foreign": the people stay in front */
	for (space = what; (space = strchr(space, ' ')); space++)
		last = space;
	head = arena_strdup(a, "");
	if (last && what[0] >= 'A' && what[0] <= 'Z') {
		space = strchr(what, ' ');
		head = arena_strndup(a, what, (size_t)(space - what) + 1);
		what = space + 1;
	}
	if (strcmp(what, "foreign") == 0)
		what = "foreign affairs";
	return arena_printf(
	    a, "%sMinistry of %s", head, name_title_case(a, what));
}

/* "French weather service" for Météo-France: who it is, not its name. */
static int
is_gloss(const struct name *n, const char *en)
{
	const struct table *t = &n->names->peoples;
	size_t i, len;

	for (i = 0; i < t->nrows; i++) {
		len = strlen(t->rows[i].cells[4]);
		if (strncmp(en, t->rows[i].cells[4], len) == 0 &&
		    en[len] == ' ')
			return 1;
	}
	return 0;
}

static int
institution_sense(const struct name *n, size_t at, size_t end, const char *key,
    struct sense *s)
{
	const struct row *row = lookup_row(
	    &n->names->by_institution, key, strlen(key));
	const char *kind;

	if (!row)
		return 0;
	kind = row->cells[3];
	/* one word with a capital is a name; the table glosses some */
	if (at + 1 == end && n->tokens[at].capital &&
	    strcmp(kind, "ministry") != 0 && is_gloss(n, row->cells[2]))
		return 0;
	s->kind = SENSE_INSTITUTION;
	s->en = row->cells[2];
	s->plural = strchr(row->cells[1], 'p') != NULL;
	s->link = "of";
	if (strcmp(kind, "ministry") == 0) {
		s->kind = SENSE_MINISTRY;
		s->en = ministry_english(n->arena, s->en);
	} else if (strcmp(kind, "company") == 0 ||
	    ((strcmp(kind, "armed group") == 0 ||
		 strcmp(kind, "movement") == 0) &&
		!s->plural && !strchr(s->en, ' '))) {
		/* "le Hamas": Hamas */
		s->kind = SENSE_COMPANY;
	}
	return 1;
}

/* Proper names: these need a capital in the text. */
static int
proper_sense(const struct name *n, const char *key, struct sense *s)
{
	const struct names *t = n->names;
	const struct row *row;
	struct outlet outlet;
	size_t len = strlen(key);

	if ((row = lookup_row(&t->by_person, key, len))) {
		s->kind = SENSE_PERSON;
		s->en = row->cells[1];
	} else if (language_outlet(n->lang, key, len, n->arena, &outlet)) {
		s->kind = SENSE_OUTLET;
		s->en = outlet.english;
	} else if ((row = lookup_row(&t->by_place, key, len))) {
		s->kind = SENSE_PLACE;
		s->en = row->cells[2];
		s->the = row->cells[3][0] != '\0';
	}
	return s->kind != SENSE_NONE;
}

static int
acronym_sense(const struct name *n, size_t at, struct sense *s)
{
	const struct token *t = &n->tokens[at];
	const struct row *row = lookup_row(
	    &n->names->by_acronym, t->folded, strlen(t->folded));

	if (!row || !t->capital || t->len < 2)
		return 0;
	/* "Otan" as the table has it, or capitals */
	if (!t->caps &&
	    (strncmp(row->cells[0], t->text, t->len) != 0 ||
		row->cells[0][t->len] != '\0'))
		return 0;
	s->kind = SENSE_ACRONYM;
	s->en = row->cells[1];
	return 1;
}

/* "PDG", "ONG": nouns that are written in capitals. */
static int
capital_noun(const struct name *n, size_t at, const char *key, struct sense *s)
{
	const struct row *row = lookup_row(
	    &n->names->by_noun, key, strlen(key));

	return row && strlen(row->cells[0]) == n->tokens[at].len &&
	    strncmp(row->cells[0], n->tokens[at].text, n->tokens[at].len) ==
	    0 &&
	    noun_sense(n, key, s);
}

struct sense
name_sense(const struct name *n, size_t at, size_t end)
{
	struct sense s;
	const char *key;
	size_t len = end - at < LONGEST ? end - at : LONGEST;

	if (len > 1 && !name_begins(n->names, n->tokens[at].folded))
		len = 1;
	for (; len > 0; len--) {
		memset(&s, 0, sizeof s);
		s.len = len;
		s.link = "of";
		if (n->tokens[at + len - 1].elided)
			continue;
		key = name_folded(n, at, at + len);
		/* "l'agence officielle AMI" is no friend ("ami") */
		if (len == 1 && n->tokens[at].caps &&
		    n->tokens[at].len <= ACRONYM_MAX) {
			if (capital_noun(n, at, key, &s) ||
			    acronym_sense(n, at, &s) ||
			    proper_sense(n, key, &s) ||
			    institution_sense(n, at, at + len, key, &s))
				return s;
			break;
		}
		if (len == 1 && n->tokens[at].caps &&
		    (noun_sense(n, key, &s) || acronym_sense(n, at, &s)))
			return s;
		if ((any_capital(n, at, at + len) &&
			proper_sense(n, key, &s)) ||
		    (len == 1 && acronym_sense(n, at, &s)) ||
		    noun_sense(n, key, &s) || role_sense(n, key, &s) ||
		    institution_sense(n, at, at + len, key, &s))
			return s;
	}
	len = end - at < LONGEST ? end - at : LONGEST;
	for (; len > 0; len--)
		if (name_common(n, at, len, &s))
			return s;
	memset(&s, 0, sizeof s);
	return s;
}

const struct row *
name_word(const struct name *n, const struct lookup *l, size_t at, size_t end,
    size_t *len)
{
	const struct row *row;
	const char *key;

	size_t most = l->words < 4 ? l->words : 4;

	for (*len = end - at < most ? end - at : most; *len > 0; --*len) {
		key = name_folded(n, at, at + *len);
		row = lookup_row(l, key, strlen(key));
		if (row)
			return row;
	}
	return NULL;
}

/* By the endings of names/endings.tsv: "policière" is "policier". */
const struct row *
name_inflected(const struct name *n, const struct lookup *l, const char *key)
{
	const struct table *t = &n->names->endings;
	const struct row *row = lookup_row(l, key, strlen(key));
	size_t len = strlen(key), cut, i;
	const char *base;

	for (i = 0; i < t->nrows && !row; i++) {
		base = t->rows[i].cells[0];
		cut = strlen(base);
		if (cut >= len || strcmp(key + len - cut, base) != 0)
			continue;
		base = arena_printf(n->arena, "%.*s%s", (int)(len - cut), key,
		    t->rows[i].cells[1]);
		row = lookup_row(l, base, strlen(base));
	}
	return row;
}

const char *
name_adjective(
    const struct name *n, size_t at, size_t end, size_t *len, int *people)
{
	size_t a = n->names->by_people.words, b = n->names->by_adjective.words;
	size_t most = a > b ? a : b;
	const struct row *row;
	const char *key;

	*people = 0;
	if (most > 3)
		most = 3;
	for (*len = end - at < most ? end - at : most; *len > 0; --*len) {
		key = name_folded(n, at, at + *len);
		row = lookup_row(&n->names->by_people, key, strlen(key));
		if (row && !n->tokens[at].capital) {
			*people = 1;
			return row->cells[4];
		}
		row = name_inflected(n, &n->names->by_adjective, key);
		if (row)
			return row->cells[1];
	}
	return NULL;
}
