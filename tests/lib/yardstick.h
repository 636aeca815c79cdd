/*
 * yardstick.h - what the benchmarks measure with: a clock, a text of the
 * samples, and ICU's bare French sentence iterator over UText on the same
 * UTF-8 bytes.
 */
#ifndef DEPECHE_TEST_YARDSTICK_H
#define DEPECHE_TEST_YARDSTICK_H

#include "base/base.h"

/* Of processor time. */
double yardstick_seconds(void);
/* How many sentences ICU finds; ends the program if it cannot. */
size_t yardstick_icu(const struct buf *text);
/*
 * At least `size` bytes of a file, decoded, or where it is NULL or a folder
 * of the samples of the tree, paragraphs apart, over and over.
 */
int yardstick_text(
    struct buf *text, size_t size, const char *file, struct error *);
/* The text's language, from the tree; NULL with an error. */
struct language *yardstick_french(struct error *);

#endif
