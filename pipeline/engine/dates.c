/*
 * le 12 mars 2014, début octobre, en mars: dates and spans of time.
 */
#include <string.h>

#include "base/base.h"
#include "nounwords.h"
#include "steps.h"

/* The text behind "the ", or the whole. */
static const char *
without_the(struct work *w, const char *s)
{
	const char *the = str_join(w->a, word(w, E_THE), " ", NULL);

	return str_starts(s, the) ? s + strlen(the) : s;
}

static const char *
text_of(struct work *w, struct group *g)
{
	const char *s = noun_text(w, g);

	return s ? s : "";
}

static bool
is_year(struct work *w, struct group *g)
{
	return g->kind != K_NONE && str_digits(text_of(w, g), 4, 4);
}

/* "12", "first", "1st" at the head of a text: the day, or NULL */
static const char *
day_of_month(struct work *w, const char *s, const char **rest)
{
	int n = (int)strcspn(s, " ");
	const char *day = str_cut(w->a, s, n);

	*rest = s + n;
	if (is(w, day, W_FIRST_DAY))
		return "1";
	return str_digits(day, 1, 2) ? day : NULL;
}

/* les 20 et 27 novembre: on 20 and 27 November */
static void
two_days(struct work *w)
{
	const char *on = str_join(w->a, word(w, E_ON), " ", NULL);

	for (int i = 0; i + 2 < w->g.n; i++) {
		struct group *a = at(w, i), *b = at(w, i + 2);
		const char *s = text_of(w, a), *day = without_the(w, s);

		if (a->kind != K_NP || day == s || !str_digits(day, 1, 2) ||
		    !lem(w, at(w, i + 1), W_ET) || !b->date)
			continue;
		a->fixed_text = str_join(w->a, on, day, NULL);
		b->en = str_replace(w->a, b->en, on, "", false);
	}
}

/* A figure of 1 to 4 digits, perhaps with the: NULL if it is none. */
static const char *
figure(struct work *w, struct group *g)
{
	const char *s = g->kind == K_NP ? without_the(w, text_of(w, g)) : "";

	return str_digits(s, 1, 4) ? s : NULL;
}

/* du 17 au 21 novembre: from 17 to 21 November; de 2010 à 2014 */
static void
spans(struct work *w)
{
	for (int i = 0; i + 3 < w->g.n; i++) {
		struct group *p = at(w, i), *a = at(w, i + 1);
		struct group *q = at(w, i + 2), *b = at(w, i + 3);
		const char *n = figure(w, a);
		const char *end = without_the(w, text_of(w, b));

		if (!is_de(w, p) || !n || q->kind != K_PR ||
		    !lem(w, q, W_A_GRAVE) ||
		    !(b->time ||
			(b->kind == K_NP && *end >= '0' && *end <= '9')))
			continue;
		p->en = word(w, E_FROM);
		q->en = word(w, E_TO);
		p->set = q->set = true;
		a->fixed_text = n;
	}
}

static struct group *
date_group(struct work *w, const char *before, const char *text)
{
	struct group *g = group_new(
	    w, K_ADV, str_spaced(w->a, before, text, NULL), NULL);

	g->time = true;
	return g;
}

/* début octobre, fin 2015: early October, late 2015 */
static bool
part_of_month(struct work *w, int i)
{
	struct group *n = at(w, i), *next = at(w, i + 1);
	const char *part = get(w, TABLE_PARTS_OF_TIME, n->lem), *en;
	bool month = has(w, TABLE_MONTHS, next->lem);

	if (!is_common(n) || !part || n->det || !(month || is_year(w, next)))
		return false;
	en = str_join(
	    w->a, part, str_ends(part, "-") ? "" : " ", text_of(w, next), NULL);
	if (month && is_year(w, at(w, i + 2))) {
		en = str_spaced(w->a, en, text_of(w, at(w, i + 2)), NULL);
		groups_remove(w, i + 2, i + 3);
	}
	w->g.v[i] = date_group(
	    w, at(w, i - 1)->kind == K_PR ? "" : word(w, E_IN), en);
	groups_remove(w, i + 1, i + 2);
	return true;
}

/* le 12 + mars 2014 */
static bool
day_and_month(struct work *w, int i, const char *day)
{
	struct group *next = at(w, i + 1), *p = at(w, i - 1), *g;
	const char *en = next->head;
	bool on;
	int k = i + 2;

	if (!has(w, TABLE_MONTHS, next->lem) || next->kind != K_NP || next->det)
		return false;
	if (!next->year && is_year(w, at(w, k)))
		en = str_spaced(w->a, en, text_of(w, at(w, k++)), NULL);
	on = !(p->kind == K_PR || p->day || is(w, p->en, E_AND));
	g = date_group(
	    w, on ? word(w, E_ON) : "", str_spaced(w->a, day, en, NULL));
	g->date = true;
	w->g.v[i] = g;
	groups_remove(w, i + 1, k);
	return true;
}

/* le 12 mars as one group, whose year may follow */
static bool
whole_date(struct work *w, int i, const char *day, const char *rest)
{
	struct group *next = at(w, i + 1), *p = at(w, i - 1), *g;
	struct strs t = strs_split(w->a, rest, ' ');
	const char *en;

	if (!t.n || t.n > 2 || !map_gets(w->x->month_names, t.v[0]) ||
	    (t.n == 2 && !str_digits(t.v[1], 4, 4)))
		return false;
	en = str_spaced(w->a, day, strs_join(w->a, &t, " "), NULL);
	if (t.n == 1 && is_year(w, next)) {
		en = str_spaced(w->a, en, text_of(w, next), NULL);
		groups_remove(w, i + 1, i + 2);
	}
	g = date_group(w, p->kind == K_PR || p->day ? "" : word(w, E_ON), en);
	g->date = true;
	w->g.v[i] = g;
	return true;
}

void
step_dates(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *n = at(w, i);
		const char *day, *rest;

		if (n->kind != K_NP)
			continue;
		if (part_of_month(w, i)) {
			i--;
			continue;
		}
		day = day_of_month(w, without_the(w, text_of(w, n)), &rest);
		if (!day)
			continue;
		if (!*rest)
			day_and_month(w, i, day);
		else
			whole_date(w, i, day, rest);
	}
	spans(w);
	two_days(w);
}
