/*
 * ask.c - the asks of a document: wanted by name, cut into packs.
 */
#include "ask/ask.h"

#include <string.h>

const char *
ask_kind_name(enum ask_kind kind)
{
	switch (kind) {
	case ASK_TRANSLATE:
		return "translate";
	case ASK_REPAIR:
		return "repair";
	case ASK_SUMMARIZE:
		break;
	}
	return "summarize";
}

/* ---- finding an ask by its name: an open hash table in the arena ---- */

static uint64_t
name_hash(const struct ask *a)
{
	uint64_t h;

	h = hash_bytes(a->id, strlen(a->id));
	h = h * 31 + hash_bytes(a->stage, strlen(a->stage));
	return h * 31 + (uint64_t)a->round * 4 + (uint64_t)a->kind;
}

static int
name_same(const struct ask *a, const struct ask *b)
{
	return a->kind == b->kind && a->round == b->round &&
	    strcmp(a->id, b->id) == 0 && strcmp(a->stage, b->stage) == 0;
}

/* The slot of that name, empty if there is no such ask. */
static struct ask **
slot_of(const struct asks *asks, const struct ask *a)
{
	size_t i, mask;

	mask = asks->nslots - 1;
	i = (size_t)name_hash(a) & mask;
	while (asks->slots[i] && !name_same(asks->slots[i], a))
		i = (i + 1) & mask;
	return &asks->slots[i];
}

/* Room for one more, at most half full; the size is a power of two. */
static void
slots_grow(struct asks *asks)
{
	size_t i;

	if (asks->items.len * 2 < asks->nslots)
		return;
	asks->nslots = asks->nslots ? asks->nslots * 2 : 64;
	asks->slots = arena_alloc(
	    asks->arena, asks->nslots * sizeof(*asks->slots));
	for (i = 0; i < asks->items.len; i++)
		*slot_of(asks, asks->items.items[i]) = asks->items.items[i];
}

struct ask *
asks_want(struct asks *asks, const struct ask *template)
{
	struct ask **slot, *a;

	slots_grow(asks);
	slot = slot_of(asks, template);
	if (*slot)
		return *slot;
	a = arena_alloc(asks->arena, sizeof(*a));
	*a = *template;
	a->answer = NULL;
	ask_identify(a, NULL);
	vec_push(&asks->items, asks->arena, a);
	*slot = a;
	return a;
}

size_t
asks_unanswered(const struct asks *asks)
{
	size_t i, n = 0;

	for (i = 0; i < asks->items.len; i++)
		if (!asks->items.items[i]->answer)
			n++;
	return n;
}

/* ---- packs ---- */

static size_t
list_chars(const char *const *list)
{
	size_t n = 0;

	for (; list && *list; list++)
		n += strlen(*list);
	return n;
}

/* About how much of a request the ask takes. */
static size_t
ask_chars(const struct ask *a)
{
	size_t i, n = 0;

	if (a->text)
		n += strlen(a->text);
	if (a->draft)
		n += strlen(a->draft);
	n += list_chars(a->problems);
	for (i = 0; i < a->nsegments; i++)
		n += strlen(a->segments[i].text);
	return n;
}

/* A request is of one kind, round and backend; a summary stands alone. */
static int
may_share(const struct ask *a, const struct ask *b)
{
	return a->kind == b->kind && a->round == b->round &&
	    a->backend == b->backend && a->kind != ASK_SUMMARIZE &&
	    strcmp(a->stage, b->stage) == 0;
}

/*
 * The cuts fall by the answered asks, too: what the memory knew already does
 * not move them, so a request does not depend on what went before it.
 */
void
asks_pack(struct asks *asks, size_t segments, size_t chars,
    void (*each)(void *ctx, const struct pack *), void *ctx)
{
	struct ask *a, *first = NULL;
	struct pack pack = { NULL, 0 };
	size_t i, n = 0, size = 0;

	pack.asks = arena_alloc(
	    asks->arena, (asks->items.len + 1) * sizeof(*pack.asks));
	for (i = 0; i < asks->items.len; i++) {
		a = asks->items.items[i];
		if (first &&
		    (!may_share(first, a) || n >= segments ||
			size + ask_chars(a) > chars)) {
			if (pack.nasks > 0)
				each(ctx, &pack);
			pack.asks += pack.nasks;
			pack.nasks = n = size = 0;
			first = NULL;
		}
		if (!first)
			first = a;
		n++;
		size += ask_chars(a);
		if (!a->answer)
			pack.asks[pack.nasks++] = a;
	}
	if (pack.nasks > 0)
		each(ctx, &pack);
}
