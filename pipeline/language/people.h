/*
 * people.h - whom a text speaks of: entities, mentions of them, and who of
 * them a word without a name means.
 */
#ifndef DEPECHE_LANGUAGE_PEOPLE_H
#define DEPECHE_LANGUAGE_PEOPLE_H

#include "language/reading.h"

/* How a word points at whom it means. */
enum wanting {
	WANT_SUBJECT,	/* "Elle précise": goes on with a subject */
	WANT_INCISE,	/* "a-t-elle dit" after a quotation */
	WANT_STRONG,	/* "selon lui" */
	WANT_LAST,	/* "ce dernier", "celle-ci": the one named last */
	WANT_OTHER,	/* "l'autre" */
	WANT_ABOUT,	/* "l'intéressé": whom all is about */
	WANT_NAMED,	/* a person with a name */
	WANT_EPITHET	/* one whom that word may mean (epithets.tsv) */
};

#define BARRED_MAX 4

/* Who is not meant, whatever speaks for him. */
struct barred {
	size_t who[BARRED_MAX], n;
};

struct wanted {
	enum wanting how;
	unsigned flags;			/* gender and number */
	size_t sentence, at;		/* byte */
	size_t level;			/* open quotations around it */
	size_t speaker;			/* who spoke last, or ENTITY_NONE */
	size_t except;			/* who is not meant, or ENTITY_NONE */
	enum noun_class class;		/* of a description */
	const struct draft *draft;	/* whose words are no candidates */
	const struct draft *within;	/* in whose words it stands */
	const char *head;		/* of a description, folded */
	const char *of;			/* what it is of, or NULL: anything */
	int first;			/* what is said says "je" */
	int to_me;			/* "m'a dit": no paper does */
	int moved;			/* its paragraph tells of another one */
	int turn;			/* 1: the verb goes on ("ajoute-t-il"),
					   -1: it answers another one */
	int spoken;			/* only one who has spoken */
	int people;			/* "la Genevoise": anyone may be */
	int former;			/* "l'ancien attaquant" */
	struct barred barred;		/* whom its words name */
};

static inline size_t
mention_start(const struct work *w, const struct mention *m)
{
	const struct chunk *ch = &work_chunks(w, m->sentence)->items[m->chunk];

	return w->tokens.items[ch->first].start;
}

/* binding.c */
int is_barred(const struct barred *, size_t entity);
void barred_by_name(const struct work *, const struct draft *, struct barred *);

/* entities.c */
char *chunk_name(const struct work *, const struct chunk *);
char *token_folded(const struct work *, size_t token);
size_t entity_by_key(const struct work *, const char *key);
size_t entity_add(struct work *, const struct entity *);
size_t named_entity(struct work *, size_t sentence, size_t first,
    size_t last);
void merge_flags(struct entity *, unsigned flags);
void entity_add_key(struct work *, size_t entity, const char *key);

int is_own_speech(const struct work *, const struct draft *);

/* persons.c; bearer_find: the person that a lone name names, if any. */
int is_person(const struct work *, const struct chunk *);
size_t person_entity(struct work *, const struct chunks *, size_t chunk);
size_t bearer_find(const struct work *, const char *key);
void entities_join(struct work *);

/* heads.c */
void add_head(struct work *, size_t entity, const struct chunks *,
    size_t chunk);
void add_head_later(struct work *, size_t entity, const struct chunks *,
    size_t chunk);

/* salience.c: the best candidate, *second the score of the next entity. */
struct mention *salient(struct work *, struct wanted *, int *score,
    int *second);
size_t ahead_of(const struct work *, size_t sentence, const struct wanted *,
    const struct called *);
int is_near_subject(const struct work *, const struct mention *,
    const struct wanted *);
int is_in_words(const struct draft *, size_t byte);
size_t told_since(const struct work *, size_t from, size_t sentence);
/* Back from what is wanted: the mention before *i (at first the number of
 * those up to its sentence), `left` times at most; NULL: none is near. */
struct mention *mention_back(struct work *, const struct wanted *, size_t *i,
    size_t *left);
int turn_of(const struct work *, const struct draft *);
size_t block_of(const struct work *, size_t sentence);

/* weights.c; a score below 0: impossible. */
int flags_agree(unsigned wanted, unsigned have);
unsigned mention_flags(const struct work *, const struct mention *);
int mention_score(const struct work *, const struct mention *,
    const struct wanted *);
/* likeness.c: what a description adds; below 0: it means another one. */
int description_score(const struct work *, const struct mention *,
    const struct wanted *);

/* appositions.c: which last names stand with a title ("M. Durand"). */
void titled_note(struct work *);

/* mentions.c: all of them up to that byte have their entity. */
void mentions_settle(struct work *, size_t byte);

/* peoples.c: whom "L'Anglais" means, told of as English. */
size_t people_meant(struct work *, const struct wanted *);

/* bodies.c */
size_t firm_meant(struct work *, struct wanted *);
size_t lone_meant(struct work *, const struct wanted *, size_t chunk);

/* descriptions.c: whom it means; then whom it probably means. */
size_t description_means(struct work *, size_t sentence, size_t chunk,
    size_t last, const struct draft *);
void description_alias(struct work *, size_t sentence, size_t chunk,
    size_t last, size_t entity, const struct draft *);
void description_wanted(const struct work *, size_t sentence, size_t chunk,
    const struct draft *, struct wanted *);
int is_definite_one(const struct work *, const struct chunk *);
int is_called(const struct entity *, const struct called *);
int head_fits(const struct language *, const struct entity *,
    const char *head);
/* orders.c: the first, the second of those named together last. */
size_t in_order(const struct work *, size_t sentence, size_t chunk,
    int order);
/* described.c */
size_t mention_who(struct work *, struct mention *);

/* echoes.c: who says the same words elsewhere, or ENTITY_NONE. */
size_t echo_of(const struct work *, size_t draft);

/* topics.c: "Quant au maire, il": whom the pronoun at a chunk means. */
size_t topic_meant(struct work *, size_t sentence, size_t chunk);

/* turntaking.c: whose turn it is where the verb answers, or ENTITY_NONE. */
int is_question(const struct work *, size_t sentence);
size_t other_in_turn(const struct work *, size_t draft, unsigned flags);

/* pronouns.c; does what is said say "je"? */
int says_i(const struct work *, const struct draft *);
enum wanting pronoun_wants(const struct work *, const struct chunk *);
size_t paper_meant(struct work *, const struct draft *);
void pronoun_settle(struct work *, struct mention *);

#endif
