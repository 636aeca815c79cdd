/*
 * render_txt.c - plain text: nothing that a terminal obeys, 80 columns.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "stages/render/clean.h"
#include "tests/unit/renderfix.h"

/* What a terminal obeys stays out where one source speaks through another. */
static void
test_txt_names_are_clean(void **state)
{
	struct fixture *f = *state;
	const char *text;

	f->doc->speakers.items[1].name_en = "Radio \x1b[2J\xe2\x80\xaeX";
	text = render(f, "txt");
	assert_non_null(strstr(text, ", through Radio [2JX)"));
	assert_null(strchr(text, '\x1b'));
	assert_null(strstr(text, "\xe2\x80\xae"));
}

static void
test_txt_is_plain(void **state)
{
	struct fixture *f = *state;
	const char *text = render(f, "txt"), *line;
	size_t n;

	assert_null(strchr(text, '\x1b'));
	for (line = text; *line; line += n + 1) {
		n = strcspn(line, "\n");
		assert_true(clean_width(line, n) <= 80);
	}
}

static void
test_wrap(void **state)
{
	struct buf out;

	(void)state;
	buf_init(&out, BUF_MAX);
	clean_wrap(&out, "* ", "  ", "un deux trois\xc2\xa0quatre été", 12);
	assert_string_equal(
	    out.data, "* un deux\n  trois\xc2\xa0quatre\n  été\n");
	buf_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_txt_names_are_clean, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_txt_is_plain, set_up, tear_down),
		cmocka_unit_test(test_wrap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
