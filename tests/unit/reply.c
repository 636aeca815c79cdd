/*
 * reply.c - the data object that a model gets, and answers read back by id
 * from whatever a model wraps them in.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "ask/ask.h"

static const struct ask_segment segments[] = {
	{ "s1", "Un.", "KCNA" },
	{ "s2", "Deux.", NULL },
};
static const char *const before[] = { "Avant.", NULL };
static const char *const after[] = { "Après.", NULL };
static const char *const problems[] = { "10,000 is missing", NULL };
static const struct ask_term terms[] = { { "Pékin", "Beijing" } };

struct fixture {
	struct arena *arena;
	struct ask asks[2], *list[2];
	struct pack pack;
	struct pack_reply reply;
	struct error e;
};

static void
fixture_make(struct fixture *f, enum ask_kind kind)
{
	size_t i;

	memset(f, 0, sizeof *f);
	f->arena = arena_new();
	for (i = 0; i < 2; i++) {
		f->asks[i].kind = kind;
		f->asks[i].id = segments[i].id;
		f->asks[i].from = "fr";
		f->asks[i].to = "en";
		f->asks[i].text = segments[i].text;
		f->asks[i].segments = segments;
		f->asks[i].nsegments = 2;
		f->list[i] = &f->asks[i];
	}
	f->pack.asks = f->list;
	f->pack.nasks = kind == ASK_SUMMARIZE ? 1 : 2;
}

static int
read_text(struct fixture *f, enum ask_kind kind, const char *text)
{
	fixture_make(f, kind);
	return pack_read_json(
	    &f->pack, text, strlen(text), f->arena, &f->reply, &f->e);
}

/* Reads the answer and compares "first / second (missing, extra)". */
static void
gives(const char *text, const char *want)
{
	struct fixture f;
	struct answer **a;
	char got[256];

	assert_int_equal(read_text(&f, ASK_TRANSLATE, text), 0);
	a = f.reply.answers;
	snprintf(got, sizeof got, "%s / %s (%zu, %zu)", a[0] ? a[0]->text : "-",
	    a[1] ? a[1]->text : "-", f.reply.missing, f.reply.extra);
	assert_string_equal(got, want);
	arena_free(f.arena);
}

#define ONE "{\"id\":\"s1\",\"text\":\"One.\"}"
#define TWO "{\"id\":\"s2\",\"text\":\"Two.\"}"

static void
test_plain(void **state)
{
	(void)state;
	gives("{\"translations\":[" ONE "," TWO "]}", "One. / Two. (0, 0)");
	gives("{\"translations\":[" TWO "," ONE "]}", "One. / Two. (0, 0)");
}

static void
test_wrapped(void **state)
{
	(void)state;
	gives("Sure, {here} it is:\n```json\n{\"translations\":[" ONE "," TWO
	      "]}\n```\nAnything else? {\"translations\":",
	    "One. / Two. (0, 0)");
	gives("{\"result\":{\"translations\":[" ONE "]}}", "One. / - (1, 0)");
	/* a model that thinks first, then answers */
	gives("{\"translations\":[{\"id\":\"s1\",\"text\":\"Draft.\"}]} Now: "
	      "{\"translations\":[" ONE "]}",
	    "One. / - (1, 0)");
	/* a full answer beats an example after it */
	gives("{\"translations\":[" ONE "," TWO "]} as {\"translations\":[]}",
	    "One. / Two. (0, 0)");
	/* the question repeated before the answer */
	gives("{\"task\":\"translate\",\"segments\":[" ONE "]}"
	      "{\"translations\":[" TWO "]}",
	    "- / Two. (1, 0)");
}

static void
test_not_what_was_asked(void **state)
{
	(void)state;
	gives("{\"translations\":[" ONE "]}", "One. / - (1, 0)");
	gives(
	    "{\"translations\":[" ONE "," ONE "," TWO "]}", "- / Two. (1, 1)");
	gives("{\"translations\":[" ONE "," ONE "," ONE "]}", "- / - (2, 2)");
	gives("{\"translations\":[{\"id\":\"s9\",\"text\":\"x\"}," TWO "]}",
	    "- / Two. (1, 1)");
	gives("{\"translations\":[{\"id\":1,\"text\":\"x\"},7,null,"
	      "{\"text\":\"y\"}]}",
	    "- / - (2, 4)");
	gives("{\"translations\":[{\"id\":\"s1\",\"text\":[\"x\"]},"
	      "{\"id\":\"s2\",\"text\":\" \\n \"}]}",
	    "- / - (2, 0)");
}

static void
test_text_is_one_line(void **state)
{
	(void)state;
	gives("{\"translations\":[{\"id\":\"s1\",\"text\":"
	      "\"\\n One\\nand \\u0007two. \"}]}",
	    "One and  two. / - (1, 0)");
}

static void
fails(const char *text, const char *message)
{
	struct fixture f;

	assert_int_equal(read_text(&f, ASK_TRANSLATE, text), -1);
	assert_int_equal(f.e.status, STATUS_UNAVAILABLE);
	assert_non_null(strstr(f.e.text, message));
	assert_int_equal(f.reply.missing, 2);
	arena_free(f.arena);
}

static void
test_no_answer(void **state)
{
	(void)state;
	fails("", "empty answer");
	fails("I cannot help with that.", "begins: I cannot help");
	fails("{\"translations\":{\"s1\":\"One.\"}}", "no {\"translations\"");
	fails("{\"translations\":[" ONE ",", "no {\"translations\"");
	fails("\033[2J{", "\\x1b[2J{");
}

static void
test_bullets(void **state)
{
	struct fixture f;
	const struct answer *a;

	(void)state;
	assert_int_equal(
	    read_text(&f, ASK_SUMMARIZE,
		"{\"bullets\":["
		"{\"text\":\"A.\",\"cites\":[\"s2\",\"s8\",3],\"source\":\"K\"}"
		","
		"{\"cites\":[\"s1\"]},{\"text\":\"B.\",\"cites\":\"s1\"}]}"),
	    0);
	a = f.reply.answers[0];
	assert_int_equal(a->nbullets, 2);
	assert_string_equal(a->bullets[0].cites[0], "s2");
	assert_null(a->bullets[0].cites[1]);
	assert_string_equal(a->bullets[0].source, "K");
	assert_null(a->bullets[1].cites[0]);
	assert_int_equal(f.reply.extra, 3);
	assert_int_equal(f.reply.missing, 0);
	arena_free(f.arena);
}

/* Braces that are never closed are not read to the end again and again. */
static void
test_hostile_is_linear(void **state)
{
	struct fixture f;
	struct buf b;
	clock_t since = clock();
	size_t i;

	(void)state;
	buf_init(&b, BUF_MAX);
	for (i = 0; i < 200000; i++)
		buf_puts(&b, "{\"a\":");
	assert_int_equal(read_text(&f, ASK_TRANSLATE, b.data), -1);
	arena_free(f.arena);
	buf_free(&b);
	assert_true(clock() - since < 10 * CLOCKS_PER_SEC);
}

static void
data_is(const struct pack *pack, const char *want)
{
	struct buf b;

	buf_init(&b, 65536);
	pack_data_json(pack, &b);
	assert_string_equal(b.data, want);
	buf_free(&b);
}

static void
test_data_translate(void **state)
{
	struct fixture f;

	(void)state;
	fixture_make(&f, ASK_TRANSLATE);
	f.asks[0].title = "Titre \"A\"";
	f.asks[0].before = before;
	f.asks[1].after = after;
	f.asks[0].terms = f.asks[1].terms = terms;
	f.asks[0].nterms = f.asks[1].nterms = 1;
	f.asks[1].examples = terms;
	f.asks[1].nexamples = 1;
	data_is(&f.pack,
	    "{\"task\":\"translate\",\"from\":\"fr\","
	    "\"to\":\"en\",\"title\":\"Titre \\\"A\\\"\","
	    "\"before\":[\"Avant.\"],\"segments\":["
	    "{\"id\":\"s1\",\"text\":\"Un.\"},"
	    "{\"id\":\"s2\",\"text\":\"Deux.\"}],"
	    "\"after\":[\"Après.\"],"
	    "\"terms\":[{\"fr\":\"Pékin\",\"en\":\"Beijing\"}],"
	    "\"examples\":[{\"fr\":\"Pékin\",\"en\":\"Beijing\"}]}");
	arena_free(f.arena);
}

static void
test_data_repair(void **state)
{
	struct fixture f;

	(void)state;
	fixture_make(&f, ASK_REPAIR);
	f.pack.nasks = 1;
	f.asks[0].draft = "Een.";
	f.asks[0].problems = problems;
	f.asks[0].before = before;
	data_is(&f.pack,
	    "{\"task\":\"repair\",\"from\":\"fr\",\"to\":\"en\","
	    "\"segments\":[{\"id\":\"s1\",\"text\":\"Un.\","
	    "\"translation\":\"Een.\",\"problems\":[\"10,000 is missing\"]}]}");
	arena_free(f.arena);
}

static void
test_data_summarize(void **state)
{
	struct fixture f;

	(void)state;
	fixture_make(&f, ASK_SUMMARIZE);
	f.asks[0].words = 90;
	f.asks[0].title = "T";
	data_is(&f.pack,
	    "{\"task\":\"summarize\",\"from\":\"fr\","
	    "\"to\":\"en\",\"words\":90,\"title\":\"T\",\"segments\":["
	    "{\"id\":\"s1\",\"text\":\"Un.\",\"source\":\"KCNA\"},"
	    "{\"id\":\"s2\",\"text\":\"Deux.\"}]}");
	arena_free(f.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_wrapped),
		cmocka_unit_test(test_not_what_was_asked),
		cmocka_unit_test(test_text_is_one_line),
		cmocka_unit_test(test_no_answer),
		cmocka_unit_test(test_bullets),
		cmocka_unit_test(test_hostile_is_linear),
		cmocka_unit_test(test_data_translate),
		cmocka_unit_test(test_data_repair),
		cmocka_unit_test(test_data_summarize),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
