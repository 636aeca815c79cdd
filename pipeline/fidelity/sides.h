/*
 * sides.h - inside the fidelity room: who speaks on each side of a pair, and
 * where what each says stands.
 */
#ifndef DEPECHE_FIDELITY_SIDES_H
#define DEPECHE_FIDELITY_SIDES_H

#include "fidelity/fidelity.h"

#define VOICES_MAX 8
#define BODY_MAX 6

/* A source of one side, and where what it says stands. */
struct voice_at {
	struct extent source, cue;
	struct extent body[BODY_MAX];
	size_t nbody;
	struct extent said; /* the first of them as it was read */
	int read; /* a claim of the reading, not a guess */
};

struct voices_at {
	struct voice_at items[VOICES_MAX];
	size_t n;
};

struct sides {
	struct voices_at fr, en;
};

/*
 * The voices of both sides: those of the claims, and a guess where the other
 * side has a source that no claim has.  Wants the alignment of the pair.
 */
void sides_read(const struct pair *, struct sides *);

#endif
