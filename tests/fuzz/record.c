/*
 * record.c - what is read of a record and written is read and written again
 * as the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/document.h"
#include "tests/lib/fuzz.h"

/* The record written anew; 0: it was refused. */
static int
rewrite(const char *line, size_t len, struct buf *out)
{
	struct error e = { STATUS_OK, "" };
	struct doc *doc = doc_parse(line, len, "fuzz", &e);

	if (!doc)
		return 0;
	doc_settle(doc, ~0u);
	doc_write(doc, out);
	doc_free(doc);
	return 1;
}

static void
one(const char *line, size_t len)
{
	struct buf first, second;

	buf_init(&first, BUF_MAX);
	buf_init(&second, BUF_MAX);
	if (rewrite(line, len, &first) &&
	    (!rewrite(first.data, first.len, &second) ||
		strcmp(first.data, second.data) != 0)) {
		printf("not ok - written: %snot ok - again: %s\n", first.data,
		    second.len ? second.data : "refused");
		exit(1);
	}
	buf_free(&first);
	buf_free(&second);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
