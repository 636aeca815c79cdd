/* Each table entry and rule of the text room against ICU itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <unicode/uchar.h>

#include "base/base.h"
#include "text/text.h"

#define RUNES 0x30000u

static void
kinds_agree_with_icu(void **state)
{
	uint32_t r;

	(void)state;
	for (r = 0; r < RUNES; r++) {
		UChar32 c = (UChar32)r;

		assert_int_equal(!rune_is_letter(r), !u_isalpha(c));
		assert_int_equal(!rune_is_digit(r), !u_isdigit(c));
		assert_int_equal(
		    !rune_is_mark(r), !(U_GET_GC_MASK(c) & U_GC_M_MASK));
		assert_int_equal(!rune_is_space(r), !u_isUWhiteSpace(c));
	}
}

static void
case_agrees_with_icu(void **state)
{
	uint32_t r;

	(void)state;
	for (r = 0; r < RUNES; r++) {
		UChar32 c = (UChar32)r;

		assert_int_equal(rune_lower(r), u_tolower(c));
		assert_int_equal(rune_upper(r), u_toupper(c));
		assert_int_equal(!rune_is_upper(r), !u_isupper(c));
		assert_int_equal(!rune_is_lower(r), !u_islower(c));
	}
}

static void
folds_to(const char *text, const char *key)
{
	struct buf out;

	buf_init(&out, BUF_MAX);
	text_fold(text, strlen(text), &out);
	assert_string_equal(out.data, key);
	buf_free(&out);
}

static void
keys_compare_words(void **state)
{
	(void)state;
	folds_to("L’Élysée", "l'elysee");
	folds_to("ŒUVRE Cæsar Straße", "oeuvre caesar strasse");
	folds_to("Erdoğan à Łódź, Đặng", "erdogan a lodz, dang");
	folds_to("e\xcc\x81te\xcc\x81", "ete");
	folds_to("Άδωνις", "αδωνις");
	folds_to("nord‑coréen – 10\xc2\xa0%", "nord-coreen - 10 %");
	folds_to("ＯＮＵ ﬁn", "onu fin");
	folds_to("a\xff"
		 "b",
	    "a\xef\xbf\xbd"
	    "b");
}

static void
small_letters(void **state)
{
	struct buf out;

	(void)state;
	buf_init(&out, BUF_MAX);
	text_lower("ÉTÉ À L’ŒUVRE", strlen("ÉTÉ À L’ŒUVRE"), &out);
	assert_string_equal(out.data, "été à l’œuvre");
	buf_free(&out);
}

static void
composes_to(const char *text, const char *want)
{
	struct buf out;

	buf_init(&out, BUF_MAX);
	text_nfc(text, strlen(text), &out);
	assert_string_equal(out.data, want);
	buf_free(&out);
}

static void
composed_form(void **state)
{
	(void)state;
	composes_to("", "");
	composes_to("« déjà » – 5 €", "« déjà » – 5 €");
	composes_to("e\xcc\x81te\xcc\x81 de\xcc\x81ja\xcc\x80", "été déjà");
	composes_to("\xe2\x84\xab", "\xc3\x85"); /* angstrom sign */
	composes_to("éa\xcc\x80", "éà");
	composes_to("’e\xcc\x82\xcc\xa3", "’\xe1\xbb\x87");
	composes_to("m² \xe1\x84\x80\xe1\x85\xa1", "m² \xea\xb0\x80");
}

/* Ordering marks costs the square of their number. */
static void
long_runs_of_marks_end(void **state)
{
	struct buf in, out;
	int i;

	(void)state;
	buf_init(&in, BUF_MAX);
	buf_init(&out, BUF_MAX);
	for (i = 0; i < 200000; i++)
		buf_puts(&in, i & 1 ? "\xcc\xa3" : "\xcc\x81");
	text_nfc(in.data, in.len, &out);
	assert_int_equal(out.len, in.len);
	buf_free(&in);
	buf_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(kinds_agree_with_icu),
		cmocka_unit_test(case_agrees_with_icu),
		cmocka_unit_test(keys_compare_words),
		cmocka_unit_test(small_letters),
		cmocka_unit_test(composed_form),
		cmocka_unit_test(long_runs_of_marks_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
