/*
 * frames.h - what may depend on a verb, and the frame that it fills.
 */
#ifndef DEPECHE_ENGINE_FRAMES_H
#define DEPECHE_ENGINE_FRAMES_H

#include "group.h"

/* Where a slot was filled. */
enum filler {
	FILL_GROUP, /* by the group at `at` */
	FILL_CLITIC,
	FILL_DAT,
	FILL_Y,
	FILL_EN,
	FILL_OU,
	FILL_DONT
};

/* A complement of a verb. */
struct hit {
	enum filler by;
	const char *prep;
	enum role role;
	int at;	      /* the group; the preposition of a noun group */
	int prep_at;  /* the preposition of an infinitive, or -1 */
	bool of_noun; /* a de that may belong to the noun before */
};

struct hits {
	struct hit v[16];
	int n;
};

/* What may depend on the verb at i, up to the next clause. */
void frame_complements(const struct work *, int i, struct hits *);
/* The complements that fill the slots of a frame; false: they do not. */
bool frame_match(const struct work *, const struct frame *,
    const struct hits *have, const struct group *v, int i, struct hits *found);
/* The relative dont that opens the clause of the verb at i, or NULL. */
struct group *frame_dont(const struct work *, int i);

#endif
