/*
 * segment.h - cuts French text into sentences.
 *
 * One pass over the bytes: at each sign that may end a sentence (and at each
 * capital glued to a small letter) the words beside it are looked at, never
 * more than a bounded stretch of them.  No allocation.
 */
#ifndef DEPECHE_SEGMENT_H
#define DEPECHE_SEGMENT_H

#include <stddef.h>

#include "language/language.h"

/* A sentence: bytes [start,end) of the text, without white space around. */
typedef void segment_each(void *ctx, size_t start, size_t end);

/* Cuts one paragraph; a line end in it is white space. */
void segment_text(const struct language *, const char *text, size_t len,
    segment_each *, void *ctx);

/*
 * A text of any length, handed in by pieces: paragraphs end at blank lines.
 * Holds one paragraph at a time; one of more than SEGMENT_PARAGRAPH bytes is
 * given out as far as its sentences are sure.
 */
#define SEGMENT_PARAGRAPH ((size_t)1 << 20)

struct segment_stream;

/* LINE gets each sentence, its line ends turned into spaces, no LF after. */
struct segment_stream *segment_stream_new(const struct language *,
    int (*line)(void *ctx, const char *sentence, size_t len), void *ctx);
/* -1: what `line` returned was not 0; nothing more is given out. */
int segment_stream_feed(struct segment_stream *, const char *, size_t);
int segment_stream_end(struct segment_stream *); /* frees it */
void segment_stream_free(struct segment_stream *);

#endif
