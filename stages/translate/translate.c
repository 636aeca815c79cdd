/*
 * translate.c - ask for each sentence's English, with its neighbours.
 */
#include "stages/translate/translate.h"

#include <string.h>

/* The texts of sentences [from, to) as a list that ends in NULL. */
static const char *const *
neighbours(const struct doc *doc, size_t from, size_t to)
{
	const char **list;
	size_t i;

	list = arena_alloc(doc->arena, (to - from + 1) * sizeof(*list));
	for (i = from; i < to; i++)
		list[i - from] = doc->sentences.items[i].text;
	return list;
}

/*
 * What the model sees beside the sentence goes by position in the document,
 * whatever is known already of the sentences around it.
 */
static void
set_context(struct ask *a, const struct doc *doc, size_t i, size_t context)
{
	size_t n = doc->sentences.len;

	a->title = doc->meta.title.value;
	a->before = neighbours(doc, i > context ? i - context : 0, i);
	a->after = neighbours(
	    doc, i + 1, context > 0 && i + 1 < n ? i + 2 : i + 1);
}

/*
 * The ask whose answer counts: of the translator, or where that refused of
 * the first fallback that does not.
 */
static struct ask *
want_one(struct asks *asks, struct ask *a, const struct env *env)
{
	const struct options *const *next = env->fallbacks;
	struct ask *wanted;

	a->backend = env->translator;
	for (;;) {
		wanted = asks_want(asks, a);
		if (!wanted->answer || !wanted->answer->refusal || !next ||
		    !*next)
			return wanted;
		a->backend = *next++;
		a->round++;
	}
}

/* The asks of all sentences; how many have no answer yet. */
static size_t
want_all(struct doc *doc, const struct env *env, struct asks *asks,
    struct ask **wanted)
{
	long context = config_int(env->config, "translate", "context");
	struct ask a;
	size_t i, open = 0;

	for (i = 0; i < doc->sentences.len; i++) {
		memset(&a, 0, sizeof a);
		a.kind = ASK_TRANSLATE;
		a.stage = "translate";
		a.id = doc->sentences.items[i].id;
		a.from = doc->from;
		a.to = doc->to;
		a.text = doc->sentences.items[i].text;
		set_context(&a, doc, i, context > 0 ? (size_t)context : 0);
		wanted[i] = want_one(asks, &a, env);
		if (!wanted[i]->answer)
			open++;
	}
	return open;
}

/* No sentence at all could be had: that is the document's failure. */
static int
check_refusals(struct ask *const *wanted, size_t n, struct error *e)
{
	size_t i;

	for (i = 0; i < n; i++)
		if (!wanted[i]->answer->refusal)
			return 0;
	return n == 0 ? 0 :
			error_set(e, wanted[0]->answer->status, "%s",
			    wanted[0]->answer->refusal);
}

static int
translate_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	size_t n = doc->sentences.len;
	struct ask **wanted;

	wanted = arena_alloc(doc->arena, (n + 1) * sizeof(*wanted));
	if (want_all(doc, env, asks, wanted) > 0)
		return STEP_WAIT;
	if (check_refusals(wanted, n, e) < 0)
		return -1;
	translate_take(doc, wanted);
	doc->layers |= LAYER_DRAFTS;
	return STEP_DONE;
}

const struct stage stage_translate = {
	.name = "translate",
	.summary = "ask a backend for the English of each sentence",
	.version = "1",
	.needs = LAYER_SENTENCES | LAYER_ATTRIBUTIONS,
	.provides = LAYER_DRAFTS,
	.step = translate_step,
};
