/*
 * translate.h - the units of a sentence to English.
 */
#ifndef DEPECHE_ENGINE_TRANSLATE_H
#define DEPECHE_ENGINE_TRANSLATE_H

#include "group.h"

const char *translate_units(struct work *, struct units *);

#endif
