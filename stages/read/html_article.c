/*
 * html_article.c - where in a page the article is: the smallest node that
 * holds nearly all of the text that reads like paragraphs.
 */
#include "stages/read/html.h"

#include <string.h>

/* A paragraph counts from this length on, if it is no list of links. */
#define LONG_ENOUGH 60

struct counted {
	size_t text, linked; /* bytes, of which within links */
};

static size_t
good(const xmlNode *n)
{
	const struct mark *mark = n->_private;

	return mark ? mark->good : 0;
}

/* Counts text that belongs to this block itself, inline children included. */
static struct counted
own_text(const xmlNode *n, int in_link, int depth)
{
	struct counted sum = { 0, 0 }, c;
	const xmlNode *k;

	for (k = n->children; k && depth < HTML_DEPTH; k = k->next) {
		if (k->type == XML_TEXT_NODE) {
			c.text = strlen((const char *)k->content);
			c.linked = in_link ? c.text : 0;
		} else if (k->type == XML_ELEMENT_NODE && !node_is_block(k) &&
		    !node_is_dropped(k)) {
			c = own_text(k, in_link || node_is(k, "a"), depth + 1);
		} else {
			continue;
		}
		sum.text += c.text;
		sum.linked += c.linked;
	}
	return sum;
}

/* Marks all elements; what is no part of any article is dropped. */
static size_t
measure(xmlNode *n, struct arena *arena, int depth)
{
	struct mark *mark;
	struct counted own;
	xmlNode *k;

	if (n->type != XML_ELEMENT_NODE)
		return 0;
	n->_private = mark = arena_alloc(arena, sizeof *mark);
	mark->dropped = depth > HTML_DEPTH || node_is_aside(n);
	if (mark->dropped)
		return 0;
	for (k = n->children; k; k = k->next)
		mark->raw += measure(k, arena, depth + 1);
	if (node_is_block(n)) {
		own = own_text(n, 0, depth);
		if (own.text >= LONG_ENOUGH && own.linked * 2 < own.text)
			mark->raw += own.text;
	}
	return mark->raw;
}

/*
 * Drops the boxes: but what holds half of the page's text is no box, even
 * if it is called "content-with-sidebar".
 */
static size_t
drop_boxes(xmlNode *n, size_t all, int depth)
{
	struct mark *mark = n->_private;
	size_t below;
	xmlNode *k;

	if (!mark || mark->dropped || depth > HTML_DEPTH)
		return 0;
	if (node_is_box(n) && mark->raw * 2 < all) {
		mark->dropped = 1;
		return 0;
	}
	mark->good = mark->raw;
	for (k = n->children; k; k = k->next) {
		if (k->type != XML_ELEMENT_NODE || !k->_private)
			continue;
		below = ((struct mark *)k->_private)->raw;
		mark->good -= below - drop_boxes(k, all, depth + 1);
	}
	return mark->good;
}

static int
says_article(const xmlNode *n)
{
	const char *prop = node_attr(n, "itemprop");

	return node_is(n, "article") || strcmp(prop, "articleBody") == 0;
}

/* An article that holds at least half of the good text, else main, else. */
static xmlNode *
find_scope(xmlNode *body)
{
	xmlNode *n, *best = NULL, *main_node = NULL;

	for (n = body; n; n = node_next(n, body)) {
		if (n->type != XML_ELEMENT_NODE)
			continue;
		if (says_article(n) && (!best || good(n) > good(best)))
			best = n;
		if (!main_node &&
		    (node_is(n, "main") ||
			strcmp(node_attr(n, "role"), "main") == 0))
			main_node = n;
	}
	if (best && good(best) * 2 >= good(body))
		return best;
	if (main_node && good(main_node) * 2 >= good(body))
		return main_node;
	return body;
}

/* The child that holds nearly all of the scope's good text, or NULL. */
static xmlNode *
main_child(const xmlNode *n, const xmlNode *scope)
{
	xmlNode *k;

	for (k = n->children; k; k = k->next)
		if (k->type == XML_ELEMENT_NODE && good(k) > 0 &&
		    good(k) * 100 >= good(scope) * 85)
			return k;
	return NULL;
}

void
article_find(xmlNode *root, struct arena *arena, struct article *a)
{
	xmlNode *body = node_find(root, "body"), *k;
	int depth = 0;

	if (!body)
		body = root;
	measure(body, arena, 0);
	drop_boxes(body, ((struct mark *)body->_private)->raw, 0);
	a->scope = a->body = find_scope(body);
	while ((k = main_child(a->body, a->scope)) && depth++ < HTML_DEPTH &&
	    !node_is_any(k, "p blockquote pre li ul ol"))
		a->body = k;
}
