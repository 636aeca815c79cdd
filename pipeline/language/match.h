/*
 * match.h - a rule while it is tried; match.c and atoms.c share it.
 */
#ifndef DEPECHE_LANGUAGE_MATCH_H
#define DEPECHE_LANGUAGE_MATCH_H

#include "language/rules.h"

#define STAR_MAX 10

struct matcher {
	const struct tokens *tokens;
	const struct chunks *chunks;
	const struct language *lang;
	size_t verb; /* the cue, if it is a verb */
	size_t source, source_last, content;
};

/* atoms.c: the chunk after what atom bits accept at i, or CHUNK_NONE. */
size_t atom_forward(const struct matcher *, uint64_t bits, size_t i);
/* Backward: i is the chunk after the one looked at. */
size_t atom_backward(const struct matcher *, uint64_t bits, size_t i);
/* Is it someone or something that can say? */
int can_say(const struct chunk *);
int can_tell(const struct chunk *);

#endif
