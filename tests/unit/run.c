/*
 * run.c - documents in flight: order, failures that stay with their document,
 * asks of several rounds.  With stages of the test's own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/runfix.h"

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
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
