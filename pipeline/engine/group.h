/*
 * group.h - the groups of a sentence, as features; their English words are
 * put together at the end (write.c).
 */
#ifndef DEPECHE_ENGINE_GROUP_H
#define DEPECHE_ENGINE_GROUP_H

#include <stdbool.h>

#include "engine/engine.h"
#include "bilingual.h"
#include "str.h"
#include "unit.h"

enum kind {
	K_NONE,
	K_NP,
	K_VG,
	K_PR,
	K_ADV,
	K_ADJ,
	K_CNJ,
	K_REL,
	K_PRN,
	K_PUN,
	K_AUX, /* the place of a question's auxiliary */
	K_WORD
};

enum mood { MOOD_NONE, MOOD_FIN, MOOD_INF, MOOD_GER, MOOD_PP };
enum agree { AGREE_NONE, AGREE_S1, AGREE_S3, AGREE_PL };
enum comparison { COMPARE_NONE, COMPARE_THAN, COMPARE_AS };

struct group {
	enum kind kind;
	const char *en, *lem;
	int at;		   /* its first unit */
	struct unit *unit; /* its head */
	enum agree agr;
	enum comparison comparative;
	const char *before; /* English preposition before it */
	bool set;	    /* preposition: its English is decided */
	bool gone, used, what, time, pl, incise;
	bool wide; /* takes two units */

	/* noun groups */
	const char *det, *det_en; /* French, English determiner */
	const char *head, *fixed_text, *poss, *owner;
	struct strs pre, mods, after;
	bool noun, name, person, proper, top, fem, masc;
	bool dpl; /* the determiner is a plural */
	bool org;	/* a body or a work, no person */
	bool pl_known, quoted, numbered, cap, sup, whole, num, year, date;
	bool continued; /* a number stands before it */
	bool day, adjnoun, title, generic, particular, joined, bignum;

	/* verb groups */
	enum mood mood;
	enum tag tense, french;
	struct unit *finite;
	const char *neg, *modal, *modal_fr, *pastmodal, *extra, *caus;
	const char *late, *subject, *acc, *acc_sure, *dat, *dat_prep;
	struct strs advs, objects;
	bool ne, acc_m, refl, y, en_, passive, perfect, past_perfect, pc;
	bool progressive, imp, ilya, inv, fixed, framed, nothing, all, done;
	bool to, question;

	/* conjunctions, pronouns, auxiliaries */
	bool coo, sub, subj, il, tonic;
	struct group *of;
	int place;
};

struct groups {
	struct group **v;
	int n, cap;
};

/* One sentence at work. */
struct work {
	const struct bilingual *x;
	struct arena *a;
	struct groups g;
	struct engine_memory *memory;
	struct strs unknown;		/* words left in French */
	bool straight;			/* its quotation marks are straight */
};

/* What the sentences so far say "il" and "son" may mean. */
enum met { MET_NOTHING, MET_PERSON, MET_THING };

struct engine_memory {
	enum met m, f;		     /* last subject of that gender */
	enum word_set owner, person; /* English possessive, or 0 */
};

/* A word that stays French in the English: it is reported. */
void work_left_french(struct work *, const char *word);

struct group *
group_new(struct work *, enum kind, const char *en, const char *lem);
/* The group at i, or one of kind K_NONE: never to be written to. */
struct group *group_at(const struct work *, int i);
void groups_insert(struct work *, int i, struct group *);
void groups_remove(struct work *, int from, int to);
/* Puts [from,middle) behind [middle,to): a rotation. */
void groups_swap(struct work *, int from, int middle, int to);

/* ---- small questions ---- */

static inline struct group *
at(const struct work *w, int i)
{
	return group_at(w, i);
}

#define K(kind) (1u << (kind))

static inline bool
kinds(const struct group *g, unsigned set)
{
	return (1u << g->kind) & set;
}

static inline bool
is(const struct work *w, const char *word, enum word_set set)
{
	return bilingual_is(w->x, word, set);
}

static inline bool
has(const struct work *w, enum table_id table, const char *word)
{
	return bilingual_has(w->x, table, word);
}

static inline const char *
get(const struct work *w, enum table_id table, const char *word)
{
	return bilingual_get(w->x, table, word);
}

static inline bool
lem(const struct work *w, const struct group *g, enum word_set set)
{
	return bilingual_is(w->x, g->lem, set);
}

static inline bool
low(const struct work *w, const struct unit *u, enum word_set set)
{
	return bilingual_is(w->x, u->low, set);
}

static inline bool
en_is(const struct group *g, const char *mark)
{
	return str_eq(g->en, mark);
}

/* The English word of a set of one. */
static inline const char *
word(const struct work *w, enum word_set set)
{
	return w->x->sets[set].v[0];
}

static inline bool
finite(const struct group *g)
{
	return g->kind == K_VG && g->mood == MOOD_FIN;
}

static inline bool
coordinates(const struct group *g)
{
	return g->kind == K_CNJ && g->coo;
}

bool is_de(const struct work *, const struct group *);
bool is_common(const struct group *); /* round a common noun */
bool is_bare(const struct group *);   /* a common noun alone */
bool is_quote(const char *);	      /* « » " “ ” */
bool is_opening(const char *);	      /* « “ */
/* Index after a noun group with its de-complements. */
int groups_end(const struct work *, int i);
/* The subject of the finite verb at i, or NULL. */
struct group *groups_subject(const struct work *, int i);
/* Nearest group of that kind among [from,to), from its end; or NULL. */
struct group *groups_last(const struct work *, int from, int to, enum kind);
/* The first of that kind among [from,to); or NULL. */
struct group *groups_first(const struct work *, int from, int to, enum kind);
int groups_index(const struct work *, const struct group *);

#endif
