/*
 * statement.h - inside the fidelity room: who says what in the English, and
 * whether a source of one side is that of the other.
 */
#ifndef DEPECHE_FIDELITY_STATEMENT_H
#define DEPECHE_FIDELITY_STATEMENT_H

#include "fidelity/align.h"
#include "fidelity/fidelity.h"

/* A cue of the English with all that the reading knows of it. */
struct statement {
	struct extent cue, source;	/* source empty: nobody was found */
	const struct extent *content;
	size_t ncontent;
	const char *class;		/* of the cue: "neutral", "deny" */
	int pronoun;			/* he said */
	struct extent guess;		/* who may, where source is empty */
	int selon;			/* according to its source */
	int cites;			/* its source is cited by another */
	int ours;			/* answers a French cue or source */
	int taken;			/* answers a word of what is said */
};

struct statements {
	VEC(struct statement) items;
};

/*
 * The cues of the English that are free to answer for a French one: a verb
 * that stands for a word of what is said ("avoir prévenu", informed) is not.
 */
const struct statements *statements_find(const struct pair *, struct arena *);

/* take.c: leaves out those that words of what is said account for */
void statements_drop_taken(const struct pair *, struct statements *);

/* agent.c: who does so behind the cue: "stressed by the minister"; or empty */
struct extent agent_of(
    const struct pair *, struct extent cue, const char *class);

enum tie {
	TIE_NONE,
	TIE_PART,	/* "la police de Genève", the mayor of Geneva */
	TIE_HEAD	/* a name, or the word for what the source is */
};

/* Do the English bytes name the source of a French claim? */
enum tie tie_source(const struct pair *, struct extent fr, struct extent en);

/* The same of a claim, whose name may stand beside its source. */
enum tie tie_claim(const struct pair *, const struct claim *, struct extent en);
/* Is it another claim of the French whose source stands there? */
int tie_other(const struct pair *, const struct claim *, struct extent en);

/* Has the claim a name beside its source, all of which the English lacks? */
int claim_name_dropped(const struct pair *, const struct claim *);

/* Does any word of the French bytes stand for one of the English? */
int words_tied(const struct pair *, struct extent fr, struct extent en);

/* Is it the word for one who speaks for another: "porte-parole"? */
int speaks_for(const struct pair *, struct extent word);
/* Or for what does: "communiqué"? */
int is_paper(const struct pair *, struct extent word);
/* Or for those whom a country speaks by: "gouvernement"? */
int is_state_word(const struct pair *, struct extent word);
/* A name: a capital, and no ordinary word. */
int is_name(const struct word *);

/* Is that French word one that names the source: a name, its noun? */
int source_is_head(const struct pair *, struct extent source, size_t word);

/* Or one that qualifies it: "de la police" of "le chef de la police"? */
int source_is_complement(const struct pair *, struct extent source,
    size_t word);

#endif
