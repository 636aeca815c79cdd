/*
 * Restrictions, comparisons, times: small rules on clauses.
 */
#include <string.h>

#include "base/base.h"
#include "nounwords.h"
#include "steps.h"

static bool
any_finite(const struct work *w, int from, int to)
{
	for (; from < to && from < w->g.n; from++)
		if (finite(at(w, from)))
			return true;
	return false;
}

static void
make_only(struct work *w, int i)
{
	w->g.v[i] = group_new(w, K_ADV, word(w, E_ONLY), word(w, W_SEULEMENT));
}

/* rien n'indique que, aucune preuve ne montre que: the negation is there */
static bool
negative_subject(const struct work *w, int i)
{
	for (int j = i - 1; j >= 0 && j > i - 6; j--) {
		const struct group *x = at(w, j);

		if (lem(w, x, W_NEGATIVE_SUBJECTS) ||
		    is(w, x->det, W_NEGATIVE_SUBJECTS))
			return true;
		if (kinds(x, K(K_VG) | K(K_PUN) | K(K_CNJ)))
			return false;
	}
	return false;
}

/* il n'y a que deux solutions: there are only two solutions */
void
step_only(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);
		int end;

		if (v->kind != K_VG || !v->ne || negative_subject(w, i))
			continue;
		/* ne doit pas concerner que les retraites */
		if (is(w, v->neg, E_NOT) && lem(w, at(w, i + 1), W_QUE) &&
		    at(w, i + 2)->kind == K_NP &&
		    !has(w, TABLE_SPEECH, v->lem) &&
		    !any_finite(w, i + 3, i + 8))
			make_only(w, i + 1);
		if ((v->neg && !is(w, v->neg, E_NO_LONGER)) || v->nothing)
			continue;
		end = i + (v->neg ? 2 : 5);
		for (int j = i + 1; j < end && j < w->g.n; j++) {
			if (kinds(at(w, j), K(K_PUN) | K(K_VG)))
				break;
			if (lem(w, at(w, j), W_QUE)) {
				make_only(w, j);
				break;
			}
		}
	}
}

static bool
any_lem(const struct work *w, int from, int to, enum word_set set)
{
	for (int i = from < 0 ? 0 : from; i < to && i < w->g.n; i++)
		if (lem(w, at(w, i), set))
			return true;
	return false;
}

/* ni X ni Y: neither X nor Y; after a negation: or */
void
step_neither(struct work *w)
{
	int count = 0, n = 0;

	for (int i = 0; i < w->g.n; i++)
		count += lem(w, at(w, i), W_NI);
	for (int i = 0; count && i < w->g.n; i++) {
		struct group *x = at(w, i);
		const struct group *v;

		if (!lem(w, x, W_NI))
			continue;
		v = groups_last(w, 0, i, K_VG);
		if (n++ == 0 && count > 1)
			x->en = word(w, E_NEITHER);
		else if ((v && v->neg) || any_lem(w, i - 6, i, W_SANS))
			x->en = word(w, E_OR);
		else
			x->en = word(w, E_NOR);
		x->kind = K_CNJ;
	}
}

/* Does the group at i open a comparison? */
static enum comparison
opens_comparison(const struct work *w, const struct group *x)
{
	if (x->comparative != COMPARE_NONE)
		return x->comparative;
	if (kinds(x, K(K_ADV) | K(K_PR)) && lem(w, x, W_COMPARATIVES))
		return COMPARE_THAN;
	if (x->kind == K_ADV && lem(w, x, W_EQUAL) && is(w, x->en, W_AS))
		return COMPARE_AS;
	return COMPARE_NONE;
}

static bool
can_be_compared(const struct work *w, const struct group *g)
{
	return kinds(g, K(K_NP) | K(K_PRN) | K(K_PR) | K(K_ADV) | K(K_ADJ)) ||
	    (g->kind == K_VG && g->mood == MOOD_PP) || lem(w, g, W_COMPARED);
}

/* plus grand que: bigger than; aussi grand que: as big as */
void
step_than(struct work *w)
{
	enum comparison what = COMPARE_NONE;
	int mark = -99;

	for (int i = 0; i < w->g.n; i++) {
		struct group *x = at(w, i), *next = at(w, i + 1);
		enum comparison new = opens_comparison(w, x);

		if (x->kind == K_PUN && x->en[0] && !x->en[1] &&
		    strchr(".;:!?", x->en[0]))
			mark = -99;
		if (new != COMPARE_NONE) {
			mark = i;
			what = new;
		}
		if (!lem(w, x, W_QUE) || i <= mark || i - mark > 5 ||
		    !kinds(x, K(K_CNJ) | K(K_REL)) ||
		    coordinates(at(w, i - 1)) || !can_be_compared(w, next))
			continue;
		if (what == COMPARE_THAN && kinds(next, K(K_NP) | K(K_PRN)) &&
		    at(w, mark)->kind == K_VG)
			continue;
		x->kind = K_CNJ;
		x->en = what == COMPARE_THAN ? word(w, E_THAN) : word(w, E_AS);
		x->lem = word(w, E_THAN);
		mark = -99;
	}
}

static bool
opens_the_more(const struct work *w, int i)
{
	const struct group *x = at(w, i), *next = at(w, i + 1);

	return x->kind == K_ADV && lem(w, x, W_MORE_LESS) &&
	    kinds(at(w, i - 1), K(K_NONE) | K(K_PUN) | K(K_CNJ)) &&
	    ((next->kind == K_NP && next->det) || next->kind == K_PRN);
}

/* plus l'appartement est petit, moins la loi est respectée */
void
step_the_more(struct work *w)
{
	int count = 0;

	for (int i = 0; i < w->g.n; i++)
		count += opens_the_more(w, i);
	for (int i = 0; count > 1 && i < w->g.n; i++)
		if (opens_the_more(w, i))
			at(w, i)->en = str_spaced(
			    w->a, word(w, E_THE), at(w, i)->en, NULL);
}

/* he said that it rains: he said it rains */
void
step_bare_that(struct work *w)
{
	for (int i = 0; i + 2 < w->g.n; i++) {
		const struct group *v = at(w, i), *s = at(w, i + 2);
		struct group *q = at(w, i + 1);

		if (v->kind == K_VG && q->kind == K_CNJ && lem(w, q, W_QUE) &&
		    is(w, q->en, E_THAT) && is(w, v->en, W_SAY_THAT) &&
		    !v->passive &&
		    (s->kind == K_PRN ||
			(s->kind == K_NP && !str_empty(s->head))))
			q->en = "";
	}
}

/* Le soir, ...: In the evening, ... */
void
step_times_of_day(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *n = at(w, i), *p = at(w, i - 1), *g;

		if (!is_common(n) || !lem(w, n, W_TIMES_OF_DAY) ||
		    !is(w, n->det, W_LE) || n->mods.n ||
		    !(kinds(p, K(K_NONE) | K(K_PUN)) || p->time) ||
		    !kinds(at(w, i + 1), K(K_NONE) | K(K_PUN)))
			continue;
		g = group_new(w, K_ADV,
		    lem(w, n, W_NUIT) ?
			word(w, E_AT_NIGHT) :
			str_spaced(w->a, word(w, E_IN), noun_text(w, n), NULL),
		    NULL);
		g->time = true;
		w->g.v[i] = g;
	}
}

/* il y a trois ans: three years ago */
void
step_ago(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i), *n, *g;

		if (v->ilya && at(w, i + 1)->kind == K_ADV &&
		    has(w, TABLE_TIME_NOUNS, at(w, i + 2)->lem)) {
			/* il y a à peine cinq ans */
			at(w, i + 2)->before = at(w, i + 1)->en;
			groups_remove(w, i + 1, i + 2);
		}
		n = at(w, i + 1);
		if (v->kind != K_VG || !v->ilya || v->neg || n->kind != K_NP ||
		    !has(w, TABLE_TIME_NOUNS, n->lem) ||
		    lem(w, at(w, i + 2), W_QUE))
			continue;
		g = group_new(w, K_ADV,
		    str_spaced(w->a, n->before ? n->before : "",
			noun_text(w, n), word(w, E_AGO), NULL),
		    NULL);
		g->time = true;
		w->g.v[i] = g;
		groups_remove(w, i + 1, i + 2);
	}
}
