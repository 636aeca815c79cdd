#include "engine/engine.h"

#include <string.h>

#include "inner.h"
#include "plan.h"
#include "tagger.h"
#include "tagmodel.h"
#include "translate.h"

struct engine *
engine_load(const char *dir, struct error *e)
{
	struct engine *engine = mem_alloc(sizeof(*engine));
	const char *model = analyser_model();

	engine->lexicon = bilingual_load(dir, e);
	if (engine->lexicon && model)
		engine->model = tagmodel_load(model, e);
	if (!engine->lexicon || (model && !engine->model)) {
		engine_free(engine);
		return NULL;
	}
	return engine;
}

void
engine_free(struct engine *engine)
{
	if (!engine)
		return;
	bilingual_free(engine->lexicon);
	tagmodel_free(engine->model);
	mem_free(engine);
}

const char *
engine_version(const struct engine *engine)
{
	return engine->lexicon->version;
}

struct engine_memory *
engine_memory_new(struct arena *a)
{
	return arena_alloc(a, sizeof(struct engine_memory));
}

int
engine_translate(const struct engine *engine, const struct engine_plan *plan,
    const char *analysis, size_t len, struct engine_memory *memory,
    struct arena *a, struct engine_output *out, struct error *e)
{
	struct engine_memory none = { 0 };
	struct work w = {
		.x = engine->lexicon, .a = a, .memory = memory ? memory : &none
	};
	struct units us = { 0 };
	struct buf chosen;

	if (!engine->model)
		return error_set(e, STATUS_UNAVAILABLE,
		    "the French analyser is not complete: %s is missing",
		    engine_missing());
	buf_init(&chosen, BUF_MAX);
	tagger_choose(engine->model, analysis, len, a, &chosen);
	analysis_read(chosen.data, chosen.len, a, &us);
	buf_free(&chosen);
	if (plan && plan->stopped && us.n > 1 &&
	    us.v[us.n - 1]->pos == TAG_SENT)
		us.n--;
	plan_restore(&w, plan, &us);
	out->text = plan_unmark(&w, plan, translate_units(&w, &us));
	strs_push(&w.unknown, a, NULL);
	out->unknown = w.unknown.v;
	return 0;
}
