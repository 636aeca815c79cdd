#include "stages/render/html.h"

/* Masthead, headline pair, source line, how it was made, what was found. */

static void
put_headline(struct html *h)
{
	const struct brief *b = h->b;
	size_t i, k;

	if (b->head.len)
		buf_printf(h->out, "<hgroup id=\"%s\">\n", b->head.items[0].id);
	else
		html_raw(h, "<hgroup>\n");
	for (i = 1; i < b->head.len; i++)
		buf_printf(
		    h->out, "<span id=\"%s\"></span>", b->head.items[i].id);
	html_raw(h, "<h1");
	html_language(h,
	    b->title	    ? b->doc->to :
		b->title_fr ? b->doc->from :
			      b->doc->to);
	html_raw(h, ">");
	html_put(h,
	    b->title	    ? b->title :
		b->title_fr ? b->title_fr :
			      "(no headline)");
	html_raw(h, "</h1>\n");
	if (b->title && b->title_fr) {
		html_raw(h, "<p class=\"orig\"");
		html_language(h, b->doc->from);
		html_raw(h, ">");
		html_put(h, b->title_fr);
		html_raw(h, "</p>\n");
	}
	html_raw(h, "</hgroup>\n");
	for (i = 0; i < b->head.len; i++)
		for (k = 0; k < b->head.items[i].notes.len; k++)
			html_note(h, &b->head.items[i].notes.items[k]);
}

static void
put_line(struct html *h, const char *text, int soft)
{
	buf_printf(h->out, "<p class=\"from%s\">", soft ? " soft" : "");
	html_put(h, text);
	html_raw(h, "</p>\n");
}

static void
put_origin(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	put_line(h, b->origin, 0);
	if (b->missing)
		put_line(h, b->missing, 1);
	if (b->url) {
		html_raw(h,
		    "<p class=\"from\"><a rel=\"noreferrer "
		    "noopener\" href=\"");
		html_put(h, b->url);
		html_raw(h, "\">");
		html_put(h, b->url);
		html_raw(h, "</a></p>\n");
	}
	for (i = 0; i < b->doc->notes.len; i++)
		put_line(h, b->doc->notes.items[i], 1);
}

static void
put_found(struct html *h)
{
	static const char *const classes[] = {
		[NOTE_LOST] = "warn",
		[NOTE_BAD] = "err",
		[NOTE_OPEN] = "warn",
		[NOTE_FIXED] = "ok",
		[NOTE_PLAIN] = "soft",
	};
	const struct brief *b = h->b;
	size_t i, n = 0;

	html_raw(h, "<div><dt>Found</dt><dd>");
	for (i = 0; i <= NOTE_PLAIN; i++)
		if (b->found[i])
			buf_printf(h->out,
			    "%s<a class=\"%s\" "
			    "href=\"#f%zu\">%zu %s</a>",
			    n++ ? ", " : "", classes[i], b->first[i],
			    b->found[i], brief_found_name(i, b->found[i]));
	html_raw(h, n ? "</dd></div>\n" : "nothing</dd></div>\n");
}

static void
put_facts(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	html_raw(h, "<dl class=\"facts\">\n");
	for (i = 0; i < b->made.len; i++) {
		html_raw(h, "<div><dt>");
		html_put(h, b->made.items[i].label);
		html_raw(h, "</dt><dd>");
		html_put(h, b->made.items[i].text);
		html_raw(h, "</dd></div>\n");
	}
	if (b->doc->layers & LAYER_TRANSLATIONS)
		put_found(h);
	html_raw(h, "</dl>\n");
}

void
html_head(struct html *h)
{
	const struct brief *b = h->b;

	html_raw(h,
	    "<header>\n<div class=\"mast\"><b>depeche</b>"
	    "<span>Brief from the ");
	html_put(h, brief_language(b->doc->from));
	html_raw(h, "</span>");
	if (b->day) {
		html_raw(h, "<span class=\"num\">Made on ");
		html_put(h, b->day);
		html_raw(h, "</span>");
	}
	html_raw(h, "</div>\n<div class=\"head\">\n");
	if (b->warning) {
		html_raw(h, "<p class=\"draft\">");
		html_put(h, b->warning);
		html_raw(h, "</p>\n");
	}
	html_raw(h, "<div>\n");
	put_headline(h);
	put_origin(h);
	html_raw(h, "</div>\n");
	put_facts(h);
	html_raw(h, "</div>\n</header>\n\n");
}
