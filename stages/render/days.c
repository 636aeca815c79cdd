#include <string.h>

#include "language/language.h"
#include "stages/render/brief.h"

/*
 * "Saturday [30 November]": a relative day gets its date in square brackets,
 * which are depeche's own words, where the date is certain.
 *
 * A weekday alone may look back or ahead ("le trafic reprendra vendredi"),
 * and a wrong date is worse than none.  Certain is a day in the very words
 * that say when something was said ("a annoncé mercredi l'agence"), and
 * "hier" outside of a quotation, which may be older than the text.
 */

#define BESIDE 24  /* bytes between an English cue and its day */
#define ADJACENT 6 /* bytes of French between, but for the source */

struct days {
	const struct brief *b;
	const struct brief_indexes *ix;
	size_t sentence;
	const char *published;
};

static int
is_kind(const struct fact *f, const char *kind)
{
	return f->kind && f->value && strcmp(f->kind, kind) == 0;
}

static int
is_day(const struct fact *f)
{
	return is_kind(f, "weekday") || is_kind(f, "day");
}

/*
 * "a annoncé mercredi l'agence", "a annoncé l'agence ce mercredi"; not
 * "d'ici mercredi, estime l'agence", nor "n'a pas exclu une fermeture
 * vendredi", where the day is of what is said.
 */
static int
is_after(const struct attribution *a, struct span day)
{
	size_t gap;

	if (a->cue.end <= a->cue.start || day.start < a->cue.start)
		return 0;
	if (day.start <= a->cue.end)
		return 1;
	gap = day.start - a->cue.end;
	if (a->source.start >= a->cue.end && a->source.end <= day.start &&
	    a->source.start < a->source.end)
		gap -= a->source.end - a->source.start;
	return gap <= ADJACENT;
}

/* English may have the day on either side: "said on Monday", "on Monday". */
static int
is_near(struct span cue, struct span day)
{
	return cue.end > cue.start && day.start + BESIDE >= cue.start &&
	    day.start <= cue.end + BESIDE;
}

/* Does the day stand beside words that attribute, on its side? */
static int
is_beside_cue(const struct days *d, const struct fact *day)
{
	const struct index *x = &d->ix->attributions;
	size_t i;

	for (i = x->start[d->sentence]; i < x->start[d->sentence + 1]; i++) {
		const struct attribution *a =
		    &d->b->doc->attributions.items[x->items[i]];

		if (a->type == ATTRIBUTION_CREDIT ||
		    a->type == ATTRIBUTION_BYLINE)
			continue;
		if (day->english ? is_near(a->en_cue, day->span) ||
			    is_near(a->en_source, day->span) :
				   is_after(a, day->span))
			return 1;
	}
	return 0;
}

static int
is_quoted(const struct days *d, const struct fact *day)
{
	const struct index *x = &d->ix->facts;
	size_t i;

	for (i = x->start[d->sentence]; i < x->start[d->sentence + 1]; i++) {
		const struct fact *q = &d->b->doc->facts.items[x->items[i]];

		if (q->english == day->english && is_kind(q, "quotation") &&
		    q->span.start <= day->span.start &&
		    day->span.end <= q->span.end)
			return 1;
	}
	return 0;
}

/* The day with the word behind it, which may be "prochain" or "dernier". */
static struct span
with_next_word(const struct brief *b, struct span day)
{
	const char *text = b->doc->normalized;

	if (day.end < b->doc->normalized_len && text[day.end] == ' ')
		day.end += 1 + strcspn(text + day.end + 1, " ,.;:\n");
	return day;
}

static const char *
iso_day(const struct days *d, struct span day)
{
	const char *words = brief_words(d->b, day);

	return language_relative_day(
	    d->b->env->source, words, strlen(words), d->published, d->b->arena);
}

/* "mardi prochain": the word behind it says that it lies ahead. */
static int
is_turned(const struct days *d, const struct fact *day)
{
	const char *bare = iso_day(d, day->span);
	const char *turned = iso_day(d, with_next_word(d->b, day->span));

	return bare && turned && strcmp(bare, turned) != 0;
}

static int
is_certain(const struct days *d, const struct fact *day)
{
	if (is_quoted(d, day))
		return 0;
	return is_kind(day, "day") || is_beside_cue(d, day) ||
	    is_turned(d, day);
}

/* A day of the original that is certain and is the one meant. */
static const struct fact *
original_day(const struct days *d, const struct fact *english)
{
	const struct index *x = &d->ix->facts;
	size_t i;

	for (i = x->start[d->sentence]; i < x->start[d->sentence + 1]; i++) {
		const struct fact *f = &d->b->doc->facts.items[x->items[i]];

		if (!f->english && is_day(f) &&
		    strcmp(f->kind, english->kind) == 0 &&
		    strcmp(f->value, english->value) == 0 && is_certain(d, f))
			return f;
	}
	return NULL;
}

/* "de mardi à mercredi, a annoncé mercredi": of equal days the said one. */
static int
is_the_one(const struct days *d, const struct fact *english)
{
	const struct index *x = &d->ix->facts;
	size_t i, equal = 0;

	for (i = x->start[d->sentence]; i < x->start[d->sentence + 1]; i++) {
		const struct fact *f = &d->b->doc->facts.items[x->items[i]];

		equal += f->english && is_day(f) &&
		    strcmp(f->value, english->value) == 0;
	}
	return equal == 1 || is_beside_cue(d, english);
}

/* With so much in one sentence nobody can be certain which day is meant. */
static int
is_crowded(const struct index *x, size_t sentence)
{
	return x->start[sentence + 1] - x->start[sentence] > SEEN_MAX;
}

static const char *
day_date(const struct days *d, const struct fact *fr)
{
	struct arena *arena = d->b->arena;
	const char *date = iso_day(d, with_next_word(d->b, fr->span));

	date = date ? brief_short_date(arena, date) : NULL;
	return date ? arena_printf(arena, " [%s]", date) : NULL;
}

/* "Monday morning [23 November]": after the part of the day. */
static size_t
after_part(const struct days *d, const struct fact *day)
{
	const struct index *x = &d->ix->facts;
	size_t i;

	for (i = x->start[d->sentence]; i < x->start[d->sentence + 1]; i++) {
		const struct fact *f = &d->b->doc->facts.items[x->items[i]];

		if (f->english && is_kind(f, "daypart") &&
		    f->span.start == day->span.end + 1)
			return f->span.end;
	}
	return day->span.end;
}

void
brief_days(const struct brief *b, size_t k, const struct brief_indexes *ix,
    struct addeds *added)
{
	const struct index *x = &ix->facts;
	struct days d = { b, ix, k, b->doc->meta.published.value };
	const struct fact *fr;
	struct added here;
	size_t i;

	if (!d.published || !b->env->source || is_crowded(x, k) ||
	    is_crowded(&ix->attributions, k))
		return;
	d.published = arena_strndup(
	    b->arena, d.published, strcspn(d.published, "T "));
	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct fact *en = &b->doc->facts.items[x->items[i]];

		if (!en->english || !is_day(en) || !is_the_one(&d, en))
			continue;
		fr = original_day(&d, en);
		here.text = fr ? day_date(&d, fr) : NULL;
		here.at = after_part(&d, en);
		if (here.text)
			vec_push(&added->items, b->arena, here);
	}
}
