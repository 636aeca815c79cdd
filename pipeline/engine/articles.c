/*
 * When "the" stands in English and when it does not.
 */
#include "base/base.h"
#include "steps.h"

/*
 * The plural at i is the subject of an event in the past, so the reader is
 * told of particular ones.
 */
static bool
told(struct work *w, int i)
{
	const struct group *v = groups_first(w, i + 1, i + 4, K_VG);

	return v && v->mood == MOOD_FIN && v->tense == TAG_PAST &&
	    !kinds(at(w, i - 1), K(K_PR) | K(K_VG));
}

static bool
generic_plural(struct work *w, int i, const struct group *n)
{
	const struct group *p = at(w, i - 1), *q = at(w, i - 2);

	if (has(w, TABLE_GENERIC_PLURALS, n->lem) && !n->cap)
		return true;
	if (!n->cap && !n->pre.n && !has(w, TABLE_KNOWN_PLURALS, n->lem) &&
	    !told(w, i) && !n->after.n)
		return true;
	if (p->kind == K_PR && !n->cap && lem(w, p, W_GENERAL_PREPOSITIONS))
		return true;
	return coordinates(p) && i > 1 && q->kind == K_NP && q->generic;
}

static void
article(struct work *w, int i)
{
	struct group *n = at(w, i);
	const struct group *next = at(w, i + 1), *p = at(w, i - 1);
	bool abstract = has(w, TABLE_ABSTRACT, n->lem);

	if (!is_common(n) || !is(w, n->det, W_LE) || n->sup || n->numbered)
		return;
	if (lem(w, n, W_MOITIE))
		n->generic = true;
	n->particular = is_de(w, next) || next->kind == K_REL ||
	    (next->kind == K_VG && next->mood == MOOD_PP);
	if (n->particular)
		return;
	if (n->cap && !n->pl && !n->mods.n && abstract && p->kind == K_PR) {
		n->cap = false; /* directeur général de la Santé */
		n->generic = true;
	}
	if (!n->pl &&
	    (abstract || bilingual_ends(w->x, n->lem, W_ABSTRACT_ENDINGS)) &&
	    !n->joined && !n->cap)
		n->generic = true;
	if (lem(w, n, W_NAME_LIKE) && !n->mods.n)
		n->generic = true;
	/* l'un des hommes */
	if (p->kind == K_PRN &&
	    str_ends(p->en, str_join(w->a, " ", word(w, E_OF), NULL)))
		return;
	if (n->pl && generic_plural(w, i, n))
		n->generic = true;
}

/* Abstract nouns and plurals in general statements stand without the. */
void
step_articles(struct work *w)
{
	for (int i = 0; i < w->g.n; i++)
		article(w, i);
}
