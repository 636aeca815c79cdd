/*
 * bilingual.h - all tables of config/lang/fr-en, and looking words up.
 */
#ifndef DEPECHE_ENGINE_BILINGUAL_H
#define DEPECHE_ENGINE_BILINGUAL_H

#include <stdbool.h>

#include "dict.h"
#include "str.h"
#include "unit.h"
#include "words.h"

/* One file each: its name in C, its name in the folder. */
/* clang-format off */
#define TABLES(X) \
	X(NOUNS, "nouns") \
	X(VERBS, "verbs") \
	X(ADJECTIVES, "adjectives") \
	X(ADVERBS, "adverbs") \
	X(WORDS, "words") \
	X(LEMMAS, "lemmas") \
	X(SUFFIXES, "suffixes") \
	X(PREFIXES, "prefixes") \
	X(PHRASES, "phrases") \
	X(SENSES, "senses") \
	X(FRAMES, "frames") \
	X(ABSTRACT, "abstract-nouns") \
	X(COMPLEMENTED, "adjectives-after") \
	X(MIDDLE, "adverb-places") \
	X(CAUSATIVES, "causatives") \
	X(CHAIN_HEADS, "chain-heads") \
	X(CHANGE, "change-verbs") \
	X(COORDINATORS, "coordinators") \
	X(POSSESSIVES, "possessives") \
	X(SMALL_PERSONS, "small-persons") \
	X(DAY_PARTS, "day-parts") \
	X(MODAL_INFINITIVES, "modal-infinitives") \
	X(ADVERB_ENDINGS, "adverb-endings") \
	X(FIRST_OBJECTS, "first-objects") \
	X(INNER_ADVERBS, "inner-adverbs") \
	X(DEGREE_WORDS, "degree-words") \
	X(MODAL_PHRASES, "modal-phrases") \
	X(PAST_MODALS, "past-modals") \
	X(ADVERB_CONJUNCTIONS, "adverb-conjunctions") \
	X(PREDICATIVE, "predicative-adjectives") \
	X(ROUND_NUMBERS_EN, "round-numbers-en") \
	X(PARTS_OF_TIME, "parts-of-time") \
	X(DATIVE, "dative-verbs") \
	X(OWNERS, "owners") \
	X(SELVES, "selves") \
	X(OBLIQUE, "oblique-pronouns") \
	X(VERB_ADJECTIVES, "verb-adjectives") \
	X(NOUN_VERBS, "noun-verbs") \
	X(COMPARABLE, "comparable-adverbs") \
	X(CONJUNCTIONS, "conjunctions") \
	X(CURRENCIES, "currencies-en") \
	X(SHORT_NUMBERS, "short-numbers") \
	X(DEGREE, "degree-adverbs") \
	X(DETERMINERS, "determiners") \
	X(DOUBLING, "double-consonant") \
	X(HIDDEN_PARTICIPLES, "etre-participles") \
	X(WITH_ETRE, "etre-verbs") \
	X(FEMININE, "feminine-nouns") \
	X(FROM_VERBS, "from-verbs") \
	X(GENERIC_PLURALS, "generic-plurals") \
	X(GERUND_AFTER, "gerund-prepositions") \
	X(HUMAN, "human-verbs") \
	X(IMPERSONAL_ADJECTIVES, "impersonal-adjectives") \
	X(IMPERSONAL, "impersonal") \
	X(INSTITUTIONS, "institutions") \
	X(INTERJECTIONS, "interjections") \
	X(PLURALS, "irregular-plurals") \
	X(IRREGULAR, "irregular-verbs") \
	X(COMPARATIVES, "irregular-comparatives") \
	X(KEEP_PLURAL, "keep-plural") \
	X(KIN, "kin-nouns") \
	X(KNOWN_PLURALS, "known-plurals") \
	X(MODALS, "modals") \
	X(MONTHS, "months") \
	X(NAMES, "names") \
	X(NAMED_THINGS, "named-things") \
	X(VERBS_BEFORE_FIGURES, "verbs-before-figures") \
	X(INCISES, "incise-verbs") \
	X(MOTION, "motion-verbs") \
	X(MOVABLE, "movable-adverbs") \
	X(NEGATIONS, "negations") \
	X(NO_POSSESSOR, "no-possessor") \
	X(NOT_PERSONS, "not-persons") \
	X(NOUN_PREPOSITIONS, "noun-prepositions") \
	X(NUMBERS, "numbers") \
	X(NUMBER_VALUES, "number-values") \
	X(NUMBERS_EN, "numbers-en") \
	X(OF_GERUND, "of-gerund") \
	X(PARTICIPLES, "participles") \
	X(PAST_PARTICIPLES, "past-participles") \
	X(DONE_TO_PERSONS, "person-object-verbs") \
	X(PERSONS, "persons") \
	X(PLACES, "places") \
	X(PREPOSITIONS, "prepositions") \
	X(PRONOUNS, "pronouns") \
	X(QUANTITIES, "quantities") \
	X(RELATIVES, "relatives") \
	X(SIZES, "sizes") \
	X(SPEECH, "speech-verbs") \
	X(SUBJECTS, "subject-pronouns") \
	X(TIME_NOUNS, "time-nouns") \
	X(TITLES, "titles") \
	X(UNCOUNTED, "uncounted")
/* clang-format on */

#define TABLE_NAME(id, file) TABLE_##id,
enum table_id { TABLES(TABLE_NAME) TABLE_COUNT };
#undef TABLE_NAME

/* A named set of words of words.tsv. */
struct set {
	const char **v;
	int n;
};

struct phrase {
	struct strs words; /* lemmas */
	const char *en;
	enum tag pos;	     /* TAG_VBLEX: looked up by verbs.c */
	int head;	     /* the word that carries number */
	struct phrase *next; /* same first word, not longer */
};

enum role { ROLE_NONE, ROLE_X, ROLE_INF, ROLE_GER, ROLE_QUE, ROLE_ADJ };

struct slot {
	const char *prep;
	enum role role;
};

/* A complement pattern of a verb or an adjective, and its English. */
struct frame {
	const char *lem, *verb, *subject;
	bool reflexive;
	int length; /* tokens of the French pattern */
	struct slot want[8], give[8];
	int nwant, ngive;
	struct frame *next; /* same lemma, not longer */
};

struct sense {
	const char *pos, *en;
	struct strs context;
	struct sense *next;
};

struct bilingual {
	struct arena *arena;
	struct dict tables[TABLE_COUNT];
	struct set sets[W_COUNT];
	struct map *phrases, *verb_phrases, *frames, *senses;
	struct map *place_names, *month_names; /* English ones */
	char version[65];
};

struct bilingual *bilingual_load(const char *dir, struct error *);
void bilingual_free(struct bilingual *);

/* Phrases, frames and senses as lists (rules.c). */
int bilingual_read_rules(struct bilingual *, struct error *);
/* "à la fois" as the analyser's lemmas: à le fois */
struct strs
bilingual_lemmas(const struct bilingual *, struct arena *, const char *text);

/* NULL is in no set and no table. */
bool bilingual_is(const struct bilingual *, const char *word, enum word_set);
/* Does the word end in one of a set of endings? */
bool bilingual_ends(const struct bilingual *, const char *word, enum word_set);
bool bilingual_has(const struct bilingual *, enum table_id, const char *word);
const char *bilingual_get(const struct bilingual *, enum table_id,
    const char *);

#endif
