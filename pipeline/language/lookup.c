#include "language/lookup.h"

#include <string.h>

static const char *
key_of(const struct lookup *l, uint32_t row)
{
	return row_cell(&l->rows[row], l->column);
}

/* The slot where the key is, or would be. */
static size_t
slot_of(const struct lookup *l, const char *key, size_t len)
{
	size_t i = (size_t)hash_bytes(key, len) & l->mask;
	const char *k;

	for (; l->slots[i] != 0; i = (i + 1) & l->mask) {
		k = key_of(l, l->slots[i] - 1);
		if (strncmp(k, key, len) == 0 && k[len] == '\0')
			break;
	}
	return i;
}

void
lookup_build(struct lookup *l, const struct table *t, size_t column,
    struct arena *a)
{
	size_t size = 16, i, slot;
	const char *key;
	uint32_t row;

	while (size < 2 * t->nrows)
		size *= 2;
	l->rows = t->rows;
	l->nrows = t->nrows;
	l->column = column;
	l->mask = size - 1;
	l->slots = arena_alloc(a, size * sizeof *l->slots);
	l->next = arena_alloc(a, (t->nrows + 1) * sizeof *l->next);
	/* from the last row to the first, each put before its equals */
	for (i = t->nrows; i > 0; i--) {
		row = (uint32_t)(i - 1);
		key = key_of(l, row);
		slot = slot_of(l, key, strlen(key));
		l->next[row] = l->slots[slot];
		l->slots[slot] = row + 1;
	}
}

const struct row *
lookup_find(const struct lookup *l, const char *key, size_t len)
{
	uint32_t row = l->slots[slot_of(l, key, len)];

	return row ? &l->rows[row - 1] : NULL;
}

const struct row *
lookup_next(const struct lookup *l, const struct row *r)
{
	uint32_t row = l->next[r - l->rows];

	return row ? &l->rows[row - 1] : NULL;
}
