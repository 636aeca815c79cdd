/*
 * english.h - English forms: verbs, plurals, comparatives, figures.
 */
#ifndef DEPECHE_ENGINE_ENGLISH_H
#define DEPECHE_ENGINE_ENGLISH_H

#include "group.h"

/* "carry out" inflects its first word. */
const char *english_past(const struct work *, const char *verb);
const char *english_participle(const struct work *, const char *verb);
const char *english_gerund(const struct work *, const char *verb);
const char *english_third(const struct work *, const char *verb);
const char *english_plural(const struct work *, const char *noun);
const char *english_adverb(const struct work *, const char *adjective);
const char *
english_compare(const struct work *, const char *adjective, bool superlative);
/* 10 000 is 10,000; 3,5 is 3.5; 21e is 21st */
const char *english_numeral(const struct work *, const char *french);
/* The words of a verb group (verbwords.c). */
const char *english_verb_group(struct work *, struct group *);
/* One sentence from its pieces (write.c). */
const char *english_write(const struct work *, const struct strs *);

#define OPEN "\001"	     /* a quotation mark inside a noun group */
#define TIGHT "\xe2\x80\x91" /* a hyphen without blanks */

#endif
