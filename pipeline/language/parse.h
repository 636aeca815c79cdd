/*
 * parse.h - the stack of open clauses while a sentence is read; clauses.c
 * opens and closes them, subjects.c and nonfinite.c give each verb its
 * subject.
 */
#ifndef DEPECHE_LANGUAGE_PARSE_H
#define DEPECHE_LANGUAGE_PARSE_H

#include "language/chunk.h"

#define DEPTH_MAX 24

struct clause {
	enum chunk_kind opener;
	size_t subject, verb, pending, boundary;
	enum chunk_kind boundary_kind;
	enum subject_how how;
	unsigned commas; /* since the subject */
	size_t quote;	 /* level of quotation */
};

struct parse {
	const struct tokens *tokens;
	struct chunks *chunks;
	struct clause stack[DEPTH_MAX];
	size_t depth;
};

/* The clause at work; there is always one. */
static inline struct clause *
top(struct parse *p)
{
	return &p->stack[p->depth - 1];
}

/* subjects.c, nonfinite.c: what the group at i does to the clauses. */
void parse_noun(struct parse *, size_t i);
/* clauses.c: ends the clauses that stand before the main one. */
void parse_end_subordinate(struct parse *);
void parse_finite(struct parse *, size_t i);
void parse_nonfinite(struct parse *, size_t i);
/* The group on which a row of "de" groups hangs: "le chef de la police". */
size_t parse_base(const struct chunks *, size_t i);
/* The group that "qui" at i stands for, or CHUNK_NONE. */
size_t parse_antecedent(const struct parse *, size_t i);

/* Somebody or a body, not a thing. */
int parse_can_speak(const struct chunks *, size_t i);

#endif
