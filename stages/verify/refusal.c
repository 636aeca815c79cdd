/*
 * refusal.c - why a sentence has no draft.
 */
#include "stages/verify/verify.h"

static int
is_refused(const struct ask *a)
{
	return a->kind == ASK_TRANSLATE && a->id && a->answer &&
	    a->answer->refusal;
}

void
verify_refusals(
    const struct doc *doc, const struct asks *asks, struct verdict *verdicts)
{
	struct map *refused = map_new();
	const struct ask *a;
	size_t i;

	for (i = 0; i < asks->items.len; i++) {
		if (is_refused(asks->items.items[i]))
			map_sets(refused, asks->items.items[i]->id,
			    asks->items.items[i]);
	}
	for (i = 0; i < doc->sentences.len; i++) {
		if (verdicts[i].text || !doc->sentences.items[i].id)
			continue;
		a = map_gets(refused, doc->sentences.items[i].id);
		if (a)
			verdicts[i].refusal = a->answer->refusal;
	}
	map_free(refused);
}
