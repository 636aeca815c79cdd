/*
 * tagger.h - one reading a word, chosen by a statistical model.
 */
#ifndef DEPECHE_ENGINE_TAGGER_H
#define DEPECHE_ENGINE_TAGGER_H

#include <stddef.h>

struct arena;
struct buf;
struct tagmodel;

/*
 * `cohorts` is one text of the stream "^surface/reading/reading$", as the
 * analyser's morphology and constraints print it.  Appends "^reading$", a
 * unit each: readings joined by + are parted, a queue (# and what follows)
 * stands before the tags.
 */
void tagger_choose(const struct tagmodel *, const char *cohorts, size_t len,
    struct arena *, struct buf *out);

#endif
