/*
 * command.c - any program that speaks the contract's JSON lines: one
 * {"system":"...","data":{...}} in, one answer object out.
 */
#include "backend/backend.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jansson.h>

#define MAX_REPLY ((size_t)8 << 20)
#define TRIES 3	 /* of a program that dies or hangs */
#define ROUNDS 4 /* of asking for what is missing */

static const struct key command_keys[] = {
	{ .name = "program",
	    .type = KEY_LIST,
	    .fallback = "",
	    .summary = "the program and its arguments, without a shell" },
	{ .name = "timeout",
	    .type = KEY_INT,
	    .fallback = "300",
	    .apart = 1,
	    .summary = "seconds that one answer may take" },
	{ .name = "in_flight",
	    .type = KEY_INT,
	    .fallback = "1",
	    .apart = 1,
	    .summary = "how many of the program run side by side" },
	{ .name = NULL }
};

/* A list of one string is split at its spaces. */
static const char *const *
program(const struct options *o, struct arena *arena)
{
	const char *const *list = options_list(o, "program");
	VEC(const char *) argv = { 0 };
	const char *s, *end;

	if (list[0] && list[1])
		return list;
	for (s = list[0] ? list[0] : ""; *s; s = end) {
		s += strspn(s, " ");
		end = s + strcspn(s, " ");
		if (end > s)
			vec_push(&argv, arena,
			    arena_strndup(arena, s, (size_t)(end - s)));
	}
	vec_push(&argv, arena, NULL);
	return argv.items;
}

/* The asks that have no answer yet; `at` gets their places. */
static struct pack
unanswered(const struct call *call, size_t *at)
{
	struct pack p = { arena_alloc(call->arena,
			      (call->pack.nasks + 1) * sizeof(struct ask *)),
		0 };
	size_t i;

	for (i = 0; i < call->pack.nasks; i++) {
		if (call->answers[i])
			continue;
		at[p.nasks] = i;
		p.asks[p.nasks++] = call->pack.asks[i];
	}
	return p;
}

static void
refuse_rest(struct call *call, enum status status, const char *why)
{
	struct answer *a;
	size_t i;

	for (i = 0; i < call->pack.nasks; i++) {
		if (call->answers[i])
			continue;
		a = arena_alloc(call->arena, sizeof *a);
		a->refusal = arena_printf(call->arena, "backend \"%s\": %s",
		    options_name(call->options), why);
		a->status = status;
		call->answers[i] = a;
	}
}

/* One reply: an answer object to all that was unanswered then. */
static void
take(struct call *call, const struct reply *reply, int last)
{
	size_t i, len,
	    *at = arena_alloc(call->arena, (call->pack.nasks + 1) * sizeof *at);
	struct pack p = unanswered(call, at);
	struct pack_reply got;
	struct error e = { 0 };
	const char *why = NULL;

	if (p.nasks == 0)
		return;
	if (reply->outcome != REPLY_OK) {
		refuse_rest(call,
		    reply->outcome == REPLY_REFUSED ? STATUS_CONFIG :
						      STATUS_UNAVAILABLE,
		    reply->message ? reply->message : "no answer");
		return;
	}
	len = reply->len;
	while (len > 0 && strchr("\r\n", reply->body[len - 1]))
		len--;
	if (pack_read_json(&p, reply->body, len, call->arena, &got, &e) < 0)
		why = arena_strdup(call->arena, e.text);
	for (i = 0; !why && i < p.nasks; i++) {
		if (!got.answers[i])
			continue;
		got.answers[i]->prompt = prompt_hash(
		    call->env->prompts, ask_kind_name(p.asks[i]->kind));
		call->answers[at[i]] = got.answers[i];
	}
	if (last)
		refuse_rest(call, STATUS_UNAVAILABLE,
		    why ? why :
			  "a segment asked for is in none of its answers");
}

static char *
line(struct call *call, const struct pack *p, struct error *e)
{
	const char *slots[3][2] = { { "from", call->env->from },
		{ "to", call->env->to }, { NULL, NULL } };
	const char *system = prompt_fill(call->env->prompts,
	    ask_kind_name(p->asks[0]->kind), slots, call->arena, e);
	json_t *s;
	char *quoted, *out = NULL;
	struct buf data;

	if (!system)
		return NULL;
	s = json_string(system);
	quoted = json_dumps(s, JSON_ENCODE_ANY);
	json_decref(s);
	buf_init(&data, BUF_MAX);
	pack_data_json(p, &data);
	if (quoted)
		out = arena_printf(call->arena, "{\"system\":%s,\"data\":%s}\n",
		    quoted, data.data);
	else
		error_set(e, STATUS_INTERNAL, "the prompt is no JSON text");
	buf_free(&data);
	free(quoted);
	return out;
}

static int
put_exchange(struct call *call, const struct pack *p, struct error *e)
{
	const struct options *o = call->options;
	struct exchange *x = &call->next;
	const char *const **row = arena_alloc(call->arena, 2 * sizeof *row);
	char *body = line(call, p, e);

	if (!body)
		return -1;
	row[0] = program(o, call->arena);
	if (!row[0][0])
		return error_set(e, STATUS_CONFIG,
		    "backend \"%s\": it needs "
		    "program = {\"/path/to/program\", \"its argument\"}",
		    options_name(o));
	memset(x, 0, sizeof *x);
	x->kind = EXCHANGE_PIPE;
	x->max_reply = MAX_REPLY;
	x->timeout_ms = options_int(o, "timeout") * 1000;
	x->lane = options_name(o);
	x->in_flight = (int)options_int(o, "in_flight");
	x->tries = TRIES;
	x->programs = row;
	x->terminator = '\n';
	x->texts = 1;
	x->body = body;
	x->body_len = strlen(body);
	return STEP_WAIT;
}

static int
command_step(struct call *call, struct error *e)
{
	struct pack p;
	size_t i, *at;

	memset(call->answers, 0, call->pack.nasks * sizeof *call->answers);
	for (i = 0; i < call->nreplies; i++)
		take(call, &call->replies[i], i + 1 == ROUNDS);
	at = arena_alloc(call->arena, (call->pack.nasks + 1) * sizeof *at);
	p = unanswered(call, at);
	return p.nasks == 0 ? STEP_DONE : put_exchange(call, &p, e);
}

/* As the shell would look for it. */
static int
is_there(const char *name)
{
	const char *path = getenv("PATH"), *end;
	char *dir, *whole;
	int found = 0;

	if (strchr(name, '/'))
		return access(name, X_OK) == 0;
	for (; path && *path && !found; path = *end ? end + 1 : end) {
		end = path + strcspn(path, ":");
		dir = mem_strndup(path, (size_t)(end - path));
		whole = path_join(dir, name);
		found = access(whole, X_OK) == 0;
		mem_free(whole);
		mem_free(dir);
	}
	return found;
}

static int
command_ready(const struct env *env, const struct options *o, struct error *e)
{
	struct arena *arena = arena_new();
	const char *const *argv = program(o, arena);
	int rc = 0;

	(void)env;
	if (!argv[0])
		rc = error_set(e, STATUS_CONFIG,
		    "set program = "
		    "{\"/path/to/program\", \"its argument\"}");
	else if (!is_there(argv[0]))
		rc = error_set(
		    e, STATUS_UNAVAILABLE, "%s: no such program", argv[0]);
	arena_free(arena);
	return rc;
}

const struct backend backend_command = {
	.name = "command",
	.summary = "any program that speaks depeche's JSON lines",
	.can = CAN_TRANSLATE | CAN_SUMMARIZE | CAN_REPAIR | CAN_CONTEXT |
	    CAN_TERMS | USES_PROMPTS,
	.keys = command_keys,
	.pack_segments = 12,
	.pack_chars = 6000,
	.ready = command_ready,
	.step = command_step,
};
