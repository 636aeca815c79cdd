/*
 * lookup.h - an index over the rows of a table: the cell of one column is
 * the key.
 *
 * The rows stay where table_read put them; the index is one array of slots.
 * Rows of equal keys follow each other in the order of the file.
 */
#ifndef DEPECHE_LANGUAGE_LOOKUP_H
#define DEPECHE_LANGUAGE_LOOKUP_H

#include <stddef.h>
#include <stdint.h>

#include "base/base.h"

struct lookup {
	const struct row *rows;
	size_t nrows, column;
	uint32_t *slots;	/* row + 1, 0: free */
	uint32_t *next;		/* row + 1 of the next with the same key */
	size_t mask;
};

void lookup_build(struct lookup *, const struct table *, size_t column,
    struct arena *);
/* The first row with that key, or NULL; all of them by lookup_next. */
const struct row *lookup_find(const struct lookup *, const char *key,
    size_t len);
const struct row *lookup_next(const struct lookup *, const struct row *);

#endif
