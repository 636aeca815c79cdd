/*
 * chunk.h - a sentence as a row of groups: noun groups with their
 * preposition, verb groups with auxiliaries and clitics, and the words and
 * marks between them; and who is the subject of each verb.
 */
#ifndef DEPECHE_LANGUAGE_CHUNK_H
#define DEPECHE_LANGUAGE_CHUNK_H

#include "language/token.h"

enum chunk_kind {
	CHUNK_NOUN, CHUNK_VERB, CHUNK_QUE, CHUNK_REL, CHUNK_SUB, CHUNK_COORD,
	CHUNK_ADV, CHUNK_PREP, CHUNK_CUE, CHUNK_COMMA, CHUNK_COLON,
	CHUNK_SEMICOLON, CHUNK_STOP, CHUNK_OPEN, CHUNK_CLOSE, CHUNK_LPAREN,
	CHUNK_RPAREN, CHUNK_DASH, CHUNK_OTHER
};

enum chunk_flag {
	/* noun groups */
	N_PRONOUN = 1, N_SUBJ = 2, N_PROPER = 4, N_INDEF = 8, N_DEF = 16,
	N_POSS = 32, N_FIRST = 64, N_ON = 128, N_TIME = 256, N_DE = 512,
	N_M = 1024, N_F = 2048, N_S = 4096, N_P = 8192, N_NEUTER = 16384,
	N_DET = 32768, N_ANON = 65536, N_TITLE = 131072, N_ROLE = 262144,
	N_BY = 524288, N_TO = 1048576, N_UNIQUE = 2097152, N_GIVEN = 4194304,
	N_LIKE = 8388608, N_CUE = 16777216, N_QUOTED = 33554432,
	N_NAMED = 67108864, N_NOT = 134217728, N_NORM = 268435456,
	N_IF = 536870912, N_WITHIN = 1073741824,
	/* N_NOT: none says it; of SUB and PREP: another thing ("tandis que",
	 * "avant de") */
	/* verb groups */
	V_FINITE = 1, V_INF = 2, V_GER = 4, V_PART = 8, V_NEG = 16,
	V_ENCLITIC = 32, V_SELF = 64, V_PASSIVE = 128, V_COND = 256,
	V_PERFECT = 512, V_MODAL = 1024, V_SEEM = 2048, V_PLURAL = 4096,
	V_SINGULAR = 8192, V_FIRST = 16384, V_PREP = 32768, V_PAST = 65536,
	V_AFTER_MARK = 131072,	/* a comma or closing mark before it */
	V_DONE = 262144,	/* its clause had a verb before it */
	V_SUBJUNCTIVE = 524288, V_CLITIC = 1048576, V_BE = 2097152,
	V_ASIDE = 4194304,	/* its subject is parted by an aside */
	V_ON = 16777216,
	V_ONLY = 33554432,	/* "ne ... que": no denial */
	V_INNER = 67108864,	/* of a clause that qui, que, si opens */
	V_WEAKFORM = 8388608	/* may be a mere participle: "dit" */
};

#define CHUNK_NONE UINT32_MAX

enum subject_how {
	SUBJECT_NONE, SUBJECT_LEFT, SUBJECT_ANTECEDENT, SUBJECT_SHARED,
	SUBJECT_MAIN
};

/* Small, for a text has one for every nine bytes. */
struct chunk {
	unsigned char kind;		/* enum chunk_kind */
	unsigned char class;		/* enum noun_class, of noun groups */
	unsigned char how;		/* enum subject_how, of verb groups */
	uint16_t level;			/* open quotations around it */
	unsigned flags;
	uint32_t first, last;		/* tokens, both inside */
	uint32_t head;			/* token */
	uint32_t prep;			/* its token, or CHUNK_NONE */
	uint32_t name_first, name_last;	/* the proper name in it */
	/* verb groups */
	uint32_t enclitic;		/* token of "-t-il", or CHUNK_NONE */
	uint32_t subject;		/* chunk, or CHUNK_NONE */
	uint32_t mate;			/* quotation marks: the other chunk */
	const struct verb *verb;
	const struct speech *speech;
	const struct cue *cue;		/* cues that are no verbs */
};

/* One in which nothing is known to stand yet. */
static inline struct chunk
chunk_blank(enum chunk_kind kind)
{
	return (struct chunk){ .kind = kind,
		.prep = CHUNK_NONE,
		.name_first = CHUNK_NONE,
		.name_last = CHUNK_NONE,
		.enclitic = CHUNK_NONE,
		.subject = CHUNK_NONE,
		.mate = CHUNK_NONE };
}

struct chunks {
	struct chunk *items;
	size_t len, cap;
	int wide;		/* of the reading: weak verbs are cues */
	unsigned kinds;		/* a bit for each kind that is there */
};

struct chunker {
	const struct language *lang;
	const char *text;
	const struct tokens *tokens;
	size_t at, end;			/* tokens of the sentence */
	struct arena *arena;
	struct chunks *out;
	size_t paired;			/* token that `pair` was sought for */
	const struct pair *pair;
};

/* Cuts tokens [first, end) into groups, in place of what OUT has; inside: a
 * quotation that began before them is open. */
void chunks_cut(const struct language *, const char *text,
    const struct tokens *, size_t first, size_t end, int inside,
    struct arena *, struct chunks *out);

/* Finds the subject of each verb group. */
void chunks_clauses(const struct tokens *, struct chunks *);

/* The parts of chunks_cut; each moves past what it made, or gives 0. */
int chunk_verb(struct chunker *);
int chunk_noun(struct chunker *);

/* Shared by them. */
struct chunk *chunk_put(struct chunker *, enum chunk_kind, size_t first,
    size_t last);
const struct phrase *chunk_phrase_find(struct chunker *, size_t at,
    uint64_t tags);

/* The longest row of words of these tags that begins here, or NULL. */
static inline const struct phrase *
chunk_phrase(struct chunker *c, size_t at, uint64_t tags)
{
	return c->tokens->items[at].shape & SHAPE_PAIR ?
	    chunk_phrase_find(c, at, tags) :
	    NULL;
}

/* Adds the group as it is and moves past it. */
void chunk_add(struct chunker *, const struct chunk *);
static inline unsigned
word_forms(const struct word *w)
{
	return w ? w->forms : 0;
}
int chunk_is_initial(const struct chunker *, size_t at);
int chunk_closed(const struct token *);
int chunk_verb_plausible(const struct chunker *, size_t at);

/* atoms.c: has the group a number? */
int has_figure(const struct tokens *, const struct chunk *);

#define FORMS_ANY (FORM_FINITE | FORM_INF | FORM_GER | FORM_PART)

#endif
