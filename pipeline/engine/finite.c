/*
 * Finite verbs: simple and compound tenses, modals.
 */
#include "base/base.h"
#include "english.h"
#include "verbparts.h"
#include "verbs.h"

/* Is one of the units [from,to) one of these words? */
static bool
any_in(
    struct work *w, const struct units *us, int from, int to, enum word_set set)
{
	for (int i = from < 0 ? 0 : from; i < to && i < us->n; i++)
		if (low(w, us->v[i], set))
			return true;
	return false;
}

/* A modal in English, by the tense: can, could, will be able to, could. */
static const char *
modal_english(struct work *w, const char *french, enum tag tense)
{
	const struct entry *row = dict_find(
	    &w->x->tables[TABLE_MODALS], french);

	return row->cell[tense == TAG_PAST ? 2 :
		tense == TAG_FTI	   ? 3 :
		tense == TAG_CNI	   ? 4 :
					     1];
}

/*
 * a pu + infinitive was able to, aurait pu could have, aurait dû should have,
 * a dû had to
 */
static void
past_modal(struct work *w, struct group *g)
{
	const char *p = g->pastmodal, *base;
	bool can = is(w, p, W_POUVOIR);

	g->modal_fr = p;
	g->imp = is(w, p, W_FALLOIR);
	if (g->tense == TAG_CNI && is(w, p, W_CONDITIONAL_MODALS)) {
		g->modal = can ? word(w, E_COULD) : word(w, E_SHOULD);
		g->perfect = true;
		return;
	}
	base = get(w, TABLE_PAST_MODALS, p);
	if (!base)
		base = word(w, E_HAVE_TO);
	g->modal = g->past_perfect ? str_spaced(w->a, word(w, E_HAVE),
					 english_participle(w, base), NULL) :
				     base;
	g->perfect = false;
	if (can && g->neg)
		g->modal = word(w, E_COULD);
}

static int
compound_tense(
    struct work *w, const struct units *us, int j, int k, struct group *g)
{
	int n = verb_perfect(w, us, us->v[j], k, g);

	g->past_perfect = g->perfect && g->tense == TAG_PAST;
	if (g->perfect && g->tense == TAG_PRI) {
		g->pc = true; /* passé composé: simple past */
		g->perfect = false;
		g->tense = TAG_PAST;
	}
	/* n’a pu être établie, but: aucun avocat n’a pu venir */
	if (is(w, g->pastmodal, W_POUVOIR) && g->ne && !g->neg &&
	    !any_in(w, us, j - 6, n + 5, W_NE_PARTNERS))
		g->neg = word(w, E_NOT);
	if (g->pastmodal)
		past_modal(w, g);
	return n;
}

/* il ne peut venir, si je ne me trompe: ne alone negates */
static void
bare_ne(struct work *w, const struct units *us, int j, int k, struct group *g)
{
	if (!g->ne || g->neg)
		return;
	if (any_in(w, us, j - 6, j, W_SI) &&
	    !any_in(w, us, j - 6, k + 5, W_NE_PARTNERS))
		g->neg = word(w, E_NOT);
	else if (low(w, us->v[j], W_BARE_NE_VERBS) &&
	    !any_in(w, us, k, k + 4, W_QUE))
		g->neg = word(w, E_NOT);
}

/* The verb and what follows from k on, for phrases: vouloir (pas) dire. */
static bool
phrase_after(struct work *w, const struct units *us, int j, int k)
{
	struct units rest = { 0 };

	units_push(&rest, w->a, us->v[j]);
	for (int i = k; i < us->n && i < k + 5; i++)
		units_push(&rest, w->a, us->v[i]);
	return verb_phrase_here(w, &rest, 0);
}

/* A modal with its infinitive, or alone; 0: neither. */
static int
modal(struct work *w, const struct units *us, int j, int k, struct group *g)
{
	struct unit *v = us->v[j];
	int n;

	if (low(w, v, W_ALLER) && g->refl)
		return verb_main(w, us, j, g);
	n = verb_complement(w, us, k, g);
	if (n) {
		g->modal = modal_english(w, v->low, g->tense);
		g->modal_fr = v->low;
		if (low(w, v, W_ALLER) && unit_t(v, BIT(TAG_IMP))) {
			g->modal = word(w, E_GO_AND);
			g->agr = AGREE_PL;
		}
		g->imp = low(w, v, W_FALLOIR);
		return n;
	}
	if (low(w, v, W_FALLOIR)) {
		g->lem = v->low;
		g->en = word(w, E_NEED);
		g->imp = true;
		g->unit = v;
		return k;
	}
	if (low(w, v, W_POUVOIR)) {
		g->lem = v->low;
		g->unit = v;
		g->modal = modal_english(w, v->low, g->tense);
		g->en = word(w, E_DO);
		return k;
	}
	return 0;
}

/* vient de partir: has just left; 0: it is no such thing */
static int
just(struct work *w, const struct units *us, int j, int k, struct group *g)
{
	const struct unit *de = units_at(us, k);
	struct clitics cl;

	if (!low(w, us->v[j], W_VENIR) || !low(w, de, W_DE) ||
	    de->pos != TAG_PR)
		return 0;
	cl = verb_clitics(w, us, k + 1);
	if (!unit_infinitive(units_at(us, cl.end)))
		return 0;
	verb_take_clitics(w, g, &cl);
	g->perfect = true;
	strs_push(&g->advs, w->a, word(w, E_JUST));
	return verb_infinitive(w, us, cl.end, g);
}

int
verb_finite(struct work *w, const struct units *us, int j, struct group *g)
{
	struct unit *v = us->v[j];
	int k = verb_between(w, us, j + 1, g), n;

	if (low(w, v, W_IL_Y_A)) {
		g->lem = v->low;
		g->en = word(w, E_BE);
		g->ilya = true;
		g->unit = v;
		return k;
	}
	if (unit_pos(v, BIT(TAG_VBHAVER) | BIT(TAG_VBSER)) &&
	    unit_participle(units_at(us, k)))
		return compound_tense(w, us, j, k, g);
	bare_ne(w, us, j, k, g);
	if (has(w, TABLE_MODALS, v->low) && !phrase_after(w, us, j, k)) {
		n = modal(w, us, j, k, g);
		if (n)
			return n;
	}
	n = just(w, us, j, k, g);
	if (n)
		return n;
	if (k == j + 1 && verb_lets(w, us, j))
		return verb_causative(w, us, j, g);
	return verb_plain(w, us, j, k, g);
}
