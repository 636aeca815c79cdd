#include <stdio.h>

#include "command/command.h"

static int
config_run(struct invocation *in, struct error *e)
{
	struct session s;
	struct buf out;

	if (in->ninputs > 0)
		return error_set(e, STATUS_USAGE, "config takes no input");
	if (session_open(&s, in, 0, e) < 0)
		return -1;
	buf_init(&out, BUF_MAX);
	config_print(s.config, &out);
	fputs(out.data, stdout);
	buf_free(&out);
	session_close(&s);
	return STATUS_OK;
}

const struct command command_config = {
	.name = "config",
	.usage = "[-c FILE] [--set SECTION.KEY=VALUE]...",
	.summary = "the effective settings, each with where it came from",
	.about =
	    "Read in this order, later wins: defaults, /etc/depeche.conf,\n"
	    "~/.config/depeche/depeche.conf (or only -c FILE), the "
	    "environment\n(DEPECHE_BACKEND, DEPECHE_SECTION_KEY), the command "
	    "line.",
	.options = OPT_BACKEND | OPT_SUMMARY | OPT_RUN,
	.run = config_run,
};
