/*
 * run_recording.c - what a run leaves beside its output: a recording, which
 * is replayed, and a report.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/runfix.h"

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
		CASE(test_record_and_replay),
		CASE(test_replay_lacks),
		CASE(test_replay_of_rubbish),
		CASE(test_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
