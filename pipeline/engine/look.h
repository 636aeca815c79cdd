/*
 * look.h - the English of a French word: lexicon, prefixes, cognate endings.
 */
#ifndef DEPECHE_ENGINE_LOOK_H
#define DEPECHE_ENGINE_LOOK_H

#include "group.h"

/* From the lexicon alone, or NULL; pos: TAG_N, TAG_VBLEX, TAG_ADJ, TAG_ADV. */
const char *bilingual_known(const struct work *, const char *lem, enum tag pos);
/* The lexicon, ex- and the like, cognate endings; or NULL. */
const char *bilingual_look(const struct work *, const char *lem, enum tag pos);

#endif
