/*
 * html_blocks.c - the text of a node as blocks: paragraphs, headings, list
 * items, quotations.  Inline text gathers until a block begins or ends; two
 * line breaks part paragraphs too.
 */
#include "stages/read/html.h"

#include <string.h>

struct gather {
	struct arena *arena;
	struct pieces *out;
	struct buf text;
	size_t linked; /* bytes of it within links */
	int breaks;    /* line breaks in a row at its end */
	char kind;
};

static void
flush(struct gather *g)
{
	struct piece p;
	size_t len = g->text.len;

	while (len > 0 &&
	    (g->text.data[len - 1] == ' ' || g->text.data[len - 1] == '\n'))
		len--;
	if (len > 0) {
		p.text = arena_strndup(g->arena, g->text.data, len);
		p.kind = g->kind;
		p.linked = (unsigned)(g->linked >= len ? 100 :
							 g->linked * 100 / len);
		vec_push(&g->out->items, g->arena, p);
	}
	buf_clear(&g->text);
	g->linked = 0;
	g->breaks = 0;
}

static void
add_text(struct gather *g, const char *s, int in_link, int keep_lines)
{
	size_t before = g->text.len;

	for (; *s; s++) {
		if (keep_lines && *s == '\n') {
			buf_putc(&g->text, '\n');
		} else if (!strchr(" \t\n\r\f", *s)) {
			buf_putc(&g->text, *s);
			g->breaks = 0;
		} else if (g->text.len > 0 &&
		    !strchr(" \n", g->text.data[g->text.len - 1])) {
			buf_putc(&g->text, ' ');
		}
	}
	if (in_link)
		g->linked += g->text.len - before;
}

static void
add_break(struct gather *g)
{
	if (g->breaks++ > 0) {
		flush(g);
		return;
	}
	if (g->text.len == 0)
		return;
	if (g->text.data[g->text.len - 1] == ' ')
		buf_cut(&g->text, g->text.len - 1);
	buf_putc(&g->text, '\n');
}

static char
kind_of(const xmlNode *n, char outer)
{
	if (node_is_any(n, "h1 h2 h3 h4 h5 h6"))
		return 'h';
	if (node_is(n, "blockquote"))
		return 'q';
	if (node_is(n, "li"))
		return 'l';
	return outer;
}

static void
walk(struct gather *g, const xmlNode *n, int in_link, int depth)
{
	const xmlNode *c;
	char outer = g->kind;
	int block;

	if (depth > HTML_DEPTH)
		return;
	for (c = n->children; c; c = c->next) {
		if (c->type == XML_TEXT_NODE ||
		    c->type == XML_CDATA_SECTION_NODE) {
			add_text(g, (const char *)c->content, in_link,
			    node_is(n, "pre"));
			continue;
		}
		if (node_is(c, "br")) {
			add_break(g);
			continue;
		}
		if (c->type != XML_ELEMENT_NODE || node_is_dropped(c)) {
			if (c->type == XML_ELEMENT_NODE && node_is_block(c))
				flush(g);
			continue;
		}
		block = node_is_block(c);
		if (block) {
			flush(g);
			g->kind = kind_of(c, outer);
		}
		walk(g, c, in_link || node_is(c, "a"), depth + 1);
		if (block) {
			flush(g);
			g->kind = outer;
		}
	}
}

void
html_pieces(const xmlNode *n, struct arena *arena, struct pieces *out)
{
	struct gather g = { .arena = arena, .out = out, .kind = 'p' };

	buf_init(&g.text, BUF_MAX);
	g.kind = kind_of(n, 'p');
	walk(&g, n, node_is(n, "a"), 0);
	flush(&g);
	buf_free(&g.text);
}
