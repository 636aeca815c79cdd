/*
 * steps.h - the steps of a translation, in the order of the work.
 */
#ifndef DEPECHE_ENGINE_STEPS_H
#define DEPECHE_ENGINE_STEPS_H

#include "group.h"

/* ---- on units ---- */
void step_quotation(struct work *, struct units *);
void step_numbers(struct work *, struct units *);
void step_hyphens(struct work *, struct units *);
void step_loosen(struct work *, struct units *);
void step_uninvert(struct work *, struct units *);
void step_phrases(struct work *, struct units *);
void step_misreadings(struct work *, struct units *);
void step_senses(struct work *, struct units *);

/* ---- units to groups ---- */
void step_groups_make(struct work *, struct units *);

/* ---- nouns among themselves ---- */
void step_join(struct work *);
void step_articles(struct work *);
void step_dates(struct work *);

/* ---- clauses ---- */
void step_only(struct work *);
void step_neither(struct work *);
void step_incise(struct work *);
void step_inversion(struct work *);
void step_cleft(struct work *);
void step_than(struct work *);
void step_the_more(struct work *);
void step_impersonal(struct work *);
void step_frames(struct work *);
void step_nobody_in_particular(struct work *);
void step_ago(struct work *);
void step_times_of_day(struct work *);
void step_questions(struct work *);
void step_tenses(struct work *);
void step_rumour(struct work *);
void step_causatives(struct work *);
void step_reference(struct work *);
void step_selves(struct work *);
void step_pronouns(struct work *);
void step_agreement(struct work *);
void step_relatives(struct work *);
void step_adverbs(struct work *);
void step_prepositions(struct work *);
void step_infinitives(struct work *);
void step_bare_that(struct work *);

/* ---- groups to words ---- */
void step_render(struct work *, struct strs *pieces);

#endif
