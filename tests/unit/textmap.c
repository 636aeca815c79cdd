/* The map between published and normalised text, and the index of runes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/base.h"
#include "text/text.h"

/* inserted; two bytes became one; removed; replaced by more */
static const struct edit edits[] = {
	{ 2, 2, 2, 4 },
	{ 4, 6, 6, 7 },
	{ 8, 9, 9, 9 },
	{ 12, 14, 12, 15 },
};
static const struct textmap map = { (struct edit *)edits, 4 };
#define PUBLISHED_LEN 18
#define NORMALISED_LEN 19

static void
out_is(size_t ns, size_t ne, size_t ps, size_t pe)
{
	size_t a, b;

	textmap_out(&map, ns, ne, &a, &b);
	assert_int_equal(a, ps);
	assert_int_equal(b, pe);
}

static void
spans_snap_outward(void **state)
{
	(void)state;
	out_is(0, 1, 0, 1);
	out_is(0, 2, 0, 2); /* an insertion at its end is outside */
	out_is(4, 6, 2, 4); /* and at its beginning too */
	out_is(2, 4, 2, 2); /* the insertion alone is nothing */
	out_is(3, 6, 2, 4);
	out_is(7, 9, 6, 8);	/* what was removed at its end is outside */
	out_is(9, 12, 9, 12);	/* and at its beginning */
	out_is(7, 12, 6, 12);	/* but inside the span it is kept */
	out_is(10, 13, 10, 14); /* ends inside an edit */
	out_is(13, 16, 12, 15);
	out_is(15, 19, 14, 18);
	out_is(9, 9, 9, 9);
}

static void
snapped_spans_are_stable(void **state)
{
	size_t a, b, ps, pe, ns, ne, qs, qe;

	(void)state;
	for (a = 0; a <= NORMALISED_LEN; a++) {
		for (b = a; b <= NORMALISED_LEN; b++) {
			textmap_out(&map, a, b, &ps, &pe);
			assert_true(ps <= pe && pe <= PUBLISHED_LEN);
			textmap_in(&map, ps, pe, &ns, &ne);
			assert_true(ns <= ne && ne <= NORMALISED_LEN);
			textmap_out(&map, ns, ne, &qs, &qe);
			assert_int_equal(qs, ps);
			assert_int_equal(qe, pe);
		}
	}
}

static void
no_edits_change_nothing(void **state)
{
	const struct textmap none = { NULL, 0 };
	size_t a, b;

	(void)state;
	textmap_out(&none, 3, 9, &a, &b);
	assert_int_equal(a, 3);
	assert_int_equal(b, 9);
	textmap_in(&none, 3, 9, &a, &b);
	assert_int_equal(a, 3);
	assert_int_equal(b, 9);
}

static void
index_agrees(const char *s, size_t len)
{
	struct arena *arena = arena_new();
	struct runeindex *ix = runeindex_new(arena, s, len);
	size_t i = 0, rune = 0;

	while (i < len) {
		assert_int_equal(runeindex_rune(ix, i), rune);
		assert_int_equal(runeindex_byte(ix, rune), i);
		utf8_next(s, len, &i);
		rune++;
	}
	assert_int_equal(runeindex_rune(ix, len), rune);
	assert_int_equal(runeindex_byte(ix, rune), len);
	assert_int_equal(runeindex_byte(ix, rune + 5), len);
	arena_free(arena);
}

static void
runes_are_counted(void **state)
{
	struct buf text;
	size_t cut;
	int i;

	(void)state;
	buf_init(&text, BUF_MAX);
	for (i = 0; i < 60; i++)
		buf_puts(&text, i % 7 ? "l’été 🚒 " : "abc ");
	for (cut = 0; cut <= text.len; cut++)
		if (cut == text.len || (text.data[cut] & 0xc0) != 0x80)
			index_agrees(text.data, cut);
	index_agrees("plain ascii", 11);
	buf_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(spans_snap_outward),
		cmocka_unit_test(snapped_spans_are_stable),
		cmocka_unit_test(no_edits_change_nothing),
		cmocka_unit_test(runes_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
