/*
 * runfix.h - a hundred documents on disk and a run over them, with a stage
 * of the tests' own that asks several times.
 */
#ifndef DEPECHE_TEST_RUNFIX_H
#define DEPECHE_TEST_RUNFIX_H

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "backend/backend.h"
#include "run/run.h"

#define DOCS 100

struct fixture {
	char dir[64];
	char *records, *recording, *report;
	struct arena *arena;
	struct config *config;
	struct env env;
	struct buf out, failures;
	int fail_at;   /* finished fails at that document */
	int fail_with; /* and returns this; 0: -1 */
	size_t finished;
};

/* Document dN wants its asks one after the other, N % 4 of them. */
static inline int
rounds_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct ask a = {
		.kind = ASK_TRANSLATE,
		.stage = "rounds",
		.id = "s1",
		.backend = env->translator,
		.from = "fr",
		.to = "en",
	};
	const struct ask *got;
	int n = (int)strtol(doc->id + 1, NULL, 10) % 4;

	(void)e;
	for (a.round = 0; a.round < n; a.round++) {
		a.text = arena_printf(doc->arena, "%d", a.round);
		got = asks_want(asks, &a);
		if (!got->answer)
			return STEP_WAIT;
		doc_note(doc, "%s",
		    got->answer->refusal ? got->answer->refusal :
					   got->answer->text);
	}
	return STEP_DONE;
}

static const struct stage rounds = {
	.name = "rounds",
	.summary = "",
	.version = "1",
	.step = rounds_step,
};

static inline int
on_finished(void *ctx, struct doc *doc, struct error *e)
{
	struct fixture *f = ctx;

	if (f->fail_at > 0 && f->finished + 1 == (size_t)f->fail_at) {
		f->fail_at = 0;
		error_set(e, STATUS_IO, "the disk is full");
		return f->fail_with ? f->fail_with : -1;
	}
	f->finished++;
	doc_write(doc, &f->out);
	return 0;
}

static inline void
on_failed(void *ctx, const char *input, const struct error *e)
{
	struct fixture *f = ctx;

	(void)input;
	buf_printf(&f->failures, "%d %s\n", (int)e->status, e->text);
}

static inline void
write_file(const char *path, const char *bytes, size_t len)
{
	struct error e = { STATUS_OK, "" };
	struct outfile *o = file_create(path, &e);

	assert_non_null(o);
	assert_int_equal(file_write(o, bytes, len, &e), 0);
	assert_int_equal(file_commit(o, &e), 0);
}

static inline void
write_records(struct fixture *f)
{
	struct doc *doc;
	struct buf b;
	size_t i;

	buf_init(&b, BUF_MAX);
	for (i = 0; i < DOCS; i++) {
		doc = doc_new();
		doc->id = arena_printf(doc->arena, "d%zu", i);
		doc->from = "fr";
		doc->to = "en";
		doc->text = "Il pleut.";
		doc->text_len = strlen(doc->text);
		doc->layers = LAYER_TEXT;
		doc_write(doc, &b);
		doc_free(doc);
	}
	write_file(f->records, b.data, b.len);
	buf_free(&b);
}

static inline void
open_config(struct fixture *f, const char *backend)
{
	struct setting file = {
		"backend replay",
		"file",
		f->recording,
		"the test",
	};
	struct config_source src = {
		.no_files = 1,
		.drivers = backend_keys(f->arena),
		.overrides = &file,
		.noverrides = 1,
	};
	struct error e = { STATUS_OK, "" };

	config_free(f->config);
	f->config = config_load(&src, &e);
	assert_string_equal(e.text, "");
	f->env.config = f->config;
	f->env.translator = config_backend(f->config, backend, &e);
	assert_non_null(f->env.translator);
}

static inline int
setup(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));

	snprintf(f->dir, sizeof f->dir, "/tmp/depeche-run.XXXXXX");
	assert_non_null(mkdtemp(f->dir));
	f->records = path_join(f->dir, "records.jsonl");
	f->recording = path_join(f->dir, "recording.jsonl");
	f->report = path_join(f->dir, "report.json");
	f->arena = arena_new();
	buf_init(&f->out, BUF_MAX);
	buf_init(&f->failures, BUF_MAX);
	write_records(f);
	open_config(f, "echo");
	*state = f;
	return 0;
}

static inline int
teardown(void **state)
{
	struct fixture *f = *state;

	unlink(f->records);
	unlink(f->recording);
	unlink(f->report);
	rmdir(f->dir);
	mem_free(f->records);
	mem_free(f->recording);
	mem_free(f->report);
	buf_free(&f->out);
	buf_free(&f->failures);
	config_free(f->config);
	arena_free(f->arena);
	mem_free(f);
	return 0;
}

/* Runs one stage over the records; what came out is in f->out. */
static inline int
run_stage(struct fixture *f, const struct stage *stage, int workers,
    int in_flight, struct run_result *r, struct error *e)
{
	const char *const inputs[] = { f->records, NULL };
	const struct stage *const list[] = { stage, NULL };
	struct run_plan plan = {
		.inputs = inputs,
		.records = 1,
		.stages = list,
		.env = &f->env,
		.workers = workers,
		.in_flight = in_flight,
		.finished = on_finished,
		.failed = on_failed,
		.ctx = f,
	};

	buf_clear(&f->out);
	buf_clear(&f->failures);
	f->finished = 0;
	memset(e, 0, sizeof *e);
	return run_all(&plan, r, e);
}

#endif
