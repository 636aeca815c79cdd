#include <string.h>

#include "stages/stage.h"

extern const struct format format_html, format_json, format_md, format_txt;

const struct format *const formats[] = {
	&format_txt,
	&format_md,
	&format_html,
	&format_json,
	NULL,
};

const struct format *
format_find(const char *name)
{
	size_t i;

	for (i = 0; formats[i]; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	return NULL;
}
