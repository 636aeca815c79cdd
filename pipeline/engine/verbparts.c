#include "verbparts.h"

#include <string.h>

#include "base/base.h"
#include "english.h"
#include "look.h"

const char *
verb_english(struct work *w, const struct unit *u)
{
	const char *en = u->en;

	if (!str_empty(en))
		return en;
	if (u->pos == TAG_VBSER)
		return word(w, E_BE);
	if (u->pos == TAG_VBHAVER)
		return word(w, E_HAVE);
	en = get(w, TABLE_MODAL_INFINITIVES, u->low);
	if (!en)
		en = bilingual_look(w, u->lem, TAG_VBLEX);
	if (!str_empty(en))
		return en;
	work_left_french(w, u->low);
	return u->low;
}

enum agree
verb_agreement(const struct unit *u)
{
	if (unit_t(u, BIT(TAG_PL)) ||
	    (unit_t(u, BIT(TAG_P2)) && !unit_t(u, BIT(TAG_P1))))
		return AGREE_PL;
	return unit_t(u, BIT(TAG_P1)) ? AGREE_S1 : AGREE_S3;
}

/*
 * inévitablement is the adverb of inévitable, savamment of savant,
 * heureusement of heureux.
 */
static const char *
from_adjective(struct work *w, const char *l)
{
	const struct dict *d = &w->x->tables[TABLE_ADVERB_ENDINGS];
	const char *base, *en;

	if (!str_ends(l, word(w, W_MENT)))
		return NULL;
	base = str_less(w->a, l, 4);
	for (int i = 0; i < d->n; i++) {
		const char *const *cell = d->rows[i].cell;
		const char *from = strcmp(cell[0], "-") ? cell[0] : "";
		const char *to = strcmp(cell[1], "-") ? cell[1] : "";

		if (!str_ends(base, from))
			continue;
		en = bilingual_known(w,
		    str_join(
			w->a, str_less(w->a, base, str_len(from)), to, NULL),
		    TAG_ADJ);
		if (!str_empty(en))
			return english_adverb(w, en);
	}
	en = bilingual_look(w, base, TAG_ADJ);
	if (en &&
	    (str_ends(base, word(w, W_ABLE)) ||
		str_ends(base, word(w, W_IBLE)) ||
		str_ends(base, word(w, W_IQUE))))
		return english_adverb(w, en);
	return NULL;
}

const char *
verb_adverb(struct work *w, const struct unit *u)
{
	const char *en = u->en;

	if (unit_t(u, BIT(TAG_MANNER))) {
		en = bilingual_look(w, u->lem, TAG_ADJ);
		return english_adverb(w, str_empty(en) ? u->low : en);
	}
	if (str_empty(en))
		en = bilingual_known(w, u->lem, TAG_ADV);
	if (str_empty(en))
		en = from_adjective(w, u->low);
	if (str_empty(en))
		en = bilingual_look(w, u->lem, TAG_ADV);
	if (!str_empty(en))
		return en;
	work_left_french(w, u->low);
	return u->low;
}

/* ne pas venir: the negation stands before an infinitive */
static bool
negates_infinitive(struct work *w, const struct units *us, int j)
{
	const struct unit *next = units_at(us, j + 1);

	if (!has(w, TABLE_NEGATIONS, us->v[j]->low) ||
	    (j + 1 < us->n && !unit_infinitive(next) &&
		!unit_pos(next, BIT(TAG_PRN) | BIT(TAG_ADV))))
		return false;
	return unit_infinitive(next) || unit_infinitive(units_at(us, j + 2)) ||
	    unit_infinitive(units_at(us, j + 3));
}

struct clitics
verb_clitics(struct work *w, const struct units *us, int i)
{
	struct clitics c = { 0 };

	for (; i < us->n; i++) {
		struct unit *u = us->v[i];

		if (u->pos == TAG_ADV && low(w, u, W_NE))
			c.ne = true;
		else if (c.ne && negates_infinitive(w, us, i))
			c.neg = get(w, TABLE_NEGATIONS, u->low);
		else if (u->pos == TAG_PRN && low(w, u, W_CLITICS) &&
		    (unit_t(u, BIT(TAG_PRO)) || low(w, u, W_Y_EN_SE)))
			units_push(&c.pronouns, w->a, u);
		else
			break;
	}
	c.end = i;
	return c;
}

/* nous nous efforçons: the pronoun has the person of the verb */
static bool
matches_subject(struct work *w, const struct unit *c, const struct group *g)
{
	const struct unit *v = g->finite;

	if (!v)
		return false;
	if (low(w, c, W_NOUS))
		return unit_t(v, BIT(TAG_P1) | BIT(TAG_PL));
	if (low(w, c, W_ME))
		return unit_t(v, BIT(TAG_P1) | BIT(TAG_SG));
	return unit_t(v, BIT(TAG_P2));
}

void
verb_take_clitics(struct work *w, struct group *g, const struct clitics *cl)
{
	for (int i = 0; i < cl->pronouns.n; i++) {
		const struct unit *c = cl->pronouns.v[i];
		const char *me = get(w, TABLE_FIRST_OBJECTS, c->low);

		if (low(w, c, W_SE) || (me && matches_subject(w, c, g))) {
			g->refl = true;
		} else if (low(w, c, W_LE_LA_LES)) {
			g->acc = unit_t(c, BIT(TAG_PL)) ? word(w, E_THEM) :
							  word(w, E_IT);
			g->acc_m = !unit_t(c, BIT(TAG_F));
		} else if (low(w, c, W_LEUR)) {
			g->dat = word(w, E_THEM);
		} else if (low(w, c, W_LUI)) {
			g->dat = word(w, W_LUI);
		} else if (me) {
			g->dat = me;
		} else if (low(w, c, W_Y)) {
			g->y = true;
		} else if (low(w, c, W_EN)) {
			g->en_ = true;
		}
	}
}

static bool
nonfinite(const struct unit *u)
{
	return unit_participle(u) || unit_infinitive(u);
}

/* The English of an adverb that stands inside the group at k. */
static const char *
inner_adverb(struct work *w, const struct units *us, int k)
{
	const struct unit *u = us->v[k];
	const char *en = get(w, TABLE_INNER_ADVERBS, u->low);

	if (low(w, u, W_TOUJOURS))
		return units_at(us, k - 1)->pos == TAG_VBHAVER ?
		    word(w, E_ALWAYS) :
		    word(w, E_STILL);
	return en ? en : verb_adverb(w, u);
}

/* Does what follows at k + 1 still belong to the verb group? */
static bool
group_goes_on(
    struct work *w, const struct units *us, int k, const struct group *g)
{
	const struct unit *a = units_at(us, k + 1);

	return nonfinite(a) ||
	    (unit_pos(a, BIT(TAG_ADV) | BIT(TAG_PREADV)) &&
		unit_participle(units_at(us, k + 2))) ||
	    (g->ne && has(w, TABLE_NEGATIONS, a->low));
}

/* n'emploie guère que vingt ouvriers */
static bool
hardly_more(struct work *w, const struct units *us, int k)
{
	return low(w, units_at(us, k), W_GUERE) &&
	    low(w, units_at(us, k + 1), W_QUE);
}

int
verb_between(struct work *w, const struct units *us, int k, struct group *g)
{
	for (; k < us->n; k++) {
		const struct unit *u = us->v[k];

		if ((!unit_pos(
			 u, BIT(TAG_ADV) | BIT(TAG_PREADV) | BIT(TAG_PRN)) &&
			!low(w, u, W_INNER_CONJUNCTIONS)) ||
		    low(w, u, W_NE))
			break;
		if (u->pos == TAG_PRN) {
			/* n'a rien dit, n'a jamais rien dit */
			if (!low(w, u, W_RIEN_TOUT) ||
			    !nonfinite(units_at(us, k + 1)))
				break;
			if (low(w, u, W_RIEN))
				g->nothing = true;
			else
				g->all = true;
		} else if (hardly_more(w, us, k)) {
			/* guère que: only (step_only) */
		} else if (has(w, TABLE_NEGATIONS, u->low) && !g->neg &&
		    (g->ne || !low(w, u, W_PLUS))) {
			g->neg = get(w, TABLE_NEGATIONS, u->low);
		} else if (low(w, u, W_QUE) || !group_goes_on(w, us, k, g) ||
		    low(w, u, W_TRES)) {
			break;
		} else {
			strs_push(&g->advs, w->a, inner_adverb(w, us, k));
		}
	}
	return k;
}

int
verb_between_after(
    struct work *w, const struct units *us, int k, struct group *g)
{
	const struct unit *u = units_at(us, k);

	if (g->ne && hardly_more(w, us, k))
		return k + 1;
	if (!g->ne || g->neg || u->pos != TAG_ADV ||
	    !has(w, TABLE_NEGATIONS, u->low))
		return k;
	g->neg = get(w, TABLE_NEGATIONS, u->low);
	return k + 1;
}
