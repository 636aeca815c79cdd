/*
 * extract.c - an HTML page to its article: the text, or its metadata.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/plain.h"

static void
set(json_t *o, const char *key, const struct datum *d)
{
	if (d->value)
		json_object_set_new(o, key, json_string(d->value));
}

static int
put_meta(const struct doc *doc, struct error *e)
{
	const struct meta *m = &doc->meta;
	json_t *o = json_object();

	set(o, "title", &m->title);
	if (m->authors.value)
		json_object_set_new(
		    o, "authors", json_pack("[s]", m->authors.value));
	set(o, "agency", &m->agency);
	set(o, "published", &m->published);
	set(o, "modified", &m->modified);
	set(o, "site", &m->site);
	set(o, "url", &m->url);
	set(o, "language", &m->language);
	set(o, "standfirst", &m->standfirst);
	set(o, "place", &m->place);
	return plain_put_json(o, JSON_INDENT(2), e);
}

static int
put_text(const struct doc *doc, struct error *e)
{
	struct buf out;
	int rc;

	buf_init(&out, BUF_MAX);
	buf_put(&out, doc->text, doc->text_len);
	if (out.len && out.data[out.len - 1] != '\n')
		buf_putc(&out, '\n');
	rc = plain_put(&out, e);
	buf_free(&out);
	return rc;
}

static int
extract_run(struct invocation *in, struct error *e)
{
	const struct reader *reader;
	struct session s;
	struct buf bytes;
	struct doc *doc;
	size_t at = 0;
	int rc;

	if (inputs_default(in, e) < 0 || session_open(&s, in, 0, e) < 0)
		return -1;
	s.env.from = "fr";
	s.env.to = "en";
	buf_init(&bytes, BUF_MAX);
	rc = input_read(in, &bytes, e);
	if (rc == 0) {
		reader = reader_find(
		    in->inputs[0], "text/html", bytes.data, bytes.len);
		doc = reader->next(
		    in->inputs[0], bytes.data, bytes.len, &at, &s.env, e);
		rc = !doc ? -1 : in->meta ? put_meta(doc, e) : put_text(doc, e);
		doc_free(doc);
	}
	buf_free(&bytes);
	session_close(&s);
	return rc;
}

const struct command command_extract = {
	.name = "extract",
	.usage = "[--url URL] [--meta] [FILE]",
	.summary = "the article of an HTML page, as text",
	.options = OPT_EXTRACT,
	.run = extract_run,
};
