/*
 * compound.c - tenses of several words: auxiliary, what stands between,
 * participle; modal and infinitive.
 */
#include "language/vgroup.h"

#define BETWEEN_MAX 6 /* groups between auxiliary and participle */

/* ---- compound tenses ---- */

/* "aurait, selon la police, volé": who says so is a group of its own. */
static int
is_cue(const struct vgroup *g, size_t i)
{
	const struct token *t = tok(g, i);
	const struct pair *p = t->shape & SHAPE_PAIR && tok(g, i + 1) ?
	    lexicon_pair(g->c->lang->lexicon, t->word, t[1].word) :
	    NULL;

	return (p && p->cue) ||
	    (t->word && t->word->cue && !t->word->cue->noun &&
		!t->word->cue->apart);
}

/* ", par la même occasion,": a few words between two commas. */
static size_t
aside_end(const struct vgroup *g, size_t k)
{
	size_t i = k + 1;

	for (; i < k + 8 && tok(g, i); i++) {
		if (tok(g, i)->kind == TOKEN_COMMA)
			return i > k + 1 && forms_at(g, i + 1) & FORM_PART ?
			    i + 1 :
			    0;
		if (tok(g, i)->kind != TOKEN_WORD || is_cue(g, i) ||
		    (forms_at(g, i) & FORM_FINITE &&
			!token_is(tok(g, i),
			    TAG(NOUN) | TAG(ADJ) | TAG(STRONG) | TAG(TIME))))
			return 0;
	}
	return 0;
}

/* Past one thing that may stand between auxiliary and participle, or 0. */
static size_t
between(const struct vgroup *g, size_t k)
{
	const struct token *t = tok(g, k);
	const struct phrase *p;

	if (!t)
		return 0;
	if (t->kind == TOKEN_COMMA) {
		/* "avait, pour sa part, reconnu" */
		p = tok(g, k + 1) ? chunk_phrase(g->c, k + 1, TAG(ADV)) : NULL;
		if (p && tok(g, k + 2 + p->nwords) &&
		    tok(g, k + 2 + p->nwords)->kind == TOKEN_COMMA)
			return k + 3 + p->nwords;
		return aside_end(g, k);
	}
	/* a "formellement démenti" les faits: the mark is the participle's */
	if (t->kind == TOKEN_OPEN &&
	    (forms_at(g, k + 1) & FORM_PART ||
		(tok(g, k + 1) &&
		    token_is(tok(g, k + 1), TAG(NOT) | TAG(ADV)) &&
		    forms_at(g, k + 2) & FORM_PART)))
		return k + 1;
	p = chunk_phrase(g->c, k, TAG(ADV));
	if (p)
		return k + 1 + p->nwords;
	/* "is reportedly closed": the hedge is a cue of its own */
	if (t->word && t->word->cue)
		return 0;
	return token_is(t, TAG(ADV) | TAG(NOT) | TAG(TIME)) ? k + 1 : 0;
}

/* The participle that the auxiliary before k goes with, or 0. */
static size_t
participle_after(const struct vgroup *g, size_t k, unsigned forms)
{
	for (int n = 0; n < BETWEEN_MAX; n++) {
		const struct token *t = tok(g, k);
		size_t next;

		if (!t || t->kind == TOKEN_STOP)
			return 0;
		if (forms_at(g, k) & forms)
			return k;
		next = between(g, k);
		if (!next)
			return 0;
		k = next;
	}
	return 0;
}

void
vgroup_head(struct vgroup *g, size_t at, unsigned forms)
{
	const struct reading_of *r = vgroup_reading(tok(g, at)->word, forms);

	g->ch.head = (uint32_t)at;
	g->ch.verb = r ? r->verb : g->ch.verb;
	if (at + 1 > g->k)
		g->k = at + 1;
}

/* Past the mark that closes one opened inside the group: a "confirmé" */
static void
close_mark(struct vgroup *g, size_t from, size_t part)
{
	const struct token *t = tok(g, g->k);

	if (t && t->kind == TOKEN_CLOSE && t->mate != MATE_NONE &&
	    t->mate >= from && t->mate < part)
		g->k++;
}

/* After "a", "est", "a été": the participle, perhaps of "être" itself. */
void
vgroup_compound(struct vgroup *g)
{
	for (int n = 0; n < 3; n++) {
		unsigned roles = g->ch.verb ? g->ch.verb->roles : 0;
		size_t part, from = g->k;

		if (!(roles & (VERB_PERFECT | VERB_BE)))
			return;
		part = participle_after(
		    g, g->k, FORM_PART | (roles & VERB_BE ? FORM_GER : 0u));
		if (!part ||
		    (forms_at(g, part) & FORM_GER &&
			token_is(tok(g, part), TAG(ADJ) | TAG(NOUN))))
			return;
		for (size_t i = g->k; i < part; i++)
			if (token_is(tok(g, i), TAG(NOT)))
				g->ch.flags |= V_NEG;
		if (roles & VERB_BE && !(g->ch.flags & V_SELF) &&
		    forms_at(g, part) & FORM_PART)
			g->ch.flags |= V_PASSIVE;
		g->ch.flags |= V_PERFECT;
		g->ch.flags &= ~(unsigned)V_WEAKFORM;
		vgroup_head(g, part, FORM_PART | FORM_GER);
		close_mark(g, from, part);
	}
}

/* "peut dire", "a tenu à préciser", "vient d'annoncer". */
void
vgroup_modal(struct vgroup *g)
{
	size_t k = g->k;
	unsigned self = g->ch.flags & V_SELF;
	int own = 0; /* "se borne à se dire": of the infinitive */

	/* "s'est borné à indiquer" */
	if (!g->ch.verb ||
	    !(g->ch.verb->roles & (self ? VERB_SELF_MODAL : VERB_MODAL)))
		return;
	while (tok(g, k) && between(g, k) && !(forms_at(g, k) & FORM_INF) &&
	    tok(g, k)->kind == TOKEN_WORD)
		k = between(g, k);
	if (tok(g, k) && token_is(tok(g, k), TAG(DE) | TAG(TO) | TAG(BY)) &&
	    !token_is(tok(g, k), TAG(DET)))
		k++;
	for (; tok(g, k) && token_is(tok(g, k), TAG(CLITIC)) && k < g->k + 4;
	     k++)
		own |= token_is(tok(g, k), TAG(SELF));
	if (!tok(g, k) || !(forms_at(g, k) & FORM_INF) ||
	    token_is(tok(g, k), TAG(NOUN)))
		return;
	if (g->ch.verb->roles & VERB_SEEM)
		g->ch.flags |= V_SEEM;
	/* "refuse de confirmer"; "n'a pas manqué de rappeler" did */
	if (g->ch.verb->roles & VERB_REFUSE)
		g->ch.flags ^= V_NEG;
	g->ch.flags |= V_MODAL;
	g->ch.flags &= ~(unsigned)V_SELF;
	g->ch.flags |= own ? V_SELF : 0u;
	vgroup_head(g, k, FORM_INF);
	vgroup_compound(g);
}
