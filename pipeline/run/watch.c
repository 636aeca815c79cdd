/*
 * watch.c - Ctrl-C: a thread of its own waits for it, so that no handler has
 * to reach for a global.
 */
#include "run/inner.h"

#include <signal.h>
#include <unistd.h>

#define TWICE_SECONDS 1.0

struct watch {
	struct run *run;
	pthread_t thread;
	sigset_t set, before;
};

/*
 * SIGUSR2 is how watch_end ends the wait.  The first signal ends the run in
 * good order; a second one is for a worker that cannot come back, such as one
 * that writes to a pager that reads no more.  timeout(1) and some terminals
 * send the first one twice.
 */
static void *
watch_main(void *ctx)
{
	struct error e = { STATUS_OK, "" };
	struct watch *w = ctx;
	double first = 0;
	int sig;

	while (sigwait(&w->set, &sig) == 0 && sig != SIGUSR2) {
		if (first > 0 && run_clock() - first < TWICE_SECONDS)
			continue;
		if (first > 0) {
			file_abort_all();
			_exit(STATUS_INTERRUPTED);
		}
		first = run_clock();
		error_set(&e, STATUS_INTERRUPTED, "interrupted");
		pthread_mutex_lock(&w->run->lock);
		run_stop(w->run, &e);
		pthread_mutex_unlock(&w->run->lock);
	}
	return NULL;
}

/* What is ignored (nohup, a background job) stays ignored. */
static void
watch_signal(sigset_t *set, int sig)
{
	struct sigaction old;

	if (sigaction(sig, NULL, &old) == 0 && old.sa_handler != SIG_IGN)
		sigaddset(set, sig);
}

/* Before any other thread is made: they inherit what is blocked. */
struct watch *
watch_begin(struct run *run)
{
	struct watch *w;

	w = mem_alloc(sizeof(*w));
	w->run = run;
	sigemptyset(&w->set);
	watch_signal(&w->set, SIGINT);
	watch_signal(&w->set, SIGTERM);
	watch_signal(&w->set, SIGHUP);
	sigaddset(&w->set, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &w->set, &w->before);
	if (pthread_create(&w->thread, NULL, watch_main, w) != 0) {
		pthread_sigmask(SIG_SETMASK, &w->before, NULL);
		mem_free(w);
		return NULL;
	}
	return w;
}

void
watch_end(struct watch *w)
{
	if (!w)
		return;
	pthread_kill(w->thread, SIGUSR2);
	pthread_join(w->thread, NULL);
	pthread_sigmask(SIG_SETMASK, &w->before, NULL);
	mem_free(w);
}
