/*
 * tenses.h - what the lexicon knows of a word's tense, for those who read
 * tokens of their own.
 */
#ifndef DEPECHE_LANGUAGE_TENSES_H
#define DEPECHE_LANGUAGE_TENSES_H

struct language;

enum tense {
	TENSE_PRESENT = 1,
	TENSE_PAST = 2,		/* "pensait", "dit" */
	TENSE_PARTICIPLE = 4,
	TENSE_HELPS = 8,	/* "a", "avait": makes a perfect */
	TENSE_WOULD_HAVE = 16,	/* "aurait" */
	TENSE_JOINS = 32	/* "que", no verb at all */
};

/* All that the word may be, in small letters; "qu'" keeps its mark. */
unsigned language_tense(const struct language *, const char *word);

#endif
