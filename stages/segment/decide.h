/*
 * decide.h - does a sign end the sentence?
 */
#ifndef DEPECHE_SEGMENT_DECIDE_H
#define DEPECHE_SEGMENT_DECIDE_H

#include <stddef.h>

#include "language/language.h"
#include "stages/segment/look.h"

/* Where the scan of a paragraph stands. */
struct scan {
	const struct language *lang;
	const char *s;
	size_t len;
	size_t start;	/* of the sentence that is open */
	int quote;	/* a straight quote is open */
	size_t bracket; /* after the open bracket; 0: none */
};

enum sign { SIGN_STOP, SIGN_ELLIPSIS, SIGN_STRONG };

/* A sign with what closes behind it, and what comes then. */
struct mark {
	enum sign sign;
	size_t at;	    /* where the sign begins */
	size_t end;	    /* behind it and its closing quotes, brackets */
	size_t next;	    /* behind the white space then */
	int quote, bracket; /* closed by it */
	int note;	    /* a footnote mark stands behind it */
	int omission;	    /* it is "(...)" or "[…]" */
};

int decide_mark(const struct scan *, const struct mark *);
/* stop.c: a full stop with white space behind it */
int decide_stop(const struct scan *, const struct mark *, enum ahead);
/* tight.c: a sign without */
int decide_tight(const struct scan *, const struct mark *, enum ahead);

/* note.c: length of a footnote mark at `at`, straight behind a sign; 0: none */
size_t decide_note(const struct scan *, size_t at);

/* Is the word at `at` one that opens a sentence ("Le", "Il", "Selon")? */
int decide_opens(const struct scan *, size_t at);
/* A name that begins with a small letter ("eBay")? */
int decide_is_brand(const struct scan *, size_t at);
int decide_is_a_grave(const struct scan *, size_t at);

/* tight.c: a capital at `at` straight behind a small letter or a figure: glued
 * sentences? */
int decide_glued(const struct scan *, size_t at);

#endif
