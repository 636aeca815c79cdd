/*
 * html_meta.c - what <meta>, <link>, <time> and <title> say of the article.
 */
#include "stages/read/html.h"

#include <string.h>
#include <strings.h>

static const struct {
	const char *name;
	size_t offset;
} metas[] = {
#define FACT(field) offsetof(struct facts_of_page, field)
	{ "og:title", FACT(headline) },
	{ "twitter:title", FACT(headline) },
	{ "dc.title", FACT(headline) },
	{ "og:description", FACT(description) },
	{ "description", FACT(description) },
	{ "og:site_name", FACT(site) },
	{ "application-name", FACT(site) },
	{ "article:published_time", FACT(published) },
	{ "og:article:published_time", FACT(published) },
	{ "datepublished", FACT(published) },
	{ "date", FACT(published) },
	{ "dc.date", FACT(published) },
	{ "dc.date.issued", FACT(published) },
	{ "dcterms.created", FACT(published) },
	{ "parsely-pub-date", FACT(published) },
	{ "sailthru.date", FACT(published) },
	{ "cxenseparse:recs:publishtime", FACT(published) },
	{ "article:modified_time", FACT(modified) },
	{ "og:updated_time", FACT(modified) },
	{ "datemodified", FACT(modified) },
	{ "author", FACT(author) },
	{ "article:author", FACT(author) },
	{ "dc.creator", FACT(author) },
	{ "parsely-author", FACT(author) },
	{ "sailthru.author", FACT(author) },
	{ "og:url", FACT(url) },
#undef FACT
};

static const char **
field(struct facts_of_page *f, size_t offset)
{
	return (const char **)(void *)((char *)f + offset);
}

static void
set(struct arena *arena, const char **where, const char *value)
{
	size_t len;

	value += strspn(value, " \t\r\n");
	len = strlen(value);
	while (len > 0 && strchr(" \t\r\n", value[len - 1]))
		len--;
	if (!*where && len > 0)
		*where = arena_strndup(arena, value, len);
}

/* A profile's address is no name. */
static int
is_usable(const char *name, const char *value)
{
	return !strstr(name, "author") || !strstr(value, "://");
}

/* The most telling name of the table wins, whatever the page's order. */
static void
take_metas(xmlNode *root, struct arena *arena, struct facts_of_page *f)
{
	size_t n = sizeof metas / sizeof *metas, i;
	const char *found[sizeof metas / sizeof *metas] = { NULL };
	const char *name, *value;
	xmlNode *at;

	for (at = root; at; at = node_next(at, root)) {
		if (!node_is(at, "meta"))
			continue;
		name = node_attr(at, "property");
		if (!*name)
			name = node_attr(at, "name");
		if (!*name)
			name = node_attr(at, "itemprop");
		value = node_attr(at, "content");
		for (i = 0; i < n; i++)
			if (!found[i] && strcasecmp(name, metas[i].name) == 0 &&
			    is_usable(metas[i].name, value))
				found[i] = value;
	}
	for (i = 0; i < n; i++)
		if (found[i])
			set(arena, field(f, metas[i].offset), found[i]);
}

static int
is_author(const xmlNode *n)
{
	return strcasecmp(node_attr(n, "itemprop"), "author") == 0 ||
	    strcasecmp(node_attr(n, "rel"), "author") == 0;
}

static void
take_text(struct arena *arena, const char **where, const xmlNode *n)
{
	struct buf text;

	buf_init(&text, BUF_MAX);
	node_text(n, &text);
	if (text.len < 200)
		set(arena, where, text.data);
	buf_free(&text);
}

void
html_meta(xmlNode *root, struct arena *arena, struct facts_of_page *f)
{
	xmlNode *at;

	set(arena, &f->language, node_attr(root, "lang"));
	for (at = root; at; at = node_next(at, root)) {
		if (node_is(at, "link") &&
		    strcasecmp(node_attr(at, "rel"), "canonical") == 0)
			set(arena, &f->url, node_attr(at, "href"));
		else if (node_is(at, "html"))
			set(arena, &f->language, node_attr(at, "lang"));
	}
	take_metas(root, arena, f);
	for (at = root; at; at = node_next(at, root)) {
		if (at->type != XML_ELEMENT_NODE)
			continue;
		if (node_is(at, "time") || *node_attr(at, "datetime"))
			set(arena, &f->published, node_attr(at, "datetime"));
		else if (is_author(at))
			take_text(arena, &f->author, at);
	}
	at = node_find(root, "title");
	if (at)
		take_text(arena, &f->headline, at);
}
