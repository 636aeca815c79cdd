#include "fidelity/compare.h"

#include <string.h>

/* Dates, months and decades; "fin 2017" against "early 2017". */

/* The month and the day of "2024-11-30", "XX-11"; "" for a decade. */
static const char *
month_of(const struct typed *t)
{
	const char *dash = strchr(t->value, '-');

	return dash ? dash + 1 : "";
}

static int
equal(const struct typed *fr, const struct typed *en)
{
	const char *f = month_of(fr), *e = month_of(en);
	size_t n = strlen(f) < strlen(e) ? strlen(f) : strlen(e);

	if (!*f || !*e)
		return strcmp(fr->value, en->value) == 0;
	if (strncmp(f, e, n) != 0)
		return 0;
	return fr->value[0] == 'X' || en->value[0] == 'X' ||
	    strncmp(fr->value, en->value, 4) == 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f;
	size_t i = 0;

	values_of(&p->fr_facts, "date", a, &fr);
	values_of(&p->en_facts, "date", a, &en);
	values_match(&fr, &en, equal);
	violate_changed(p, a, out, "date", GRAVITY_ERROR, &fr, &en);
	f = values_left(&fr, &i);
	if (f && en.items.len == 0 && strchr(f->value, '-'))
		violate(out, a, "date", GRAVITY_WARNING, f, NULL,
		    arena_printf(a,
			"the date \"%s\" is missing in the "
			"English",
			said(p->fr, f, a)));
	values_of(&p->fr_facts, "edge", a, &fr);
	values_of(&p->en_facts, "edge", a, &en);
	values_match(&fr, &en, same_value);
	violate_changed(p, a, out, "date", GRAVITY_ERROR, &fr, &en);
}

const struct check check_date = {
	.name = "date",
	.summary = "day, month and year are the same",
	.run = run,
};
