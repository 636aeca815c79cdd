/* relative_day.c - the date that a weekday or "hier" means. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "language/language.h"
#include "tests/lib/language.h"

static struct language *french;

static const char *
seen_from(const char *word, const char *day, struct arena *a)
{
	return language_relative_day(french, word, strlen(word), day, a);
}

static void
test_words(void **state)
{
	static const char *const cases[][3] = {
		/* a Saturday: the nearest one not after it is itself */
		{ "samedi", "2024-11-30", "2024-11-30" },
		{ "lundi", "2024-11-30", "2024-11-25" },
		{ "lundi dernier", "2024-11-25", "2024-11-18" },
		{ "lundi prochain", "2024-11-30", "2024-12-02" },
		{ "hier", "2024-03-01", "2024-02-29" },
		{ "hier soir", "2023-01-01", "2022-12-31" },
		{ "après-demain", "2024-12-30", "2025-01-01" },
		{ "aujourd'hui", "2024-02-29", "2024-02-29" },
	};
	struct arena *a = arena_new();
	size_t i;

	(void)state;
	for (i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(
		    seen_from(cases[i][0], cases[i][1], a), cases[i][2]);
	arena_free(a);
}

static void
test_none(void **state)
{
	struct arena *a = arena_new();

	(void)state;
	assert_null(seen_from("chat", "2024-11-30", a));
	assert_null(seen_from("", "2024-11-30", a));
	assert_null(seen_from("lundi", "30 novembre", a));
	assert_null(seen_from("lundi", NULL, a));
	/* Mardi gras is a feast, no Tuesday */
	assert_null(seen_from("mardi gras", "2024-11-30", a));
	arena_free(a);
}

/* Against the C library, day by day, over leap years and centuries. */
static void
test_calendar(void **state)
{
	static const char *const names[] = { "dimanche", "lundi", "mardi",
		"mercredi", "jeudi", "vendredi", "samedi" };
	struct arena *a;
	struct tm tm;
	char day[16];
	time_t at;
	int i;

	(void)state;
	for (i = 0; i < 60000; i += 7 + i % 3) {
		a = arena_new();
		at = (time_t)i * 86400 + 43200;
		gmtime_r(&at, &tm);
		strftime(day, sizeof day, "%Y-%m-%d", &tm);
		assert_string_equal(seen_from("ce jour", day, a), day);
		assert_string_equal(seen_from(names[tm.tm_wday], day, a), day);
		arena_free(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_calendar),
	};
	int rc;

	french = test_language("fr");
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(french);
	return rc;
}
