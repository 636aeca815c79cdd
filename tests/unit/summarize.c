/*
 * summarize.c - what is chosen from a text, and what a model's bullets must
 * show before they stand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stages/stage.h"
#include "stages/summarize/bullets.h"
#include "stages/summarize/summarize.h"
#include "tests/lib/language.h"

static const char *const french[] = {
	"Un incendie ravage une fabrique de biscuits",
	"Un incendie a détruit samedi la fabrique de biscuits de Morlent, "
	"selon les pompiers de la commune.",
	"Il pleuvait.",
	"La fabrique employait 84 personnes, précise la mairie de Morlent.",
	"Les pompiers ont sauvé deux fours de la fabrique.",
};

static const char *const english[] = {
	"Fire destroys a biscuit factory",
	"A fire destroyed the Morlent biscuit factory on Saturday, according "
	"to the town's firefighters.",
	"It was raining.",
	"The factory employed 84 people, Morlent town hall says.",
	"The firefighters saved two of the factory's ovens.",
};

#define N (sizeof(french) / sizeof(*french))

struct fixture {
	struct language *fr, *en;
	struct config *config;
	struct env env;
	struct doc *doc;
	struct asks asks;
};

static void
fill(struct doc *doc)
{
	struct attribution a = { .id = "a1",
		.sentence = 1,
		.type = ATTRIBUTION_SELON,
		.speaker_index = 0 };
	struct speaker p = { .id = "p1", .name_en = "the firefighters" };
	size_t i;

	for (i = 0; i < N; i++) {
		struct block block = { .kind = i ? BLOCK_PARAGRAPH :
						   BLOCK_HEADING,
			.level = i ? 0 : 1 };
		struct sentence s = { .block = i,
			.text = french[i],
			.draft = english[i],
			.translation = english[i] };

		s.id = arena_printf(doc->arena, "s%zu", i + 1);
		s.span.start = 200 * i;
		s.span.end = 200 * i + strlen(french[i]);
		block.span = s.span;
		vec_push(&doc->blocks, doc->arena, block);
		vec_push(&doc->sentences, doc->arena, s);
	}
	vec_push(&doc->attributions, doc->arena, a);
	vec_push(&doc->speakers, doc->arena, p);
}

static int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));
	struct config_source source = { .no_files = 1 };
	struct error e = { 0 };

	f->fr = test_language("fr");
	f->en = test_language("en");
	f->config = config_load(&source, &e);
	if (!f->config)
		fail_msg("%s", e.text);
	f->doc = doc_new();
	fill(f->doc);
	f->asks.arena = f->doc->arena;
	f->env.config = f->config;
	f->env.source = f->fr;
	f->env.target = f->en;
	*state = f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	config_free(f->config);
	language_free(f->fr);
	language_free(f->en);
	mem_free(f);
	return 0;
}

static int
run(struct fixture *f)
{
	struct error e = { 0 };

	return stage_find("summarize")->step(f->doc, &f->env, &f->asks, &e);
}

/* The headline is none of the bullets, and each names who says so. */
static void
test_extract(void **state)
{
	struct fixture *f = *state;
	const struct bullet *b;

	assert_int_equal(run(f), STEP_DONE);
	assert_true(f->doc->summary.len >= 1);
	b = &f->doc->summary.items[0];
	assert_string_equal(b->text, english[1]);
	assert_int_equal(b->ncites, 1);
	assert_int_equal(b->cites[0], 1);
	assert_int_equal(b->nspeakers, 1);
	assert_string_equal(b->speakers[0], "the firefighters");
	assert_string_equal(b->how, "extractive");
}

static void
test_extract_limits(void **state)
{
	struct fixture *f = *state;
	struct extract_sentence s[N];
	struct extract_limit one = { .sentences = 1 };
	struct extract_limit words = { .words = 16 };
	size_t chosen[N], i;

	for (i = 0; i < N; i++)
		s[i] = (struct extract_sentence){ french[i], strlen(french[i]),
			i > 0, 0, 0 };
	assert_int_equal(extract_choose(f->fr, s, N, &one, chosen), 1);
	assert_int_equal(chosen[0], 1);
	/* a sentence that does not fit any more is passed over */
	assert_int_equal(extract_choose(f->fr, s, N, &words, chosen), 1);
	assert_int_equal(extract_choose(f->fr, s, 0, &words, chosen), 0);
	/* nothing to say: no sentence weighs anything */
	for (i = 0; i < N; i++)
		s[i].weight = 0;
	assert_int_equal(extract_choose(f->fr, s, N, &one, chosen), 0);
}

/* Sentences of one text: the score falls by place alone. */
static void
alike(struct extract_sentence *s, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++)
		s[i] = (struct extract_sentence){ french[1], strlen(french[1]),
			1, 0, 0 };
}

static void
test_another_voice(void **state)
{
	struct fixture *f = *state;
	struct extract_sentence s[5];
	struct extract_limit two = { .sentences = 2 };
	size_t chosen[5];

	alike(s, 5);
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[1], 1);
	/* the second voice is nearly as good: 1.33 to 1.5 */
	s[0].voice = s[1].voice = s[3].voice = 1;
	s[2].voice = 2;
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[1], 2);
	/* or no voice at all */
	s[2].voice = 0;
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[1], 2);
	/* 1.25 is not */
	s[2].voice = 1;
	s[3].voice = 2;
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[1], 1);
}

static void
test_denial_comes_along(void **state)
{
	struct fixture *f = *state;
	struct extract_sentence s[5];
	struct extract_limit one = { .sentences = 1 }, two = { .sentences = 2 };
	struct extract_limit words = { .words = 17 };
	size_t chosen[5];

	alike(s, 5);
	s[0].denial = 5;
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[0], 0);
	assert_int_equal(chosen[1], 4);
	assert_int_equal(extract_choose(f->fr, s, 5, &one, chosen), 1);
	assert_int_equal(chosen[0], 0);
	/* no room for it */
	assert_int_equal(extract_choose(f->fr, s, 5, &words, chosen), 1);
	/* never chosen, not even as a denial */
	s[4].weight = 0;
	assert_int_equal(extract_choose(f->fr, s, 5, &two, chosen), 2);
	assert_int_equal(chosen[1], 1);
}

/* The firefighters say it, the town hall denies it right behind. */
static void
test_who_denies(void **state)
{
	struct fixture *f = *state;
	struct doc *doc = f->doc;
	struct attribution no = { .id = "a2",
		.sentence = 3,
		.type = ATTRIBUTION_REPORT,
		.stance = STANCE_DENIED,
		.speaker_index = 1 };
	struct speaker hall = { .id = "p2", .name_en = "the town hall" };
	struct voices v;

	vec_push(&doc->attributions, doc->arena, no);
	vec_push(&doc->speakers, doc->arena, hall);
	voices_index(doc, doc->arena, &v);
	assert_int_equal(voices_outermost(doc, &v, 1), 1);
	assert_int_equal(voices_outermost(doc, &v, 2), 0);
	assert_int_equal(voices_outermost(doc, &v, 3), 2);
	/* two paragraphs on it answers something else */
	assert_int_equal(voices_denial(doc, &v, 1), 0);
	doc->sentences.items[3].block = 2;
	assert_int_equal(voices_denial(doc, &v, 1), 4);
	assert_int_equal(voices_denial(doc, &v, 3), 0);
	/* who takes back his own words denies no other */
	doc->attributions.items[1].speaker_index = 0;
	assert_int_equal(voices_denial(doc, &v, 1), 0);
}

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_extract, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_extract_limits, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_another_voice, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_denial_comes_along, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_who_denies, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_model, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_model_invents, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_model_refuses, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_bullet_problem, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
