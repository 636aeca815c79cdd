/*
 * inputs.c - the inputs of an invocation.
 */
#include <string.h>
#include <unistd.h>

#include "command/command.h"

int
inputs_default(struct invocation *in, struct error *e)
{
	static const char *const standard_input[] = { "-", NULL };

	if (in->ninputs > 0)
		return 0;
	if (isatty(STDIN_FILENO))
		return error_set(e, STATUS_USAGE,
		    "no input; name a file, "
		    "or - for what is typed (depeche %s --help)",
		    in->stage ? in->stage->name : in->command->name);
	in->inputs = standard_input;
	in->ninputs = 1;
	return 0;
}

int
input_read(const struct invocation *in, struct buf *b, struct error *e)
{
	if (in->ninputs > 1)
		return error_set(e, STATUS_USAGE,
		    "one input at a time, not %zu", in->ninputs);
	if (strcmp(in->inputs[0], "-") == 0)
		return file_read_fd(STDIN_FILENO, "standard input", b, e);
	return file_read(in->inputs[0], b, e);
}

void
input_failed(void *ctx, const char *input, const struct error *error)
{
	(void)ctx;
	(void)input;
	log_say(LOG_ERROR, "%s", error->text);
}
