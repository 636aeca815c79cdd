/*
 * rules.h - patterns over groups, as rules.tsv declares them.
 *
 * A rule says what its cue must be, what stands before and after it, where
 * the source is, where the content.  docs/attribution.md explains the
 * notation.
 */
#ifndef DEPECHE_LANGUAGE_RULES_H
#define DEPECHE_LANGUAGE_RULES_H

#include "language/chunk.h"

/* What an atom of a pattern accepts; several bits: any of them. */
enum atom_bit {
	ATOM_NOUN = 1, ATOM_PREP = 2, ATOM_TIME = 4, ATOM_ADV = 8,
	ATOM_COMMA = 16, ATOM_QUE = 32, ATOM_INF = 64, ATOM_DE_INF = 128,
	ATOM_ASIDE = 256, ATOM_QUOTE = 512, ATOM_COLON = 1024,
	ATOM_COORD = 2048, ATOM_VERB = 4096, ATOM_END = 8192,
	ATOM_START = 16384, ATOM_BY = 32768, ATOM_DE = 65536,
	ATOM_CLOSE = 131072, ATOM_OPEN = 262144, ATOM_LIKE = 524288,
	ATOM_SI = 1048576, ATOM_TO = 2097152, ATOM_PRONOUN = 4194304,
	ATOM_QUI = 8388608, ATOM_DASH = 16777216, ATOM_NAME = 33554432,
	ATOM_AGENT = 67108864, ATOM_PREPWORD = 134217728,
	ATOM_ANY = 268435456, ATOM_SOURCE = 536870912, ATOM_FROM = 1073741824
};
#define ATOM_BEGIN ((uint64_t)1 << 31)
#define ATOM_QUOTED ((uint64_t)1 << 32)
#define ATOM_SRC ((uint64_t)1 << 33)
#define ATOM_FREE ((uint64_t)1 << 34)
#define ATOM_SAYING ((uint64_t)1 << 35)
#define ATOM_GER ((uint64_t)1 << 36)
#define ATOM_PART ((uint64_t)1 << 37)
#define ATOM_SELON_QUI ((uint64_t)1 << 38)
#define ATOM_INDEF ((uint64_t)1 << 39)
#define ATOM_FIGURE ((uint64_t)1 << 40)
#define ATOM_CLAIM ((uint64_t)1 << 41)
#define ATOM_SOME ((uint64_t)1 << 42)
#define ATOM_REL ((uint64_t)1 << 43)
#define ATOM_NEUTER ((uint64_t)1 << 44)
#define ATOM_UNRULED ((uint64_t)1 << 45)
#define ATOM_GIVEN ((uint64_t)1 << 46)
#define ATOM_BE ((uint64_t)1 << 47)
#define ATOM_PAREN ((uint64_t)1 << 48)
#define ATOM_WITHIN ((uint64_t)1 << 49)
#define ATOM_SAID ((uint64_t)1 << 50)
#define ATOM_QUALITY ((uint64_t)1 << 51)
#define ATOM_TELLER ((uint64_t)1 << 52)
#define ATOM_STAND ((uint64_t)1 << 53)
#define ATOM_OF_THING ((uint64_t)1 << 54)
#define ATOM_OF_SOME ((uint64_t)1 << 55)
#define ATOM_MATTER ((uint64_t)1 << 56)
#define ATOM_SEMICOLON ((uint64_t)1 << 57)

struct atom {
	uint64_t bits;
	unsigned char many, optional;		/* '*' sets both */
	unsigned char source, start, begin;	/* '@', '>', '<' */
};

#define ATOMS_MAX 16

struct pattern {
	struct atom atoms[ATOMS_MAX];
	size_t n;
};

enum source_where {
	SOURCE_NONE, SOURCE_SUBJECT, SOURCE_CAPTURED, SOURCE_CLITIC,
	SOURCE_SELF
};

enum content_where {
	CONTENT_AFTER, CONTENT_TURN, CONTENT_AROUND, CONTENT_BEFORE, CONTENT_QUOTE,
	CONTENT_NOUN,		/* the noun that a participle qualifies */
	CONTENT_EARLIER,	/* "c'est ce que": the sentence before */
	CONTENT_NONE
};

enum cue_kind { CUE_VERB, CUE_WORD, CUE_NOUN, CUE_COLON };

#define NEEDS_MAX 3

struct rule {
	const char *name, *type, *stance;
	enum cue_kind cue;
	const char *word_kind;		/* of CUE_WORD, interned: "prep" */
	unsigned frames;		/* any of them; 0: a verb of any kind */
	unsigned frames_none;		/* none of them */
	unsigned flags_all, flags_none;
	unsigned forms;			/* V_FINITE ...: any; 0: all */
	int weak;			/* weak verbs too */
	int sayer;			/* the subject must be able to say */
	struct pattern before, after;
	/* bits of chunk kinds: one of each must be in the sentence */
	unsigned needs[NEEDS_MAX];
	size_t nneeds;
	enum source_where source;
	enum content_where content;
};

/* The rules that one kind of group can be the cue of, in their order. */
enum rules_of {
	RULES_SPEECH,		/* a verb of speech */
	RULES_VERB,		/* any other verb */
	RULES_WORD, RULES_NOUN, RULES_COLON, RULES_LISTS
};

struct rule_list {
	const struct rule **items;
	size_t len, cap;
};

struct rules {
	VEC(struct rule) items;
	struct rule_list lists[RULES_LISTS];
};

int rules_load(struct language *, struct error *);

/* A rule found at a group. */
struct found {
	const struct rule *rule;
	size_t cue;			/* chunk */
	size_t first, last;		/* chunks of the whole frame */
	size_t source, source_last;	/* chunks, or CHUNK_NONE */
	size_t content;			/* chunk where it begins, or NONE */
};

/* The first rule that holds at chunk i: 1 and out, else 0. */
int rules_match(const struct language *, const struct tokens *,
    const struct chunks *, size_t i, struct found *out);

/* The claim of another source that shares the cue of f (gap.c), or 0. */
int gap_find(const struct tokens *, const struct chunks *,
    const struct found *f, struct found *out);

/* The last chunk of the source that begins at chunk i (source.c); VERB is
 * the verb that it is the subject of, or CHUNK_NONE. */
size_t source_last(const struct chunks *, size_t i, size_t verb);
size_t place_of_on(const struct tokens *, const struct chunks *,
    size_t subject);

#endif
