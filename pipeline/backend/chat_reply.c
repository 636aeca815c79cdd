/*
 * chat_reply.c - a chat server's reply seen for what it is.
 */
#include "backend/chat.h"

#include <string.h>
#include <strings.h>

#include <jansson.h>

#define SAID_MAX 300

static void
fail(struct chat_reply *r, enum chat_verdict verdict, enum status status,
    const char *why)
{
	r->verdict = verdict;
	r->status = status;
	r->why = why;
}

/* A server's words, short and harmless. */
static const char *
quoted(const struct call *call, const char *s)
{
	size_t len = strlen(s), end = len < SAID_MAX ? len : SAID_MAX;
	struct buf b;
	const char *copy;

	while (end > 0 && end < len && ((unsigned char)s[end] & 0xc0) == 0x80)
		end--;
	while (end > 0 && strchr(" \t\r\n", s[end - 1]))
		end--;
	buf_init(&b, SAID_MAX * 8);
	log_clean(&b, s, end);
	copy = arena_strndup(call->arena, b.data, b.len);
	buf_free(&b);
	return copy;
}

/* {"error":{"message":..}}, {"error":".."}, {"message":..}, {"detail":..} */
static const char *
error_text(const json_t *json)
{
	static const char *const keys[] = { "message", "detail", "msg" };
	const json_t *error = json_object_get(json, "error");
	const char *s = json_string_value(error);
	size_t i;

	if (!error)
		error = json;
	for (i = 0; !s && i < sizeof keys / sizeof *keys; i++)
		s = json_string_value(json_object_get(error, keys[i]));
	if (!s)
		s = json_string_value(json_object_get(
		    json_array_get(json_object_get(json, "detail"), 0), "msg"));
	return s;
}

static int
is_web_page(const struct reply *reply)
{
	const char *s = reply->body + strspn(reply->body, " \t\r\n");

	if (reply->content_type &&
	    strncasecmp(reply->content_type, "text/html", 9) == 0)
		return 1;
	return *s == '<';
}

/* What an error reply says, in words for people. */
static const char *
server_says(const struct call *call, const struct reply *reply)
{
	json_t *json = json_loadb(reply->body, reply->len, 0, NULL);
	const char *s = error_text(json), *out;

	if (!s && is_web_page(reply))
		s = "a web page";
	out = quoted(call, s ? s : reply->body);
	json_decref(json);
	return out;
}

static int
names(const struct reply *reply, const char *const *words)
{
	for (; *words; words++)
		if (strcasestr(reply->body, *words))
			return 1;
	return 0;
}

/* A request that was refused as such: for which of its parts? */
static enum chat_verdict
what_was_wrong(const struct reply *reply)
{
	static const char *const size[] = { "context_length", "context length",
		"context size", "maximum context", "too long", "too large",
		"n_ctx", NULL };
	static const char *const format[] = { "response_format", "json_schema",
		"json_object", "structured output", "schema", "grammar", NULL };
	static const char *const limit[] = { "max_tokens",
		"max_completion_tokens", NULL };
	static const char *const heat[] = { "temperature", NULL };

	if (names(reply, size))
		return CHAT_TOO_LONG;
	if (names(reply, format))
		return CHAT_NO_FORMAT;
	if (names(reply, limit))
		return CHAT_NO_MAX_TOKENS;
	if (names(reply, heat))
		return CHAT_NO_TEMPERATURE;
	return CHAT_HOPELESS;
}

static void
read_status(
    const struct call *call, const struct reply *reply, struct chat_reply *r)
{
	int status = reply->http_status;
	const char *says = server_says(call, reply);

	if (status >= 300 && status < 400)
		says = "a redirect, which is not followed; set url to where "
		       "it leads";
	r->why = arena_printf(
	    call->arena, "HTTP status %d%s%s", status, *says ? ": " : "", says);
	r->status = STATUS_UNAVAILABLE;
	r->verdict = CHAT_FAILED;
	if (status == 400 || status == 422 || status == 501) {
		r->verdict = what_was_wrong(reply);
	} else if (status == 413) {
		r->verdict = CHAT_TOO_LONG;
	} else if (status == 402 || status == 429) {
		r->verdict = CHAT_HOPELESS;
		r->status = STATUS_TRY_LATER;
		if (reply->retry_after_ms >= 1000)
			r->why = arena_printf(call->arena,
			    "%s (to be tried "
			    "again in %ld s)",
			    r->why, reply->retry_after_ms / 1000);
	} else if (status == 401 || status == 403) {
		r->verdict = CHAT_HOPELESS;
		r->why = arena_printf(call->arena,
		    "%s (check its key: "
		    "depeche config shows where it comes from)",
		    r->why);
	} else if (status < 500) {
		r->verdict = CHAT_HOPELESS; /* redirects, 404 ... */
		r->why = arena_printf(call->arena, "%s: %s",
		    options_str(call->options, "url"), r->why);
	}
}

/* Text of a message: a string, or a list of parts with text. */
static const char *
message_text(const struct call *call, const json_t *content)
{
	const char *s = json_string_value(content);
	const json_t *part;
	struct buf b;
	size_t i;

	if (s)
		return arena_strdup(call->arena, s);
	if (!json_is_array(content))
		return NULL;
	buf_init(&b, BUF_MAX);
	json_array_foreach(content, i, part)
	{
		s = json_string_value(json_object_get(part, "text"));
		if (s)
			buf_puts(&b, s);
	}
	s = arena_strndup(call->arena, b.data, b.len);
	buf_free(&b);
	return s;
}

static void
read_choice(const struct call *call, const json_t *choice, struct chat_reply *r)
{
	const json_t *message = json_object_get(choice, "message");
	const char *why = json_string_value(
	    json_object_get(choice, "finish_reason"));
	const char *refusal = json_string_value(
	    json_object_get(message, "refusal"));

	r->text = message_text(call, json_object_get(message, "content"));
	if (refusal && *refusal)
		fail(r, CHAT_REFUSED, STATUS_UNAVAILABLE,
		    arena_printf(call->arena, "the model refuses: %s",
			quoted(call, refusal)));
	else if (why && strcmp(why, "content_filter") == 0)
		fail(r, CHAT_REFUSED, STATUS_UNAVAILABLE,
		    "a filter of the service kept the answer back");
	else if (why && strcmp(why, "length") == 0)
		fail(r, CHAT_CUT, STATUS_UNAVAILABLE,
		    "the answer was cut "
		    "off at the limit of tokens");
	else if (!r->text)
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    "a completion without text");
	else
		r->verdict = CHAT_TEXT;
}

static size_t
count(const json_t *usage, const char *name)
{
	json_int_t n = json_integer_value(json_object_get(usage, name));

	return n > 0 ? (size_t)n : 0;
}

static void
read_completion(
    const struct call *call, const json_t *json, struct chat_reply *r)
{
	const json_t *choices = json_object_get(json, "choices");
	const json_t *choice = json_array_get(choices, 0);
	const char *model = json_string_value(json_object_get(json, "model"));
	const char *error = error_text(json);
	const json_t *usage = json_object_get(json, "usage");

	r->tokens_in = count(usage, "prompt_tokens");
	r->tokens_out = count(usage, "completion_tokens");
	r->model = model ? quoted(call, model) : NULL;
	if (json_is_object(json_object_get(choice, "message")))
		read_choice(call, choice, r);
	else if (error)
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    arena_printf(call->arena, "an error with status 200: %s",
			quoted(call, error)));
	else if (json_is_array(choices) && json_array_size(choices) == 0)
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    "a completion without choices");
	else
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    "JSON that is no chat completion");
}

static void
read_body(
    const struct call *call, const struct reply *reply, struct chat_reply *r)
{
	json_error_t where;
	json_t *json = json_loadb(reply->body, reply->len, 0, &where);

	if (json)
		read_completion(call, json, r);
	else if (is_web_page(reply))
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    arena_printf(call->arena,
			"a web page from %s (is the url right? is a "
			"sign-in in between?)",
			options_str(call->options, "url")));
	else if (utf8_check(reply->body, reply->len) < reply->len)
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    "an answer that is not valid UTF-8");
	else if (reply->len == 0)
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE, "an empty answer");
	else
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE,
		    arena_printf(call->arena, "broken JSON (%s)",
			quoted(call, where.text)));
	json_decref(json);
}

void
chat_read(
    const struct call *call, const struct reply *reply, struct chat_reply *r)
{
	const char *why = reply->message ? quoted(call, reply->message) :
					   "no reply";

	memset(r, 0, sizeof *r);
	switch (reply->outcome) {
	case REPLY_OK:
		if (reply->http_status == 200)
			read_body(call, reply, r);
		else
			read_status(call, reply, r);
		break;
	case REPLY_TOO_BIG:
		fail(r, CHAT_NONSENSE, STATUS_UNAVAILABLE, why);
		break;
	case REPLY_REFUSED:
		fail(r, CHAT_HOPELESS, STATUS_CONFIG, why);
		break;
	case REPLY_UNREACHABLE:
	case REPLY_TIMEOUT:
	case REPLY_BROKEN:
		fail(r, CHAT_FAILED, STATUS_UNAVAILABLE, why);
		break;
	}
}
