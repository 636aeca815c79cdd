/*
 * nouns.c - noun groups: preposition, determiner, adjectives, head, what
 * follows the head, and the name.
 */
#include "language/group.h"

#define QUOTED_MAX 5 /* words of a nickname: les "gilets jaunes" */

static void
take_determiner(struct group *g, const struct word *w)
{
	uint64_t t = w->tags;

	g->det = 1;
	g->ch.flags |= N_DET;
	group_gender(g, w);
	if (t & TAG(DEF))
		g->ch.flags |= N_DEF;
	if (t & TAG(INDEF))
		g->ch.flags |= N_INDEF;
	if (t & TAG(POSS))
		g->ch.flags |= N_POSS;
	if (t & TAG(FIRST))
		g->ch.flags |= N_FIRST;
	if (t & TAG(ANON))
		g->ch.flags |= N_ANON;
	if (t & TAG(NOT))
		g->ch.flags |= N_NOT;
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
	    !word_forms(tok(g, g->k + 1)->word))
		return 0; /* "ce matin" */
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

/* "14h", "23h30" */
static int
is_hour(const struct group *g, const struct token *t)
{
	size_t i = t->start;

	while (i < t->end && g->c->text[i] >= '0' && g->c->text[i] <= '9')
		i++;
	return i > t->start && i < t->end && (g->c->text[i] | 0x20) == 'h';
}

/* A word that may be head or adjective here. */
static int
is_open(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	return t && t->kind == TOKEN_WORD && !chunk_closed(t) &&
	    !token_is(t, TAG(ENCLITIC));
}

/* "selon", ", ont dit": what follows is who says it. */
static int
before_source(const struct group *g)
{
	const struct chunks *out = g->c->out;
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	return last && last->last + 1 == g->k &&
	    (last->kind == CHUNK_CUE ||
		(last->kind == CHUNK_VERB && last->flags & V_FINITE &&
		    last->speech && out->len > 1 &&
		    (last[-1].kind == CHUNK_COMMA ||
			last[-1].kind == CHUNK_CLOSE)));
}

/*
 * "par d'anciens élus", "selon de hauts gradés": before an adjective "de" is
 * the plural of "un".
 */
static int
plural_of(const struct group *g)
{
	const struct token *t = tok(g, g->k);

	return t && token_is(t, TAG(DE)) && !token_is(t, TAG(DET)) && !g->det &&
	    is_open(g, g->k + 1) && is_open(g, g->k + 2) &&
	    token_is(t + 1, TAG(ADJ)) && !(t[1].shape & SHAPE_CAPITAL) &&
	    !(t[2].shape & SHAPE_CAPITAL) &&
	    (g->ch.flags & N_BY ? g->k == g->ch.prep + 1 : before_source(g));
}

static void
determiners(struct group *g)
{
	const struct token *t;

	while ((t = tok(g, g->k))) {
		const struct phrase *p = chunk_phrase(
		    g->c, g->k, TAG(DET) | TAG(NUM));

		if (plural_of(g)) {
			take_determiner(
			    g, &(struct word){ .tags = TAG(INDEF) | TAG(P) });
			g->k++;
			continue;
		}
		if (p && !(p->tags & TAG(NAME))) {
			struct word w = { .tags = p->tags };

			take_determiner(g, &w);
			g->k += 1 + p->nwords;
			continue;
		}
		/* "Le Parisien" inside a sentence is a name as a whole */
		if (!token_is(t, TAG(DET)) ||
		    (t->shape & SHAPE_CAPITAL &&
			!chunk_is_initial(g->c, g->k) && g->k > g->from))
			break;
		if (token_is(t, TAG(DET)) && g->det &&
		    token_is(t, TAG(CLITIC)) && !(g->ch.flags & N_DET))
			break;
		/* "le ton monte": after an article it is a noun */
		if (g->ch.flags & N_DEF && token_is(t, TAG(POSS)) &&
		    token_is(t, TAG(NOUN)))
			break;
		take_determiner(g, t->word);
		g->k++;
	}
	while ((t = tok(g, g->k)) &&
	    (t->kind == TOKEN_NUMBER ||
		(token_is(t, TAG(NUM)) && !token_is(t, TAG(DET))))) {
		g->det = 1;
		g->ch.flags |= N_DET | N_P | (is_hour(g, t) ? N_TIME : 0u);
		g->ch.head = (uint32_t)g->k;
		g->k++;
		g->head = 1;
	}
}

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
	if (!is_open(g, t->mate + 1) ||
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
	/* "mise en garde", "metteur en scène" */
	g->k += 1 + (p ? p->nwords : 0);
}

/* Adjectives before, then the head: "l'ancien premier ministre". */
static int
common_head(struct group *g)
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
	    !token_is(t, TAG(TITLE)) && is_open(g, g->k + 1) &&
	    (!token_is(t, TAG(NOUN)) ||
		token_is(tok(g, g->k + 1), TAG(NOUN))) &&
	    !(t->shape & SHAPE_CAPITAL && !chunk_is_initial(g->c, g->k)) &&
	    !(word_forms(tok(g, g->k + 1)->word) &&
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
	if (!g->det && t && word_forms(t->word) &&
	    (!token_is(t, TAG(NOUN) | TAG(ADJ)) ||
		(word_forms(t->word) & FORM_INF && !g->c->lang->bare_nouns)))
		return 0; /* "avant d'ajouter", "sans dire" */
	if (group_is_name(g, g->k) && g->det)
		return group_names(g); /* "la jeune Greta Thunberg" */
	if (!is_open(g, g->k) || group_is_name(g, g->k) ||
	    (!g->det && token_is(tok(g, g->k), TAG(ADV)) &&
		!token_is(tok(g, g->k), TAG(NOUN))))
		return 0;
	cue_head(g);
	return 1;
}

/* What may follow the head: "nord-coréen", "KCNA", a second noun. */
static void
after_head(struct group *g)
{
	for (;;) {
		const struct token *t = tok(g, g->k);
		unsigned forms;

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
		if (!(g->ch.flags & N_TIME) && group_names(g))
			continue;
		if (t->kind == TOKEN_NUMBER && g->ch.head + 1 == g->k &&
		    g->det) {
			g->k++; /* "le point 9 du rapport" */
			continue;
		}
		/* "Russia's defence ministry" */
		if (token_is(t, TAG(ENCLITIC)) && token_is(t, TAG(POSS))) {
			g->k++;
			g->det = 1;
			if (!common_head(g) && !group_names(g))
				return;
			continue;
		}
		/* "a condamné vendredi Paul Durand" */
		if (g->ch.flags & N_TIME && t->shape & SHAPE_CAPITAL)
			return;
		/* "ont dit à Jeune Afrique deux de ses amis" */
		if ((g->name && token_is(t, TAG(NUM))) || group_apart(g))
			return;
		/* "samedi auprès du parquet" */
		if (t->word && chunk_phrase(g->c, g->k, TAG(PREP)))
			return;
		if (!is_open(g, g->k) || token_is(t, TAG(ADV)) ||
		    (t->shape & SHAPE_CAPITAL && t->shape & SHAPE_BREAK) ||
		    token_is(t, TAG(TIME)))
			return;
		if (g->name && g->ch.name_last == g->k - 1 &&
		    !token_is(t, TAG(ADJ)) && g->ch.flags & N_GIVEN)
			return;
		forms = word_forms(t->word);
		if (forms &&
		    (!token_is(t, TAG(ADJ) | TAG(NOUN)) ||
			(forms & FORM_INF && !token_is(t, TAG(ADJ)) &&
			    !g->c->lang->bare_nouns)))
			return;
		if (forms & FORM_FINITE && chunk_verb_plausible(g->c, g->k))
			return;
		/* "un rapport obtenu par X", "une étude parue lundi" */
		if (forms & FORM_PART && tok(g, g->k + 1) &&
		    !g->c->lang->bare_nouns &&
		    token_is(tok(g, g->k + 1), TAG(BY) | TAG(TIME)))
			return;
		if (token_is(t, TAG(TITLE)))
			group_head(g, g->k);
		if (!g->ch.class && token_is(t, TAG(NOUN)) && t->word->class &&
		    !token_is(t, TAG(NAME)))
			g->ch.class = t->word->class;
		g->k++;
	}
}

static int
preposition(struct group *g)
{
	const struct token *t = tok(g, g->k);
	const struct phrase *p = chunk_phrase(g->c, g->k, TAG(PREP));
	uint64_t tags;

	if (!t->word || plural_of(g))
		return 0;
	tags = p ? p->tags : t->word->tags;
	if (!(tags & TAG(PREP)) || (!p && chunk_phrase(g->c, g->k, TAG(DET))))
		return 0; /* "de nombreux analystes" has none */
	g->ch.prep = (uint32_t)g->k;
	if (tags & TAG(DE))
		g->ch.flags |= N_DE;
	if (tags & TAG(BY))
		g->ch.flags |= N_BY;
	if (tags & TAG(TO))
		g->ch.flags |= N_TO;
	if (tags & TAG(WITHIN))
		g->ch.flags |= N_WITHIN;
	if (tags & TAG(DET) && !p)
		take_determiner(g, t->word);
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

	if (!token_is(t, TAG(DE)) || !token_is(t, TAG(DET)) ||
	    token_is(t, TAG(PREP)))
		return 0;
	return out->len && out->items[out->len - 1].kind == CHUNK_NOUN &&
	    out->items[out->len - 1].last + 1 == g->k &&
	    !(out->items[out->len - 1].flags & N_SUBJ) &&
	    (!(out->items[out->len - 1].flags & N_TIME) ||
		out->items[out->len - 1].prep != CHUNK_NONE);
}

/* avance « L'Écho vézonien »: a name in quotation marks after its verb. */
static int
quoted_name(struct group *g)
{
	const struct chunks *out = g->c->out;
	const struct token *t = tok(g, g->k);
	const struct chunk *last = out->len ? &out->items[out->len - 1] : NULL;

	if (t->kind != TOKEN_OPEN || t->mate == MATE_NONE ||
	    t->mate >= g->c->end || t->mate > g->k + 5 || t->mate < g->k + 2 ||
	    !(t[1].shape & SHAPE_CAPITAL) ||
	    (g->ch.prep == CHUNK_NONE &&
		!(last &&
		    (last->kind == CHUNK_CUE ||
			(last->kind == CHUNK_VERB && last->flags & V_FINITE &&
			    last->speech && last->first > 0 &&
			    g->c->tokens->items[last->first - 1].kind ==
				TOKEN_COMMA)))))
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
	    is_open(g, g->k + 1 + p->nwords) &&
	    !(next->shape & SHAPE_CAPITAL) && !word_forms(next->word))
		return 0;
	return group_known_name(g);
}

int
chunk_noun(struct chunker *c)
{
	struct group g = { .c = c, .from = c->at, .k = c->at };
	size_t start;

	g.ch = (struct chunk){ .kind = CHUNK_NOUN,
		.prep = CHUNK_NONE,
		.name_first = CHUNK_NONE,
		.name_last = CHUNK_NONE,
		.enclitic = CHUNK_NONE,
		.subject = CHUNK_NONE,
		.mate = CHUNK_NONE };
	if (partitive(&g)) {
		g.ch.prep = (uint32_t)g.k;
		g.ch.flags |= N_DE;
	} else if (preposition(&g) < 0)
		return 0;
	start = g.k;
	if (g.k >= c->end)
		return 0;
	if (quoted_name(&g) || article_name(&g)) {
		g.head = 1;
	} else if (!pronoun(&g)) {
		determiners(&g);
		if (g.k < c->end && !group_names(&g) && !common_head(&g) &&
		    g.det && g.ch.flags & N_ANON &&
		    token_is(tok(&g, g.k), TAG(DE)))
			group_head(&g, g.k - 1); /* "several of the" */
		if (!g.head)
			return 0;
		if (g.k < c->end)
			after_head(&g);
	}
	if (g.k == start && g.ch.prep == CHUNK_NONE)
		return 0;
	g.ch.first = (uint32_t)c->at;
	g.ch.last = (uint32_t)(g.k - 1);
	chunk_add(c, &g.ch);
	return 1;
}
