/*
 * document.c - the record: what is written comes back, and a broken one is
 * refused with its place.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <string.h>

#include "document/document.h"

/*
 * Published "Il dit: d' »oui »." became "Il dit : d’« oui »." (no-break
 * spaces as ~): an insertion before the colon, and a damaged guillemet.
 */
#define PUBLISHED "Il dit: d' \xc2\xbboui\xc2\xbb."
#define NORMAL \
	"Il dit\xc2\xa0: d\xe2\x80\x99\xc2\xab\xc2\xa0oui\xc2\xa0" \
	"\xc2\xbb."

static struct doc *
sample(void)
{
	struct doc *doc = doc_new();
	struct edit edits[] = {
		{ 6, 6, 6, 8 },
		{ 9, 13, 11, 18 },
		{ 16, 16, 21, 23 },
	};
	struct block block = { .kind = BLOCK_PARAGRAPH };
	struct sentence s = { .id = "s1", .draft = "He says: yes." };
	struct attribution a = { .id = "a1",
		.rule = "r",
		.type = 1,
		.source_text = "Il",
		.pronoun = 1 };
	struct finding f = { .kind = "number", .severity = SEVERITY_ERROR };
	struct bullet b = { .text = "He says yes", .how = "extractive" };

	doc->id = "x";
	doc->from = "fr";
	doc->to = "en";
	doc->text = PUBLISHED;
	doc->text_len = strlen(PUBLISHED);
	doc->normalized = NORMAL;
	doc->normalized_len = strlen(NORMAL);
	doc->map.edits = arena_alloc(doc->arena, sizeof edits);
	memcpy(doc->map.edits, edits, sizeof edits);
	doc->map.nedits = 3;
	doc->source.uri = "-";
	doc->meta.title.value = "Il \"dit\"\n";
	doc->meta.title.from = "option";
	block.span.end = s.span.end = doc->normalized_len;
	s.translation = s.draft;
	vec_push(&doc->blocks, doc->arena, block);
	vec_push(&doc->sentences, doc->arena, s);
	a.cue = (struct span){ 3, 6 };
	a.source = (struct span){ 0, 2 };
	vec_push(&a.content, doc->arena, ((struct span){ 18, 21 }));
	a.speaker_index = SPEAKER_NONE;
	a.en_cue = (struct span){ 3, 7 };
	vec_push(&doc->attributions, doc->arena, a);
	f.fr = a.cue;
	f.message = "m";
	vec_push(&doc->findings, doc->arena, f);
	b.cites = arena_alloc(doc->arena, sizeof *b.cites);
	b.ncites = 1;
	vec_push(&doc->summary, doc->arena, b);
	doc->layers = 255;
	doc_note(doc, "a %s", "note");
	doc_note(doc, "a note");
	doc_made_by(doc, "translate", "echo", NULL, NULL);
	doc_settle(doc, ~0u);
	return doc;
}

static void
comes_back(void **state)
{
	struct doc *doc = sample(), *again;
	struct error e = { 0 };
	struct buf one, two;

	(void)state;
	buf_init(&one, BUF_MAX);
	buf_init(&two, BUF_MAX);
	doc_write(doc, &one);
	again = doc_parse(one.data, one.len, "test", &e);
	assert_string_equal(e.text, "");
	assert_non_null(again);
	doc_write(again, &two);
	assert_string_equal(one.data, two.data);
	assert_int_equal(again->notes.len, 1);
	assert_int_equal(again->attributions.items[0].content.items[0].start,
	    doc->attributions.items[0].content.items[0].start);
	assert_int_equal(again->layers, 255);
	doc_free(doc);
	doc_free(again);
	buf_free(&one);
	buf_free(&two);
}

static void
spans_count_code_points_as_published(void **state)
{
	struct doc *doc = sample();
	struct buf out;

	(void)state;
	buf_init(&out, BUF_MAX);
	doc_write(doc, &out);
	/* "oui" is code points 12 to 15 of the published text */
	assert_non_null(strstr(out.data, "\"content\":[[12,15]]"));
	assert_non_null(strstr(out.data, "\"cue\":[3,6]"));
	doc_free(doc);
	buf_free(&out);
}

static void
settled_stays(void **state)
{
	struct doc *doc = sample();
	struct buf one, two;

	(void)state;
	buf_init(&one, BUF_MAX);
	buf_init(&two, BUF_MAX);
	/* inside the edit: snaps to the whole of it */
	doc->attributions.items[0].source = (struct span){ 13, 16 };
	doc_settle(doc, ~0u);
	assert_int_equal(doc->attributions.items[0].source.start, 11);
	assert_int_equal(doc->attributions.items[0].source.end, 18);
	doc_write(doc, &one);
	doc_settle(doc, ~0u);
	doc_write(doc, &two);
	assert_string_equal(one.data, two.data);
	doc_free(doc);
	buf_free(&one);
	buf_free(&two);
}

/* One edit across the border of two blocks: the first has it. */
static void
settled_parts_do_not_overlap(void **state)
{
	struct doc *doc = sample(), *again;
	struct block second = { .kind = BLOCK_BOX };
	struct error e = { 0 };
	struct buf out;

	(void)state;
	doc->blocks.items[0].span.end = 14;
	second.span = (struct span){ 14, doc->normalized_len };
	vec_push(&doc->blocks, doc->arena, second);
	doc_settle(doc, ~0u);
	assert_int_equal(doc->blocks.items[0].span.end, 18);
	assert_int_equal(doc->blocks.items[1].span.start, 18);
	buf_init(&out, BUF_MAX);
	doc_write(doc, &out);
	again = doc_parse(out.data, out.len, "test", &e);
	assert_string_equal(e.text, "");
	assert_int_equal(again->blocks.items[1].span.start, 18);
	doc_free(doc);
	doc_free(again);
	buf_free(&out);
}

/*
 * A megabyte of English in one sentence, with a finding for each four of its
 * bytes: counted from its start each time, that is minutes.
 */
static void
long_english_is_counted_once(void **state)
{
	enum { FINDINGS = 200000, LEN = 1000000 };
	struct doc *doc = sample(), *again;
	struct finding f = { .kind = "number", .message = "m" };
	struct error e = { 0 };
	char *long_text = arena_alloc(doc->arena, LEN + 1);
	struct buf out;

	(void)state;
	memset(long_text, 'x', LEN);
	memcpy(long_text, "\xc3\xa9", 2);
	doc->sentences.items[0].translation = long_text;
	for (f.en.start = 2; doc->findings.len < FINDINGS; f.en.start += 4) {
		f.en.end = f.en.start + 4;
		vec_push(&doc->findings, doc->arena, f);
	}
	buf_init(&out, BUF_MAX);
	doc_write(doc, &out);
	again = doc_parse(out.data, out.len, "test", &e);
	assert_string_equal(e.text, "");
	assert_int_equal(again->findings.len, FINDINGS);
	assert_int_equal(
	    again->findings.items[FINDINGS - 1].en.end, f.en.start);
	doc_free(doc);
	doc_free(again);
	buf_free(&out);
}

static void
broken_is_refused_with_its_place(void **state)
{
	static const struct {
		const char *record, *says;
	} cases[] = {
		{ "", "F:1: not a record" },
		{ "{", "F:1: not a record" },
		{ "[]", "F:1: not a record of version 1" },
		{ "{\"v\":2}", "F:1: not a record of version 1" },
		{ "{\"v\":1}", "F:1: layers is missing or not" },
		{ "{\"v\":1,\"layers\":[\"text\"]}", "F:1: text is missing" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error e = { 0 };

		assert_null(doc_parse(
		    cases[i].record, strlen(cases[i].record), "F:1", &e));
		assert_int_equal(e.status, STATUS_DATA);
		if (strncmp(e.text, cases[i].says, strlen(cases[i].says)))
			fail_msg("%s: %s", cases[i].record, e.text);
	}
}

/* Records of "Un. Deux." with these layers and this at their end. */
#define TEXT \
	"{\"v\":1,\"text\":\"Un. Deux.\",\"normalized\":\"Un. Deux.\"," \
	"\"layers\":[\"text\""
#define NORMALISED TEXT ",\"normalized\""
#define BLOCKS NORMALISED ",\"blocks\""
#define SENTENCES \
	BLOCKS ",\"sentences\"],\"blocks\":[{\"kind\":" \
	       "\"paragraph\",\"span\":[0,3]},{\"kind\":\"list\",\"span\":[4," \
	       "9]}]," \
	       "\"sentences\":["
#define ATTRIBUTIONS \
	BLOCKS ",\"sentences\",\"attributions\"],\"blocks\":" \
	       "[{\"kind\":\"paragraph\",\"span\":[0,9]}],\"sentences\":[" \
	       "{\"id\":\"s1\",\"block\":0,\"span\":[0,9]}],"
#define SUMMARY \
	BLOCKS ",\"sentences\",\"attributions\",\"drafts\"," \
	       "\"translations\",\"summary\"],"
#define WHO \
	"{\"id\":\"x1\",\"sentence\":null,\"type\":\"credit\"," \
	"\"class\":\"agency\",\"stance\":\"asserted\"}"
#define FIRST "{\"id\":\"s1\",\"block\":0,\"span\":[0,3]},"

static void
what_stages_count_on_is_checked(void **state)
{
	static const struct {
		const char *record, *says;
	} cases[] = {
		{ NORMALISED "],\"map\":[[0,10,0,1]]}", "F:1: map is" },
		{ TEXT "],\"meta\":{\"place\":{\"value\":\"Lyon\"}}}",
		    "F:1: meta.place is" },
		{ TEXT "],\"provenance\":[{\"version\":\"1\"}]}",
		    "F:1: provenance[0].stage is" },
		/* layers: each with those before it, in order */
		{ TEXT ",\"blocks\"]}", "F:1: layers is" },
		{ TEXT ",\"text\"]}", "F:1: layers is" },
		{ TEXT ",\"colours\"]}", "F:1: layers is" },
		{ TEXT ",7]}", "F:1: layers is" },
		/* blocks */
		{ BLOCKS "],\"blocks\":7}", "F:1: blocks is" },
		{ BLOCKS "],\"blocks\":[{\"kind\":\"x\"}]}",
		    "F:1: blocks[0].kind" },
		{ BLOCKS "],\"blocks\":[{\"kind\":\"list\",\"span\":"
			 "[1,10]}]}",
		    "F:1: blocks[0].span" },
		{ BLOCKS "],\"blocks\":[{\"kind\":\"list\",\"span\":"
			 "[0,4]},{\"kind\":\"list\",\"span\":[3,9]}]}",
		    "F:1: blocks[1].span" },
		{ BLOCKS "],\"blocks\":[{\"kind\":\"heading\",\"span\":"
			 "[0,4],\"level\":7}]}",
		    "F:1: blocks[0].level" },
		{ BLOCKS "],\"blocks\":[{\"kind\":\"heading\",\"span\":"
			 "[0,4],\"level\":-1}]}",
		    "F:1: blocks[0].level" },
		/* sentences */
		{ SENTENCES "{\"id\":\"s1\",\"block\":2,\"span\":[0,1]}]}",
		    "F:1: sentences[0].block" },
		{ SENTENCES "{\"id\":\"s1\",\"block\":0,\"span\":null}]}",
		    "F:1: sentences[0].span" },
		{ SENTENCES "{\"id\":\"s1\",\"block\":0,\"span\":[2,2]}]}",
		    "F:1: sentences[0].span" },
		{ SENTENCES FIRST "{\"id\":\"s1\",\"block\":1,\"span\":"
				  "[4,9]}]}",
		    "F:1: sentences[1].id" },
		{ SENTENCES FIRST "{\"id\":\"s2\",\"block\":1,\"span\":"
				  "[2,9]}]}",
		    "F:1: sentences[1].span" },
		{ SENTENCES "{\"id\":\"s1\",\"block\":1,\"span\":[0,3]},"
			    "{\"id\":\"s2\",\"block\":0,\"span\":[4,9]}]}",
		    "F:1: sentences[1].block" },
		/* ids of the others */
		{ ATTRIBUTIONS "\"attributions\":[" WHO "," WHO "]}",
		    "F:1: attributions[1].id" },
		{ ATTRIBUTIONS "\"speakers\":[" WHO "," WHO "]}",
		    "F:1: speakers[1].id" },
		{ SUMMARY "\"summary\":[{\"text\":\"t\",\"cites\":"
			  "[\"s9\"]}]}",
		    "F:1: summary[0].cites" },
	};
	size_t i;

	(void)state;
	for (i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error e = { 0 };
		struct doc *doc = doc_parse(
		    cases[i].record, strlen(cases[i].record), "F:1", &e);

		if (doc)
			fail_msg("believed: %s", cases[i].record);
		assert_int_equal(e.status, STATUS_DATA);
		if (strncmp(e.text, cases[i].says, strlen(cases[i].says)))
			fail_msg("%s: %s", cases[i].record, e.text);
	}
}

static struct doc *
parse_good(const char *record)
{
	struct error e = { 0 };
	struct doc *doc = doc_parse(record, strlen(record), "F:1", &e);

	if (!doc)
		fail_msg("%s: %s", record, e.text);
	return doc;
}

static void
text_of_a_sentence_is_that_of_its_span(void **state)
{
	struct doc *doc = parse_good(
	    SENTENCES "{\"id\":\"s1\",\"block\":1,"
		      "\"span\":[4,9],\"text\":\"D\"}]}");

	(void)state;
	assert_string_equal(doc->sentences.items[0].text, "Deux.");
	doc_free(doc);
}

static void
lists_without_their_layer_are_not_read(void **state)
{
	struct doc *doc = parse_good(
	    BLOCKS "],\"blocks\":[],\"sentences\":"
		   "7,\"summary\":[{\"text\":\"t\"}],\"facts\":[{}]}");

	(void)state;
	assert_int_equal(
	    doc->layers, LAYER_TEXT | LAYER_NORMALIZED | LAYER_BLOCKS);
	assert_int_equal(doc->summary.len, 0);
	assert_int_equal(doc->facts.len, 0);
	doc_free(doc);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(comes_back),
		cmocka_unit_test(spans_count_code_points_as_published),
		cmocka_unit_test(settled_stays),
		cmocka_unit_test(settled_parts_do_not_overlap),
		cmocka_unit_test(long_english_is_counted_once),
		cmocka_unit_test(broken_is_refused_with_its_place),
		cmocka_unit_test(what_stages_count_on_is_checked),
		cmocka_unit_test(text_of_a_sentence_is_that_of_its_span),
		cmocka_unit_test(lists_without_their_layer_are_not_read),
	};

	return cmocka_run_group_tests_name("document", tests, NULL, NULL);
}
