/*
 * verify.c - the stage: what it notes of a draft, when it asks for a repair,
 * and which repair it takes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "backend/backend.h"
#include "language/language.h"
#include "stages/stage.h"
#include "tests/lib/language.h"

extern const struct stage stage_verify;

static const char text[] = "Le barrage retient 4'300 litres.";
static const char right[] = "The dam holds 4,300 litres.";
static const char wrong[] = "The dam holds 5,300 litres.";
static const char other[] = "The dam holds 6,300 litres.";

static struct language *languages[2];
static struct config *config;
static struct arena *keys;

struct fixture {
	struct env env;
	struct doc *doc;
	struct asks asks;
};

/* A document of one sentence with that draft, by a backend that can that. */
static struct fixture *
given(void **state, const char *draft, unsigned can)
{
	struct sentence s = { .id = "s1", .text = text, .draft = draft };
	struct fixture *f = mem_alloc(sizeof *f);

	*state = f;
	f->doc = doc_new();
	f->doc->from = "fr";
	f->doc->to = "en";
	s.span.end = strlen(text);
	vec_push(&f->doc->sentences, f->doc->arena, s);
	f->asks.arena = f->doc->arena;
	f->env.config = config;
	f->env.from = "fr";
	f->env.to = "en";
	f->env.source = languages[0];
	f->env.target = languages[1];
	f->env.translator = config_backend(config, "echo", NULL);
	f->env.translator_can = can;
	return f;
}

/* The same, with a claim: KCNA says so. */
static struct fixture *
given_claim(void **state, const char *draft)
{
	static const char said[] = "Selon KCNA, le barrage est plein.";
	struct attribution a = { .id = "a1", .type = ATTRIBUTION_SELON };
	struct fixture *f = given(state, draft, 0);

	f->doc->sentences.items[0].text = said;
	f->doc->sentences.items[0].span.end = strlen(said);
	a.cue.end = 5;
	a.source.start = 6;
	a.source.end = 10;
	vec_push(&f->doc->attributions, f->doc->arena, a);
	return f;
}

static int
end(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	mem_free(f);
	return 0;
}

static int
step(struct fixture *f)
{
	struct error e = { 0 };

	return stage_verify.step(f->doc, &f->env, &f->asks, &e);
}

static void
answer_last(struct fixture *f, const char *repaired, const char *refusal)
{
	struct answer *a = arena_alloc(f->doc->arena, sizeof *a);

	a->text = repaired;
	a->refusal = refusal;
	a->model = "m";
	f->asks.items.items[f->asks.items.len - 1]->answer = a;
}

static const char *
translation(const struct fixture *f)
{
	return f->doc->sentences.items[0].translation;
}

/* A right draft stands, with the facts of both sides. */
static void
test_right(void **state)
{
	struct fixture *f = given(state, right, CAN_REPAIR);

	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), right);
	assert_int_equal(f->doc->findings.len, 0);
	assert_true(f->doc->facts.len >= 2);
	assert_true(f->doc->layers & LAYER_TRANSLATIONS);
}

/* A backend that cannot repair is not asked. */
static void
test_no_repair(void **state)
{
	struct fixture *f = given(state, wrong, 0);

	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), wrong);
	assert_int_equal(f->doc->findings.len, 1);
	assert_int_equal(f->doc->findings.items[0].severity, SEVERITY_ERROR);
	assert_string_equal(f->doc->findings.items[0].kind, "number");
	assert_null(f->doc->findings.items[0].after);
}

/* The ask tells what is wrong; the repair is taken and noted. */
static void
test_repair(void **state)
{
	const struct finding *x;
	const struct ask *ask;
	struct fixture *f = given(state, wrong, CAN_REPAIR);

	assert_int_equal(step(f), STEP_WAIT);
	assert_int_equal(f->asks.items.len, 1);
	ask = f->asks.items.items[0];
	assert_int_equal(ask->kind, ASK_REPAIR);
	assert_int_equal(ask->round, 1);
	assert_string_equal(ask->draft, wrong);
	assert_non_null(strstr(ask->problems[0], "4300"));
	answer_last(f, right, NULL);
	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), right);
	assert_int_equal(f->doc->findings.len, 1);
	x = &f->doc->findings.items[0];
	assert_string_equal(x->before, wrong);
	assert_string_equal(x->after, right);
	assert_string_equal(x->how, "m");
}

/* What is no better is not taken, and asked for again once more. */
static void
test_no_better(void **state)
{
	struct fixture *f = given(state, wrong, CAN_REPAIR);

	assert_int_equal(step(f), STEP_WAIT);
	answer_last(f, other, NULL);
	assert_int_equal(step(f), STEP_WAIT);
	assert_int_equal(f->asks.items.len, 2);
	assert_int_equal(f->asks.items.items[1]->round, 2);
	answer_last(f, other, NULL);
	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), wrong);
	assert_int_equal(f->doc->findings.len, 1);
}

static void
test_refusal(void **state)
{
	struct fixture *f = given(state, wrong, CAN_REPAIR);

	assert_int_equal(step(f), STEP_WAIT);
	answer_last(f, NULL, "no");
	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), wrong);
	assert_int_equal(f->doc->findings.len, 1);
}

/* A sentence without a draft is an error that says why. */
static void
test_missing(void **state)
{
	struct ask ask = { .kind = ASK_TRANSLATE,
		.stage = "translate",
		.id = "s1",
		.text = text };
	const struct finding *x;
	struct fixture *f = given(state, NULL, CAN_REPAIR);

	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->findings.len, 1);
	assert_string_equal(f->doc->findings.items[0].message,
	    "the backend gave no translation");
	asks_want(&f->asks, &ask);
	answer_last(f, NULL, "busy");
	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->findings.len, 1);
	x = &f->doc->findings.items[0];
	assert_string_equal(x->kind, "omission");
	assert_int_equal(x->severity, SEVERITY_ERROR);
	assert_string_equal(
	    x->message, "the backend gave no translation: busy");
	assert_null(translation(f));
}

/* The French handed back is not checked. */
static void
test_echo(void **state)
{
	struct fixture *f = given(state, text, IS_ECHO);

	assert_int_equal(step(f), STEP_DONE);
	assert_string_equal(translation(f), text);
	assert_int_equal(f->doc->findings.len, 0);
}

/* A claim that stands bare in the English is named, source and cue. */
static void
test_bare(void **state)
{
	struct fixture *f = given_claim(state, "The dam is full.");

	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->findings.len, 1);
	assert_string_equal(f->doc->findings.items[0].kind, "attribution_lost");
	assert_non_null(strstr(f->doc->findings.items[0].message, "KCNA"));
}

/* The spans of source and cue in the English. */
static void
test_spans(void **state)
{
	static const char english[] = "The dam is full, KCNA reported.";
	const struct attribution *got;
	struct fixture *f = given_claim(state, english);

	assert_int_equal(step(f), STEP_DONE);
	assert_int_equal(f->doc->findings.len, 0);
	got = &f->doc->attributions.items[0];
	assert_memory_equal(english + got->en_source.start, "KCNA", 4);
	assert_memory_equal(english + got->en_cue.start, "reported", 8);
}

static int
set_up(void **state)
{
	struct config_source source = { .no_files = 1 };
	struct error e = { 0 };

	(void)state;
	keys = arena_new();
	source.drivers = backend_keys(keys);
	languages[0] = test_language("fr");
	languages[1] = test_language("en");
	config = config_load(&source, &e);
	if (!config)
		fail_msg("%s", e.text);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	config_free(config);
	language_free(languages[0]);
	language_free(languages[1]);
	arena_free(keys);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(test_right, end),
		cmocka_unit_test_teardown(test_no_repair, end),
		cmocka_unit_test_teardown(test_repair, end),
		cmocka_unit_test_teardown(test_no_better, end),
		cmocka_unit_test_teardown(test_refusal, end),
		cmocka_unit_test_teardown(test_missing, end),
		cmocka_unit_test_teardown(test_echo, end),
		cmocka_unit_test_teardown(test_bare, end),
		cmocka_unit_test_teardown(test_spans, end),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
