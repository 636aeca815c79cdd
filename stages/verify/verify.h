/*
 * verify.h - inside the stage: one sentence and its translation compared,
 * repaired, and written into the record.
 */
#ifndef DEPECHE_STAGES_VERIFY_H
#define DEPECHE_STAGES_VERIFY_H

#include "fidelity/fidelity.h"
#include "stages/stage.h"

/* What a comparison found; all of it in the document's arena. */
struct judgement {
	struct typeds fr, en;		/* facts of both sides */
	struct violations found;
	struct claim_answer *answers;	/* of each claim of the sentence */
};

/* What became of one sentence. */
struct verdict {
	const char *text;		/* the translation as it stands now */
	const struct claims *claims;	/* of the French, from the record */
	struct judgement now;		/* of that text */
	struct violations mended;	/* of the draft, gone by a repair */
	const char *before, *how;	/* of the repair; NULL: none */
	const char *refusal;		/* why there is no text; may be NULL */
};

/* The attributions of the record as claims: an array, one a sentence. */
struct claims *verify_claims(struct doc *);

/* Compares sentence i with a text. */
void verify_compare(struct doc *, const struct env *, size_t i,
    const struct claims *, const char *text, struct judgement *);

/*
 * Compares, and asks for repairs where there are errors and the backend can:
 * STEP_WAIT while an answer is missing.
 */
int verify_sentence(struct doc *, const struct env *, struct asks *, size_t i,
    const struct claims *, struct verdict *);

/*
 * Looks up why sentences without a draft have none.  The asks know it where
 * translate ran before in the same run; a record keeps it in its notes.
 */
void verify_refusals(const struct doc *, const struct asks *,
    struct verdict *);

/* Puts the verdict into the layers of the record. */
void verify_write(struct doc *, size_t i, const struct verdict *);
void verify_write_missing(struct doc *, size_t i, const struct verdict *);
/* The spans of all attributions in the English; a verdict a sentence. */
void verify_write_spans(struct doc *, const struct verdict *);

#endif
