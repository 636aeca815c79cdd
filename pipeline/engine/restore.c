/*
 * Guarded spans get their names back in the analysis.
 */
#include <string.h>

#include "base/base.h"
#include "plan.h"

static const struct guarded *
find(const struct engine_plan *plan, const char *lemma)
{
	if (!str_starts(lemma, "Xq"))
		return NULL;
	for (size_t i = 0; i < plan->items.len; i++)
		if (str_eq(plan->items.items[i].mark, lemma))
			return &plan->items.items[i];
	return NULL;
}

/* The tags of a name of that sort. */
static void
tag(struct unit *u, const struct guarded *g)
{
	uint64_t more = BIT(TAG_SG) | (g->fem ? BIT(TAG_F) : BIT(TAG_M));

	if (str_eq(g->sort, "place"))
		unit_retag(u, TAG_NP, more | BIT(TAG_TOP));
	else if (*g->sort)
		unit_retag(u, TAG_NP, more | BIT(TAG_AL));
}

void
plan_restore(
    const struct work *w, const struct engine_plan *plan, struct units *us)
{
	for (int i = 0; plan && i < us->n; i++) {
		struct unit *u = us->v[i];
		const struct guarded *g = find(plan, u->lem);

		if (!g)
			continue;
		unit_name(u, w->a, g->fr);
		u->en = g->en;
		tag(u, g);
	}
}

const char *
plan_unmark(
    const struct work *w, const struct engine_plan *plan, const char *text)
{
	if (!plan || !strstr(text, "Xq"))
		return text;
	for (size_t i = plan->items.len; i-- > 0;)
		text = str_replace(w->a, text, plan->items.items[i].mark,
		    plan->items.items[i].en, true);
	return text;
}
