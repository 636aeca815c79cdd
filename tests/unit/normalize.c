/*
 * What holds for every text: twice is once, the map tells every change, no
 * letter is lost; and each rule can be switched off.
 */
#include <glob.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "stages/normalize/normalize.h"
#include "stages/normalize/scan.h"

struct result {
	struct arena *arena;
	struct buf text;
	struct textmap map;
	struct removed removed;
};

static struct language *language;

static void
run(struct result *r, const char *s, size_t len, unsigned off)
{
	const struct settings set = { off, language };

	memset(r, 0, sizeof *r);
	r->arena = arena_new();
	buf_init(&r->text, BUF_MAX);
	normalize_text(s, len, &set, r->arena, &r->text, &r->map, &r->removed);
}

static void
result_free(struct result *r)
{
	buf_free(&r->text);
	arena_free(r->arena);
}

/* Between the edits both texts are the same, and so are all offsets. */
static void
check_map(const char *s, size_t len, const struct result *r)
{
	const struct edit *e, end = { len, len, r->text.len, r->text.len };
	size_t i, p = 0, n = 0;

	for (i = 0; i <= r->map.nedits; i++) {
		e = i < r->map.nedits ? &r->map.edits[i] : &end;
		assert_true(e->ps >= p && e->ns >= n);
		assert_int_equal(e->ps - p, e->ns - n);
		assert_memory_equal(s + p, r->text.data + n, e->ps - p);
		assert_true(i == 0 || i == r->map.nedits || e->ps > p);
		if (e->ps < len)
			assert_int_not_equal(s[e->ps] & 0xc0, 0x80);
		if (e->pe < len)
			assert_int_not_equal(s[e->pe] & 0xc0, 0x80);
		p = e->pe;
		n = e->ne;
	}
}

/* A span mapped out and in again is stable. */
static void
check_spans(const struct result *r)
{
	size_t a, b, ps, pe, ns, ne, qs, qe;

	for (a = 0; a < r->text.len; a += 7) {
		b = a + a % 61 < r->text.len ? a + a % 61 : r->text.len;
		textmap_out(&r->map, a, b, &ps, &pe);
		textmap_in(&r->map, ps, pe, &ns, &ne);
		textmap_out(&r->map, ns, ne, &qs, &qe);
		assert_int_equal(qs, ps);
		assert_int_equal(qe, pe);
	}
}

static void
letters(const char *s, size_t len, struct buf *out)
{
	size_t i = 0;
	uint32_t r;

	buf_clear(out);
	while (i < len) {
		r = utf8_next(s, len, &i);
		if (rune_is_letter(r) || rune_is_digit(r))
			buf_put_rune(out, r);
	}
}

static void
check_text(const char *s, size_t len)
{
	struct result once, twice;
	struct buf before, after;

	run(&once, s, len, 0);
	check_map(s, len, &once);
	check_spans(&once);
	run(&twice, once.text.data, once.text.len, 0);
	if (strcmp(once.text.data, twice.text.data) != 0)
		print_message("# of: %.*s\n", (int)len, s);
	assert_string_equal(once.text.data, twice.text.data);
	assert_int_equal(twice.map.nedits, 0);
	buf_init(&before, BUF_MAX);
	buf_init(&after, BUF_MAX);
	letters(s, len, &before);
	letters(once.text.data, once.text.len, &after);
	assert_string_equal(before.data, after.data);
	buf_free(&before);
	buf_free(&after);
	result_free(&once);
	result_free(&twice);
}

static unsigned
chance(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)(*state >> 33);
}

/* Words and signs in any order, and each of them where it may stand. */
static void
random_texts_are_stable(void **state)
{
	static const char *const pieces[] = {
		" ",
		" ",
		" ",
		"\xc2\xa0",
		"\xe2\x80\xaf",
		"\n",
		"\n\n",
		"la",
		"maire",
		"Été",
		"l'",
		"d’",
		"qu' ",
		"\"",
		"\"",
		"« ",
		" »",
		"«",
		"»",
		"“",
		"”",
		"(",
		")",
		".",
		",",
		";",
		":",
		" !",
		"?",
		"...",
		" - ",
		" – ",
		"10",
		"1",
		"000",
		"45'",
		"%",
		" €",
		"$",
		"http://a.test/x'y",
		"t@b.test",
		"`a'b`",
		"\xe2\x80\x8b",
		"œuf",
		"\xc2\xbd",
		"Москва",
		"\t",
		"\r\n",
	};
	uint64_t seed = 88172645463325252u;
	struct buf text;
	unsigned i, n;

	(void)state;
	buf_init(&text, BUF_MAX);
	for (i = 0; i < 4000; i++) {
		buf_clear(&text);
		for (n = 1 + chance(&seed) % 24; n > 0; n--)
			buf_puts(&text,
			    pieces[chance(&seed) %
				(sizeof pieces / sizeof *pieces)]);
		check_text(text.data, text.len);
	}
	buf_free(&text);
}

static void
check_files(const char *pattern)
{
	struct error e = { STATUS_OK, "" };
	struct charset set;
	struct buf bytes, text;
	char path[4096];
	const char *data = getenv("DEPECHE_DATA");
	glob_t g;
	size_t i;

	snprintf(path, sizeof path, "%s/%s", data ? data : ".", pattern);
	assert_int_equal(glob(path, 0, NULL, &g), 0);
	for (i = 0; i < g.gl_pathc; i++) {
		buf_init(&bytes, BUF_MAX);
		buf_init(&text, BUF_MAX);
		assert_int_equal(file_read(g.gl_pathv[i], &bytes, &e), 0);
		assert_int_equal(
		    text_decode(bytes.data, bytes.len, NULL, &text, &set, &e),
		    0);
		check_text(text.data, text.len);
		buf_free(&bytes);
		buf_free(&text);
	}
	globfree(&g);
}

static void
samples_are_stable(void **state)
{
	(void)state;
	check_files("tests/samples/*.txt");
	check_files("README.md");
}

/* In an example ~ is U+00A0, / a line end, _ what cannot be seen. */
static char *
example(const char *s, enum rule rule)
{
	static const char *const unseen[RULES] = {
		[RULE_INVISIBLE] = "\xe2\x80\x8b",
		[RULE_CONTROLS] = "\7",
		[RULE_JOINERS] = "\xe2\x80\x8c",
	};
	struct buf out;

	if (rule == RULE_NFC)
		return mem_strdup(*s == 'e' ? "e\xcc\x81" : s);
	if (rule == RULE_LINE_ENDS)
		return mem_strdup(*s == 'C' ? "a\r\nb" : "a\nb");
	buf_init(&out, BUF_MAX);
	/* a line that was broken at a width has one */
	if (rule == RULE_HARD_WRAP || rule == RULE_LINE_HYPHENS)
		buf_puts(&out, "Le conseil a longuement débattu, hier soir, ");
	for (; *s; s++) {
		if (*s == '~')
			buf_puts(&out, "\xc2\xa0");
		else if (*s == '/')
			buf_putc(&out, '\n');
		else if (*s == '_')
			buf_puts(&out, unseen[rule]);
		else
			buf_putc(&out, *s);
	}
	return buf_take(&out);
}

static void
each_rule_does_what_its_line_says(void **state)
{
	char *before, *after;
	struct result r;
	unsigned i;

	(void)state;
	for (i = 0; i < RULES; i++) {
		before = example(rules[i].before, i);
		after = example(rules[i].after, i);
		run(&r, before, strlen(before), 0);
		assert_string_equal(r.text.data, after);
		result_free(&r);
		run(&r, before, strlen(before), RULE_BIT(i));
		assert_string_not_equal(r.text.data, after);
		result_free(&r);
		assert_int_equal(rule_find(rules[i].name), RULE_BIT(i));
		mem_free(before);
		mem_free(after);
	}
	assert_int_equal(rule_find("nothing"), 0);
}

static void
the_page_has_every_rule(void **state)
{
	struct error e = { STATUS_OK, "" };
	const char *data = getenv("DEPECHE_DATA");
	char *path = path_join(data ? data : ".", "docs/normalisation.md");
	struct buf page, row;
	unsigned i;

	(void)state;
	buf_init(&page, BUF_MAX);
	buf_init(&row, BUF_MAX);
	assert_int_equal(file_read(path, &page, &e), 0);
	for (i = 0; i < RULES; i++) {
		buf_clear(&row);
		buf_printf(
		    &row, "| `%s` | %s |", rules[i].name, rules[i].summary);
		if (!strstr(page.data, row.data))
			fail_msg(
			    "docs/normalisation.md lacks the row %s", row.data);
	}
	buf_free(&page);
	buf_free(&row);
	mem_free(path);
}

static void
what_goes_is_counted(void **state)
{
	const char *s = "a\xe2\x80\x8b"
			"b\x07"
			"c\xe2\x80\xae"
			"d\xc2\xad"
			"e";
	struct result r;

	(void)state;
	run(&r, s, strlen(s), 0);
	assert_string_equal(r.text.data, "abcde");
	assert_int_equal(r.removed.invisible, 2);
	assert_int_equal(r.removed.controls, 1);
	assert_int_equal(r.removed.bidi, 1);
	result_free(&r);
}

/* Many bytes at a time are as one by one, wherever a scan begins. */
static void
a_scan_finds_every_hit(void **state)
{
	static const char alphabet[] = "'`\"#:@wW\xc2\xca\xe2-.,<>\n;!$%?"
				       ")]([ 019abcx\xa0\xc3\xa9/=&~\1\t\x7f";
	uint64_t seed = 4101842887655102017u;
	struct scan scan;
	char text[200];
	size_t i, want;
	unsigned n, k;

	(void)state;
	for (n = 0; n < 4000; n++) {
		for (i = 0; i < sizeof text; i++)
			text[i] =
			    alphabet[chance(&seed) % (sizeof alphabet - 1)];
		for (i = 0; n & 2 && i < sizeof text; i++)
			if (chance(&seed) % 8)
				text[i] = i % 6 ? 'e' : ' ';
		for (k = SCAN_CHARACTERS; k <= SCAN_MARKS; k++) {
			scan_begin(&scan, k, text, sizeof text - n % 40);
			for (i = 0; i < scan.len; i = want + 1 + n % 3) {
				for (want = i; want < scan.len &&
				     !scan_is_hit(&scan, want);
				     want++)
					;
				assert_int_equal(scan_next(&scan, i), want);
			}
		}
	}
}

/* Each of these would cost the square of its length if done badly. */
static void
long_lines_take_their_time_and_no_more(void **state)
{
	static const char *const pieces[] = {
		"\"",
		"« ",
		"1 234 ",
		"&amp;",
		"Ã©",
		"`",
		"'",
		"w",
		"@a",
		"a-\n",
		". ",
		"e\xcc\x81",
		"\xe2\x80\x8b",
		",,",
		"x ",
	};
	struct result r;
	struct buf text;
	size_t i;

	(void)state;
	buf_init(&text, BUF_MAX);
	for (i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		buf_clear(&text);
		while (text.len < 200000)
			buf_puts(&text, pieces[i]);
		run(&r, text.data, text.len, 0);
		check_map(text.data, text.len, &r);
		result_free(&r);
	}
	buf_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_texts_are_stable),
		cmocka_unit_test(samples_are_stable),
		cmocka_unit_test(each_rule_does_what_its_line_says),
		cmocka_unit_test(the_page_has_every_rule),
		cmocka_unit_test(what_goes_is_counted),
		cmocka_unit_test(a_scan_finds_every_hit),
		cmocka_unit_test(long_lines_take_their_time_and_no_more),
	};
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { STATUS_OK, "" };
	int rc = 1;

	language = language_load(dir, "fr", &e);
	if (language)
		rc = cmocka_run_group_tests(tests, NULL, NULL);
	else
		printf("not ok - %s\n", e.text);
	language_free(language);
	mem_free(dir);
	return rc;
}
