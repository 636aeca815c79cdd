/*
 * compare.h - inside the fidelity room: what the checks share.
 */
#ifndef DEPECHE_FIDELITY_COMPARE_H
#define DEPECHE_FIDELITY_COMPARE_H

#include <stddef.h>

#include "fidelity/fidelity.h"

/* A fact of one side while it looks for its like on the other. */
struct value {
	const struct typed *fact;
	int matched;
};

struct values {
	VEC(struct value) items;
};

/* The facts of one of the kinds ("place nationality"), in text order. */
void values_of(const struct typeds *, const char *kinds, struct arena *,
    struct values *out);

/* Matches each fact of one side with one of the other. */
void values_match(struct values *fr, struct values *en,
    int (*equal)(const struct typed *fr, const struct typed *en));
int same_value(const struct typed *fr, const struct typed *en);
int same_role(const struct typed *fr, const struct typed *en);
int same_amount(const struct typed *fr, const struct typed *en);

/* Marks the facts that meet the bytes as matched. */
void values_mark(struct values *, struct extent);

/* conversion.c: ten years are a decade */
void match_conversions(const struct pair *, struct arena *, struct values *fr,
    struct values *en);
/* proportion.c: four in ten is 40 percent */
void match_proportions(const struct pair *, struct values *fr,
    struct values *en);

/* The next fact that found no like, or NULL. */
const struct typed *values_left(const struct values *, size_t *at);

/* Adds a violation; either fact may be NULL. */
void violate(struct violations *, struct arena *, const char *kind,
    enum gravity, const struct typed *fr, const struct typed *en,
    const char *message);

/*
 * For each French fact that found no like while an English one found none
 * either: a violation of that kind, "14 March" for "3 mars".
 */
void violate_changed(const struct pair *, struct arena *,
    struct violations *, const char *kind, enum gravity,
    const struct values *fr, const struct values *en);

/* The words of a fact as they stand in the text. */
const char *said(const char *text, const struct typed *, struct arena *);

/* Does the folded text hold this folded word or phrase, as whole words? */
int has_words(const char *folded, const char *words);
const char *folded_text(const char *text, size_t len, struct arena *);

/* Letters and digits. */
size_t count_letters(const char *text, size_t len);

/* A place that one side names and the other does not, or NULL. */
const struct typed *place_left(const struct pair *, struct arena *,
    int french);

/* Is there a cue of that class: "deny", "admit"? */
int has_cue_of(const struct typeds *, const char *class);

size_t count_kind(const struct typeds *, const char *kind);
const struct typed *find_kind(const struct typeds *, const char *kind);

#endif
