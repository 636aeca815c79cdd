#include "fidelity/compare.h"

#include <string.h>

/*
 * "des milliers" that became "millions": numbers of which only the size is
 * said.
 */

static int
equal(const struct typed *fr, const struct typed *en)
{
	double ratio = fr->amount / en->amount;

	return ratio > 0.3 && ratio < 3;
}

/* Numbers answer for a size, but have a check of their own. */
static void
keep_scales(struct values *v)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched |=
		    strcmp(v->items.items[i].fact->kind, "scale") != 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;

	values_of(&p->fr_facts, "scale number vague one", a, &fr);
	values_of(&p->en_facts, "scale number vague one", a, &en);
	values_match(&fr, &en, equal);
	keep_scales(&fr);
	keep_scales(&en);
	violate_changed(p, a, out, "magnitude", GRAVITY_ERROR, &fr, &en);
}

const struct check check_scale = {
	.name = "scale",
	.summary = "thousands stay thousands",
	.run = run,
};
