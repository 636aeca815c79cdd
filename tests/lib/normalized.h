/*
 * normalized.h - a text through normalize_text, for tests.
 */
#ifndef DEPECHE_TEST_NORMALIZED_H
#define DEPECHE_TEST_NORMALIZED_H

#include "stages/normalize/normalize.h"

struct normalized {
	struct arena *arena;
	struct buf text;
	struct textmap map;
	struct removed removed;
};

/* `off`: rules that are switched off.  normalized_free frees what is in R. */
void normalized_make(struct normalized *r, const char *s, size_t len,
    unsigned off, const struct language *);
void normalized_free(struct normalized *);

#endif
