/*
 * What holds for every text, ordinary, hostile or long: twice is once, the
 * map tells every change both ways, no letter and no digit is lost but by a
 * repair.
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
#include "tests/lib/language.h"
#include "tests/lib/normalized.h"

static struct language *language;

static void
run(struct normalized *r, const char *s, size_t len, unsigned off)
{
	normalized_make(r, s, len, off, language);
}

/* Between the edits both texts are the same, and so are all offsets. */
static void
check_map(const char *s, size_t len, const struct normalized *r)
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
check_spans(const struct normalized *r)
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

/* `sound`: there is nothing in it whose repair takes or makes letters. */
static void
check_text(const char *s, size_t len, int sound)
{
	struct normalized once, twice;
	struct buf before, after;

	run(&once, s, len, 0);
	check_map(s, len, &once);
	check_spans(&once);
	run(&twice, once.text.data, once.text.len, 0);
	if (strcmp(once.text.data, twice.text.data) != 0)
		print_message("# of: %.*s\n", (int)len, s);
	assert_string_equal(once.text.data, twice.text.data);
	assert_int_equal(twice.map.nedits, 0);
	if (sound) {
		buf_init(&before, BUF_MAX);
		buf_init(&after, BUF_MAX);
		letters(s, len, &before);
		letters(once.text.data, once.text.len, &after);
		assert_string_equal(before.data, after.data);
		buf_free(&before);
		buf_free(&after);
	}
	normalized_free(&once);
	normalized_free(&twice);
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
static const char *const sound[] = {
	" ",
	" ",
	" ",
	"\xc2\xa0",
	"\xe2\x80\xaf",
	"\xe2\x80\x89",
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
	"„",
	"‘",
	"’",
	"‹",
	"›",
	"<<",
	">>",
	",,",
	"''",
	"``",
	"`",
	"'",
	"(",
	")",
	"[",
	"]",
	".",
	",",
	";",
	":",
	" !",
	"?",
	"...",
	". . .",
	"..",
	" - ",
	" – ",
	"-",
	"--",
	" -- ",
	"---",
	"—",
	"\xe2\x80\x91",
	"10",
	"1",
	"000",
	"45'",
	"27\"",
	"%",
	" €",
	"$",
	"http://a.test/x'y",
	"www.a.test",
	"t@b.test",
	"o'neil@b.test",
	"`a'b`",
	"@nom",
	"#mot",
	"\xe2\x80\x8b",
	"\xc2\xad",
	"\xef\xbb\xbf",
	"\xe2\x80\xae",
	"\xe2\x80\x8d",
	"œuf",
	"\xc2\xbd",
	"\xc2\xb2",
	"Москва",
	"العربية",
	"שלום",
	"日本",
	"\t",
	"\r\n",
	"\r",
	"\f",
	"\v",
	"\xc2\x85",
	"\xe2\x80\xa8",
	"\7",
	"😀",
	"👩\xe2\x80\x8d👩",
	"a",
	"E",
	"M.",
	"1 234",
	"#",
	"@",
	"w",
	"//",
	"http:",
	"- ",
	"1. ",
	"• ",
	"vingt ans-\n",
	"rendez-\nvous\n",
	"La présidente a tenu devant la presse, jeudi matin à Sion, un propos ",
	"bref, puis elle a quitté la salle sans répondre aux questions.\n",
};
/* and what a repair takes or makes letters of */
static const char *const damaged[] = { "&amp;", "&laquo;", "&#8217;", "&nbsp;",
	"&amp;eacute;", "&eacu", "te;", "&", "&#", "39;", "Ã©", "â€™", "Ã",
	"Â ", "Å", "Ä", "√©", "├®", "\xc2\x92", "e\xcc\x81", "\xcc\x81", "ﬁ",
	"ＡＢ", "！", "：" };
#define SOUND (sizeof sound / sizeof *sound)
#define ALL (SOUND + sizeof damaged / sizeof *damaged)

static const char *
piece(size_t i)
{
	return i < SOUND ? sound[i] : damaged[i - SOUND];
}

static void
check_random(uint64_t seed, unsigned texts, unsigned longest, size_t alphabet)
{
	struct buf text;
	unsigned i, n;

	buf_init(&text, BUF_MAX);
	for (i = 0; i < texts; i++) {
		buf_clear(&text);
		for (n = 1 + chance(&seed) % longest; n > 0; n--)
			buf_puts(&text, piece(chance(&seed) % alphabet));
		check_text(text.data, text.len, alphabet == SOUND);
	}
	buf_free(&text);
}

static void
random_texts_are_stable(void **state)
{
	(void)state;
	check_random(88172645463325252u, 6000, 24, SOUND);
	check_random(362436069521288629u, 2000, 90, SOUND);
}

static void
random_damage_is_stable(void **state)
{
	(void)state;
	check_random(2463534242123456789u, 9000, 24, ALL);
	check_random(521288629362436069u, 1500, 120, ALL);
	check_random(7774755576660001112u, 4000, 6, ALL);
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
		check_text(text.data, text.len, 1);
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
	struct normalized r;
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
		normalized_free(&r);
	}
	buf_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_texts_are_stable),
		cmocka_unit_test(random_damage_is_stable),
		cmocka_unit_test(samples_are_stable),
		cmocka_unit_test(long_lines_take_their_time_and_no_more),
	};
	int rc;

	language = test_language("fr");
	rc = cmocka_run_group_tests(tests, NULL, NULL);
	language_free(language);
	return rc;
}
