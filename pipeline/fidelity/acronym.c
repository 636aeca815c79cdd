#include "fidelity/align.h"
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

/* "l'OMS", the UN health agency: by the names of bodies. */
static void
drop_bodies(struct values *v, const struct words *words)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched |= words_all_answered(
		    words, v->items.items[i].fact->span, ANSWER_FACT);
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
	if (p->alignment) {
		drop_bodies(&fr, &p->alignment->fr);
		drop_bodies(&en, &p->alignment->en);
	}
	violate_changed(p, a, out, "acronym", GRAVITY_ERROR, &fr, &en);
}

const struct check check_acronym = {
	.name = "acronym",
	.summary = "acronyms stand for the same body",
	.run = run,
};
