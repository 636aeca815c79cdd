/*
 * contrary.h - inside the fidelity room: a negation that the other side says
 * by a word of the contrary sense.  Both want the alignment of the pair.
 */
#ifndef DEPECHE_FIDELITY_CONTRARY_H
#define DEPECHE_FIDELITY_CONTRARY_H

#include "fidelity/fidelity.h"

/* "n'est pas rare": does the English say that it is common? */
int contrary_answers(
    const struct pair *, const struct typed *negation, struct arena *);

/* "is not common": does the French say that it is rare? */
int contrary_of_negated(
    const struct pair *, const struct typed *negation, struct arena *);

#endif
