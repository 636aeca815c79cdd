/*
 * run.c - documents in flight: order, failures that stay with their document,
 * asks of several rounds, recordings.  With stages of the test's own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

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

/* ---- stages ---- */

/* Document dN wants its asks one after the other, N % 4 of them. */
static int
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

static int
picky_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	(void)env;
	(void)asks;
	if (strcmp(doc->id, "d7") == 0)
		return error_set(e, STATUS_TRY_LATER, "not today");
	return strcmp(doc->id, "d8") == 0 ? STEP_WAIT : STEP_DONE;
}

static const struct stage picky = {
	.name = "picky",
	.summary = "",
	.version = "1",
	.step = picky_step,
};

static int
summary_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct ask a = {
		.kind = ASK_SUMMARIZE,
		.stage = "summary",
		.id = "summary",
		.backend = strcmp(doc->id, "d0") == 0 ? NULL : env->translator,
	};
	const struct ask *got = asks_want(asks, &a);

	(void)e;
	if (!got->answer)
		return STEP_WAIT;
	doc_note(doc, "%s", got->answer->refusal);
	return STEP_DONE;
}

static const struct stage summary = {
	.name = "summary",
	.summary = "",
	.version = "1",
	.step = summary_step,
};

static const struct stage needy = {
	.name = "needy",
	.summary = "",
	.version = "1",
	.needs = LAYER_SUMMARY,
	.step = picky_step,
};

/* ---- the fixture ---- */

static int
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

static void
on_failed(void *ctx, const char *input, const struct error *e)
{
	struct fixture *f = ctx;

	(void)input;
	buf_printf(&f->failures, "%d %s\n", (int)e->status, e->text);
}

static void
write_file(const char *path, const char *bytes, size_t len)
{
	struct error e = { STATUS_OK, "" };
	struct outfile *o = file_create(path, &e);

	assert_non_null(o);
	assert_int_equal(file_write(o, bytes, len, &e), 0);
	assert_int_equal(file_commit(o, &e), 0);
}

static void
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

static void
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

static int
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

static int
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
static int
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

/* ---- tests ---- */

static void
test_order_and_bytes(void **state)
{
	static const int shapes[][2] = {
		{ 1, 1 },
		{ 8, 1 },
		{ 1, 64 },
		{ 8, 64 },
		{ 0, 0 },
	};
	struct fixture *f = *state;
	struct run_result r;
	struct error e;
	char *first = NULL;
	size_t i;

	for (i = 0; i < sizeof shapes / sizeof *shapes; i++) {
		assert_int_equal(
		    run_stage(f, &rounds, shapes[i][0], shapes[i][1], &r, &e),
		    0);
		assert_int_equal(r.done, DOCS);
		assert_int_equal(r.failed, 0);
		if (first)
			assert_string_equal(f->out.data, first);
		else
			first = mem_strdup(f->out.data);
	}
	assert_non_null(strstr(first, "\"notes\":[\"0\",\"1\",\"2\"]"));
	mem_free(first);
}

static void
test_failures_stay_alone(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	assert_int_equal(run_stage(f, &picky, 4, 16, &r, &e), 0);
	assert_int_equal(r.done, DOCS - 2);
	assert_int_equal(r.failed, 2);
	assert_int_equal(r.worst, STATUS_TRY_LATER);
	assert_non_null(strstr(f->failures.data, "records.jsonl:8: not today"));
	assert_non_null(strstr(f->failures.data, "picky waits for nothing"));
}

static void
test_broken_record(void **state)
{
	static const char *const bad[] = {
		"{\"v\":1",
		"[]",
		"{\"v\":99,\"id\":\"x\"}",
		"\xff\xfe",
		"null",
	};
	struct fixture *f = *state;
	struct run_result r;
	struct error e;
	struct buf b;
	size_t i;

	buf_init(&b, BUF_MAX);
	assert_int_equal(file_read(f->records, &b, NULL), 0);
	for (i = 0; i < 5; i++)
		buf_printf(&b, "%s\n\n", bad[i]);
	write_file(f->records, b.data, b.len);
	buf_free(&b);
	assert_int_equal(run_stage(f, &rounds, 2, 8, &r, &e), 0);
	assert_int_equal(r.done, DOCS);
	assert_int_equal(r.failed, 5);
	assert_int_equal(r.worst, STATUS_DATA);
	assert_non_null(strstr(f->failures.data, "records.jsonl:101"));
}

static void
test_layers_missing(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	assert_int_equal(run_stage(f, &needy, 2, 8, &r, &e), 0);
	assert_int_equal(r.failed, DOCS);
	assert_non_null(strstr(f->failures.data, "needy needs what "));
}

static void
test_output_ends_the_run(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	f->fail_at = 10;
	assert_int_equal(run_stage(f, &rounds, 4, 16, &r, &e), -1);
	assert_int_equal(e.status, STATUS_IO);
	assert_int_equal(f->finished, 9);
}

/* A brief that is too large, a file name that cannot be: others go on. */
static void
test_output_of_one_fails(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	f->fail_at = 10;
	f->fail_with = DOCUMENT_FAILED;
	assert_int_equal(run_stage(f, &rounds, 4, 16, &r, &e), 0);
	assert_int_equal(r.done, DOCS - 1);
	assert_int_equal(r.failed, 1);
	assert_int_equal(r.worst, STATUS_IO);
	assert_int_equal(f->finished, DOCS - 1);
	assert_non_null(
	    strstr(f->failures.data, "records.jsonl:10: the disk is full"));
}

static void
test_refused_at_once(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	assert_int_equal(run_stage(f, &summary, 2, 8, &r, &e), 0);
	assert_int_equal(r.done, DOCS);
	assert_non_null(strstr(f->out.data, "no backend is set to summarize"));
	assert_non_null(
	    strstr(f->out.data, "backend \\\"echo\\\" cannot summarize"));
}

static void
record(struct fixture *f)
{
	const char *const inputs[] = { f->records, NULL };
	const struct stage *const list[] = { &rounds, NULL };
	struct run_plan plan = {
		.inputs = inputs,
		.records = 1,
		.stages = list,
		.env = &f->env,
		.record = f->recording,
		.report = f->report,
		.finished = on_finished,
		.failed = on_failed,
		.ctx = f,
	};
	struct run_result r;
	struct error e = { STATUS_OK, "" };

	assert_int_equal(run_all(&plan, &r, &e), 0);
}

static void
test_record_and_replay(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;
	char *first;

	record(f);
	first = mem_strdup(f->out.data);
	open_config(f, "replay");
	assert_int_equal(run_stage(f, &rounds, 4, 16, &r, &e), 0);
	assert_string_equal(f->out.data, first);
	/* it can what echo could, and no more */
	assert_int_equal(f->env.translator_can & CAN_SUMMARIZE, 0);
	assert_int_equal(f->env.translator_can & IS_ECHO, IS_ECHO);
	mem_free(first);
}

static void
test_replay_lacks(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;
	struct buf b;
	char *cut;

	record(f);
	buf_init(&b, BUF_MAX);
	assert_int_equal(file_read(f->recording, &b, NULL), 0);
	cut = strstr(b.data, "\n");
	write_file(f->recording, b.data, (size_t)(cut - b.data) + 1);
	buf_free(&b);
	open_config(f, "replay");
	assert_int_equal(run_stage(f, &rounds, 2, 8, &r, &e), 0);
	assert_non_null(strstr(f->out.data,
	    "the recording has no answer to "
	    "translate s1 (rounds, round 0"));
}

static void
test_replay_of_rubbish(void **state)
{
	struct fixture *f = *state;
	struct run_result r;
	struct error e;

	write_file(f->recording, "{\"recording\":1}\n", 16);
	open_config(f, "replay");
	assert_int_equal(run_stage(f, &rounds, 2, 8, &r, &e), 0);
	assert_non_null(strstr(f->out.data, "recording.jsonl:1: not a line"));
}

static void
test_report(void **state)
{
	struct fixture *f = *state;
	struct buf b;

	record(f);
	buf_init(&b, BUF_MAX);
	assert_int_equal(file_read(f->report, &b, NULL), 0);
	assert_non_null(strstr(b.data, "{\"documents\":100,\"failed\":0,"));
	assert_non_null(strstr(b.data, "\"backend\":\"echo\""));
	buf_free(&b);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_order_and_bytes),
		CASE(test_failures_stay_alone),
		CASE(test_broken_record),
		CASE(test_layers_missing),
		CASE(test_output_ends_the_run),
		CASE(test_output_of_one_fails),
		CASE(test_refused_at_once),
		CASE(test_record_and_replay),
		CASE(test_replay_lacks),
		CASE(test_replay_of_rubbish),
		CASE(test_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
