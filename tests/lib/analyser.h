/*
 * analyser.h - the French analyser for tests of the engine, kept running.
 */
#ifndef DEPECHE_TEST_ANALYSER_H
#define DEPECHE_TEST_ANALYSER_H

#include <stddef.h>

struct buf;

/* NULL if it is not all there: the tests are skipped. */
struct analyser *analyser_start(void);
/* One text in (no NUL in it), its analysis out; -1: it died. */
int analyser_ask(struct analyser *, const char *text, size_t len,
    struct buf *out);
void analyser_stop(struct analyser *);

#endif
