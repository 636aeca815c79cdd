/*
 * plain_jsonl.c - {"id","text"} a line in, spans in code points of that text
 * a line out: segment --jsonl and attribute --jsonl.
 */
#include <jansson.h>
#include <string.h>

#include "command/plain.h"

struct lines {
	const struct env *env;
	const char *input, *last; /* the stage to run to */
	json_t *(*answer)(const struct doc *, const struct runeindex *);
};

static json_t *
span_json(const struct doc *doc, const struct runeindex *index, struct span s)
{
	size_t ps, pe;

	if (s.end <= s.start)
		return json_null();
	textmap_out(&doc->map, s.start, s.end, &ps, &pe);
	return json_pack("[I,I]", (json_int_t)runeindex_rune(index, ps),
	    (json_int_t)runeindex_rune(index, pe));
}

static json_t *
sentences_answer(const struct doc *doc, const struct runeindex *index)
{
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < doc->sentences.len; i++)
		json_array_append_new(
		    list, span_json(doc, index, doc->sentences.items[i].span));
	return json_pack("{s:o}", "sentences", list);
}

static json_t *
attribution_json(const struct doc *doc, const struct runeindex *index,
    const struct attribution *a)
{
	json_t *content = json_array();
	size_t i;

	for (i = 0; i < a->content.len; i++)
		json_array_append_new(
		    content, span_json(doc, index, a->content.items[i]));
	return json_pack("{s:s, s:o, s:o, s:o, s:s?, s:s?, s:s, s:b, s:b, "
			 "s:s, s:s?, s:s?}",
	    "type", attribution_type_name(a->type), "cue",
	    span_json(doc, index, a->cue), "source",
	    span_json(doc, index, a->source), "content", content, "speaker",
	    a->speaker, "name", a->name, "class", source_class_name(a->class),
	    "anonymous", a->anonymous, "pronoun", a->pronoun, "stance",
	    stance_name(a->stance), "verb", a->verb, "rule", a->rule);
}

static json_t *
attributions_answer(const struct doc *doc, const struct runeindex *index)
{
	const struct attribution *a;
	json_t *list = json_array();
	size_t i;

	for (i = 0; i < doc->attributions.len; i++) {
		a = &doc->attributions.items[i];
		if (a->sentence != SENTENCE_NONE)
			json_array_append_new(
			    list, attribution_json(doc, index, a));
	}
	return json_pack("{s:o}", "attributions", list);
}

static int
put_answer(const struct lines *l, struct doc *doc, json_t *id, struct error *e)
{
	const struct runeindex *index = runeindex_new(
	    doc->arena, doc->text, doc->text_len);
	json_t *answer = json_object(), *body = l->answer(doc, index);

	json_object_set(answer, "id", id ? id : json_null());
	json_object_update_new(answer, body);
	return plain_put_json(answer, JSON_COMPACT, e);
}

static int
one_line(
    void *ctx, const char *line, size_t len, unsigned number, struct error *e)
{
	const struct lines *l = ctx;
	json_error_t je;
	json_t *root = json_loadb(line, len, 0, &je);
	json_t *text = json_object_get(root, "text");
	struct doc *doc;
	int rc = -1;

	if (!json_is_string(text)) {
		json_decref(root);
		return error_set(e, STATUS_DATA,
		    "%s:%u: not an object with "
		    "\"text\"",
		    l->input, number);
	}
	doc = plain_doc(
	    json_string_value(text), json_string_length(text), l->env);
	if (plain_stages(doc, l->env, l->last, e) == 0)
		rc = put_answer(l, doc, json_object_get(root, "id"), e);
	doc_free(doc);
	json_decref(root);
	return rc;
}

static int
run_lines(struct invocation *in, struct lines *l, struct error *e)
{
	struct session s;
	int rc;

	if (session_open(&s, in, NEED_LANGUAGES, e) < 0)
		return -1;
	l->env = &s.env;
	l->input = in->inputs[0];
	rc = plain_lines(in, one_line, l, e);
	session_close(&s);
	return rc;
}

int
plain_segment_jsonl(struct invocation *in, struct error *e)
{
	struct lines l = { .last = "segment", .answer = sentences_answer };

	return run_lines(in, &l, e);
}

int
plain_attribute_jsonl(struct invocation *in, struct error *e)
{
	struct lines l = { .last = "attribute", .answer = attributions_answer };

	return run_lines(in, &l, e);
}
