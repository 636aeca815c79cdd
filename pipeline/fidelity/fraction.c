#include "fidelity/compare.h"

#include <math.h>
#include <string.h>

/* "les deux tiers", "la moitié", "un sur cinq": a part of a whole. */

static int
equal(const struct typed *fr, const struct typed *en)
{
	if (fabs(fr->amount - en->amount) < 0.006)
		return 1;
	/* 50 percent; "divisée par deux", halved */
	return fabs(fr->amount * 100 - en->amount) < 1 ||
	    fabs(en->amount * 100 - fr->amount) < 1 ||
	    (fr->amount > 0 && fabs(1 / fr->amount - en->amount) < 1e-6) ||
	    (en->amount > 0 && fabs(1 / en->amount - fr->amount) < 1e-6);
}

static void
loosen(struct values *v)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched = strcmp(v->items.items[i].fact->kind,
						"fraction") != 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f;
	size_t i = 0;

	values_of(&p->fr_facts, "fraction number ordinal", a, &fr);
	values_of(&p->en_facts, "fraction number ordinal unit time", a, &en);
	loosen(&fr);
	loosen(&en);
	values_match(&fr, &en, equal);
	match_proportions(p, &fr, &en);
	violate_changed(p, a, out, "fraction", GRAVITY_ERROR, &fr, &en);
	if (out->items.len == 0 && (f = values_left(&fr, &i)) != NULL &&
	    f->amount != 0.5)
		violate(out, a, "fraction", GRAVITY_WARNING, f, NULL,
		    arena_printf(a, "\"%s\" is missing in the English",
			said(p->fr, f, a)));
}

const struct check check_fraction = {
	.name = "fraction",
	.summary = "halves, thirds and quarters keep their size",
	.run = run,
};
