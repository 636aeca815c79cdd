/*
 * token.h - a text cut into words, numbers and marks, each word looked up.
 */
#ifndef DEPECHE_LANGUAGE_TOKEN_H
#define DEPECHE_LANGUAGE_TOKEN_H

#include "language/lexicon.h"

enum token_kind {
	TOKEN_WORD, TOKEN_NUMBER, TOKEN_COMMA, TOKEN_STOP, TOKEN_COLON,
	TOKEN_SEMICOLON, TOKEN_OPEN, TOKEN_CLOSE, TOKEN_QUOTE, TOKEN_LPAREN,
	TOKEN_RPAREN, TOKEN_DASH, TOKEN_OTHER
};

enum token_shape {
	SHAPE_CAPITAL = 1,	/* begins with a capital */
	SHAPE_UPPER = 2,	/* all capitals, two at least */
	SHAPE_SPACE = 4,	/* a blank or the start stands before */
	SHAPE_BREAK = 8,	/* first of a sentence */
	SHAPE_SPACE_AFTER = 16,
	SHAPE_PAIR = 32,	/* a phrase may begin with it and the next */
	SHAPE_UNREAD = 64	/* while cut: `mate` is the hash to look up */
};

struct token {
	const struct word *word;	/* or NULL */
	uint32_t start, end;
	uint32_t mate;			/* quotation marks: the other one */
	unsigned char kind, shape;
};

#define MATE_NONE UINT32_MAX

struct tokens {
	struct token *items;
	size_t len, cap;
	VEC(uint32_t) marks;		/* those that are quotation marks */
};

/* Appends the tokens of TEXT from start to end; in one scan. */
void tokens_cut(const struct language *, const char *text, size_t start,
    size_t end, struct arena *, struct tokens *);

/*
 * Decides which straight quotation marks open and which close, and pairs all
 * marks.  BREAKS are token indexes (rising) at which a block of the text
 * begins: a quotation still open there ends, unless the block opens with a
 * mark of its own.
 */
void tokens_pair_quotes(struct tokens *, const size_t *breaks,
    size_t nbreaks);

static inline int
token_is(const struct token *t, uint64_t tags)
{
	return t->word && (t->word->tags & tags) != 0;
}

#endif
