/*
 * misread.h - what the rules on misreadings see.
 */
#ifndef DEPECHE_ENGINE_MISREAD_H
#define DEPECHE_ENGINE_MISREAD_H

#include "group.h"

struct reading {
	struct work *w;
	struct unit *u;		      /* the unit in question */
	const struct unit *p;	      /* the one before it */
	const struct unit *a, *b, *c; /* those after it */
	struct units *out;	      /* all before it */
};

/* The unit as another word; "retag": its other tags kept (reread.c). */
struct unit *misread_as(struct reading *, const char *lemma, enum tag pos,
    uint64_t more);
struct unit *misread_retag(struct reading *, const char *lemma, enum tag pos,
    uint64_t more);

/* Rules of beside.c; NULL: as it was. */
struct unit *misread_article_and_noun(struct reading *);
struct unit *misread_number_word(struct reading *);
struct unit *misread_beside_verbs(struct reading *);
struct unit *misread_beside_nouns(struct reading *);

/* Other readings of the unit, from all rules (reread.c). */
struct unit *misread_reread(struct reading *);

/* The unit `back` places before the one in question (1: just before). */
static inline const struct unit *
unit_back(const struct reading *r, int back)
{
	return units_at(r->out, r->out->n - back);
}

/* Is one of the last `n` units, but for the last `skip`, that word? */
static inline bool
seen_back(const struct reading *r, int n, int skip, enum word_set set)
{
	for (int i = skip + 1; i <= n; i++)
		if (low(r->w, unit_back(r, i), set))
			return true;
	return false;
}

#endif
