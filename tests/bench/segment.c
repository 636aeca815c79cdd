/*
 * segment.c - cost per byte of cutting sentences, beside ICU's bare French
 * sentence iterator over UText on the same UTF-8 bytes, in one process.
 *
 * segment [FILE]: by default (and given a folder) the samples of the tree.
 * Prints a row of bench/run's table; ends with 1 if ours costs more than 1.25
 * times ICU's.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/segment/segment.h"

#define TEXT_SIZE ((size_t)8 << 20)
#define ROUNDS 5

static double
seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

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

static size_t
run_icu(const struct buf *text)
{
	UErrorCode status = U_ZERO_ERROR;
	UBreakIterator *it;
	UText *ut;
	size_t n = 0;

	ut = utext_openUTF8(NULL, text->data, (int64_t)text->len, &status);
	it = ubrk_open(UBRK_SENTENCE, "fr", NULL, 0, &status);
	ubrk_setUText(it, ut, &status);
	if (U_FAILURE(status)) {
		fprintf(stderr, "ICU: %s\n", u_errorName(status));
		exit(70);
	}
	while (ubrk_next(it) != UBRK_DONE)
		n++;
	ubrk_close(it);
	utext_close(ut);
	return n;
}

static int
read_text(struct buf *text, int argc, char **argv, struct error *e)
{
	static const char *const samples[] = { "demo.txt", "tunnel.txt" };
	const char *data = getenv("DEPECHE_DATA");
	struct buf one;
	char path[4096];
	int own = argc < 2 || path_is_dir(argv[1]);
	size_t i;
	int rc = 0;

	buf_init(&one, BUF_MAX);
	if (!own)
		rc = file_read(argv[1], &one, e);
	for (i = 0; own && rc == 0 && i < 2; i++) {
		snprintf(path, sizeof path, "%s/tests/samples/%s",
		    data ? data : ".", samples[i]);
		rc = file_read(path, &one, e);
	}
	while (rc == 0 && one.len > 0 && text->len < TEXT_SIZE)
		buf_put(text, one.data, one.len);
	buf_free(&one);
	return rc;
}

int
main(int argc, char **argv)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { 0 };
	struct language *fr = language_load(dir, "fr", &e);
	double own = 1e9, icu = 1e9, t, ns;
	size_t nown = 0, nicu = 0;
	struct buf text;
	int i;

	buf_init(&text, BUF_MAX);
	mem_free(dir);
	if (!fr || read_text(&text, argc, argv, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		return 70;
	}
	for (i = 0; i < ROUNDS; i++) {
		t = seconds();
		nown = run_own(fr, &text);
		t = seconds() - t;
		own = t < own ? t : own;
		t = seconds();
		nicu = run_icu(&text);
		t = seconds() - t;
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
