/*
 * entry.c - which entry of speech.tsv a verb group is: "se dire", "faire
 * savoir", "n'en démord pas"; and whether its "ne" denies or restricts.
 */
#include <string.h>

#include "language/vgroup.h"

static int
is_form(const struct token *t, const char *form)
{
	return t && t->word && t->word->form[0] == form[0] &&
	    !strcmp(t->word->form, form);
}

/* "laisse, depuis le début, entendre": past the aside before a word. */
static size_t
past_aside(const struct vgroup *g, size_t k, const char *word)
{
	size_t i = k + 1;

	if (!tok(g, k) || tok(g, k)->kind != TOKEN_COMMA)
		return k;
	while (i < k + 12 && tok(g, i) && tok(g, i)->kind == TOKEN_WORD)
		i++;
	return tok(g, i) && tok(g, i)->kind == TOKEN_COMMA &&
		is_form(tok(g, i + 1), word) ?
	    i + 1 :
	    k;
}

/* "fait état la veille de", "fait état mardi soir d'un": past the time before
 * a word. */
static size_t
past_time(const struct vgroup *g, size_t k, const char *word)
{
	size_t i = k;

	if (k == g->k || is_form(tok(g, k), word))
		return k;
	while (i < k + 4 && tok(g, i) && tok(g, i)->kind == TOKEN_WORD &&
	    token_is(tok(g, i), TAG(TIME) | TAG(ADV) | TAG(DEF)))
		i++;
	return is_form(tok(g, i), word) ? i : k;
}

/* Past the fixed words of the entry, or 0. */
static size_t
tail_end(const struct vgroup *g, const struct speech *sp)
{
	size_t k = g->k;

	for (char **w = sp->tail; *w; w++) {
		/* "ne fait état que de neuf incidents" denies nothing */
		if (g->ch.flags & V_NEG && tok(g, k) && k > g->k &&
		    token_is(tok(g, k), TAG(QUE)))
			k++;
		while (tok(g, k) && k < g->k + 3 &&
		    token_is(tok(g, k), TAG(ADV) | TAG(NOT)) &&
		    !is_form(tok(g, k), *w))
			k++;
		k = past_time(g, k, *w);
		k = past_aside(g, k, *w);
		if (!is_form(tok(g, k), *w))
			return 0;
		k++;
	}
	return k;
}

/* "n'en fait pas mystère": the clitic stands before the verb. */
static int
has_clitic(const struct vgroup *g, const char *clitic)
{
	for (size_t i = g->from; i < g->ch.head; i++)
		if (tok(g, i)->word && !strcmp(tok(g, i)->word->form, clitic))
			return 1;
	return 0;
}

static void
find(struct vgroup *g)
{
	int self = (g->ch.flags & V_SELF) != 0;

	if (!g->ch.verb)
		return;
	for (const struct speech *sp = g->ch.verb->speech; sp; sp = sp->next) {
		size_t end = sp->self == self ? tail_end(g, sp) : 0;

		if (!end || (sp->clitic && !has_clitic(g, sp->clitic)))
			continue;
		g->ch.speech = sp;
		for (size_t i = g->k; i < end && sp->tail[0]; i++)
			if (token_is(tok(g, i), TAG(QUE)))
				g->ch.flags &= ~(unsigned)V_NEG;
		if (sp->tail[0])
			g->k = end;
		return;
	}
}

/* "n'en recense que douze": says it, of no more than that. */
static void
only_so_much(struct vgroup *g)
{
	size_t k = g->k;

	if (!(g->ch.flags & V_NEG) || g->ch.flags & V_MODAL)
		return;
	for (size_t i = g->from; i < g->k; i++)
		if (token_is(tok(g, i), TAG(NOT)))
			return;
	while (tok(g, k) && token_is(tok(g, k), TAG(ADV)) && k < g->k + 2)
		k++;
	if (tok(g, k) && token_is(tok(g, k), TAG(QUE))) {
		g->ch.flags &= ~(unsigned)V_NEG;
		g->ch.flags |= V_ONLY;
	}
}

void
vgroup_entry(struct vgroup *g)
{
	find(g);
	only_so_much(g);
}
