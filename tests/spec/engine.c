/*
 * The embedded engine: `>` lines are the French sentences of one text, in
 * order, `=` lines their English.  A line "? ..." names the words that were
 * left in French.
 */
#include "tests/lib/spec.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "engine/engine.h"
#include "tests/lib/analyser.h"

static struct engine *engine;
static struct analyser *analyser;

static void
put_unknown(const struct engine_output *o, struct buf *out)
{
	if (!o->unknown[0])
		return;
	buf_puts(out, "?");
	for (size_t i = 0; o->unknown[i]; i++)
		buf_printf(out, " %s", o->unknown[i]);
	buf_putc(out, '\n');
}

static void
translate(const char *fr, size_t len, struct engine_memory *memory,
    struct arena *arena, struct buf *out)
{
	struct error e = { STATUS_OK, "" };
	struct engine_output o;
	struct engine_plan *plan;
	struct buf in, analysis;

	buf_init(&in, BUF_MAX);
	buf_init(&analysis, BUF_MAX);
	plan = engine_protect(engine, fr, len, arena, &in);
	if (analyser_ask(analyser, in.data, in.len, &analysis) < 0 ||
	    engine_translate(engine, plan, analysis.data, analysis.len, memory,
		arena, &o, &e) < 0) {
		buf_printf(out, "failed: %s\n", e.text);
	} else {
		buf_printf(out, "%s\n", o.text);
		put_unknown(&o, out);
	}
	buf_free(&in);
	buf_free(&analysis);
}

static char *
answer(const char *input)
{
	struct arena *arena = arena_new();
	struct engine_memory *memory = engine_memory_new(arena);
	struct buf out;

	buf_init(&out, BUF_MAX);
	while (*input) {
		size_t n = strcspn(input, "\n");

		translate(input, n, memory, arena, &out);
		input += n + (input[n] == '\n');
	}
	if (out.len > 0)
		buf_cut(&out, out.len - 1);
	arena_free(arena);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	struct error e = { STATUS_OK, "" };
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr-en");
	int rc;

	analyser = analyser_start();
	if (!analyser) {
		printf("skip - engine: %s is missing\n", engine_missing());
		return 0;
	}
	engine = engine_load(dir, &e);
	if (!engine) {
		printf("not ok - engine: %s\n", e.text);
		return 1;
	}
	rc = spec_main(argc, argv, answer);
	engine_free(engine);
	analyser_stop(analyser);
	mem_free(dir);
	return rc;
}
