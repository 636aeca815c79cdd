/*
 * email.c - any bytes as a mail or an mbox: documents in UTF-8 or errors, and
 * an end.
 */
#include <stdio.h>
#include <stdlib.h>

#include "stages/stage.h"
#include "tests/lib/fuzz.h"

static void
fail(const char *why)
{
	printf("not ok - email: %s\n", why);
	exit(1);
}

static void
one(const char *bytes, size_t len)
{
	const struct env env = { .from = "fr", .to = "en" };
	const struct reader *r = reader_find(
	    "a.eml", "message/rfc822", bytes, len);
	struct error e = { STATUS_OK, "" };
	struct doc *doc;
	size_t at = 0, before;

	/* what decides whether it is one must stay inside, too */
	reader_find("-", NULL, bytes, len);
	do {
		before = at;
		e.status = STATUS_OK;
		doc = r->next("a.eml", bytes, len, &at, &env, &e);
		if (!doc && e.status == STATUS_OK && before == 0)
			fail("neither a document nor an error");
		if (at <= before && at < len)
			fail("it does not move");
		if (doc &&
		    utf8_check(doc->text, doc->text_len) != doc->text_len)
			fail("not UTF-8");
		doc_free(doc);
	} while (at < len);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
