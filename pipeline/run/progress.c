/*
 * progress.c - one line on a terminal: what, how far, how long still.
 */
#include "run/inner.h"

#include <stdio.h>
#include <string.h>

#define QUIET_SECONDS 1.0 /* short work needs no line */
#define GUESS_SECONDS 3.0 /* before that a guess would jump about */
#define NAME_MAX_SHOWN 30
#define LINE_MAX_SHOWN 78

#define WIPE "\r\033[K"

/* Before a message is written, so that it does not stand in the line. */
static void
wipe(void)
{
	fputs(WIPE, stderr);
}

/*
 * Done so far, 0 to 1.  A document under way counts by its answers, and never
 * wholly: a repair may still be asked for.
 */
static double
fraction(const struct run *run, size_t done, size_t total)
{
	double sum = (double)done;
	const struct slot *s;

	for (s = run->first; s; s = s->next) {
		if (s->done)
			sum += 1;
		else if (s->asked > 0)
			sum += 0.9 * (double)(s->asked - s->pending) /
			    (double)s->asked;
	}
	return total > 0 ? sum / (double)total : 0;
}

static void
put_name(struct buf *b, const char *name)
{
	const char *base = strrchr(name, '/');
	size_t len, i;

	name = base && base[1] ? base + 1 : name;
	len = strlen(name);
	for (i = 0; i < len && i < NAME_MAX_SHOWN;)
		utf8_next(name, len, &i);
	log_clean(b, name, i);
}

static void
put_time(struct buf *b, double seconds)
{
	unsigned long s = (unsigned long)(seconds + 0.5);

	if (s >= 3600)
		buf_printf(b, "%lu h %lu min", s / 3600, s / 60 % 60);
	else if (s >= 60)
		buf_printf(b, "%lu min %lu s", s / 60, s % 60);
	else
		buf_printf(b, "%lu s", s);
}

static void
put_line(const struct run *run, struct buf *b)
{
	size_t done = run->result->done + run->result->failed;
	size_t total = run->fed || run->fed_documents > run->inputs ?
	    run->fed_documents :
	    run->inputs;
	double part = fraction(run, done, total), past;

	past = run_clock() - run->began;
	if (run->first)
		put_name(b, run->first->input);
	if (total > 1 || run->plan->records)
		buf_printf(b, ": %zu of %zu%s documents", done, total,
		    run->fed ? "" : " or more");
	if (run->asks > 0)
		buf_printf(b, ", %zu of %zu answers", run->answers, run->asks);
	if (part > 0.01 && part < 1 && past > GUESS_SECONDS) {
		buf_puts(b, ", about ");
		put_time(b, past * (1 - part) / part);
		buf_puts(b, " left");
	}
}

/* A line that wraps could not be wiped. */
static void
cut_line(struct buf *b)
{
	size_t i = 0, n;

	for (n = 0; n < LINE_MAX_SHOWN && i < b->len; n++)
		utf8_next(b->data, b->len, &i);
	buf_cut(b, i);
}

void
progress_draw(struct run *run)
{
	struct buf b;

	if (!run->plan->progress || run->over ||
	    run_clock() - run->began < QUIET_SECONDS)
		return;
	buf_init(&b, 4096);
	put_line(run, &b);
	cut_line(&b);
	log_before(wipe);
	fprintf(stderr, WIPE "%s", b.data);
	fflush(stderr);
	buf_free(&b);
}

/* After all threads have ended. */
void
progress_end(struct run *run)
{
	if (!run->plan->progress)
		return;
	log_before(NULL);
	wipe();
	fflush(stderr);
}
