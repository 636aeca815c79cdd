/*
 * scan.h - the next byte that a pass has to look at, found sixteen at a time
 * where the machine can: most of a text is words with one space between.
 */
#ifndef DEPECHE_STAGES_NORMALIZE_SCAN_H
#define DEPECHE_STAGES_NORMALIZE_SCAN_H

#include <stddef.h>

enum scan_kind {
	SCAN_MARKS,	/* apostrophes, quotes, dashes, dots, paragraphs */
	SCAN_SPACES	/* signs beside which a space is judged, and runs */
};

struct scan {
	const char *s;
	size_t len;
	enum scan_kind kind;
	size_t base;		/* of the block whose hits are known */
	unsigned hits;		/* a bit for each of its bytes */
};

void scan_begin(struct scan *, enum scan_kind, const char *s, size_t len);
/* The first hit in [i, len), or len; i never goes back. */
size_t scan_next(struct scan *, size_t i);
/* The same of one byte, told by the tables alone. */
int scan_is_hit(const struct scan *, size_t i);

#endif
