/*
 * nouns_determiner.c - what a noun group begins with: articles, possessives,
 * numbers.
 */
#include <string.h>

#include "language/group.h"

void
group_determiner(struct group *g, const struct word *w)
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

/* "son ex-compagne": before a vowel "son" tells no gender. */
static int
opens_with_vowel(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);
	unsigned char c = t ? (unsigned char)g->c->text[t->start] : 0;

	/* of two bytes: "épouse", "œuvre" */
	return c && (strchr("aeiouyhAEIOUYH", c) || c == 0xC3 || c == 0xC5);
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
int
group_plural_of(const struct group *g)
{
	const struct token *t = tok(g, g->k);

	return t && token_is(t, TAG(DE)) && !token_is(t, TAG(DET)) && !g->det &&
	    group_is_open(g, g->k + 1) && group_is_open(g, g->k + 2) &&
	    token_is(t + 1, TAG(ADJ)) && !(t[1].shape & SHAPE_CAPITAL) &&
	    !(t[2].shape & SHAPE_CAPITAL) &&
	    (g->ch.flags & N_BY ? g->k == g->ch.prep + 1 : before_source(g));
}

void
group_determiners(struct group *g)
{
	const struct token *t;

	while ((t = tok(g, g->k))) {
		const struct phrase *p = chunk_phrase(
		    g->c, g->k, TAG(DET) | TAG(NUM));

		if (group_plural_of(g)) {
			group_determiner(
			    g, &(struct word){ .tags = TAG(INDEF) | TAG(P) });
			g->k++;
			continue;
		}
		/* "un de ses avocats", "deux de ces élus" */
		if (g->k > g->from && g->ch.flags & N_DET &&
		    !(g->ch.flags & (N_DEF | N_POSS)) && token_is(t, TAG(DE)) &&
		    !token_is(t, TAG(DET)) && token_is(t - 1, TAG(NUM)) &&
		    tok(g, g->k + 1) &&
		    token_is(t + 1, TAG(POSS) | TAG(DEMO)) &&
		    token_is(t + 1, TAG(DET))) {
			group_determiner(g,
			    &(struct word){ .tags = TAG(INDEF) | TAG(ANON) });
			g->k++;
			continue;
		}
		if (p && !(p->tags & TAG(NAME))) {
			struct word w = { .tags = p->tags };

			group_determiner(g, &w);
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
		/* "même son de cloche" */
		if (token_is(t, TAG(POSS)) && group_says(g))
			break;
		group_determiner(g, t->word);
		g->k++;
		if (token_is(t, TAG(POSS)) && opens_with_vowel(g, g->k))
			g->ch.flags &= ~(unsigned)N_M;
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
