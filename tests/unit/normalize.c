/*
 * The rules one by one, each of which can be switched off, and how the bytes
 * are found that they look at.
 */
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
#include "tests/lib/language.h"
#include "tests/lib/normalized.h"

static struct language *language;

static void
run(struct normalized *r, const char *s, size_t len, unsigned off)
{
	normalized_make(r, s, len, off, language);
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
	struct normalized r;
	unsigned i;

	(void)state;
	for (i = 0; i < RULES; i++) {
		before = example(rules[i].before, i);
		after = example(rules[i].after, i);
		run(&r, before, strlen(before), 0);
		assert_string_equal(r.text.data, after);
		normalized_free(&r);
		run(&r, before, strlen(before), RULE_BIT(i));
		assert_string_not_equal(r.text.data, after);
		normalized_free(&r);
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
	struct normalized r;

	(void)state;
	run(&r, s, strlen(s), 0);
	assert_string_equal(r.text.data, "abcde");
	assert_int_equal(r.removed.invisible, 2);
	assert_int_equal(r.removed.controls, 1);
	assert_int_equal(r.removed.bidi, 1);
	normalized_free(&r);
}

static unsigned
chance(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return (unsigned)(*state >> 33);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_does_what_its_line_says),
		cmocka_unit_test(the_page_has_every_rule),
		cmocka_unit_test(what_goes_is_counted),
		cmocka_unit_test(a_scan_finds_every_hit),
	};
	int rc;

	language = test_language("fr");
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(language);
	return rc;
}
