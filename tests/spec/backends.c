/*
 * Backends as pure steps: `>` lines are what the service replies, in order,
 * `=` lines the requests that the backend makes and what it hands back for
 * segments s1 to s3 ("un", "deux", "trois").
 *
 *	use command            the backend; chat if it does not say
 *	set KEY=VALUE          an option (before the replies)
 *	task repair            the kind of asks; translate if it does not say
 *	text ...               a completion with that text (\n: a line end)
 *	cut ...                the same, cut off at the limit of tokens
 *	refuse ...             the model declines in these words
 *	body ...               these bytes, with status 200 (\xNN: a byte)
 *	status N ...           that status and these bytes
 *	lost WHAT ...          no reply: timeout, unreachable, broken, big,
 *	                       refused, with the net's message
 *	again                  the reply before, from now on
 */
#include "tests/lib/spec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "backend/backend.h"

#define STEPS_MAX 200

struct play {
	struct arena *arena;
	struct call call;
	struct env env;
	struct setting settings[8];
	size_t nsettings;
	enum ask_kind kind;
	const char *driver;
	VEC(struct reply) replies;
	struct buf out;
};

static int
takes(const char *line, const char *word, const char **rest)
{
	size_t len = strlen(word);

	if (strncmp(line, word, len) != 0 || (line[len] && line[len] != ' '))
		return 0;
	*rest = line + len + (line[len] == ' ');
	return 1;
}

/* With \n and \xNN as the bytes that they stand for. */
static char *
unescape(struct arena *arena, const char *s, size_t *len)
{
	char *out = arena_alloc(arena, strlen(s) + 1), *to = out;

	for (; *s; s++) {
		if (s[0] == '\\' && s[1] == 'n') {
			*to++ = '\n';
			s++;
		} else if (s[0] == '\\' && s[1] == 'x') {
			char hex[3] = { s[2], s[3], '\0' };

			*to++ = (char)strtol(hex, NULL, 16);
			s += 3;
		} else {
			*to++ = *s;
		}
	}
	*len = (size_t)(to - out);
	return out;
}

static void
add_reply(struct play *p, int status, const char *text)
{
	struct reply r = { .outcome = REPLY_OK,
		.http_status = status,
		.retry_after_ms = -1,
		.content_type = "application/json" };

	r.body = unescape(p->arena, text, &r.len);
	vec_push(&p->replies, p->arena, r);
}

static void
add_completion(
    struct play *p, const char *text, const char *refusal, const char *finish)
{
	size_t len;
	json_t *j = json_pack("{s:s, s:[{s:i, s:{s:s, s:s?, s:s?}, s:s}]}",
	    "model", "m-1", "choices", "index", 0, "message", "role",
	    "assistant", "content",
	    text ? unescape(p->arena, text, &len) : NULL, "refusal", refusal,
	    "finish_reason", finish);
	char *body = json_dumps(j, 0);
	struct reply r = { .outcome = REPLY_OK,
		.http_status = 200,
		.retry_after_ms = -1,
		.content_type = "application/json" };

	r.body = arena_strdup(p->arena, body);
	r.len = strlen(body);
	vec_push(&p->replies, p->arena, r);
	free(body);
	json_decref(j);
}

static void
add_loss(struct play *p, const char *text)
{
	static const struct {
		const char *word;
		enum reply_outcome outcome;
	} losses[] = {
		{ "timeout", REPLY_TIMEOUT },
		{ "big", REPLY_TOO_BIG },
		{ "unreachable", REPLY_UNREACHABLE },
		{ "broken", REPLY_BROKEN },
		{ "refused", REPLY_REFUSED },
	};
	struct reply r = { .retry_after_ms = -1, .body = "" };
	size_t i;

	for (i = 0; i < sizeof losses / sizeof *losses; i++) {
		if (!takes(text, losses[i].word, &r.message))
			continue;
		r.outcome = losses[i].outcome;
		vec_push(&p->replies, p->arena, r);
	}
}

static void
add_setting(struct play *p, const char *text)
{
	struct setting *s = &p->settings[p->nsettings++];
	size_t name = strcspn(text, "=");

	s->section = arena_printf(p->arena, "backend %s", p->driver);
	s->key = arena_strndup(p->arena, text, name);
	s->value = text + name + 1;
	s->where = "spec";
}

static void
read_line(struct play *p, const char *line)
{
	const char *rest;

	if (takes(line, "set", &rest)) {
		add_setting(p, rest);
	} else if (takes(line, "use", &rest)) {
		p->driver = rest;
	} else if (takes(line, "task", &rest)) {
		p->kind = strcmp(rest, "repair") == 0 ? ASK_REPAIR :
		    strcmp(rest, "summarize") == 0    ? ASK_SUMMARIZE :
							ASK_TRANSLATE;
	} else if (takes(line, "text", &rest)) {
		add_completion(p, rest, NULL, "stop");
	} else if (takes(line, "cut", &rest)) {
		add_completion(p, rest, NULL, "length");
	} else if (takes(line, "refuse", &rest)) {
		add_completion(p, NULL, rest, "stop");
	} else if (takes(line, "body", &rest)) {
		add_reply(p, 200, rest);
	} else if (takes(line, "status", &rest)) {
		add_reply(
		    p, (int)strtol(rest, NULL, 10), rest[3] ? rest + 4 : "");
	} else if (takes(line, "lost", &rest)) {
		add_loss(p, rest);
	} else if (takes(line, "again", &rest)) {
		struct reply same = p->replies.items[p->replies.len - 1];

		while (p->replies.len < STEPS_MAX)
			vec_push(&p->replies, p->arena, same);
	}
}

static void
add_asks(struct play *p, const struct options *options)
{
	static const char *const texts[] = { "un", "deux", "trois" };
	static const char *const problems[] = { "a number is missing", NULL };
	static struct ask_segment segments[3];
	size_t i, n = p->kind == ASK_SUMMARIZE ? 1 : 3;
	struct ask *a;

	p->call.pack.asks = arena_alloc(p->arena, 4 * sizeof(struct ask *));
	p->call.answers = arena_alloc(p->arena, 4 * sizeof(struct answer *));
	p->call.pack.nasks = n;
	for (i = 0; i < 3; i++) {
		segments[i].id = arena_printf(p->arena, "s%zu", i + 1);
		segments[i].text = texts[i];
	}
	for (i = 0; i < n; i++) {
		a = arena_alloc(p->arena, sizeof *a);
		a->kind = p->kind;
		a->stage = "translate";
		a->id = n > 1 ? segments[i].id : "summary";
		a->from = "fr";
		a->to = "en";
		a->text = texts[i];
		a->draft = "one";
		a->problems = problems;
		a->segments = segments;
		a->nsegments = 3;
		a->words = 90;
		a->backend = options;
		p->call.pack.asks[i] = a;
	}
}

/* How a chat request is put. */
static void
print_form(struct buf *out, const json_t *body)
{
	const char *format = json_string_value(
	    json_object_get(json_object_get(body, "response_format"), "type"));

	buf_printf(out, ", %s", format ? format : "no format");
	if (json_object_get(body, "max_tokens"))
		buf_puts(out, ", max_tokens");
	if (json_object_get(body, "max_completion_tokens"))
		buf_puts(out, ", max_completion_tokens");
	if (!json_object_get(body, "temperature"))
		buf_puts(out, ", no temperature");
}

/* What the request asks for: the data stand in the last user message, or
 * beside the system prompt. */
static void
print_request(struct play *p)
{
	json_t *body = json_loads(p->call.next.body, 0, NULL), *data;
	const json_t *messages = json_object_get(body, "messages"), *s;
	size_t i;

	data = messages ?
	    json_loads(json_string_value(json_object_get(
			   json_array_get(messages, 1), "content")),
		0, NULL) :
	    json_incref(json_object_get(body, "data"));
	buf_puts(&p->out, json_string_value(json_object_get(data, "task")));
	json_array_foreach(json_object_get(data, "segments"), i, s) buf_printf(
	    &p->out, " %s", json_string_value(json_object_get(s, "id")));
	if (messages)
		print_form(&p->out, body);
	buf_putc(&p->out, '\n');
	json_decref(data);
	json_decref(body);
}

static void
print_answer(struct play *p, size_t i)
{
	const struct answer *a = p->call.answers[i];
	const char *const *cite;
	size_t k;

	buf_puts(&p->out, p->call.pack.asks[i]->id);
	if (a->refusal)
		buf_printf(&p->out, " ! %d %s", a->status, a->refusal);
	else if (a->text)
		buf_printf(&p->out, " = %s", a->text);
	for (k = 0; k < a->nbullets; k++) {
		buf_printf(&p->out, " * %s", a->bullets[k].text);
		for (cite = a->bullets[k].cites; *cite; cite++)
			buf_printf(&p->out, " [%s]", *cite);
	}
	buf_putc(&p->out, '\n');
}

static void
play_on(struct play *p, const struct backend *b)
{
	struct error e = { STATUS_OK, "" };
	size_t i;
	int rc = STEP_WAIT;

	p->call.replies = p->replies.items;
	for (i = 0; rc == STEP_WAIT && i <= p->replies.len; i++) {
		p->call.nreplies = i;
		rc = b->step(&p->call, &e);
		if (rc == STEP_WAIT)
			print_request(p);
	}
	if (rc == STEP_WAIT)
		buf_puts(&p->out, "waits\n");
	if (p->call.tokens_in || p->call.tokens_out)
		buf_printf(&p->out, "tokens %zu in, %zu out\n",
		    p->call.tokens_in, p->call.tokens_out);
	if (rc < 0)
		buf_printf(&p->out, "fails: %s\n", e.text);
	for (i = 0; rc == STEP_DONE && i < p->call.pack.nasks; i++)
		print_answer(p, i);
}

static void
play_with(struct play *p, struct error *e)
{
	struct config_source source = { .no_files = 1,
		.overrides = p->settings,
		.noverrides = p->nsettings,
		.drivers = backend_keys(p->arena) };
	struct config *config = config_load(&source, e);
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "prompts");
	struct prompts *prompts = prompts_load(dir, e);

	mem_free(dir);
	p->call.options = config ? config_backend(config, p->driver, e) : NULL;
	if (p->call.options && prompts) {
		p->env.from = "fr";
		p->env.to = "en";
		p->env.prompts = prompts;
		p->call.env = &p->env;
		p->call.arena = p->arena;
		add_asks(p, p->call.options);
		play_on(p, backend_find(p->driver));
	}
	prompts_free(prompts);
	config_free(config);
}

static char *
answer(const char *input)
{
	struct play p = { .arena = arena_new(), .driver = "chat" };
	struct error e = { STATUS_OK, "" };
	char *copy = arena_strdup(p.arena, input), *line, *end;

	buf_init(&p.out, BUF_MAX);
	for (line = copy; line; line = end) {
		end = strchr(line, '\n');
		if (end)
			*end++ = '\0';
		read_line(&p, line);
	}
	play_with(&p, &e);
	if (e.text[0])
		buf_printf(&p.out, "error: %s\n", e.text);
	if (p.out.len > 0)
		buf_cut(&p.out, p.out.len - 1);
	arena_free(p.arena);
	return buf_take(&p.out);
}

int
main(int argc, char **argv)
{
	return spec_main(argc, argv, answer);
}
