/*
 * de + les or du that is no word in English.
 */
#include "base/base.h"
#include "joining.h"

/* il n'y a pas de solution: there is no solution; n'a pas de preuves */
bool
join_no_more(struct work *w, int i)
{
	struct group *v = at(w, i), *n = at(w, i + 2);
	bool without = v->kind == K_VG && v->mood == MOOD_INF &&
	    lem(w, at(w, i - 1), W_SANS);
	bool not = is(w, v->neg, E_NOT);

	if (v->kind != K_VG || !is_de(w, at(w, i + 1)) || !is_common(n) ||
	    n->det || !(without || is(w, v->neg, W_NOT_ANY)))
		return false;
	if (v->mood != MOOD_FIN && !not &&!without)
		return false;
	if (not &&!v->passive && !v->perfect && !v->modal &&
	    v->mood == MOOD_FIN) {
		v->neg = NULL;
		n->det = word(w, W_AUCUN);
	} else {
		strs_insert(&n->pre, w->a, 0, word(w, E_ANY));
	}
	groups_remove(w, i + 1, i + 2);
	return true;
}

static bool
takes_partitive(struct work *w, const struct group *v, const struct group *n)
{
	if (lem(w, v, W_ETRE) && n->dpl)
		return true;
	return !v->passive && !has(w, TABLE_FROM_VERBS, v->lem) &&
	    v->mood != MOOD_PP && !v->refl;
}

/* Nothing stands before the "de" that it could hang on. */
static bool
at_start(struct work *w, int i, const struct group *n)
{
	const struct group *v = at(w, i - 1), *u = at(w, i - 2);

	if (kinds(v, K(K_NONE) | K(K_CNJ) | K(K_REL)) || lem(w, v, W_NON))
		return true;
	if (v->kind == K_PUN)
		return !en_is(v, "%");
	return v->kind == K_ADV && u->kind == K_VG && takes_partitive(w, u, n);
}

/* ... de X et des Y: a second complement, not a partitive */
static bool
second_complement(struct work *w, int i)
{
	const struct group *v = at(w, i - 1);

	if (!coordinates(v) && !(v->kind == K_PUN && en_is(v, ",")))
		return false;
	for (int k = i - 2; kinds(at(w, k), K(K_NP) | K(K_PR) | K(K_ADJ)); k--)
		if (is_de(w, at(w, k)))
			return true;
	return false;
}

/* paieront à l'État des frais: the object after another complement */
static bool
object_behind(struct work *w, int i, const struct group *n)
{
	const struct group *v;
	int k = i - 1;

	while (k > 0 && kinds(at(w, k), K(K_NP) | K(K_ADJ)))
		k--;
	if (at(w, i - 1)->kind != K_NP || !n->dpl || k < 1 ||
	    at(w, k)->kind != K_PR || lem(w, at(w, k), W_DE))
		return false;
	v = at(w, k - 1);
	return v->kind == K_VG && v->mood != MOOD_PP &&
	    takes_partitive(w, v, n);
}

/* A verb, a pronoun or a preposition that goes with a partitive. */
static bool
goes_with(struct work *w, const struct group *v, const struct group *n)
{
	switch (v->kind) {
	case K_NONE:
		return true;
	case K_PRN:
		return !v->tonic && lem(w, v, W_PRONOUNS_WITH_PARTITIVE);
	case K_VG:
		return takes_partitive(w, v, n);
	case K_PR:
		return lem(w, v, W_PREPOSITIONS_WITH_PARTITIVE);
	default:
		return false;
	}
}

bool
join_partitive(struct work *w, int i)
{
	struct group *n = at(w, i + 1);
	const struct group *v = at(w, i - 1);
	bool start;

	if (!is_de(w, at(w, i)) || !is_common(n))
		return false;
	start = at_start(w, i, n);
	if (!n->det && n->pl && n->pre.n && !n->numbered &&
	    (start || kinds(v, K(K_VG) | K(K_ADV) | K(K_PRN)) ||
		(v->kind == K_PR && !lem(w, v, W_DE_PREPOSITIONS)))) {
		groups_remove(w, i, i + 1); /* de nombreux soldats */
		return true;
	}
	if (!is(w, n->det, W_LE))
		return false;
	if (start && v->kind == K_PUN && !n->dpl)
		return false;
	if (start && second_complement(w, i))
		return false;
	if (object_behind(w, i, n))
		start = true;
	if (v->kind == K_VG && lem(w, v, W_ETRE) &&
	    lem(w, at(w, i - 2), W_CE_CELA))
		start = true; /* ce n'est plus du mépris */
	if (!start && !goes_with(w, v, n))
		return false;
	n->det = NULL;
	groups_remove(w, i, i + 1);
	return true;
}
