/*
 * queue.c - what is ready to be worked on: slots and calls, first come first
 * served.  The lock is held.
 */
#include "run/inner.h"

void
run_ready_slot(struct run *run, struct slot *s)
{
	s->next_ready = NULL;
	if (run->ready_slots_last)
		run->ready_slots_last->next_ready = s;
	else
		run->ready_slots = s;
	run->ready_slots_last = s;
	pthread_cond_signal(&run->work);
}

void
run_ready_call(struct run *run, struct callrun *c)
{
	c->next_ready = NULL;
	if (run->ready_calls_last)
		run->ready_calls_last->next_ready = c;
	else
		run->ready_calls = c;
	run->ready_calls_last = c;
	pthread_cond_signal(&run->work);
}

struct slot *
run_take_slot(struct run *run)
{
	struct slot *s = run->ready_slots;

	if (s && !(run->ready_slots = s->next_ready))
		run->ready_slots_last = NULL;
	return s;
}

struct callrun *
run_take_call(struct run *run)
{
	struct callrun *c = run->ready_calls;

	if (c && !(run->ready_calls = c->next_ready))
		run->ready_calls_last = NULL;
	return c;
}
