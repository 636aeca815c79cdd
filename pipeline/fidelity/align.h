/*
 * align.h - inside the fidelity room: which words of one side are answered
 * on the other, by the glossary, as cognates or as names.
 */
#ifndef DEPECHE_FIDELITY_ALIGN_H
#define DEPECHE_FIDELITY_ALIGN_H

#include "fidelity/fidelity.h"

/* How a word is answered on the other side. */
enum answer {
	ANSWER_COGNATE = 1,	/* by one that looks alike */
	ANSWER_GLOSS = 2,	/* by one that the glossary gives */
	ANSWER_FACT = 4		/* as part of a value that both share */
};

struct word {
	struct extent span;
	const char *lower, *bare;	/* bare: folded, too */
	int capital;
	int small;	/* no content of its own: le, of, has */
	int known;	/* an ordinary word of its language */
	unsigned answered;	/* enum answer bits; 0: it is not */
	size_t partner;	/* of a French word: 1 + the English one, or 0 */
};

struct words {
	VEC(struct word) items;
};

struct alignment {
	struct words fr, en;
	unsigned char *links;	/* French word by English word */
};

/* May the English word of that index stand for the French one? */
int align_linked(const struct alignment *, size_t fr, size_t en);

/* align_facts.c: words that shared facts answer for. */
void align_facts(const struct pair *, struct alignment *, struct arena *);
void align_link(struct alignment *, size_t fr, size_t en);

#define WORDS_MAX 400	/* a side of more words is not aligned */

/* Cuts a text into words; at most one more than WORDS_MAX of them. */
void words_cut(const struct language *, const char *text, size_t len,
    struct arena *, struct words *out);

/* NULL: a side is too long to be aligned. */
const struct alignment *align(const struct pair *, struct arena *);

/* A row of words that are not answered, small ones between not counted. */
struct gap {
	size_t first, last;	/* words */
	size_t content;		/* how many of content */
	size_t known;		/* ordinary ones among them */
};

/* The longest gap within the bytes start to end. */
struct gap longest_gap(const struct words *, size_t start, size_t end);

/* Has any word of content between these bytes an answer of that kind? */
int is_answered(const struct words *, struct extent, unsigned how);
/* Has each of them, and is there one? */
int words_all_answered(const struct words *, struct extent, unsigned how);
#define ANSWER_ANY (ANSWER_COGNATE | ANSWER_GLOSS | ANSWER_FACT)

/* The English words that answer for those between the French bytes. */
struct extent answers_of(const struct alignment *, struct extent fr);

struct values;

/* Marks the facts with a word that has such an answer as matched. */
void drop_answered(struct values *, const struct words *, unsigned how);

/*
 * calling.c: a source that English calls by another word of its kind, a player
 * for "le footballeur".
 */
void answer_callings(const struct pair *, struct alignment *, const char *en,
    struct arena *);

int is_cognate(const char *a, const char *b);

#endif
