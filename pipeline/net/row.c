/*
 * row.c - rows of programs that are kept running: a text goes in at one end
 * and comes out, translated or answered, at the other.
 *
 * A row serves one exchange at a time.  Whatever goes wrong with a row (it
 * dies, hangs, floods, answers more than it was asked) ends it, and the
 * exchange is tried again from its start on a fresh one.
 */
#include "net/row.h"

#include <string.h>

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

void
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
	if (spawn_row(row->programs, row->settings, SPAWN_GROUP, &row->run, e) <
	    0) {
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
	struct program_row *row, *next, *idle = NULL;
	int n = 0;

	for (row = lane->rows; row; row = next) {
		next = row->next;
		n++;
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

static void
lane_watch_rows(struct net *net, struct lane *lane)
{
	struct program_row *row;

	for (row = lane->rows; row; row = row->next) {
		row->in_place = row->err_place = -1;
		row->out_place = net_watch(net, row->run.out, CURL_WAIT_POLLIN);
		if (row->run.err >= 0)
			row->err_place = net_watch(
			    net, row->run.err, CURL_WAIT_POLLIN);
		if (row->job && row->sent < row->job->x->body_len)
			row->in_place = net_watch(
			    net, row->run.in, CURL_WAIT_POLLOUT);
	}
}

void
rows_watch(struct net *net)
{
	size_t i;

	for (i = 0; i < map_count(net->lanes); i++)
		lane_watch_rows(net, map_at(net->lanes, i, NULL, NULL));
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
