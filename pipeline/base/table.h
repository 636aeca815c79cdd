/*
 * table.h - language data: TSV with comments, read whole.
 *
 * UTF-8, LF, fields parted by one TAB.  A line that is "#" alone or begins
 * with "# " is a comment; a cell "-" is read as "" (nothing here).
 */
#ifndef DEPECHE_TABLE_H
#define DEPECHE_TABLE_H

#include <stddef.h>

struct arena;
struct error;

struct row {
	char **cells;		/* ncells of them, then NULL */
	size_t ncells;
	unsigned line;		/* from 1, for messages */
};

struct table {
	const char *path;
	struct row *rows;
	size_t nrows;
};

/*
 * Reads PATH into the arena.  A row with fewer than `min` cells is an error
 * that names file and line.
 */
int table_read(const char *path, size_t min, struct arena *, struct table *,
    struct error *);

/* The i-th cell or "" where the row is shorter. */
const char *row_cell(const struct row *, size_t i);

#endif
