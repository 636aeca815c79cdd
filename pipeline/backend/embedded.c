/*
 * embedded.c - the embedded engine: no account, no network.
 *
 * One exchange a pack: its distinct sentences go through the French analyser
 * and come back as units, which the engine makes English of.  A sentence's
 * neighbours before it are analysed too: they say who "il" is, so that an
 * answer depends on its ask alone.
 */
#include <string.h>

#include "backend/backend.h"
#include "engine/engine.h"

#define MAX_REPLY ((size_t)64 << 20)
#define TIMEOUT_MS 60000
#define TRIES 3
#define PACK_SEGMENTS 64
#define PACK_CHARS 16000

struct shared {
	struct engine *engine;
	char version[SHA256_HEX];
};

/* One distinct sentence of a pack. */
struct text {
	struct engine_plan *plan;
	const char *analysis;
	size_t len;
};

/* All distinct sentences of a pack, in the order in which they are asked. */
struct texts {
	struct map *places; /* sentence to its struct text */
	VEC(struct text *) items;
	struct buf body;
};

static int
embedded_open(const struct env *env, const struct options *o, void **shared,
    struct error *e)
{
	const char *data = config_data_dir(e);
	struct shared *s;
	struct sha256 *sum;
	char *dir;

	(void)env;
	(void)o;
	if (!data)
		return -1;
	s = mem_alloc(sizeof *s);
	dir = path_join(data, "config/lang/fr-en");
	s->engine = engine_load(dir, e);
	mem_free(dir);
	if (!s->engine) {
		mem_free(s);
		return -1;
	}
	sum = sha256_new();
	sha256_add_field(sum, engine_version(s->engine), SHA256_HEX - 1);
	engine_analyser_version(sum);
	sha256_end(sum, s->version);
	*shared = s;
	return 0;
}

static void
embedded_close(void *shared)
{
	struct shared *s = shared;

	if (s)
		engine_free(s->engine);
	mem_free(s);
}

static const char *
embedded_version(const void *shared)
{
	return ((const struct shared *)shared)->version;
}

static int
embedded_ready(const struct env *env, const struct options *o, struct error *e)
{
	const char *package = engine_missing();

	(void)env;
	(void)o;
	if (!package)
		return 0;
	return error_set(e, STATUS_UNAVAILABLE,
	    "the French analyser is not "
	    "complete: %s is missing; config/install-deps installs it, or: "
	    "apt-get install apertium-fra-cat cg3 lttoolbox",
	    package);
}

static void
add_text(struct call *call, struct texts *t, const char *fr)
{
	const struct shared *s = call->shared;
	struct text *text;

	if (map_gets(t->places, fr))
		return;
	text = arena_alloc(call->arena, sizeof *text);
	text->plan = engine_protect(
	    s->engine, fr, strlen(fr), call->arena, &t->body);
	buf_putc(&t->body, '\0');
	map_sets(t->places, fr, text);
	vec_push(&t->items, call->arena, text);
}

/* Every sentence of the pack and those before it, each once. */
static void
collect(struct call *call, struct texts *t)
{
	t->places = map_new();
	buf_init(&t->body, BUF_MAX);
	for (size_t i = 0; i < call->pack.nasks; i++) {
		const struct ask *ask = call->pack.asks[i];

		for (size_t k = 0; ask->before && ask->before[k]; k++)
			add_text(call, t, ask->before[k]);
		add_text(call, t, ask->text);
	}
}

static void
put_exchange(struct call *call, const struct texts *t)
{
	static const char *const setenv[] = { "LC_ALL=C.UTF-8", NULL };
	struct exchange *x = &call->next;

	memset(x, 0, sizeof *x);
	x->kind = EXCHANGE_PIPE;
	x->max_reply = MAX_REPLY;
	x->timeout_ms = TIMEOUT_MS;
	x->lane = options_name(call->options);
	x->tries = TRIES;
	x->programs = engine_analyser();
	x->setenv = setenv;
	x->terminator = '\0';
	x->texts = t->items.len;
	x->body = arena_strndup(call->arena, t->body.data, t->body.len);
	x->body_len = t->body.len;
}

/* The reply's texts to their sentences; -1: there are fewer. */
static int
take_reply(struct texts *t, const struct reply *reply)
{
	const char *s = reply->body, *end = s + reply->len;

	for (size_t i = 0; i < t->items.len; i++) {
		const char *stop = s < end ?
		    memchr(s, '\0', (size_t)(end - s)) :
		    NULL;

		if (!stop)
			stop = end;
		if (s >= end)
			return -1;
		t->items.items[i]->analysis = s;
		t->items.items[i]->len = (size_t)(stop - s);
		s = stop + 1;
	}
	return 0;
}

static int
translate(const struct call *call, const struct texts *t, const char *fr,
    struct engine_memory *memory, struct engine_output *out, struct error *e)
{
	const struct shared *s = call->shared;
	const struct text *text = map_gets(t->places, fr);

	return engine_translate(s->engine, text->plan, text->analysis,
	    text->len, memory, call->arena, out, e);
}

static int
answer(struct call *call, const struct texts *t, size_t i, struct error *e)
{
	const struct ask *ask = call->pack.asks[i];
	struct engine_memory *memory = engine_memory_new(call->arena);
	struct answer *a = arena_alloc(call->arena, sizeof *a);
	struct engine_output out;

	for (size_t k = 0; ask->before && ask->before[k]; k++)
		if (translate(call, t, ask->before[k], memory, &out, e) < 0)
			return -1;
	if (translate(call, t, ask->text, memory, &out, e) < 0)
		return -1;
	a->text = out.text;
	a->unknown = out.unknown;
	a->model = "embedded";
	call->answers[i] = a;
	return 0;
}

static void
refuse_all(struct call *call, const char *why)
{
	for (size_t i = 0; i < call->pack.nasks; i++) {
		struct answer *a = arena_alloc(call->arena, sizeof *a);

		a->refusal = why;
		a->status = STATUS_UNAVAILABLE;
		call->answers[i] = a;
	}
}

/* Answers all asks from the reply; what cannot be is refused. */
static int
take(struct call *call, struct texts *t, const struct reply *reply,
    struct error *e)
{
	const char *package = engine_missing();

	if (reply->outcome != REPLY_OK || take_reply(t, reply) < 0) {
		refuse_all(call,
		    package ?
			arena_printf(call->arena,
			    "the French analyser is not complete: %s is "
			    "missing "
			    "(config/install-deps installs it)",
			    package) :
			arena_printf(call->arena, "the French analyser: %s",
			    reply->message ?
				reply->message :
				"it answered less than it was asked"));
		return STEP_DONE;
	}
	for (size_t i = 0; i < call->pack.nasks; i++)
		if (answer(call, t, i, e) < 0)
			return -1;
	return STEP_DONE;
}

static int
embedded_step(struct call *call, struct error *e)
{
	struct texts t = { 0 };
	int rc = STEP_WAIT;

	collect(call, &t);
	if (call->nreplies == 0)
		put_exchange(call, &t);
	else
		rc = take(call, &t, &call->replies[0], e);
	map_free(t.places);
	buf_free(&t.body);
	return rc;
}

static const struct key embedded_keys[] = { { .name = NULL } };

const struct backend backend_embedded = {
	.name = "embedded",
	.summary = "the engine within: no account, no network, draft quality",
	.can = CAN_TRANSLATE | CAN_CONTEXT | IS_DRAFT,
	.keys = embedded_keys,
	.pack_segments = PACK_SEGMENTS,
	.pack_chars = PACK_CHARS,
	.open = embedded_open,
	.close = embedded_close,
	.version = embedded_version,
	.ready = embedded_ready,
	.step = embedded_step,
};
