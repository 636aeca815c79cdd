/*
 * wire.c - calls that wait for an exchange, and the loop that carries it.
 *
 * The net is set up by the main thread, and only once a call needs it: a run
 * that talks to nobody pays nothing for it.
 */
#include "run/inner.h"

#include <time.h>

static const char *
copy(struct arena *arena, const char *s)
{
	return s ? arena_strdup(arena, s) : NULL;
}

/* On the loop thread: the reply is copied, a worker reads it. */
static void
reply_came(void *ctx, const struct reply *reply)
{
	struct callrun *c = ctx;
	struct run *run = c->run;
	struct reply r = *reply;

	r.content_type = copy(c->call.arena, reply->content_type);
	r.message = copy(c->call.arena, reply->message);
	r.body = arena_strndup(c->call.arena, reply->body ? reply->body : "",
	    reply->body ? reply->len : 0);
	vec_push(&c->replies, c->call.arena, r);
	pthread_mutex_lock(&run->lock);
	c->service->waited += run_clock() - c->since;
	run_ready_call(run, c);
	pthread_mutex_unlock(&run->lock);
}

void
call_submit(struct run *run, struct callrun *c)
{
	pthread_mutex_lock(&run->lock);
	c->since = run_clock();
	if (run->net) {
		net_submit(run->net, &c->call.next, reply_came, c);
	} else {
		c->next_ready = run->net_queue;
		run->net_queue = c;
		run->net_wanted = 1;
		pthread_cond_signal(&run->main);
	}
	pthread_mutex_unlock(&run->lock);
}

/* Sends what has waited for the net itself, in order. */
static void
net_flush(struct run *run)
{
	struct callrun *c, *next, *turned = NULL;

	for (c = run->net_queue; c; c = next) {
		next = c->next_ready;
		c->next_ready = turned;
		turned = c;
	}
	run->net_queue = NULL;
	for (c = turned; c; c = next) {
		next = c->next_ready;
		c->next_ready = NULL;
		net_submit(run->net, &c->call.next, reply_came, c);
	}
}

static void
tick(void *ctx)
{
	struct run *run = ctx;

	pthread_mutex_lock(&run->lock);
	progress_draw(run);
	pthread_mutex_unlock(&run->lock);
}

static void
wait_a_while(struct run *run)
{
	struct timespec until;

	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += PROGRESS_MS * 1000000L;
	if (until.tv_nsec >= 1000000000L) {
		until.tv_sec++;
		until.tv_nsec -= 1000000000L;
	}
	pthread_cond_timedwait(&run->main, &run->lock, &until);
}

/* Without a net: until the run is over or a call wants one. */
static void
attend_quietly(struct run *run)
{
	while (!run->over && !run->net_wanted) {
		if (!run->plan->progress) {
			pthread_cond_wait(&run->main, &run->lock);
			continue;
		}
		wait_a_while(run);
		progress_draw(run);
	}
}

void
net_attend(struct run *run)
{
	struct error e = { STATUS_OK, "" };

	pthread_mutex_lock(&run->lock);
	attend_quietly(run);
	if (!run->over) {
		run->net = net_new(&e);
		if (run->net)
			net_flush(run);
		else
			run_stop(run, &e);
	}
	pthread_mutex_unlock(&run->lock);
	if (!run->net)
		return;
	if (run->plan->progress)
		net_every(run->net, PROGRESS_MS, tick, run);
	if (net_run(run->net, &e) < 0) {
		pthread_mutex_lock(&run->lock);
		run_stop(run, &e);
		pthread_mutex_unlock(&run->lock);
	}
}
