/*
 * finder.h - what one cue of a sentence says, while it is looked for;
 * content.c, pieces.c, quoted.c and relay.c share it.
 */
#ifndef DEPECHE_LANGUAGE_FINDER_H
#define DEPECHE_LANGUAGE_FINDER_H

#include "language/reading.h"

/* The drafts of one sentence, and the pieces of one of them. */
struct finder {
	struct work *w;
	const struct chunks *chunks;
	struct draft *drafts;
	size_t n;
	struct draft *d;
	VEC(struct extent) pieces;
	int quoted;
	size_t stop;	/* chunk where what is said ends, or 0 */
};

static inline const struct chunk *
at(const struct finder *f, size_t i)
{
	return i < f->chunks->len ? &f->chunks->items[i] : NULL;
}

static inline int
is_mark(const struct chunk *ch)
{
	return ch->kind == CHUNK_COMMA || ch->kind == CHUNK_COLON ||
	    ch->kind == CHUNK_STOP || ch->kind == CHUNK_SEMICOLON ||
	    ch->kind == CHUNK_DASH;
}

/* pieces.c: chunks [a, b] without marks at both ends. */
void finder_piece(struct finder *, size_t a, size_t b);
/* The whole quotation of a mark, over as many sentences as it has. */
void finder_quotation(struct finder *, size_t open, size_t close);
/* The other draft whose frame begins at chunk i, or whose cue it is. */
struct draft *finder_frame(const struct finder *, size_t i);
struct draft *finder_cue(const struct finder *, size_t i);
/* "la phrase, lancée par X": the noun before the frame's cue. */
void finder_noun(struct finder *);
/* « On verra. » C'est ce qu'a dit X: the quotation or sentence before. */
void finder_earlier(struct finder *);

/* Does it take what stands around its frame; where that ends. */
int finder_is_around(const struct draft *);
size_t finder_frame_last(const struct draft *);

/* around.c: the words before the frame, 1 if they are a clause or a
 * quotation. */
int finder_before(struct finder *);
/* Where the words before chunk `first` begin: the sentence, the quotation. */
size_t finder_border(const struct finder *, size_t first, size_t level);
/* Is a finite verb among the chunks [a,b], at that level or within? */
int finder_has_verb(const struct finder *, size_t a, size_t b, size_t level);
/* "selon la police, 900 selon le syndicat": where a number begins that
 * belongs to the frame at chunk i alone, or i. */
size_t finder_figure(const struct finder *, size_t i);
/* behind.c: the words after the frame that go on with them. */
void finder_rest(struct finder *, int complete);
/* "mais, selon X, le dossier est mince": a clause begins with the frame. */
int finder_opens_clause(const struct finder *, const struct draft *);
/* content.c: from chunk a to the end of what the cue reaches. */
void finder_after(struct finder *, size_t a);
/* quoted.c: the quotations that the verb has as objects, from chunk i. */
void finder_quotes(struct finder *, size_t i);

/* relay.c: who hands words on says what those whom he cites say. */
void relay_contents(struct work *, size_t first, size_t n);

#endif
