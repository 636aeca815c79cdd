/*
 * lexicon.h - the words of a language: what each form can be.
 *
 * Forms are looked up folded to small letters with ' as the only apostrophe;
 * accents stay.  All of it comes from TSV files of the language's folder.
 */
#ifndef DEPECHE_LANGUAGE_LEXICON_H
#define DEPECHE_LANGUAGE_LEXICON_H

#include <stdint.h>

#include "language/inner.h"

/* What a word can be (words.tsv, nouns.tsv); names in lexicon_files.c. */
enum tag {
	TAG_DET, TAG_NUM, TAG_PREP, TAG_DE, TAG_COORD, TAG_QUE, TAG_SUB,
	TAG_REL, TAG_WHO, TAG_SUBJ, TAG_CLITIC, TAG_SELF, TAG_STRONG,
	TAG_DEMO, TAG_NE, TAG_NOT, TAG_ADV, TAG_TITLE, TAG_TIME,
	TAG_ENCLITIC, TAG_NOUN, TAG_ADJ, TAG_PREQUE, TAG_PARTICLE, TAG_LIKE,
	TAG_M, TAG_F, TAG_S, TAG_P, TAG_FIRST, TAG_ON, TAG_DEF, TAG_INDEF,
	TAG_POSS, TAG_ELIDED, TAG_ROLE, TAG_ANON, TAG_UNIQUE, TAG_NAME,
	TAG_BY, TAG_CLAIM, TAG_IF, TAG_NORM, TAG_RUMOUR, TAG_TO, TAG_AT,
	TAG_GIVEN, TAG_PLACE, TAG_NEUTER, TAG_HEARSAY, TAG_COUNT,
	TAG_FORMER, TAG_ALTER, TAG_THERE, TAG_PEOPLE, TAG_SAME,
	TAG_PAPER, TAG_REPORTER, TAG_WITHHELD,
	TAG_PREFIX, TAG_WITHIN, TAG_TOPIC, TAG_WHILE,
	TAGS
};
#define TAG(name) ((uint64_t)1 << TAG_##name)

/* Classes of sources, as the record names them. */
enum noun_class {
	NOUN_NONE, NOUN_PERSON, NOUN_ORGANISATION, NOUN_AGENCY,
	NOUN_GOVERNMENT, NOUN_DOCUMENT, NOUN_MEDIA, NOUN_GROUP, NOUN_UNKNOWN,
	NOUN_CLASSES
};
extern const char *const noun_class_names[NOUN_CLASSES];

/* Where a form stands in its verb's paradigm. */
enum form {
	FORM_INF = 1, FORM_GER = 2, FORM_PART = 4,
	FORM_FIRST = 8,			/* I, you, we */
	FORM_3S = 16, FORM_3P = 32,
	FORM_PRESENT = 64, FORM_IMPERFECT = 128, FORM_PAST = 256,
	FORM_FUTURE = 512, FORM_CONDITIONAL = 1024, FORM_SUBJUNCTIVE = 2048,
	FORM_M = 4096, FORM_F = 8192, FORM_S = 16384, FORM_P = 32768
};
#define FORM_FINITE (FORM_FIRST | FORM_3S | FORM_3P)

/* How a verb of speech is built (speech.tsv, column frames). */
enum frame {
	FRAME_QUE = 1, FRAME_INF = 2, FRAME_DE_INF = 4, FRAME_A_INF = 8,
	FRAME_OBJ = 16, FRAME_INCISE = 32, FRAME_QUOTE = 64,
	FRAME_PASSIVE = 128, FRAME_SI = 256,
	FRAME_NOUN = 512,	/* a mere noun can stand for the clause */
	FRAME_CITE = 1024,	/* citant X: the object is a source */
	FRAME_ACCUSE = 2048,	/* accuse X de: the accused is content */
	FRAME_WEAK = 4096,	/* wish, order, belief: only with a quotation */
	FRAME_ZERO = 32768,	/* a clause without its conjunction */
	FRAME_GER = 65536,	/* a gerund */
	FRAME_PRO = 262144,	/* a pronoun stands for the clause: le nie */
	FRAME_DOUBLE = 524288,	/* not to exclude is to say */
	FRAME_SPEAK_OF = 1048576,	/* parle d'un accident */
	FRAME_BAR = 2097152,	/* exclut toute hausse: not of anybody */
	FRAME_FIGURE = 4194304,	/* recense douze cas */
	FRAME_SILENT = 8388608,	/* ne s'est pas prononcé */
	FRAME_STATE = 16777216,	/* se dit prêt */
	FRAME_PERSON = 33554432, /* informer: the object is who is told */
	FRAME_DENIAL = 67108864, /* its stance is a denial */
	FRAME_ATTRIBUTE = 134217728, /* juge nécessaire une enquête */
	FRAME_STAND = 268435456, /* "est formel :", a clause of theirs follows */
	FRAME_TALLY = 1073741824, /* compte 300, others 900: of figures only */
	FRAME_CITED = 536870912, /* repris par X: but not reprend X */
	FRAME_LEARN = 131072,	/* on apprend de X que */
	FRAME_FACT = 16384,	/* so can a noun that is not its own */
	FRAME_FIND = 8192	/* a finding: documents and people show that */
};

struct verb;
struct ending;

/* A verb of speech: a verb, perhaps reflexive, perhaps with fixed words. */
struct speech {
	const char *lemma, *en, *class, *stance;
	/* of the negated verb, or NULL: English, stance */
	const char *not_en, *not_stance;
	const char *base;		/* English verb after "did not" */
	const char *clitic;		/* "en" of en démordre, or NULL */
	unsigned frames;
	int self;			/* "se", "s'" */
	char **tail;			/* "savoir" of faire savoir; NULL ends */
	struct speech *next;		/* of the same verb */
};

/* What a verb does beside its sense (auxiliaries.tsv). */
enum verb_role {
	VERB_PERFECT = 1, VERB_BE = 2, VERB_MODAL = 4, VERB_SEEM = 8,
	VERB_DO = 16, VERB_SELF_MODAL = 32,
	VERB_FORECAST = 64,	/* devrait: its conditional is no rumour */
	VERB_REGRET = 128,	/* aurait dû: nor is its past conditional */
	VERB_NOBODY = 256,	/* il faut: its subject means nobody */
	VERB_REFUSE = 512	/* refuser de: the infinitive is denied */
};

struct verb {
	const char *lemma;
	unsigned roles;
	struct speech *speech;
};

struct reading_of {
	const struct verb *verb;
	unsigned forms;
	const struct reading_of *next;
};

/* A row of words that the lexicon has as one: "compte tenu de". */
struct phrase {
	const struct word **words;	/* after the first */
	size_t nwords;
	uint64_t tags;
	enum noun_class class;
	const struct cue *cue;
	const struct phrase *next;	/* longer ones first */
};

/* The phrases that begin with two words: hundreds begin with "le". */
struct pair {
	const struct word *first, *second;
	const struct phrase *phrases;
	uint64_t tags;			/* of all of them */
	int cue;			/* one of them is a cue */
};

/* A cue that is no verb: "selon", "aux dires de"; "l'annonce". */
struct cue {
	const char *lemma, *class, *stance, *en;
	const char *kind;	/* interned (cue_kind): equal ones are one */
	unsigned frames;	/* of nouns: what may follow; 0: any */
	unsigned char noun, source, apart;	/* kinds that C must know */
};

/*
 * A word fills one line of the processor's cache, its form mostly included:
 * of the words of a text each costs one miss, and one for its slot.
 */
#define WORD_SIZE 64

struct word {
	uint64_t tags;
	unsigned forms;			/* of all its readings */
	uint32_t hash;
	const char *form;		/* in `own` if it has room there */
	unsigned char len, class;	/* enum noun_class */
	unsigned char first, second;	/* is it that of a pair */
	const struct reading_of *readings;
	const struct cue *cue;
	char own[16];
};

/* The hash beside the word: what is not the word is seldom touched. */
struct word_slot {
	uint32_t hash, word;		/* number + 1; 0: free */
};

struct lexicon {
	struct word_slot *slots;
	size_t nslots, nwords;
	struct word **blocks;		/* WORDS_BLOCK words each */
	size_t nblocks;
	struct pair *pairs;		/* open addressing; first NULL: free */
	size_t pair_slots, npairs;
	struct map *verbs, *models, *kinds;
	struct ending *endings;		/* conjugate.c */
	size_t nendings;
};

#define WORDS_BLOCK ((size_t)1 << 15) /* a large page */

struct lexicon *lexicon_new(struct arena *);
void lexicon_free(struct lexicon *);
int lexicon_load(struct language *, struct error *);	/* lexicon_files.c */

/* The word of that number, from 1 to nwords. */
static inline struct word *
lexicon_word(const struct lexicon *lx, uint32_t number)
{
	return &lx->blocks[(number - 1) / WORDS_BLOCK]
			  [(number - 1) % WORDS_BLOCK];
}

/* FORM is folded already; the hash is lexicon_hash of it. */
const struct word *lexicon_find(const struct lexicon *, const char *form,
    size_t len, uint32_t hash);
const struct word *lexicon_look(const struct lexicon *, const char *form);
/* TEXT is not folded, but has letters of ASCII and Latin-1 alone; the hash is
 * that of it folded. */
const struct word *lexicon_find_plain(const struct lexicon *, const char *text,
    size_t len, uint32_t hash);
/* Has the memory of a later lookup fetched: first its slot, then its word. */
void lexicon_fetch_slot(const struct lexicon *, uint32_t hash);
void lexicon_fetch_word(const struct lexicon *, uint32_t hash);
struct word *lexicon_add(struct language *, const char *form);
void lexicon_add_reading(struct language *, const char *form,
    const struct verb *, unsigned forms);

#define LEXICON_HASH_SEED 2166136261u
#define lexicon_hash_step(h, c) (((h) ^ (unsigned char)(c)) * 16777619u)

/* conjugate.c: the models, then all forms of a verb. */
int conjugations_load(struct language *, struct error *);
int verb_inflect(struct language *, const struct verb *, const char *model,
    int all_persons);

/* speech.c: verbs, prepositions and nouns of saying. */
const char *cue_kind_of(struct language *, const char *kind);
int speech_load(struct language *, struct error *);
int verbs_load(struct language *, struct error *);

/* phrases.c: rows of words. */

/* Splits at blanks into the arena; NULL ends. */
char **words_split(struct arena *, const char *, size_t *n);
/* Blanks put where a token ends: "d'après" becomes "d' après". */
char *lexicon_cut(struct language *, const char *);
/* Adds a row of words as a phrase (or a single word) with these tags. */
void lexicon_add_phrase(struct language *, const char *text, uint64_t tags,
    enum noun_class, const struct cue *);
/* The phrases that begin so, or NULL. */
const struct pair *lexicon_pair(const struct lexicon *,
    const struct word *first, const struct word *second);

#endif
