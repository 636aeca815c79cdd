/*
 * check.c - does an English text say what a French one says: any pair, from
 * wherever it came.
 */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command/plain.h"
#include "fidelity/fidelity.h"

struct checking {
	const struct env *env;
	const char *input;
	size_t errors;
};

static const char *
gravity_name(enum gravity g)
{
	return g == GRAVITY_ERROR ? "error" :
	    g == GRAVITY_WARNING  ? "warning" :
				    "info";
}

/*
 * Compares one pair.  The French is normalised first, as in a brief; spans
 * come back as bytes of the French given.
 */
static int
check_pair(struct checking *c, const char *en, struct doc *doc,
    struct violations *out, struct error *e)
{
	struct pair p = {
		.source = c->env->source,
		.target = c->env->target,
		.en = en,
		.en_len = strlen(en),
	};
	struct violation *v;
	size_t i;

	if (plain_stages(doc, c->env, "normalize", e) < 0)
		return -1;
	p.fr = doc->normalized;
	p.fr_len = doc->normalized_len;
	fidelity_check(&p, doc->arena, out);
	for (i = 0; i < out->items.len; i++) {
		v = &out->items.items[i];
		if (v->fr.end > v->fr.start)
			textmap_out(&doc->map, v->fr.start, v->fr.end,
			    &v->fr.start, &v->fr.end);
		c->errors += v->severity == GRAVITY_ERROR;
	}
	return 0;
}

static json_t *
span_json(const char *s, struct extent x)
{
	if (x.end <= x.start)
		return json_null();
	return json_pack("[I,I]", (json_int_t)utf8_count(s, x.start),
	    (json_int_t)utf8_count(s, x.end));
}

static int
put_json(json_t *id, const char *fr, const char *en,
    const struct violations *found, struct error *e)
{
	json_t *list = json_array(), *answer;
	const struct violation *v;
	size_t i;

	for (i = 0; i < found->items.len; i++) {
		v = &found->items.items[i];
		json_array_append_new(list,
		    json_pack("{s:s,s:s,s:o,s:o,s:s}", "kind", v->kind,
			"severity", gravity_name(v->severity), "fr",
			span_json(fr, v->fr), "en", span_json(en, v->en),
			"message", v->message));
	}
	answer = json_pack("{s:O,s:o}", "id", id, "violations", list);
	return plain_put_json(answer, JSON_COMPACT, e);
}

static int
json_line(
    void *ctx, const char *line, size_t len, unsigned number, struct error *e)
{
	struct checking *c = ctx;
	struct violations found = { 0 };
	json_error_t je;
	json_t *root = json_loadb(line, len, 0, &je);
	json_t *id = json_object_get(root, "id");
	const char *fr = json_string_value(json_object_get(root, "fr"));
	const char *en = json_string_value(json_object_get(root, "en"));
	struct doc *doc;
	int rc;

	if (!fr || !en) {
		json_decref(root);
		return error_set(e, STATUS_DATA,
		    "%s:%u: not an object with "
		    "\"fr\" and \"en\"",
		    c->input, number);
	}
	doc = plain_doc(fr, strlen(fr), c->env);
	rc = check_pair(c, en, doc, &found, e);
	if (rc == 0)
		rc = put_json(id ? id : json_null(), fr, en, &found, e);
	doc_free(doc);
	json_decref(root);
	return rc;
}

static int
print_pair(struct checking *c, size_t number, const char *fr, const char *en,
    struct error *e)
{
	struct doc *doc = plain_doc(fr, strlen(fr), c->env);
	struct violations found = { 0 };
	const struct violation *v;
	struct buf clean;
	size_t i;
	int rc;

	buf_init(&clean, BUF_MAX);
	rc = check_pair(c, en, doc, &found, e);
	for (i = 0; i < found.items.len; i++) {
		v = &found.items.items[i];
		buf_printf(&clean, "%zu: %s: %s: ", number,
		    gravity_name(v->severity), v->kind);
		log_clean(&clean, v->message, strlen(v->message));
		buf_putc(&clean, '\n');
	}
	fputs(clean.data, stdout);
	buf_free(&clean);
	doc_free(doc);
	return rc;
}

struct lines {
	VEC(const char *) items;
};

/* The lines of a text that are not blank. */
static void
cut_lines(const char *text, struct arena *a, struct lines *out)
{
	size_t len;

	for (; *text; text += len + (text[len] == '\n')) {
		len = strcspn(text, "\n");
		if (strspn(text, " \t\r") < len)
			vec_push(&out->items, a,
			    (const char *)arena_strndup(a, text, len));
	}
}

static int
read_text(const char *path, struct buf *out, struct error *e)
{
	const char *const one[] = { path, NULL };
	struct invocation in = { .inputs = one, .ninputs = 1 };

	return plain_decode(&in, out, e);
}

/* Line with line where both have as many, else text with text. */
static int
check_texts(struct checking *c, const char *fr, const char *en, struct arena *a,
    struct error *e)
{
	struct lines f = { 0 }, n = { 0 };
	size_t i;

	cut_lines(fr, a, &f);
	cut_lines(en, a, &n);
	if (f.items.len != n.items.len)
		return print_pair(c, 1, fr, en, e);
	for (i = 0; i < f.items.len; i++)
		if (print_pair(
			c, i + 1, f.items.items[i], n.items.items[i], e) < 0)
			return -1;
	return 0;
}

static int
check_files(struct invocation *in, struct checking *c, struct error *e)
{
	struct buf fr, en;
	int rc = -1;

	buf_init(&fr, BUF_MAX);
	buf_init(&en, BUF_MAX);
	if (read_text(in->inputs[0], &fr, e) == 0 &&
	    read_text(in->inputs[1], &en, e) == 0)
		rc = check_texts(c, fr.data, en.data, in->arena, e);
	buf_free(&fr);
	buf_free(&en);
	return rc;
}

static int
check_run(struct invocation *in, struct error *e)
{
	struct checking c = { 0 };
	struct session s;
	int rc;

	if (in->jsonl ? inputs_default(in, e) < 0 : in->ninputs != 2)
		return error_set(e, STATUS_USAGE,
		    "check wants a French and an English file, or --jsonl "
		    "FILE with {\"id\",\"fr\",\"en\"} a line");
	if (session_open(&s, in, NEED_LANGUAGES, e) < 0)
		return -1;
	c.env = &s.env;
	c.input = in->inputs[0];
	rc = in->jsonl ? plain_lines(in, json_line, &c, e) :
			 check_files(in, &c, e);
	session_close(&s);
	if (rc < 0)
		return -1;
	return c.errors ? STATUS_ERRORS_REMAIN : STATUS_OK;
}

const struct command command_check = {
	.name = "check",
	.usage = "FRENCH ENGLISH | --jsonl [FILE]",
	.summary = "what an English text changed or lost of a French one",
	.about =
	    "Line is compared with line where both files have as many, else "
	    "text with text.\nEnds with 2 if an error was found.",
	.options = OPT_JSONL,
	.run = check_run,
};
