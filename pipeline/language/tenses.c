/*
 * tenses.c - forms of verbs as the facts ask for them.
 */
#include "language/lexicon.h"
#include "language/tenses.h"

unsigned
language_tense(const struct language *lang, const char *word)
{
	const struct word *w = lang->lexicon ?
	    lexicon_look(lang->lexicon, word) :
	    NULL;
	const struct reading_of *r = w ? w->readings : NULL;
	unsigned t = w && w->tags & TAG(QUE) ? TENSE_JOINS : 0;

	for (; r; r = r->next) {
		int have = (r->verb->roles & VERB_PERFECT) != 0;

		t |= have ? TENSE_HELPS : 0;
		t |= r->forms & FORM_PART ? TENSE_PARTICIPLE : 0;
		t |= r->forms & FORM_PRESENT ? TENSE_PRESENT : 0;
		t |= r->forms & (FORM_IMPERFECT | FORM_PAST) ? TENSE_PAST : 0;
		if (r->forms & FORM_CONDITIONAL && have &&
		    !(r->verb->roles & VERB_BE))
			t |= TENSE_WOULD_HAVE;
	}
	return t;
}
