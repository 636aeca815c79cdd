/*
 * segment.c - French text in, one sentence a line out.
 */

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
	return spec_main_french(argc, argv, &fr, answer);
}
