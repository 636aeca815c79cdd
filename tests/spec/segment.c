/*
 * segment.c - French text in, one sentence a line out.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/segment/segment.h"
#include "tests/lib/spec.h"

/* loaded once for all cases */
static struct language *fr;

static int
add_line(void *ctx, const char *sentence, size_t len)
{
	struct buf *out = ctx;

	if (out->len > 0)
		buf_putc(out, '\n');
	buf_put(out, sentence, len);
	return 0;
}

static char *
answer(const char *input)
{
	struct segment_stream *st;
	struct buf out;
	const char *p;

	buf_init(&out, BUF_MAX);
	/* byte by byte: how the text comes in must make no difference */
	st = segment_stream_new(fr, add_line, &out);
	for (p = input; *p; p++)
		segment_stream_feed(st, p, 1);
	segment_stream_end(st);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { 0 };
	int rc;

	fr = language_load(dir, "fr", &e);
	mem_free(dir);
	if (!fr) {
		printf("not ok - %s\n", e.text);
		return 1;
	}
	rc = spec_main(argc, argv, answer);
	language_free(fr);
	return rc;
}
