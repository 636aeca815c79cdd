/*
 * render_md.c - Markdown: nothing of an article becomes markup or a link.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tests/unit/renderfix.h"

static void
test_md_is_escaped(void **state)
{
	const char *text = render(*state, "md");

	assert_non_null(strstr(text, "\\*it\\*"));
	assert_non_null(strstr(text, "\\[x\\](javascript:y)"));
	assert_non_null(strstr(text, "A\\|B \\<i\\>"));
	assert_non_null(strstr(text, "# The \\<script\\>\\[2J\n"));
}

/* GitHub makes "@name", "#12" and "a@b.fr" links, backslash or not. */
static void
test_md_links_nobody(void **state)
{
	struct fixture *f = *state;
	const char *text;

	f->doc->meta.agency.value = "#1 @maire, a@b.fr";
	text = render(f, "md");
	assert_non_null(strstr(
	    text, "<span>#</span>1 <span>@</span>maire, a<span>@</span>b.fr"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_md_is_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_md_links_nobody, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
