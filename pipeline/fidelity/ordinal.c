#include "fidelity/compare.h"

#include <string.h>

/* "le quatrième essai", "son 2e mandat", "au XXIe siècle", "Elizabeth II". */

static void
loosen(struct values *v)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched = strcmp(v->items.items[i].fact->kind,
						"ordinal") != 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;

	values_of(&p->fr_facts, "ordinal number one", a, &fr);
	values_of(&p->en_facts, "ordinal number one fraction unit", a, &en);
	loosen(&fr);
	loosen(&en);
	values_match(&fr, &en, same_amount);
	violate_changed(p, a, out, "ordinal", GRAVITY_ERROR, &fr, &en);
}

const struct check check_ordinal = {
	.name = "ordinal",
	.summary = "the fourth stays the fourth",
	.run = run,
};
