/*
 * phrases.h - does a phrase of phrases.tsv stand here?
 */
#ifndef DEPECHE_ENGINE_PHRASES_H
#define DEPECHE_ENGINE_PHRASES_H

#include "group.h"

/* The phrases that begin with the first word of this unit, or NULL. */
const struct phrase *phrases_of(const struct map *, const struct unit *);
/* Index behind the phrase if it stands at unit i, or 0. */
int phrase_match(struct work *, const struct phrase *, const struct units *,
    int i, bool strict);

#endif
