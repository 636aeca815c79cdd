/*
 * ask.c - asks by name, what their identity rests on, where packs are cut.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ask/ask.h"

static struct ask template(const char *id, const char *text)
{
	struct ask a;

	memset(&a, 0, sizeof a);
	a.kind = ASK_TRANSLATE;
	a.stage = "translate";
	a.id = id;
	a.from = "fr";
	a.to = "en";
	a.text = text;
	return a;
}

static void
test_want_finds_by_name(void **state)
{
	struct asks asks = { .arena = arena_new() };
	struct ask a = template("s1", "Il pleut."), *first, *second;

	(void)state;
	first = asks_want(&asks, &a);
	assert_ptr_equal(asks_want(&asks, &a), first);
	a.round = 1;
	second = asks_want(&asks, &a);
	assert_ptr_not_equal(second, first);
	a.round = 0;
	a.stage = "verify";
	assert_ptr_not_equal(asks_want(&asks, &a), first);
	assert_int_equal(asks.items.len, 3);
	assert_int_equal(asks_unanswered(&asks), 3);
	arena_free(asks.arena);
}

static void
test_want_many(void **state)
{
	struct asks asks = { .arena = arena_new() };
	struct ask a;
	size_t i, turn;

	(void)state;
	for (turn = 0; turn < 2; turn++) {
		for (i = 0; i < 5000; i++) {
			a = template(arena_printf(asks.arena, "s%zu", i), "x");
			assert_string_equal(asks_want(&asks, &a)->id, a.id);
		}
	}
	assert_int_equal(asks.items.len, 5000);
	arena_free(asks.arena);
}

/* Changes one thing of an ask; what remains must hash differently. */
static void
differs(const struct ask *base, struct ask changed, const char *signature)
{
	struct ask a = *base;

	ask_identify(&a, "sig");
	ask_identify(&changed, signature);
	assert_string_not_equal(a.identity, changed.identity);
}

static void
test_identity_rests_on_all_that_decides(void **state)
{
	static const char *const before[] = { "Avant.", NULL };
	static const struct ask_term terms[] = { { "a", "b" } };
	struct ask base = template("s1", "Il pleut."), a, b;

	(void)state;
	differs(&base, base, "another backend");
	a = base;
	a.kind = ASK_REPAIR;
	differs(&base, a, "sig");
	a = base;
	a.round = 1;
	differs(&base, a, "sig");
	a = base;
	a.to = "de";
	differs(&base, a, "sig");
	a = base;
	a.text = "Il neige.";
	differs(&base, a, "sig");
	a = base;
	a.title = "";
	differs(&base, a, "sig");
	a = base;
	a.before = before;
	differs(&base, a, "sig");
	a = base;
	a.after = before;
	differs(&base, a, "sig");
	a = base;
	a.draft = "It rains.";
	differs(&base, a, "sig");
	a = base;
	a.problems = before;
	differs(&base, a, "sig");
	a = base;
	a.words = 90;
	differs(&base, a, "sig");
	a = base;
	a.terms = terms;
	a.nterms = 1;
	differs(&base, a, "sig");
	b = a;
	b.examples = b.terms;
	b.nexamples = 1;
	b.nterms = 0;
	differs(&a, b, "sig");
}

static void
test_identity_is_of_no_document(void **state)
{
	struct ask a = template("s1", "Il pleut."), b;

	(void)state;
	b = template("s77", "Il pleut.");
	ask_identify(&a, "sig");
	ask_identify(&b, "sig");
	assert_string_equal(a.identity, b.identity);
}

/* A list's border decides: "ab","c" is not "a","bc", nor before after. */
static void
test_identity_keeps_borders(void **state)
{
	static const char *const one[] = { "ab", "c", NULL };
	static const char *const two[] = { "a", "bc", NULL };
	struct ask a = template("s1", "x"), b = a;

	(void)state;
	a.before = one;
	b.before = two;
	ask_identify(&a, "sig");
	ask_identify(&b, "sig");
	assert_string_not_equal(a.identity, b.identity);
	b = a;
	b.after = b.before;
	b.before = NULL;
	ask_identify(&b, "sig");
	assert_string_not_equal(a.identity, b.identity);
}

static void
note_pack(void *ctx, const struct pack *pack)
{
	struct buf *b = ctx;
	size_t i;

	for (i = 0; i < pack->nasks; i++)
		buf_printf(b, "%s%s", i > 0 ? " " : "", pack->asks[i]->id);
	buf_putc(b, '|');
}

static const struct answer known = { .text = "known" };

static void
packs_are(struct asks *asks, size_t segments, size_t chars, const char *want)
{
	struct buf b;

	buf_init(&b, 4096);
	asks_pack(asks, segments, chars, note_pack, &b);
	assert_string_equal(b.data, want);
	buf_free(&b);
}

static void
test_packs(void **state)
{
	static const char *const ids[] = {
		"s1",
		"s2",
		"s3",
		"s4",
		"s5",
		"s6",
		"s7",
	};
	struct asks asks = { .arena = arena_new() };
	struct ask a;
	size_t i;

	(void)state;
	for (i = 0; i < 7; i++) {
		a = template(ids[i], "0123456789");
		asks_want(&asks, &a);
	}
	packs_are(&asks, 3, 1000, "s1 s2 s3|s4 s5 s6|s7|");
	packs_are(&asks, 100, 25, "s1 s2|s3 s4|s5 s6|s7|");
	packs_are(&asks, 100, 5, "s1|s2|s3|s4|s5|s6|s7|");
	/* what is known already does not move the cuts */
	asks.items.items[1]->answer = &known;
	asks.items.items[3]->answer = &known;
	packs_are(&asks, 3, 1000, "s1 s3|s5 s6|s7|");
	for (i = 3; i < 6; i++)
		asks.items.items[i]->answer = &known;
	packs_are(&asks, 3, 1000, "s1 s3|s7|");
	arena_free(asks.arena);
}

static void
test_packs_part_kinds(void **state)
{
	struct asks asks = { .arena = arena_new() };
	struct ask a = template("s1", "x");

	(void)state;
	asks_want(&asks, &a);
	a.kind = ASK_REPAIR;
	asks_want(&asks, &a);
	a.round = 1;
	asks_want(&asks, &a);
	a.kind = ASK_SUMMARIZE;
	a.id = "summary";
	asks_want(&asks, &a);
	packs_are(&asks, 100, 1000, "s1|s1|s1|summary|");
	arena_free(asks.arena);
}

static void
test_answer_copy(void **state)
{
	static const char *const cites[] = { "s1", "s2", NULL };
	static const struct answer_bullet bullets[] = {
		{ "A", "KCNA", cites },
		{ "B", NULL, NULL },
	};
	static const struct answer from = {
		.bullets = bullets,
		.nbullets = 2,
		.model = "m",
		.unknown = cites,
	};
	struct arena *arena = arena_new();
	const struct answer *to = answer_copy(arena, &from);

	(void)state;
	assert_null(to->text);
	assert_string_equal(to->bullets[0].source, "KCNA");
	assert_string_equal(to->bullets[0].cites[1], "s2");
	assert_null(to->bullets[0].cites[2]);
	assert_null(to->bullets[1].cites);
	assert_string_equal(to->unknown[0], "s1");
	assert_ptr_not_equal(to->bullets[0].text, bullets[0].text);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_want_finds_by_name),
		cmocka_unit_test(test_want_many),
		cmocka_unit_test(test_identity_rests_on_all_that_decides),
		cmocka_unit_test(test_identity_is_of_no_document),
		cmocka_unit_test(test_identity_keeps_borders),
		cmocka_unit_test(test_packs),
		cmocka_unit_test(test_packs_part_kinds),
		cmocka_unit_test(test_answer_copy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
