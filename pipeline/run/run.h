/*
 * run.h - documents in flight: inputs opened, steps on a pool of workers,
 * asks to backends and net, answers back, order kept, progress.
 */
#ifndef DEPECHE_RUN_H
#define DEPECHE_RUN_H

#include <stddef.h>

#include "base/base.h"
#include "config/config.h"
#include "document/document.h"
#include "stages/stage.h"

#define DOCUMENT_FAILED 1

struct run_plan {
	const char *const *inputs;	/* paths, "-"; ends in NULL */
	int records;			/* inputs are records, not articles */
	const struct reader *reader;	/* reads all inputs; NULL: by type */
	const struct stage *const *stages;	/* in order; ends in NULL */
	struct env *env;		/* languages and prompts are loaded here */
	int workers, in_flight;		/* 0: by the machine, by config */
	const char *record;		/* --record FILE, or NULL */
	int progress;			/* draw it on standard error */
	int timings;
	const char *report;		/* --report FILE, or NULL */
	/*
	 * Called in the order of the inputs, one at a time, with a finished
	 * document.  -1 ends the run (full disk, closed pipe);
	 * DOCUMENT_FAILED counts that document as failed, with that error.
	 */
	int (*finished)(void *ctx, struct doc *, struct error *);
	/* One input or document failed; the run goes on. */
	void (*failed)(void *ctx, const char *input, const struct error *);
	void *ctx;
};

struct run_result {
	size_t done, failed;
	enum status worst;		/* status of the first failure */
};

/* Runs all; -1 only for what ends the whole run. */
int run_all(const struct run_plan *, struct run_result *, struct error *);

#endif
