/*
 * summarize_model.c - what a model's bullets must show before they stand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/summaryfix.h"

static const struct options *
some_backend(struct fixture *f)
{
	static const struct key none[] = { { .name = NULL } };
	static const struct driver_keys drivers[] = {
		{ .driver = "some", .keys = none },
		{ .driver = NULL },
	};
	struct config_source source = { .no_files = 1, .drivers = drivers };
	struct error e = { 0 };
	const struct options *options;

	config_free(f->config);
	f->config = config_load(&source, &e);
	f->env.config = f->config;
	options = config_backend(f->config, "some", &e);
	if (!options)
		fail_msg("%s", e.text);
	return options;
}

static const char *const cite_s2[] = { "s2", NULL };
static const char *const cite_s4[] = { "s4", "s99", NULL };
static const char *const cite_none[] = { "s99", NULL };

/* Hands the answer to the one open ask and runs the stage again. */
static int
answer(struct fixture *f, const struct answer_bullet *bullets, size_t n)
{
	struct answer *a = arena_alloc(f->doc->arena, sizeof(*a));

	a->bullets = bullets;
	a->nbullets = n;
	a->model = "model-1";
	assert_int_equal(asks_unanswered(&f->asks), 1);
	f->asks.items.items[f->asks.items.len - 1]->answer = a;
	return run(f);
}

static void
test_model(void **state)
{
	static const struct answer_bullet good[] = {
		{ "Firefighters say a fire destroyed the Morlent factory.",
		    "the firefighters", cite_s2 },
		{ "The factory employed 84 people.", "", cite_s4 },
	};
	struct fixture *f = *state;
	const struct ask *ask;

	f->env.summarizer = some_backend(f);
	assert_int_equal(run(f), STEP_WAIT);
	ask = f->asks.items.items[0];
	assert_int_equal(ask->kind, ASK_SUMMARIZE);
	assert_int_equal(ask->nsegments, N - 1);
	assert_string_equal(ask->segments[0].id, "s2");
	assert_string_equal(ask->segments[0].source, "the firefighters");
	assert_int_equal(answer(f, good, 2), STEP_DONE);
	assert_int_equal(f->doc->summary.len, 2);
	assert_string_equal(f->doc->summary.items[0].how, "model-1");
	/* an id that does not exist is no citation */
	assert_int_equal(f->doc->summary.items[1].ncites, 1);
}

/* A number that no cited sentence has: asked again, then the sentence. */
static void
test_model_invents(void **state)
{
	static const struct answer_bullet bad[] = {
		{ "The factory employed 840 people.", "", cite_s4 },
		{ "It burnt.", "", cite_none },
	};
	struct fixture *f = *state;

	f->env.summarizer = some_backend(f);
	assert_int_equal(run(f), STEP_WAIT);
	assert_int_equal(answer(f, bad, 2), STEP_WAIT);
	assert_int_equal(f->asks.items.items[1]->round, 1);
	assert_int_equal(answer(f, bad, 2), STEP_DONE);
	assert_int_equal(f->doc->summary.len, 2);
	assert_string_equal(f->doc->summary.items[0].text, english[3]);
	assert_string_equal(f->doc->summary.items[0].how, "extractive");
	assert_string_equal(f->doc->summary.items[1].how, "extractive");
	assert_int_equal(f->doc->notes.len, 2);
}

static void
test_model_refuses(void **state)
{
	struct fixture *f = *state;
	struct answer no = { .refusal = "no", .status = STATUS_UNAVAILABLE };

	f->env.summarizer = some_backend(f);
	assert_int_equal(run(f), STEP_WAIT);
	f->asks.items.items[0]->answer = &no;
	assert_int_equal(run(f), STEP_DONE);
	assert_string_equal(f->doc->summary.items[0].how, "extractive");
	assert_int_equal(f->doc->notes.len, 1);
}

static const char *
problem(struct fixture *f, const char *text, size_t sentence)
{
	const struct answer_bullet bullet = { .text = text };
	const struct bullet_cites cites = { { sentence }, 1, { { 0 } } };

	return bullet_problem(f->doc, &f->env, &bullet, &cites, f->doc->arena);
}

static void
test_bullet_problem(void **state)
{
	struct fixture *f = *state;

	assert_null(problem(f,
	    "A fire destroyed the factory, the town's "
	    "firefighters say.",
	    1));
	assert_null(problem(f, "The factory had 84 workers.", 3));
	assert_non_null(problem(f, "The factory had 85 workers.", 3));
	assert_non_null(problem(f, "The factory had 84 workers.", 1));
	assert_non_null(problem(f, "Firefighters say “all is lost”.", 1));
	assert_non_null(problem(f, "It burnt on Friday.", 1));
	assert_non_null(problem(f, "It was destroyed, says Karim Belhaj.", 1));
	/* a negation is not to be brought in */
	assert_non_null(problem(f, "The factory did not employ 84 people.", 3));
	assert_non_null(problem(f, "", 1));
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_model),
		CASE(test_model_invents),
		CASE(test_model_refuses),
		CASE(test_bullet_problem),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
