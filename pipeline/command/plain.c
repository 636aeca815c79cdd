/*
 * plain.c - the plain forms of the stages, for people and for the tools that
 * measure them.
 */
#include "command/plain.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct plain {
	const char *stage;
	int jsonl;
	int (*run)(struct invocation *, struct error *);
} plains[] = {
	{ "normalize", 0, plain_normalize },
	{ "segment", 0, plain_segment },
	{ "segment", 1, plain_segment_jsonl },
	{ "attribute", 1, plain_attribute_jsonl },
	{ "translate", 0, plain_translate },
	{ "summarize", 0, plain_summarize },
};

int
plain_run(struct invocation *in, struct error *e)
{
	size_t i;

	if (inputs_default(in, e) < 0)
		return -1;
	for (i = 0; i < sizeof plains / sizeof *plains; i++)
		if (strcmp(plains[i].stage, in->stage->name) == 0 &&
		    plains[i].jsonl == (in->jsonl > 0))
			return plains[i].run(in, e);
	return error_set(e, STATUS_USAGE, "%s has no %s form", in->stage->name,
	    in->jsonl ? "--jsonl" : "--plain");
}

int
plain_decode(const struct invocation *in, struct buf *text, struct error *e)
{
	struct charset charset;
	struct buf bytes;
	int rc;

	buf_init(&bytes, BUF_MAX);
	rc = input_read(in, &bytes, e);
	if (rc == 0 && bytes.len > 0)
		rc = text_decode(
		    bytes.data, bytes.len, NULL, text, &charset, e);
	if (rc < 0)
		error_prefix(e, "%s", in->inputs[0]);
	buf_free(&bytes);
	return rc;
}

struct doc *
plain_doc(const char *text, size_t len, const struct env *env)
{
	struct doc *doc = doc_new();

	doc->id = "plain";
	doc->from = env->from;
	doc->to = env->to;
	doc->today = env->today;
	doc->text = arena_strndup(doc->arena, text, len);
	doc->text_len = len;
	doc->layers = LAYER_TEXT;
	return doc;
}

int
plain_stages(
    struct doc *doc, const struct env *env, const char *last, struct error *e)
{
	struct asks asks = { .arena = doc->arena };
	size_t i;

	for (i = 0; stages[i]; i++) {
		if (stages[i]->step) {
			if (stages[i]->step(doc, env, &asks, e) < 0)
				return -1;
			doc->layers |= stages[i]->provides;
			doc_settle(doc, stages[i]->provides);
		}
		if (strcmp(stages[i]->name, last) == 0)
			break;
	}
	return 0;
}

int
plain_put(const struct buf *b, struct error *e)
{
	if (fwrite(b->data, 1, b->len, stdout) != b->len)
		return error_set(
		    e, STATUS_IO, "standard output: cannot write: %m");
	return 0;
}

int
plain_put_json(json_t *value, size_t flags, struct error *e)
{
	char *text = json_dumps(value, flags);
	struct buf out;
	int rc;

	buf_init(&out, BUF_MAX);
	buf_puts(&out, text);
	buf_putc(&out, '\n');
	rc = plain_put(&out, e);
	buf_free(&out);
	free(text);
	json_decref(value);
	return rc;
}
