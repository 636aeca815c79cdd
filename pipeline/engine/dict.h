/*
 * dict.h - a table of the lexicon: rows found by their first cell.
 *
 * The file is read once and cut in place; a row is a few pointers into it.
 */
#ifndef DEPECHE_ENGINE_DICT_H
#define DEPECHE_ENGINE_DICT_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct error;
struct sha256;

#define ROW_CELLS 6

struct entry {
	const char *cell[ROW_CELLS]; /* "" where the row is shorter */
	const struct entry *next;    /* next row with this first cell */
	int ncells;
};

struct dict {
	struct entry *rows; /* in the order of the file */
	int n;
	struct entry **slots;
	size_t mask;
};

/*
 * Reads DIR/NAME.tsv into the arena and adds it to the hash.  `plain`: first
 * cells lose the analyser's marks ("mettre# en cause").
 */
int dict_read(struct dict *, const char *dir, const char *name, int plain,
    struct arena *, struct sha256 *, struct error *);

/* The first row of that key, or NULL. */
const struct entry *dict_find(const struct dict *, const char *key);
/* The second cell of the last row of that key, or NULL. */
const char *dict_get(const struct dict *, const char *key);

#endif
