/*
 * chat.c - any server that speaks OpenAI's chat completions.
 */
#include "backend/chat.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#define MAX_REPLY ((size_t)8 << 20)
#define TRIES 5
#define PROBE_MS 10000

static const struct key chat_keys[] = {
	{ .name = "url",
	    .type = KEY_STRING,
	    .fallback = "http://127.0.0.1:8080/v1",
	    .apart = 1,
	    .summary = "the server's base URL; /chat/completions is added" },
	{ .name = "model",
	    .type = KEY_STRING,
	    .fallback = "default",
	    .summary = "the model's name as the server knows it" },
	{ .name = "key",
	    .type = KEY_SECRET,
	    .fallback = "",
	    .apart = 1,
	    .summary = "where the key is: env:NAME, file:PATH, command:CMD "
		       "or netrc; empty: none is sent" },
	{ .name = "timeout",
	    .type = KEY_INT,
	    .fallback = "300",
	    .apart = 1,
	    .summary = "seconds that one request may take" },
	{ .name = "in_flight",
	    .type = KEY_INT,
	    .fallback = "4",
	    .apart = 1,
	    .summary = "requests at a time" },
	{ .name = "pack",
	    .type = KEY_INT,
	    .fallback = "12",
	    .apart = 1,
	    .summary = "sentences in a request at most, up to 12" },
	{ .name = "temperature",
	    .type = KEY_FLOAT,
	    .fallback = "0",
	    .summary = "0: always the likeliest word; below 0: the server's" },
	{ .name = "max_tokens",
	    .type = KEY_INT,
	    .fallback = "0",
	    .summary = "limit of an answer; 0: the server's" },
	{ .name = "structured",
	    .type = KEY_STRING,
	    .fallback = "auto",
	    .summary = "form asked for: schema, object, off, or auto: schema "
		       "and less where the server has none" },
	{ .name = "insecure_http",
	    .type = KEY_BOOL,
	    .fallback = "false",
	    .apart = 1,
	    .summary = "allow plain http beyond this machine" },
	{ .name = NULL }
};

/* Strict schemas want every key required; "source" may be null instead. */
static const char translations_schema[] =
    "{\"type\":\"object\",\"properties\":{\"translations\":{\"type\":"
    "\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"id\":"
    "{\"type\":\"string\"},\"text\":{\"type\":\"string\"}},\"required\":"
    "[\"id\",\"text\"],\"additionalProperties\":false}}},\"required\":"
    "[\"translations\"],\"additionalProperties\":false}";
static const char bullets_schema[] =
    "{\"type\":\"object\",\"properties\":{\"bullets\":{\"type\":\"array\","
    "\"items\":{\"type\":\"object\",\"properties\":{\"text\":{\"type\":"
    "\"string\"},\"cites\":{\"type\":\"array\",\"items\":{\"type\":"
    "\"string\"}},\"source\":{\"type\":[\"string\",\"null\"]}},"
    "\"required\":[\"text\",\"cites\",\"source\"],"
    "\"additionalProperties\":false}}},\"required\":[\"bullets\"],"
    "\"additionalProperties\":false}";

static json_t *
response_format(const struct chat_plan *plan)
{
	int summary = plan->call->pack.asks[0]->kind == ASK_SUMMARIZE;

	if (plan->format == FORMAT_OBJECT)
		return json_pack("{s:s}", "type", "json_object");
	return json_pack("{s:s, s:{s:s, s:b, s:o}}", "type", "json_schema",
	    "json_schema", "name", summary ? "summary" : "translations",
	    "strict", 1, "schema",
	    json_loads(
		summary ? bullets_schema : translations_schema, 0, NULL));
}

static json_t *
messages(const char *system, const struct pack *pack)
{
	struct buf data;
	json_t *list;

	buf_init(&data, BUF_MAX);
	pack_data_json(pack, &data);
	list = json_pack("[{s:s, s:s}, {s:s, s:s}]", "role", "system",
	    "content", system, "role", "user", "content", data.data);
	buf_free(&data);
	return list;
}

static char *
request_body(const struct chat_plan *plan, const char *system)
{
	const struct options *o = plan->call->options;
	json_t *body = json_pack("{s:s, s:o}", "model", options_str(o, "model"),
	    "messages", messages(system, &plan->first->pack));
	char *text, *copy;

	if (plan->temperature)
		json_object_set_new(body, "temperature",
		    json_real(options_float(o, "temperature")));
	if (plan->limit != LIMIT_NONE)
		json_object_set_new(body,
		    plan->limit == LIMIT_TOKENS ? "max_tokens" :
						  "max_completion_tokens",
		    json_integer(options_int(o, "max_tokens")));
	if (plan->format != FORMAT_NONE)
		json_object_set_new(
		    body, "response_format", response_format(plan));
	text = json_dumps(body, JSON_COMPACT | JSON_REAL_PRECISION(6));
	json_decref(body);
	copy = text ? arena_strdup(plan->call->arena, text) : NULL;
	free(text);
	return copy;
}

/* "http://host/v1" and "http://host/v1/" both are bases. */
static const char *
endpoint(const struct options *o, struct arena *arena, const char *path)
{
	const char *base = options_str(o, "url");
	size_t len = strlen(base);

	while (len > 0 && base[len - 1] == '/')
		len--;
	return arena_printf(arena, "%.*s/%s", (int)len, base, path);
}

/* All of an exchange but what it asks. */
static void
address(struct exchange *x, const struct options *o)
{
	static const char *const headers[] = { "Content-Type: application/json",
		"Accept: application/json", NULL };

	memset(x, 0, sizeof *x);
	x->kind = EXCHANGE_HTTP;
	x->max_reply = MAX_REPLY;
	x->timeout_ms = options_int(o, "timeout") * 1000;
	x->lane = options_name(o);
	x->in_flight = (int)options_int(o, "in_flight");
	x->tries = TRIES;
	x->headers = headers;
	x->key = options_str(o, "key");
	x->key_header = "Authorization: Bearer ";
	x->insecure_http = options_bool(o, "insecure_http");
}

static void
put_exchange(struct call *call, const char *body)
{
	struct exchange *x = &call->next;

	address(x, call->options);
	x->method = "POST";
	x->url = endpoint(call->options, call->arena, "chat/completions");
	x->body = body;
	x->body_len = strlen(body);
}

static void
chat_probe(const struct options *o, struct arena *arena, struct exchange *x)
{
	address(x, o);
	x->method = "GET";
	x->url = endpoint(o, arena, "models");
	x->timeout_ms = PROBE_MS;
	x->tries = 1;
}

static const char *
system_prompt(struct call *call, struct error *e)
{
	const char *slots[3][2] = { { "from", call->env->from },
		{ "to", call->env->to }, { NULL, NULL } };

	return prompt_fill(call->env->prompts,
	    ask_kind_name(call->pack.asks[0]->kind), slots, call->arena, e);
}

static int
chat_step(struct call *call, struct error *e)
{
	struct chat_plan plan;
	const char *system, *body;

	chat_plan(&plan, call);
	if (!plan.first)
		return STEP_DONE;
	system = system_prompt(call, e);
	if (!system)
		return -1;
	body = request_body(&plan, system);
	if (!body)
		return error_set(e, STATUS_INTERNAL,
		    "backend \"%s\": the "
		    "request cannot be put as JSON",
		    options_name(call->options));
	put_exchange(call, body);
	return STEP_WAIT;
}

static int
chat_open(const struct env *env, const struct options *o, void **shared,
    struct error *e)
{
	const char *s = options_str(o, "structured");

	(void)env;
	*shared = NULL;
	if (strcmp(s, "auto") != 0 && strcmp(s, "schema") != 0 &&
	    strcmp(s, "object") != 0 && strcmp(s, "off") != 0)
		return error_set(e, STATUS_CONFIG,
		    "backend \"%s\": "
		    "structured = \"%s\" is not known (auto, schema, object, "
		    "off)",
		    options_name(o), s);
	return 0;
}

const struct backend backend_chat = {
	.name = "chat",
	.summary = "any server that speaks OpenAI's chat completions",
	.can = CAN_TRANSLATE | CAN_SUMMARIZE | CAN_REPAIR | CAN_CONTEXT |
	    CAN_TERMS | USES_PROMPTS,
	.keys = chat_keys,
	.pack_segments = 12,
	.pack_chars = 6000,
	.open = chat_open,
	.probe = chat_probe,
	.step = chat_step,
};
