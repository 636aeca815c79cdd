/*
 * work.h - a text on its way through the passes, and their order (rounds.c).
 */
#ifndef DEPECHE_STAGES_NORMALIZE_WORK_H
#define DEPECHE_STAGES_NORMALIZE_WORK_H

#include "stages/normalize/normalize.h"

struct work {
	const char *s; /* as it is now: the text that came, */
	size_t len;    /* or that in one of the buffers */
	struct buf bufs[2];
	int next;	    /* the buffer to write to */
	struct edits edits; /* from the piece as published */
	struct edits step;  /* those of one pass */
	struct quotes quotes;
	struct places gaps;
	const struct settings *set;
	struct removed *removed;
	int changed, protects; /* in this round */
};

void work_free(struct work *);
/* One piece of the text through all passes, again until it is stable. */
void work_run(struct work *, const char *s, size_t len);
/* The first blank line from `at` on, or NULL. */
const char *blank_line(const char *at, const char *end);

#endif
