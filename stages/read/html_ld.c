/*
 * html_ld.c - JSON-LD: the object that describes the article, its author and
 * publisher, which may stand elsewhere in the graph under their @id.
 */
#include "stages/read/html.h"

#include <string.h>

#include <jansson.h>

#define NESTED 16 /* how deep an article may be wrapped */

static int
has_type(const json_t *o, const char *suffix)
{
	const json_t *type = json_object_get(o, "@type"), *one;
	const char *s;
	size_t i, n = strlen(suffix), len;

	for (i = 0; i == 0 || i < json_array_size(type); i++) {
		one = json_is_array(type) ? json_array_get(type, i) : type;
		s = json_string_value(one);
		len = s ? strlen(s) : 0;
		if (len >= n && strcmp(s + len - n, suffix) == 0)
			return 1;
	}
	return 0;
}

static int
is_article(const json_t *o)
{
	return has_type(o, "Article") || has_type(o, "BlogPosting") ||
	    has_type(o, "Report");
}

static const json_t *
find_article(const json_t *v, int depth)
{
	const json_t *found, *item;
	const char *key;
	size_t i;

	if (depth > NESTED)
		return NULL;
	if (json_is_object(v) && is_article(v))
		return v;
	for (i = 0; i < json_array_size(v); i++)
		if ((found = find_article(json_array_get(v, i), depth + 1)))
			return found;
	json_object_foreach((json_t *)v, key, item)
	{
		if (strcmp(key, "@graph") != 0 &&
		    strcmp(key, "mainEntity") != 0)
			continue;
		if ((found = find_article(item, depth + 1)))
			return found;
	}
	return NULL;
}

/* The object of that @id in the list or its @graph. */
static const json_t *
find_id(const json_t *v, const char *id, int depth)
{
	const json_t *found;
	const char *own = json_string_value(json_object_get(v, "@id"));
	size_t i;

	if (depth > NESTED)
		return NULL;
	if (own && strcmp(own, id) == 0 && json_object_get(v, "name"))
		return v;
	for (i = 0; i < json_array_size(v); i++)
		if ((found = find_id(json_array_get(v, i), id, depth + 1)))
			return found;
	v = json_object_get(v, "@graph");
	return v ? find_id(v, id, depth + 1) : NULL;
}

/* Names of persons or of a house: a string, objects, a list of either. */
static void
put_names(const json_t *root, const json_t *v, struct buf *out, int depth)
{
	const char *s = json_string_value(v), *id;
	const json_t *o;
	size_t i;

	if (depth > NESTED)
		return;
	for (i = 0; i < json_array_size(v); i++)
		put_names(root, json_array_get(v, i), out, depth + 1);
	if (json_is_object(v)) {
		id = json_string_value(json_object_get(v, "@id"));
		o = json_object_get(v, "name");
		if (!o && id && (v = find_id(root, id, 0)))
			o = json_object_get(v, "name");
		put_names(root, o, out, depth + 1);
	}
	if (!s || !*s || strstr(s, "://"))
		return;
	if (out->len > 0)
		buf_puts(out, ", ");
	buf_puts(out, s);
}

static void
take_names(const json_t *root, const json_t *v, struct arena *arena,
    const char **where)
{
	struct buf names;

	buf_init(&names, 4096);
	put_names(root, v, &names, 0);
	if (!*where && names.len > 0 && !names.over)
		*where = arena_strdup(arena, names.data);
	buf_free(&names);
}

static void
take(const json_t *o, const char *key, struct arena *arena, const char **where)
{
	const char *s = json_string_value(json_object_get(o, key));

	if (!*where && s && *s)
		*where = arena_strdup(arena, s);
}

static void
take_article(const json_t *root, const json_t *o, struct arena *arena,
    struct facts_of_page *f)
{
	take(o, "headline", arena, &f->headline);
	take(o, "description", arena, &f->description);
	take(o, "articleBody", arena, &f->body);
	take(o, "datePublished", arena, &f->published);
	take(o, "dateModified", arena, &f->modified);
	take(o, "inLanguage", arena, &f->language);
	take_names(root, json_object_get(o, "author"), arena, &f->author);
	take_names(root, json_object_get(o, "publisher"), arena, &f->site);
}

void
html_ld(xmlNode *root, struct arena *arena, struct facts_of_page *f)
{
	xmlNode *n;
	json_t *v;
	const json_t *article;
	const char *s;

	for (n = root; n; n = node_next(n, root)) {
		if (!node_is(n, "script") || !n->children ||
		    !n->children->content ||
		    strcmp(node_attr(n, "type"), "application/ld+json") != 0)
			continue;
		s = (const char *)n->children->content;
		v = json_loads(s, JSON_DISABLE_EOF_CHECK, NULL);
		if (v && (article = find_article(v, 0)))
			take_article(v, article, arena, f);
		json_decref(v);
	}
}
