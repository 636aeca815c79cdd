/*
 * verbs.h - verb groups: negation, object pronouns, auxiliaries, modals,
 * adverbs between them; features, not yet words.
 */
#ifndef DEPECHE_ENGINE_VERBS_H
#define DEPECHE_ENGINE_VERBS_H

#include "group.h"

/* The verb group that starts at i (pronouns and ne included), or NULL. */
struct group *verb_group(struct work *, const struct units *, int i, int *end);

/* ---- between verbs.c, mainverb.c, modals.c; all return the index behind ----
 */

/* The verb that carries the meaning, with its fixed phrase. */
int verb_main(struct work *, const struct units *, int k, struct group *);
/* The same, when the phrase may follow a negation up to k. */
int
verb_plain(struct work *, const struct units *, int j, int k, struct group *);
/* A verb phrase of more than one word stands here: vouloir dire. */
/* faire, laisser, voir before an infinitive; "laisser entendre" is a phrase. */
bool verb_lets(struct work *, const struct units *, int q);
bool verb_phrase_here(struct work *, const struct units *, int k);
int verb_infinitive(struct work *, const struct units *, int q, struct group *);
/* The infinitive after a modal; 0: there is none. */
int verb_complement(struct work *, const struct units *, int k, struct group *);
int verb_causative(struct work *, const struct units *, int q, struct group *);
/* Auxiliary and participle at k: perfect, passive, reflexive. */
int verb_perfect(struct work *, const struct units *, const struct unit *aux,
    int k, struct group *);
int verb_finite(struct work *, const struct units *, int j, struct group *);

#endif
