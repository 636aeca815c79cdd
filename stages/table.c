/*
 * table.c - the programme of the whole thing: every stage in its order.
 */
#include "stages/stage.h"

#include <string.h>

extern const struct stage stage_read;
extern const struct stage stage_normalize;
extern const struct stage stage_outline;
extern const struct stage stage_segment;
extern const struct stage stage_attribute;
extern const struct stage stage_translate;
extern const struct stage stage_verify;
extern const struct stage stage_summarize;
extern const struct stage stage_render;

const struct stage *const stages[] = { &stage_read, &stage_normalize,
	&stage_outline, &stage_segment, &stage_attribute, &stage_translate,
	&stage_verify, &stage_summarize, &stage_render, NULL };

const struct stage *
stage_find(const char *name)
{
	size_t i;

	for (i = 0; stages[i]; i++)
		if (strcmp(stages[i]->name, name) == 0)
			return stages[i];
	return NULL;
}
