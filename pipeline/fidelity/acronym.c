#include "fidelity/compare.h"

#include <string.h>

/* Acronyms by their English form: ONU is the UN, AIEA is not the IEA. */

static int
named(const struct typed *t, const char *folded, struct arena *a)
{
	return has_words(folded, text_fold_new(a, t->value, strlen(t->value)));
}

static void
mark(struct values *v, const char *other, struct arena *a)
{
	size_t i;

	for (i = 0; i < v->items.len; i++) {
		if (!v->items.items[i].matched)
			v->items.items[i].matched = i > 100 ||
			    named(v->items.items[i].fact, other, a);
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;

	values_of(&p->fr_facts, "acronym", a, &fr);
	values_of(&p->en_facts, "acronym", a, &en);
	values_match(&fr, &en, same_value);
	mark(&fr, folded_text(p->en, p->en_len, a), a);
	mark(&en, folded_text(p->fr, p->fr_len, a), a);
	violate_changed(p, a, out, "acronym", GRAVITY_ERROR, &fr, &en);
}

const struct check check_acronym = {
	.name = "acronym",
	.summary = "acronyms stand for the same body",
	.run = run,
};
