/*
 * cohorts.h - the words of a text with all their readings.
 */
#ifndef DEPECHE_ENGINE_COHORTS_H
#define DEPECHE_ENGINE_COHORTS_H

#include "base/base.h"
#include "tagmodel.h"

struct reading {
	int tag; /* coarse */
	const char *form;
	size_t len;
};

/* A word, or a part of one whose readings are joined by +. */
struct cohort {
	const char *before, *surface; /* blanks and the like; as written */
	size_t nbefore, nsurface;
	struct tagset tags;
	VEC(struct reading) readings; /* one a tag; none: an unknown word */
	int joined;		      /* a part that another follows */
	int goes_on;		      /* a part that follows another */
};

struct cohorts {
	struct cohort *items;
	size_t len, cap;
};

/* Memory is the arena's and the text's.  The last one is the text's end. */
void cohorts_read(const struct tagmodel *, const char *text, size_t len,
    struct arena *, struct cohorts *);

#endif
