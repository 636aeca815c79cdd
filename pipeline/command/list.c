#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "backend/backend.h"
#include "command/command.h"
#include "fidelity/fidelity.h"

static void
list_stages(struct invocation *in)
{
	size_t i;

	(void)in;
	for (i = 0; stages[i]; i++)
		printf("%-12s %s\n", stages[i]->name, stages[i]->summary);
}

static void
list_backends(struct invocation *in)
{
	size_t i;

	(void)in;
	for (i = 0; backends[i]; i++)
		printf("%-12s %s\n", backends[i]->name, backends[i]->summary);
}

static void
list_formats(struct invocation *in)
{
	size_t i;

	(void)in;
	for (i = 0; formats[i]; i++)
		printf("%-12s %s\n", formats[i]->name, formats[i]->summary);
}

static void
list_checks(struct invocation *in)
{
	size_t i;

	(void)in;
	for (i = 0; checks[i]; i++)
		printf("%-20s %s\n", checks[i]->name, checks[i]->summary);
}

static void
list_languages(struct invocation *in)
{
	(void)in;
	puts("fr           French, read");
	puts("en           English, written and checked");
}

static void
list_prompts(struct invocation *in)
{
	struct error e = { 0 };
	struct prompts *p;
	const char *data = config_data_dir(&e), *name, *version;
	size_t i;

	(void)in;
	if (!data)
		return;
	data = arena_printf(in->arena, "%s/prompts", data);
	p = prompts_load(data, &e);
	for (i = 0; p && i < prompts_count(p); i++) {
		name = prompts_name(p, i, &version);
		printf("%-12s version %s, %.16s\n", name, version,
		    prompt_hash(p, name));
	}
	prompts_free(p);
}

static const struct {
	const char *name;
	void (*print)(struct invocation *);
} lists[] = {
	{ "stages", list_stages },
	{ "backends", list_backends },
	{ "formats", list_formats },
	{ "languages", list_languages },
	{ "checks", list_checks },
	{ "prompts", list_prompts },
};

static int
list_run(struct invocation *in, struct error *e)
{
	size_t i;

	for (i = 0; in->ninputs == 1 && i < sizeof lists / sizeof *lists; i++)
		if (strcmp(lists[i].name, in->inputs[0]) == 0) {
			lists[i].print(in);
			return STATUS_OK;
		}
	return error_set(e, STATUS_USAGE,
	    "list wants one of: stages, "
	    "backends, formats, languages, checks, prompts");
}

const struct command command_list = {
	.name = "list",
	.usage = "stages|backends|formats|languages|checks|prompts",
	.summary = "what there is of each kind",
	.run = list_run,
};
