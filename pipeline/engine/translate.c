/*
 * A sentence through all steps.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "steps.h"
#include "translate.h"

static void (*const on_units[])(struct work *, struct units *) = {
	quotation,
	numbers,
	hyphens,
	loosen,
	uninvert,
	phrases,
	misreadings,
	senses,
};

static void (*const on_groups[])(struct work *) = {
	join,
	articles,
	dates,
	only,
	neither,
	incise,
	inversion,
	cleft,
	than,
	the_more,
	impersonal,
	frames,
	nobody_in_particular,
	ago,
	times_of_day,
	questions,
	tenses,
	rumour,
	causatives,
	reference,
	selves,
	pronouns,
	agreement,
	relatives,
	adverbs,
	prepositions,
	infinitives,
	bare_that,
};

/* The analyser adds a full stop to a text that ends without one. */
static void
drop_added_stop(struct units *us)
{
	if (us->n > 1 && us->v[us->n - 1]->pos == TAG_SENT &&
	    str_eq(us->v[us->n - 1]->lem, ".") &&
	    us->v[us->n - 2]->pos == TAG_SENT)
		us->n--;
}

const char *
translate_units(struct work *w, struct units *us)
{
	struct strs pieces = { 0 };

	drop_added_stop(us);
	for (size_t i = 0; i < sizeof(on_units) / sizeof(on_units[0]); i++)
		on_units[i](w, us);
	groups_make(w, us);
	for (size_t i = 0; i < sizeof(on_groups) / sizeof(on_groups[0]); i++)
		on_groups[i](w);
	render(w, &pieces);
	return english_write(w, &pieces);
}
