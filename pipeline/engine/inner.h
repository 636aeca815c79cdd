/*
 * inner.h - what the engine holds.
 */
#ifndef DEPECHE_ENGINE_INNER_H
#define DEPECHE_ENGINE_INNER_H

#include "bilingual.h"

struct engine {
	struct bilingual *lexicon;
};

#endif
