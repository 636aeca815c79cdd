/*
 * answer.c - an answer copied from the call that got it to the document.
 */
#include "ask/ask.h"

static const char *
text_copy(struct arena *arena, const char *s)
{
	return s ? arena_strdup(arena, s) : NULL;
}

static const char *const *
list_copy(struct arena *arena, const char *const *list)
{
	const char **copy;
	size_t i, n = 0;

	if (!list)
		return NULL;
	while (list[n])
		n++;
	copy = arena_alloc(arena, (n + 1) * sizeof(*copy));
	for (i = 0; i < n; i++)
		copy[i] = arena_strdup(arena, list[i]);
	return copy;
}

static const struct answer_bullet *
bullets_copy(struct arena *arena, const struct answer_bullet *bullets, size_t n)
{
	struct answer_bullet *copy;
	size_t i;

	copy = arena_alloc(arena, (n + 1) * sizeof(*copy));
	for (i = 0; i < n; i++) {
		copy[i].text = text_copy(arena, bullets[i].text);
		copy[i].source = text_copy(arena, bullets[i].source);
		copy[i].cites = list_copy(arena, bullets[i].cites);
	}
	return copy;
}

const struct answer *
answer_copy(struct arena *arena, const struct answer *from)
{
	struct answer *to;

	to = arena_alloc(arena, sizeof(*to));
	to->text = text_copy(arena, from->text);
	if (from->bullets)
		to->bullets = bullets_copy(
		    arena, from->bullets, from->nbullets);
	to->nbullets = from->nbullets;
	to->backend = text_copy(arena, from->backend);
	to->model = text_copy(arena, from->model);
	to->prompt = text_copy(arena, from->prompt);
	to->unknown = list_copy(arena, from->unknown);
	to->refusal = text_copy(arena, from->refusal);
	to->status = from->status;
	return to;
}
