/*
 * clean.h - text from outside, made safe to show.
 *
 * Control characters and the bidi controls are dropped in every format: an
 * article must not move the cursor of a terminal nor turn a line around.
 */
#ifndef DEPECHE_RENDER_CLEAN_H
#define DEPECHE_RENDER_CLEAN_H

#include "base/base.h"

/* The next code point that may be shown, or 0 at the end. */
uint32_t clean_next(const char *s, size_t len, size_t *i);
void clean_put(struct buf *, const char *s, size_t len);

/* Columns of a terminal: marks take none, wide characters two. */
size_t clean_width(const char *s, size_t len);

/*
 * Fills lines of at most `width` columns; `first` begins the first line and
 * `next` the others.  Breaks at plain spaces alone; ends with a line end.
 */
void clean_wrap(struct buf *, const char *first, const char *next,
    const char *text, size_t width);

#endif
