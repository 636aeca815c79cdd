/*
 * jsonl.c - JSON Lines: {"text", "id", "title", ...}, one document a line.
 * A broken line is one failed document.
 */
#include "stages/read/read.h"

#include <string.h>

#include <jansson.h>

static int
jsonl_claims(const char *uri, const char *bytes, size_t len)
{
	size_t i;

	if (read_uri_ends(uri, ".jsonl") || read_uri_ends(uri, ".ndjson"))
		return 1;
	for (i = 0; i < len && strchr(" \t\r\n", bytes[i]); i++)
		;
	return len - i > 2 && bytes[i] == '{' &&
	    memmem(bytes + i, len - i < 65536 ? len - i : 65536, "\"text\"", 6);
}

/* A string, or a list of strings put together with commas. */
static char *
words_of(const json_t *v, struct arena *arena)
{
	struct buf list;
	char *words = NULL;
	const char *s = json_string_value(v);
	size_t i;

	if (s)
		return arena_strdup(arena, s);
	buf_init(&list, BUF_MAX);
	for (i = 0; i < json_array_size(v); i++) {
		s = json_string_value(json_array_get(v, i));
		if (!s)
			continue;
		if (list.len > 0)
			buf_puts(&list, ", ");
		buf_puts(&list, s);
	}
	if (list.len > 0)
		words = arena_strdup(arena, list.data);
	buf_free(&list);
	return words;
}

static void
take_meta(struct doc *doc, const json_t *root)
{
	struct meta *m = &doc->meta;
	const struct {
		const char *key;
		struct datum *datum;
	} keys[] = {
		{ "title", &m->title },
		{ "standfirst", &m->standfirst },
		{ "authors", &m->authors },
		{ "author", &m->authors },
		{ "agency", &m->agency },
		{ "outlet", &m->outlet },
		{ "published", &m->published },
		{ "date", &m->published },
		{ "place", &m->place },
		{ "site", &m->site },
		{ "url", &m->url },
		{ "language", &m->language },
	};
	size_t i;

	for (i = 0; i < sizeof keys / sizeof *keys; i++)
		read_meta(doc, keys[i].datum,
		    words_of(json_object_get(root, keys[i].key), doc->arena),
		    "file");
}

static void
take_id(struct doc *doc, const json_t *id)
{
	if (json_is_string(id) && json_string_length(id) > 0)
		doc->id = arena_strdup(doc->arena, json_string_value(id));
	else if (json_is_integer(id))
		doc->id = arena_printf(
		    doc->arena, "%lld", (long long)json_integer_value(id));
}

/*
 * The document of one object; the text of the line is UTF-8 by definition,
 * and damage done to it before is undone as in any other input.
 */
static struct doc *
doc_of(const struct input *in, const json_t *root, const struct env *env,
    struct error *e)
{
	const json_t *value = json_object_get(root, "text");
	struct doc *doc = read_begin(in, env);
	struct charset set;
	struct buf text;
	int rc;

	buf_init(&text, BUF_MAX);
	if (!json_is_string(value))
		rc = error_set(e, STATUS_DATA, "no \"text\" in this line");
	else
		rc = text_decode(json_string_value(value),
		    json_string_length(value), NULL, &text, &set, e);
	if (rc == 0)
		rc = read_text(doc, &text, env, e);
	buf_free(&text);
	if (rc < 0) {
		doc_free(doc);
		return NULL;
	}
	doc->source.charset = "utf-8";
	doc->source.charset_how = "utf-8";
	take_id(doc, json_object_get(root, "id"));
	take_meta(doc, root);
	return doc;
}

static int
is_blank_line(const char *s, size_t len)
{
	return strspn(s, " \t\r") >= len;
}

static struct doc *
jsonl_next(const char *uri, const char *bytes, size_t len, size_t *at,
    const struct env *env, struct error *e)
{
	struct input in = { uri, "application/jsonl", NULL, 0 };
	struct doc *doc = NULL;
	json_error_t je;
	json_t *root;
	const char *nl;
	size_t start = 0;

	do {
		if (*at >= len)
			return NULL;
		start = *at;
		nl = memchr(bytes + start, '\n', len - start);
		in.bytes = bytes + start;
		in.len = nl ? (size_t)(nl - in.bytes) : len - start;
		*at = start + in.len + (nl ? 1 : 0);
	} while (is_blank_line(in.bytes, in.len));

	root = json_loadb(in.bytes, in.len, 0, &je);
	if (!root)
		error_set(e, STATUS_DATA, "not JSON: %s", je.text);
	else
		doc = doc_of(&in, root, env, e);
	json_decref(root);
	return doc;
}

const struct reader reader_jsonl = {
	.media_type = "application/jsonl",
	.by_line = 1,
	.summary = "JSON Lines of {\"text\", \"id\", \"title\", ...}",
	.claims = jsonl_claims,
	.next = jsonl_next,
};
