/*
 * terms.h - the content words of a sentence, as stems.
 */
#ifndef DEPECHE_TERMS_H
#define DEPECHE_TERMS_H

#include "language/language.h"

struct terms;

struct terms *terms_new(const struct language *);
void terms_free(struct terms *);

/*
 * Calls `each` for every content word of the text, with a number that is the
 * same for words of one stem.  Returns how many words there were in all.
 */
size_t terms_read(struct terms *, const char *text, size_t len,
    void (*each)(void *ctx, size_t stem), void *ctx);
size_t terms_count(const struct terms *); /* stems met so far */

#endif
