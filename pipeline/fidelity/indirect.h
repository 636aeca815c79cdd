/*
 * indirect.h - inside the fidelity room: a quotation that became reported
 * speech.
 */
#ifndef DEPECHE_FIDELITY_INDIRECT_H
#define DEPECHE_FIDELITY_INDIRECT_H

#include "fidelity/fidelity.h"

/* Does the English report the French quotation, with its speaker? */
int quote_is_reported(const struct pair *, const struct typed *quote);

#endif
