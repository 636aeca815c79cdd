/*
 * abbreviations.h - what decides about a full stop: abbreviations, words
 * that open a sentence, names with a capital inside.
 */
#ifndef DEPECHE_LANGUAGE_ABBREVIATIONS_H
#define DEPECHE_LANGUAGE_ABBREVIATIONS_H

#include "language/language.h"

struct abbreviations;

/* DIR is the folder of the language; all lives in the arena. */
struct abbreviations *abbreviations_load(const char *dir, struct arena *,
    struct error *);
const struct abbreviation *abbreviations_find(const struct abbreviations *,
    const char *word, size_t len);
enum opener abbreviations_opener(const struct abbreviations *,
    const char *word, size_t len);
int abbreviations_camel(const struct abbreviations *, const char *word,
    size_t len);

#endif
