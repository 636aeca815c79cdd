/*
 * html_article.c - where in a page the article is: the smallest node that
 * holds nearly all of the text that reads like paragraphs.
 */
#include "stages/read/html.h"

#include <stdint.h>
#include <string.h>

/* A paragraph counts from this length on, if it is no list of links. */
#define LONG_ENOUGH 60

struct counted {
	size_t text, linked;	/* bytes, of which within links */
};

/* The good text below each node is kept in its _private. */
static size_t
good(const xmlNode *n)
{
	return (size_t)(uintptr_t)n->_private;
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

static size_t
measure(xmlNode *n, int depth)
{
	struct counted own;
	size_t sum = 0;
	xmlNode *k;

	n->_private = NULL;
	if (depth > HTML_DEPTH || n->type != XML_ELEMENT_NODE ||
	    node_is_dropped(n))
		return 0;
	if (node_is_block(n)) {
		own = own_text(n, 0, depth);
		if (own.text >= LONG_ENOUGH && own.linked * 2 < own.text)
			sum = own.text;
	}
	for (k = n->children; k; k = k->next)
		sum += measure(k, depth + 1);
	n->_private = (void *)(uintptr_t)sum;
	return sum;
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
		if (!main_node && (node_is(n, "main") ||
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
article_find(xmlNode *root, struct article *a)
{
	xmlNode *body = node_find(root, "body"), *k;
	int depth = 0;

	if (!body)
		body = root;
	measure(body, 0);
	a->scope = a->body = find_scope(body);
	while ((k = main_child(a->body, a->scope)) && depth++ < HTML_DEPTH &&
	    !node_is_any(k, "p blockquote pre li ul ol"))
		a->body = k;
}
