#include "nounwords.h"

#include <string.h>

#include "base/base.h"
#include "english.h"
#include "look.h"

/* The participle of the verb that an adjective in -é, -i comes from. */
static const char *
from_verb(struct work *w, const struct unit *u)
{
	const char *l = u->low, *verb = get(w, TABLE_VERBS, l), *long_form;

	if (verb)
		return english_participle(w, verb);
	if (str_ends(l, "é"))
		long_form = str_join(
		    w->a, str_less(w->a, l, 2), word(w, W_ER), NULL);
	else if (str_ends(l, "i"))
		long_form = str_join(w->a, l, "r", NULL);
	else
		return NULL;
	verb = get(w, TABLE_VERBS, long_form);
	return verb ? english_participle(w, verb) : NULL;
}

static const char *
left_french(struct work *w, const char *s)
{
	work_left_french(w, s);
	return s;
}

const char *
noun_adjective(struct work *w, const struct unit *u)
{
	const char *en = u->en, *l = u->low;

	if (!str_empty(en))
		return unit_participle(u) ? english_participle(w, en) : en;
	if (u->pos == TAG_NUM || unit_t(u, BIT(TAG_ORD)))
		return noun_number(w, u->lem);
	if (unit_pos(u, BIT(TAG_PREADV) | BIT(TAG_ADV))) {
		en = get(w, TABLE_DEGREE, l);
		if (str_empty(en))
			en = bilingual_look(w, u->lem, TAG_ADV);
		return en ? en : left_french(w, l);
	}
	en = bilingual_known(w, u->lem, TAG_ADJ);
	if (!str_empty(en))
		return en;
	if (unit_participle(u)) {
		en = get(w, TABLE_VERBS, l);
		if (str_empty(en))
			en = bilingual_look(w, u->lem, TAG_VBLEX);
		return en ? english_participle(w, en) : left_french(w, l);
	}
	en = from_verb(w, u);
	if (!en)
		en = bilingual_look(w, u->lem, TAG_ADJ);
	return en ? en : left_french(w, l);
}

/* Moscou-Pyongyang: Moscow-Pyongyang */
static const char *
both_places(struct work *w, const struct unit *u)
{
	struct strs parts = strs_split(w->a, u->lem, '-');
	int found = 0;

	for (int i = 0; parts.n == 2 && i < 2; i++) {
		const char *en = get(
		    w, TABLE_PLACES, str_lower(w->a, parts.v[i]));

		found += en != NULL;
		if (en)
			parts.v[i] = en;
	}
	return found ? strs_join(w->a, &parts, "-") : NULL;
}

const char *
noun_name(struct work *w, const struct unit *u)
{
	const struct entry *row;
	const char *en;

	if (!str_empty(u->en))
		return u->en;
	en = get(w, TABLE_PLACES, u->low);
	if (en)
		return en;
	row = dict_find(&w->x->tables[TABLE_NAMES], unit_plain(w->a, u->lem));
	/* a first name is no monarch */
	en = row && !str_eq(row->cell[2], "person") ? row->cell[1] : NULL;
	if (!en)
		en = both_places(w, u);
	if (en)
		return en;
	/* ONG: NGO */
	if (strlen(u->lem) > 2 && str_is_upper(u->lem)) {
		en = get(w, TABLE_NOUNS, str_lower(w->a, u->lem));
		if (en)
			return en;
	}
	return unit_plain(w->a, u->lem);
}

/* plus grand: bigger; le moins grand: the least big; le mieux: best */
static const char *
compared(struct work *w, const struct unit *u, const char *adjective,
    bool superlative)
{
	if (low(w, u, W_PLUS))
		return english_compare(w, adjective, superlative);
	if (low(w, u, W_MIEUX))
		return str_spaced(w->a,
		    superlative ? word(w, E_BEST) : word(w, E_BETTER),
		    adjective, NULL);
	return str_spaced(w->a,
	    superlative ? word(w, E_LEAST) : word(w, E_LESS), adjective, NULL);
}

struct strs
noun_sequence(struct work *w, const struct units *us, bool superlative)
{
	struct strs out = { 0 };

	for (int k = 0; k < us->n; k++) {
		const struct unit *u = us->v[k], *next = units_at(us, k + 1);
		const char *en;

		if (low(w, u, W_COMPARING) &&
		    (next->pos == TAG_ADJ || unit_participle(next))) {
			strs_push(&out, w->a,
			    compared(
				w, u, noun_adjective(w, next), superlative));
			k++;
			continue;
		}
		en = NULL;
		if (u->pos == TAG_CNJCOO) {
			en = get(w, TABLE_COORDINATORS, u->low);
			if (!en)
				en = u->low;
		}
		strs_push(&out, w->a, en ? en : noun_adjective(w, u));
	}
	return out;
}

const char *
noun_capital(struct work *w, const char *s)
{
	struct strs t = strs_split(w->a, s, ' ');

	for (int i = 0; i < t.n; i++)
		if (!is(w, t.v[i], W_SMALL_IN_TITLES))
			t.v[i] = str_upper_first(w->a, t.v[i]);
	return strs_join(w->a, &t, " ");
}

const char *
noun_determiner(struct work *w, const struct group *g)
{
	const char *d = g->det;
	const struct entry *row;

	if (!d)
		return g->poss ? g->poss : "";
	if (!str_empty(g->poss))
		return g->poss;
	if (g->det_en)
		return g->det_en;
	if (is(w, d, W_LE))
		return g->generic ? "" : word(w, E_THE);
	if (is(w, d, W_UN))
		return g->dpl ? "" : word(w, E_A);
	/* ces informations: this information */
	if (is(w, d, W_CE))
		return (g->pl || g->agr == AGREE_PL) &&
			!has(w, TABLE_UNCOUNTED, str_last_word(g->head)) ?
		    word(w, E_THESE) :
		    word(w, E_THIS);
	if (has(w, TABLE_POSSESSIVES, d))
		return get(w, TABLE_POSSESSIVES, d);
	if (is(w, d, W_DE))
		return "";
	if (is(w, d, W_TOUT) && !g->pl)
		return g->time ? word(w, E_EVERY) : word(w, E_ANY);
	if (is(w, d, W_QUELQUE) && g->numbered)
		return word(w, E_SOME);
	row = dict_find(&w->x->tables[TABLE_DETERMINERS], d);
	if (!row)
		return d;
	return row->cell[g->pl && row->ncells > 2 ? 2 : 1];
}

/* French people: Frenchman; Chinese people: Chinese person */
static void
one_of_people(struct work *w, struct group *g)
{
	const char *people = str_join(w->a, " ", word(w, E_PEOPLE), NULL);

	if (g->pl || !str_ends(g->head, people) || lem(w, g, W_GENS))
		return;
	if (is(w, g->head, E_FRENCH_PEOPLE))
		g->head = g->fem ? word(w, E_FRENCHWOMAN) :
				   word(w, E_FRENCHMAN);
	else
		g->head = str_join(
		    w->a, str_less(w->a, g->head, 6), word(w, E_PERSON), NULL);
}

/* tous les: all; toute la: the whole */
static const char *
whole_word(struct work *w, const struct group *g, const char **det)
{
	bool le = is(w, g->det, W_LE);

	if (g->pl) {
		if (!g->particular && le && !g->numbered)
			*det = "";
		return word(w, E_ALL);
	}
	if (!le)
		return word(w, E_ALL);
	*det = "";
	return word(w, E_THE_WHOLE);
}

const char *
noun_text(struct work *w, struct group *g)
{
	struct strs out = { 0 }, pre, mods;
	const char *noun, *det, *whole = "";

	if (g->kind != K_NP)
		return g->en;
	if (g->fixed_text)
		return g->fixed_text;
	one_of_people(w, g);
	noun = g->head;
	if (g->pl && *noun && !g->name)
		noun = english_plural(w, noun);
	pre = strs_copy(w->a, &g->pre);
	mods = strs_copy(w->a, &g->mods);
	if (g->cap && !g->name) {
		noun = noun_capital(w, noun);
		for (int i = 0; i < mods.n; i++)
			mods.v[i] = noun_capital(w, mods.v[i]);
	}
	det = noun_determiner(w, g);
	if (g->sup && !*det && is(w, g->det, W_LE))
		det = word(w, E_THE);
	if (g->whole)
		whole = whole_word(w, g, &det);
	if (g->title && is(w, g->head, W_TITLE_NOUNS))
		noun = noun_capital(w, noun);
	if (is(w, det, E_A) && strs_have(&pre, word(w, E_SUCH))) {
		for (int i = 0; i < pre.n; i++)
			if (is(w, pre.v[i], E_SUCH)) {
				strs_remove(&pre, i);
				break;
			}
		det = word(w, E_SUCH_A);
	}
	if (is(w, det, E_A) &&
	    str_starts(g->head, str_join(w->a, word(w, E_ABOUT), " ", NULL)))
		det = "";
	if (!*det && !g->continued && pre.n && is(w, pre.v[0], W_HUNDREDS))
		det = word(w, E_A); /* mille tonnes */
	if (g->quoted)
		det = str_spaced(w->a, det, OPEN, NULL);
	strs_push(&out, w->a, whole);
	strs_push(&out, w->a, det);
	strs_append(&out, w->a, &pre);
	strs_append(&out, w->a, &mods);
	strs_push(&out, w->a, noun);
	strs_append(&out, w->a, &g->after);
	for (int i = 0; i < out.n; i++)
		if (!*out.v[i])
			strs_remove(&out, i--);
	return strs_join(w->a, &out, " ");
}
