/*
 * lane.c - who may be tried now: limits, waits and the breaker of a lane.
 */
#include "net/inner.h"

#include <string.h>
#include <unistd.h>

static int
lane_limit(const struct exchange *x)
{
	long cores;

	if (x->in_flight > 0)
		return x->in_flight;
	if (x->kind == EXCHANGE_HTTP)
		return NET_HTTP_IN_FLIGHT;
	cores = sysconf(_SC_NPROCESSORS_ONLN);
	return cores > 0 ? (int)cores : 1;
}

struct lane *
lane_of(struct net *net, const struct exchange *x)
{
	const char *name = x->lane ? x->lane : x->url ? x->url : "";
	struct lane *lane = map_gets(net->lanes, name);

	if (!lane) {
		lane = mem_alloc(sizeof *lane);
		lane->name = mem_strdup(name);
		lane->queue_end = &lane->queue;
		map_sets(net->lanes, name, lane);
	}
	lane->limit = lane_limit(x);
	return lane;
}

void
lane_add(struct lane *lane, struct job *job)
{
	job->next = NULL;
	job->lane = lane;
	*lane->queue_end = job;
	lane->queue_end = &job->next;
}

/* The first in line takes a place in the lane. */
static struct job *
lane_admit(struct lane *lane)
{
	struct job *job = lane->queue;

	lane->queue = job->next;
	if (!lane->queue)
		lane->queue_end = &lane->queue;
	job->next = lane->active;
	lane->active = job;
	lane->running++;
	return job;
}

static void
lane_try(struct lane *lane, struct job *job, int64_t now)
{
	job->wake = 0;
	if (lane->open_until > now) {
		job_fail(job, REPLY_UNREACHABLE,
		    "%s (not tried again: the "
		    "last %d tries reached nobody)",
		    lane->last, lane->unreachable);
		return;
	}
	job_start(job);
}

/*
 * A try may end the job there and then, which takes it out of the active
 * list: so the place is looked at again before it is passed.
 */
static void
lane_start(struct lane *lane, int64_t now)
{
	struct job **place = &lane->active, *job;

	while ((job = *place)) {
		if (job->wake && job->wake <= now)
			lane_try(lane, job, now);
		if (*place == job)
			place = &job->next;
	}
	while (lane->queue && lane->running < lane->limit &&
	    lane->pause_until <= now)
		lane_try(lane, lane_admit(lane), now);
}

void
lanes_start(struct net *net, int64_t now)
{
	size_t i;

	for (i = 0; i < map_count(net->lanes); i++)
		lane_start(map_at(net->lanes, i, NULL, NULL), now);
}

static void
sooner(int64_t *next, int64_t at)
{
	if (at && (!*next || at < *next))
		*next = at;
}

int64_t
lanes_next(const struct net *net)
{
	const struct lane *lane;
	const struct job *job;
	int64_t next = 0;
	size_t i;

	for (i = 0; i < map_count(net->lanes); i++) {
		lane = map_at(net->lanes, i, NULL, NULL);
		for (job = lane->active; job; job = job->next)
			sooner(&next, job->wake);
		if (lane->queue && lane->running < lane->limit)
			sooner(&next, lane->pause_until + 1);
		sooner(&next, rows_deadline(lane));
	}
	return next;
}

void
lane_free(struct lane *lane)
{
	struct job *job;

	while ((job = lane->queue)) {
		lane->queue = job->next;
		job_free(job);
	}
	while ((job = lane->active)) {
		lane->active = job->next;
		job_free(job);
	}
	rows_free(lane);
	mem_free(lane->name);
	mem_free(lane);
}
