#include <string.h>

#include "language/language.h"
#include "stages/render/brief.h"

/*
 * "Saturday [30 November]": a relative day gets its date in square brackets,
 * which are depeche's own words, where the date is certain.
 *
 * A weekday alone may look back or ahead ("le trafic reprendra vendredi"),
 * and a wrong date is worse than none.  Certain is a day in the very words
 * that say when something was said: "a annoncé mercredi l'agence".
 */

#define BESIDE 24	/* bytes between a cue and its day */

static int
is_day(const struct fact *f)
{
	return f->kind && strcmp(f->kind, "weekday") == 0;
}

static int
is_beside_cue(const struct brief *b, const struct index *x, size_t k,
    struct span day)
{
	size_t i;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct span cue =
		    b->doc->attributions.items[x->items[i]].cue;

		if (cue.end > cue.start && day.start >= cue.start &&
		    day.start <= cue.end + BESIDE)
			return 1;
	}
	return 0;
}

/* The day of the text that the n-th equal one of the English answers to. */
static const struct fact *
original_day(const struct brief *b, const struct index *x, size_t k,
    const struct fact *english)
{
	const struct fact *all = b->doc->facts.items, *f, *only = NULL;
	size_t i;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		f = &all[x->items[i]];
		if (!is_day(f) || strcmp(f->value, english->value) != 0 ||
		    f->english)
			continue;
		if (only)
			return NULL;	/* two of them: which one is meant? */
		only = f;
	}
	return only;
}

void
brief_days(const struct brief *b, size_t k, const struct brief_indexes *ix,
    struct addeds *added)
{
	const struct index *x = &ix->facts;
	const char *published = b->doc->meta.published.value;
	const struct fact *all = b->doc->facts.items;
	const char *day, *date;
	size_t i;

	if (!published || !b->env->source)
		return;
	published = arena_strndup(b->arena, published, strcspn(published,
	    "T "));
	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct fact *en = &all[x->items[i]], *fr;
		struct added here;

		if (!en->english || !is_day(en) || !en->value)
			continue;
		fr = original_day(b, x, k, en);
		if (!fr || !is_beside_cue(b, &ix->attributions, k, fr->span))
			continue;
		day = brief_words(b, fr->span);
		date = language_relative_day(b->env->source, day, strlen(day),
		    published, b->arena);
		date = date ? brief_short_date(b->arena, date) : NULL;
		if (!date)
			continue;
		here.at = en->span.end;
		here.text = arena_printf(b->arena, " [%s]", date);
		vec_push(&added->items, b->arena, here);
	}
}
