/*
 * What may depend on a verb, and whether it fills a frame.
 */
#include "base/base.h"
#include "frames.h"

static void
add(struct hits *h, const char *prep, enum role role, int where, int prep_at,
    bool of_noun)
{
	if (h->n < 16)
		h->v[h->n++] = (struct hit){ FILL_GROUP, prep, role, where,
			prep_at, of_noun };
}

/* A preposition at j: its group; returns the index behind, or -1: the end. */
static int
prepositional(const struct work *w, int j, struct hits *h)
{
	const struct group *x = at(w, j), *y;
	int k = j + 1;

	while (at(w, k)->kind == K_ADV ||
	    (at(w, k)->kind == K_PUN &&
		(is_opening(at(w, k)->en) || en_is(at(w, k), "\""))))
		k++;
	y = at(w, k);
	if (y->kind == K_VG && y->mood == MOOD_INF) {
		add(h, x->lem, ROLE_INF, k, j, false);
		return -1;
	}
	/* 40 à 60 mm: a range, no complement */
	if (y->kind != K_NONE &&
	    !(at(w, j - 1)->num && (y->num || y->numbered)))
		add(h, x->lem, ROLE_X, j, -1,
		    at(w, j - 1)->kind == K_NP && !at(w, j - 1)->top &&
			lem(w, x, W_DE));
	return k + (kinds(y, K(K_NP) | K(K_PRN)) ? 1 : 0);
}

/* The clause of the verb ends before x. */
static bool
ends_clause(const struct work *w, int j)
{
	const struct group *x = at(w, j);

	if (x->kind == K_PUN)
		return !is_quote(x->en);
	if (x->kind == K_REL ||
	    (x->kind == K_VG &&
		(x->mood == MOOD_FIN || x->mood == MOOD_PP ||
		    x->mood == MOOD_GER)))
		return true;
	return coordinates(x) && kinds(at(w, j + 1), K(K_VG) | K(K_PRN));
}

void
frame_complements(const struct work *w, int i, struct hits *h)
{
	bool free = true;
	int j = i + 1;

	h->n = 0;
	while (j >= 0 && j < w->g.n && j < i + 14) {
		const struct group *x = at(w, j);

		if (x->kind == K_VG && x->mood == MOOD_PP && !h->n)
			add(h, "", ROLE_ADJ, j, -1, false);
		if (ends_clause(w, j))
			break;
		if (x->kind == K_CNJ && x->sub) {
			if (lem(w, x, W_QUE))
				add(h, "", ROLE_QUE, j, -1, false);
			break;
		}
		if (x->kind == K_PR) {
			j = prepositional(w, j, h);
			continue;
		}
		if (x->kind == K_VG && x->mood == MOOD_INF) {
			add(h, "", ROLE_INF, j, -1, false);
			break;
		}
		if (kinds(x, K(K_NP) | K(K_PRN)) && !x->time && free &&
		    !(x->kind == K_PRN && x->subj && x->il)) {
			add(h, "", ROLE_X, j, -1, false);
			free = false;
		}
		if (x->kind == K_ADJ)
			add(h, "", ROLE_ADJ, j, -1, false);
		j++;
	}
}

/* Is this the relative or question word of the clause of the verb at i? */
static bool
opened_by_ou(const struct work *w, int i)
{
	for (int j = i - 1; j >= 0 && j > i - 5; j--) {
		if (at(w, j)->kind == K_REL || lem(w, at(w, j), W_OU_WHERE))
			return lem(w, at(w, j), W_OU_WHERE);
		if (kinds(at(w, j), K(K_VG) | K(K_PUN)))
			return false;
	}
	return false;
}

struct group *
frame_dont(const struct work *w, int i)
{
	for (int j = i - 1; j >= 0 && j > i - 6; j--) {
		if (at(w, j)->kind == K_REL)
			return lem(w, at(w, j), W_ANY_DONT) ? at(w, j) : NULL;
		if (kinds(at(w, j), K(K_VG) | K(K_PUN)))
			return NULL;
	}
	return NULL;
}

/* A pronoun of the verb or a relative in place of a noun group. */
static bool
pronoun_fills(const struct work *w, const char *prep, const struct group *v,
    int i, enum filler *by)
{
	bool a = is(w, prep, W_A_GRAVE), of = is(w, prep, W_DE);

	if (!*prep && (v->acc || is(w, v->dat, W_ME_YOU_US) || v->passive))
		*by = FILL_CLITIC;
	else if (a && v->dat && !v->refl)
		*by = FILL_DAT;
	else if (a && v->y)
		*by = FILL_Y;
	else if (of && v->en_)
		*by = FILL_EN;
	else if ((a || is(w, prep, W_DANS)) && opened_by_ou(w, i))
		*by = FILL_OU;
	else if (of && frame_dont(w, i))
		*by = FILL_DONT;
	else
		return false;
	return true;
}

/* That "de" belongs to the noun before, unless the noun is an object. */
static bool
taken_by_noun(const struct hit *h, const struct hits *found)
{
	if (!h->of_noun)
		return false;
	for (int i = 0; i < found->n; i++) {
		if (found->v[i].by == FILL_GROUP && !*found->v[i].prep)
			return false;
	}
	return true;
}

static bool
clitic_found(const struct hits *found)
{
	for (int i = 0; i < found->n; i++)
		if (found->v[i].by == FILL_CLITIC || found->v[i].by == FILL_DAT)
			return true;
	return false;
}

bool
frame_match(const struct work *w, const struct frame *f,
    const struct hits *have, const struct group *v, int i, struct hits *found)
{
	int start = 0;

	found->n = 0;
	for (int s = 0; s < f->nwant; s++) {
		const struct slot *slot = &f->want[s];
		struct hit hit = { FILL_GROUP, "", ROLE_X, -1, -1, false };
		bool filled = false;

		for (int n = start; n < have->n && !filled; n++) {
			const struct hit *h = &have->v[n];

			if (!str_eq(h->prep, slot->prep) ||
			    !(h->role == slot->role ||
				(slot->role == ROLE_NONE &&
				    h->role == ROLE_X)) ||
			    taken_by_noun(h, found))
				continue;
			hit = *h;
			start = n + 1;
			filled = true;
		}
		if (!filled && slot->role == ROLE_X) {
			if (clitic_found(found) && !v->passive)
				return false;
			filled = pronoun_fills(w, slot->prep, v, i, &hit.by);
		}
		if (!filled || found->n == 16)
			return false;
		found->v[found->n++] = hit;
	}
	return true;
}
