/*
 * nouns_head.c - the head of a noun group, the adjectives before it and what
 * follows it.
 */
#include "language/group.h"

#define QUOTED_MAX 5 /* words of a nickname: les "gilets jaunes" */

/* les "gilets jaunes": a short quotation right after the determiner. */
static int
quoted_head(struct group *g)
{
	const struct token *t = tok(g, g->k);
	size_t n;

	if (!t || t->kind != TOKEN_OPEN || t->mate == MATE_NONE ||
	    t->mate >= g->c->end || !g->det)
		return 0;
	n = t->mate - g->k - 1;
	if (n == 0 || n > QUOTED_MAX)
		return 0;
	for (size_t i = g->k + 1; i < t->mate; i++)
		if (tok(g, i)->kind != TOKEN_WORD &&
		    tok(g, i)->kind != TOKEN_NUMBER)
			return 0;
	group_head(g, g->k + 1);
	/* des "faux" électeurs: the marked word is an adjective */
	if (!group_is_open(g, t->mate + 1) ||
	    tok(g, t->mate + 1)->shape & SHAPE_CAPITAL ||
	    word_forms(tok(g, t->mate + 1)->word))
		g->ch.flags |= N_QUOTED;
	g->k = t->mate + 1;
	return 1;
}

/* The head, perhaps of several words: "la mise en garde". */
static void
cue_head(struct group *g)
{
	const struct phrase *p = chunk_phrase(g->c, g->k, TAG(NOUN));

	group_head(g, g->k);
	if (p && p->cue && p->cue->noun) {
		g->ch.flags |= N_CUE;
		g->ch.cue = p->cue;
	}
	/* "chefs d'accusation" are no persons */
	if (p && !p->cue)
		g->ch.class = p->class;
	/* "mise en garde", "metteur en scène" */
	g->k += 1 + (p ? p->nwords : 0);
}

/* Several words that are a noun of saying begin here. */
int
group_says(const struct group *g)
{
	const struct phrase *p = chunk_phrase(g->c, g->k, TAG(NOUN));

	return p && p->cue && p->cue->noun;
}

/* The forms of a verb but those that want "je", "tu", "nous": "factures". */
static unsigned
forms_told(const struct word *w)
{
	unsigned forms = word_forms(w);

	return forms & (FORMS_ANY & ~(unsigned)FORM_FIRST) ? forms : 0;
}

/* "la garantie donnée par": a participle, no noun behind an adjective */
static int
is_made_by(const struct group *g, size_t i)
{
	return word_forms(tok(g, i)->word) & FORM_PART && tok(g, i + 1) &&
	    token_is(tok(g, i + 1), TAG(BY));
}

/* Adjectives before, then the head: "l'ancien premier ministre". */
int
group_common_head(struct group *g)
{
	const struct token *t;

	if ((t = tok(g, g->k)) && token_is(t, TAG(ADJ)) && tok(g, g->k + 1) &&
	    tok(g, g->k + 1)->kind == TOKEN_OPEN) {
		g->k++; /* l'ancien "petit ami" */
		if (quoted_head(g))
			return 1;
		g->k--;
	}
	while ((t = tok(g, g->k)) && token_is(t, TAG(ADJ)) &&
	    !token_is(t, TAG(TITLE)) && group_is_open(g, g->k + 1) &&
	    (!token_is(t, TAG(NOUN)) ||
		token_is(tok(g, g->k + 1), TAG(NOUN))) &&
	    !(t->shape & SHAPE_CAPITAL && !chunk_is_initial(g->c, g->k)) &&
	    !is_made_by(g, g->k + 1) &&
	    !(forms_told(tok(g, g->k + 1)->word) &&
		!token_is(tok(g, g->k + 1), TAG(NOUN) | TAG(ADJ)) &&
		chunk_verb_plausible(g->c, g->k + 1))) {
		group_gender(g, t->word);
		g->k++;
	}
	if (quoted_head(g))
		return 1;
	t = tok(g, g->k);
	if (g->c->lang->bare_nouns && !g->det && g->ch.prep != CHUNK_NONE &&
	    t && word_forms(t->word) & FORM_GER)
		return 0; /* "accused of lying" */
	if (!g->det && t && forms_told(t->word) &&
	    (!token_is(t, TAG(NOUN) | TAG(ADJ)) ||
		(word_forms(t->word) & FORM_INF && !g->c->lang->bare_nouns)))
		return 0; /* "avant d'ajouter", "sans dire" */
	/* "une sur quatre disparaîtra": the number is the head */
	if (g->head && t && word_forms(t->word) & (FORM_3S | FORM_3P) &&
	    !token_is(t, TAG(NOUN) | TAG(ADJ)))
		return 0;
	if (group_is_name(g, g->k) && g->det)
		return group_names(g); /* "la jeune Greta Thunberg" */
	if (!(group_is_open(g, g->k) || group_says(g)) ||
	    group_is_name(g, g->k) ||
	    (!g->det && token_is(tok(g, g->k), TAG(ADV)) &&
		!token_is(tok(g, g->k), TAG(NOUN))))
		return 0;
	cue_head(g);
	return 1;
}

/* A noun or an adjective that is of the group, not of what comes after it. */
static int
can_follow(const struct group *g, const struct token *t)
{
	unsigned forms = forms_told(t->word);

	/* "a condamné vendredi Paul Durand" */
	if (g->ch.flags & N_TIME && t->shape & SHAPE_CAPITAL)
		return 0;
	/* "depuis 2019 figure en tête" */
	if (tok(g, g->k - 1)->kind == TOKEN_NUMBER && forms & FORM_3S &&
	    !(forms & FORM_3P) && !token_is(t, TAG(P)))
		return 0;
	/* "ont dit à Jeune Afrique deux de ses amis" */
	if ((token_is(t, TAG(NUM)) && (g->name || group_gapped(g))) ||
	    group_apart(g))
		return 0;
	/* "samedi auprès du parquet" */
	if (t->word && chunk_phrase(g->c, g->k, TAG(PREP)))
		return 0;
	if (!group_is_open(g, g->k) || token_is(t, TAG(ADV)) ||
	    (t->shape & SHAPE_CAPITAL && t->shape & SHAPE_BREAK) ||
	    token_is(t, TAG(TIME)))
		return 0;
	if (g->name && g->ch.name_last == g->k - 1 && !token_is(t, TAG(ADJ)) &&
	    g->ch.flags & N_GIVEN)
		return 0;
	if (forms &&
	    (!token_is(t, TAG(ADJ) | TAG(NOUN)) ||
		(forms & FORM_INF && !token_is(t, TAG(ADJ)) &&
		    !g->c->lang->bare_nouns)))
		return 0;
	if (forms & FORM_FINITE && chunk_verb_plausible(g->c, g->k))
		return 0;
	/* "un rapport obtenu par X", "une étude parue lundi" */
	if (forms & FORM_PART && tok(g, g->k + 1) && !g->c->lang->bare_nouns &&
	    token_is(tok(g, g->k + 1), TAG(BY) | TAG(TIME)))
		return 0;
	return 1;
}

/* "les détenus les plus âgés": three words of the group. */
static int
superlative(const struct group *g)
{
	const struct token *t = tok(g, g->k);

	return g->head && token_is(t, TAG(DEF)) && !token_is(t, TAG(PREP)) &&
	    tok(g, g->k + 1) && token_is(t + 1, TAG(PREQUE)) &&
	    token_is(t + 1, TAG(ADV)) && group_is_open(g, g->k + 2) &&
	    !token_is(t + 2, TAG(ADV) | TAG(TIME)) &&
	    !(t[2].shape & SHAPE_CAPITAL);
}

/* What may follow the head: "nord-coréen", "KCNA", a second noun. */
/* "le quotidien « Le Rivage »": a paper's name in quotation marks. */
static int
titled(struct group *g)
{
	return g->det && !g->name &&
	    (g->ch.class == NOUN_MEDIA || g->ch.class == NOUN_AGENCY) &&
	    group_marked_name(g);
}

void
group_after_head(struct group *g)
{
	for (;;) {
		const struct token *t = tok(g, g->k);

		if (!t)
			return;
		/* "fin mai", "début 2019" */
		if (!g->det && !g->name && g->k == g->from + 1 &&
		    token_is(t, TAG(TIME)))
			g->ch.flags |= N_TIME;
		if (g->ch.flags & N_TIME &&
		    (t->kind == TOKEN_NUMBER || token_is(t, TAG(TIME)))) {
			g->k++;
			continue;
		}
		if (group_is_full(g))
			return; /* "de Belgique | Dirk Mertens" */
		if (titled(g))
			return;
		if (!(g->ch.flags & N_TIME) && group_names(g))
			continue;
		if (t->kind == TOKEN_NUMBER && g->ch.head + 1 == g->k &&
		    g->det && !group_gapped(g)) {
			g->k++; /* "le point 9 du rapport" */
			continue;
		}
		/* "Russia's defence ministry" */
		if (token_is(t, TAG(ENCLITIC)) && token_is(t, TAG(POSS))) {
			g->k++;
			g->det = 1;
			if (!group_common_head(g) && !group_names(g))
				return;
			continue;
		}
		if (superlative(g)) {
			g->k += 3;
			continue;
		}
		if (!can_follow(g, t))
			return;
		if (token_is(t, TAG(TITLE)))
			group_head(g, g->k);
		/* "un incendie volontaire" is nobody */
		if (!g->ch.class && token_is(t, TAG(NOUN)) && t->word->class &&
		    !token_is(t, TAG(NAME) | TAG(ADJ)))
			g->ch.class = t->word->class;
		g->k++;
	}
}
