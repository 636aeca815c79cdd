/*
 * chunk.c - the row of groups: what begins at each token.
 */
#include <string.h>

#include "language/chunk.h"

/* Words that never stand inside a noun group after its head. */
#define CLOSED \
	(TAG(DET) | TAG(PREP) | TAG(COORD) | TAG(QUE) | TAG(SUB) | TAG(REL) | \
	    TAG(SUBJ) | TAG(CLITIC) | TAG(STRONG) | TAG(DEMO) | TAG(NE) | \
	    TAG(NOT) | TAG(ENCLITIC))

void
chunk_add(struct chunker *c, const struct chunk *ch)
{
	vec_push(c->out, c->arena, *ch);
	c->out->kinds |= 1u << ch->kind;
	c->at = ch->last + 1;
}

struct chunk *
chunk_put(struct chunker *c, enum chunk_kind kind, size_t first, size_t last)
{
	struct chunk ch = chunk_blank(kind);

	ch.first = ch.head = (uint32_t)first;
	ch.last = (uint32_t)last;
	vec_push(c->out, c->arena, ch);
	c->out->kinds |= 1u << kind;
	c->at = last + 1;
	return &c->out->items[c->out->len - 1];
}

int
chunk_closed(const struct token *t)
{
	return token_is(t, CLOSED) && !token_is(t, TAG(NOUN) | TAG(ADJ));
}

/* At the begin of a sentence or quotation a capital says nothing. */
int
chunk_is_initial(const struct chunker *c, size_t at)
{
	const struct token *before;

	if (at == 0 || c->tokens->items[at].shape & SHAPE_BREAK)
		return 1;
	before = &c->tokens->items[at - 1];
	return before->kind == TOKEN_OPEN || before->kind == TOKEN_STOP ||
	    before->kind == TOKEN_DASH || before->kind == TOKEN_COLON;
}

static int
phrase_fits(const struct chunker *c, const struct phrase *p, size_t at)
{
	const struct token *first = &c->tokens->items[at];
	int capital = 0;

	if (at + p->nwords >= c->end)
		return 0;
	for (size_t i = 0; i < p->nwords; i++) {
		const struct token *t = &c->tokens->items[at + 1 + i];

		if (t->word != p->words[i])
			return 0;
		capital |= t->shape & SHAPE_CAPITAL;
		/* "à La Presse canadienne": the paper, not "à la presse" */
		if (!(p->tags & TAG(NAME)) && token_is(t, TAG(DET)) &&
		    t->shape & SHAPE_CAPITAL && !(t->shape & SHAPE_UPPER))
			return 0;
	}
	if (!(p->tags & TAG(NAME)))
		return 1;
	/* "le temps" is no newspaper, "Le Temps" is; "Médecins sans
	 * frontières" has one capital only */
	return first->shape & SHAPE_CAPITAL &&
	    (capital ||
		(p->nwords > 1 && !chunk_closed(first) &&
		    !(at && token_is(first - 1, TAG(DET)))));
}

/* What may begin with this word and the next, or NULL; one token is asked
 * for several kinds of phrases in turn. */
static const struct pair *
pair_at(struct chunker *c, size_t at)
{
	const struct token *t = &c->tokens->items[at];

	if (!(t->shape & SHAPE_PAIR) || at + 1 >= c->end)
		return NULL;
	if (c->paired != at) {
		c->paired = at;
		c->pair = lexicon_pair(c->lang->lexicon, t->word, t[1].word);
	}
	return c->pair;
}

const struct phrase *
chunk_phrase_find(struct chunker *c, size_t at, uint64_t tags)
{
	const struct pair *pair = pair_at(c, at);

	if (!pair || !(pair->tags & tags))
		return NULL;
	for (const struct phrase *p = pair->phrases; p; p = p->next)
		if (p->tags & tags && phrase_fits(c, p, at))
			return p;
	return NULL;
}

static const struct phrase *
cue_phrase(struct chunker *c, size_t at)
{
	const struct pair *pair = pair_at(c, at);

	if (!pair || !pair->cue)
		return NULL;
	for (const struct phrase *p = pair->phrases; p; p = p->next)
		if (p->cue && !p->cue->noun && phrase_fits(c, p, at))
			return p;
	return NULL;
}

/* At the start, after a mark or "et": only there is "pour X" an opinion. */
static int
apart(const struct chunker *c)
{
	enum chunk_kind before = c->out->len ?
	    c->out->items[c->out->len - 1].kind :
	    CHUNK_STOP;

	return before == CHUNK_STOP || before == CHUNK_COMMA ||
	    before == CHUNK_COORD || before == CHUNK_OPEN ||
	    before == CHUNK_CLOSE || before == CHUNK_DASH ||
	    before == CHUNK_SEMICOLON;
}

/* "selon", "d'après", "aux dires de": not before "que". */
static int
put_cue(struct chunker *c)
{
	const struct token *t = &c->tokens->items[c->at];
	const struct cue *cue = t->word->cue;
	const struct phrase *p, *sub;
	size_t n = 0;
	struct chunk *ch;

	if (!cue && !(t->shape & SHAPE_PAIR))
		return 0;
	sub = chunk_phrase(c, c->at, TAG(SUB));
	p = cue_phrase(c, c->at);
	/* "s'il" is no cue, "s'il faut en croire" is one */
	if (sub && (!p || p->nwords <= sub->nwords))
		return 0;
	if (p) {
		cue = p->cue;
		n = p->nwords;
	} else if (!cue || cue->noun)
		return 0;
	if (cue->apart && !apart(c))
		return 0;
	ch = chunk_put(c, CHUNK_CUE, c->at, c->at + n);
	ch->cue = cue;
	return 1;
}

static int
put_mark(struct chunker *c)
{
	static const enum chunk_kind kinds[] = {
		[TOKEN_COMMA] = CHUNK_COMMA,
		[TOKEN_STOP] = CHUNK_STOP,
		[TOKEN_COLON] = CHUNK_COLON,
		[TOKEN_SEMICOLON] = CHUNK_SEMICOLON,
		[TOKEN_OPEN] = CHUNK_OPEN,
		[TOKEN_CLOSE] = CHUNK_CLOSE,
		[TOKEN_QUOTE] = CHUNK_OTHER,
		[TOKEN_LPAREN] = CHUNK_LPAREN,
		[TOKEN_RPAREN] = CHUNK_RPAREN,
		[TOKEN_DASH] = CHUNK_DASH,
		[TOKEN_OTHER] = CHUNK_OTHER,
	};
	const struct token *t = &c->tokens->items[c->at];

	if (t->kind == TOKEN_WORD || t->kind == TOKEN_NUMBER ||
	    (t->kind == TOKEN_OPEN && chunk_noun(c)))
		return t->kind == TOKEN_OPEN;
	chunk_put(c, kinds[t->kind], c->at, c->at);
	return 1;
}

static int
after_saying(const struct chunker *c)
{
	const struct chunk *last = c->out->len ?
	    &c->out->items[c->out->len - 1] :
	    NULL;

	return last && last->kind == CHUNK_VERB && last->speech &&
	    last->speech->frames & FRAME_QUE;
}

/* "ainsi que": and; "Ainsi que l'a dit X": as */
static void
put_joint_words(struct chunker *c, enum chunk_kind kind, const struct phrase *p)
{
	int like = kind == CHUNK_COORD && p->tags & TAG(LIKE) &&
	    c->tokens->items[c->at].shape & SHAPE_BREAK;

	chunk_put(c, like ? CHUNK_SUB : kind, c->at, c->at + p->nwords)->flags =
	    (p->tags & TAG(IF) ? N_IF : 0) | (like ? N_LIKE : 0) |
	    (p->tags & TAG(WHILE) ? N_NOT : 0);
}

/* Does a preposition of more words begin with these? */
static int
is_shorter(struct chunker *c, const struct phrase *adverb)
{
	const struct phrase *p = chunk_phrase(c, c->at, TAG(PREP));

	return p && p->nwords > adverb->nwords;
}

/* "l'auteur du coup de couteau": no "du coup", "so". */
static int
is_complement(const struct chunker *c, const struct phrase *adverb)
{
	const struct token *t = &c->tokens->items[c->at];
	const struct chunk *last = c->out->len ?
	    &c->out->items[c->out->len - 1] :
	    NULL;
	size_t next = c->at + 1 + adverb->nwords;

	return token_is(t, TAG(DE)) && last && last->kind == CHUNK_NOUN &&
	    last->last + 1 == c->at && next < c->end &&
	    token_is(&c->tokens->items[next], TAG(DE));
}

static int
put_phrase(struct chunker *c)
{
	static const struct {
		uint64_t tag;
		enum chunk_kind kind;
	} kinds[] = {
		{ TAG(SUB), CHUNK_SUB },
		{ TAG(REL), CHUNK_REL },
		{ TAG(COORD), CHUNK_COORD },
		{ TAG(ADV), CHUNK_ADV },
	};
	const struct phrase *p;

	if (!(c->tokens->items[c->at].shape & SHAPE_PAIR))
		return 0;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		p = chunk_phrase(c, c->at, kinds[i].tag);
		/* "suggérant ainsi que": the clause of the verb */
		if (p && kinds[i].kind == CHUNK_COORD && after_saying(c))
			p = NULL;
		/* "à la une de" is more than "à la une" */
		if (p && kinds[i].kind == CHUNK_ADV &&
		    (is_shorter(c, p) || is_complement(c, p)))
			p = NULL;
		if (p && !(p->tags & (TAG(NAME) | TAG(NUM)))) {
			put_joint_words(c, kinds[i].kind, p);
			return 1;
		}
	}
	return 0;
}

static int
after_only(const struct chunker *c)
{
	size_t i = c->out->len;

	while (i > 0 && c->out->items[i - 1].kind == CHUNK_ADV)
		i--;
	return i > 0 && c->out->items[i - 1].kind == CHUNK_VERB &&
	    c->out->items[i - 1].flags & V_ONLY;
}

/* "que" after "plus", "alors", "tel" makes no clause of content. */
static int
put_que(struct chunker *c)
{
	const struct token *t = &c->tokens->items[c->at];
	const struct chunks *out = c->out;
	int compared = c->at && token_is(t - 1, TAG(PREQUE)) &&
	    !(t->shape & SHAPE_BREAK);

	/* "précise ainsi que", "affirme même que" */
	if (compared && out->len > 1 && !token_is(t - 1, TAG(NOT)) &&
	    out->items[out->len - 2].kind == CHUNK_VERB &&
	    out->items[out->len - 2].speech)
		compared = 0;

	/* "n'en recense que douze" */
	if (after_only(c)) {
		chunk_put(c, CHUNK_ADV, c->at, c->at);
		return 1;
	}
	chunk_put(c, compared ? CHUNK_SUB : CHUNK_QUE, c->at, c->at);
	return 1;
}

static int
put_joint(struct chunker *c)
{
	const struct token *t = &c->tokens->items[c->at];
	struct chunk *ch;

	if (token_is(t, TAG(QUE)))
		return put_que(c);
	if (token_is(t, TAG(REL))) {
		ch = chunk_put(c, CHUNK_REL, c->at, c->at);
		ch->flags = token_is(t, TAG(WHO)) ? N_SUBJ : 0;
		return 1;
	}
	if (token_is(t, TAG(SUB))) {
		ch = chunk_put(c, CHUNK_SUB, c->at, c->at);
		ch->flags = (token_is(t, TAG(LIKE)) ? N_LIKE : 0) |
		    (token_is(t, TAG(IF)) ? N_IF : 0);
		return 1;
	}
	if (token_is(t, TAG(COORD))) {
		chunk_put(c, CHUNK_COORD, c->at, c->at);
		return 1;
	}
	return 0;
}

static int
put_word(struct chunker *c)
{
	const struct token *t = &c->tokens->items[c->at];

	if (token_is(t, TAG(ADV) | TAG(NOT) | TAG(NE))) {
		chunk_put(c, CHUNK_ADV, c->at, c->at);
		return 1;
	}
	if (token_is(t, TAG(PREP) | TAG(DET))) {
		const struct phrase *p = chunk_phrase(c, c->at, TAG(PREP));

		chunk_put(c, CHUNK_PREP, c->at, c->at + (p ? p->nwords : 0))
		    ->flags = p && p->tags & TAG(WHILE) ? N_NOT : 0;
		return 1;
	}
	chunk_put(c, CHUNK_OTHER, c->at, c->at);
	return 1;
}

/* Quotation marks of the sentence know each other and what lies inside. */
static void
link_quotes(struct chunker *c, int inside)
{
	size_t level = inside ? 1 : 0, open[16];

	open[0] = CHUNK_NONE;
	for (size_t i = 0; i < c->out->len; i++) {
		struct chunk *ch = &c->out->items[i];

		if (ch->kind == CHUNK_CLOSE && level) {
			level--;
			if (level < 16 && open[level] != CHUNK_NONE) {
				ch->mate = (uint32_t)open[level];
				c->out->items[open[level]].mate = (uint32_t)i;
			}
		}
		ch->level = (uint16_t)level;
		if (ch->kind == CHUNK_OPEN) {
			if (level < 16)
				open[level] = i;
			level++;
		}
	}
}

void
chunks_cut(const struct language *lang, const char *text,
    const struct tokens *tokens, size_t first, size_t end, int inside,
    struct arena *arena, struct chunks *out)
{
	struct chunker c = { lang, text, tokens, first, end, arena, out,
		CHUNK_NONE, NULL };

	out->len = 0;
	out->kinds = 0;
	while (c.at < end)
		if (!put_mark(&c) &&
		    !(tokens->items[c.at].word &&
			(put_cue(&c) || put_phrase(&c))) &&
		    !chunk_verb(&c) && !put_joint(&c) && !chunk_noun(&c))
			put_word(&c);
	link_quotes(&c, inside);
}
