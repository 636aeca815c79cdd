/*
 * language.h - the tree's own language data, for tests.
 */
#ifndef DEPECHE_TEST_LANGUAGE_H
#define DEPECHE_TEST_LANGUAGE_H

struct language;

/* DATA/config/lang/CODE ("fr", "en"); prints "not ok" and ends the program if
 * it cannot be loaded.  language_free frees it. */
struct language *test_language(const char *code);

#endif
