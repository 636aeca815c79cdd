/*
 * source.h - inside the fidelity room: what the checks of attributions ask
 * about the source of a French claim and about who speaks in the English.
 */
#ifndef DEPECHE_FIDELITY_SOURCE_H
#define DEPECHE_FIDELITY_SOURCE_H

#include "fidelity/align.h"
#include "fidelity/statement.h"

struct share {
	size_t content, answered, names, met;	/* met: names answered */
	const struct word *head;	/* first ordinary word, or NULL */
};

/* source.c: how much of it the other side answers */
struct share share_french(const struct words *, struct extent span,
    struct extent source);
struct share english_share(const struct pair *, struct extent en);
struct extent claim_source(const struct claim *);
const char *claim_name(const struct pair *, const struct claim *,
    struct arena *);

/* A person or body of the English that the French lacks, or NULL. */
const struct typed *pair_new_role(const struct pair *);
const struct typed *pair_new_body(const struct pair *);

/* Does the French word stand only for the owner of the one who speaks? */
int is_possessor(const struct pair *, struct extent source, size_t word,
    struct extent en);
/* Do the words end in somebody who is owned: "the senator's opponent"? */
int is_mere_owner(const struct pair *, struct extent en);
/* Is the one who speaks of another than the source: the Greens' leader? */
int is_of_other(const struct pair *, struct extent source, size_t word,
    struct extent en);
/* office.c: a country for its government, a name for its president */
int is_state(const struct pair *, struct extent fr, struct extent en);
int is_holder(const struct pair *, struct extent fr, struct extent en);
/* "la ministre allemande", the Polish minister? */
int other_country(const struct pair *, struct extent fr, struct extent en);
/* Do the two titles stand before the names of two persons, both kept? */
int titles_of_two(const struct pair *, const struct typed *fr,
    const struct typed *en);
/* Is it the name of one whose office the English has? */
int name_has_office(const struct pair *, struct extent name);
/* somebody.c: a person, an office, a body: one who can speak */
int names_somebody(const struct pair *, struct extent en);
int word_names_somebody(const struct pair *, const struct word *fr);

/* The name that the English gives to a source without one, or NULL. */
const struct typed *unnamed_named(const struct pair *, const struct claim *);

/* Is it said by somebody with a name or a noun? */
int statement_is_named(const struct statement *);
/* By one of whom the French has no word?  -1: a pronoun may be meant. */
int statement_is_strange(const struct pair *, const struct statement *);
const struct statement *statement_strange(const struct pair *);
struct typed statement_speaker(const struct statement *);

void source_lost(const struct pair *, struct arena *, struct violations *,
    const struct claim *, enum gravity);
void source_changed(const struct pair *, struct arena *, struct violations *,
    const struct claim *, const struct typed *en);

/* cue.c: by what the source could say it */
int claim_has_small_cue(const struct pair *, const struct claim *);
int claim_has_verb(const struct pair *, const struct claim *);
int claim_is_bare(const struct pair *, const struct claim *);
int claim_in_marks(const struct pair *, const struct claim *);
int claim_is_owned(const struct pair *, const struct claim *);
enum tie claim_best_tie(const struct pair *, const struct claim *);

/* standin.c: somebody who speaks where the French has a pronoun, or NULL */
const struct statement *pronoun_replaced(const struct pair *,
    const struct claim *);

/* definite.c: one of many, of whom the English makes the one, or NULL */
const struct typed *one_made_the(const struct pair *, const struct claim *);

/* replaced.c: who took the place of a source that is gone, or NULL */
const struct statement *replaced_by(const struct pair *, const struct claim *);
/* Does each cue of the English have the source of another claim? */
int statements_spent(const struct pair *, const struct claim *);

/* Does the English word only own what stands behind it? */
int word_only_owns(const struct pair *, size_t en_word);
/* Is nothing left of the source but the owner of something? */
int source_only_owns(const struct pair *, const struct claim *);

/* addressed.c: somebody else who speaks to the source, or NULL */
const struct statement *speaks_to(const struct pair *, const struct claim *);

/* instead.c: somebody else who speaks, or NULL */
const struct statement *speaks_instead(const struct pair *,
    const struct claim *);
const struct statement *qualified_otherwise(const struct pair *,
    const struct claim *);
/* Does the claim say those words? */
int claim_has_content(const struct pair *, const struct claim *,
    struct extent en);
/* Does a French word belong to what the claim says? */
int claim_holds(const struct claim *, struct extent fr);
/* complement.c: reports another "of what" of the source */
void check_complement(const struct pair *, struct arena *,
    struct violations *, const struct claim *);

/* manner.c: the class of the English verb, "" where it is not known */
const char *claim_verb_class(
    const struct pair *, const struct claim *, struct arena *);

/* turned.c: does a verb of the class say that it is so: welcomed, found? */
int class_settles(const char *en);
/* Can a verb of the class FR not have become one of the class EN? */
int class_turned(const char *fr, const char *en);

/* conditional.c: a cue of the English that leaves open whether it is so */
int pair_has_open_cue(const struct pair *);
/* whose.c: "minister's", "rebels'" */
int is_genitive(const struct pair *, struct extent en);

/* unsaid.c: reports one who did not say so, and does in English */
void check_unsaid(const struct pair *, struct arena *, struct violations *,
    const struct claim *);

#endif
