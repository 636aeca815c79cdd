/*
 * chain.c - cost per byte of the local chain, from the bytes of an input to
 * who says what, beside ICU's bare French sentence iterator over UText on the
 * same UTF-8 bytes, in one process and without output.
 *
 * chain [-v] [FILE]: by default (and given a folder) the samples of the tree.
 * The text is measured as many documents of the length of an article and as
 * one long document.  Prints rows of bench/run's table; ends with 1 if
 * decoding and normalising cost more than ICU's iterator or the whole chain
 * more than nine times as much.  With -v a row a stage, too.
 */
#include <stdio.h>
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/stage.h"
#include "tests/lib/yardstick.h"

#define TEXT_SIZE ((size_t)4 << 20)
#define ARTICLE ((size_t)3000) /* bytes, about, at the end of a paragraph */
#define ROUNDS 3

enum step { READ, NORMALIZE, OUTLINE, SEGMENT, ATTRIBUTE, STEPS };

static const char *const step_names[STEPS] = { "read", "normalize", "outline",
	"segment", "attribute" };

struct costs {
	double until[STEPS]; /* seconds of the chain up to a step */
	double icu;
};

/* Where the document that begins at `from` ends: behind a blank line. */
static size_t
document_end(const struct buf *text, size_t from, size_t size)
{
	const char *gap;

	if (text->len - from <= size)
		return text->len;
	gap = memmem(
	    text->data + from + size, text->len - from - size, "\n\n", 2);
	return gap ? (size_t)(gap - text->data) + 2 : text->len;
}

/* One document through the chain, up to a step. */
static int
run_document(const char *text, size_t len, enum step last,
    const struct env *env, struct error *e)
{
	const struct reader *reader = reader_find("-", "text/plain", text, len);
	struct asks asks = { 0 };
	struct doc *doc;
	size_t at = 0;
	int i, rc = 0;

	doc = reader->next("-", text, len, &at, env, e);
	if (!doc)
		return -1;
	asks.arena = doc->arena;
	for (i = NORMALIZE; i <= (int)last && rc == 0; i++) {
		const struct stage *stage = stage_find(step_names[i]);

		rc = stage->step(doc, env, &asks, e);
		doc_settle(doc, stage->provides);
	}
	doc_free(doc);
	return rc;
}

/* The text as documents of that size: seconds, or below 0. */
static double
run_all(const struct buf *text, size_t size, enum step last,
    const struct env *env, struct error *e)
{
	double t = yardstick_seconds();
	size_t from, end;

	for (from = 0; from < text->len; from = end) {
		end = document_end(text, from, size);
		if (run_document(text->data + from, end - from, last, env, e) <
		    0)
			return -1;
	}
	return yardstick_seconds() - t;
}

static void
keep_best(double *best, double t)
{
	if (*best == 0 || t < *best)
		*best = t;
}

/*
 * The best of some rounds; ICU's in the same.  Of the steps only those that
 * have a row are measured, without a clock between documents.
 */
static int
measure(const struct buf *text, size_t size, const struct env *env, int verbose,
    struct costs *best, struct error *e)
{
	size_t n = 0;
	double t;
	int round, i;

	*best = (struct costs){ 0 };
	for (round = 0; round < ROUNDS; round++) {
		for (i = READ; i < STEPS; i++) {
			if (!verbose && i != NORMALIZE && i != ATTRIBUTE)
				continue;
			t = run_all(text, size, (enum step)i, env, e);
			if (t < 0)
				return -1;
			keep_best(&best->until[i], t);
		}
		t = yardstick_seconds();
		n += yardstick_icu(text);
		keep_best(&best->icu, yardstick_seconds() - t);
	}
	return n > 0 ? 0 : error_set(e, STATUS_INTERNAL, "ICU found nothing");
}

/* A line of the table; LIMIT 0: none.  Was it missed? */
static int
row(const char *what, double own, double icu, double limit, double ns)
{
	int missed = limit > 0 && own > limit * icu;
	char most[16] = "-";

	if (limit > 0)
		snprintf(most, sizeof most, "%g", limit);
	printf("%-58s %9.2f %9.2f %-3s %6.2f %6s %s\n", what, own * ns,
	    icu * ns, "ns", own / icu, most, missed ? "MISSED" : "");
	return missed;
}

static int
rows(const char *what, const struct costs *c, size_t len, int verbose)
{
	double ns = 1e9 / (double)len;
	char name[80];
	int i, missed;

	for (i = 0; verbose && i < STEPS; i++) {
		snprintf(name, sizeof name, "  %s, %s", step_names[i], what);
		row(name, c->until[i] - (i ? c->until[i - 1] : 0), c->icu, 0,
		    ns);
	}
	snprintf(name, sizeof name, "decode and normalize a byte, %s", what);
	missed = row(name, c->until[NORMALIZE], c->icu, 1, ns);
	snprintf(name, sizeof name, "decode to attribute a byte, %s", what);
	return row(name, c->until[ATTRIBUTE], c->icu, 9, ns) | missed;
}

int
main(int argc, char **argv)
{
	int verbose = argc > 1 && strcmp(argv[1], "-v") == 0, missed = 0;
	struct env env = { .from = "fr", .to = "en", .today = "2026-11-30" };
	struct error e = { 0 };
	struct language *fr = yardstick_french(&e);
	struct costs small, large;
	struct buf text;

	mem_keep_freed();
	buf_init(&text, BUF_MAX);
	env.source = fr;
	if (!fr ||
	    yardstick_text(&text, TEXT_SIZE, argv[1 + verbose], &e) < 0 ||
	    measure(&text, ARTICLE, &env, verbose, &small, &e) < 0 ||
	    measure(&text, text.len, &env, verbose, &large, &e) < 0) {
		fprintf(stderr, "%s\n", e.text);
		return 70;
	}
	missed |= rows("articles", &small, text.len, verbose);
	missed |= rows("one long text", &large, text.len, verbose);
	buf_free(&text);
	language_free(fr);
	return missed;
}
