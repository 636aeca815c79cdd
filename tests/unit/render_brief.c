/*
 * render_brief.c - what a brief holds of a text that is put together by hand:
 * sources without a name, headings, stance, days.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "language/language.h"
#include "tests/lib/language.h"
#include "tests/unit/renderfix.h"

static const char dock[] = "Grève au port\n\n"
			   "De source syndicale, 340 dockers chôment.\n\n"
			   "Pas de reprise en vue\n\n"
			   "Anne Roy a jugé mercredi « la reprise proche.";

static const char *const dock_en[] = {
	"Strike at the port",
	"According to a union source, 340 dockers are idle.",
	"No resumption in sight",
	"Anne Roy said on Wednesday the resumption was near.",
};

static struct span
span_of(const char *words)
{
	const char *at = strstr(dock, words);

	assert_non_null(at);
	return (struct span){ (size_t)(at - dock),
		(size_t)(at - dock) + strlen(words) };
}

static struct span
english_span(size_t sentence, const char *words)
{
	const char *at = strstr(dock_en[sentence], words);

	assert_non_null(at);
	return (struct span){ (size_t)(at - dock_en[sentence]),
		(size_t)(at - dock_en[sentence]) + strlen(words) };
}

static void
dock_blocks(struct doc *doc)
{
	static const int levels[] = { 1, 0, 2, 0 };
	static const char *const texts[] = {
		"Grève au port",
		"De source syndicale, 340 dockers chôment.",
		"Pas de reprise en vue",
		"Anne Roy a jugé mercredi « la reprise proche.",
	};
	size_t i;

	for (i = 0; i < 4; i++) {
		struct block block = {
			levels[i] ? BLOCK_HEADING : BLOCK_PARAGRAPH,
			span_of(texts[i]),
			levels[i],
		};
		struct sentence s = { .block = i,
			.span = block.span,
			.text = texts[i],
			.translation = dock_en[i] };

		s.id = arena_printf(doc->arena, "s%zu", i + 1);
		vec_push(&doc->blocks, doc->arena, block);
		vec_push(&doc->sentences, doc->arena, s);
	}
}

static void
dock_voices(struct doc *doc)
{
	struct attribution union_says = { .id = "a1",
		.sentence = 1,
		.type = ATTRIBUTION_SELON,
		.cue = span_of("De source"),
		.source = span_of("source syndicale"),
		.speaker_index = 0,
		.anonymous = 1,
		.verb_en = "according to" };
	struct attribution roy_says = { .id = "a2",
		.sentence = 3,
		.type = ATTRIBUTION_REPORT,
		.cue = span_of("a jugé mercredi « la"),
		.source = span_of("Anne Roy"),
		.speaker_index = 1,
		.stance = STANCE_CONDITIONAL,
		.verb_en = "did not rule out",
		.en_cue = english_span(3, "said") };
	struct speaker source = {
		.id = "p1", .name_en = "a union source", .class = CLASS_PERSON
	};
	struct speaker roy = { .id = "p2",
		.name_en = "Anne Roy",
		.class = CLASS_PERSON,
		.descriptor = "director of the port" };

	vec_push(&union_says.content, doc->arena, span_of("340 dockers"));
	vec_push(&doc->attributions, doc->arena, union_says);
	vec_push(&doc->attributions, doc->arena, roy_says);
	vec_push(&doc->speakers, doc->arena, source);
	vec_push(&doc->speakers, doc->arena, roy);
}

static void
dock_day(struct doc *doc)
{
	const struct fact days[] = {
		{ 3, 0, "weekday", span_of("mercredi"), "3" },
		{ 3, 1, "weekday", english_span(3, "Wednesday"), "3" },
	};
	struct bullet bullet = {
		.text = dock_en[3], .how = "extractive", .ncites = 1
	};

	vec_push(&doc->facts, doc->arena, days[0]);
	vec_push(&doc->facts, doc->arena, days[1]);
	bullet.cites = arena_alloc(doc->arena, sizeof(*bullet.cites));
	bullet.cites[0] = 3;
	bullet.speakers = arena_alloc(doc->arena, sizeof(*bullet.speakers));
	bullet.speakers[bullet.nspeakers++] = "Anne Roy";
	vec_push(&doc->summary, doc->arena, bullet);
}

static int
dock_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));

	f->doc = doc_new();
	f->doc->from = "fr";
	f->doc->to = "en";
	f->doc->normalized = dock;
	f->doc->normalized_len = strlen(dock);
	dock_blocks(f->doc);
	dock_voices(f->doc);
	dock_day(f->doc);
	buf_init(&f->out, BUF_MAX);
	*state = f;
	return 0;
}

/* "De source syndicale": the mention alone says that it is unnamed. */
static void
test_unnamed_everywhere(void **state)
{
	struct fixture *f = *state;
	struct arena *arena = arena_new();
	const struct brief *b = brief_make(f->doc, &f->env, arena);

	assert_true(b->rows.items[0].unnamed);
	assert_true(b->sources.items[0].anonymous);
	assert_string_equal(b->sources.items[0].kind, "unnamed person");
	assert_non_null(strstr(b->glance, "on unnamed sources"));
	assert_false(b->sources.items[1].anonymous);
	assert_false(b->rows.items[2].unnamed);
	/* her role, as the record has it */
	assert_string_equal(b->sources.items[1].kind, "director of the port");
	arena_free(arena);
}

static void
test_crosshead(void **state)
{
	struct fixture *f = *state;
	struct arena *arena = arena_new();
	const struct brief *b = brief_make(f->doc, &f->env, arena);

	assert_int_equal(brief_sentences(b), 2);
	assert_non_null(strstr(b->origin, " in 2 sentences."));
	assert_false(b->rows.items[1].own);
	arena_free(arena);
	assert_non_null(strstr(render(f, "txt"), "s1   (headline)\n"));
	assert_non_null(strstr(render(f, "txt"), "s3   (heading)\n"));
	assert_non_null(strstr(render(f, "md"), "s3<br>heading"));
	assert_non_null(
	    strstr(render(f, "md"), "| <b>No resumption in sight</b> |"));
	assert_non_null(
	    strstr(render(f, "html"), "<span class=\"tag\">heading</span>"));
}

/* The French ends before a quotation that it does not close; the English is
 * the record's own. */
static void
test_cue_words(void **state)
{
	const char *text = render(*state, "txt");

	assert_non_null(
	    strstr(text, "    a jugé mercredi = did not rule out\n"));
}

static void
test_bullet_shows_stance_and_day(void **state)
{
	static const char line[] =
	    "Anne Roy said on Wednesday [25 November] the resumption was";
	struct language *fr = test_language("fr");
	struct fixture *f = *state;
	const char *text;

	f->env.source = fr;
	text = render(f, "md");
	assert_non_null(strstr(text, "(Anne Roy; conditional; [s4]"));
	assert_null(strstr(text, "November"));
	f->doc->meta.published.value = "--11-25";
	text = render(f, "txt");
	assert_null(strstr(text, " November]"));
	assert_non_null(strstr(text, "25 November (year not"));
	assert_non_null(strstr(text, "year, address."));
	f->doc->meta.published.value = "2026-11-26";
	text = strstr(render(f, "txt"), line);
	assert_non_null(text);
	assert_non_null(strstr(text + 1, line));
	language_free(fr);
}

/* Two unnamed ones called alike: a bullet names the one that it cites. */
static void
test_bullet_of_a_namesake(void **state)
{
	struct fixture *f = *state;
	struct arena *arena = arena_new();
	const struct brief *b;

	f->doc->speakers.items[1].name_en = "a union source";
	f->doc->speakers.items[1].anonymous = 1;
	f->doc->summary.items[0].speakers[0] = "a union source";
	b = brief_make(f->doc, &f->env, arena);
	assert_int_equal(b->sources.len, 2);
	assert_int_equal(b->bullets.items[0].sources.len, 1);
	assert_int_equal(b->bullets.items[0].sources.items[0], 1);
	assert_string_equal(
	    b->sources.items[1].kind, "director of the port, unnamed");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_unnamed_everywhere, dock_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_crosshead, dock_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_cue_words, dock_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_bullet_shows_stance_and_day, dock_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_bullet_of_a_namesake, dock_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
