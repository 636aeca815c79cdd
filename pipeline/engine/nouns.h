/*
 * nouns.h - noun groups: determiner, numbers, adjectives in English order,
 * names and titles, days.
 */
#ifndef DEPECHE_ENGINE_NOUNS_H
#define DEPECHE_ENGINE_NOUNS_H

#include "group.h"

/* What stands before the head. */
struct opening {
	struct unit *det, *whole; /* or NULL */
	struct units pre;	  /* numbers, adjectives */
};

/* The noun group that starts at i, or NULL; *end: the index behind it. */
struct group *noun_group(struct work *, struct units *, int i, int *end);

/* ---- between nouns.c, names.c, commons.c, days.c ---- */
struct group *noun_named(
    struct work *, struct units *, int k, const struct opening *, int *end);
struct group *noun_common(struct work *, struct units *, int i, int k,
    const struct opening *, int *end);
struct group *noun_day(struct work *, struct units *, struct group *, int *end);
/* A group with the determiner's features. */
struct group *noun_new(struct work *, const struct opening *, bool sup);
/* The unit at k read as a noun, in its place. */
void noun_reread(struct work *, struct units *, int k);
/* An adjective that has its own complement stays behind the noun. */
bool noun_complemented(struct work *, const struct units *, int k);
/* A phrase that stays behind its noun: in its own right. */
bool noun_late(struct work *, const struct unit *);

/* ---- what follows a noun (modifiers.c) ---- */

struct noun_tail {
	struct units post;
	bool sup;		/* le plus: a superlative */
};

/* Reads it from k on; returns the index behind. */
int noun_read_tail(struct work *, struct units *, int k, struct noun_tail *,
    const struct unit *head, const struct opening *);
/* Moves phrases such as "in its own right" out of the list. */
void noun_split_late(struct work *, struct units *post, struct strs *late);
/* English words that go before the noun, in their order there. */
struct strs noun_modifiers(struct work *, const struct units *post,
    bool sup);

bool noun_is_person(
    struct work *, const char *lem, const char *en, const struct unit *);

#endif
