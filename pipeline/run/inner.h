/*
 * inner.h - what the files of this room share.
 *
 * One lock guards everything in struct run but what a comment says is its
 * holder's.  A slot (a document in flight) is held by one worker at a time;
 * while it waits for answers nobody holds it, and answers are put into it
 * under the lock.
 */
#ifndef DEPECHE_RUN_INNER_H
#define DEPECHE_RUN_INNER_H

#include <pthread.h>
#include <stddef.h>

#include "ask/ask.h"
#include "backend/backend.h"
#include "net/net.h"
#include "run/run.h"

#define SERVICES_MAX 8	/* of one document: a translator, a summarizer */

/* ---- services: the backends of this run (service.c) ---- */

struct service {
	const struct options *options;
	const struct backend *backend;	/* NULL: could not be opened */
	void *shared;
	unsigned can;
	char *signature[ASK_KINDS];
	struct error error;		/* why it could not */
	/* for --timings and --report */
	size_t asks, calls, exchanges, refusals;
	size_t tokens_in, tokens_out;
	double busy, waited;		/* seconds */
};

struct services {
	pthread_mutex_t lock;		/* of the list; never held with
					   run->lock inside */
	VEC(struct service *) items;
};

void services_init(struct services *);
/* Opens the backend on first use; a failure is kept in ->error. */
struct service *services_get(struct services *, const struct env *,
    const struct options *);
void services_free(struct services *);
/* -1 and why if it cannot answer asks of that kind. */
int service_check(const struct service *, enum ask_kind, struct error *);
void service_identify(const struct service *, struct ask *);

/* ---- slots: documents in flight, in the order of the inputs ---- */

struct slot {
	struct slot *next;		/* in order */
	struct slot *next_ready;
	char *input;			/* for messages: "FILE" or "FILE:3" */
	char *uri;			/* as given */
	/* What is to be parsed, or the doc that it became. */
	char *bytes;
	size_t len, at;
	const struct reader *reader;	/* NULL: a record */
	struct doc *doc;
	struct asks asks;
	size_t stage;			/* index of the stage to step */
	size_t pending;			/* answers that it waits for */
	size_t asked;			/* in all, for the progress */
	int done;			/* may be handed out when first */
	struct error error;
};

/* ---- calls: packs on their way through a backend (call.c) ---- */

struct callrun {
	struct callrun *prev, *next;	/* among all calls of the run */
	struct callrun *next_ready;
	struct call call;
	struct service *service;
	struct run *run;
	VEC(struct reply) replies;
	double since;			/* when it was handed to the net */
};

/* Who waits for the answer of an identity (flight.c). */
struct waiter {
	struct waiter *next;
	struct slot *slot;
	struct ask *ask;
};

struct flight {
	struct flight *next;
	char identity[SHA256_HEX];
	struct waiter *waiters;
};

#define FLIGHT_BUCKETS 4096

struct flights {
	struct flight *buckets[FLIGHT_BUCKETS];
};

struct flight *flights_find(struct flights *, const char *identity);
struct flight *flights_add(struct flights *, const char *identity);
/* Takes it out; the caller frees it and its waiters with flight_free. */
struct flight *flights_take(struct flights *, const char *identity);
void flight_wait(struct flight *, struct slot *, struct ask *);
void flight_free(struct flight *);
void flights_free(struct flights *);

/* ---- the run ---- */

struct stage_time {
	size_t steps, documents;
	double seconds;
};

struct run {
	const struct run_plan *plan;
	struct run_result *result;
	size_t in_flight;		/* slots at most */

	pthread_mutex_t lock;
	pthread_cond_t work, room, main;
	struct slot *first, *last;	/* in order */
	size_t nslots;
	struct slot *ready_slots, *ready_slots_last;
	struct callrun *ready_calls, *ready_calls_last;
	struct callrun *calls;		/* all of them */
	struct flights flights;
	int emitting;			/* one worker hands out at a time */
	int fed;			/* the feeder has no more */
	int over;			/* all done, or stopped */
	struct error fatal;		/* what ended the whole run */
	int wake;			/* eventfd: readable once stopped */

	struct services services;
	struct net *net;		/* NULL until a call needs it */
	struct callrun *net_queue;	/* calls that wait for the net itself */
	int net_wanted;

	/* for progress, --timings and --report */
	double began;
	struct stage_time *stage_times;	/* one a stage of the plan */
	size_t inputs, fed_documents;
	size_t asks, answers;
	double read_seconds, write_seconds;
	struct recorder *recorder;	/* NULL: none is wished */
	struct outfile *report;
};

double run_clock(void);		/* seconds of a steady clock */
/* Ends the whole run with that error; the lock is held. */
void run_stop(struct run *, const struct error *);
/* queue.c: what waits for a worker; lock held.  NULL: nothing does. */
void run_ready_slot(struct run *, struct slot *);
void run_ready_call(struct run *, struct callrun *);
struct slot *run_take_slot(struct run *);
struct callrun *run_take_call(struct run *);

/* feed.c: opens the inputs and fills the window. */
void *feed_main(void *run);
/* slot.c */
struct slot *slot_new(const char *uri, const char *input);
void slot_free(struct slot *);
/* Steps the document until it waits or is done; lock not held. */
void slot_work(struct run *, struct slot *);
/* emit.c: hands out what is done and first; lock held. */
void run_emit(struct run *);
/* call.c: packs the unanswered asks of a slot; lock not held.  Returns
 * how many answers it waits for; if 0, the slot is still the caller's. */
size_t slot_dispatch(struct run *, struct slot *);
void call_work(struct run *, struct callrun *);
void call_free(struct callrun *);	/* lock held */
/* wire.c: between calls and the net; lock not held. */
void call_submit(struct run *, struct callrun *);
void net_attend(struct run *);	/* main thread: until the run is over */
/* record.c: --record FILE */
struct recorder;
struct recorder *recorder_new(const struct run_plan *, struct services *,
    struct error *);
/* The answers of a document, each identity once. */
int recorder_add(struct recorder *, const struct asks *, struct error *);
int recorder_end(struct recorder *, int broken_off, struct error *);
void timings_print(const struct run *);	/* after all threads have ended */
int report_write(const struct run *, struct outfile *, struct error *);
/* progress.c: one line on a terminal; lock held */
#define PROGRESS_MS 200
void progress_draw(struct run *);
void progress_end(struct run *);
/* watch.c: Ctrl-C ends the run; a thread waits for it meanwhile */
struct watch;
struct watch *watch_begin(struct run *);
void watch_end(struct watch *);

#endif
