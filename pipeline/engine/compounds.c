/*
 * Compounds and possessives: metro station, DNA analysis, Mr X's visit.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "joining.h"
#include "nounwords.h"

/* un taux de mortalité élevé: once joined its adjective goes before it */
bool
join_trailing(struct work *w, int i)
{
	struct group *n = at(w, i), *a = at(w, i + 1);

	if (!is_common(n) || !n->joined || a->kind != K_ADJ ||
	    at(w, i + 2)->kind == K_PR)
		return false;
	strs_insert(&n->mods, w->a, 0, a->en);
	groups_remove(w, i + 1, i + 2);
	return true;
}

static bool
is_day(const struct work *w, const struct group *g)
{
	return lem(w, g, W_DAYS);
}

static bool
is_month(const struct work *w, const struct group *g)
{
	return has(w, TABLE_MONTHS, g->lem);
}

/* les espaces restauration: two nouns side by side */
bool
join_apposed(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 1);

	if (!is_common(n) || !is_bare(m) || is_month(w, m) || is_day(w, m) ||
	    m->person || m->cap || has(w, TABLE_QUANTITIES, m->lem) ||
	    str_empty(n->head) || str_empty(m->head) || n->after.n ||
	    n->person || lem(w, n, W_NOT_BEFORE_NOUNS) ||
	    lem(w, m, W_NOT_BEHIND_NOUNS))
		return false;
	n->head = str_spaced(w->a, m->head, n->head, NULL);
	groups_remove(w, i + 1, i + 2);
	return true;
}

/* deux missiles Storm Shadow: two Storm Shadow missiles */
bool
join_named_thing(struct work *w, int i)
{
	struct group *n = at(w, i);
	const struct group *m = at(w, i + 1);

	if (!is_common(n) || n->person || !has(w, TABLE_NAMED_THINGS, n->lem) ||
	    m->kind != K_NP || !m->name || m->det || m->top || m->pre.n ||
	    str_empty(m->head))
		return false;
	n->head = str_spaced(w->a, m->head, n->head, NULL);
	groups_remove(w, i + 1, i + 2);
	return true;
}

/* l'analyse ADN: DNA analysis */
bool
join_acronym(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 1);
	bool brief = m->kind == K_NP && m->name && !m->det &&
	    str_is_upper(m->head) && strlen(m->head) < 6 && n->det &&
	    !n->person;

	if (!is_common(n) || n->after.n ||
	    !(brief ||
		(is_bare(m) && m->unit && unit_t(m->unit, BIT(TAG_ACR)))))
		return false;
	n->head = str_spaced(w->a, m->head, n->head, NULL);
	groups_remove(w, i + 1, i + 2);
	return true;
}

static bool
contains_of(struct work *w, const char *s)
{
	return strstr(s, str_join(w->a, " ", word(w, E_OF), " ", NULL)) != NULL;
}

static bool
ends_in_people(struct work *w, const char *s)
{
	return strchr(s, ' ') && is(w, str_last_word(s), W_PEOPLE_PERSON);
}

/* station de métro: metro station */
bool
join_compound(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);

	if (!is_common(n) || !is_de(w, at(w, i + 1)) || !is_bare(m) ||
	    has(w, TABLE_QUANTITIES, n->lem) || lem(w, n, W_CURRENCIES) ||
	    n->adjnoun || lem(w, n, W_KEEP_OF))
		return false;
	if (!(is_month(w, m) && m->year && n->det) &&
	    (is_month(w, m) || is_day(w, m) || str_empty(m->head) ||
		str_empty(n->head) || contains_of(w, n->head) || m->after.n))
		return false;
	if (is_de(w, at(w, i + 3)) && is_common(at(w, i + 4)) &&
	    !is_bare(at(w, i + 4)) && lem(w, m, W_TAKE_COMPLEMENTS))
		return false;
	if (ends_in_people(w, m->head) || str_count_words(m->head) > 2)
		return false;
	n->head = str_spaced(w->a,
	    m->pl && has(w, TABLE_KEEP_PLURAL, m->lem) ?
		english_plural(w, m->head) :
		m->head,
	    n->head, NULL);
	n->cap |= m->cap;
	n->joined = true;
	groups_remove(w, i + 1, i + 3);
	return true;
}

/* May the complement m of "de la" go before the head n? */
static bool
chains(struct work *w, const struct group *n, const struct group *m)
{
	if (!is(w, m->det, W_LE) || m->pre.n || m->after.n)
		return false;
	if (m->mods.n && !(m->cap && lem(w, n, W_MINISTRY)))
		return false;
	if (m->pl && !lem(w, m, W_PLURAL_IN_CHAINS))
		return false;
	return !(m->person && !m->pl) && !contains_of(w, m->head);
}

/* le secteur de la défense: the defence sector */
bool
join_chain(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);
	struct strs parts;
	const char *the;

	if (!is_common(n) || !is_de(w, at(w, i + 1)) || !is_common(m) ||
	    !has(w, TABLE_CHAIN_HEADS, n->lem) || !chains(w, n, m))
		return false;
	if (is_de(w, at(w, i + 3)) && at(w, i + 4)->kind == K_NP)
		return false;
	parts = strs_copy(w->a, &m->mods);
	strs_push(&parts, w->a, m->pl ? english_plural(w, m->head) : m->head);
	strs_push(&parts, w->a, n->head);
	n->head = strs_join(w->a, &parts, " ");
	the = str_join(w->a, word(w, E_THE), " ", NULL);
	if (m->cap && str_starts(n->head, the))
		n->head += strlen(the);
	groups_remove(w, i + 1, i + 3);
	return true;
}

/* May the owner m stand before n with 's? */
static bool
may_own(struct work *w, const struct group *n, struct group *m,
    const struct group *next)
{
	if (m->name) {
		const char *owner = noun_text(w, m);

		return !m->det && str_count_words(owner) <= 4 &&
		    !en_is(next, "(") && !is(w, next->en, E_AND) &&
		    !str_starts(
			owner, str_join(w->a, word(w, E_THE), " ", NULL));
	}
	if (!is(w, m->det, W_LE) || lem(w, m, W_NEVER_OWN) ||
	    !(m->person || has(w, TABLE_INSTITUTIONS, m->lem)) || m->pre.n ||
	    m->mods.n || m->sup || m->after.n || (m->cap && m->person) ||
	    n->numbered)
		return false;
	return !is_de(w, next) && !kinds(next, K(K_REL) | K(K_NP) | K(K_ADJ)) &&
	    !(next->kind == K_VG && next->mood == MOOD_PP);
}

/* la visite de M. X: Mr X's visit; la décision du président */
bool
join_possessive(struct work *w, int i)
{
	struct group *n = at(w, i), *m = at(w, i + 2);
	const char *owner;

	if (!is_common(n) || !is_de(w, at(w, i + 1)) || m->kind != K_NP ||
	    str_empty(m->head) || !is(w, n->det, W_LE) || n->poss || n->whole ||
	    n->sup || has(w, TABLE_NO_POSSESSOR, n->lem) || m->pl ||
	    !may_own(w, n, m, at(w, i + 3)))
		return false;
	owner = noun_text(w, m);
	if (lem(w, n, W_FEMME))
		n->head = word(w, E_WIFE);
	n->poss = str_join(
	    w->a, owner, str_ends(owner, "s") ? "'" : "'s", NULL);
	n->det = NULL;
	n->cap = false;
	if (m->name && m->person)
		n->owner = m->fem ? word(w, E_HER) : word(w, E_HIS);
	groups_remove(w, i + 1, i + 3);
	return true;
}
