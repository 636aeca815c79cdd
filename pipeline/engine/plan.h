/*
 * plan.h - what was protected in a sentence before its analysis: names and
 * titles stand in the analyser's input as words that no language has.
 */
#ifndef DEPECHE_ENGINE_PLAN_H
#define DEPECHE_ENGINE_PLAN_H

#include "engine/engine.h"
#include "group.h"

struct guarded {
	const char *mark;		/* what the analyser sees: Xqbx */
	const char *fr, *en;
	const char *sort;		/* of names.tsv; "" for others */
	bool fem;
};

struct engine_plan {
	const char *fr;
	bool stopped;			/* a full stop was added */
	VEC(struct guarded) items;
};

/* A word of the text. */
struct token {
	size_t from, to;
	const char *text, *low;
	bool cap, upper;	/* begins with a capital; all capitals */
	bool first;		/* a capital is due here anyway */
	bool near;		/* one blank parts it from the word before */
};

struct tokens {
	VEC(struct token) v;
};

void tokens_read(const struct work *, const char *text, size_t len,
    struct tokens *);

/* A span of the text that shall come through. */
struct guard {
	size_t from, to;
	const char *en, *sort;
	bool fem;
};

struct guards {
	VEC(struct guard) v;
};

/* Spans in text order, none within another (names_find.c, titles.c). */
void guard_titles(const struct work *, const char *text, size_t len,
    const struct tokens *, struct guards *);
void guard_names(const struct work *, const char *text,
    const struct tokens *, struct guards *);

/* Is this word, in small letters, one of the language? */
bool token_common(const struct work *, const char *low);

/* The units that stand for guarded spans get their names back. */
void plan_restore(const struct work *, const struct engine_plan *,
    struct units *);
/* English text in which no mark is left. */
const char *plan_unmark(const struct work *, const struct engine_plan *,
    const char *text);

#endif
