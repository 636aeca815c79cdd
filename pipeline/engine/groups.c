/*
 * Units become groups, from left to right.
 */
#include <string.h>

#include "base/base.h"
#include "nouns.h"
#include "steps.h"
#include "verbs.h"
#include "wordgroups.h"

void
step_groups_make(struct work *w, struct units *us)
{
	int i = 0;

	w->g.n = 0;
	while (i < us->n) {
		int k = i;
		struct group *g = verb_group(w, us, i, &k);

		if (!g)
			g = noun_group(w, us, i, &k);
		if (!g) {
			g = word_group(w, us, i);
			k = i + 1;
		}
		if (g) {
			g->at = i;
			g->continued = units_at(us, i - 1)->pos == TAG_NUM;
			if (g->wide ||
			    (g->kind == K_ADJ && low(w, us->v[i], W_MORE_LESS)))
				k = i + 2;
			groups_insert(w, w->g.n, g);
		}
		i = k;
	}
}
