#include "language/lookup.h"

#include <string.h>

/* The slot where the key is, or would be. */
static size_t
slot_of(const struct lookup *l, const char *key, size_t len)
{
	size_t i = (size_t)hash_bytes(key, len) & l->mask;
	const char *k;

	for (; l->slots[i] != 0; i = (i + 1) & l->mask) {
		k = l->entries[l->slots[i] - 1].key;
		if (strncmp(k, key, len) == 0 && k[len] == '\0')
			break;
	}
	return i;
}

void
lookup_init(struct lookup *l, size_t most, struct arena *a)
{
	size_t size = 16;

	while (size < 2 * most)
		size *= 2;
	l->mask = size - 1;
	l->len = 0;
	l->cap = most;
	l->entries = arena_alloc(a, (most + 1) * sizeof *l->entries);
	l->slots = arena_alloc(a, size * sizeof *l->slots);
}

void
lookup_add(struct lookup *l, const char *key, const struct row *row)
{
	size_t slot;

	if (key[0] == '\0' || l->len == l->cap)
		return;
	slot = slot_of(l, key, strlen(key));
	if (l->slots[slot])
		return;
	l->entries[l->len].key = key;
	l->entries[l->len].row = row;
	l->slots[slot] = (uint32_t)++l->len;
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

const struct lookup_entry *
lookup_find(const struct lookup *l, const char *key, size_t len)
{
	uint32_t entry;

	if (!l->slots)
		return NULL;
	entry = l->slots[slot_of(l, key, len)];
	return entry ? &l->entries[entry - 1] : NULL;
}

const struct row *
lookup_row(const struct lookup *l, const char *key, size_t len)
{
	const struct lookup_entry *e = lookup_find(l, key, len);

	return e ? e->row : NULL;
}
