/*
 * segment.c - French text in, one sentence a line out.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/segment/segment.h"
#include "tests/lib/spec.h"

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
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { 0 };
	struct language *fr = language_load(dir, "fr", &e);
	struct segment_stream *st;
	struct buf out;
	const char *p;

	buf_init(&out, BUF_MAX);
	mem_free(dir);
	if (!fr) {
		buf_puts(&out, e.text);
		return buf_take(&out);
	}
	/* byte by byte: how the text comes in must make no difference */
	st = segment_stream_new(fr, add_line, &out);
	for (p = input; *p; p++)
		segment_stream_feed(st, p, 1);
	segment_stream_end(st);
	language_free(fr);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	return spec_main(argc, argv, answer);
}
