/*
 * analysis.c - whatever the analyser may print, through the whole engine.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "engine/engine.h"
#include "tests/lib/fuzz.h"

static struct engine *engine;

static void
one(const char *text, size_t len)
{
	struct arena *arena = arena_new();
	struct engine_output out;
	struct engine_plan *plan;
	struct buf in;

	/* the same bytes as French, and as its analysis */
	buf_init(&in, BUF_MAX);
	plan = engine_protect(engine, text, len, arena, &in);
	if (engine_translate(engine, plan, text, len, engine_memory_new(arena),
		arena, &out, NULL) < 0 ||
	    !out.text)
		abort();
	buf_free(&in);
	arena_free(arena);
}

int
main(int argc, char **argv)
{
	struct error e = { STATUS_OK, "" };
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr-en");
	int rc;

	if (engine_missing()) {
		printf("skip - analysis: %s is missing\n", engine_missing());
		return 0;
	}
	engine = engine_load(dir, &e);
	mem_free(dir);
	if (!engine)
		return 1;
	rc = fuzz_main(argc, argv, one);
	engine_free(engine);
	return rc;
}
