#include "stages/read/html.h"

#include <string.h>

#define LOOK 2048

int
html_begins(const char *bytes, size_t len)
{
	static const char *const signs[] = { "<!doctype html", "<html", "<body",
		"<article" };
	const char *text;
	struct buf head;
	size_t i;
	int found = 0;

	/* UTF-16 too: zeros are left out */
	buf_init(&head, LOOK);
	for (i = 0; i < len && head.len < LOOK; i++)
		if (bytes[i])
			buf_putc(&head, bytes[i]);
	text = head.data + strcspn(head.data, "<");
	if (text - head.data < 64)
		for (i = 0; i < sizeof signs / sizeof *signs; i++)
			found |= strcasestr(text, signs[i]) != NULL;
	buf_free(&head);
	return found;
}

static int
html_claims(const char *uri, const char *bytes, size_t len)
{
	return read_uri_ends(uri, ".html") || read_uri_ends(uri, ".htm") ||
	    read_uri_ends(uri, ".xhtml") || html_begins(bytes, len);
}

static struct doc *
html_next(const char *uri, const char *bytes, size_t len, size_t *at,
    const struct env *env, struct error *e)
{
	const struct input in = { uri, "text/html", bytes, len };
	struct charset set;
	struct buf text, all;
	struct doc *doc;
	int rc;

	if (*at > 0)
		return NULL;
	*at = len > 0 ? len : 1;
	buf_init(&text, BUF_MAX);
	buf_init(&all, BUF_MAX);
	doc = read_begin(&in, env);
	rc = html_page(doc, bytes, len, NULL, &set, &text, e);
	if (rc == 0) {
		doc->source.charset = set.name;
		doc->source.charset_how = set.how;
		if (doc->meta.title.value) {
			buf_puts(&all, doc->meta.title.value);
			buf_puts(&all, "\n\n");
		}
		buf_put(&all, text.data, text.len);
		rc = read_text(doc, &all, env, e);
	}
	if (rc < 0) {
		doc_free(doc);
		doc = NULL;
	}
	buf_free(&text);
	buf_free(&all);
	return doc;
}

const struct reader reader_html = {
	.media_type = "text/html",
	.summary = "a page, of which the article is read",
	.claims = html_claims,
	.next = html_next,
};
