/*
 * table.c - every command, one line each; each stage is a command besides.
 */
#include <string.h>

#include "command/command.h"

extern const struct command command_brief, command_check, command_config,
    command_decode, command_doctor, command_extract, command_help, command_list,
    command_filter;

const struct command *const commands[] = { &command_brief, &command_check,
	&command_config, &command_doctor, &command_list, &command_help,
	&command_decode, &command_extract, NULL };

const struct command *
command_find(const char *name, const struct stage **stage)
{
	size_t i;

	*stage = NULL;
	for (i = 0; commands[i]; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	*stage = stage_find(name);
	return *stage ? &command_filter : NULL;
}
