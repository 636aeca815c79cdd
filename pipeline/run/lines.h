/*
 * lines.h - an input read in pieces: its beginning, its lines, or all of it.
 */
#ifndef DEPECHE_RUN_LINES_H
#define DEPECHE_RUN_LINES_H

#include <stddef.h>

#include "base/base.h"

struct lines {
	int fd, wake;		/* wake: gives up when this is readable */
	const char *name;
	struct buf buf;
	size_t at, seen;	/* begin of the line, searched so far */
	int ended;
	unsigned line;		/* number of the line given last */
};

#define LINES_MAX ((size_t)1 << 30)	/* of a line, or of a whole input */

void lines_init(struct lines *, int fd, int wake, const char *name);
void lines_free(struct lines *);
/* Reads until at least n bytes are there, or the end.  -1: error or woken. */
int lines_fill(struct lines *, size_t n, struct error *);
/* The next line that is not blank, without its end; 0 at the end. */
int lines_next(struct lines *, const char **line, size_t *len,
    struct error *);

#endif
