/*
 * run.c - sets up the threads of a run, and takes them down again.
 *
 * The feeder reads bytes; workers parse, step stages and backends; the main
 * thread runs the net and draws the progress.
 */
#include "run/inner.h"

#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#define WORKERS_MAX 64
#define SLOTS_A_WORKER 16

double
run_clock(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

void
run_stop(struct run *run, const struct error *e)
{
	uint64_t one = 1;
	ssize_t n;

	if (run->over)
		return;
	run->over = 1;
	if (e)
		run->fatal = *e;
	n = write(run->wake, &one, sizeof one);
	(void)n;
	if (run->net)
		net_stop(run->net);
	pthread_cond_broadcast(&run->work);
	pthread_cond_broadcast(&run->room);
	pthread_cond_broadcast(&run->main);
}

/* Calls go first: a document waits for each of them. */
static void *
worker_main(void *ctx)
{
	struct run *run = ctx;
	struct callrun *c;
	struct slot *s = NULL;

	pthread_mutex_lock(&run->lock);
	while (!run->over) {
		c = run_take_call(run);
		if (!c)
			s = run_take_slot(run);
		if (!c && !s) {
			pthread_cond_wait(&run->work, &run->lock);
			continue;
		}
		pthread_mutex_unlock(&run->lock);
		if (c)
			call_work(run, c);
		else
			slot_work(run, s);
		pthread_mutex_lock(&run->lock);
	}
	pthread_mutex_unlock(&run->lock);
	return NULL;
}

static size_t
count_workers(const struct run_plan *plan)
{
	long n = plan->workers > 0 ? plan->workers :
				     sysconf(_SC_NPROCESSORS_ONLN);

	if (plan->workers <= 0 && n < 2)
		n = 2;
	return n > WORKERS_MAX ? WORKERS_MAX : (size_t)n;
}

static int
run_init(struct run *run, const struct run_plan *plan,
    struct run_result *result, size_t workers, struct error *e)
{
	size_t n = 0;

	memset(run, 0, sizeof *run);
	run->plan = plan;
	run->result = result;
	run->in_flight = plan->in_flight > 0 ? (size_t)plan->in_flight :
					       workers * SLOTS_A_WORKER;
	run->wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (run->wake < 0)
		return error_set(e, STATUS_INTERNAL, "no event descriptor");
	pthread_mutex_init(&run->lock, NULL);
	pthread_cond_init(&run->work, NULL);
	pthread_cond_init(&run->room, NULL);
	pthread_cond_init(&run->main, NULL);
	services_init(&run->services);
	while (plan->stages[n])
		n++;
	run->stage_times = mem_alloc((n + 1) * sizeof(*run->stage_times));
	while (plan->inputs[run->inputs])
		run->inputs++;
	run->began = run_clock();
	return 0;
}

/* The net first: what is in flight there points into calls and slots. */
static void
run_free(struct run *run)
{
	struct slot *s;

	net_free(run->net);
	while (run->calls)
		call_free(run->calls);
	flights_free(&run->flights);
	while ((s = run->first)) {
		run->first = s->next;
		slot_free(s);
	}
	services_free(&run->services);
	mem_free(run->stage_times);
	pthread_cond_destroy(&run->work);
	pthread_cond_destroy(&run->room);
	pthread_cond_destroy(&run->main);
	pthread_mutex_destroy(&run->lock);
	close(run->wake);
}

/* All threads but this one; this one attends the net until all is over. */
static void
run_threads(struct run *run, size_t workers)
{
	struct error e = { STATUS_OK, "" };
	pthread_t feeder, pool[WORKERS_MAX];
	size_t i, n = 0;
	int fed;

	fed = pthread_create(&feeder, NULL, feed_main, run) == 0;
	while (fed && n < workers &&
	    pthread_create(&pool[n], NULL, worker_main, run) == 0)
		n++;
	if (n == 0) {
		error_set(&e, STATUS_INTERNAL, "no thread can be started");
		pthread_mutex_lock(&run->lock);
		run_stop(run, &e);
		pthread_mutex_unlock(&run->lock);
	}
	net_attend(run);
	for (i = 0; i < n; i++)
		pthread_join(pool[i], NULL);
	if (fed)
		pthread_join(feeder, NULL);
}

/*
 * What a recording can is known once it is open: nothing is asked of it that
 * was not asked of the backend that it stands for.
 */
static void
learn_abilities(struct run *run, struct env *env)
{
	const struct backend *b;
	const struct service *s;

	b = env->translator ? backend_find(options_driver(env->translator)) :
			      NULL;
	if (!b || !b->recorded_can)
		return;
	s = services_get(&run->services, env, env->translator);
	env->translator_can = s->can;
	if (env->summarizer == env->translator && !(s->can & CAN_SUMMARIZE))
		env->summarizer = NULL;
}

/* With what had its answers when the run was broken off: it may have cost. */
static int
end_recording(struct run *run, struct error *e)
{
	struct slot *s;

	if (!run->recorder)
		return 0;
	for (s = run->first; s; s = s->next)
		if (s->doc && recorder_add(run->recorder, &s->asks, e) < 0)
			break;
	return recorder_end(run->recorder, run->fatal.status != STATUS_OK, e);
}

/* What is to be written is opened first: a run whose results cannot be kept
 * is not begun. */
static int
open_outputs(struct run *run, struct error *e)
{
	const struct run_plan *plan = run->plan;

	if (plan->report && !(run->report = file_create(plan->report, e)))
		return -1;
	if (plan->record)
		run->recorder = recorder_new(plan, &run->services, e);
	if (!plan->record || run->recorder)
		return 0;
	file_abort(run->report);
	run->report = NULL;
	return -1;
}

static int
close_outputs(struct run *run, struct error *e)
{
	int rc = end_recording(run, e);

	if (run->plan->timings)
		timings_print(run);
	if (run->report && report_write(run, run->report, e) < 0)
		rc = -1;
	return rc;
}

int
run_all(const struct run_plan *plan, struct run_result *result, struct error *e)
{
	size_t workers = count_workers(plan);
	struct watch *watch;
	struct run run;
	int rc = 0;

	memset(result, 0, sizeof *result);
	if (run_init(&run, plan, result, workers, e) < 0)
		return -1;
	learn_abilities(&run, plan->env);
	rc = open_outputs(&run, e);
	if (rc == 0) {
		watch = watch_begin(&run);
		run_threads(&run, workers);
		watch_end(watch);
		progress_end(&run);
	}
	if (run.fatal.status != STATUS_OK)
		rc = error_set(e, run.fatal.status, "%s", run.fatal.text);
	if (close_outputs(&run, e) < 0)
		rc = -1;
	run_free(&run);
	return rc;
}
