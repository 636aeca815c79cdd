/*
 * lookup.h - an index from strings to the rows of tables.
 *
 * Keys and rows stay where they are; the index is one array of entries and
 * one of slots.  A key may lead to several rows, in the order they came in.
 */
#ifndef DEPECHE_LANGUAGE_LOOKUP_H
#define DEPECHE_LANGUAGE_LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "base/base.h"

struct lookup_entry {
	const char *key;
	const struct row *row;
	uint32_t next; /* entry + 1 of the same key; 0: the last */
};

struct lookup {
	struct lookup_entry *entries;
	size_t len, cap, mask;
	uint32_t *slots; /* entry + 1 of the first; 0: free */
};

/* Room for `most` keys. */
void lookup_init(struct lookup *, size_t most, struct arena *);
/* The key is borrowed; an empty one, or one too many, is not taken in. */
void lookup_add(struct lookup *, const char *key, const struct row *);
/* One key a row: the cell of a column. */
void lookup_build(
    struct lookup *, const struct table *, size_t column, struct arena *);

/* The first entry of that key, or NULL; the others by lookup_next. */
const struct lookup_entry *
lookup_find(const struct lookup *, const char *key, size_t len);
const struct lookup_entry *
lookup_next(const struct lookup *, const struct lookup_entry *);
/* The row of the first entry, or NULL. */
const struct row *
lookup_row(const struct lookup *, const char *key, size_t len);

#endif
