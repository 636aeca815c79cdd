/*
 * wordgroups.h - units that are no verb group and no noun group.
 */
#ifndef DEPECHE_ENGINE_WORDGROUPS_H
#define DEPECHE_ENGINE_WORDGROUPS_H

#include "group.h"

/* The group of the unit at i; NULL: it has none (ne). */
struct group *word_group(struct work *, const struct units *, int i);

#endif
