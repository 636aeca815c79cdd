/*
 * row_talk.c - texts into a row of programs and out of it.
 */
#include "net/row.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The row is ended, the try has failed. */
static void
row_fail(struct program_row *row, enum reply_outcome outcome, const char *what)
{
	struct job *job = row->job;
	const char *name = job->x->programs[0][0]; /* outlives the row */
	char last[256];
	int stale = row->served > 0 && job->body.len == 0 &&
	    outcome == REPLY_BROKEN;

	snprintf(last, sizeof last, "%s", row->last_noise);
	row_free(row, 0);
	/* it had died before we wrote to it: not this exchange's fault */
	if (stale)
		job->tries--;
	if (last[0])
		job_fail(job, outcome, "%s: %s (its last words: %s)", name,
		    what, last);
	else
		job_fail(job, outcome, "%s: %s", name, what);
}

static void
row_died(struct program_row *row)
{
	char why[300];

	if (!spawn_why(&row->run, row->programs, why, sizeof why))
		snprintf(why, sizeof why, "it closed its output");
	row_fail(row, REPLY_BROKEN, why);
}

static void
row_done(struct program_row *row)
{
	struct reply reply = { .outcome = REPLY_OK, .retry_after_ms = -1 };
	struct job *job = row->job;

	row->job = NULL;
	row->served++;
	job_tried(job, &reply);
}

static void
row_write(struct program_row *row)
{
	const struct exchange *x = row->job->x;
	ssize_t n;

	while (row->sent < x->body_len) {
		n = write(
		    row->run.in, x->body + row->sent, x->body_len - row->sent);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n < 0) /* it reads no more: how it ends is read next */
			n = (ssize_t)(x->body_len - row->sent);
		row->sent += (size_t)n;
	}
}

/* Counts terminators in what came; whether bytes came after the last one. */
static int
row_take(struct program_row *row, const char *data, size_t len)
{
	const struct exchange *x = row->job->x;
	const char *end;
	size_t i = 0;

	while (i < len && row->ends < x->texts) {
		end = memchr(data + i, x->terminator, len - i);
		if (!end)
			break;
		row->ends++;
		i = (size_t)(end - data) + 1;
	}
	buf_put(&row->job->body, data, len);
	return row->ends == x->texts && i < len;
}

/* Whether the row goes on with its exchange. */
static int
row_read(struct program_row *row)
{
	char data[65536];
	ssize_t n;

	for (;;) {
		n = read(row->run.out, data, sizeof data);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return row->job != NULL;
		if (!row->job) /* died, or spoke unasked, while idle */
			row_free(row, 0);
		else if (n <= 0)
			row_died(row);
		else if (row_take(row, data, (size_t)n))
			row_fail(row, REPLY_BROKEN,
			    "it answered more than it was asked");
		else if (row->job->body.over)
			row_fail(row, REPLY_TOO_BIG, "its answer is too big");
		else if (row->ends == row->job->x->texts)
			row_done(row);
		else
			continue;
		return 0;
	}
}

static void
noise_flush(struct program_row *row)
{
	row->noise[row->noise_len] = '\0';
	if (row->noise_len > 0) {
		log_say(LOG_DEBUG, "%s: %s", row->programs[0][0], row->noise);
		memcpy(row->last_noise, row->noise, row->noise_len + 1);
	}
	row->noise_len = 0;
}

/* At most a few reads a turn: a program that never stops complaining must
 * not keep the loop from the others. */
static void
row_listen(struct program_row *row)
{
	char data[4096];
	ssize_t i, n;
	int turns;

	for (turns = 0; turns < 16; turns++) {
		n = read(row->run.err, data, sizeof data);
		if (n < 0)
			return;
		if (n == 0) {
			close(row->run.err);
			row->run.err = -1;
			noise_flush(row);
			return;
		}
		for (i = 0; i < n; i++) {
			if (data[i] != '\n' && data[i] != '\0')
				row->noise[row->noise_len++] = data[i];
			if (data[i] == '\n' ||
			    row->noise_len == sizeof row->noise - 1)
				noise_flush(row);
		}
	}
}

void
row_pump(struct net *net, struct program_row *row, int64_t now)
{
	if (net_ready(net, row->err_place))
		row_listen(row);
	if (row->job && net_ready(net, row->in_place))
		row_write(row);
	if (net_ready(net, row->out_place) && !row_read(row))
		return;
	if (row->job && row->deadline <= now)
		row_fail(row, REPLY_TIMEOUT, "no answer in time");
}
