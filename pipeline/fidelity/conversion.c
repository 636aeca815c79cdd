#include "fidelity/compare.h"

#include <math.h>
#include <string.h>

/*
 * "dix ans", a decade; "quinze jours", two weeks; "80 kilomètres", 50 miles:
 * a measure of one side in another unit of its kind on the other.
 */

#define ROUNDED 0.04 /* 50 miles are 80.5 kilometres */
#define UNITS_MAX 50
#define IDIOM 0.15 /* "huit jours", a week */

static const struct unit_size *
unit_of(const struct pair *p, const struct typed *t)
{
	const char *space = strrchr(t->value, ' ');

	return space ?
	    language_unit(p->source, t->value, (size_t)(space - t->value)) :
	    NULL;
}

/* Is it a number of that unit: days, of which a week has eight? */
static int
is_unit(const struct typed *t, const char *name)
{
	size_t n = strlen(name);

	return strncmp(t->value, name, n) == 0 && t->value[n] == ' ';
}

static int
is_same(const struct pair *p, const struct typed *fr, const struct typed *en)
{
	const struct unit_size *f = unit_of(p, fr), *e = unit_of(p, en);
	double a, b, about = ROUNDED;

	if (!f || !e || f == e || strcmp(f->of, e->of) != 0)
		return 0;
	a = f->zero + f->size * fr->amount;
	b = e->zero + e->size * en->amount;
	if (is_unit(fr, "day") &&
	    (is_unit(en, "week") || is_unit(en, "fortnight")))
		about = IDIOM;
	return fabs(a - b) <= about * fabs(a);
}

void
match_conversions(
    const struct pair *p, struct arena *a, struct values *fr, struct values *en)
{
	struct values f, e;
	size_t i, k;

	values_of(&p->fr_facts, "unit", a, &f);
	values_of(&p->en_facts, "unit", a, &e);
	for (i = 0; i < f.items.len && i < UNITS_MAX; i++) {
		for (k = 0; k < e.items.len && k < UNITS_MAX; k++) {
			const struct typed *x = f.items.items[i].fact;
			const struct typed *y = e.items.items[k].fact;

			if (!is_same(p, x, y))
				continue;
			values_mark(fr, x->span);
			values_mark(en, y->span);
		}
	}
}
