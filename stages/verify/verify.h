/*
 * verify.h - inside the stage: one sentence and its translation compared,
 * repaired, and written into the record.
 */
#ifndef DEPECHE_STAGES_VERIFY_H
#define DEPECHE_STAGES_VERIFY_H

#include "fidelity/fidelity.h"
#include "stages/stage.h"

/* What became of one sentence. */
struct verdict {
	const char *text;		/* the translation as it stands now */
	struct pair pair;		/* of that text */
	struct violations found;
	struct violations mended;	/* of the draft, gone by a repair */
	const char *before, *how;	/* of the repair; NULL: none */
};

/* Compares sentence i with a text.  `claims` of the pair are the record's. */
void verify_compare(struct doc *, const struct env *, size_t i,
    const char *text, struct pair *, struct violations *);

/*
 * Compares, and asks for repairs where there are errors and the backend can:
 * STEP_WAIT while an answer is missing.
 */
int verify_sentence(struct doc *, const struct env *, struct asks *, size_t i,
    struct verdict *);

/* Puts the verdict into the layers of the record. */
void verify_write(struct doc *, size_t i, const struct verdict *);

#endif
