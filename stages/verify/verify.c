/*
 * verify.c - the stage: does each translation say what its sentence says.
 *
 * Nothing is written before every sentence has its verdict, since a step
 * that waits for a repair is run again from its start.
 */
#include "stages/verify/verify.h"

static void
drop_layers(struct doc *doc)
{
	size_t i;

	doc->facts.len = 0;
	doc->findings.len = 0;
	for (i = 0; i < doc->attributions.len; i++) {
		doc->attributions.items[i].en_cue = (struct span){ 0, 0 };
		doc->attributions.items[i].en_source = (struct span){ 0, 0 };
	}
}

static int
verify_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	const struct claims *claims = verify_claims(doc);
	struct verdict *verdicts;
	size_t i, n = doc->sentences.len, waiting = 0;

	(void)e;
	verdicts = arena_alloc(doc->arena, (n + 1) * sizeof(*verdicts));
	for (i = 0; i < n; i++) {
		if (!doc->sentences.items[i].draft)
			continue;
		waiting += verify_sentence(doc, env, asks, i, &claims[i],
			       &verdicts[i]) == STEP_WAIT;
	}
	if (waiting > 0)
		return STEP_WAIT;
	verify_refusals(doc, asks, verdicts);
	drop_layers(doc);
	for (i = 0; i < n; i++) {
		if (verdicts[i].text)
			verify_write(doc, i, &verdicts[i]);
		else
			verify_write_missing(doc, i, &verdicts[i]);
	}
	verify_write_spans(doc, verdicts);
	doc_made_by(doc, "verify", NULL, NULL, NULL);
	doc->layers |= LAYER_TRANSLATIONS;
	return STEP_DONE;
}

const struct stage stage_verify = {
	.name = "verify",
	.summary = "compare each translation with its sentence",
	.version = "1",
	.needs = LAYER_DRAFTS,
	.provides = LAYER_TRANSLATIONS,
	.step = verify_step,
};
