/*
 * filter.c - a stage as a filter over JSON Lines: records in, records out.
 * read takes articles, render gives briefs; some have a plain form.
 */
#include "command/command.h"

static int
filter_run(struct invocation *in, struct error *e)
{
	const struct stage *list[2] = { NULL, NULL };

	if (in->plain || in->jsonl)
		return plain_run(in, e);
	if (in->stage->step)
		list[0] = in->stage;
	if (in->stage->needs && in->stage->provides == 0)
		in->render = 1;
	return run_documents(in, list, in->stage->needs != 0, e);
}

const struct command command_filter = {
	.name = "STAGE",
	.usage = "[FILE...]",
	.summary = "one stage over JSON Lines, a document a line",
	.about = "FILE holds records as the stage before it prints them; read "
		 "takes articles\nand render prints briefs.  Without FILE, "
		 "standard input.",
	.options = OPT_OUTPUT | OPT_FORMAT | OPT_BACKEND | OPT_SUMMARY |
	    OPT_GIVEN | OPT_RUN | OPT_PLAIN | OPT_JSONL | OPT_SENTENCES,
	.run = filter_run,
};
