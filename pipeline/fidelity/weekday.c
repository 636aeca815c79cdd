#include "fidelity/compare.h"

#include <string.h>

/* Weekdays; "hier" and "demain" against their like. */

static void
compare(const struct pair *p, struct arena *a, struct violations *out,
    const char *kind)
{
	struct values fr, en;
	const struct typed *f;
	size_t i = 0;

	values_of(&p->fr_facts, kind, a, &fr);
	values_of(&p->en_facts, kind, a, &en);
	values_match(&fr, &en, same_value);
	violate_changed(p, a, out, "weekday", GRAVITY_ERROR, &fr, &en);
	f = values_left(&fr, &i);
	if (f && en.items.len == 0 && strcmp(kind, "weekday") == 0 &&
	    !find_kind(&p->en_facts, "date") && !find_kind(&p->en_facts, "day"))
		violate(out, a, "weekday", GRAVITY_WARNING, f, NULL,
		    arena_printf(a, "\"%s\" is missing in the English",
			said(p->fr, f, a)));
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	compare(p, a, out, "weekday");
	compare(p, a, out, "day");
}

const struct check check_weekday = {
	.name = "weekday",
	.summary = "Tuesday stays Tuesday, yesterday yesterday",
	.run = run,
};
