/*
 * row.c - rows of programs that are kept running: a text goes in at one end
 * and comes out, translated or answered, at the other.
 *
 * A row serves one exchange at a time.  Whatever goes wrong with a row (it
 * dies, hangs, floods, answers more than it was asked) ends it, and the
 * exchange is tried again from its start on a fresh one.
 */
#include "net/inner.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct program_row {
	struct program_row *next;
	struct lane *lane;
	struct arena *arena;
	const char *const *const *programs;	/* our own copy */
	const char *const *settings;
	struct spawned run;
	int in_place, out_place, err_place;	/* in the poll */
	struct job *job;
	int64_t deadline;
	size_t sent;
	size_t ends;		/* terminators read */
	size_t served;		/* exchanges */
	char noise[256];	/* a line of standard error, as it comes */
	size_t noise_len;
	char last_noise[256];
};

static const char *const *
copy_strings(struct arena *arena, const char *const *list)
{
	VEC(const char *) out = { 0 };

	for (; list && *list; list++)
		vec_push(&out, arena, arena_strdup(arena, *list));
	vec_push(&out, arena, NULL);
	return out.items;
}

static int
same_strings(const char *const *a, const char *const *b)
{
	for (; a && *a; a++, b++)
		if (!b || !*b || strcmp(*a, *b) != 0)
			return 0;
	return !b || !*b;
}

static int
row_fits(const struct program_row *row, const struct exchange *x)
{
	size_t i;

	for (i = 0; row->programs[i]; i++)
		if (!x->programs[i] ||
		    !same_strings(row->programs[i], x->programs[i]))
			return 0;
	return !x->programs[i] && same_strings(row->settings, x->setenv);
}

static void
row_free(struct program_row *row, int gently)
{
	struct program_row **place = &row->lane->rows;

	while (*place != row)
		place = &(*place)->next;
	*place = row->next;
	spawn_end(&row->run, gently);
	arena_free(row->arena);
	mem_free(row);
}

void
rows_free(struct lane *lane)
{
	while (lane->rows)
		row_free(lane->rows, 1);
}

static struct program_row *
row_new(struct lane *lane, const struct exchange *x, struct error *e)
{
	VEC(const char *const *) programs = { 0 };
	struct program_row *row = mem_alloc(sizeof *row);
	size_t i;

	row->arena = arena_new();
	for (i = 0; x->programs[i]; i++)
		vec_push(&programs, row->arena,
		    copy_strings(row->arena, x->programs[i]));
	vec_push(&programs, row->arena, NULL);
	row->programs = programs.items;
	row->settings = copy_strings(row->arena, x->setenv);
	if (spawn_row(row->programs, row->settings, SPAWN_GROUP,
	    &row->run, e) < 0) {
		arena_free(row->arena);
		mem_free(row);
		return NULL;
	}
	row->in_place = row->out_place = row->err_place = -1;
	row->lane = lane;
	row->next = lane->rows;
	lane->rows = row;
	return row;
}

/* An idle row of these programs; idle ones of others make place. */
static struct program_row *
row_find(struct lane *lane, const struct exchange *x)
{
	struct program_row *row, *idle = NULL;
	int n = 0;

	for (row = lane->rows; row; row = row->next, n++) {
		if (row->job)
			continue;
		if (row_fits(row, x))
			return row;
		idle = row;
	}
	if (idle && n >= lane->limit)
		row_free(idle, 1);
	return NULL;
}

void
row_start(struct job *job)
{
	const struct exchange *x = job->x;
	struct error e = { 0 };
	struct program_row *row = row_find(job->lane, x);

	if (!row) {
		row = row_new(job->lane, x, &e);
		if (!row) {
			job_fail(job, REPLY_UNREACHABLE, "%s", e.text);
			return;
		}
		atomic_fetch_add(&job->net->count.children, row->run.n);
	}
	row->job = job;
	row->sent = row->ends = 0;
	row->deadline = net_now() +
	    (x->timeout_ms > 0 ? x->timeout_ms : NET_TIMEOUT_MS);
}

/* The row is ended, the try has failed. */
static void
row_fail(struct program_row *row, enum reply_outcome outcome, const char *what)
{
	struct job *job = row->job;
	const char *name = job->x->programs[0][0];	/* outlives the row */
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
		n = write(row->run.in, x->body + row->sent,
		    x->body_len - row->sent);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EAGAIN)
			return;
		if (n < 0)	/* it reads no more: how it ends is read next */
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
		if (!row->job)	/* died, or spoke unasked, while idle */
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

static void
lane_watch_rows(struct net *net, struct lane *lane)
{
	struct program_row *row;

	for (row = lane->rows; row; row = row->next) {
		row->in_place = row->err_place = -1;
		row->out_place = net_watch(net, row->run.out,
		    CURL_WAIT_POLLIN);
		if (row->run.err >= 0)
			row->err_place = net_watch(net, row->run.err,
			    CURL_WAIT_POLLIN);
		if (row->job && row->sent < row->job->x->body_len)
			row->in_place = net_watch(net, row->run.in,
			    CURL_WAIT_POLLOUT);
	}
}

void
rows_watch(struct net *net)
{
	size_t i;

	for (i = 0; i < map_count(net->lanes); i++)
		lane_watch_rows(net, map_at(net->lanes, i, NULL, NULL));
}

static void
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

void
rows_pump(struct net *net, int64_t now)
{
	struct lane *lane;
	struct program_row *row, *next;
	size_t i;

	for (i = 0; i < map_count(net->lanes); i++) {
		lane = map_at(net->lanes, i, NULL, NULL);
		for (row = lane->rows; row; row = next) {
			next = row->next;
			row_pump(net, row, now);
		}
	}
}

int64_t
rows_deadline(const struct lane *lane)
{
	const struct program_row *row;
	int64_t next = 0;

	for (row = lane->rows; row; row = row->next)
		if (row->job && (!next || row->deadline < next))
			next = row->deadline;
	return next;
}
