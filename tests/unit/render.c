/*
 * render.c - a record in, a brief out: nothing of an article becomes markup,
 * every jump arrives, no claim stands bare.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <glob.h>

#include <cmocka.h>

#include "language/language.h"
#include "stages/render/brief.h"
#include "stages/render/clean.h"
#include "stages/stage.h"
#include "tests/lib/language.h"

/* "Le maire nie, selon Radio <X>." with English that lost the radio. */
static const char record[] =
    "{\"v\":1,\"id\":\"x\",\"from\":\"fr\",\"to\":\"en\",\"today\":\"2026-11-"
    "30\","
    "\"layers\":[\"text\",\"normalized\",\"blocks\",\"sentences\","
    "\"attributions\",\"drafts\",\"translations\",\"summary\"],"
    "\"source\":{\"uri\":\"<b>.txt\",\"media_type\":\"text/plain\","
    "\"charset\":\"utf-8\",\"charset_how\":\"utf-8\",\"bytes\":9,"
    "\"sha256\":\"00\"},"
    "\"meta\":{\"url\":{\"value\":\"javascript:alert(1)\",\"from\":\"html\"},"
    "\"agency\":{\"value\":\"A|B <i>\",\"from\":\"text\"}},"
    "\"text\":\"Le <script>\\n\\nLe maire nie, selon Radio X.\","
    "\"normalized\":\"Le <script>\\n\\nLe maire nie, selon Radio X.\","
    "\"map\":[],"
    "\"blocks\":[{\"kind\":\"heading\",\"span\":[0,11],\"level\":1},"
    "{\"kind\":\"paragraph\",\"span\":[13,41]}],"
    "\"sentences\":[{\"id\":\"s1\",\"block\":0,\"span\":[0,11],"
    "\"text\":\"Le <script>\",\"draft\":\"The \\u202e<script>\\u001b[2J\","
    "\"translation\":\"The \\u202e<script>\\u001b[2J\",\"backend\":\"chat\"},"
    "{\"id\":\"s2\",\"block\":1,\"span\":[13,41],"
    "\"text\":\"Le maire nie, selon Radio X.\","
    "\"draft\":\"The mayor denies *it* & [x](javascript:y).\","
    "\"translation\":\"The mayor denies *it* & [x](javascript:y).\","
    "\"backend\":\"chat\"}],"
    "\"attributions\":[{\"id\":\"a1\",\"sentence\":\"s2\",\"type\":\"report\","
    "\"cue\":[22,25],\"source\":[13,21],\"content\":[],"
    "\"source_text\":\"Le maire\",\"speaker\":\"le maire\","
    "\"name\":\"the mayor\",\"who\":\"p1\",\"class\":\"person\","
    "\"anonymous\":false,\"pronoun\":false,\"stance\":\"denied\","
    "\"rule\":\"x\",\"verb\":\"nier\",\"verb_en\":\"denies\","
    "\"en\":{\"cue\":[10,16],\"source\":[0,9]}},"
    "{\"id\":\"a2\",\"sentence\":\"s2\",\"type\":\"selon\",\"cue\":[27,32],"
    "\"source\":[33,40],\"content\":[[13,25]],\"source_text\":\"Radio X\","
    "\"speaker\":\"Radio X\",\"name\":\"Radio \\\"X\\\"\",\"who\":\"p2\","
    "\"class\":\"media\",\"anonymous\":false,\"pronoun\":false,"
    "\"stance\":\"reported\",\"rule\":\"x\",\"verb\":\"selon\","
    "\"verb_en\":\"according to\",\"en\":{\"cue\":null,\"source\":null}}],"
    "\"speakers\":[{\"id\":\"p1\",\"name_fr\":\"le maire\","
    "\"name_en\":\"the mayor\",\"class\":\"person\",\"anonymous\":false,"
    "\"attributions\":[\"a1\"]},{\"id\":\"p2\",\"name_fr\":\"Radio X\","
    "\"name_en\":\"Radio \\\"X\\\"\",\"class\":\"media\",\"anonymous\":false,"
    "\"attributions\":[\"a2\"]}],"
    "\"unknown\":[],\"facts\":[],\"findings\":[{\"kind\":\"number\","
    "\"severity\":\"warning\",\"sentence\":\"s2\",\"fr\":null,\"en\":null,"
    "\"message\":\"<u> & 'x'\",\"repaired\":{\"before\":\"The mayor said it\","
    "\"after\":\"The mayor denies it\",\"how\":\"asked again\"}}],"
    "\"summary\":[{\"text\":\"The mayor denies it.\",\"cites\":[\"s2\"],"
    "\"speakers\":[\"the mayor\",\"Radio \\\"X\\\"\"],"
    "\"how\":\"extractive\"}],"
    "\"notes\":[],\"provenance\":[{\"stage\":\"translate\",\"version\":\"1\","
    "\"backend\":\"chat\",\"model\":\"m\"}]}";

struct fixture {
	struct doc *doc;
	struct env env;
	struct buf out;
};

static int
set_up(void **state)
{
	struct fixture *f = mem_alloc(sizeof(*f));
	struct error e = { 0 };

	f->doc = doc_parse(record, strlen(record), "record", &e);
	if (!f->doc)
		fail_msg("%s", e.text);
	buf_init(&f->out, BUF_MAX);
	*state = f;
	return 0;
}

static int
tear_down(void **state)
{
	struct fixture *f = *state;

	doc_free(f->doc);
	buf_free(&f->out);
	mem_free(f);
	return 0;
}

static const char *
render(struct fixture *f, const char *format)
{
	struct error e = { 0 };

	buf_clear(&f->out);
	assert_int_equal(
	    format_find(format)->render(f->doc, &f->env, &f->out, &e), 0);
	return f->out.data;
}

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
	const char *data = getenv("DEPECHE_DATA");
	struct env env = { 0 };
	struct error e = { 0 };
	char pattern[4096];
	glob_t g;
	size_t i;

	(void)state;
	snprintf(pattern, sizeof(pattern), "%s/tests/fuzz/corpus/render/*",
	    data ? data : ".");
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

/* The English lost "selon Radio X": every format says so, and the summary
 * names the radio as well. */
static void
test_no_claim_is_bare(void **state)
{
	static const char *const formats_of_people[] = { "txt", "md", "html" };
	const char *text;
	size_t i;

	for (i = 0; i < 3; i++) {
		text = render(*state, formats_of_people[i]);
		assert_non_null(strstr(text,
		    "Attributed in the original to "
		    "Radio"));
		assert_non_null(strstr(text, "selon Radio X"));
	}
}

static void
test_md_is_escaped(void **state)
{
	const char *text = render(*state, "md");

	assert_non_null(strstr(text, "\\*it\\*"));
	assert_non_null(strstr(text, "\\[x\\](javascript:y)"));
	assert_non_null(strstr(text, "A\\|B \\<i\\>"));
	assert_non_null(strstr(text, "# The \\<script\\>\\[2J\n"));
}

/* GitHub makes "@name", "#12" and "a@b.fr" links, backslash or not. */
static void
test_md_links_nobody(void **state)
{
	struct fixture *f = *state;
	const char *text;

	f->doc->meta.agency.value = "#1 @maire, a@b.fr";
	text = render(f, "md");
	assert_non_null(strstr(
	    text, "<span>#</span>1 <span>@</span>maire, a<span>@</span>b.fr"));
}

/* What a terminal obeys stays out where one source speaks through another. */
static void
test_txt_names_are_clean(void **state)
{
	struct fixture *f = *state;
	const char *text;

	f->doc->speakers.items[1].name_en = "Radio \x1b[2J\xe2\x80\xaeX";
	text = render(f, "txt");
	assert_non_null(strstr(text, ", through Radio [2JX)"));
	assert_null(strchr(text, '\x1b'));
	assert_null(strstr(text, "\xe2\x80\xae"));
}

static void
test_txt_is_plain(void **state)
{
	struct fixture *f = *state;
	const char *text = render(f, "txt"), *line;
	size_t n;

	assert_null(strchr(text, '\x1b'));
	for (line = text; *line; line += n + 1) {
		n = strcspn(line, "\n");
		assert_true(clean_width(line, n) <= 80);
	}
}

static void
test_repair_shows_what_changed(void **state)
{
	assert_non_null(strstr(render(*state, "html"),
	    "The mayor <del>said</del> <ins>denies</ins> it"));
	assert_non_null(strstr(render(*state, "txt"), "[-said-]{+denies+}"));
}

static void
test_sources_and_voices(void **state)
{
	struct fixture *f = *state;
	struct arena *arena = arena_new();
	struct brief *b = brief_make(f->doc, &f->env, arena);

	assert_int_equal(b->sources.len, 2);
	assert_string_equal(b->sources.items[1].letter, "B");
	assert_int_equal(b->rows.len, 1);
	/* the mayor speaks through the radio, which is not named twice */
	assert_int_equal(b->rows.items[0].voices.len, 1);
	assert_int_equal(b->rows.items[0].voices.items[0].source, 0);
	assert_int_equal(b->rows.items[0].voices.items[0].via, 1);
	assert_true(b->rows.items[0].denied);
	assert_int_equal(b->words.len, 6);
	assert_int_equal(b->own_words, 0);
	arena_free(arena);
}

/* ---- a text of a dock, put together by hand ---- */

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
	assert_non_null(strstr(text, "(Anne Roy; unconfirmed; [s4]"));
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

static void
test_dates(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
	    brief_date(arena, "2026-11-30"), "30 November 2026");
	assert_string_equal(brief_date(arena, "2026-11-23T18:40:00+01:00"),
	    "23 November 2026, 18:40 +01:00");
	assert_string_equal(brief_date(arena, "2026-01-02T03:04Z"),
	    "2 January 2026, 03:04 UTC");
	assert_string_equal(brief_date(arena, "hier"), "hier");
	assert_string_equal(
	    brief_date(arena, "--05-08"), "8 May (year not stated)");
	assert_string_equal(brief_date(arena, "--13-08"), "--13-08");
	assert_string_equal(
	    brief_short_date(arena, "2026-11-30"), "30 November");
	assert_null(brief_short_date(arena, "2026-13-30"));
	arena_free(arena);
}

static void
test_wrap(void **state)
{
	struct buf out;

	(void)state;
	buf_init(&out, BUF_MAX);
	clean_wrap(&out, "* ", "  ", "un deux trois\xc2\xa0quatre été", 12);
	assert_string_equal(
	    out.data, "* un deux\n  trois\xc2\xa0quatre\n  été\n");
	buf_free(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    test_html_is_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_html_jumps_arrive, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_html_policy, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_no_claim_is_bare, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_md_is_escaped, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_md_links_nobody, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_txt_names_are_clean, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_txt_is_plain, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_repair_shows_what_changed, set_up, tear_down),
		cmocka_unit_test_setup_teardown(
		    test_sources_and_voices, set_up, tear_down),
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
		cmocka_unit_test(test_html_nests),
		cmocka_unit_test(test_dates),
		cmocka_unit_test(test_wrap),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
