/*
 * plausible.c - could a finite verb stand where the form is a noun or an
 * adjective too?
 */
#include "language/vgroup.h"

/*
 * "officials claim that", but "diplomatic source", "cantonal police": where
 * nouns go bare, a form that can be one is a verb only if it is of speech,
 * follows a noun and what follows could be said.
 */
static int
bare_verb(const struct chunker *c, size_t at, const struct token *before,
    const struct token *after)
{
	const struct reading_of *r = vgroup_reading(
	    c->tokens->items[at].word, FORM_3S | FORM_3P);

	if (!r || !r->verb->speech || at == 0 ||
	    c->tokens->items[at].shape & SHAPE_BREAK ||
	    (before &&
		(before->kind != TOKEN_WORD ||
		    token_is(before, TAG(DET) | TAG(PREP) | TAG(ADJ)))))
		return 0;
	return !after || after->kind != TOKEN_WORD ||
	    token_is(after,
		TAG(QUE) | TAG(DET) | TAG(SUBJ) | TAG(ADV) | TAG(TO) |
		    TAG(TIME));
}

/* Right behind a compound tense: "a obtenu copie". */
static int
behind_participle(const struct chunker *c, size_t at)
{
	const struct chunk *last = c->out->len ?
	    &c->out->items[c->out->len - 1] :
	    NULL;

	return last && last->kind == CHUNK_VERB && last->last + 1 == at &&
	    last->flags & V_PERFECT;
}

/* Behind an article or preposition and an adjective that is no noun comes the
 * noun: "en pleine foule". */
static int
is_behind_adjective(const struct chunker *c, size_t at)
{
	const struct token *t = &c->tokens->items[at];

	return at > 1 && token_is(t, TAG(NOUN)) && !(t->shape & SHAPE_BREAK) &&
	    token_is(t - 1, TAG(ADJ)) && !token_is(t - 1, TAG(NOUN)) &&
	    !((t - 1)->shape & SHAPE_CAPITAL) &&
	    token_is(t - 2, TAG(DET) | TAG(PREP)) &&
	    (!token_is(t - 2, TAG(CLITIC)) || token_is(t - 2, TAG(AT)));
}

/* An adjective between marks right behind a verb of saying. */
static int
is_behind_saying(const struct chunker *c, size_t at)
{
	const struct chunk *last = c->out->len > 1 ?
	    &c->out->items[c->out->len - 1] :
	    NULL;

	return last && last->kind == CHUNK_COMMA && last->last + 1 == at &&
	    last[-1].kind == CHUNK_VERB && last[-1].speech &&
	    token_is(&c->tokens->items[at], TAG(ADJ));
}

/* "étaient vides": behind a form of être an adjective. */
static int
is_behind_be(const struct chunker *c, size_t at)
{
	const struct chunk *last = c->out->len ?
	    &c->out->items[c->out->len - 1] :
	    NULL;

	return last && last->kind == CHUNK_VERB && last->last + 1 == at &&
	    last->flags & V_BE && last->flags & V_FINITE &&
	    !(last->flags & V_PERFECT) &&
	    token_is(&c->tokens->items[at], TAG(ADJ) | TAG(NOUN));
}

/* "le juge" no, "la maire juge que" yes, "une date précise." no. */
int
chunk_verb_plausible(const struct chunker *c, size_t at)
{
	const struct token *t = &c->tokens->items[at];
	const struct token *before = at && !(t->shape & SHAPE_BREAK) &&
		!((t - 1)->shape & SHAPE_CAPITAL &&
		    !chunk_is_initial(c, at - 1)) ?
	    t - 1 :
	    NULL;
	const struct token *after = at + 1 < c->end ? t + 1 : NULL;

	if (before && token_is(before, TAG(SUBJ) | TAG(WHO) | TAG(NE)) &&
	    !token_is(before, TAG(DET)))
		return 1;
	if (c->lang->bare_nouns && token_is(t, TAG(NOUN)))
		return bare_verb(c, at, before, after);
	if (before && token_is(before, TAG(PREP) | TAG(DET)) &&
	    !token_is(before, TAG(CLITIC) | TAG(SUBJ)))
		return 0;
	/* "chiffres en main", "fausses factures": no "tu" before it */
	if (!(word_forms(t->word) & (FORM_3S | FORM_3P | FORM_PART)) &&
	    (token_is(t, TAG(NOUN)) || (before && before->kind == TOKEN_WORD)))
		return 0;
	if (before && token_is(before, TAG(DET)) &&
	    !token_is(before, TAG(SUBJ)) && token_is(t, TAG(NOUN)))
		return 0;
	/* "les fausses factures", "un deuxième compte", "étaient vides" */
	if (is_behind_adjective(c, at) || is_behind_be(c, at))
		return 0;
	/* "Et de conclure, philosophe :" */
	if (after && (after->kind == TOKEN_COLON || after->kind == TOKEN_COMMA) &&
	    is_behind_saying(c, at))
		return 0;
	/* "a obtenu copie,": the object of the participle */
	if (token_is(t, TAG(NOUN)) && behind_participle(c, at) &&
	    (!after || after->kind != TOKEN_WORD || token_is(after, TAG(DE))))
		return 0;
	/* "le commissaire adjoint Kulwant Singh" */
	if (token_is(t, TAG(NOUN)) && t->word->class == NOUN_PERSON && after &&
	    after->shape & SHAPE_CAPITAL)
		return 0;
	if (before && before->word && before->word->class &&
	    token_is(t, TAG(NOUN)) && !token_is(t, TAG(ADJ)))
		return 1;
	if (!token_is(t, TAG(ADJ)) || !before || before->kind != TOKEN_WORD)
		return 1;
	/* an adjective after its noun, unless an object or clause follows */
	if (!after)
		return 0;
	if (after->kind == TOKEN_COLON && before->word &&
	    before->word->class == NOUN_PERSON)
		return 1; /* "le maire dément :" */
	return after->kind == TOKEN_OPEN ||
	    word_forms(after->word) & FORM_INF ||
	    token_is(after, TAG(QUE) | TAG(DET) | TAG(NOT) | TAG(ENCLITIC));
}
