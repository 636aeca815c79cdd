/*
 * abbreviations.c - what decides about a full stop and its like:
 * abbreviations, words that open a sentence and words that cannot end one,
 * names with a capital or an exclamation mark inside.
 */
#include "language/inner.h"

#include <string.h>

#include "language/lookup.h"

struct abbreviations {
	struct table words, openers, leading, camels, exclaimed;
	struct lookup by_word, by_opener, by_leading, by_camel, by_exclaimed;
	struct abbreviation *entries; /* one a row of words */
};

/* Names of the columns `ends` and `next` of abbreviations.tsv. */
static const char *const ends_names[] = { "", "never", "rarely", "clause",
	"often" };
static const char *const next_names[] = { "number", "name", "letter", "lower",
	"any" };

static int
parse_ends(const char *cell, enum abbreviation_end *out)
{
	size_t i;

	for (i = ABBR_INSIDE; i <= ABBR_OFTEN; i++)
		if (strcmp(cell, ends_names[i]) == 0) {
			*out = (enum abbreviation_end)i;
			return 0;
		}
	return -1;
}

static int
parse_next(const char *cell, unsigned *out)
{
	size_t i, n;

	for (; *cell; cell += n + (cell[n] == ',')) {
		n = strcspn(cell, ",");
		for (i = 0; i < 5; i++)
			if (strlen(next_names[i]) == n &&
			    strncmp(next_names[i], cell, n) == 0)
				break;
		if (i == 5)
			return -1;
		*out |= 1u << i;
	}
	return 0;
}

static int
parse_entries(struct abbreviations *ab, struct arena *a, struct error *e)
{
	struct row *row;
	size_t i, len;

	ab->entries = arena_alloc(
	    a, (ab->words.nrows + 1) * sizeof *ab->entries);
	for (i = 0; i < ab->words.nrows; i++) {
		row = &ab->words.rows[i];
		len = strlen(row->cells[0]);
		if (len < 2 || row->cells[0][len - 1] != '.')
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: \"%s\" does not end in a full stop",
			    ab->words.path, row->line, row->cells[0]);
		row->cells[0][len - 1] = '\0';
		if (parse_ends(row->cells[1], &ab->entries[i].ends) < 0 ||
		    parse_next(row->cells[2], &ab->entries[i].next) < 0)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: ends is never, rarely, clause, often; "
			    "next is number, name, letter, lower, any",
			    ab->words.path, row->line);
	}
	return 0;
}

int
abbreviations_load(struct language *lang, struct error *e)
{
	struct arena *a = lang->arena;
	struct abbreviations *ab = arena_alloc(a, sizeof *ab);

	if (language_table(lang, "abbreviations.tsv", 3, &ab->words, e) < 0 ||
	    language_table(lang, "openers.tsv", 2, &ab->openers, e) < 0 ||
	    language_table(lang, "leading.tsv", 2, &ab->leading, e) < 0 ||
	    language_table(lang, "camel.tsv", 1, &ab->camels, e) < 0 ||
	    language_table(lang, "exclaimed.tsv", 2, &ab->exclaimed, e) < 0 ||
	    parse_entries(ab, a, e) < 0)
		return -1;
	lookup_build(&ab->by_word, &ab->words, 0, a);
	lookup_build(&ab->by_opener, &ab->openers, 0, a);
	lookup_build(&ab->by_leading, &ab->leading, 0, a);
	lookup_build(&ab->by_camel, &ab->camels, 0, a);
	lookup_build(&ab->by_exclaimed, &ab->exclaimed, 0, a);
	lang->abbreviations = ab;
	return 0;
}

/* "Env" finds "env"; "ÉD" does not find "éd". */
static const struct row *
find_small(const struct lookup *l, const char *word, size_t len)
{
	char small[24];
	size_t at = 0;
	uint32_t first;

	if (len == 0 || len + 4 > sizeof small)
		return NULL;
	first = utf8_next(word, len, &at);
	/* a single capital is an initial: "S" is not "s" (siècle) */
	if (!rune_is_upper(first) || at == len)
		return NULL;
	memcpy(small + 4, word + at, len - at);
	first = rune_lower(first);
	at = utf8_put(small, first);
	memmove(small + at, small + 4, len - at);
	return lookup_row(l, small, len);
}

const struct abbreviation *
language_abbreviation(const struct language *lang, const char *word, size_t len)
{
	const struct abbreviations *ab = lang->abbreviations;
	const struct row *row = lookup_row(&ab->by_word, word, len);

	if (!row)
		row = find_small(&ab->by_word, word, len);
	return row ? &ab->entries[row - ab->words.rows] : NULL;
}

enum opener
language_opener(const struct language *lang, const char *word, size_t len)
{
	const struct row *row;

	row = lookup_row(&lang->abbreviations->by_opener, word, len);
	if (!row)
		return OPENER_NONE;
	return strcmp(row->cells[1], "sure") == 0 ? OPENER_SURE :
						    OPENER_ARTICLE;
}

enum leading
language_leading(const struct language *lang, const char *word, size_t len)
{
	const struct lookup *l = &lang->abbreviations->by_leading;
	const struct row *row = lookup_row(l, word, len);

	if (!row)
		row = find_small(l, word, len);
	if (!row)
		return LEADING_NONE;
	if (strcmp(row->cells[1], "det") == 0)
		return LEADING_DETERMINER;
	return strcmp(row->cells[1], "prep") == 0 ? LEADING_PREPOSITION :
						    LEADING_LINK;
}

int
language_is_camel(const struct language *lang, const char *word, size_t len)
{
	return lookup_row(&lang->abbreviations->by_camel, word, len) != NULL;
}

int
language_is_exclaimed(
    const struct language *lang, const char *name, size_t len, int first)
{
	const struct row *row;

	row = lookup_row(&lang->abbreviations->by_exclaimed, name, len);
	return row && !(first && strcmp(row->cells[1], "inside") == 0);
}
