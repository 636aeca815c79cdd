/*
 * verbparts.h - the small parts of verb groups.
 */
#ifndef DEPECHE_ENGINE_VERBPARTS_H
#define DEPECHE_ENGINE_VERBPARTS_H

#include "group.h"

/* ne and the object pronouns before a verb. */
struct clitics {
	bool ne;
	const char *neg; /* English of "pas" before an infinitive */
	struct units pronouns;
	int end; /* index of the verb */
};

const char *verb_english(struct work *, const struct unit *);
enum agree verb_agreement(const struct unit *);
const char *verb_adverb(struct work *, const struct unit *);
struct clitics verb_clitics(struct work *, const struct units *, int i);
/* The pronouns into the features acc, dat, refl, y, en_. */
void verb_take_clitics(struct work *, struct group *, const struct clitics *);
/* Adverbs between auxiliary and main verb, and the negation. */
int verb_between(struct work *, const struct units *, int k, struct group *);
/* Negation after a simple form: il ne vient plus. */
int
verb_between_after(struct work *, const struct units *, int k, struct group *);

#endif
