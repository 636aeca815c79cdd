/*
 * unit.h - one word of the French analysis: its lemma and its tags.
 */
#ifndef DEPECHE_ENGINE_UNIT_H
#define DEPECHE_ENGINE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* The analyser's tags that the rules look at; then depeche's own. */
enum tag {
	TAG_NONE,
	TAG_OTHER,
	TAG_N,
	TAG_NP,
	TAG_ADJ,
	TAG_ADV,
	TAG_PREADV,
	TAG_DET,
	TAG_PREDET,
	TAG_PRN,
	TAG_PR,
	TAG_REL,
	TAG_CNJCOO,
	TAG_CNJSUB,
	TAG_CNJADV,
	TAG_NUM,
	TAG_IJ,
	TAG_VBLEX,
	TAG_VBSER,
	TAG_VBHAVER,
	TAG_VBMOD,
	TAG_SYM,
	TAG_CM,
	TAG_SENT,
	TAG_LPAR,
	TAG_RPAR,
	TAG_APOS,
	TAG_GUIO,
	TAG_UNK,
	TAG_PRI,
	TAG_PII,
	TAG_IFI,
	TAG_PIS,
	TAG_PRS,
	TAG_FTI,
	TAG_CNI,
	TAG_IMP,
	TAG_INF,
	TAG_PP,
	TAG_GER,
	TAG_M,
	TAG_F,
	TAG_MF,
	TAG_NT,
	TAG_SG,
	TAG_PL,
	TAG_SP,
	TAG_P1,
	TAG_P2,
	TAG_P3,
	TAG_DEF,
	TAG_PRO,
	TAG_TN,
	TAG_TOP,
	TAG_ANT,
	TAG_COG,
	TAG_AL,
	TAG_ACR,
	TAG_ORD,
	TAG_INV,    /* the subject pronoun stood after the verb */
	TAG_MANNER, /* an adjective to be read as an adverb */
	TAG_TIME,   /* a time of the day */
	TAG_PAST,   /* of verb groups alone: any past form */
	TAG_COUNT
};

#define BIT(tag) ((uint64_t)1 << (tag))
#define VERBS \
	(BIT(TAG_VBLEX) | BIT(TAG_VBSER) | BIT(TAG_VBHAVER) | BIT(TAG_VBMOD))
#define FINITE \
	(BIT(TAG_PRI) | BIT(TAG_PII) | BIT(TAG_IFI) | BIT(TAG_PIS) | \
	    BIT(TAG_PRS) | BIT(TAG_FTI) | BIT(TAG_CNI) | BIT(TAG_IMP))
#define GENDERS (BIT(TAG_M) | BIT(TAG_F) | BIT(TAG_MF))
#define NUMBERS_OF (BIT(TAG_SG) | BIT(TAG_PL) | BIT(TAG_SP))

struct unit {
	const char *lem; /* as the analyser has it */
	const char *low; /* in small letters, without its marks */
	const char *en;	 /* English that a phrase or a sense gave */
	enum tag pos;	 /* its first tag */
	uint64_t tags;	 /* all of them */
	bool pre;	 /* a blank stands before it */
	bool quoted;	 /* a quotation mark opens behind it */
};

struct units {
	struct unit **v;
	int n, cap;
};

struct unit *unit_new(
    struct arena *, const char *lem, enum tag pos, uint64_t more, bool pre);
/* The same unit read as another part of speech, other tags kept. */
struct unit *unit_read_as(struct arena *, const struct unit *, const char *lem,
    enum tag pos, uint64_t more);
void unit_name(struct unit *, struct arena *, const char *lem);
void unit_retag(struct unit *, enum tag pos, uint64_t more);
/* "mettre# en cause" without the analyser's mark, ’ as '. */
char *unit_plain(struct arena *, const char *lem);

void units_push(struct units *, struct arena *, struct unit *);
void units_insert(struct units *, struct arena *, int at, struct unit *);

/* The unit at i, or one without lemma and tags. */
struct unit *units_at(const struct units *, int i);

static inline bool
unit_t(const struct unit *u, uint64_t tags)
{
	return (u->tags & tags) == tags;
}

static inline bool
unit_pos(const struct unit *u, uint64_t tags)
{
	return (BIT(u->pos) & tags) != 0;
}

static inline bool
unit_finite(const struct unit *u)
{
	return unit_pos(u, VERBS) && (u->tags & FINITE);
}

static inline bool
unit_participle(const struct unit *u)
{
	return unit_pos(u, VERBS) && unit_t(u, BIT(TAG_PP));
}

static inline bool
unit_infinitive(const struct unit *u)
{
	return unit_pos(u, VERBS) && unit_t(u, BIT(TAG_INF));
}

bool unit_cap(const struct unit *); /* begins with a capital */

/* The units of what the analyser printed for one sentence. */
void
analysis_read(const char *text, size_t len, struct arena *, struct units *);

#endif
