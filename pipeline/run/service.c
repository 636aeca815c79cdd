/*
 * service.c - the backends of a run: opened once, on first use, and what of
 * them decides an answer.
 */
#include "run/inner.h"

#include <string.h>

void
services_init(struct services *ss)
{
	memset(ss, 0, sizeof *ss);
	pthread_mutex_init(&ss->lock, NULL);
}

static void
add_list(struct buf *b, const char *const *list)
{
	for (; list && *list; list++)
		buf_printf(b, " %s", *list);
}

/* One line an option: "model=...". */
static void
add_option(struct buf *b, const struct options *o, const struct key *key)
{
	const char *s;

	if (key->apart || key->type == KEY_SECRET)
		return;
	buf_printf(b, "%s=", key->name);
	switch (key->type) {
	case KEY_STRING:
		s = options_str(o, key->name);
		buf_puts(b, s ? s : "");
		break;
	case KEY_INT:
		buf_printf(b, "%ld", options_int(o, key->name));
		break;
	case KEY_FLOAT:
		buf_printf(b, "%g", options_float(o, key->name));
		break;
	case KEY_BOOL:
		buf_printf(b, "%d", options_bool(o, key->name));
		break;
	case KEY_LIST:
		add_list(b, options_list(o, key->name));
		break;
	case KEY_SECRET:
		break;
	}
	buf_putc(b, '\n');
}

/* All that decides an answer on the backend's side. */
static char *
make_signature(
    const struct service *s, const struct env *env, enum ask_kind kind)
{
	const struct backend *b = s->backend;
	const struct key *key;
	const char *text;
	struct buf out;

	if (b->recorded) {
		text = b->recorded(s->shared, kind);
		return text ? mem_strdup(text) : NULL;
	}
	buf_init(&out, (size_t)1 << 20);
	buf_printf(&out, "%s\n%s\n", options_name(s->options), b->name);
	for (key = b->keys; key && key->name; key++)
		add_option(&out, s->options, key);
	text = b->version ? b->version(s->shared) : NULL;
	if (text)
		buf_printf(&out, "version=%s\n", text);
	text = b->can & USES_PROMPTS ?
	    prompt_hash(env->prompts, ask_kind_name(kind)) :
	    NULL;
	if (text)
		buf_printf(&out, "prompt=%s\n", text);
	return buf_take(&out);
}

static void
service_open(struct service *s, const struct env *env)
{
	const struct backend *b;
	size_t i;

	b = backend_find(options_driver(s->options));
	if (!b) {
		error_set(&s->error, STATUS_CONFIG,
		    "backend \"%s\": there is no driver \"%s\"",
		    options_name(s->options), options_driver(s->options));
		return;
	}
	if (b->open && b->open(env, s->options, &s->shared, &s->error) < 0) {
		error_set(&s->error, STATUS_UNAVAILABLE,
		    "backend \"%s\" cannot be opened",
		    options_name(s->options));
		return;
	}
	s->backend = b;
	s->can = b->recorded_can ? b->recorded_can(s->shared) : b->can;
	for (i = 0; i < ASK_KINDS; i++)
		s->signature[i] = make_signature(s, env, (enum ask_kind)i);
}

struct service *
services_get(
    struct services *ss, const struct env *env, const struct options *options)
{
	struct service *s = NULL;
	size_t i;

	pthread_mutex_lock(&ss->lock);
	for (i = 0; i < ss->items.len; i++)
		if (ss->items.items[i]->options == options)
			s = ss->items.items[i];
	if (!s) {
		s = mem_alloc(sizeof(*s));
		s->options = options;
		service_open(s, env);
		vec_push(&ss->items, NULL, s);
	}
	pthread_mutex_unlock(&ss->lock);
	return s;
}

void
services_free(struct services *ss)
{
	struct service *s;
	size_t i, k;

	for (i = 0; i < ss->items.len; i++) {
		s = ss->items.items[i];
		if (s->backend && s->backend->close)
			s->backend->close(s->shared);
		for (k = 0; k < ASK_KINDS; k++)
			mem_free(s->signature[k]);
		mem_free(s);
	}
	vec_free(&ss->items);
	pthread_mutex_destroy(&ss->lock);
}

int
service_check(const struct service *s, enum ask_kind kind, struct error *e)
{
	static const unsigned needed[ASK_KINDS] = {
		[ASK_TRANSLATE] = CAN_TRANSLATE,
		[ASK_REPAIR] = CAN_REPAIR,
		[ASK_SUMMARIZE] = CAN_SUMMARIZE,
	};

	if (!s->backend)
		return error_set(e, s->error.status, "%s", s->error.text);
	if (!(s->can & needed[kind]))
		return error_set(e, STATUS_CONFIG, "backend \"%s\" cannot %s",
		    options_name(s->options), ask_kind_name(kind));
	if (s->backend->recorded && !s->signature[kind])
		return error_set(e, STATUS_UNAVAILABLE,
		    "the recording of backend \"%s\" has no answer to %s",
		    options_name(s->options), ask_kind_name(kind));
	return 0;
}

/*
 * What a backend does not read does not decide its answer: it is taken out of
 * the ask, and a sentence that stands in two documents is asked for once.
 */
void
service_identify(const struct service *s, struct ask *a)
{
	if (!(s->can & CAN_CONTEXT) && a->kind != ASK_SUMMARIZE) {
		a->before = a->after = NULL;
		a->title = NULL;
	}
	if (!(s->can & CAN_TERMS)) {
		a->terms = a->examples = NULL;
		a->nterms = a->nexamples = 0;
	}
	ask_identify(a, s->signature[a->kind]);
}
