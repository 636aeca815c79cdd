/*
 * tagger.c - one reading a word, whatever was read before.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "engine/inner.h"
#include "engine/tagger.h"
#include "engine/tagmodel.h"

static struct tagmodel *model;

static void
check(const char *cohorts, const char *expected)
{
	struct arena *a = arena_new();
	struct buf out;

	buf_init(&out, BUF_MAX);
	tagger_choose(model, cohorts, strlen(cohorts), a, &out);
	assert_string_equal(out.data, expected);
	buf_free(&out);
	arena_free(a);
}

/* "le pont", "le porte": an article or a pronoun. */
static void
neighbours_choose(void **state)
{
	(void)state;
	check("^le/le<det><def><m><sg>/le<prn><pro><p3><m><sg>$ "
	      "^pont/pont<n><m><sg>$^./.<sent>$\n",
	    "^le<det><def><m><sg>$ ^pont<n><m><sg>$^.<sent>$\n");
	check("^le/le<det><def><m><sg>/le<prn><pro><p3><m><sg>$ "
	      "^porte/porter<vblex><pri><p3><sg>$",
	    "^le<prn><pro><p3><m><sg>$ ^porter<vblex><pri><p3><sg>$");
}

static void
joined_readings_are_parted(void **state)
{
	(void)state;
	check("^du/de<pr>+le<det><def><m><sg>$ ^pont/pont<n><m><sg>$",
	    "^de<pr>$ ^le<det><def><m><sg>$ ^pont<n><m><sg>$");
	check("^prend part/prendre<vblex><pri><p3><sg># part$",
	    "^prendre# part<vblex><pri><p3><sg>$");
}

static void
unknown_words_stay(void **state)
{
	(void)state;
	check("^Xqbx/*Xqbx$ \\^ ^a\\/b/*a\\/b$", "^*Xqbx$ \\^ ^*a\\/b$");
	check("", "");
	check("^", "^*$");
	check("^a", "^*a$");
	check("^a/", "^*a$");
	check(" [x] ", " [x] ");
}

/*
 * A word between two readings that no text for training had ("ci" as noun,
 * adverb and conjunction) changes nothing for the texts behind it.
 */
static void
nothing_is_remembered(void **state)
{
	static const char text[] =
	    "^Xqbx/*Xqbx$ ^illustre/illustre<adj><mf><sg>/"
	    "illustrer<vblex><pri><p3><sg>$ ^bien/bien<n><m><sg>/bien<adv>$";
	struct arena *a = arena_new();
	struct buf before, after, other;

	(void)state;
	buf_init(&before, BUF_MAX);
	buf_init(&after, BUF_MAX);
	buf_init(&other, BUF_MAX);
	tagger_choose(model, text, strlen(text), a, &before);
	for (int i = 0; i < 3; i++) {
		static const char strange[] =
		    "^a/a<n><m><sg>/a<num>/a<cnjsub>/a<vbmod><inf>$ ^b/*b$ "
		    "^c/c<ij>/c<prn><tn><m><sg>/c<det><ind><f><sg>$";

		tagger_choose(model, strange, strlen(strange), a, &other);
	}
	tagger_choose(model, text, strlen(text), a, &after);
	assert_string_equal(before.data, after.data);
	buf_free(&before);
	buf_free(&after);
	buf_free(&other);
	arena_free(a);
}

/* Every beginning of a model is refused, and nothing is read past its end. */
static void
half_a_model_is_refused(void **state)
{
	struct error e = { STATUS_OK, "" };
	struct buf b;

	(void)state;
	buf_init(&b, BUF_MAX);
	assert_int_equal(file_read(analyser_model(), &b, &e), 0);
	for (size_t len = 0; len < b.len; len += 1 + len / 7 + b.len / 400) {
		char *part = mem_strndup(b.data, 0);

		part = mem_resize(part, len + 1);
		memcpy(part, b.data, len);
		e.status = STATUS_OK;
		assert_null(tagmodel_read(part, len, "half", &e));
		assert_int_equal(e.status, STATUS_UNAVAILABLE);
		mem_free(part);
	}
	buf_free(&b);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(neighbours_choose),
		cmocka_unit_test(joined_readings_are_parted),
		cmocka_unit_test(unknown_words_stay),
		cmocka_unit_test(nothing_is_remembered),
		cmocka_unit_test(half_a_model_is_refused),
	};
	struct error e = { STATUS_OK, "" };
	const char *path = analyser_model();
	int rc;

	if (!path) {
		print_message("skip - tagger: apertium-fra-cat is missing\n");
		return 0;
	}
	model = tagmodel_load(path, &e);
	if (!model) {
		print_error("%s\n", e.text);
		return 1;
	}
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	tagmodel_free(model);
	return rc;
}
