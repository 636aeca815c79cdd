/*
 * table.c - every backend, one line each.
 */
#include "backend/backend.h"

#include <string.h>

extern const struct backend backend_chat;
extern const struct backend backend_command;
extern const struct backend backend_echo;
extern const struct backend backend_embedded;
extern const struct backend backend_replay;

const struct backend *const backends[] = { &backend_chat, &backend_command,
	&backend_echo, &backend_embedded, &backend_replay, NULL };

const struct backend *
backend_find(const char *driver)
{
	size_t i;

	for (i = 0; backends[i]; i++)
		if (strcmp(backends[i]->name, driver) == 0)
			return backends[i];
	return NULL;
}

const char *
backend_can_name(unsigned bit)
{
	static const char *const names[] = {
		"translate",
		"summarize",
		"repair",
		"context",
		"terms",
		"echo",
		"draft",
		"prompts",
	};
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (bit == 1u << i)
			return names[i];
	return NULL;
}

const struct driver_keys *
backend_keys(struct arena *arena)
{
	struct driver_keys *list;
	size_t i, n = sizeof backends / sizeof *backends;

	list = arena_alloc(arena, n * sizeof(*list));
	for (i = 0; backends[i]; i++) {
		list[i].driver = backends[i]->name;
		list[i].keys = backends[i]->keys;
	}
	return list;
}
