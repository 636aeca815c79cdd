#include "language/lookup.h"

#include <string.h>

/* The slot where the key is, or would be. */
static struct lookup_slot *
slot_of(const struct lookup *l, const char *key, size_t len, uint32_t hash)
{
	size_t i = hash & l->mask;
	const char *k;

	for (; l->slots[i].entry != 0; i = (i + 1) & l->mask) {
		if (l->slots[i].hash != hash)
			continue;
		k = l->entries[l->slots[i].entry - 1].key;
		if (strncmp(k, key, len) == 0 && k[len] == '\0')
			break;
	}
	return &l->slots[i];
}

static uint32_t
key_hash(const char *key, size_t len)
{
	uint64_t h = hash_bytes(key, len);

	return (uint32_t)(h ^ h >> 32);
}

/* Eight bits a key: one in ten that is not there is taken for one. */
static uint64_t *
seen_word(const struct lookup *l, uint32_t hash, uint64_t *bit)
{
	size_t i = (hash >> 7) & (4 * (l->mask + 1) - 1);

	*bit = (uint64_t)1 << (i & 63);
	return &l->seen[i >> 6];
}

static size_t
count_words(const char *key)
{
	size_t n = 1;

	for (; *key; key++)
		n += *key == ' ' || *key == '\'' || *key == ',';
	return n;
}

void
lookup_init(struct lookup *l, size_t most, struct arena *a)
{
	size_t size = 16;

	while (size < 2 * most)
		size *= 2;
	l->mask = size - 1;
	l->len = l->words = 0;
	l->cap = most;
	l->entries = arena_alloc(a, (most + 1) * sizeof *l->entries);
	l->slots = arena_alloc(a, size * sizeof *l->slots);
	l->seen = arena_alloc(a, 4 * size / 8);
}

void
lookup_add_cell(
    struct lookup *l, const char *key, const struct row *row, size_t column)
{
	struct lookup_slot *slot;
	size_t len = strlen(key);
	uint32_t hash = key_hash(key, len);
	uint64_t bit;

	if (len == 0 || l->len == l->cap)
		return;
	slot = slot_of(l, key, len, hash);
	if (slot->entry)
		return;
	l->entries[l->len].key = key;
	l->entries[l->len].row = row;
	l->entries[l->len].column = column;
	*slot = (struct lookup_slot){ hash, (uint32_t)++l->len };
	*seen_word(l, hash, &bit) |= bit;
	if (count_words(key) > l->words)
		l->words = count_words(key);
}

void
lookup_add(struct lookup *l, const char *key, const struct row *row)
{
	lookup_add_cell(l, key, row, 0);
}

void
lookup_build(
    struct lookup *l, const struct table *t, size_t column, struct arena *a)
{
	size_t i;

	lookup_init(l, t->nrows, a);
	for (i = 0; i < t->nrows; i++)
		lookup_add(l, row_cell(&t->rows[i], column), &t->rows[i]);
}

struct lookup_key
lookup_key(const char *text, size_t len)
{
	return (struct lookup_key){ text, len, key_hash(text, len) };
}

const struct lookup_entry *
lookup_seek(const struct lookup *l, const struct lookup_key *k)
{
	uint32_t entry;
	uint64_t bit;

	if (!l->slots || !(*seen_word(l, k->hash, &bit) & bit))
		return NULL;
	entry = slot_of(l, k->text, k->len, k->hash)->entry;
	return entry ? &l->entries[entry - 1] : NULL;
}

const struct row *
lookup_seek_row(const struct lookup *l, const struct lookup_key *k)
{
	const struct lookup_entry *e = lookup_seek(l, k);

	return e ? e->row : NULL;
}

const struct lookup_entry *
lookup_find(const struct lookup *l, const char *key, size_t len)
{
	struct lookup_key k = lookup_key(key, len);

	return lookup_seek(l, &k);
}

const struct row *
lookup_row(const struct lookup *l, const char *key, size_t len)
{
	const struct lookup_entry *e = lookup_find(l, key, len);

	return e ? e->row : NULL;
}
