#include "command/command.h"

static int
brief_run(struct invocation *in, struct error *e)
{
	in->render = 1;
	return run_documents(in, stages, 0, e);
}

const struct command command_brief = {
	.name = "brief",
	.usage = "[-b BACKEND] [-f FORMAT] [-o FILE] [INPUT...]",
	.summary = "a bilingual brief of each article",
	.about =
	    "INPUT is a file of text, HTML or JSON Lines {\"text\": ...}, in "
	    "any encoding,\nor - for standard input.  With no backend named "
	    "it is translated by the\nembedded engine, without a network: "
	    "draft quality.",
	.options = OPT_OUTPUT | OPT_FORMAT | OPT_BACKEND | OPT_SUMMARY |
	    OPT_GIVEN | OPT_RUN,
	.run = brief_run,
};
