#include "verbs.h"

#include <string.h>

#include "base/base.h"
#include "verbparts.h"

/* The tense of a French form, as English sees it. */
static enum tag
english_tense(enum tag french)
{
	switch (french) {
	case TAG_PII:
	case TAG_IFI:
	case TAG_PIS:
		return TAG_PAST;
	case TAG_FTI:
	case TAG_CNI:
		return french;
	default:
		return TAG_PRI;
	}
}

static enum tag
french_form(const struct unit *v)
{
	static const enum tag forms[] = { TAG_PRI, TAG_PII, TAG_IFI, TAG_PIS,
		TAG_PRS, TAG_FTI, TAG_CNI, TAG_IMP };

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++)
		if (unit_t(v, BIT(forms[i])))
			return forms[i];
	return TAG_PRI;
}

/* dit, finit, exclut are present and past historic alike. */
static bool
same_in_present(struct work *w, const char *l)
{
	return bilingual_ends(w->x, l, W_ALIKE_IN_PRESENT) ||
	    (bilingual_ends(w->x, l, W_SECOND_CLASS) &&
		!bilingual_ends(w->x, l, W_THIRD_CLASS));
}

/* "dit" in a text that has no clear past historic is a present. */
static bool
past_is_present(struct work *w, const struct units *us, const struct unit *v)
{
	if (!unit_t(v, BIT(TAG_IFI) | BIT(TAG_SG)) ||
	    !same_in_present(w, v->low))
		return false;
	for (int i = 0; i < us->n; i++) {
		const struct unit *u = us->v[i];

		if (unit_finite(u) && unit_t(u, BIT(TAG_IFI)) &&
		    !same_in_present(w, u->low))
			return false;
	}
	return true;
}

static int
finite_group(struct work *w, const struct units *us, int j, struct group *g,
    const struct clitics *cl)
{
	struct unit *v = us->v[j];

	g->mood = MOOD_FIN;
	g->french = french_form(v);
	g->tense = past_is_present(w, us, v) ? TAG_PRI :
					       english_tense(g->french);
	g->agr = verb_agreement(v);
	g->finite = v;
	g->inv = unit_t(v, BIT(TAG_INV));
	verb_take_clitics(w, g, cl);
	return verb_finite(w, us, j, g);
}

static int
gerund_group(struct work *w, const struct units *us, int j, struct group *g,
    const struct clitics *cl)
{
	struct unit *v = us->v[j];
	int k, q;

	g->mood = MOOD_GER;
	verb_take_clitics(w, g, cl);
	k = verb_between(w, us, j + 1, g);
	if (unit_participle(units_at(us, k)) &&
	    unit_pos(v, BIT(TAG_VBHAVER) | BIT(TAG_VBSER)))
		return verb_perfect(w, us, v, k, g);
	q = v->pos == TAG_VBMOD ? verb_complement(w, us, j + 1, g) : 0;
	if (!q)
		return verb_main(w, us, j, g);
	g->modal = get(w, TABLE_MODAL_PHRASES, v->low);
	if (!g->modal)
		g->modal = word(w, E_HAVE_TO);
	return q;
}

struct group *
verb_group(struct work *w, const struct units *us, int i, int *end)
{
	struct clitics cl = verb_clitics(w, us, i);
	int j = cl.end, k;
	struct unit *v = units_at(us, j);
	struct group *g;

	if (!unit_pos(v, VERBS))
		return NULL;
	g = group_new(w, K_VG, "", NULL);
	g->ne = cl.ne;
	g->neg = cl.neg;
	if (unit_finite(v)) {
		k = finite_group(w, us, j, g, &cl);
	} else if (unit_infinitive(v)) {
		g->mood = MOOD_INF;
		verb_take_clitics(w, g, &cl);
		k = verb_infinitive(w, us, j, g);
	} else if (unit_t(v, BIT(TAG_GER))) {
		k = gerund_group(w, us, j, g, &cl);
	} else if (unit_participle(v)) {
		g->mood = MOOD_PP;
		k = verb_main(w, us, j, g);
	} else {
		return NULL;
	}
	if (g->mood != MOOD_PP && !g->perfect && !g->passive && !g->modal)
		k = verb_between_after(w, us, k, g);
	*end = k;
	return g;
}
