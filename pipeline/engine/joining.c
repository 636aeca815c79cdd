/*
 * Partitives away, station de métro to metro station, homme de 32 ans to
 * 32-year-old man, and so on: the rules, until none applies.
 */
#include "joining.h"

#include "steps.h"

static bool (*const rules[])(struct work *, int) = {
	join_no_more,
	join_partitive,
	join_acronym,
	join_named_thing,
	join_apposed,
	join_trailing,
	join_later,
	join_before,
	join_one_in,
	join_age,
	join_year,
	join_quantity,
	join_compound,
	join_chain,
	join_possessive,
};

void
step_join(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]); k++) {
			if (!rules[k](w, i))
				continue;
			i = i > 1 ? i - 2 : -1;
			break;
		}
	}
}
