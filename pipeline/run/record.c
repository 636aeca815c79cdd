/*
 * record.c - --record FILE: every answer once, in the order of the documents.
 *
 * It is written when a document is handed out, so that the same run makes the
 * same file however its threads fell.
 */
#include "run/inner.h"

struct recorder {
	const struct env *env;
	struct services *services;
	struct outfile *file;
	struct map *written; /* by identity */
	int begun;
};

struct recorder *
recorder_new(
    const struct run_plan *plan, struct services *services, struct error *e)
{
	struct outfile *file;
	struct recorder *r;

	file = file_create(plan->record, e);
	if (!file)
		return NULL;
	r = mem_alloc(sizeof(*r));
	r->env = plan->env;
	r->services = services;
	r->file = file;
	r->written = map_new();
	return r;
}

static const struct service *
service_of(struct recorder *r, const struct options *o)
{
	const struct service *s = o ? services_get(r->services, r->env, o) :
				      NULL;

	return s && s->backend ? s : NULL;
}

/* The abilities of one backend in words, at most all of them. */
static size_t
can_words(unsigned can, const char **words)
{
	const char *name;
	unsigned bit;
	size_t n = 0;

	for (bit = 1; (name = backend_can_name(bit)); bit <<= 1)
		if (can & bit)
			words[n++] = name;
	return n;
}

/* Whose answers they are: summaries may be another backend's. */
static void
write_head(struct recorder *r, struct buf *b)
{
	const struct service *t = service_of(r, r->env->translator);
	const struct service *s = service_of(r, r->env->summarizer);
	const char *words[32] = { NULL };
	struct recording_head head = { words, { NULL } };
	unsigned can = t ? t->can & ~(unsigned)CAN_SUMMARIZE : 0;

	if (t) {
		head.signatures[ASK_TRANSLATE] = t->signature[ASK_TRANSLATE];
		head.signatures[ASK_REPAIR] = t->signature[ASK_REPAIR];
	}
	if (s) {
		can |= s->can & CAN_SUMMARIZE;
		head.signatures[ASK_SUMMARIZE] = s->signature[ASK_SUMMARIZE];
	}
	can_words(can, words);
	recording_write_head(b, &head);
	r->begun = 1;
}

static int
flush(struct recorder *r, struct buf *b, struct error *e)
{
	int rc = buf_check(b, "the recording", e);

	if (rc == 0 && b->len > 0)
		rc = file_write(r->file, b->data, b->len, e);
	buf_clear(b);
	return rc;
}

int
recorder_add(struct recorder *r, const struct asks *asks, struct error *e)
{
	const struct ask *a;
	struct buf b;
	size_t i;
	int rc = 0;

	buf_init(&b, BUF_MAX);
	if (!r->begun)
		write_head(r, &b);
	for (i = 0; rc == 0 && i < asks->items.len; i++) {
		a = asks->items.items[i];
		if (!a->answer || a->answer->refusal ||
		    map_gets(r->written, a->identity))
			continue;
		map_sets(r->written, a->identity, r);
		recording_write_answer(&b, a);
		rc = flush(r, &b, e);
	}
	if (rc == 0)
		rc = flush(r, &b, e);
	buf_free(&b);
	return rc;
}

/* A run that was broken off before any answer leaves an older file alone. */
int
recorder_end(struct recorder *r, int broken_off, struct error *e)
{
	static const struct asks none;
	int rc = 0;

	if (!r->begun && !broken_off)
		rc = recorder_add(r, &none, e);
	if (rc == 0 && r->begun)
		rc = file_commit(r->file, e);
	else
		file_abort(r->file);
	map_free(r->written);
	mem_free(r);
	return rc;
}
