/*
 * verbs.c - verb groups: negation, clitics, auxiliary, what stands between,
 * participle, fixed words: "n'a par ailleurs pas fait savoir".
 */
#include <string.h>

#include "language/vgroup.h"

/* The reading to take: one of these forms, a verb of speech first. */
const struct reading_of *
vgroup_reading(const struct word *w, unsigned forms)
{
	const struct reading_of *best = NULL;

	if (!w)
		return NULL;
	for (const struct reading_of *r = w->readings; r; r = r->next)
		if (r->forms & forms &&
		    (!best || (r->verb->roles && !best->verb->roles) ||
			(!best->verb->roles && r->verb->speech &&
			    !best->verb->speech)))
			best = r;
	return best;
}

/* ---- clitics ---- */

/* "le juge leur reproche de", "l'office du sol leur reproche de" */
static int
after_noun(const struct vgroup *g, size_t at)
{
	const struct chunks *out = g->c->out;
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	return last && last->kind == CHUNK_NOUN && last->last + 1 == at &&
	    (last->prep == CHUNK_NONE || last->flags & N_DE) &&
	    !(last->flags & N_TIME);
}

/* "Souchon nous rappelle": a noun group right before. */
static int
after_subject(const struct vgroup *g, size_t at)
{
	const struct chunks *out = g->c->out;
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	return last && last->kind == CHUNK_NOUN && last->last + 1 == at &&
	    last->prep == CHUNK_NONE && !(last->flags & N_TIME);
}

static unsigned
roles_at(const struct vgroup *g, size_t i, unsigned forms)
{
	const struct reading_of *r = vgroup_reading(tok(g, i)->word, forms);

	return r ? r->verb->roles & (VERB_BE | VERB_PERFECT) : 0;
}

/* Is the clitic really one, not the determiner of what follows? */
static int
clitic_fits(const struct vgroup *g, size_t clitic, size_t verb, int negated)
{
	const struct token *t = tok(g, clitic), *v = tok(g, verb);
	const struct token *before = clitic && !(t->shape & SHAPE_BREAK) ?
	    t - 1 :
	    NULL;
	unsigned forms = forms_at(g, verb);

	if (!token_is(t, TAG(DET) | TAG(PREP) | TAG(STRONG) | TAG(SUBJ)) ||
	    negated)
		return 1;
	if (token_is(t, TAG(SUBJ))) /* "il nous a dit", but "nous avons" */
		return (forms & (FORM_3S | FORM_3P) && !(forms & FORM_FIRST)) ||
		    after_subject(g, clitic) ||
		    (before &&
			token_is(before, TAG(SUBJ) | TAG(WHO) | TAG(NE)));
	if (token_is(t, TAG(STRONG))) /* "lui a dit" after its subject */
		return (forms & FORM_FINITE) != 0;
	if (token_is(t, TAG(PREP)) && forms & FORM_INF)
		return 1;	    /* "affirme en avoir recensé" */
	if (token_is(t, TAG(PREP))) /* "en" */
		return (forms & FORM_FINITE) && before &&
		    before->kind == TOKEN_WORD && !token_is(v, TAG(NOUN));
	if (forms & FORM_INF)
		return roles_at(g, verb, FORM_INF) ||
		    (before && token_is(before, TAG(PREP)) &&
			!token_is(v, TAG(NOUN)));
	if (!(forms & FORM_FINITE))
		return 0;
	/* "que les vannes": no "tu" before it, so not of "vanner" */
	if (!(forms & (FORM_3S | FORM_3P)) &&
	    !(before && token_is(before, TAG(SUBJ) | TAG(NE))))
		return 0;
	/* "l'est du pays": the east, without a subject before it */
	if (roles_at(g, verb, FORM_3S) & VERB_BE && token_is(t, TAG(ELIDED)) &&
	    tok(g, verb + 1) && token_is(tok(g, verb + 1), TAG(DE)))
		return before &&
		    (token_is(before, TAG(SUBJ) | TAG(WHO) | TAG(LIKE)) ||
			after_subject(g, clitic));
	/* "l'autorité leur reproche d'avoir": right behind a noun group */
	if (!token_is(t, TAG(DEF)) && token_is(t, TAG(POSS)) &&
	    after_noun(g, clitic) && tok(g, verb + 1) &&
	    token_is(tok(g, verb + 1), TAG(DE) | TAG(QUE)))
		return 1;
	if (!token_is(v, TAG(NOUN) | TAG(ADJ)) && !(v->word->class))
		return !(forms & FORM_PART) ||
		    (before &&
			token_is(before, TAG(SUBJ) | TAG(WHO) | TAG(LIKE)));
	return before && token_is(before, TAG(SUBJ) | TAG(WHO) | TAG(LIKE));
}

static size_t
clitics(struct vgroup *g)
{
	size_t k = g->k;

	while (tok(g, k) && token_is(tok(g, k), TAG(CLITIC)) && k - g->k < 4)
		k++;
	return k;
}

static void
take_finite(struct vgroup *g, size_t at, unsigned forms)
{
	if (forms & FORM_FINITE)
		g->ch.flags |= V_FINITE;
	if (forms & FORM_3P)
		g->ch.flags |= V_PLURAL;
	if (forms & FORM_3S)
		g->ch.flags |= V_SINGULAR;
	if (forms & FORM_FIRST && !(forms & (FORM_3S | FORM_3P)))
		g->ch.flags |= V_FIRST;
	if (forms & FORM_CONDITIONAL)
		g->ch.flags |= V_COND;
	if (forms & FORM_PART)
		g->ch.flags |= V_WEAKFORM;
	if (forms & (FORM_PAST | FORM_IMPERFECT))
		g->ch.flags |= V_PAST;
	g->ch.head = (uint32_t)at;
}

static void
take_enclitic(struct vgroup *g)
{
	const struct token *t = tok(g, g->k);

	if (!t || !token_is(t, TAG(ENCLITIC)) || !token_is(t, TAG(SUBJ)))
		return;
	g->ch.flags |= V_ENCLITIC;
	if (token_is(t, TAG(FIRST)))
		g->ch.flags |= V_FIRST;
	if (token_is(t, TAG(ON)))
		g->ch.flags |= V_ON;
	g->ch.enclitic = (uint32_t)g->k++;
}

/* ---- the group ---- */

static int
finish(struct vgroup *g)
{
	vgroup_entry(g);
	g->ch.first = (uint32_t)g->from;
	g->ch.last = (uint32_t)(g->k - 1);
	chunk_add(g->c, &g->ch);
	return 1;
}

static int
finite(struct vgroup *g, size_t at)
{
	const struct word *w = tok(g, at)->word;
	const struct reading_of *r = vgroup_reading(w, FORM_FINITE);

	g->ch.verb = r->verb;
	g->k = at + 1;
	take_finite(g, at, r->forms);
	if (r->verb->roles & VERB_FORECAST)
		g->ch.flags &= ~(unsigned)V_COND;
	if (r->verb->roles & VERB_BE)
		g->ch.flags |= V_BE;
	take_enclitic(g);
	/* "n'écarte pas", but "n'écarte aucune piste" */
	while (tok(g, g->k) && token_is(tok(g, g->k), TAG(NOT))) {
		g->ch.flags |= V_NEG;
		if (token_is(tok(g, g->k), TAG(DET)))
			break;
		g->k++;
	}
	vgroup_compound(g);
	/* "ils auraient dû être réparés": a reproach, no rumour; but
	 * "serait dû à" */
	if (g->ch.flags & V_PERFECT && !(g->ch.flags & V_PASSIVE) &&
	    g->ch.verb->roles & VERB_REGRET)
		g->ch.flags &= ~(unsigned)V_COND;
	vgroup_modal(g);
	return finish(g);
}

static int
other_form(struct vgroup *g, size_t at, unsigned form, unsigned flag)
{
	const struct reading_of *r = vgroup_reading(tok(g, at)->word, form);

	g->ch.flags |= flag;
	g->ch.verb = r->verb;
	g->ch.head = (uint32_t)at;
	g->k = at + 1;
	if (form != FORM_PART) {
		vgroup_compound(g);
		vgroup_modal(g);
	}
	return finish(g);
}

/* "Accusé de vol", "Interrogé par la police": a noun would be no less */
static int
is_governing(const struct vgroup *g, size_t at)
{
	const struct reading_of *r = vgroup_reading(
	    tok(g, at)->word, FORM_PART);
	const struct token *next = tok(g, at + 1);

	return r && r->verb->speech && next &&
	    token_is(next, TAG(DE) | TAG(BY));
}

/* May an infinitive, gerund or participle be read as such here? */
static unsigned
nonfinite(const struct vgroup *g, size_t at, unsigned forms)
{
	const struct token *t = tok(g, at), *first = tok(g, g->from);
	const struct token *before = g->from && !(first->shape & SHAPE_BREAK) ?
	    first - 1 :
	    NULL;
	int after_det = before && token_is(before, TAG(DET)) &&
	    !token_is(before, TAG(CLITIC) | TAG(SUBJ));
	int after_word = before && before->kind == TOKEN_WORD &&
	    !token_is(before, TAG(PREP));

	if (after_det)
		return 0;
	if (g->c->lang->bare_nouns && token_is(t, TAG(NOUN)) &&
	    !(before && token_is(before, TAG(TO))))
		forms &= ~(unsigned)FORM_INF;
	if (forms & FORM_INF && !(before && token_is(before, TAG(DET))))
		return FORM_INF;
	if (forms & FORM_GER &&
	    !(after_word && token_is(t, TAG(ADJ) | TAG(NOUN))) &&
	    !(before && token_is(before, TAG(DET))))
		return FORM_GER;
	if (forms & FORM_PART && !(before && token_is(before, TAG(DET))) &&
	    (!(token_is(t, TAG(NOUN)) && (!before || !after_word)) ||
		(!before && is_governing(g, at))))
		return FORM_PART;
	return 0;
}

/* "Le gouverneur, joint par Reuters, ...": no verb yet, so a participle. */
static int
is_aside(const struct vgroup *g, size_t at, unsigned forms)
{
	const struct chunks *out = g->c->out;
	size_t i = out->len;

	if (!(forms & FORM_PART) || at != g->c->at || i < 2 || i > 6 ||
	    out->items[i - 1].kind != CHUNK_COMMA || !tok(g, at + 1) ||
	    !token_is(tok(g, at + 1), TAG(BY)))
		return 0;
	while (i-- > 0)
		if (out->items[i].kind != CHUNK_NOUN &&
		    out->items[i].kind != CHUNK_COMMA)
			return 0;
	return 1;
}

/* The gerund after "en" and its clitics ("en le qualifiant"), or 0. */
static size_t
gerund_after(struct vgroup *g, size_t k)
{
	while (tok(g, k) && token_is(tok(g, k), TAG(CLITIC)) &&
	    !(forms_at(g, k) & FORM_GER)) {
		if (token_is(tok(g, k), TAG(SELF)))
			g->ch.flags |= V_SELF;
		k++;
	}
	return tok(g, k) && forms_at(g, k) & FORM_GER ? k : 0;
}

int
chunk_verb(struct chunker *c)
{
	struct vgroup g = { .c = c, .from = c->at, .k = c->at };
	const struct token *t = &c->tokens->items[c->at];
	unsigned forms, pick;
	size_t at, k;
	int negated = 0;

	g.ch = chunk_blank(CHUNK_VERB);
	if (t->kind != TOKEN_WORD ||
	    (t->shape & SHAPE_CAPITAL &&
		(!chunk_is_initial(c, c->at) || token_is(t, TAG(GIVEN)))))
		return 0; /* "Marie Roux", "Élise, 32 ans": no verb */
	if (token_is(t, TAG(NE))) {
		negated = 1;
		g.k++;
		/* "ne pas avoir" */
		while (tok(&g, g.k) && token_is(tok(&g, g.k), TAG(NOT)))
			g.k++;
	}
	at = clitics(&g);
	while (at > g.k &&
	    !((forms_at(&g, at) & (FORM_FINITE | FORM_INF | FORM_GER)) &&
		clitic_fits(&g, g.k, at, negated)))
		at--;
	if (!tok(&g, at) || (at > c->at && tok(&g, at)->shape & SHAPE_CAPITAL))
		return 0;
	forms = forms_at(&g, at);
	/* "en annonçant": the gerund with its preposition */
	if (token_is(t, TAG(AT)) && (k = gerund_after(&g, c->at + 1))) {
		g.ch.flags |= V_PREP;
		return other_form(&g, k, FORM_GER, V_GER);
	}
	if (!forms)
		return 0;
	for (size_t i = g.k; i < at; i++) {
		g.ch.flags |= V_CLITIC;
		if (token_is(tok(&g, i), TAG(SELF)))
			g.ch.flags |= V_SELF;
	}
	if (negated)
		g.ch.flags |= V_NEG;
	if (forms & FORM_FINITE &&
	    (negated || at > g.k || chunk_verb_plausible(c, at)) &&
	    !is_aside(&g, at, forms) &&
	    !(token_is(
		  tok(&g, at), TAG(ADV) | TAG(PREP) | TAG(DET) | TAG(SUBJ)) &&
		at == c->at))
		return finite(&g, at);
	if (at == c->at && (token_is(t, TAG(ADV)) || chunk_closed(t)))
		return 0;
	pick = nonfinite(&g, at, forms);
	if (!pick)
		return 0;
	return other_form(&g, at, pick,
	    pick == FORM_INF	 ? V_INF :
		pick == FORM_GER ? V_GER :
				   V_PART);
}
