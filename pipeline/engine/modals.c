/*
 * Infinitives after modals, causatives, perfects: what auxiliaries carry.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "verbparts.h"
#include "verbs.h"

int
verb_complement(struct work *w, const struct units *us, int k, struct group *g)
{
	struct clitics cl = verb_clitics(w, us, k);
	int q = cl.end, n = q;

	while (n < q + 3 &&
	    unit_pos(units_at(us, n), BIT(TAG_ADV) | BIT(TAG_PREADV)))
		n++;
	if (n > q && unit_infinitive(units_at(us, n)))
		for (; q < n; q++) {
			const char *en = get(
			    w, TABLE_DEGREE_WORDS, us->v[q]->low);

			strs_push(
			    &g->advs, w->a, en ? en : verb_adverb(w, us->v[q]));
		}
	if (!unit_infinitive(units_at(us, q)))
		return 0;
	verb_take_clitics(w, g, &cl);
	return verb_infinitive(w, us, q, g);
}

/* pouvoir + infinitive: be able to */
static int
modal_infinitive(struct work *w, const struct units *us, int q, struct group *g)
{
	const struct unit *v = us->v[q];
	const char *modal = get(w, TABLE_MODAL_PHRASES, v->low);
	int k;

	if (g->ne && !g->neg && low(w, v, W_POUVOIR))
		g->neg = word(w, E_NOT); /* regrette de ne pouvoir venir */
	k = verb_complement(w, us, q + 1, g);
	if (!k)
		return 0;
	if (!modal)
		modal = word(w, E_HAVE_TO);
	if (g->mood == MOOD_INF)
		g->modal = modal;
	else
		g->extra = modal;
	return k;
}

int
verb_infinitive(struct work *w, const struct units *us, int q, struct group *g)
{
	struct unit *v = us->v[q];
	int k;

	if (unit_pos(v, BIT(TAG_VBHAVER) | BIT(TAG_VBSER))) {
		k = verb_between(w, us, q + 1, g);
		if (unit_participle(units_at(us, k)))
			return verb_perfect(w, us, v, k, g);
		return verb_main(w, us, q, g);
	}
	if (verb_lets(w, us, q))
		return verb_causative(w, us, q, g);
	if ((v->pos == TAG_VBMOD || low(w, v, W_ALLER)) &&
	    !verb_phrase_here(w, us, q)) {
		k = modal_infinitive(w, us, q, g);
		if (k)
			return k;
	}
	return verb_main(w, us, q, g);
}

bool
verb_lets(struct work *w, const struct units *us, int q)
{
	return low(w, us->v[q], W_LET_SEE) &&
	    unit_infinitive(units_at(us, q + 1)) &&
	    (low(w, us->v[q], W_FAIRE) || !verb_phrase_here(w, us, q));
}

/* faire savoir is say; se faire arrêter is be arrested */
int
verb_causative(struct work *w, const struct units *us, int q, struct group *g)
{
	const char *fixed;
	int k;

	if (g->refl) {
		g->refl = false;
		g->passive = true;
		return verb_main(w, us, q + 1, g);
	}
	k = verb_main(w, us, q + 1, g);
	if (low(w, us->v[q], W_FAIRE)) {
		fixed = get(w, TABLE_CAUSATIVES, us->v[q + 1]->low);
		g->caus = fixed ? NULL : g->en;
		g->en = fixed ? fixed :
				str_spaced(w->a, word(w, E_HAVE),
				    english_participle(w, g->en), NULL);
	} else {
		g->en = str_spaced(w->a,
		    low(w, us->v[q], W_LAISSER) ? word(w, E_LET) :
						  word(w, E_SEE),
		    g->en, NULL);
	}
	return k;
}

int
verb_perfect(struct work *w, const struct units *us, const struct unit *aux,
    int k, struct group *g)
{
	struct unit *p = us->v[k];
	int q;

	if (g->acc && aux->pos == TAG_VBHAVER) /* de l'avoir tuée */
		g->acc_sure = unit_t(p, BIT(TAG_F)) && !unit_t(p, BIT(TAG_M)) ?
		    word(w, E_HER) :
		    word(w, E_HIM);
	if (aux->pos == TAG_VBHAVER && p->pos == TAG_VBSER) {
		g->perfect = true;
		q = verb_between(w, us, k + 1, g);
		if (unit_participle(units_at(us, q)) &&
		    us->v[q]->pos == TAG_VBLEX) {
			g->passive = true;
			return verb_main(w, us, q, g);
		}
		return verb_main(w, us, k, g);
	}
	if (aux->pos == TAG_VBSER && !has(w, TABLE_WITH_ETRE, p->low) &&
	    !g->refl) {
		g->passive = true;
		return verb_main(w, us, k, g);
	}
	g->perfect = true;
	if (p->pos == TAG_VBMOD || low(w, p, W_MODAL_PARTICIPLES)) {
		q = verb_complement(w, us, k + 1, g);
		if (q) {
			g->pastmodal = p->low;
			return q;
		}
	}
	if (verb_lets(w, us, k))
		return verb_causative(w, us, k, g);
	k = verb_main(w, us, k, g);
	if (low(w, p, W_FALLOIR)) {
		g->en = word(w, E_TAKE);
		g->imp = true;
	}
	return k;
}
