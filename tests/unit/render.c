/*
 * render.c - a record in, a brief out, in every format: no claim stands bare,
 * who speaks through whom, dates.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/renderfix.h"

/* The English lost "selon Radio X": every format says so, and the summary
 * names the radio as well. */
static void
test_no_claim_is_bare(void **state)
{
	static const char *const formats_of_people[] = { "txt", "md", "html" };
	const char *text;
	size_t i;

	for (i = 0; i < 3; i++) {
		text = render(*state, formats_of_people[i]);
		assert_non_null(strstr(text,
		    "Attributed in the original to "
		    "Radio"));
		assert_non_null(strstr(text, "selon Radio X"));
	}
}

static void
test_repair_shows_what_changed(void **state)
{
	assert_non_null(strstr(render(*state, "html"),
	    "The mayor <del>said</del> <ins>denies</ins> it"));
	assert_non_null(strstr(render(*state, "txt"), "[-said-]{+denies+}"));
}

static void
test_sources_and_voices(void **state)
{
	struct fixture *f = *state;
	struct arena *arena = arena_new();
	struct brief *b = brief_make(f->doc, &f->env, arena);

	assert_int_equal(b->sources.len, 2);
	assert_string_equal(b->sources.items[1].letter, "B");
	assert_int_equal(b->rows.len, 1);
	/* the mayor speaks through the radio, which is not named twice */
	assert_int_equal(b->rows.items[0].voices.len, 1);
	assert_int_equal(b->rows.items[0].voices.items[0].source, 0);
	assert_int_equal(b->rows.items[0].voices.items[0].via, 1);
	assert_true(b->rows.items[0].denied);
	assert_int_equal(b->words.len, 6);
	assert_int_equal(b->own_words, 0);
	arena_free(arena);
}

static void
test_dates(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
	    brief_date(arena, "2026-11-30"), "30 November 2026");
	assert_string_equal(brief_date(arena, "2026-11-23T18:40:00+01:00"),
	    "23 November 2026, 18:40 +01:00");
	assert_string_equal(brief_date(arena, "2026-01-02T03:04Z"),
	    "2 January 2026, 03:04 UTC");
	assert_string_equal(brief_date(arena, "hier"), "hier");
	assert_string_equal(
	    brief_date(arena, "--05-08"), "8 May (year not stated)");
	assert_string_equal(brief_date(arena, "--13-08"), "--13-08");
	assert_string_equal(
	    brief_short_date(arena, "2026-11-30"), "30 November");
	assert_null(brief_short_date(arena, "2026-13-30"));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_no_claim_is_bare, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_repair_shows_what_changed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_sources_and_voices, set_up, tear_down),
		cmocka_unit_test(test_dates),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
