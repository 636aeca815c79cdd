/*
 * cutter.h - a text while it is cut into tokens; token.c, word.c and
 * word_folded.c share it.
 */
#ifndef DEPECHE_LANGUAGE_CUTTER_H
#define DEPECHE_LANGUAGE_CUTTER_H

#include "language/token.h"

struct cutter {
	const struct lexicon *lexicon;
	const char *text;
	size_t len;
	struct arena *arena;
	struct tokens *out;
};

static inline uint32_t
peek(const struct cutter *c, size_t at, size_t *next)
{
	*next = at;
	return at < c->len ? utf8_next(c->text, c->len, next) : 0;
}

static inline int
is_digit(uint32_t c)
{
	return c - '0' < 10;
}

static inline int
is_ascii_letter(uint32_t c)
{
	return (c | 0x20) - 'a' < 26;
}

#define FOLD_MAX 64 /* longer words are not looked up */

/* word_folded.c */
int is_letter(uint32_t);
int is_apostrophe(uint32_t);
void cut_folded(struct cutter *, size_t *i, unsigned shape);
/* word.c: the word at *i, which ends at the new *i */
void cut_word(struct cutter *, size_t *i, unsigned shape);
/* Looks up the plain words from a token on. */
void words_look_up(const struct cutter *, size_t from);

static inline struct token *
cutter_put(struct cutter *c, size_t start, size_t end, enum token_kind kind,
    unsigned shape)
{
	struct token t = { .start = (uint32_t)start,
		.end = (uint32_t)end,
		.mate = MATE_NONE,
		.kind = (unsigned char)kind,
		.shape = (unsigned char)shape };

	vec_push(c->out, c->arena, t);
	return &c->out->items[c->out->len - 1];
}

#endif
