/*
 * A sentence through all steps.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "steps.h"
#include "translate.h"

static void (*const on_units[])(struct work *, struct units *) = {
	step_quotation,
	step_numbers,
	step_hyphens,
	step_loosen,
	step_uninvert,
	step_phrases,
	step_misreadings,
	step_senses,
};

static void (*const on_groups[])(struct work *) = {
	step_join,
	step_articles,
	step_dates,
	step_only,
	step_neither,
	step_incise,
	step_inversion,
	step_cleft,
	step_than,
	step_the_more,
	step_impersonal,
	step_frames,
	step_nobody_in_particular,
	step_ago,
	step_times_of_day,
	step_questions,
	step_tenses,
	step_rumour,
	step_causatives,
	step_reference,
	step_selves,
	step_pronouns,
	step_agreement,
	step_relatives,
	step_adverbs,
	step_prepositions,
	step_infinitives,
	step_bare_that,
};

#define PIECE_UNITS 400 /* rules look back: past this in pieces */

static const char *
translate_piece(struct work *w, struct units *us)
{
	struct strs pieces = { 0 };

	for (size_t i = 0; i < sizeof(on_units) / sizeof(on_units[0]); i++)
		on_units[i](w, us);
	step_groups_make(w, us);
	for (size_t i = 0; i < sizeof(on_groups) / sizeof(on_groups[0]); i++)
		on_groups[i](w);
	step_render(w, &pieces);
	return english_write(w, &pieces);
}

/* Where the piece that begins at `from` ends: behind a mark if it can. */
static int
piece_end(const struct units *us, int from)
{
	int end = from + PIECE_UNITS;

	if (end >= us->n)
		return us->n;
	for (int i = end; i > from + PIECE_UNITS / 2; i--)
		if (unit_pos(us->v[i - 1], BIT(TAG_CM) | BIT(TAG_SENT)))
			return i;
	return end;
}

const char *
translate_units(struct work *w, struct units *us)
{
	struct strs out = { 0 };
	int from = 0;

	do {
		struct units part = { us->v + from, 0, 0 };

		part.n = part.cap = piece_end(us, from) - from;
		from += part.n;
		strs_push(&out, w->a, translate_piece(w, &part));
	} while (from < us->n);
	return strs_join(w->a, &out, " ");
}
