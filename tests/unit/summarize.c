/*
 * summarize.c - what is chosen from a text without a model.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/summaryfix.h"

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

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(test_extract),
		CASE(test_extract_limits),
		CASE(test_another_voice),
		CASE(test_denial_comes_along),
		CASE(test_who_denies),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
