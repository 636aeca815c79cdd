/*
 * inner.h - what the engine holds.
 */
#ifndef DEPECHE_ENGINE_INNER_H
#define DEPECHE_ENGINE_INNER_H

#include "bilingual.h"

struct tagmodel;

struct engine {
	struct bilingual *lexicon;
	struct tagmodel *model; /* NULL: the analyser is not installed */
};

/* The file of the analyser's statistical model, NULL if it is not there. */
const char *analyser_model(void);

#endif
