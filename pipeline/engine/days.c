/*
 * mardi, mardi soir, le lundi 4 mars: on Tuesday, on Tuesday evening, on
 * Monday 4 March
 */
#include <string.h>

#include "base/base.h"
#include "nouns.h"

/* The figure of a day of the month, or NULL. */
static const char *
day_number(struct work *w, const struct unit *u)
{
	int n = (int)strspn(u->lem, "0123456789");

	if (n < 1 || n > 2 || (u->lem[n] && !is(w, u->lem + n, W_FIRST_ENDING)))
		return NULL;
	return str_cut(w->a, u->lem, n);
}

struct group *
noun_day(struct work *w, struct units *us, struct group *g, int *end)
{
	const char *en = strs_join(w->a, &g->mods, " "), *n;
	int k = *end;

	if (g->whole) {
		en = str_spaced(w->a, word(w, E_EVERY), g->head, NULL);
		goto out;
	}
	en = str_spaced(w->a,
	    is(w, g->det, W_CE) ? word(w, E_THIS) : word(w, E_ON), g->head, en,
	    NULL);
	if (has(w, TABLE_DAY_PARTS, units_at(us, k)->low))
		en = str_spaced(
		    w->a, en, get(w, TABLE_DAY_PARTS, us->v[k++]->low), NULL);
	n = day_number(w, units_at(us, k));
	if (n) {
		en = str_spaced(w->a, en, n, NULL);
		k++;
		if (has(w, TABLE_MONTHS, units_at(us, k)->low))
			en = str_spaced(w->a, en,
			    get(w, TABLE_MONTHS, us->v[k++]->low), NULL);
		if (units_at(us, k)->pos == TAG_NUM &&
		    str_digits(units_at(us, k)->lem, 4, 4))
			en = str_spaced(w->a, en, us->v[k++]->lem, NULL);
	}
out:
	*end = k;
	g = group_new(w, K_ADV, en, NULL);
	g->time = g->day = true;
	return g;
}
