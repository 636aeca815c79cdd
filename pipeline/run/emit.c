/*
 * emit.c - what is done is handed out in the order of the inputs.
 *
 * Whichever worker finds the first slot done hands it out, and those behind
 * it that are done, too; the others go on working meanwhile.
 */
#include "run/inner.h"

#include <string.h>

/* -1: the stream is broken.  What fails one document stays in its slot. */
static int
finish(const struct run_plan *plan, struct slot *s, struct error *e)
{
	struct error mine = { STATUS_OK, "" };
	int rc = plan->finished(plan->ctx, s->doc, &mine);

	if (rc == DOCUMENT_FAILED) {
		s->error = mine;
		error_prefix(&s->error, "%s", s->input);
		return 0;
	}
	if (rc < 0)
		*e = mine;
	return rc;
}

static void
hand_out(struct run *run, struct slot *s, struct error *e)
{
	const struct run_plan *plan = run->plan;

	if (run->recorder && s->doc &&
	    recorder_add(run->recorder, &s->asks, e) < 0)
		return;
	if (s->error.status == STATUS_OK && s->doc && plan->finished &&
	    finish(plan, s, e) < 0)
		return;
	if (s->error.status != STATUS_OK && plan->failed)
		plan->failed(plan->ctx, s->input, &s->error);
}

static void
count(struct run *run, const struct slot *s)
{
	if (s->error.status != STATUS_OK) {
		run->result->failed++;
		if (run->result->worst == STATUS_OK)
			run->result->worst = s->error.status;
	} else if (s->doc) {
		run->result->done++;
	}
}

/* The input may hold another document: then the slot begins anew. */
static int
begins_anew(struct run *run, struct slot *s)
{
	if (!s->bytes || s->at >= s->len)
		return 0;
	doc_free(s->doc);
	s->doc = NULL;
	s->stage = 0;
	s->asked = 0;
	s->done = 0;
	memset(&s->error, 0, sizeof s->error);
	run_ready_slot(run, s);
	return 1;
}

static void
leave(struct run *run, struct slot *s)
{
	run->first = s->next;
	if (!run->first)
		run->last = NULL;
	run->nslots--;
	pthread_cond_signal(&run->room);
	slot_free(s);
}

void
run_emit(struct run *run)
{
	struct error e = { STATUS_OK, "" };
	struct slot *s;
	double since;

	if (run->emitting)
		return;
	run->emitting = 1;
	while (!run->over && (s = run->first) && s->done) {
		since = run_clock();
		pthread_mutex_unlock(&run->lock);
		hand_out(run, s, &e);
		pthread_mutex_lock(&run->lock);
		run->write_seconds += run_clock() - since;
		count(run, s);
		if (e.status != STATUS_OK) {
			run_stop(run, &e);
			break;
		}
		if (!begins_anew(run, s))
			leave(run, s);
	}
	run->emitting = 0;
	if (run->fed && !run->first)
		run_stop(run, NULL);
}
