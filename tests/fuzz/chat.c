/*
 * chat.c - a chat server's bytes: as a completion, as an error, for ever.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "backend/backend.h"
#include "tests/lib/fuzz.h"

#define REPLIES 8

static struct env env = { .from = "fr", .to = "en" };
static const struct options *options;

static void
step_on(const struct reply *reply)
{
	struct ask asks[3] = { { .kind = ASK_TRANSLATE, .id = "s1" },
		{ .kind = ASK_TRANSLATE, .id = "s2" },
		{ .kind = ASK_TRANSLATE, .id = "s3" } };
	struct ask *list[3] = { &asks[0], &asks[1], &asks[2] };
	struct answer *answers[4] = { NULL };
	struct reply replies[REPLIES];
	struct call call = { .arena = arena_new(),
		.env = &env,
		.options = options,
		.pack = { list, 3 },
		.answers = answers,
		.replies = replies };
	struct error e;
	int rc = STEP_WAIT;

	for (; rc == STEP_WAIT && call.nreplies < REPLIES; call.nreplies++) {
		replies[call.nreplies] = *reply;
		memset(&e, 0, sizeof e);
		rc = backend_find("chat")->step(&call, &e);
	}
	arena_free(call.arena);
}

static void
one(const char *text, size_t len)
{
	static const int statuses[] = { 200, 400, 401, 413, 429, 500 };
	char *body = mem_strndup(text, len); /* a reply ends in a NUL */
	struct reply r = { .body = body,
		.len = len,
		.retry_after_ms = -1,
		.content_type = "application/json" };
	size_t i;

	for (i = 0; i < sizeof statuses / sizeof *statuses; i++) {
		r.http_status = statuses[i];
		step_on(&r);
	}
	mem_free(body);
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct error e = { STATUS_OK, "" };
	struct config_source source = { .no_files = 1,
		.drivers = backend_keys(arena) };
	struct config *config = config_load(&source, &e);
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "prompts");
	struct prompts *prompts = prompts_load(dir, &e);
	int rc = 1;

	options = config ? config_backend(config, "chat", &e) : NULL;
	env.prompts = prompts;
	if (options && prompts)
		rc = fuzz_main(argc, argv, one);
	else
		printf("not ok - %s\n", e.text);
	mem_free(dir);
	prompts_free(prompts);
	config_free(config);
	arena_free(arena);
	return rc;
}
