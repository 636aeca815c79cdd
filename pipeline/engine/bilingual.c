#include "bilingual.h"

#include <string.h>

#include "base/base.h"

/* Moves when the rules in C change what comes out. */
#define RULES "3"

#define TABLE_FILE(id, file) file,
static const char *const files[] = { TABLES(TABLE_FILE) };
#undef TABLE_FILE

#define SET_NAME(id, name) name,
static const char *const names[] = { "", WORD_SETS(SET_NAME) };
#undef SET_NAME

/* Words of the analyser's lemmas: the keys lose its marks. */
static int
keyed_plain(int id)
{
	return id == TABLE_NOUNS || id == TABLE_VERBS ||
	    id == TABLE_ADJECTIVES || id == TABLE_ADVERBS;
}

/* words.tsv: name, words parted by | */
static int
read_sets(struct bilingual *x, struct error *e)
{
	for (int i = W_NONE + 1; i < W_COUNT; i++) {
		const struct entry *row = dict_find(
		    &x->tables[TABLE_WORDS], names[i]);
		struct strs words;

		if (!row)
			return error_set(
			    e, STATUS_CONFIG, "words.tsv: no row %s", names[i]);
		words = strs_split(x->arena, row->cell[1], '|');
		x->sets[i].v = words.v;
		x->sets[i].n = words.n;
		if (!words.n)
			return error_set(e, STATUS_CONFIG,
			    "words.tsv: %s has no words", names[i]);
	}
	return 0;
}

/* The second cells of a table as a set. */
static struct map *
english_of(const struct dict *d, void *value)
{
	struct map *map = map_new();

	for (int i = 0; i < d->n; i++)
		map_sets(map, d->rows[i].cell[1], value);
	return map;
}

struct bilingual *
bilingual_load(const char *dir, struct error *e)
{
	struct arena *a = arena_new();
	struct bilingual *x = arena_alloc(a, sizeof(*x));
	struct sha256 *sum = sha256_new();
	int rc = 0;

	x->arena = a;
	for (int i = 0; i < TABLE_COUNT && rc == 0; i++)
		rc = dict_read(
		    &x->tables[i], dir, files[i], keyed_plain(i), a, sum, e);
	sha256_add_field(sum, RULES, sizeof(RULES) - 1);
	sha256_end(sum, x->version);
	if (rc < 0 || read_sets(x, e) < 0 || bilingual_read_rules(x, e) < 0) {
		bilingual_free(x);
		return NULL;
	}
	x->place_names = english_of(&x->tables[TABLE_PLACES], x);
	x->month_names = english_of(&x->tables[TABLE_MONTHS], x);
	return x;
}

void
bilingual_free(struct bilingual *x)
{
	if (!x)
		return;
	map_free(x->phrases);
	map_free(x->verb_phrases);
	map_free(x->frames);
	map_free(x->senses);
	map_free(x->place_names);
	map_free(x->month_names);
	arena_free(x->arena);
}

bool
bilingual_is(const struct bilingual *x, const char *word, enum word_set id)
{
	const struct set *set = &x->sets[id];

	if (!word)
		return false;
	for (int i = 0; i < set->n; i++)
		if (*word == *set->v[i] && strcmp(word, set->v[i]) == 0)
			return true;
	return false;
}

bool
bilingual_ends(const struct bilingual *x, const char *word, enum word_set id)
{
	const struct set *set = &x->sets[id];

	for (int i = 0; i < set->n; i++)
		if (str_ends(word, set->v[i]))
			return true;
	return false;
}

bool
bilingual_has(const struct bilingual *x, enum table_id id, const char *word)
{
	return word && dict_find(&x->tables[id], word);
}

const char *
bilingual_get(const struct bilingual *x, enum table_id id, const char *word)
{
	return word ? dict_get(&x->tables[id], word) : NULL;
}
