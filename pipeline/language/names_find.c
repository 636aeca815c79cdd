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

/*
 * The alternatives of a role: the first is for all, those for a man or a woman
 * for them alone ("a person, a woman, a man in their sixties").
 */
static void
role_english(const struct name *n, const struct row *row, struct sense *s)
{
	const char *at = row->cells[4], *one;
	size_t len;

	for (s->en = NULL; *at; at += len, at += strspn(at, "; ")) {
		len = strcspn(at, ";");
		one = at[len] || s->en ? arena_strndup(n->arena, at, len) : at;
		if (!s->en)
			s->en = one;
		else if (!s->her && name_is_womans(n->names, one))
			s->her = one;
		else if (!s->his && name_is_mans(n->names, one))
			s->his = one;
	}
}

/* Are the words for a man and a woman the same in French? */
static int
is_of_both(const struct row *row, size_t column)
{
	return strcmp(row->cells[column & ~(size_t)1],
		   row->cells[column | 1]) == 0;
}

/* Offices are for something, trades are done at some place. */
static int
is_task(const char *category)
{
	return strcmp(category, "government") == 0 ||
	    strcmp(category, "politics") == 0 || strcmp(category, "local") == 0;
}

static int
role_sense(const struct name *n, const struct lookup_key *key, struct sense *s)
{
	const struct lookup_entry *e = lookup_seek(&n->names->by_role, key);

	if (!e)
		return 0;
	s->kind = SENSE_ROLE;
	role_english(n, e->row, s);
	s->plural = e->column > 1;
	if (e->column % 2 == 1 && s->her)
		s->en = s->her;
	if (s->plural)
		s->en = name_plural(n->names, s->en, n->arena);
	if (s->plural || !is_of_both(e->row, e->column))
		s->his = s->her = NULL;
	s->person = 1;
	s->same = strcmp(e->row->cells[0], e->row->cells[2]) == 0;
	s->task = is_task(row_cell(e->row, 5));
	s->link = "of";
	return 1;
}

static int
noun_sense(const struct name *n, const struct lookup_key *key, struct sense *s)
{
	const struct lookup_entry *e = lookup_seek(&n->names->by_noun, key);
	const struct row *row;

	if (!e)
		return 0;
	row = e->row;
	s->kind = SENSE_NOUN;
	s->plural = e->column > 0;
	s->en = s->plural ? name_plural(n->names, row->cells[3], n->arena) :
			    row->cells[3];
	s->person = strcmp(row->cells[2], "person") == 0;
	s->same = strcmp(row->cells[0], row->cells[1]) == 0;
	s->body = strcmp(row->cells[2], "organisation") == 0 ||
	    strcmp(row->cells[2], "government") == 0;
	s->paper = strcmp(row->cells[2], "document") == 0 ||
	    strcmp(row->cells[2], "media") == 0;
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
ministry_english(const struct name *n, const char *en)
{
	struct arena *a = n->arena;
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
	    a, "%sMinistry of %s", head, name_title_case(n->names, what, a));
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
institution_sense(const struct name *n, size_t at, size_t end,
    const struct lookup_key *key, struct sense *s)
{
	const struct row *row = lookup_seek_row(&n->names->by_institution, key);
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
		s->en = ministry_english(n, s->en);
	} else if (strcmp(kind, "company") == 0 ||
	    ((strcmp(kind, "armed group") == 0 ||
		 strcmp(kind, "movement") == 0) &&
		!s->plural && !strchr(s->en, ' '))) {
		/* "le Hamas": Hamas */
		s->kind = SENSE_COMPANY;
	}
	return 1;
}

/* "l'Agence des eaux du fleuve (AEF)": no longer the agency AEF. */
static int
is_own(const struct name *n, const struct lookup_key *key)
{
	return n->own && map_get(n->own, key->text, key->len) != NULL;
}

/* Letters of the text beyond ASCII; its apostrophes are none. */
static size_t
accents(const char *s, size_t len)
{
	size_t i, n = 0;

	for (i = 0; i < len; i++)
		n += (unsigned char)s[i] >= 0xc3 && (unsigned char)s[i] < 0xc6;
	return n;
}

/* "Les Marchés" are no region "Marches"; "Etats-Unis" are the States. */
static int
has_more_accents(const struct name *n, size_t at, size_t end, const char *fr)
{
	size_t own = 0;

	for (; at < end; at++)
		own += accents(n->tokens[at].text, n->tokens[at].len);
	return own > accents(fr, strlen(fr));
}

/* Proper names: these need a capital in the text. */
static int
proper_sense(const struct name *n, size_t at, size_t end,
    const struct lookup_key *key, struct sense *s)
{
	const struct names *t = n->names;
	const struct row *row;
	const char *outlet;

	if ((row = lookup_seek_row(&t->by_person, key))) {
		s->kind = SENSE_PERSON;
		s->en = row->cells[1];
	} else if (!is_own(n, key) &&
	    (outlet = outlets_english(n->lang, key))) {
		s->kind = SENSE_OUTLET;
		s->en = outlet;
	} else if ((row = lookup_seek_row(&t->by_place, key)) &&
	    !has_more_accents(n, at, end, row->cells[0])) {
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
	const struct row *row = lookup_seek_row(&n->names->by_acronym, &t->key);

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
capital_noun(const struct name *n, size_t at, const struct lookup_key *key,
    struct sense *s)
{
	const struct row *row = lookup_seek_row(&n->names->by_noun, key);

	return row && strlen(row->cells[0]) == n->tokens[at].len &&
	    strncmp(row->cells[0], n->tokens[at].text, n->tokens[at].len) ==
	    0 &&
	    noun_sense(n, key, s);
}

/* "l'agence officielle AMI" is no friend ("ami"). */
static int
short_capitals_sense(const struct name *n, size_t at,
    const struct lookup_key *key, struct sense *s)
{
	return capital_noun(n, at, key, s) || acronym_sense(n, at, s) ||
	    proper_sense(n, at, at + 1, key, s) ||
	    institution_sense(n, at, at + 1, key, s);
}

static int
known_sense(const struct name *n, size_t at, size_t end, struct sense *s)
{
	struct lookup_key key = name_key(n, at, end);
	const struct token *t = &n->tokens[at];
	int single = end - at == 1;

	if (single && t->caps && t->len <= ACRONYM_MAX)
		return short_capitals_sense(n, at, &key, s);
	if (single && t->caps &&
	    (noun_sense(n, &key, s) || acronym_sense(n, at, s)))
		return 1;
	return (any_capital(n, at, end) && proper_sense(n, at, end, &key, s)) ||
	    (single && acronym_sense(n, at, s)) || noun_sense(n, &key, s) ||
	    role_sense(n, &key, s) || institution_sense(n, at, end, &key, s);
}

struct sense
name_sense(const struct name *n, size_t at, size_t end)
{
	struct sense s;
	size_t most = end - at < LONGEST ? end - at : LONGEST, len = most;

	if (len > 1 && !name_begins(n->names, &n->tokens[at].key))
		len = 1;
	for (; len > 0; len--) {
		memset(&s, 0, sizeof s);
		s.len = len;
		s.link = "of";
		if (!n->tokens[at + len - 1].elided &&
		    known_sense(n, at, at + len, &s))
			return s;
	}
	for (len = most; len > 0; len--)
		if (name_common(n, at, len, &s))
			return s;
	memset(&s, 0, sizeof s);
	return s;
}

const struct row *
name_word(const struct name *n, const struct lookup *l, size_t at, size_t end,
    size_t *len)
{
	size_t most = l->words < 4 ? l->words : 4;
	const struct row *row;

	for (*len = end - at < most ? end - at : most; *len > 0; --*len) {
		struct lookup_key key = name_key(n, at, at + *len);

		row = lookup_seek_row(l, &key);
		if (row)
			return row;
	}
	return NULL;
}

/* By the endings of names/endings.tsv: "policière" is "policier". */
const struct row *
name_inflected(
    const struct name *n, const struct lookup *l, const struct lookup_key *key)
{
	const struct row *row = lookup_seek_row(l, key);
	char base[64];
	size_t i, kept;

	for (i = 0; i < n->names->changes.len && !row; i++) {
		const struct ending *e = &n->names->changes.items[i];

		if (e->cut >= key->len ||
		    e->form[e->cut - 1] != key->text[key->len - 1])
			continue;
		kept = key->len - e->cut;
		if (kept + e->put > sizeof base ||
		    memcmp(key->text + kept, e->form, e->cut) != 0)
			continue;
		memcpy(base, key->text, kept);
		memcpy(base + kept, e->base, e->put);
		row = lookup_row(l, base, kept + e->put);
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

	*people = 0;
	if (most > 3)
		most = 3;
	for (*len = end - at < most ? end - at : most; *len > 0; --*len) {
		struct lookup_key key = name_key(n, at, at + *len);

		row = lookup_seek_row(&n->names->by_people, &key);
		if (row && !n->tokens[at].capital) {
			*people = 1;
			return row->cells[4];
		}
		row = name_inflected(n, &n->names->by_adjective, &key);
		if (row)
			return row->cells[1];
	}
	return NULL;
}
