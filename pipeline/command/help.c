/*
 * help.c - what `depeche help` and each --help print, from the tables.
 */
#include <stdio.h>
#include <string.h>

#include "command/command.h"

void
help_print_program(void)
{
	size_t i;

	puts("usage: depeche COMMAND [OPTION...] [INPUT...]\n"
	     "French news into English briefs that keep who said what.\n");
	for (i = 0; commands[i]; i++)
		printf("  %-10s %s\n", commands[i]->name, commands[i]->summary);
	puts("\nEach stage is a filter over JSON Lines, in this order:\n");
	for (i = 0; stages[i]; i++)
		printf("  %-10s %s\n", stages[i]->name, stages[i]->summary);
	puts("\ndepeche help COMMAND, or depeche(1), tells more.");
}

static void
print_option(const struct option_entry *o)
{
	char left[64];

	snprintf(left, sizeof left, "%c%c%s --%s%s%s", o->letter ? '-' : ' ',
	    o->letter ? o->letter : ' ', o->letter ? "," : " ", o->name,
	    o->argument ? " " : "", o->argument ? o->argument : "");
	if (strlen(left) > 26)
		printf("  %s\n  %26s %s\n", left, "", o->summary);
	else
		printf("  %-26s %s\n", left, o->summary);
}

void
help_print_command(const struct command *c, const char *name)
{
	const struct option_entry *o;
	const struct stage *stage = stage_find(name);

	printf("usage: depeche %s %s\n%s\n", name, c->usage,
	    stage ? stage->summary : c->summary);
	if (c->about)
		printf("\n%s\n", c->about);
	putchar('\n');
	for (o = options; o->name; o++)
		if (o->group & (c->options | OPT_COMMON))
			print_option(o);
}

static int
help_run(struct invocation *in, struct error *e)
{
	const struct stage *stage;
	const struct command *c;

	if (in->ninputs == 0) {
		help_print_program();
		return STATUS_OK;
	}
	c = command_find(in->inputs[0], &stage);
	if (!c)
		return error_set(e, STATUS_USAGE,
		    "there is no command \"%s\" "
		    "(depeche help lists them)",
		    in->inputs[0]);
	help_print_command(c, in->inputs[0]);
	return STATUS_OK;
}

const struct command command_help = {
	.name = "help",
	.usage = "[COMMAND]",
	.summary = "what the commands do, or one of them",
	.run = help_run,
};
