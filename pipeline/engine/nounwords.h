/*
 * nounwords.h - English words of noun groups.
 */
#ifndef DEPECHE_ENGINE_NOUNWORDS_H
#define DEPECHE_ENGINE_NOUNWORDS_H

#include "group.h"

/* A numeral or a number word (numberwords.c). */
const char *noun_number(struct work *, const char *french);
/* English of an adjective, number or degree adverb. */
const char *noun_adjective(struct work *, const struct unit *);
/* A name as English has it. */
const char *noun_name(struct work *, const struct unit *);
/* English of a run of adjectives, numbers and degree adverbs. */
struct strs
noun_sequence(struct work *, const struct units *, bool superlative);
const char *noun_determiner(struct work *, const struct group *);
/* The English of a group; of others than noun groups their own. */
const char *noun_text(struct work *, struct group *);
const char *noun_capital(struct work *, const char *);

#endif
