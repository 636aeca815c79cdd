/*
 * names.h - French names of sources into English, by composition over the
 * tables of names/: the parts of language_english_name.
 */
#ifndef DEPECHE_LANGUAGE_NAMES_H
#define DEPECHE_LANGUAGE_NAMES_H

#include "language/inner.h"
#include "language/lookup.h"

/* "iere" ier: a word that ends so is one that ends in the other. */
struct ending {
	const char *form, *base;
	size_t cut, put; /* their bytes */
};

struct names {
	struct table persons, places, peoples, institutions, acronyms, roles,
	    nouns, adjectives, endings, words, romanisation, slavic,
	    english;
	struct lookup by_person, by_surname, by_place, by_people,
	    by_institution, by_acronym, by_role, by_noun, by_adjective, by_det,
	    by_pronoun, by_title, by_near, by_close, by_of, by_and, by_office,
	    by_ending, by_first, by_weak;
	VEC(const struct row *) prefixes; /* "ex-" */
	VEC(struct ending) changes;
	struct lookup firsts; /* first words of entries that have several */
	/* ordinary words, of fr-en: names_common.c */
	struct table common_nouns, common_adjectives, common_persons;
	struct lookup by_common_noun, by_common_adjective, by_common_person,
	    by_participle, by_when, by_preposition, by_at_place,
	    by_at_body, by_at_task, by_whom; /* "à", by what stands behind it */
};

/* One word of a name; "l'", "d'" are words of their own. */
struct token {
	const char *text; /* as written, in the name */
	size_t len;
	struct lookup_key key; /* folded */
	int capital, caps; /* begins with one; two or more, no small one */
	int elided;	   /* no space behind it */
};

#define NAME_TOKENS 24

struct name {
	const struct language *lang;
	const struct names *names;
	const struct map *own; /* acronyms that the text explains, or NULL */
	struct arena *arena;
	int keep; /* what no table has in capitals stays behind "de" */
	int capitals; /* "ministère de la Transition": ordinary words too */
	const char *folded; /* all its words, as entries of tables have them */
	struct token tokens[NAME_TOKENS];
	size_t len;
};

/* 0, or -1 if there is more than a name may have. */
int name_read(struct name *, const char *text);
/* The words [from,to) as written, one space between. */
const char *name_text(const struct name *, size_t from, size_t to);
/* The same, folded, as the key of an entry. */
struct lookup_key name_key(const struct name *, size_t from, size_t to);
int name_word_is(const struct name *, size_t at, const char *folded);
/* Takes the words [from,to) out. */
void name_drop(struct name *, size_t from, size_t to);

enum sense_kind {
	SENSE_NONE,
	SENSE_PERSON,
	SENSE_OUTLET,
	SENSE_PLACE,
	SENSE_ACRONYM,
	SENSE_INSTITUTION,
	SENSE_MINISTRY,
	SENSE_COMPANY,
	SENSE_ROLE,
	SENSE_NOUN
};

/* What a row of words is called in English. */
struct sense {
	enum sense_kind kind;
	const char *en;
	size_t len; /* words it covers */
	int plural, the;
	int person;	  /* a noun or role for people */
	int thing;	  /* its own, not his or hers */
	int mass;	  /* town planning: no article */
	int named;	  /* a name behind it says who it is */
	int behind;	  /* a town stays behind it */
	int common;	  /* an ordinary noun, in no table of sources */
	int paper;	  /* a document or a medium */
	int body;	  /* a government, an organisation */
	int task;	  /* an office for something: "adjoint au logement" */
	int same;	  /* its plural looks like its singular: "ONG" */
	const char *his, *her; /* of a man, of a woman, where it differs */
	const char *link; /* English for "de"; "" none */
};

/* May a folded word begin an entry of more than one? */
int name_begins(const struct names *, const struct lookup_key *);
struct group;

/* The longest row of words at `at`, at most up to `end`. */
struct sense name_sense(const struct name *, size_t at, size_t end);
/* The English adjective at `at`; *len its words, *people one of a people. */
const char *name_adjective(
    const struct name *, size_t at, size_t end, size_t *len, int *people);
/* The same of any word that fr-en/adjectives.tsv has, behind its noun. */
const char *name_any_adjective(
    const struct name *, size_t at, size_t end, size_t *len, int *people);
/* The row whose key is the folded word, whatever its ending. */
const struct row *name_inflected(
    const struct name *, const struct lookup *, const struct lookup_key *);
/* An ordinary noun, where no table of sources has the word. */
int name_common(const struct name *, size_t at, size_t len, struct sense *);
int name_is_bare(const struct name *, size_t at, size_t used);
int names_load_common(struct language *, struct names *, struct error *);
/* "publié mercredi par le ministère", "sur un forum": words it covers. */
size_t
name_read_phrase(const struct name *, struct group *, size_t at, size_t end);
/* Words of one kind of words.tsv at `at`, the longest. */
const struct row *name_word(const struct name *, const struct lookup *,
    size_t at, size_t end, size_t *len);

/* A name that stays as it is written, whatever its words mean; or NULL. */
const char *
name_kept(const struct name *, size_t at, size_t end, size_t *used);
/* The same behind "de", where composing has failed: up to `end`. */
const char *
name_kept_behind(const struct name *, size_t at, size_t end, size_t *used);
/* The run of words of a proper name at `at` (capitals, "de", "ben"). */
size_t name_proper(const struct name *, size_t at, size_t end);
/* The English form of a person's name [from,to). */
const char *name_person(const struct name *, size_t from, size_t to);
/* "M. Roux": Mr Roux; "M. Jean Roux": Jean Roux.  NULL: no title here. */
const char *
name_titled(const struct name *, size_t at, size_t end, size_t *used);

/* A group of words while it is read. */
struct group {
	const char *det; /* English; "" none said; NULL none at all */
	int plural;
	int many; /* "des" before it */
	char gender; /* of the determiner: m, f or 0 */
	const char *before; /* adjectives that French has in front */
	const char *front;  /* those from behind; a space behind each */
	int people;	    /* one of them is of a people */
	struct sense head;
	const char *noun;
	const char *behind; /* complements, a space before each */
	int proper;	    /* a name: no article */
	int inner;	    /* stands behind "de" */
	int capital;	    /* its noun begins with one */
};

/* Is the word at `at` "des", of several? */
int name_is_des(const struct name *, size_t at);
/* Fills what stands behind the noun; the words it covers. */
size_t
name_read_behind(const struct name *, struct group *, size_t at, size_t end);
/* A group behind "de", with the article that was in that ("du") or NULL. */
const char *name_inner_group(
    const struct name *, size_t at, size_t end, const char *det, size_t *used);
/* "WORD REST" */
const char *
name_before(const struct name *, const char *word, const char *rest);
/* A whole group of words [at,*used): NULL where not all is known. */
const char *
name_group(const struct name *, size_t at, size_t end, size_t *used);

/* ---- English ---- */

/* english.tsv: the plural of a noun, whatever stands behind it. */
const char *name_plural(const struct names *, const char *, struct arena *);
/* "queen", "stateswoman": said of women alone; "man in his sixties": of men. */
int name_is_womans(const struct names *, const char *);
int name_is_mans(const struct names *, const char *);
/* "a" or "an" */
const char *name_article(const struct names *, const char *next);
const char *name_title_case(
    const struct names *, const char *, struct arena *);
int name_is_spoken(const char *acronym); /* NATO, not UN */

#endif
