#include "stages/render/html.h"

#include <string.h>

#include "stages/render/clean.h"
#include "stages/stage.h"

void
html_raw(struct html *h, const char *markup)
{
	buf_puts(h->out, markup);
}

void
html_put_part(struct html *h, const char *text, size_t len)
{
	size_t i = 0;
	uint32_t r;

	while ((r = clean_next(text, len, &i))) {
		switch (r) {
		case '&':
			html_raw(h, "&amp;");
			break;
		case '<':
			html_raw(h, "&lt;");
			break;
		case '>':
			html_raw(h, "&gt;");
			break;
		case '"':
			html_raw(h, "&quot;");
			break;
		case '\'':
			html_raw(h, "&#39;");
			break;
		default:
			buf_put_rune(h->out, r);
		}
	}
}

void
html_put(struct html *h, const char *text)
{
	html_put_part(h, text, strlen(text));
}

void
html_language(struct html *h, const char *code)
{
	static const char *const right_to_left[] = { "ar", "fa", "he", "ur" };
	const char *dir = "ltr";
	size_t i;

	if (!code)
		code = "und";
	for (i = 0; i < sizeof(right_to_left) / sizeof(*right_to_left); i++)
		if (strcmp(code, right_to_left[i]) == 0)
			dir = "rtl";
	html_raw(h, " lang=\"");
	html_put(h, code);
	buf_printf(h->out, "\" dir=\"%s\"", dir);
}

void
html_letter(struct html *h, size_t source)
{
	const struct brief_source *s = &h->b->sources.items[source];

	buf_printf(h->out, "<b class=\"m %s%s\" aria-hidden=\"true\">%s</b>",
	    s->letter, s->anonymous ? " anon" : "", s->letter);
}

static void
html_original(struct html *h)
{
	const struct source *s = &h->b->doc->source;
	int named = s->uri && strcmp(s->uri, "-") != 0;

	html_raw(h, "<section><h2>The original</h2><p>");
	html_put(h, named ? s->uri : "standard input");
	if (s->charset) {
		html_raw(h, ", ");
		html_put(h, s->charset);
	}
	buf_printf(h->out, ", %zu bytes", s->bytes);
	if (*s->sha256) {
		html_raw(h, "<br>SHA-256 <code>");
		html_put(h, s->sha256);
		html_raw(h, "</code>");
	}
	html_raw(h, "</p></section>\n");
}

static void
html_foot(struct html *h)
{
	html_raw(h,
	    "<footer class=\"foot\">\n"
	    "<section><h2>Check this brief</h2><p>Each sentence is a span of "
	    "the text as published, counted in code points. "
	    "<code>depeche brief -f json</code> prints them all, with every "
	    "attribution and finding.</p></section>\n");
	html_original(h);
	html_raw(h,
	    "<section><h2>What the marks are worth</h2><p>Sources, "
	    "words that attribute, and the checks are found by rules, without "
	    "a model, and can miss some. What stands in square brackets is "
	    "depeche’s own.</p></section>\n</footer>\n");
}

static int
html_render(const struct doc *doc, const struct env *env, struct buf *out,
    struct error *e)
{
	struct arena *arena = arena_new();
	struct html h = { out, brief_make(doc, env, arena) };

	html_begin(&h);
	html_head(&h);
	html_raw(&h, "<main>\n");
	html_strip(&h);
	html_raw(&h, "<div class=\"two\">\n");
	html_summary(&h);
	html_who(&h);
	html_raw(&h, "</div>\n");
	html_text(&h);
	html_raw(&h, "</main>\n");
	html_foot(&h);
	html_end(&h);
	arena_free(arena);
	return buf_check(out, "the brief", e);
}

const struct format format_html = {
	.name = "html",
	.summary = "one page that stands alone, two columns, for screen and "
		   "paper",
	.suffix = ".html",
	.render = html_render,
};
