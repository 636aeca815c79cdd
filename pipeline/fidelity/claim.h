/*
 * claim.h - inside the fidelity room: a French claim as the checks report it.
 */
#ifndef DEPECHE_FIDELITY_CLAIM_H
#define DEPECHE_FIDELITY_CLAIM_H

#include "fidelity/fidelity.h"

int extent_is_empty(struct extent);
int extent_holds(struct extent outer, struct extent inner);

/* Does a French claim name those words as its source? */
int claim_names(const struct pair *, struct extent fr);

/* Said with a cue, and not the credit or the byline of a text. */
int claim_has_cue(const struct claim *);

/* The French words of the attribution: "selon KCNA". */
const char *claim_words(const struct pair *, const struct claim *,
    struct arena *);

#define CUE_NEAR 4	/* words between an English cue and who says it */

/* Is it a pronoun by the table of cues: he, it, who? */
int is_pronoun(const struct pair *, struct extent en);

/* The pronoun nearest to an English cue ("he said"), or empty. */
struct extent pronoun_beside(const struct pair *, struct extent cue);
int has_pronoun_cue(const struct pair *);

/* The bytes as a fact, for violate(). */
struct typed claim_fact(struct extent);

#endif
