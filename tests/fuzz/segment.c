/*
 * segment.c - any bytes as a text: outlined, cut into sentences, in one piece
 * and byte by byte; spans in order, inside the text, nothing lost between.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/segment/segment.h"
#include "stages/stage.h"
#include "tests/lib/language.h"
#include "tests/lib/fuzz.h"

static struct language *fr;

struct order {
	const char *text;
	size_t len, at, count;
};

static void
fail(const char *what)
{
	printf("not ok - segment: %s\n", what);
	exit(1);
}

/* Between two sentences stands white space alone. */
static void
check_order(void *ctx, size_t start, size_t end)
{
	struct order *o = ctx;
	size_t i;

	if (start >= end || start < o->at || end > o->len)
		fail("spans out of order");
	for (i = o->at; i < start; i++)
		if ((unsigned char)o->text[i] > ' ' &&
		    (unsigned char)o->text[i] < 0x80)
			fail("a sign is in no sentence");
	o->at = end;
	o->count++;
}

static int
count_line(void *ctx, const char *sentence, size_t len)
{
	(void)sentence;
	(void)len;
	++*(size_t *)ctx;
	return 0;
}

static void
stream(const char *text, size_t len)
{
	size_t whole = 0, single = 0, i;
	struct segment_stream *st;

	st = segment_stream_new(fr, count_line, &whole);
	segment_stream_feed(st, text, len);
	segment_stream_end(st);
	st = segment_stream_new(fr, count_line, &single);
	for (i = 0; i < len; i++)
		segment_stream_feed(st, text + i, 1);
	segment_stream_end(st);
	if (whole != single)
		fail("the pieces of a text change its sentences");
}

static void
stages_run(const char *text, size_t len)
{
	struct env env = { .from = "fr", .to = "en", .source = fr };
	struct doc *doc = doc_new();
	struct error e = { 0 };
	size_t i, at = 0;

	doc->normalized = text;
	doc->normalized_len = len;
	stage_find("outline")->step(doc, &env, NULL, &e);
	stage_find("segment")->step(doc, &env, NULL, &e);
	for (i = 0; i < doc->blocks.len; i++) {
		if (doc->blocks.items[i].span.start < at ||
		    doc->blocks.items[i].span.end > len)
			fail("blocks out of order");
		at = doc->blocks.items[i].span.end;
	}
	doc_free(doc);
}

static void
one(const char *text, size_t len)
{
	struct order o = { .text = text, .len = len };

	segment_text(fr, text, len, check_order, &o);
	stream(text, len);
	stages_run(text, len);
}

int
main(int argc, char **argv)
{
	int rc;

	fr = test_language("fr");
	rc = fuzz_main(argc, argv, one);
	language_free(fr);
	return rc;
}
