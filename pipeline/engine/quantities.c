/*
 * Ages, years, quantities: a 32-year-old man, thousands of people.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "joining.h"
#include "nounwords.h"

/* quelques années après: a few years later */
bool
join_later(struct work *w, int i)
{
	struct group *n = at(w, i), *a = at(w, i + 1), *g;

	if (!is_common(n) || !lem(w, n, W_SPANS_OF_TIME) ||
	    !lem(w, a, W_LATER_EARLIER) ||
	    (a->kind == K_PR &&
		kinds(at(w, i + 2), K(K_NP) | K(K_VG) | K(K_PRN))))
		return false;
	g = group_new(w, K_ADV,
	    str_spaced(w->a, noun_text(w, n),
		lem(w, a, W_LATER) ? word(w, E_LATER) : word(w, E_EARLIER),
		NULL),
	    NULL);
	g->time = true;
	w->g.v[i] = g;
	groups_remove(w, i + 1, i + 2);
	return true;
}

/*
 * à trois mois du scrutin: three months before the ballot; est à dix minutes
 * du centre: ten minutes from the centre; not à deux jours de marche, à six
 * mois de prison
 */
bool
join_before(struct work *w, int i)
{
	struct group *p = at(w, i), *n = at(w, i + 1), *m = at(w, i + 3);

	if (p->kind != K_PR || !lem(w, p, W_A_GRAVE) || !is_common(n) ||
	    !lem(w, n, W_SPANS_OF_TIME) || !is_de(w, at(w, i + 2)) ||
	    m->kind != K_NP || !(m->det || m->name) ||
	    !(n->numbered || is(w, n->det, W_UN) || is(w, n->det, W_QUELQUE)))
		return false;
	p->en = str_spaced(w->a, noun_text(w, n),
	    lem(w, at(w, i - 1), W_ETRE) ? word(w, E_FROM) : word(w, E_BEFORE),
	    NULL);
	p->lem = p->en; /* no complement that a verb asks for */
	p->set = true;
	groups_remove(w, i + 1, i + 3);
	return true;
}

static bool
is_recent_year(const char *s)
{
	return str_digits(s, 4, 4) &&
	    (str_starts(s, "19") || str_starts(s, "20"));
}

/* un rapport de 2011: a 2011 report */
bool
join_year(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);

	if (!is_common(n) || !is_de(w, at(w, i + 1)) || !m->num ||
	    !is_recent_year(m->fixed_text) || n->numbered ||
	    (!n->det && !n->pl) || lem(w, n, W_TIMES_OF_YEAR))
		return false;
	strs_insert(&n->mods, w->a, 0, m->fixed_text);
	groups_remove(w, i + 1, i + 3);
	return true;
}

/* un Français sur six: one in six French people */
bool
join_one_in(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);
	const char *en;

	if (!is_common(n) || !is(w, n->det, W_UN) || n->dpl ||
	    !lem(w, at(w, i + 1), W_SUR) || !m->num)
		return false;
	for (const char *p = m->en; *p; p++)
		if (*p >= '0' && *p <= '9' && p[1] >= '0' && p[1] <= '9')
			return false;
	en = str_digits(m->en, 1, 1) ? get(w, TABLE_NUMBERS_EN, m->en) : NULL;
	n->det = NULL;
	strs_insert(&n->pre, w->a, 0,
	    str_spaced(w->a, word(w, E_ONE_IN), en ? en : m->en, NULL));
	n->pl = true;
	n->agr = AGREE_S3;
	groups_remove(w, i + 1, i + 3);
	return true;
}

static bool
is_years(struct work *w, const struct group *g)
{
	return is_common(g) && lem(w, g, W_AN) && g->numbered;
}

/* The years stand for an age: 32 alone is said. */
static void
age_alone(struct group *years)
{
	years->head = "";
	years->num = true;
}

/* à 39 ans, à seulement 44 ans: at the age of 39 */
static bool
at_age(struct work *w, int i)
{
	struct group *n = at(w, i), *p = at(w, i + 1), *a = at(w, i + 2);
	const struct group *b = at(w, i - 1);

	if (n->kind != K_PR || !lem(w, n, W_A_GRAVE) || b->adjnoun)
		return false;
	if (is_years(w, p) && !str_empty(p->head) &&
	    (b->kind == K_NONE || b->person || b->name ||
		kinds(b, K(K_PUN) | K(K_ADV)) || lem(w, b, W_AGE_VERBS))) {
		n->en = word(w, E_AT_THE_AGE_OF);
		n->set = true;
		age_alone(p);
		return true;
	}
	if (p->kind == K_ADV && is_years(w, a)) {
		n->en = word(w, E_AT);
		n->set = true;
		age_alone(a);
		return true;
	}
	return false;
}

/* , 32 ans, behind a person: , 32, */
static bool
age_between_commas(struct work *w, int i)
{
	const struct group *b = at(w, i - 2), *p = at(w, i + 1);

	return i > 1 && is_years(w, at(w, i)) && en_is(at(w, i - 1), ",") &&
	    (b->person || b->name) &&
	    (en_is(p, ",") || en_is(p, ".") || en_is(p, ")") ||
		is(w, p->en, E_AND));
}

/* un homme de 32 ans: a 32-year-old man; âgé de 32 ans: aged 32 */
bool
join_age(struct work *w, int i)
{
	struct group *n = at(w, i), *p = at(w, i + 1), *a = at(w, i + 2);

	if (n->kind == K_NP && n->person && is_de(w, p) && is_years(w, a)) {
		struct strs parts = strs_copy(w->a, &a->pre);

		strs_push(&parts, w->a, word(w, E_YEAR));
		strs_push(&parts, w->a, word(w, E_OLD));
		strs_insert(&n->mods, w->a, 0, strs_join(w->a, &parts, "-"));
		groups_remove(w, i + 1, i + 3);
		return true;
	}
	if (lem(w, n, W_AGE) && is_de(w, p) && is_years(w, a)) {
		age_alone(a); /* à l'âge de 88 ans */
		return false;
	}
	if (at_age(w, i))
		return false;
	if (n->kind == K_VG && lem(w, n, W_AVOIR) && !n->ilya &&
	    is_years(w, p) && !str_empty(p->head)) {
		n->en = word(w, E_BE); /* avait 14 ans: was 14 */
		age_alone(p);
		return false;
	}
	if (lem(w, n, W_AGED) && is_de(w, p) && is_common(a) &&
	    lem(w, a, W_AN)) {
		n->en = word(w, E_AGED);
		age_alone(a);
		groups_remove(w, i + 1, i + 2);
		return true;
	}
	if (age_between_commas(w, i)) {
		age_alone(n);
		return true;
	}
	return false;
}

/* quelques centaines de mètres: a few hundred metres */
static bool
few_hundred(struct work *w, int i, const struct group *n, struct group *m)
{
	const char *en = get(w, TABLE_ROUND_NUMBERS_EN, n->lem);

	if (!is(w, n->det, W_QUELQUE) || m->det || !lem(w, n, W_FEW_HUNDRED))
		return false;
	strs_insert(&m->pre, w->a, 0,
	    str_spaced(w->a, word(w, E_A_FEW), en ? en : n->head, NULL));
	m->numbered = true;
	m->agr = AGREE_PL;
	groups_remove(w, i, i + 2);
	return true;
}

/* The words of a number that go before its noun: the 3 million */
static struct strs
number_words(struct work *w, const struct group *n)
{
	bool dozen = is(w, n->head, E_DOZEN), le = is(w, n->det, W_LE);
	struct strs out = { 0 };
	const char *det = "";

	if ((n->det && !le && !is(w, n->det, W_UN)) || dozen)
		det = noun_determiner(w, n);
	else if (le && !n->numbered)
		det = word(w, E_THE);
	if (!str_empty(det))
		strs_push(&out, w->a, det);
	strs_append(&out, w->a, &n->pre);
	strs_append(&out, w->a, &n->mods);
	strs_push(&out, w->a, n->head);
	return out;
}

/* des milliers de personnes: thousands of people; 3 millions d'euros */
bool
join_quantity(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);
	struct strs words;
	bool big;

	if (!is_common(n) || !is_de(w, at(w, i + 1)) || m->kind != K_NP)
		return false;
	if (few_hundred(w, i, n, m))
		return true;
	/* un million de signatures */
	big = is(w, n->head, W_MILLION_BILLION) && is(w, n->det, W_UN) &&
	    !n->mods.n;
	if (big)
		strs_insert(&n->pre, w->a, 0, word(w, E_A));
	/* des dizaines de maisons: dozens of houses */
	if (is(w, n->head, E_DOZEN) && n->pl && !n->numbered)
		return false;
	if (!big && !n->bignum && !is(w, n->head, E_DOZEN) &&
	    !str_starts(n->head, str_join(w->a, word(w, E_ABOUT), " ", NULL)))
		return false;
	words = number_words(w, n);
	strs_append(&words, w->a, &m->pre);
	m->pre = words;
	m->numbered = true;
	m->pl = m->pl || !m->name;
	m->agr = AGREE_PL;
	if (is(w, m->det, W_LE))
		m->det = NULL;
	groups_remove(w, i, i + 2);
	return true;
}
