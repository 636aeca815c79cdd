#include "language/facts.h"
#include "language/inner.h"

#include <stdlib.h>
#include <string.h>

/* Tables of the folder facts/; one that is not there has no rows. */
static const char *const tables[] = { "numbers.tsv", "measures.tsv",
	"calendar.tsv", "bounds.tsv", "places.tsv", "peoples.tsv",
	"acronyms.tsv", "roles.tsv", "people.tsv", "bodies.tsv", "cues.tsv",
	"words.tsv", NULL };

static const char *const kind_names[FK_KINDS] = {
	[FK_DIGIT] = "digit",
	[FK_TEEN] = "teen",
	[FK_TENS] = "tens",
	[FK_HUNDRED] = "hundred",
	[FK_THOUSAND] = "thousand",
	[FK_SCALE] = "scale",
	[FK_COLLECTIVE] = "collective",
	[FK_VAGUE] = "vague",
	[FK_ARTICLE] = "article",
	[FK_AND] = "and",
	[FK_HALF] = "half",
	[FK_FRACTION] = "fraction",
	[FK_ORDINAL] = "ordinal",
	[FK_SUFFIX] = "suffix",
	[FK_OUTOF] = "out-of",
	[FK_PERCENT] = "percent",
	[FK_POINT] = "point",
	[FK_UNIT] = "unit",
	[FK_MONEY] = "money",
	[FK_OF] = "of",
	[FK_MONTH] = "month",
	[FK_WEEKDAY] = "weekday",
	[FK_DAYPART] = "daypart",
	[FK_RELATIVE] = "relative",
	[FK_CLOCK] = "clock",
	[FK_HOUR] = "hour",
	[FK_MERIDIEM] = "meridiem",
	[FK_ZONE] = "zone",
	[FK_AT] = "at",
	[FK_IN] = "in",
	[FK_NEXT] = "next",
	[FK_PAST] = "past",
	[FK_EDGE] = "edge",
	[FK_YEAR] = "year",
	[FK_BOUND] = "bound",
	[FK_BETWEEN] = "between",
	[FK_TO] = "to",
	[FK_PLACE] = "place",
	[FK_NATIONALITY] = "nationality",
	[FK_ACRONYM] = "acronym",
	[FK_ROLE] = "role",
	[FK_ROLEPART] = "rolepart",
	[FK_PERSON] = "person",
	[FK_PARTICLE] = "particle",
	[FK_TITLE] = "title",
	[FK_COMMON] = "common",
	[FK_NEGATION] = "negation",
	[FK_NEGATOR] = "negator",
	[FK_PARTNER] = "partner",
	[FK_ONLY] = "only",
	[FK_EXPLETIVE] = "expletive",
	[FK_SOFT] = "soft",
	[FK_PREFIX] = "prefix",
	[FK_RESERVE] = "reserve",
	[FK_CONDITION] = "condition",
	[FK_MODAL] = "modal",
	[FK_ENDING] = "ending",
	[FK_LEND] = "no-ending",
	[FK_WORK] = "work",
	[FK_CHANGE] = "change",
	[FK_DECIMAL] = "decimal",
	[FK_GROUP] = "group",
	[FK_DAYFIRST] = "day-first",
	[FK_BODY] = "body",
	[FK_CUE] = "cue",
	[FK_PRONOUN] = "pronoun",
	[FK_SELF] = "self",
	[FK_MOUTH] = "mouth",
	[FK_SMALLCUE] = "small-cue",
	[FK_HEDGE] = "hedge",
	[FK_ASIDE] = "aside",
	[FK_DEFINITE] = "definite",
	[FK_AGENT] = "agent",
};

static int
kind_parse(const char *name)
{
	int k;

	for (k = 0; k < FK_KINDS; k++) {
		if (strcmp(kind_names[k], name) == 0)
			return k;
	}
	return -1;
}

/* "1/3" is a third, "1e9" a billion; other values are no numbers. */
static double
number_of(const char *value)
{
	const char *slash = strchr(value, '/');
	double n = 0, scale = 1;
	int exponent = 0;

	if (slash && slash[1] >= '1' && slash[1] <= '9')
		return number_of(slash + 1) > 0 ?
		    (double)(value[0] - '0') / number_of(slash + 1) :
		    0;
	for (; *value >= '0' && *value <= '9'; value++)
		n = n * 10 + (*value - '0');
	if (*value == '.') {
		for (value++; *value >= '0' && *value <= '9'; value++) {
			scale /= 10;
			n += scale * (*value - '0');
		}
	}
	if (*value == 'e') {
		for (value++; *value >= '0' && *value <= '9'; value++)
			exponent = exponent * 10 + (*value - '0');
		while (exponent-- > 0)
			n *= 10;
	}
	return n;
}

static void
index_phrase(struct map *phrases, struct map *heads, const char *key,
    size_t ntokens, struct fact_entry *entry)
{
	size_t head = strcspn(key, " ");
	size_t longest = (size_t)map_get(heads, key, head);

	entry->next = map_gets(phrases, key);
	map_sets(phrases, key, entry);
	if (ntokens > longest)
		map_set(heads, key, head, (void *)ntokens);
}

/* The tokens of a form, joined by a space, in one of their two spellings. */
static char *
phrase_key(const struct fact_scan *scan, int bare)
{
	struct buf key;
	char *copy;
	size_t i;

	buf_init(&key, 4096);
	for (i = 0; i < scan->tokens.len; i++) {
		if (i)
			buf_putc(&key, ' ');
		buf_puts(&key,
		    bare ? scan->tokens.items[i].bare :
			   scan->tokens.items[i].key);
	}
	copy = arena_strdup(scan->arena, key.data);
	buf_free(&key);
	return copy;
}

/*
 * A form with a capital is not found in small letters: May, US and the
 * acronym EST are none in "may", "us" and "est".
 */
static unsigned
capitals_of(const struct fact_scan *scan, enum fact_kind kind)
{
	unsigned flags = scan->tokens.items[0].flags;

	return flags &
	    (TOKEN_CAPITAL | (kind == FK_ACRONYM ? TOKEN_CAPITALS : 0));
}

static void
add_entry(struct fact_words *w, const char *form, enum fact_kind kind,
    const char *value)
{
	struct fact_scan scan = { .words = w,
		.text = form,
		.len = strlen(form),
		.arena = w->arena,
		.scratch = w->arena };
	struct fact_entry *e[2];
	int i;

	for (i = 0; i < 2; i++) {
		e[i] = arena_alloc(w->arena, sizeof *e[i]);
		e[i]->kind = kind;
		e[i]->value = arena_strdup(w->arena, value);
		e[i]->number = number_of(value);
	}
	if (kind == FK_ENDING) {
		vec_push(&w->endings, w->arena, e[0]);
		vec_push(
		    &w->ending_forms, w->arena, arena_strdup(w->arena, form));
		return;
	}
	if (kind == FK_PREFIX) {
		vec_push(&w->prefixes, w->arena, e[0]);
		vec_push(
		    &w->prefix_forms, w->arena, arena_strdup(w->arena, form));
		return;
	}
	fact_tokens(&scan);
	if (scan.tokens.len == 0 || scan.tokens.len > PHRASE_MAX)
		return;
	for (i = 0; i < 2; i++) {
		e[i]->ntokens = scan.tokens.len;
		e[i]->capitals = capitals_of(&scan, kind);
	}
	index_phrase(
	    w->phrases, w->heads, phrase_key(&scan, 0), scan.tokens.len, e[0]);
	index_phrase(w->bare, w->bare_heads, phrase_key(&scan, 1),
	    scan.tokens.len, e[1]);
}

/* Alternatives of one row are parted by "; ". */
static void
add_forms(struct fact_words *w, const char *forms, enum fact_kind kind,
    const char *value)
{
	const char *end;

	for (;;) {
		end = strstr(forms, "; ");
		if (!end)
			break;
		add_entry(w,
		    arena_strndup(w->arena, forms, (size_t)(end - forms)), kind,
		    value);
		forms = end + 2;
	}
	add_entry(w, forms, kind, value);
}

static int
read_row(struct fact_words *w, const struct table *t, const struct row *row,
    struct error *e)
{
	const char *form = row->cells[0], *value = row_cell(row, 2);
	int kind = kind_parse(row->cells[1]);

	if (kind < 0)
		return error_set(e, STATUS_CONFIG,
		    "%s:%u: kind \"%s\" is not "
		    "known",
		    t->path, row->line, row->cells[1]);
	if (kind == FK_DECIMAL)
		w->decimal = form[0];
	else if (kind == FK_GROUP)
		w->group = form[0];
	else if (kind == FK_DAYFIRST)
		w->day_first = strcmp(value, "yes") == 0;
	else
		add_forms(w, form, (enum fact_kind)kind, value);
	return 0;
}

int
facts_load(struct language *lang, struct error *e)
{
	struct fact_words *w = arena_alloc(lang->arena, sizeof *w);
	struct table t;
	char *path;
	size_t i, k;
	int rc = 0;

	lang->facts = w;
	w->arena = lang->arena;
	w->phrases = map_new();
	w->bare = map_new();
	w->heads = map_new();
	w->bare_heads = map_new();
	w->decimal = '.';
	for (k = 0; tables[k] && rc == 0; k++) {
		path = path_join("facts", tables[k]);
		rc = language_table(lang, path, 2, &t, e);
		for (i = 0; rc == 0 && i < t.nrows; i++)
			rc = read_row(w, &t, &t.rows[i], e);
		mem_free(path);
	}
	return rc;
}

void
facts_free(struct language *lang)
{
	if (!lang->facts)
		return;
	map_free(lang->facts->phrases);
	map_free(lang->facts->bare);
	map_free(lang->facts->heads);
	map_free(lang->facts->bare_heads);
}
