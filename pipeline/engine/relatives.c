/*
 * qui is who or which, dont whose or including, que is that, who or nothing.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

static bool
before_what(const struct group *p)
{
	static const char *const marks[] = { "«", "“", ":", ".", "?", "!",
		"...", "…", "(...)", ")" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (en_is(p, marks[i]))
			return true;
	return false;
}

/* ce que, ce qui, celui que: what, which, everything that */
static void
what_which(struct work *w, struct group *r, struct group *p)
{
	bool comma = p->kind == K_PUN && !before_what(p);
	bool all = lem(w, p, W_TOUT), celui = lem(w, r, W_CELUI_QUE);

	if (!celui || (!r->pl && p->kind == K_VG))
		r->en = comma && !celui ? word(w, E_WHICH) :
		    all			? word(w, E_THAT) :
					  word(w, E_WHAT);
	if (all)
		p->en = word(w, E_EVERYTHING);
}

/* The group that "qui" at i stands for. */
static const struct group *
antecedent(struct work *w, int i)
{
	const struct group *v = groups_first(w, i + 1, i + 4, K_VG);
	int k = i - 1;

	for (; k > 0; k--) {
		const struct group *x = at(w, k);
		bool other = x->kind == K_NP && v && v->agr != AGREE_NONE &&
		    x->pl_known && x->pl != (v->agr == AGREE_PL) && k > i - 6;

		if (!(x->kind == K_PUN && (en_is(x, ",") || en_is(x, ")"))) &&
		    !x->incise && !kinds(x, K(K_ADJ) | K(K_ADV)) &&
		    !lem(w, x, W_AN) && !other)
			break;
	}
	return at(w, k);
}

static const char *
qui_english(struct work *w, int i)
{
	const struct group *a = antecedent(w, i), *p = at(w, i - 1);
	bool person = a->person || lem(w, a, W_WHO_PRONOUNS) ||
	    (a->name && !a->top && !a->org && !a->det && a->head &&
		strchr(a->head, ' '));

	if (p->kind == K_PR)
		return word(w, E_WHOM);
	if (kinds(p, K(K_NONE) | K(K_VG)))
		return word(w, E_WHO);
	return person	     ? word(w, E_WHO) :
	    p->kind == K_PUN ? word(w, E_WHICH) :
			       word(w, E_THAT);
}

static bool
said_before(struct work *w, int i)
{
	for (int k = i > 8 ? i - 8 : 0; k < i; k++)
		if (at(w, k)->kind == K_VG &&
		    has(w, TABLE_SPEECH, at(w, k)->lem))
			return true;
	return false;
}

static bool
any_ou(struct work *w, int from, int to)
{
	for (; from < to; from++)
		if (lem(w, at(w, from), W_OU))
			return true;
	return false;
}

static const char *
que_english(struct work *w, int i)
{
	const struct group *p = at(w, i - 1), *next = at(w, i + 1);
	const struct group *v = at(w, i + 2);

	/* qu'il soit X ou Y: whether */
	if (next->kind == K_PRN && next->subj && v->kind == K_VG &&
	    v->french == TAG_PRS && lem(w, v, W_ETRE) &&
	    any_ou(w, i + 3, i + 7))
		return word(w, E_WHETHER);
	if (!en_is(p, ",") || said_before(w, i))
		return word(w, E_THAT);
	return at(w, i - 2)->person ? word(w, E_WHOM) : word(w, E_WHICH);
}

static bool
any_person(const struct work *w, int from, int to)
{
	for (int i = from < 0 ? 0 : from; i < to; i++)
		if (at(w, i)->person)
			return true;
	return false;
}

static bool
verb_in_clause(const struct work *w, int i)
{
	for (i++; i < w->g.n; i++) {
		if (finite(at(w, i)))
			return true;
		if (kinds(at(w, i), K(K_PUN) | K(K_REL)))
			return false;
	}
	return false;
}

static bool
definite_at(const struct work *w, int i)
{
	return at(w, i)->kind == K_NP && is(w, at(w, i)->det, W_LE);
}

/*
 * dont le fils: whose son; , dont deux enfants: including two children; dont
 * il parle: that he speaks of
 */
static void
whose(struct work *w, int i, struct group *r)
{
	struct group *next = at(w, i + 1);

	if (next->kind == K_NONE)
		return;
	if (kinds(next, K(K_NP) | K(K_PRN) | K(K_PR)) &&
	    !verb_in_clause(w, i)) {
		r->en = word(w, E_INCLUDING);
	} else if (next->kind == K_NP && !r->used &&
	    (next->title || is(w, next->det, W_LE))) {
		r->en = next->whole ? word(w, E_ALL_OF_WHOSE) :
				      word(w, E_WHOSE);
		next->generic = true;
		next->whole = false;
	} else if (next->kind == K_PRN && next->subj && !r->used &&
	    (definite_at(w, i + 3) || definite_at(w, i + 4)) &&
	    at(w, i + 2)->kind == K_VG) {
		r->en = word(w, E_OF_WHICH);
	} else if ((next->kind == K_NP && next->num) ||
	    (next->kind == K_PRN && lem(w, next, W_SOME_OF_WHOM))) {
		r->en = any_person(w, i - 3, i) ? word(w, E_OF_WHOM) :
						  word(w, E_OF_WHICH);
	} else {
		r->en = word(w, E_THAT);
	}
}

static void
relative(struct work *w, int i)
{
	struct group *r = at(w, i), *p = at(w, i - 1);

	if (lem(w, r, W_WHATS)) {
		if (r->what)
			return;
		what_which(w, r, p);
	}
	if (lem(w, r, W_CELUI_QUI))
		r->en = r->pl ? word(w, E_THOSE_WHO) : word(w, E_THE_ONE_WHO);
	if (lem(w, r, W_QUI))
		r->en = qui_english(w, i);
	if (lem(w, r, W_QUE))
		r->en = que_english(w, i);
	if (lem(w, r, W_DONT))
		whose(w, i, r);
	if (lem(w, r, W_OU_WHERE) && p->kind == K_NP) {
		if (has(w, TABLE_TIME_NOUNS, p->lem) || lem(w, p, W_MOMENTS))
			r->en = word(w, E_WHEN);
		else if (lem(w, p, W_CAS))
			r->en = word(w, E_WHERE);
	}
}

void
step_relatives(struct work *w)
{
	for (int i = 0; i < w->g.n; i++)
		if (at(w, i)->kind == K_REL && at(w, i)->lem)
			relative(w, i);
}
