/*
 * polish.h - a written English sentence set right: an for a, $10, capitals.
 */
#ifndef DEPECHE_ENGINE_POLISH_H
#define DEPECHE_ENGINE_POLISH_H

#include "group.h"

const char *polish_text(const struct work *, const char *text);
/* Capitals where sentences begin (capitals.c). */
const char *polish_capitals(const struct work *, const char *text);

#endif
