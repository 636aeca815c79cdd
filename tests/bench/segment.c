/*
 * segment.c - cost per byte of cutting sentences, beside ICU's bare French
 * sentence iterator over UText on the same UTF-8 bytes, in one process.
 *
 * segment [FILE]: by default (and given a folder) the samples of the tree.
 * Prints a row of bench/run's table; ends with 1 if ours costs more than 1.25
 * times ICU's.
 */
#include <stdio.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/segment/segment.h"
#include "tests/lib/yardstick.h"

#define TEXT_SIZE ((size_t)8 << 20)
#define ROUNDS 5

static void
count(void *ctx, size_t start, size_t end)
{
	(void)start;
	(void)end;
	++*(size_t *)ctx;
}

static size_t
run_own(const struct language *fr, const struct buf *text)
{
	size_t n = 0;

	segment_text(fr, text->data, text->len, count, &n);
	return n;
}

int
main(int argc, char **argv)
{
	struct error e = { 0 };
	struct language *fr = yardstick_french(&e);
	double own = 1e9, icu = 1e9, t, ns;
	size_t nown = 0, nicu = 0;
	struct buf text;
	int i;

	buf_init(&text, BUF_MAX);
	if (!fr ||
	    yardstick_text(&text, TEXT_SIZE, argc > 1 ? argv[1] : NULL, &e) <
		0) {
		fprintf(stderr, "%s\n", e.text);
		return 70;
	}
	for (i = 0; i < ROUNDS; i++) {
		t = yardstick_seconds();
		nown = run_own(fr, &text);
		t = yardstick_seconds() - t;
		own = t < own ? t : own;
		t = yardstick_seconds();
		nicu = yardstick_icu(&text);
		t = yardstick_seconds() - t;
		icu = t < icu ? t : icu;
	}
	ns = 1e9 / (double)text.len;
	printf("%-58s %9.2f %9.2f %-3s %6.2f %6s %s\n",
	    "a byte cut into sentences beside ICU's iterator", own * ns,
	    icu * ns, "ns", own / icu, "1.25",
	    own / icu > 1.25 ? "MISSED" : "");
	if (nown == 0 || nicu == 0)
		return 70;
	buf_free(&text);
	language_free(fr);
	return own / icu > 1.25;
}
