/*
 * steps.h - the steps of a translation, in the order of the work.
 */
#ifndef DEPECHE_ENGINE_STEPS_H
#define DEPECHE_ENGINE_STEPS_H

#include "group.h"

/* ---- on units ---- */
void quotation(struct work *, struct units *);
void numbers(struct work *, struct units *);
void hyphens(struct work *, struct units *);
void loosen(struct work *, struct units *);
void uninvert(struct work *, struct units *);
void phrases(struct work *, struct units *);
void misreadings(struct work *, struct units *);
void senses(struct work *, struct units *);

/* ---- units to groups ---- */
void groups_make(struct work *, struct units *);

/* ---- nouns among themselves ---- */
void join(struct work *);
void articles(struct work *);
void dates(struct work *);

/* ---- clauses ---- */
void only(struct work *);
void neither(struct work *);
void incise(struct work *);
void inversion(struct work *);
void cleft(struct work *);
void than(struct work *);
void the_more(struct work *);
void impersonal(struct work *);
void frames(struct work *);
void nobody_in_particular(struct work *);
void ago(struct work *);
void times_of_day(struct work *);
void questions(struct work *);
void tenses(struct work *);
void rumour(struct work *);
void causatives(struct work *);
void reference(struct work *);
void selves(struct work *);
void pronouns(struct work *);
void agreement(struct work *);
void relatives(struct work *);
void adverbs(struct work *);
void prepositions(struct work *);
void infinitives(struct work *);
void bare_that(struct work *);

/* ---- groups to words ---- */
void render(struct work *, struct strs *pieces);

#endif
