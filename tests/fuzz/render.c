/*
 * render.c - records of any kind through every format.
 */
#include <string.h>

#include "stages/stage.h"
#include "tests/lib/fuzz.h"

static void
one(const char *line, size_t len)
{
	struct error e = { STATUS_OK, "" };
	struct env env = { 0 };
	struct doc *doc = doc_parse(line, len, "fuzz", &e);
	struct buf out;
	size_t i;

	if (!doc)
		return;
	buf_init(&out, BUF_MAX);
	for (i = 0; formats[i]; i++)
		formats[i]->render(doc, &env, &out, &e);
	buf_free(&out);
	doc_free(doc);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
