/*
 * pack.c - the one JSON object with the data that a model gets.
 *
 * Text of articles stands here and nowhere else in a request.
 */
#include "ask/ask.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

/* Texts are valid UTF-8 by law; should one not be, it is left out, not
 * passed on damaged. */
static void
set_text(json_t *object, const char *key, const char *text)
{
	json_t *s;

	if (!text)
		return;
	s = json_string(text);
	json_object_set_new(object, key, s ? s : json_string(""));
}

static void
set_list(json_t *object, const char *key, const char *const *list)
{
	json_t *array;

	if (!list || !*list)
		return;
	array = json_array();
	for (; *list; list++)
		json_array_append_new(array, json_string(*list));
	json_object_set_new(object, key, array);
}

/* Adds those whose French is not there yet. */
static void
add_terms(
    json_t *array, struct map *seen, const struct ask_term *terms, size_t n)
{
	json_t *term;
	size_t i;

	for (i = 0; i < n; i++) {
		if (map_gets(seen, terms[i].fr))
			continue;
		map_sets(seen, terms[i].fr, array);
		term = json_object();
		set_text(term, "fr", terms[i].fr);
		set_text(term, "en", terms[i].en);
		json_array_append_new(array, term);
	}
}

/* The terms or the examples of all asks, each once, in order. */
static void
set_terms(
    json_t *object, const char *key, const struct pack *pack, int examples)
{
	json_t *array = json_array();
	struct map *seen = map_new();
	const struct ask *a;
	size_t i;

	for (i = 0; i < pack->nasks; i++) {
		a = pack->asks[i];
		if (examples)
			add_terms(array, seen, a->examples, a->nexamples);
		else
			add_terms(array, seen, a->terms, a->nterms);
	}
	map_free(seen);
	if (json_array_size(array) > 0)
		json_object_set(object, key, array);
	json_decref(array);
}

static json_t *
segment(const struct ask *a)
{
	json_t *s = json_object();

	set_text(s, "id", a->id);
	set_text(s, "text", a->text);
	if (a->kind == ASK_REPAIR) {
		set_text(s, "translation", a->draft);
		set_list(s, "problems", a->problems);
	}
	return s;
}

static json_t *
segments(const struct pack *pack)
{
	json_t *array = json_array();
	size_t i;

	for (i = 0; i < pack->nasks; i++)
		json_array_append_new(array, segment(pack->asks[i]));
	return array;
}

static json_t *
summary_segments(const struct ask *a)
{
	json_t *array = json_array(), *s;
	size_t i;

	for (i = 0; i < a->nsegments; i++) {
		s = json_object();
		set_text(s, "id", a->segments[i].id);
		set_text(s, "text", a->segments[i].text);
		set_text(s, "source", a->segments[i].source);
		json_array_append_new(array, s);
	}
	return array;
}

/* Keys in the contract's order. */
static json_t *
data_object(const struct pack *pack)
{
	const struct ask *a = pack->asks[0];
	const struct ask *last = pack->asks[pack->nasks - 1];
	json_t *data = json_object();

	set_text(data, "task", ask_kind_name(a->kind));
	set_text(data, "from", a->from);
	set_text(data, "to", a->to);
	if (a->kind == ASK_SUMMARIZE) {
		if (a->words > 0)
			json_object_set_new(
			    data, "words", json_integer(a->words));
		set_text(data, "title", a->title);
		json_object_set_new(data, "segments", summary_segments(a));
		return data;
	}
	if (a->kind == ASK_TRANSLATE) {
		set_text(data, "title", a->title);
		set_list(data, "before", a->before);
	}
	json_object_set_new(data, "segments", segments(pack));
	if (a->kind == ASK_TRANSLATE)
		set_list(data, "after", last->after);
	set_terms(data, "terms", pack, 0);
	set_terms(data, "examples", pack, 1);
	return data;
}

void
pack_data_json(const struct pack *pack, struct buf *out)
{
	json_t *data;
	char *text;

	if (pack->nasks == 0)
		return;
	data = data_object(pack);
	text = json_dumps(data, JSON_COMPACT);
	if (text)
		buf_puts(out, text);
	free(text);
	json_decref(data);
}
