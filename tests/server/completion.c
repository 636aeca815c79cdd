/*
 * completion.c - chat completions as in the OpenAI API, and spoiled ones.
 */
#include "tests/server/hostile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

/* The first { of the last user message that opens an object with a task. */
static json_t *
data_object(const json_t *request)
{
	const json_t *messages = json_object_get(request, "messages");
	size_t n = json_array_size(messages);
	const char *text = NULL, *at;
	json_t *data;

	while (n-- > 0 && !text) {
		const json_t *m = json_array_get(messages, n);
		const char *role = json_string_value(
		    json_object_get(m, "role"));

		if (role && strcmp(role, "user") == 0)
			text = json_string_value(json_object_get(m, "content"));
	}
	for (at = text ? strchr(text, '{') : NULL; at;
	     at = strchr(at + 1, '{')) {
		data = json_loads(at, JSON_DISABLE_EOF_CHECK, NULL);
		if (json_object_get(data, "task"))
			return data;
		json_decref(data);
	}
	return NULL;
}

static int
is(const char *a, const char *b)
{
	return strcmp(a, b) == 0;
}

static json_t *
translations(const char *mode, const json_t *data)
{
	json_t *list = json_array();
	const json_t *s;
	size_t i;

	json_array_foreach(json_object_get(data, "segments"), i, s)
	{
		const char *id = json_string_value(json_object_get(s, "id"));
		const char *fr = json_string_value(json_object_get(s, "text"));

		if (i == 0 && is(mode, "missingid"))
			continue;
		json_array_append_new(list,
		    json_pack("{s:s+, s:s+}", "id",
			i == 0 && is(mode, "wrongid") ? "x" : "", id, "text",
			"[en] ", fr));
		if (i == 0 && is(mode, "dupid"))
			json_array_append_new(list,
			    json_pack("{s:s, s:s}", "id", id, "text",
				"another text"));
	}
	if (is(mode, "extraid"))
		json_array_append_new(list,
		    json_pack("{s:s, s:s}", "id", "zz9", "text",
			"nobody asked for this"));
	return json_pack("{s:o}", "translations", list);
}

static json_t *
bullets(const json_t *data)
{
	const json_t *s = json_array_get(json_object_get(data, "segments"), 0);

	return json_pack("{s:[{s:s, s:[O]}]}", "bullets", "text",
	    "The first point.", "cites", json_object_get(s, "id"));
}

static char *
content(const char *mode, const json_t *data)
{
	const char *task = json_string_value(json_object_get(data, "task"));
	json_t *answer = task && is(task, "summarize") ?
	    bullets(data) :
	    translations(mode, data);
	char *text = json_dumps(answer, JSON_COMPACT), *out = text;
	size_t len = strlen(text);

	json_decref(answer);
	if (is(mode, "length")) {
		len = len * 2 / 3;
		while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
			len--;
		text[len] = '\0';
	}
	if (is(mode, "fence") || is(mode, "preamble")) {
		out = malloc(len + 64);
		snprintf(out, len + 64,
		    is(mode, "fence") ? "```json\n%s\n```" :
					"Here you are: {as asked}\n%s",
		    text);
		free(text);
	}
	return out;
}

char *
completion(const char *mode, const char *request)
{
	json_t *asked = json_loads(request, 0, NULL), *reply, *choice;
	json_t *data = data_object(asked);
	char *text = content(mode, data), *out;
	int refuses = is(mode, "refusal");

	choice = json_pack("{s:i, s:{s:s, s:o, s:o}, s:n, s:s}", "index", 0,
	    "message", "role", "assistant", "content",
	    refuses ? json_null() : json_string(text), "refusal",
	    refuses ? json_string("I cannot help with that.") : json_null(),
	    "logprobs", "finish_reason",
	    is(mode, "length") ? "length" : "stop");
	reply = json_pack("{s:s, s:s, s:i, s:s, s:[o]}", "id", "chatcmpl-1",
	    "object", "chat.completion", "created", 1, "model", "hostile-1",
	    "choices", choice);
	if (is(mode, "empty"))
		json_object_set_new(reply, "choices", json_array());
	if (is(mode, "wrongtype"))
		json_object_set_new(
		    reply, "choices", json_pack("{s:i}", "message", 7));
	out = json_dumps(reply, JSON_COMPACT);
	if (is(mode, "halfjson"))
		out[strlen(out) / 2] = '\0';
	if (is(mode, "badutf8") && strstr(out, "[en]"))
		memcpy(strstr(out, "[en]"), "\xc3(\xff(", 4);
	free(text);
	json_decref(reply);
	json_decref(data);
	json_decref(asked);
	return out;
}
