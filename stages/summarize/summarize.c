/*
 * summarize.c - the stage: a few bullets, each citing sentences and naming
 * who says so.
 */
#include "stages/stage.h"

#include "stages/summarize/bullets.h"

static void
extract_summary(
    struct doc *doc, const struct env *env, const struct voices *voices)
{
	size_t *chosen = mem_alloc((doc->sentences.len + 1) * sizeof(*chosen));
	size_t i, n;

	n = choose_sentences(doc, env, voices,
	    (size_t)config_int(env->config, "summarize", "words"), chosen);
	for (i = 0; i < n; i++)
		add_extract(doc, voices, chosen[i]);
	mem_free(chosen);
	doc_made_by(doc, "summarize", NULL, NULL, NULL);
}

static int
summarize_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct voices voices;
	const char *why = NULL;
	int rc = -1;

	(void)e;
	doc->summary.len = 0;
	voices_index(doc, doc->arena, &voices);
	if (env->summarizer)
		rc = model_summary(doc, env, asks, &voices, &why);
	if (rc == STEP_WAIT)
		return rc;
	if (why)
		doc_note(doc, "The summary is chosen from the text: %s.", why);
	if (rc < 0)
		extract_summary(doc, env, &voices);
	doc->layers |= LAYER_SUMMARY;
	return STEP_DONE;
}

const struct stage stage_summarize = {
	.name = "summarize",
	.summary = "a few bullets that cite their sentences and sources",
	.version = "1",
	.needs = LAYER_TRANSLATIONS,
	.provides = LAYER_SUMMARY,
	.step = summarize_step,
};
