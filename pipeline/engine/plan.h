/*
 * plan.h - what was protected in a sentence before its analysis.
 */
#ifndef DEPECHE_ENGINE_PLAN_H
#define DEPECHE_ENGINE_PLAN_H

#include "engine/engine.h"

struct engine_plan {
	const char *fr;
};

#endif
