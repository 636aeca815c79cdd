/*
 * nouns.c - noun groups: a preposition, then a pronoun, a name or what
 * nouns_determiner.c and nouns_head.c read.
 */
#include "language/group.h"

/* A form of a verb with which "ce" is a pronoun: "ce sont", "ce peut être" */
static int
is_copula(const struct token *t)
{
	const struct reading_of *r = t->word ? t->word->readings : NULL;

	if (token_is(t, TAG(NOUN)) && !token_is(t, TAG(ADV)))
		return 0;
	for (; r; r = r->next)
		if (r->verb->roles)
			return 1;
	return !token_is(t, TAG(NOUN) | TAG(ADJ)) && word_forms(t->word);
}

/* Pronouns make a group of their own: "il", "celui-ci", "eux". */
static int
pronoun(struct group *g)
{
	const struct token *t = tok(g, g->k);
	const struct phrase *p = chunk_phrase(
	    g->c, g->k, TAG(DEMO) | TAG(SUBJ));
	uint64_t tags;

	if (!t->word)
		return 0;
	tags = p ? p->tags : t->word->tags;
	if (!(tags & (TAG(SUBJ) | TAG(DEMO))) && !(tags & TAG(STRONG)))
		return 0;
	if (!p && tags & TAG(DET) && tok(g, g->k + 1) &&
	    !is_copula(tok(g, g->k + 1)))
		return 0; /* "ce matin", "ce chiffre" */
	g->ch.flags |= N_PRONOUN;
	if (tags & TAG(SUBJ) && g->ch.prep == CHUNK_NONE)
		g->ch.flags |= N_SUBJ;
	if (tags & TAG(FIRST))
		g->ch.flags |= N_FIRST;
	if (tags & TAG(ON))
		g->ch.flags |= N_ON;
	if (tags & TAG(NEUTER))
		g->ch.flags |= N_NEUTER;
	if (tags & TAG(INDEF))
		g->ch.flags |= N_INDEF; /* "l'un d'eux" */
	g->ch.flags |= (tags & TAG(M) ? N_M : 0) | (tags & TAG(F) ? N_F : 0) |
	    (tags & TAG(S) ? N_S : 0) | (tags & TAG(P) ? N_P : 0);
	g->ch.head = (uint32_t)g->k;
	g->k += 1 + (p ? p->nwords : 0);
	g->head = 1;
	return 1;
}

/* "quant au maire", "lors des débats": the article is in the last word. */
static void
last_article(struct group *g, const struct token *t)
{
	const uint64_t form = TAG(M) | TAG(F) | TAG(S) | TAG(P);

	if (token_is(t, TAG(PREP)) && token_is(t, TAG(DET)))
		group_determiner(g,
		    &(struct word){
			.tags = TAG(DEF) | (t->word->tags & form) });
}

static int
preposition(struct group *g)
{
	const struct token *t = tok(g, g->k);
	const struct phrase *p = chunk_phrase(g->c, g->k, TAG(PREP));
	uint64_t tags;

	if (!t->word || group_plural_of(g))
		return 0;
	tags = p ? p->tags : t->word->tags;
	if (!(tags & TAG(PREP)) || (!p && chunk_phrase(g->c, g->k, TAG(DET))))
		return 0; /* "de nombreux analystes" has none */
	/* the last word of it: "du côté de" la mairie */
	g->ch.prep = (uint32_t)(g->k + (p ? p->nwords : 0));
	if (tags & TAG(DE))
		g->ch.flags |= N_DE;
	if (tags & TAG(BY))
		g->ch.flags |= N_BY;
	if (tags & TAG(TO))
		g->ch.flags |= N_TO;
	if (tags & TAG(WITHIN))
		g->ch.flags |= N_WITHIN;
	if (tags & TAG(DET) && !p)
		group_determiner(g, t->word);
	else if (p)
		last_article(g, &g->c->tokens->items[g->ch.prep]);
	g->k += 1 + (p ? p->nwords : 0);
	/* "après l'avoir nié": a verb follows, no noun */
	if (tok(g, g->k) && tok(g, g->k + 1) && !(tags & TAG(DET)) &&
	    token_is(tok(g, g->k), TAG(CLITIC)) &&
	    word_forms(tok(g, g->k + 1)->word) & FORM_INF &&
	    (token_is(tok(g, g->k), TAG(ELIDED)) ||
		!token_is(tok(g, g->k + 1), TAG(NOUN))))
		return -1;
	return 1;
}

/*
 * "des": after a noun it is "de les" ("le chef des pompiers"), elsewhere the
 * plural of "un" ("disent des experts").
 */
static int
partitive(const struct group *g)
{
	const struct chunks *out = g->c->out;
	const struct token *t = tok(g, g->k);
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	if (!token_is(t, TAG(DE)) || !token_is(t, TAG(DET)) ||
	    token_is(t, TAG(PREP)) || chunk_phrase(g->c, g->k, TAG(PREP)))
		return 0;
	/* "le ministère de l'Économie et des Finances" */
	if (last && out->len > 1 && last->kind == CHUNK_COORD &&
	    last->last + 1 == g->k && last[-1].kind == CHUNK_NOUN &&
	    last[-1].last + 1 == last->first && last[-1].flags & N_DE &&
	    last[-1].prep != CHUNK_NONE)
		return 1;
	return out->len && out->items[out->len - 1].kind == CHUNK_NOUN &&
	    out->items[out->len - 1].last + 1 == g->k &&
	    !(out->items[out->len - 1].flags & N_SUBJ) &&
	    (!(out->items[out->len - 1].flags & N_TIME) ||
		out->items[out->len - 1].prep != CHUNK_NONE);
}

#define MARKED_WORDS 5 /* and marks, of a name in quotation marks */

int
group_marked_name(struct group *g)
{
	const struct token *t = tok(g, g->k);

	if (t->kind != TOKEN_OPEN || t->mate == MATE_NONE ||
	    t->mate >= g->c->end || t->mate > g->k + MARKED_WORDS ||
	    t->mate < g->k + 2 || !(t[1].shape & SHAPE_CAPITAL))
		return 0;
	for (size_t i = g->k + 1; i < t->mate; i++)
		if (tok(g, i)->kind != TOKEN_WORD)
			return 0;
	group_name(g, g->k + 1);
	g->ch.name_last = t->mate - 1;
	g->ch.flags |= N_QUOTED;
	g->k = t->mate + 1;
	return 1;
}

/* avance « L'Écho vézonien »: a name in quotation marks after its verb. */
static int
quoted_name(struct group *g)
{
	const struct chunks *out = g->c->out;
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	if (g->ch.prep == CHUNK_NONE &&
	    !(last &&
		(last->kind == CHUNK_CUE ||
		    (last->kind == CHUNK_VERB && last->flags & V_FINITE &&
			last->speech && last->first > 0 &&
			g->c->tokens->items[last->first - 1].kind ==
			    TOKEN_COMMA))))
		return 0;
	return group_marked_name(g);
}

/*
 * "L'Opinion", "le Canard enchaîné": the article is of the name. Not "le
 * Centre fédéral": the party is another one.
 */
static int
article_name(struct group *g)
{
	const struct token *next = tok(g, g->k + 1);
	const struct phrase *p;

	if (!next || !token_is(tok(g, g->k), TAG(DET)) ||
	    !(next->shape & SHAPE_CAPITAL))
		return 0;
	p = chunk_phrase(g->c, g->k, TAG(NAME));
	next = p ? tok(g, g->k + 1 + p->nwords) : NULL;
	/* "L'Écho du Stade" is another paper */
	if (next && token_is(next, TAG(DE)) && p &&
	    tok(g, g->k + 2 + p->nwords) &&
	    tok(g, g->k + 2 + p->nwords)->shape & SHAPE_CAPITAL)
		return 0;
	if (next && next->kind == TOKEN_WORD &&
	    group_is_open(g, g->k + 1 + p->nwords) &&
	    !(next->shape & SHAPE_CAPITAL) && !word_forms(next->word))
		return 0;
	return group_known_name(g);
}

int
chunk_noun(struct chunker *c)
{
	struct group g = { .c = c, .from = c->at, .k = c->at };
	size_t start;

	g.ch = chunk_blank(CHUNK_NOUN);
	if (partitive(&g)) {
		/* "de les": not some, but the ones */
		g.ch.prep = (uint32_t)g.k++;
		g.ch.flags |= N_DE;
		group_determiner(
		    &g, &(struct word){ .tags = TAG(DEF) | TAG(P) });
	} else if (preposition(&g) < 0)
		return 0;
	start = g.k;
	if (g.k >= c->end)
		return 0;
	if (quoted_name(&g) || article_name(&g)) {
		g.head = 1;
	} else if (!pronoun(&g)) {
		group_determiners(&g);
		if (g.k < c->end && !group_names(&g) &&
		    !group_common_head(&g) && g.det && g.ch.flags & N_ANON &&
		    token_is(tok(&g, g.k), TAG(DE)))
			group_head(&g, g.k - 1); /* "several of the" */
		if (!g.head)
			return 0;
		if (g.k < c->end)
			group_after_head(&g);
	}
	if (g.k == start && g.ch.prep == CHUNK_NONE)
		return 0;
	g.ch.first = (uint32_t)c->at;
	g.ch.last = (uint32_t)(g.k - 1);
	chunk_add(c, &g.ch);
	return 1;
}
