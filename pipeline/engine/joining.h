/*
 * joining.h - nouns among themselves, one rule a function: true if it
 * changed the groups at i.
 */
#ifndef DEPECHE_ENGINE_JOINING_H
#define DEPECHE_ENGINE_JOINING_H

#include "group.h"

/* partitives.c */
bool join_no_more(struct work *, int i);
bool join_partitive(struct work *, int i);
/* compounds.c */
bool join_acronym(struct work *, int i);
bool join_named_thing(struct work *, int i);
bool join_apposed(struct work *, int i);
bool join_trailing(struct work *, int i);
bool join_compound(struct work *, int i);
bool join_chain(struct work *, int i);
bool join_possessive(struct work *, int i);
/* quantities.c */
bool join_later(struct work *, int i);
bool join_before(struct work *, int i);
bool join_one_in(struct work *, int i);
bool join_age(struct work *, int i);
bool join_year(struct work *, int i);
bool join_quantity(struct work *, int i);

#endif
