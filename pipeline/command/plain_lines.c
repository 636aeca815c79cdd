/*
 * plain_lines.c - an input line by line, in memory bounded by a line.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/plain.h"

int
plain_lines(const struct invocation *in,
    int (*line)(void *ctx, const char *, size_t, unsigned, struct error *),
    void *ctx, struct error *e)
{
	const char *name = in->inputs[0];
	FILE *f = strcmp(name, "-") == 0 ? stdin : fopen(name, "re");
	char *text = NULL;
	size_t size = 0;
	unsigned number = 0;
	ssize_t n;
	int rc = 0;

	if (in->ninputs > 1)
		return error_set(e, STATUS_USAGE, "one input at a time");
	if (!f)
		return error_set(e, STATUS_NO_INPUT, "%s: cannot open: %s",
		    name, strerror(errno));
	while (rc == 0 && (n = getline(&text, &size, f)) > 0) {
		if (text[n - 1] == '\n')
			n--;
		rc = line(ctx, text, (size_t)n, ++number, e);
	}
	if (rc == 0 && ferror(f))
		rc = error_set(
		    e, STATUS_IO, "%s: cannot read: %s", name, strerror(errno));
	free(text);
	if (f != stdin)
		fclose(f);
	return rc;
}
