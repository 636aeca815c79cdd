/*
 * translate.c - the stage: what becomes of answers and of refusals.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "backend/backend.h"
#include "stages/stage.h"

#define N 40

extern const struct stage stage_translate;

struct fixture {
	struct arena *keys;
	struct config *config;
	struct env env;
	struct doc *doc;
	struct asks asks;
	struct error e;
};

static int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof *f);
	struct config_source source = { .no_files = 1 };
	struct sentence s = { .text = "Il pleut." };
	size_t i;

	f->keys = arena_new();
	source.drivers = backend_keys(f->keys);
	f->config = config_load(&source, &f->e);
	assert_non_null(f->config);
	f->env.config = f->config;
	f->env.translator = config_backend(f->config, "echo", &f->e);
	f->doc = doc_new();
	f->asks.arena = f->doc->arena;
	for (i = 1; i <= N; i++) {
		s.id = arena_printf(f->doc->arena, "s%zu", i);
		vec_push(&f->doc->sentences, f->doc->arena, s);
	}
	*state = f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	config_free(f->config);
	arena_free(f->keys);
	mem_free(f);
	return 0;
}

static int
step(struct fixture *f)
{
	return stage_translate.step(f->doc, &f->env, &f->asks, &f->e);
}

static struct answer *
answer(struct fixture *f, size_t i)
{
	struct answer *a = arena_alloc(f->doc->arena, sizeof *a);

	f->asks.items.items[i]->answer = a;
	a->text = "It is raining.";
	return a;
}

static void
refuse(struct fixture *f, size_t i, const char *why)
{
	struct answer *a = answer(f, i);

	a->text = NULL;
	a->refusal = why;
	a->status = STATUS_TRY_LATER;
}

/* A reason stands once, with the first sentence and how many there are. */
static void
test_refusals(void **state)
{
	struct fixture *f = *state;
	size_t i;

	assert_int_equal(step(f), STEP_WAIT);
	for (i = 0; i < N; i++)
		answer(f, i);
	refuse(f, 3, "busy");
	refuse(f, 5, "too long");
	refuse(f, 6, "busy");
	refuse(f, 9, "busy");
	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->notes.len, 2);
	assert_string_equal(f->doc->notes.items[0],
	    "s4 and 2 more could not be translated: busy");
	assert_string_equal(
	    f->doc->notes.items[1], "s6 could not be translated: too long");
	assert_null(f->doc->sentences.items[3].draft);
	assert_non_null(f->doc->sentences.items[4].draft);
}

/* A reason of its own for each sentence does not flood the notes. */
static void
test_many_reasons(void **state)
{
	struct fixture *f = *state;
	size_t i;

	assert_int_equal(step(f), STEP_WAIT);
	answer(f, 0);
	for (i = 1; i < N; i++)
		refuse(f, i, arena_printf(f->doc->arena, "no %zu", i));
	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->notes.len, 9);
	assert_string_equal(f->doc->notes.items[8],
	    "s10 and 30 more could not be translated, for other reasons");
}

static void
test_all_refused(void **state)
{
	struct fixture *f = *state;
	size_t i;

	assert_int_equal(step(f), STEP_WAIT);
	for (i = 0; i < N; i++)
		refuse(f, i, "busy");
	assert_int_equal(step(f), -1);
	assert_int_equal(f->e.status, STATUS_TRY_LATER);
	assert_string_equal(f->e.text, "busy");
}

/* Two models in turn: each stands in the provenance once. */
static void
test_makers(void **state)
{
	struct fixture *f = *state;
	size_t i;

	assert_int_equal(step(f), STEP_WAIT);
	for (i = 0; i < N; i++)
		answer(f, i)->model = i % 2 ? "large" : "small";
	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->provenance.len, 2);
	assert_string_equal(f->doc->provenance.items[0].model, "small");
	assert_string_equal(f->doc->provenance.items[1].model, "large");
	assert_string_equal(f->doc->provenance.items[1].backend, "echo");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_refusals),
		CASE(test_many_reasons),
		CASE(test_all_refused),
		CASE(test_makers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
