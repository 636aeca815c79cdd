/*
 * il y a, il faut, il s'agit de, il reste: there is, we must, it is, there
 * remains.
 */
#include "base/base.h"
#include "steps.h"

static enum agree
agrees_with(const struct group *o)
{
	return o && o->kind == K_NP && (o->pl || o->agr == AGREE_PL) ?
	    AGREE_PL :
	    AGREE_S3;
}

static void
means(struct group *s, const char *en)
{
	s->en = en;
	s->il = false;
}

static void
there_is(struct work *w, int i, struct group *v, struct group *s, bool il)
{
	int j = i + 1;

	v->subject = word(w, E_THERE);
	while (at(w, j)->kind == K_ADV ||
	    (at(w, j)->kind == K_CNJ && !at(w, j)->coo))
		j++;
	v->agr = agrees_with(at(w, j));
	if (il)
		means(s, "");
}

/* il faut que X parte: X must leave */
static void
must_that(struct work *w, int i, struct group *v, struct group *s)
{
	struct group *k = NULL;

	for (int j = i + 2; j < i + 10 && !k; j++)
		if (finite(at(w, j)))
			k = at(w, j);
	if (!k)
		return;
	k->modal = v->tense == TAG_CNI ? word(w, E_SHOULD) :
	    v->tense == TAG_PRI	       ? word(w, E_MUST) :
					 word(w, E_HAVE_TO);
	k->tense = v->tense;
	if (!k->neg)
		k->neg = v->neg;
	v->gone = s->gone = at(w, i + 1)->gone = true;
}

static void
we_must(struct work *w, int i, struct group *v, struct group *s)
{
	bool take = is(w, v->en, E_TAKE);

	means(s, take ? word(w, E_IT) : word(w, E_WE));
	v->agr = take ? AGREE_S3 : AGREE_PL;
	if (lem(w, v, W_FALLOIR) && lem(w, at(w, i + 1), W_QUE))
		must_that(w, i, v, s);
}

/* The row of impersonal.tsv for the verb, or NULL. */
static const struct entry *
impersonal_row(struct work *w, const struct group *v)
{
	const struct entry *row = v->lem ?
	    dict_find(&w->x->tables[TABLE_IMPERSONAL], v->lem) :
	    NULL;

	while (row && (row->cell[1][0] != '-') != v->refl)
		row = row->next;
	return row;
}

static void
listed(struct work *w, int i, struct group *v, struct group *s,
    const struct entry *row)
{
	struct group *next = at(w, i + 1);
	bool there;

	means(s, row->cell[2]);
	there = is(w, s->en, E_THERE);
	v->en = row->cell[3];
	v->refl = false;
	v->framed = true;
	if (lem(w, v, W_AGIR) && is_de(w, next))
		next->gone = true;
	if (there)
		v->agr = agrees_with(next->kind == K_NP ? next : at(w, i + 2));
	if (lem(w, v, W_AGIR))
		v->agr = AGREE_S3;
}

/* il est indispensable à X de faire */
static bool
infinitive_follows(struct work *w, int j)
{
	for (int k = j + 1; k < j + 9; k++)
		if (is_de(w, at(w, k)) && at(w, k + 1)->kind == K_VG &&
		    at(w, k + 1)->mood == MOOD_INF)
			return true;
	return false;
}

static bool
ends_early_late(struct work *w, const struct group *a)
{
	const struct set *set = &w->x->sets[W_EARLY_LATE];

	for (int i = 0; a->kind == K_ADV && i < set->n; i++)
		if (str_ends(a->lem, set->v[i]))
			return true;
	return false;
}

/* il est temps, il est prévu que, il est probable que: it */
static bool
means_it(struct work *w, int i, const struct group *v)
{
	const struct group *a, *b;
	int j = i + 1;

	while (at(w, j)->kind == K_ADV)
		j++;
	a = at(w, j);
	b = at(w, j + 1);
	if (v->passive && has(w, TABLE_SPEECH, v->lem))
		return true;
	if (a->kind == K_NONE)
		return false;
	if ((a->kind == K_ADJ ||
		(a->kind == K_VG &&
		    (a->mood == MOOD_GER || a->mood == MOOD_PP))) &&
	    ((is_de(w, b) && kinds(at(w, j + 2), K(K_VG) | K(K_PR))) ||
		lem(w, b, W_QUE)))
		return true;
	if ((a->kind == K_NP && a->time) ||
	    (v->passive && (lem(w, a, W_QUE) || is_de(w, a))))
		return true;
	if (a->kind == K_ADJ && has(w, TABLE_IMPERSONAL_ADJECTIVES, a->lem) &&
	    infinitive_follows(w, j))
		return true;
	return ends_early_late(w, a) || lem(w, a, W_IT_IS);
}

/* A body that speaks: la préfecture, l'Office agricole. */
static bool
speaking_body(const struct work *w, const struct group *n)
{
	return is_common(n) && !n->person && !n->time && !n->top &&
	    is(w, n->det, W_LE) &&
	    (has(w, TABLE_INSTITUTIONS, n->lem) || lem(w, n, W_OFFICES) ||
		(n->unit && unit_cap(n->unit)));
}

/* assure-t-on à la préfecture: the prefecture says; false: no body there */
static bool
body_speaks(struct work *w, int i)
{
	struct group *v = at(w, i);
	const char *en = get(w, TABLE_INCISES, v->lem);
	int j = i + 1, q;

	while (at(w, j)->kind == K_ADV)
		j++;
	if (at(w, j)->kind != K_PR || !lem(w, at(w, j), W_A_GRAVE) ||
	    !speaking_body(w, at(w, j + 1)))
		return false;
	q = groups_end(w, j + 1);
	v->agr = at(w, j + 1)->pl ? AGREE_PL : AGREE_S3;
	v->inv = false;
	v->incise = v->framed = true;
	if (en)
		v->en = en;
	groups_remove(w, j, j + 1);
	groups_swap(w, i, j, q - 1);
	groups_remove(w, i - 1, i);
	return true;
}

/* a-t-on appris auprès de la police: it was learned from police */
static void
it_was_learned(struct group *v, struct group *s, const char *it)
{
	means(s, it);
	v->inv = false;
	v->passive = true;
	v->agr = AGREE_S3;
}

static void
impersonal_verb(struct work *w, int i)
{
	struct group *v = at(w, i), *s = at(w, i - 1), *next = at(w, i + 1);
	bool il = s->kind == K_PRN && lem(w, s, W_IL);
	const struct entry *row = impersonal_row(w, v);

	if (v->inv && lem(w, s, W_ON) && lem(w, v, W_APPRENDRE) && v->pc)
		it_was_learned(v, s, word(w, E_IT));
	if (v->inv && lem(w, s, W_ON) && has(w, TABLE_SPEECH, v->lem) &&
	    body_speaks(w, i))
		return;
	/* explique-t-on dans son entourage */
	if (v->inv && lem(w, s, W_ON) && has(w, TABLE_SPEECH, v->lem)) {
		s->en = word(w, E_SOURCES);
		v->agr = AGREE_PL;
		if (get(w, TABLE_INCISES, v->lem)) {
			v->en = get(w, TABLE_INCISES, v->lem);
			v->framed = true;
		}
		/* dit-on au ministère: nobody is told */
		if (next->kind == K_PR && lem(w, next, W_A_GRAVE)) {
			next->en = word(w, E_AT);
			next->set = v->framed = true;
		}
	}
	if (v->ilya) {
		there_is(w, i, v, s, il);
	} else if (!il) {
		return;
	} else if (lem(w, v, W_AVOIR) && v->y) {
		v->en = word(w, E_BE);
		v->y = false;
		means(s, word(w, E_THERE));
		v->agr = agrees_with(groups_first(w, i + 1, i + 4, K_NP));
	} else if (v->imp) {
		we_must(w, i, v, s);
	} else if (row &&
	    !(lem(w, v, W_LACK_EXIST) && kinds(next, K(K_NONE) | K(K_PR)))) {
		listed(w, i, v, s, row);
	} else if ((lem(w, v, W_ETRE) || v->passive) && means_it(w, i, v)) {
		means(s, word(w, E_IT));
	}
}

void
step_impersonal(struct work *w)
{
	int n = 0;

	for (int i = 0; i < w->g.n; i++)
		if (finite(at(w, i)))
			impersonal_verb(w, i);
	for (int i = 0; i < w->g.n; i++)
		if (!w->g.v[i]->gone)
			w->g.v[n++] = w->g.v[i];
	w->g.n = n;
}
