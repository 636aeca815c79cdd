/* The readers: which one an input gets, and what becomes of it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "stages/stage.h"

static const struct env env = {
	.from = "fr",
	.to = "en",
	.today = "2026-11-30",
	.given = { .agency = "AFP", .date = "2026-11-29" },
};

static const char *
type_of(const char *uri, const char *bytes)
{
	return reader_find(uri, NULL, bytes, strlen(bytes))->media_type;
}

static void
readers_are_found(void **state)
{
	(void)state;
	assert_string_equal(type_of("a.txt", "Bonjour"), "text/plain");
	assert_string_equal(type_of("-", "Bonjour <b>"), "text/plain");
	assert_string_equal(type_of("-", ""), "text/plain");
	assert_string_equal(type_of("a.HTML", "Bonjour"), "text/html");
	assert_string_equal(
	    type_of("http://a.test/b.html?c", "x"), "text/html");
	assert_string_equal(type_of("-", "\n<!DOCTYPE html><p>"), "text/html");
	assert_string_equal(type_of("a.jsonl", "x"), "application/jsonl");
	assert_string_equal(
	    type_of("-", "{\"id\":1,\"text\":\"a\"}\n"), "application/jsonl");
	assert_string_equal(
	    reader_find("a.txt", "text/html; charset=x", "a", 1)->media_type,
	    "text/html");
}

static struct doc *
read_one(const char *uri, const char *bytes, size_t len, struct error *e)
{
	const struct reader *r = reader_find(uri, NULL, bytes, len);
	size_t at = 0;
	struct doc *doc;

	memset(e, 0, sizeof *e);
	doc = r->next(uri, bytes, len, &at, &env, e);
	assert_true(at > 0);
	return doc;
}

static void
a_text_is_a_document(void **state)
{
	struct error e;
	struct doc *doc = read_one("a.txt", "Un \xe9t\xe9.\r\n", 9, &e);

	(void)state;
	assert_non_null(doc);
	assert_string_equal(doc->text, "Un été.\n");
	assert_int_equal(doc->text_len, strlen(doc->text));
	assert_string_equal(doc->source.charset, "windows-1252");
	assert_string_equal(doc->source.charset_how, "statistics");
	assert_int_equal(doc->source.bytes, 9);
	assert_int_equal(strncmp(doc->id, doc->source.sha256, 16), 0);
	assert_int_equal(strlen(doc->id), 16);
	assert_string_equal(doc->meta.agency.value, "AFP");
	assert_string_equal(doc->meta.agency.from, "option");
	assert_string_equal(doc->meta.published.value, "2026-11-29");
	assert_null(doc->meta.title.value);
	assert_int_equal(doc->layers, LAYER_TEXT);
	doc_free(doc);
}

static void
no_text_is_an_error(void **state)
{
	struct error e;

	(void)state;
	assert_null(read_one("a.txt", "", 0, &e));
	assert_int_equal(e.status, STATUS_DATA);
	assert_null(read_one("a.txt", " \n\xc2\xa0\n", 5, &e));
	assert_int_equal(e.status, STATUS_DATA);
	assert_null(read_one("a.html", "<html><nav>x</nav>", 18, &e));
	assert_int_equal(e.status, STATUS_DATA);
}

static void
lines_are_documents(void **state)
{
	static const char lines[] =
	    "{\"id\":\"a1\",\"text\":\"Un.\",\"title\":\"T\","
	    "\"authors\":[\"A. B\",\"C. D\"]}\n"
	    "\n"
	    "{\"id\":7,\"text\":\"Deux.\",\"agency\":\"ATS\"}\r\n"
	    "{\"text\":\n"
	    "{\"title\":\"sans texte\"}\n"
	    "{\"text\":\"Trois.\"}";
	const struct reader *r = reader_find("a.jsonl", NULL, lines, 0);
	struct error e = { STATUS_OK, "" };
	struct doc *doc;
	size_t at = 0, len = strlen(lines);

	(void)state;
	assert_true(r->by_line);
	doc = r->next("a.jsonl", lines, len, &at, &env, &e);
	assert_string_equal(doc->id, "a1");
	assert_string_equal(doc->text, "Un.");
	assert_string_equal(doc->meta.title.value, "T");
	assert_string_equal(doc->meta.authors.value, "A. B, C. D");
	assert_string_equal(doc->meta.authors.from, "file");
	doc_free(doc);
	doc = r->next("a.jsonl", lines, len, &at, &env, &e);
	assert_string_equal(doc->id, "7");
	/* what the user gives goes before what the file says */
	assert_string_equal(doc->meta.agency.value, "AFP");
	doc_free(doc);
	assert_null(r->next("a.jsonl", lines, len, &at, &env, &e));
	assert_non_null(strstr(e.text, "not JSON"));
	e.status = STATUS_OK;
	assert_null(r->next("a.jsonl", lines, len, &at, &env, &e));
	assert_non_null(strstr(e.text, "no \"text\""));
	e.status = STATUS_OK;
	doc = r->next("a.jsonl", lines, len, &at, &env, &e);
	assert_string_equal(doc->text, "Trois.");
	doc_free(doc);
	assert_null(r->next("a.jsonl", lines, len, &at, &env, &e));
	assert_int_equal(e.status, STATUS_OK);
}

/* What of a page is its article. */
static const char page[] =
    "<!doctype html><html lang=fr><head><title>La halle - Le Courrier</title>"
    "<meta property='og:site_name' content='Le Courrier du Val'>"
    "<meta property='og:description' content='Le conseil vote la rénovation "
    "de la halle, malgré son prix.'>"
    "<link rel=canonical href='https://courrier.test/halle'>"
    "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Person\","
    "\"@id\":\"#a\",\"name\":\"Ida Favre\"},{\"@type\":[\"NewsArticle\"],"
    "\"headline\":\"La halle\",\"author\":{\"@id\":\"#a\"},"
    "\"datePublished\":\"2026-05-04T08:00:00Z\"}]}</script></head><body>"
    "<div class='cookie-banner'><p>Nous utilisons des cookies pour mesurer "
    "l'audience de ce site, vous pouvez les refuser.</p></div>"
    "<nav><a href=/>Accueil</a></nav><main><article><h1>La halle sera "
    "rénovée</h1><p>Le conseil vote la rénovation de la halle, malgré son "
    "prix.</p><div class=share-bar><p>Partager cet article avec vos amis et "
    "connaissances du village</p></div><div class=text>"
    "<p>Le conseil communal a adopté lundi, par douze voix contre onze, le "
    "crédit de rénovation&nbsp;de la halle.</p>"
    "<p>Lire aussi&nbsp;: <a href=/x>La halle, cent ans d'histoire et trois "
    "incendies</a></p><figure><img src=a.jpg><figcaption>La halle en 1926, "
    "lors de la foire.</figcaption></figure><h2>Un toit neuf</h2>"
    "<p>«&nbsp;Le toit fuit depuis dix ans&nbsp;», a rappelé la "
    "syndique,<br>qui a tranché.</p><ul><li>Un toit en ardoise</li><li>Des "
    "portes en chêne</li></ul><blockquote>Il était temps, dit un "
    "maraîcher.</blockquote></div></article><aside><p>Les articles les plus "
    "lus de la semaine dans toute la région du Val et au-delà.</p></aside>"
    "</main><footer>Tous droits réservés</footer></body></html>";

static void
an_article_is_read(void **state)
{
	struct error e;
	struct doc *doc = read_one("a.html", page, strlen(page), &e);

	(void)state;
	assert_non_null(doc);
	assert_string_equal(doc->text,
	    "La halle sera rénovée\n\n"
	    "Le conseil vote la rénovation de la halle, malgré son prix.\n\n"
	    "Le conseil communal a adopté lundi, par douze voix contre onze, "
	    "le crédit de rénovation\xc2\xa0"
	    "de la halle.\n\n"
	    "Un toit neuf\n\n"
	    "«\xc2\xa0Le toit fuit depuis dix ans\xc2\xa0», a rappelé la "
	    "syndique,\nqui a tranché.\n\n"
	    "- Un toit en ardoise\n- Des portes en chêne\n\n"
	    "Il était temps, dit un maraîcher.\n");
	assert_string_equal(doc->meta.title.value, "La halle sera rénovée");
	assert_string_equal(doc->meta.title.from, "html");
	assert_string_equal(doc->meta.standfirst.value,
	    "Le conseil vote la "
	    "rénovation de la halle, malgré son prix.");
	assert_string_equal(doc->meta.authors.value, "Ida Favre");
	assert_string_equal(doc->meta.site.value, "Le Courrier du Val");
	assert_string_equal(doc->meta.url.value, "https://courrier.test/halle");
	assert_string_equal(doc->meta.language.value, "fr");
	assert_string_equal(doc->meta.published.value, "2026-11-29");
	assert_string_equal(doc->meta.published.from, "option");
	doc_free(doc);
}

static void
a_box_that_holds_the_text_is_none(void **state)
{
	static const char html[] =
	    "<html><body class=has-sidebar>"
	    "<div class='content sidebar'><p>Le conseil communal a adopté "
	    "lundi, par douze voix contre onze, le crédit.</p></div></body>";
	struct error e;
	struct doc *doc = read_one("a.html", html, strlen(html), &e);

	(void)state;
	assert_non_null(doc);
	assert_non_null(strstr(doc->text, "par douze voix"));
	doc_free(doc);
}

/* Where scripts would show the text, the page's data may have it. */
static void
a_text_may_stand_in_the_data(void **state)
{
	struct error e;
	struct buf html;
	struct doc *doc;
	int i;

	(void)state;
	buf_init(&html, BUF_MAX);
	buf_puts(&html,
	    "<html><script type='application/ld+json'>"
	    "{\"@type\":\"NewsArticle\",\"headline\":\"La halle\","
	    "\"articleBody\":\"Premier alinéa.\\n");
	for (i = 0; i < 20; i++)
		buf_puts(&html, "Le conseil a voté le crédit. ");
	buf_puts(&html, "\"}</script><p>Chargement</p>");
	doc = read_one("a.html", html.data, html.len, &e);
	assert_non_null(doc);
	assert_int_equal(strncmp(doc->text,
			     "La halle\n\nPremier alinéa.\n\nLe "
			     "conseil",
			     33),
	    0);
	doc_free(doc);
	buf_free(&html);
}

static void
a_deep_page_comes_to_an_end(void **state)
{
	struct error e;
	struct buf html;
	struct doc *doc;
	int i;

	(void)state;
	buf_init(&html, BUF_MAX);
	buf_puts(&html,
	    "<html><body><p>Le conseil communal a adopté lundi, "
	    "par douze voix contre onze, le crédit.</p>");
	for (i = 0; i < 50000; i++)
		buf_puts(&html, "<div>");
	buf_puts(&html, "x");
	doc = read_one("a.html", html.data, html.len, &e);
	assert_non_null(doc);
	doc_free(doc);
	buf_free(&html);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(readers_are_found),
		cmocka_unit_test(a_text_is_a_document),
		cmocka_unit_test(no_text_is_an_error),
		cmocka_unit_test(lines_are_documents),
		cmocka_unit_test(an_article_is_read),
		cmocka_unit_test(a_box_that_holds_the_text_is_none),
		cmocka_unit_test(a_text_may_stand_in_the_data),
		cmocka_unit_test(a_deep_page_comes_to_an_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
