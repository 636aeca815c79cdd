/*
 * slogan.c - names that say what they want: "l'ONG Eau pour tous", "le
 * collectif Agir contre la haine". Behind the noun for such a body stands an
 * ordinary word with a capital, so that what follows it is of the name; "le
 * club Lyon contre Marseille" has none.
 */
#include "language/group.h"
#include "language/inner.h"

#define SLOGAN_MAX 8 /* words behind the preposition */

/* A word that French has, were it not for its capital. */
static int
is_ordinary(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	if (t->shape & SHAPE_UPPER ||
	    token_is(t, TAG(NAME) | TAG(GIVEN) | TAG(PLACE)))
		return 0;
	return (t->word && t->word->readings) ||
	    token_is(t, TAG(NOUN) | TAG(ADJ) | TAG(ADV) | TAG(DET)) ||
	    name_is_ordinary(
		g->c->lang, g->c->text + t->start, t->end - t->start);
}

/* "pour", "sans", "contre"; not those of place, time, belonging. */
static int
is_aim(const struct token *t)
{
	return t->kind == TOKEN_WORD && !(t->shape & SHAPE_CAPITAL) &&
	    token_is(t, TAG(PREP)) &&
	    !token_is(t,
		TAG(DE) | TAG(TO) | TAG(AT) | TAG(BY) | TAG(WITHIN) |
		    TAG(PREQUE) | TAG(ADV));
}

/* A verb that may stand here, and nothing else. */
static int
is_verb(const struct token *t)
{
	return t->word && word_forms(t->word) & FORM_FINITE &&
	    !token_is(t, TAG(NOUN) | TAG(ADJ)) && !(t->shape & SHAPE_CAPITAL);
}

/* Words after the preposition: "la haine", "tous". */
static size_t
aim(const struct group *g, size_t i)
{
	size_t n = 0;

	while (n < SLOGAN_MAX && tok(g, i + n) &&
	    tok(g, i + n)->kind == TOKEN_WORD &&
	    token_is(tok(g, i + n), TAG(DET)))
		n++;
	while (n < SLOGAN_MAX && group_is_open(g, i + n) &&
	    !is_verb(tok(g, i + n)))
		n++;
	return n;
}

/*
 * "la revue Terres et Semences", "l'ONG Femmes et Développement": one body,
 * so "et" joins two words of its name; "la chaîne Alpha et Reuters" are two.
 */
static size_t
pair(const struct group *g)
{
	const struct token *t = tok(g, g->k), *last = tok(g, g->ch.name_last);

	if (!g->det || !g->name || g->ch.head >= g->ch.name_first ||
	    g->ch.name_last + 1 != g->k || g->ch.flags & (N_GIVEN | N_P) ||
	    (g->ch.class != NOUN_MEDIA && g->ch.class != NOUN_ORGANISATION) ||
	    !t || !token_is(t, TAG(COORD)) || token_is(t, TAG(NOT)) ||
	    token_is(last, TAG(NAME)) || last->shape & SHAPE_UPPER)
		return 0;
	t = tok(g, g->k + 1);
	return t && t->kind == TOKEN_WORD && t->shape & SHAPE_CAPITAL &&
		!(t->shape & SHAPE_UPPER) && !chunk_closed(t) &&
		!token_is(t, TAG(NAME) | TAG(GIVEN) | TAG(PLACE)) ?
	    2 :
	    0;
}

size_t
group_slogan(const struct group *g)
{
	size_t n = pair(g);

	if (n)
		return n;

	if (!g->det || !g->name || g->ch.class != NOUN_ORGANISATION ||
	    g->ch.head >= g->ch.name_first || g->ch.name_last + 1 != g->k ||
	    !tok(g, g->k) || !is_aim(tok(g, g->k)) || g->ch.flags & N_GIVEN ||
	    !is_ordinary(g, g->ch.name_first))
		return 0;
	n = aim(g, g->k + 1);
	return n ? n + 1 : 0;
}
