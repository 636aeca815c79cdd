/*
 * lookup.h - an index from strings to the rows of tables.
 *
 * Keys and rows stay where they are; the index is one array of entries and
 * one of slots.  Of several rows with one key the first is kept.
 */
#ifndef DEPECHE_LANGUAGE_LOOKUP_H
#define DEPECHE_LANGUAGE_LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "base/base.h"

struct lookup_entry {
	const char *key;
	const struct row *row;
	size_t column; /* of the row, where lookup_add_cell said it */
};

/* What is sought in several tables: hashed once. */
struct lookup_key {
	const char *text;
	size_t len;
	uint32_t hash;
};

/* The hash beside it: keys that differ are not looked at. */
struct lookup_slot {
	uint32_t hash, entry; /* entry + 1; 0: free */
};

struct lookup {
	struct lookup_entry *entries;
	size_t len, cap, mask;
	size_t words; /* no key has more, at blanks and behind apostrophes */
	struct lookup_slot *slots;
	uint64_t *seen; /* a bit a hash: most keys sought are not there, and
			   this is small enough to stay in the cache */
};

/* Room for `most` keys. */
void lookup_init(struct lookup *, size_t most, struct arena *);
/* The key is borrowed; an empty one, or one too many, is not taken in. */
void lookup_add(struct lookup *, const char *key, const struct row *);
/* The same of a row that has several keys: which of its cells this one is. */
void lookup_add_cell(
    struct lookup *, const char *key, const struct row *, size_t column);
/* One key a row: the cell of a column. */
void lookup_build(
    struct lookup *, const struct table *, size_t column, struct arena *);

/* The entry of that key, or NULL. */
const struct lookup_entry *
lookup_find(const struct lookup *, const char *key, size_t len);
/* The row of that entry, or NULL. */
const struct row *
lookup_row(const struct lookup *, const char *key, size_t len);

struct lookup_key lookup_key(const char *text, size_t len);
const struct lookup_entry *
lookup_seek(const struct lookup *, const struct lookup_key *);
const struct row *
lookup_seek_row(const struct lookup *, const struct lookup_key *);

#endif
