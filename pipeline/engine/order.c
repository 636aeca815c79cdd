/*
 * Word order: incises, inverted subjects, clefts.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

/* Un diplomate parle lui d'un incident: behind a verb with its subject */
static bool
sets_apart(struct work *w, int i)
{
	return i > 1 && finite(at(w, i - 1)) && at(w, i - 2)->kind == K_NP &&
	    kinds(at(w, i + 1), K(K_PR) | K(K_CNJ));
}

/* Le ciel, lui, s'éclaircit: the pronoun that sets apart is not said. */
static void
drop_asides(struct work *w)
{
	for (int i = 1; i + 1 < w->g.n; i++) {
		if (at(w, i)->kind != K_PRN || !lem(w, at(w, i), W_ASIDES))
			continue;
		if (en_is(at(w, i - 1), ",") && en_is(at(w, i + 1), ","))
			groups_remove(w, i - 1, i + 2);
		else if (sets_apart(w, i))
			groups_remove(w, i, i + 1);
	}
}

/*
 * A finite verb outside relative clauses stands before i in the sentence;
 * without one the comma only closes an apposition.
 */
static bool
main_verb_before(struct work *w, int i)
{
	while (--i >= 0) {
		const struct group *x = at(w, i);
		int j = i - 1;

		if (x->kind == K_PUN && (en_is(x, ".") || en_is(x, ";")))
			return false;
		if ((x->kind == K_PUN && is_quote(x->en)) || x->incise)
			return true;
		if (!finite(x))
			continue;
		while (at(w, j)->kind == K_ADV)
			j--;
		if (at(w, j)->kind != K_REL)
			return true;
	}
	return false;
}

/* A mark behind which an incise may stand. */
static bool
closes_speech(const struct group *p)
{
	static const char *const marks[] = { ",", "!", "?", "-", "–", "…",
		")" };

	if (p->kind != K_PUN)
		return false;
	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (en_is(p, marks[i]))
			return true;
	return is_quote(p->en) && !is_opening(p->en);
}

/* Behind the adverbs and the complements that stand before the subject. */
static int
incise_subject(struct work *w, int j)
{
	for (;;) {
		const struct group *x = at(w, j);

		if (x->kind == K_ADV)
			j++;
		else if (x->kind == K_PR && at(w, j + 1)->kind == K_NP &&
		    !lem(w, x, W_DE_COMME) && at(w, j + 2)->kind == K_NP)
			j += 2;
		else
			return j;
	}
}

/*
 * le capitaine Morel, qui commande les pompiers: the index behind the
 * relative clause, a comma of its own put behind it; or q.
 */
static int
relative_end(struct work *w, int q)
{
	int e = q + 2;

	/* Paris, Londres et Rome: a comma may be one of a list */
	if (!en_is(at(w, q), ",") || at(w, q + 1)->kind != K_REL ||
	    !lem(w, at(w, q + 1), W_QUI))
		return q;
	while (e < w->g.n && e < q + 12 && at(w, e)->kind != K_PUN)
		e++;
	if (!en_is(at(w, e), "."))
		return q;
	groups_insert(w, e, group_new(w, K_PUN, ",", NULL));
	return e + 1;
}

/*
 * la préfète, Solange Hamelin: the index behind her name, a comma of its own
 * put behind it; or q.
 */
static int
apposition_end(struct work *w, int s, int q)
{
	const struct group *name = at(w, q + 1);
	int e = groups_end(w, q + 1);

	/* Luc Aubry, le maire: either way round */
	if (!en_is(at(w, q), ",") || name->kind != K_NP ||
	    at(w, s)->kind != K_NP || name->name == at(w, s)->name ||
	    !(name->name || name->person) || at(w, e)->kind != K_PUN)
		return q;
	groups_insert(w, e, group_new(w, K_PUN, ",", NULL));
	return e + 1;
}

/* , a rapporté samedi l'agence KCNA: , the agency KCNA reported on Saturday */
void
step_incise(struct work *w)
{
	drop_asides(w);
	for (int i = 1; i < w->g.n; i++) {
		struct group *v = at(w, i), *p = at(w, i - 1);
		const struct group *s;
		int j, q;

		if (!finite(v) || !has(w, TABLE_SPEECH, v->lem) ||
		    !closes_speech(p) ||
		    (en_is(p, ",") && !main_verb_before(w, i)))
			continue;
		j = incise_subject(w, i + 1);
		s = at(w, j);
		if (s->kind != K_NP &&
		    !(s->kind == K_PRN && !is(w, s->en, E_IT)))
			continue;
		q = apposition_end(w, j, groups_end(w, j));
		q = relative_end(w, q);
		groups_swap(w, i, j, q);
		v->incise = true;
		if (get(w, TABLE_INCISES, v->lem)) {
			v->en = get(w, TABLE_INCISES, v->lem);
			v->framed = true;
		}
		i = q;
	}
}

/* Puts the subject [j,q) before the verb at i. */
static void
subject_first(struct work *w, int i, int j)
{
	groups_swap(w, i, j, groups_end(w, j));
}

/* le livre que lit X, où vivent des gens, comme le dit X */
static void
relative_inversion(struct work *w, int i)
{
	struct group *r = at(w, i), *v = at(w, i + 1);
	int j = i + 2;

	if (!(r->kind == K_REL && lem(w, r, W_INVERTING_RELATIVES)) &&
	    !lem(w, r, W_INVERTING))
		return;
	if (!finite(v) || v->imp)
		return;
	if (lem(w, r, W_COMME))
		v->acc = NULL; /* comme le précise X */
	while (at(w, j)->kind == K_ADV)
		j++;
	if (at(w, j)->kind == K_NP && !at(w, j)->time)
		subject_first(w, i + 1, j);
}

void
step_inversion(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		const struct group *r = at(w, i);

		relative_inversion(w, i);
		if (r->kind == K_NP &&
		    (is(w, r->det, W_COMBIEN_DE) ||
			is(w, r->det_en, E_HOW_MANY)) &&
		    at(w, i + 1)->kind == K_VG && at(w, i + 2)->kind == K_NP)
			subject_first(w, i + 1, i + 2);
	}
}

/* Ce qui compte, c'est que ...: what counts is that */
void
step_cleft(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *x = at(w, i);
		const struct group *p = at(w, i - 1);

		if (x->kind != K_REL || !lem(w, x, W_WHAT) ||
		    !kinds(p, K(K_NONE) | K(K_PUN) | K(K_CNJ)) ||
		    en_is(p, ",") || en_is(p, ";"))
			continue;
		for (int j = i + 2; j < i + 14 && j < w->g.n - 2; j++) {
			struct group *ce = at(w, j + 1), *v = at(w, j + 2);

			if (at(w, j)->kind == K_PUN &&
			    (en_is(at(w, j), ".") || en_is(at(w, j), ";") ||
				en_is(at(w, j), ":")))
				break;
			if (!en_is(at(w, j), ",") || ce->kind != K_PRN ||
			    !lem(w, ce, W_CE) || v->kind != K_VG ||
			    !lem(w, v, W_ETRE))
				continue;
			x->en = word(w, E_WHAT);
			x->what = true;
			ce->en = "";
			groups_remove(w, j, j + 1);
			break;
		}
	}
}
