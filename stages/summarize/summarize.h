/*
 * summarize.h - the sentences that say most of what a text says.
 *
 * Pure and without a backend: nearness to the centre of the text's words
 * (tf-idf over stems), an early place, and a length that says something.
 * Linear in the text but for sorting the sentences.
 */
#ifndef DEPECHE_SUMMARIZE_H
#define DEPECHE_SUMMARIZE_H

#include <stddef.h>

#include "language/language.h"

struct extract_sentence {
	const char *text;
	size_t len;
	double weight; /* 1; less for what should rather not stand
			  in a summary; 0: never chosen */
	size_t voice;  /* a number for whom it rests on; 0: nobody known */
	size_t denial; /* the sentence that denies it, counted from 1; or 0 */
};

struct extract_limit {
	size_t sentences; /* at most; 0: as the words allow */
	size_t words;	  /* about; 0: as the sentences allow */
};

/*
 * Fills chosen (room for n) with indexes in text order and returns how many.
 * At least one sentence is chosen where one may be.  Of nearly equal ones
 * another voice is preferred to one that speaks already, and a claim brings
 * its denial along where the limit allows.
 */
size_t extract_choose(const struct language *, const struct extract_sentence *,
    size_t n, const struct extract_limit *, size_t *chosen);

/*
 * The extractive summary of a plain text whose sentences the caller has cut:
 * the chosen ones on one line, appended to `out` without a line end.
 */
void extract_plain(const struct language *, const char *text,
    const struct extent *sentences, size_t n, const struct extract_limit *,
    struct buf *out);

#endif
