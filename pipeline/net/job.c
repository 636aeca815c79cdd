/*
 * job.c - one exchange from its first try to its reply.
 */
#include "net/inner.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Tries in a row that reach nobody before the lane rests. */
#define BREAKER_TRIES 6
#define BREAKER_REST_MS 15000

void
job_free(struct job *job)
{
	http_drop(job);
	buf_free(&job->body);
	mem_free(job);
}

void
job_start(struct job *job)
{
	if (job->tries++ > 0)
		atomic_fetch_add(&job->net->count.retries, 1);
	buf_clear(&job->body);
	job->type[0] = job->message[0] = '\0';
	atomic_fetch_add(&job->net->count.bytes_out, job->x->body_len);
	if (job->x->kind == EXCHANGE_HTTP)
		http_start(job);
	else
		row_start(job);
}

static void
job_finish(struct job *job, const struct reply *reply)
{
	struct lane *lane = job->lane;
	struct job **place = &lane->active;

	while (*place != job)
		place = &(*place)->next;
	*place = job->next;
	lane->running--;
	job->done(job->ctx, reply);
	job_free(job);
}

/*
 * Keeps the lane's breaker: a service that nobody can reach is left alone
 * for a while, then one failure is enough to leave it alone again.
 */
static void
lane_note(struct lane *lane, const struct reply *reply, int64_t now)
{
	if (reply->outcome != REPLY_UNREACHABLE) {
		if (reply->outcome == REPLY_OK)
			lane->unreachable = 0;
		return;
	}
	snprintf(lane->last, sizeof lane->last, "%s", reply->message);
	if (++lane->unreachable >= BREAKER_TRIES)
		lane->open_until = now + BREAKER_REST_MS;
}

/* Whether the job now waits for another try. */
static int
job_waits(struct job *job, const struct reply *reply, int64_t now)
{
	long wait;

	if (!retry_may(job->x, reply, job->tries))
		return 0;
	wait = retry_wait_ms(job->net, job->x, reply, job->tries);
	if (job->waited_ms + wait > RETRY_MAX_WAIT_MS)
		return 0;
	job->waited_ms += wait;
	job->wake = now + wait;
	if (reply->retry_after_ms > 0)
		job->lane->pause_until = job->wake;
	log_say(LOG_INFO, "%s: %s; again in %.1f s (try %d of %d)",
	    job->lane->name, reply->message ? reply->message : "no good reply",
	    (double)wait / 1000, job->tries + 1, job->x->tries);
	return 1;
}

void
job_tried(struct job *job, struct reply *reply)
{
	int64_t now = net_now();
	int resting = job->lane->open_until > now;

	reply->body = job->body.data;
	reply->len = job->body.len;
	if (!reply->message && job->message[0])
		reply->message = job->message;
	atomic_fetch_add(&job->net->count.bytes_in, job->body.len);
	if (!resting)
		lane_note(job->lane, reply, now);
	if (resting && reply->outcome == REPLY_UNREACHABLE)
		job_finish(job, reply);
	else if (!job_waits(job, reply, now))
		job_finish(job, reply);
}

void
job_fail(struct job *job, enum reply_outcome outcome, const char *fmt, ...)
{
	struct reply reply = { .outcome = outcome, .retry_after_ms = -1 };
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(job->message, sizeof job->message, fmt, ap);
	va_end(ap);
	job_tried(job, &reply);
}
