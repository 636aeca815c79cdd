/*
 * denial.h - inside the fidelity room: denials, and what became one.
 */
#ifndef DEPECHE_FIDELITY_DENIAL_H
#define DEPECHE_FIDELITY_DENIAL_H

#include "fidelity/fidelity.h"

/* The first word of that sort that holds a negation: "deny", "exclude". */
const struct typed *find_soft(const struct typeds *, const char *value);

/* Looks at what became its contrary, or may be taken for it; 1: all is said. */
int denial_turned(const struct pair *, struct arena *, struct violations *);

#endif
