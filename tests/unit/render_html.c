/*
 * render_html.c - the page: nothing of an article becomes markup, every jump
 * arrives, the policy lets only our own style and script run.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <glob.h>

#include <cmocka.h>

#include "tests/unit/renderfix.h"

/* What stands between the style and the script: all that is not constant. */
static char *
body_of(const char *page)
{
	const char *from = strstr(page, "</style>");
	const char *to = strstr(page, "<dialog"); /* the last of it */

	assert_non_null(from);
	assert_non_null(to);
	assert_true(to > from);
	return mem_strndup(from, (size_t)(to - from));
}

static void
test_html_is_escaped(void **state)
{
	struct fixture *f = *state;
	char *body = body_of(render(f, "html"));

	assert_non_null(strstr(body, "The &lt;script&gt;[2J"));
	assert_null(strstr(body, "<script>"));
	assert_null(strstr(body, "<u>"));
	assert_null(strstr(body, "<i>"));
	assert_null(strstr(body, "\x1b"));
	assert_null(strstr(body, "\xe2\x80\xae"));
	assert_null(strstr(body, "href=\"javascript"));
	assert_null(strstr(body, " style="));
	assert_null(strstr(body, " onclick="));
	assert_non_null(strstr(body, "Radio &quot;X&quot;"));
	mem_free(body);
}

static void
test_html_jumps_arrive(void **state)
{
	struct fixture *f = *state;
	char *body = body_of(render(f, "html")), id[64];
	const char *at;
	size_t n, jumps = 0;

	for (at = body; (at = strstr(at, "href=\"#")); jumps++) {
		at += strlen("href=\"#");
		n = strcspn(at, "\"");
		snprintf(id, sizeof(id), " id=\"%.*s\"", (int)n, at);
		if (!strstr(body, id))
			fail_msg("nothing has%s", id);
	}
	assert_true(jumps > 5);
	mem_free(body);
}

#define DEPTH 64

/* Every tag that opens closes, in order: marks may cross, markup may not. */
static void
check_nesting(const char *body, const char *name)
{
	static const char *const void_tags[] = { "br", "input", "meta",
		"link" };
	char open[DEPTH][16];
	const char *at;
	size_t depth = 0, n, i;
	int is_void;

	for (at = body; (at = strchr(at, '<')); at++) {
		const char *tag = at[1] == '/' ? at + 2 : at + 1;
		const char *end = strchr(at, '>');

		assert_non_null(end);
		n = strspn(tag, "abcdefghijklmnopqrstuvwxyz123456");
		is_void = end[-1] == '/';
		for (i = 0; i < 4; i++)
			is_void |= strlen(void_tags[i]) == n &&
			    strncmp(tag, void_tags[i], n) == 0;
		if (is_void)
			continue;
		if (at[1] != '/') {
			assert_true(depth < DEPTH && n < 16);
			snprintf(open[depth++], 16, "%.*s", (int)n, tag);
		} else if (depth == 0 || strncmp(open[depth - 1], tag, n) ||
		    open[depth - 1][n]) {
			fail_msg("%s: </%.*s> closes <%s>", name, (int)n, tag,
			    depth ? open[depth - 1] : "nothing");
		} else {
			depth--;
		}
	}
	assert_int_equal(depth, 1); /* <body> itself */
}

/* The page of each record that the fuzz driver knows is well-formed. */
static void
test_html_nests(void **state)
{
	struct env env = { 0 };
	struct error e = { 0 };
	char pattern[4096];
	glob_t g;
	size_t i;

	(void)state;
	tree_path(pattern, sizeof(pattern), "tests/fuzz/corpus/render/*");
	assert_int_equal(glob(pattern, 0, NULL, &g), 0);
	for (i = 0; i < g.gl_pathc; i++) {
		struct buf in, out;
		struct doc *doc;
		char *body;

		buf_init(&in, BUF_MAX);
		buf_init(&out, BUF_MAX);
		assert_int_equal(file_read(g.gl_pathv[i], &in, &e), 0);
		doc = doc_parse(in.data, strcspn(in.data, "\n"), "", &e);
		assert_non_null(doc);
		format_find("html")->render(doc, &env, &out, &e);
		body = body_of(out.data);
		check_nesting(strstr(body, "<body>"), g.gl_pathv[i]);
		mem_free(body);
		doc_free(doc);
		buf_free(&in);
		buf_free(&out);
	}
	globfree(&g);
}

/* 'sha256-...' of the policy, back in hexadecimal digits. */
static void
policy_hash(const char *page, const char *which, char hex[SHA256_HEX])
{
	static const char set[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				  "abcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *at = strstr(page, which);
	unsigned long bits = 0;
	size_t i, n = 0, count = 0;

	assert_non_null(at);
	at = strstr(at, "'sha256-") + strlen("'sha256-");
	for (i = 0; at[i] != '='; i++) {
		assert_non_null(strchr(set, at[i]));
		bits = bits << 6 | (unsigned long)(strchr(set, at[i]) - set);
		n += 6;
		for (; n >= 4 && count < SHA256_HEX - 1; count++) {
			n -= 4;
			hex[count] = "0123456789abcdef"[bits >> n & 15];
		}
	}
	hex[count] = '\0';
}

static void
check_hash(
    const char *page, const char *which, const char *open, const char *close)
{
	char want[SHA256_HEX], have[SHA256_HEX];
	const char *from = strstr(page, open), *to;

	assert_non_null(from);
	from += strlen(open);
	to = strstr(from, close);
	sha256_hex(from, (size_t)(to - from), want);
	policy_hash(page, which, have);
	assert_string_equal(have, want);
}

static void
test_html_policy(void **state)
{
	const char *page = render(*state, "html");

	check_hash(page, "style-src", "<style>", "</style>");
	check_hash(page, "script-src", "<script>", "</script>");
	assert_non_null(strstr(page, "default-src 'none'"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_html_is_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_html_jumps_arrive, set_up, tear_down),
		cmocka_unit_test(test_html_nests),
		cmocka_unit_test_setup_teardown(
		    test_html_policy, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
