/* html.c - any bytes as a page: a document in UTF-8, or an error. */
#include <stdio.h>
#include <stdlib.h>

#include "stages/stage.h"
#include "tests/lib/fuzz.h"

static void
one(const char *bytes, size_t len)
{
	const struct env env = { .from = "fr", .to = "en" };
	struct error e = { STATUS_OK, "" };
	struct doc *doc;
	size_t at = 0;

	doc = reader_find("a.html", "text/html", bytes, len)
		  ->next("a.html", bytes, len, &at, &env, &e);
	if (doc ? utf8_check(doc->text, doc->text_len) != doc->text_len :
		  e.status == STATUS_OK) {
		printf("not ok - html: neither a document nor an error\n");
		exit(1);
	}
	doc_free(doc);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
