/*
 * facts.h - inside the language room: the parts that find typed facts.
 *
 * The words of a language (numbers, units, months, places, roles ...) are
 * phrases with a kind and a value, read from the tables in the folder facts/
 * of the language.  A sentence is cut into tokens, each token gets the
 * longest phrase that begins there, and one finder a subject walks over the
 * tokens.  All is linear: a phrase has at most PHRASE_MAX tokens.
 */
#ifndef DEPECHE_LANGUAGE_FACTS_H
#define DEPECHE_LANGUAGE_FACTS_H

#include "language/language.h"

#define PHRASE_MAX 8

enum fact_kind {
	FK_DIGIT, FK_TEEN, FK_TENS, FK_HUNDRED, FK_THOUSAND, FK_SCALE,
	FK_COLLECTIVE, FK_VAGUE, FK_ARTICLE, FK_AND, FK_HALF, FK_FRACTION,
	FK_ORDINAL, FK_SUFFIX, FK_OUTOF,
	FK_PERCENT, FK_POINT, FK_UNIT, FK_MONEY, FK_OF,
	FK_MONTH, FK_WEEKDAY, FK_DAYPART, FK_RELATIVE, FK_CLOCK, FK_HOUR,
	FK_MERIDIEM, FK_ZONE, FK_AT, FK_IN, FK_NEXT, FK_PAST, FK_EDGE, FK_YEAR,
	FK_BOUND, FK_BETWEEN, FK_TO,
	FK_PLACE, FK_NATIONALITY, FK_ACRONYM, FK_ROLE, FK_ROLEPART, FK_PERSON,
	FK_PARTICLE, FK_TITLE, FK_COMMON,
	FK_NEGATION, FK_NEGATOR, FK_PARTNER, FK_ONLY, FK_EXPLETIVE, FK_SOFT,
	FK_PREFIX,
	FK_RESERVE, FK_CONDITION, FK_MODAL, FK_ENDING, FK_LEND,
	FK_WORK, FK_CHANGE, FK_BODY, FK_CUE, FK_PRONOUN, FK_SELF, FK_MOUTH,
	FK_SMALLCUE, FK_HEDGE, FK_ASIDE, FK_DEFINITE, FK_AGENT,
	FK_DECIMAL, FK_GROUP, FK_DAYFIRST,
	FK_KINDS
};

/* A phrase of the language; entries of one form hang together by `next`. */
struct fact_entry {
	enum fact_kind kind;
	const char *value;
	double number;		/* the value, where it is one */
	size_t ntokens;
	unsigned capitals;	/* token flags that the first word must have */
	const struct fact_entry *next;
};

struct fact_words {
	struct arena *arena;
	struct map *phrases;	/* lower-case tokens joined by a space */
	struct map *bare;	/* the same folded, for words in capitals */
	struct map *heads;	/* first token: longest phrase that it begins */
	struct map *bare_heads;
	char decimal;		/* ',' in French */
	char group;		/* ',' in English; '.' in French */
	int day_first;		/* 05/04 is 5 April */
	/* Endings and prefixes are matched inside a word. */
	VEC(const struct fact_entry *) endings, prefixes;
	VEC(const char *) ending_forms, prefix_forms;
};

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

enum token_flag {
	TOKEN_CAPITAL = 1,	/* begins with a capital */
	TOKEN_CAPITALS = 2,	/* two letters or more, all capitals */
	TOKEN_GLUED = 4,	/* nothing between it and the token before */
	TOKEN_HYPHEN = 8,	/* a hyphen between it and the token before */
	TOKEN_POINTED = 16,	/* a number with a decimal mark */
	TOKEN_GROUPED = 32,	/* a number with group marks */
	TOKEN_USED = 64,	/* a date or a time has taken it */
	TOKEN_MIXED = 128,	/* a word with digits in it: M23, H5N1 */
	TOKEN_COUNTED = 256,	/* part of a number or a measure */
	TOKEN_OWNER = 512	/* an 's was taken off it */
};

struct fact_token {
	enum token_kind kind;
	unsigned flags;
	size_t start, end;	/* bytes of the sentence */
	const char *key;	/* lower case; l' keeps its apostrophe as ' */
	const char *bare;	/* folded */
	double amount;		/* of numbers */
	int digits;		/* how many, without marks */
	const struct fact_entry *entry;	/* longest phrase from here */
	size_t covered;		/* 0, or its place in an earlier phrase */
	size_t quantity;	/* 1 + index of the one that ends here */
};

/* A number as found, before anybody asks what it counts. */
struct quantity {
	size_t first, last;	/* tokens, both within */
	double amount;
	int weak;		/* un, one: may be an article */
	int vague;		/* des milliers */
	int spelled;
	int scaled;		/* with million and the like */
	int rounded;		/* a collective: une quinzaine */
	size_t fact;		/* its index in the facts found */
};

struct fact_scan {
	const struct language *lang;
	const struct fact_words *words;
	const char *text;
	size_t len;
	struct arena *arena;	/* of the facts */
	struct arena *scratch;	/* of the tokens, freed with the scan */
	VEC(struct fact_token) tokens;
	VEC(struct quantity) quantities;
	struct typeds *out;
};

void fact_tokens(struct fact_scan *);	/* cuts, and tags */
void facts_tag(struct fact_scan *);
void facts_find_dates(struct fact_scan *);
void facts_find_times(struct fact_scan *);
void facts_find_numbers(struct fact_scan *);
void facts_find_scales(struct fact_scan *);
void facts_find_measures(struct fact_scan *);
void facts_find_fractions(struct fact_scan *);
void facts_find_names(struct fact_scan *);
void facts_find_quotations(struct fact_scan *);
void facts_find_negations(struct fact_scan *);
void facts_find_cues(struct fact_scan *);
void facts_find_reserves(struct fact_scan *);

/* Adds a fact that spans the tokens first to last; value is the arena's. */
void fact_add(struct fact_scan *, const char *kind, size_t first, size_t last,
    double amount, const char *value);

/* The entry of that kind whose phrase begins at token i, or NULL. */
const struct fact_entry *fact_at(const struct fact_scan *, size_t i,
    enum fact_kind);
/* The one whose phrase ends right before token i, or NULL. */
const struct fact_entry *fact_before(const struct fact_scan *, size_t i,
    enum fact_kind);
int fact_is(const struct fact_scan *, size_t i, const char *key);

/* A number written without trailing zeros: 3.5, 10000. */
const char *fact_amount(struct arena *, double);

#endif
