/*
 * proper.c - the proper name in a noun group: "le ministre Abbas Araghchi",
 * "l'ONG Save the Children", "van der Bellen".
 */
#include <string.h>

#include "language/group.h"

#define ACRONYM_MAX 5 /* bytes */
#define ENDING_MIN 3
#define ENDING_MAX 6

void
group_gender(struct group *g, const struct word *w)
{
	static const struct {
		uint64_t tag;
		unsigned flag;
	} map[] = {
		{ TAG(M), N_M },
		{ TAG(F), N_F },
		{ TAG(S), N_S },
		{ TAG(P), N_P },
	};

	/* "L'octogénaire": he or she; "une octogénaire" is she */
	const unsigned known = g->ch.flags;

	if (!w)
		return;
	for (size_t i = 0; i < 4; i++) {
		unsigned pair = i < 2 ? N_M | N_F : N_S | N_P;
		unsigned have = i < 2 ? known : g->ch.flags;

		if (w->tags & map[i].tag &&
		    !(have & pair && !(have & map[i].flag)))
			g->ch.flags |= map[i].flag;
	}
}

int
group_is_name(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	/* "à Combe Lundi" is no French, "Sahel Matin" is a paper */
	if (!t || t->kind != TOKEN_WORD || !(t->shape & SHAPE_CAPITAL) ||
	    (token_is(t, TAG(TIME)) &&
		(!g->name || g->ch.name_last + 1 != i ||
		    g->c->lang->bare_nouns)))
		return 0;
	/* "La République en marche" or "En marche": not "En" alone */
	if (chunk_closed(t) && !g->name &&
	    !(tok(g, i + 1) && tok(g, i + 1)->shape & SHAPE_CAPITAL))
		return 0;
	if (!chunk_is_initial(g->c, i))
		return 1;
	if (token_is(t, TAG(NAME) | TAG(TITLE)))
		return 1;
	/* "Faute de repreneur": a name has a capital behind its "de" */
	if (tok(g, i + 1) && token_is(tok(g, i + 1), TAG(DE)) &&
	    !(tok(g, i + 1)->shape & SHAPE_CAPITAL) && tok(g, i + 2) &&
	    tok(g, i + 2)->kind == TOKEN_WORD &&
	    !(tok(g, i + 2)->shape & SHAPE_CAPITAL) &&
	    !token_is(tok(g, i + 2), TAG(DET)))
		return 0;
	/* first of a sentence: a word that the lexicon has is that word */
	return !t->word || (!t->word->tags && !t->word->readings) ||
	    t->shape & SHAPE_UPPER;
}

/* Nothing is the head yet, or "jeune", "premier", which may be adjectives. */
static int
is_headless(const struct group *g, size_t i)
{
	return !g->head ||
	    (g->ch.head + 1 == i &&
		token_is(&g->c->tokens->items[g->ch.head], TAG(ADJ)));
}

/*
 * "le Malouin", "la Tongienne": the endings of peoples that no table has
 * (words.tsv: "~ois").  "Le Roubaisien" may be a paper, "dans le Gâtinais" is
 * a country.
 */
static const struct word *
people_ending(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);
	char ending[ENDING_MAX + 2] = "~";

	if (!g->det || g->name || !is_headless(g, i) ||
	    g->ch.prep != CHUNK_NONE || !t || t->word ||
	    t->kind != TOKEN_WORD || !(t->shape & SHAPE_CAPITAL) ||
	    t->shape & SHAPE_UPPER || i == g->from ||
	    ((t - 1)->shape & SHAPE_CAPITAL && !chunk_is_initial(g->c, i - 1)))
		return NULL;
	for (size_t n = ENDING_MIN;
	     n <= ENDING_MAX && t->start + n + 1 < t->end; n++) {
		const struct word *w;

		memcpy(ending + 1, g->c->text + t->end - n, n);
		ending[n + 1] = 0;
		w = lexicon_look(g->c->lang->lexicon, ending);
		if (w && w->tags & TAG(PEOPLE))
			return w;
	}
	return NULL;
}

/* "le Danois Rasmus Thorup", "la Genevoise": one of a people. */
static int
is_people(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	/* "la Suisse" is the country */
	return g->det && !g->name && is_headless(g, i) && t &&
	    token_is(t, TAG(PEOPLE)) && !token_is(t, TAG(NAME)) &&
	    t->shape & SHAPE_CAPITAL && !(t->shape & SHAPE_UPPER);
}

/*
 * "le ministre des Transports Jean Durand": the office ends where the first
 * name begins. "la Fondation Jean Durand" is one name.
 */
static int
ends_office(const struct group *g, size_t i)
{
	const struct chunks *c = g->c->out;
	const struct chunk *office = c->len ? &c->items[c->len - 1] : NULL;

	return office && office->kind == CHUNK_NOUN &&
	    office->class == NOUN_PERSON && office->name_first == CHUNK_NONE &&
	    office->last + 1 == g->from && g->ch.flags & N_DE &&
	    (!g->ch.class || g->ch.class == NOUN_GOVERNMENT) &&
	    g->ch.name_last + 1 == i && tok(g, i + 1) &&
	    tok(g, i + 1)->shape & SHAPE_CAPITAL;
}

static int
is_article(const struct token *t)
{
	return token_is(t, TAG(DEF)) && token_is(t, TAG(ELIDED));
}

void
group_name(struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	/* "l'eurodéputé LR François Bellamy": the name is what follows */
	if (!g->name ||
	    (token_is(t, TAG(GIVEN)) && !(g->ch.flags & N_GIVEN) &&
		(g->ch.class == NOUN_PERSON || ends_office(g, i)))) {
		g->name = 1;
		g->ch.name_first = (uint32_t)i;
		g->ch.flags |= N_PROPER;
		/* "de l'Aude": a name that has an article is no first name */
		if (token_is(t, TAG(GIVEN)) && !(i && is_article(t - 1))) {
			g->ch.flags |= N_GIVEN;
			/* "l'infectiologue Sarah Roux" */
			if (!token_is(t, TAG(M)) != !token_is(t, TAG(F)))
				g->ch.flags &= ~(unsigned)(N_M | N_F);
			if (!(g->ch.flags & (N_M | N_F)))
				group_gender(g, t->word);
		}
	}
	g->ch.name_last = (uint32_t)i;
	if (!g->head || !g->det)
		g->ch.head = (uint32_t)i;
	if (t->word && t->word->class && !g->ch.class &&
	    !(g->ch.flags & N_GIVEN)) {
		g->ch.class = t->word->class;
		if (token_is(t, TAG(NAME)))
			g->ch.flags |= N_NAMED;
		group_gender(g, t->word);
	}
	g->head = 1;
}

void
group_head(struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	g->ch.head = (uint32_t)i;
	g->head = 1;
	if (!t->word)
		return;
	group_gender(g, t->word);
	if (!(t->word->tags & TAG(NAME)) && t->word->class)
		g->ch.class = t->word->class;
	if (t->word->tags & TAG(TIME))
		g->ch.flags |= N_TIME;
	if (t->word->tags & TAG(ANON))
		g->ch.flags |= N_ANON;
	if (t->word->tags & TAG(NORM))
		g->ch.flags |= N_NORM;
	/* "rien n'indique que", but "le point 9 indique que" */
	if (t->word->tags & TAG(NOT) && !g->det)
		g->ch.flags |= N_NOT;
	if (t->word->tags & TAG(TITLE))
		g->ch.flags |= N_TITLE;
	if (t->word->tags & TAG(ROLE))
		g->ch.flags |= N_ROLE;
	if (t->word->tags & TAG(UNIQUE))
		g->ch.flags |= N_UNIQUE;
	if (t->word->cue)
		g->ch.flags |= N_CUE;
	if (t->word->cue)
		g->ch.cue = t->word->cue;
}

/* "van der Bellen", "de Gaulle", "ben Salmane" inside a name. */
static size_t
particles(const struct group *g, size_t i)
{
	size_t n = 0;

	while (n < 3 && tok(g, i + n) &&
	    token_is(tok(g, i + n), TAG(PARTICLE)) &&
	    !(tok(g, i + n)->shape & SHAPE_CAPITAL))
		n++;
	return n && group_is_name(g, i + n) ? n : 0;
}

/*
 * Le Courrier is a paper, Le Courrier du Bocage another one: where a name of
 * a paper that the lexicon has goes on, past its last token.
 */
static size_t
paper_goes_on(const struct group *g, size_t end)
{
	const struct token *t = tok(g, end);
	size_t k = end + 1;

	if (!t || !token_is(t, TAG(DE)) || t->shape & SHAPE_CAPITAL)
		return end;
	/* de la, de l' */
	if (!token_is(t, TAG(DET)) && tok(g, k) &&
	    token_is(tok(g, k), TAG(DET)))
		k++;
	t = tok(g, k);
	return t && t->kind == TOKEN_WORD && t->shape & SHAPE_CAPITAL &&
		!(t->shape & SHAPE_BREAK) ?
	    k + 1 :
	    end;
}

/* A name of several words that the lexicon has: class and end. */
int
group_known_name(struct group *g)
{
	const struct phrase *p = chunk_phrase(g->c, g->k, TAG(NAME));
	struct word w;

	if (!p)
		return 0;
	w = (struct word){ .tags = p->tags };
	group_name(g, g->k);
	if (p->class) {
		g->ch.class = p->class;
		g->ch.flags |= N_NAMED;
	}
	group_gender(g, &w);
	g->k += 1 + p->nwords;
	if (p->class == NOUN_MEDIA)
		g->k = paper_goes_on(g, g->k);
	g->ch.name_last = (uint32_t)(g->k - 1);
	return 1;
}

/*
 * "a dit à l'AFP Hatice Cengiz": the name of an agency or a paper, or an
 * acronym, ends where a first name or a title follows.
 */
int
group_is_full(const struct group *g)
{
	const struct token *last;

	if (!g->name || g->ch.name_last + 1 != g->k)
		return 0;
	last = tok(g, g->ch.name_last);
	if (g->ch.flags & N_GIVEN)
		return 0;
	if (g->ch.flags & N_NAMED && g->ch.prep != CHUNK_NONE &&
	    (g->ch.class == NOUN_AGENCY || g->ch.class == NOUN_MEDIA))
		return 1;
	return token_is(tok(g, g->k), TAG(GIVEN) | TAG(TITLE)) &&
	    ((last->shape & SHAPE_UPPER && !ends_office(g, g->k)) ||
		g->ch.flags & N_NAMED) &&
	    g->ch.class != NOUN_PERSON;
}

/*
 * "la députée LREM", "un député La République en marche": whose he is, not
 * who. How many words, or 0.
 */
static size_t
affiliation(const struct group *g)
{
	const struct token *t = tok(g, g->k);
	const struct phrase *p;

	if (!g->det || !g->head || g->name || g->ch.class != NOUN_PERSON ||
	    g->ch.flags & N_TITLE)
		return 0;
	p = chunk_phrase(g->c, g->k, TAG(NAME));
	if (p && p->class == NOUN_ORGANISATION)
		return 1 + p->nwords;
	return t->kind == TOKEN_WORD && t->shape & SHAPE_UPPER &&
	    !token_is(t, TAG(GIVEN)) && t->end - t->start <= ACRONYM_MAX;
}

/*
 * ", a lancé à la tribune Fatou Camara": who speaks, not the name of where;
 * "a dit au ministre Paul Durand" is one group.
 */
int
group_apart(const struct group *g)
{
	const struct chunks *out = g->c->out;
	const struct chunk *cue = out->len ? &out->items[out->len - 1] : NULL;

	return g->det && g->head && !g->name && g->ch.prep != CHUNK_NONE &&
	    g->ch.class != NOUN_PERSON && token_is(tok(g, g->k), TAG(GIVEN)) &&
	    cue && cue->kind == CHUNK_VERB && cue->speech && cue->first > 0 &&
	    g->c->tokens->items[cue->first - 1].kind == TOKEN_COMMA;
}

/*
 * "La police compte 300 manifestants, le syndicat 900": a number after who
 * speaks, beside the one that the verb before has, is no part of the name.
 */
int
group_gapped(const struct group *g)
{
	const struct chunk *ch = g->c->out->items;
	size_t i = g->c->out->len;

	if (i < 3 ||
	    (ch[i - 1].kind != CHUNK_COMMA && ch[i - 1].kind != CHUNK_COORD &&
		ch[i - 1].kind != CHUNK_SEMICOLON) ||
	    ch[i - 2].kind != CHUNK_NOUN || g->ch.prep != CHUNK_NONE)
		return 0;
	for (i -= 2; i > 0 && ch[i].kind == CHUNK_NOUN; i--)
		if (has_figure(g->c->tokens, &ch[i]))
			return ch[i - 1].kind == CHUNK_VERB ||
			    ch[i - 1].kind == CHUNK_NOUN;
	return 0;
}

/* "l'ONG Eau pour tous": a noun, capitals and all. */
static int
is_capital_noun(const struct group *g, size_t i)
{
	const struct token *t = tok(g, i);

	return g->det && !g->head && t->shape & SHAPE_UPPER && t->word &&
	    t->word->class && token_is(t, TAG(NOUN)) && !token_is(t, TAG(NAME));
}

int
group_names(struct group *g)
{
	size_t before = g->k;

	while (g->k < g->c->end) {
		size_t n;

		if (group_is_full(g) || group_apart(g))
			break;
		n = affiliation(g);
		if (n) {
			g->k += n;
			continue;
		}
		if (group_known_name(g))
			continue;
		if (is_people(g, g->k)) {
			group_head(g, g->k++);
			g->ch.class = NOUN_PERSON;
			continue;
		}
		if (people_ending(g, g->k)) {
			group_gender(g, people_ending(g, g->k));
			group_head(g, g->k++);
			g->ch.class = NOUN_PERSON;
			continue;
		}
		if (group_is_name(g, g->k) &&
		    !(tok(g, g->k)->shape & SHAPE_BREAK && g->k > g->from)) {
			if (!g->name &&
			    (token_is(tok(g, g->k), TAG(TITLE)) ||
				is_capital_noun(g, g->k)))
				group_head(g, g->k++);
			else
				group_name(g, g->k++);
			continue;
		}
		n = g->name && g->k > before ? particles(g, g->k) : 0;
		if (!n && g->k > before && tok(g, g->k)->kind == TOKEN_NUMBER &&
		    !(g->ch.flags & N_GIVEN) && !group_gapped(g))
			n = 1;
		if (!n)
			n = group_slogan(g);
		if (!n)
			break;
		g->k += n;
		g->ch.name_last = (uint32_t)(g->k - 1);
	}
	return g->k > before;
}
