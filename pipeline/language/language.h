/*
 * language.h - reading a sentence of any language by data.
 *
 * A language is a folder of TSV files under config/lang/; the handle is
 * opaque, read-only once loaded and shared by all threads.  Texts are UTF-8;
 * offsets are bytes of the text given.  What is handed out lives in the
 * arena given, or in the handle.  Linear in the text.
 */
#ifndef DEPECHE_LANGUAGE_H
#define DEPECHE_LANGUAGE_H

#include <stddef.h>

#include "base/base.h"
#include "text/text.h"

struct language;

/* DIR is the folder of the language: DATA/config/lang/fr. */
struct language *language_load(const char *dir, const char *code,
    struct error *);
void language_free(struct language *);
const char *language_code(const struct language *);

struct extent {
	size_t start, end;
};

/* ---- abbreviations: what a full stop after a word means ---- */

/* ABBR_CLAUSE: often, but not where a subject is all that stands before. */
enum abbreviation_end {
	ABBR_NONE,
	ABBR_INSIDE,
	ABBR_RARELY,
	ABBR_CLAUSE,
	ABBR_OFTEN
};

/* What stands after it inside a sentence. */
enum abbreviation_next {
	NEXT_NUMBER = 1,
	NEXT_NAME = 2,
	NEXT_LETTER = 4,
	NEXT_LOWER = 8,
	NEXT_ANY = 16
};

struct abbreviation {
	enum abbreviation_end ends;	/* does it end a sentence, too */
	unsigned next;			/* enum abbreviation_next bits */
};

/* WORD without its last full stop ("M", "av", "J.-C"); NULL: none. */
const struct abbreviation *language_abbreviation(const struct language *,
    const char *word, size_t len);

/* Does a word with a capital ("Le", "Il") open a sentence, or may it begin
 * a name ("Le Goff")?  WORD ends before its apostrophe ("L"). */
enum opener { OPENER_NONE, OPENER_ARTICLE, OPENER_SURE };

enum opener language_opener(const struct language *, const char *word,
    size_t len);
/* Is it a word that cannot end a sentence ("le", "selon", "que")? */
enum leading {
	LEADING_NONE,
	LEADING_DETERMINER,
	LEADING_PREPOSITION,
	LEADING_LINK
};

enum leading language_leading(const struct language *, const char *word,
    size_t len);
/* Is the word written with a capital inside ("YouTube", "McDonald")? */
int language_is_camel(const struct language *, const char *word, size_t len);
/* Does the name end in an exclamation mark ("Yahoo"), which is not in NAME?
 * FIRST: it is all of the sentence so far, as a cry would be. */
int language_is_exclaimed(const struct language *, const char *name,
    size_t len, int first);

/* ---- how words are spelt together (typography.c) ---- */

/* Is the word ("l", "jusqu") one that loses its vowel to an apostrophe? */
int language_elides(const struct language *, const char *word, size_t len);
/* Has the word that a line break cut, BEFORE-AFTER, a hyphen of its own? */
int language_keeps_hyphen(const struct language *, const char *before,
    size_t blen, const char *after, size_t alen);

/* ---- is the text in this language at all ---- */

/* 0 to 1: how much of the text reads as this language; by frequent words. */
double language_likeness(const struct language *, const char *text,
    size_t len);
/* Frequent words without content of their own ("le", "de"), folded. */
int language_is_stopword(const struct language *, const char *word,
    size_t len);

/* ---- claims: who says what ---- */

/* A text as the stages have cut it. */
struct reading {
	const char *text;
	size_t len;
	const struct extent *sentences;
	const size_t *blocks;		/* block of each sentence, rising */
	const unsigned char *headings;	/* 1: sentence of a heading */
	size_t nsentences;
	const char *agency, *outlet, *place;	/* of the document, or NULL */
	int wide;	/* wishes, orders and beliefs are claims, too */
};

/* One attribution; names of type, class and stance are the record's. */
struct claim {
	size_t sentence;
	const char *type;		/* "selon", "report", "quote" ... */
	struct extent cue, source;	/* empty: none */
	struct extent *content;
	size_t ncontent;
	const char *speaker;		/* resolved, source language */
	size_t voice;			/* index in voices, or VOICE_NONE */
	const char *class, *stance;
	int anonymous, pronoun;
	const char *rule, *verb, *verb_en;
};

#define VOICE_NONE ((size_t)-1)

/* A source of the text, once, in order of first appearance. */
struct voice {
	const char *name;		/* fullest form in the source language */
	const char *name_en;
	const char *class;
	int anonymous;
	const char *descriptor;		/* English: "French news agency" */
};

struct claims {
	VEC(struct claim) items;
	VEC(struct voice) voices;
};

/* All attributions of a text, in text order, their speakers resolved. */
void language_claims(const struct language *, const struct reading *,
    struct arena *, struct claims *out);

/*
 * The English form of a French source: "Pékin" Beijing, "M. Belooussov" Mr
 * Belousov, "le ministère de la Défense russe" the Russian Ministry of
 * Defence.  What it does not know comes back as it is.
 */
const char *language_english_name(const struct language *, const char *name,
    struct arena *);
/* Is the word ("Jeanne", "JEAN-MARIE") a frequent first name? */
int language_is_first_name(const struct language *, const char *word,
    size_t len);
/* "Jeanne Roux", "ROUX Jeanne": two to four words, one of them such a name? */
int language_is_person(const struct language *, const char *name, size_t len);
/* Can the word be a past participle ("retrouvé", "produites")? */
int language_is_participle(
    const struct language *, const char *word, size_t len);
/* Is it the name of a place that the language's tables have? */
int language_is_place(const struct language *, const char *name, size_t len);
/* The English descriptor of an agency or outlet ("French news agency"), and
 * its English name where it differs; NULL: not known.  Of two of one name the
 * place decides, that of the dateline (or NULL). */
const char *language_descriptor(const struct language *, const char *name,
    const char *place, const char **english);

/* An agency or a medium, found by any spelling of its name. */
struct outlet {
	const char *name;		/* the usual one */
	const char *spelling;		/* that of the table: "ATS" for "ats" */
	const char *english, *full_english;	/* "AFP", in full */
	const char *descriptor;		/* "Swiss news agency" */
	const char *country;		/* "CH" */
	int is_agency;
};

int language_outlet(const struct language *, const char *name, size_t len,
    struct arena *, struct outlet *out);

/*
 * The fixed words of a kind that stand at the start of the text ("byline":
 * "Par"; "month": "nov."; see marks.tsv): how many bytes, the longest; 0:
 * none.  *value (may be NULL) gets the row's value.
 */
size_t language_mark(const struct language *, const char *kind,
    const char *text, size_t len, const char **value);

/* ---- facts: typed values ---- */

/*
 * kind: number, percent, points, money, unit, date, edge (of a date), weekday,
 * day, daypart, time, fraction, ordinal, range, bound, name, place, acronym,
 * nationality, role, quotation, negation, only, conditional, reserve.  value:
 * canonical and the same in every language ("10000", "2024-11-30",
 * "XX-11-30", "USD 5000000", ">=12", "KCNA"); a role lists its English names.
 *
 * What is minor is no fact to be kept, but may answer for one of the other
 * language: an article for "one", "refused" for a negation.
 */
struct typed {
	const char *kind;
	struct extent span;
	const char *value;
	double amount;			/* of numbers; 0 for others */
	int minor;
};

struct typeds {
	VEC(struct typed) items;
};

/* The facts of one sentence, in text order. */
void language_facts(const struct language *, const char *text, size_t len,
    struct arena *, struct typeds *out);

/* ---- words and what English may call them ---- */

/*
 * The dictionary forms that a word in small letters may be of, itself first:
 * guesses by its ending.  Returns how many.
 */
size_t language_lemmas(const struct language *, const char *word, size_t len,
    struct arena *, const char **out, size_t max);
/*
 * What English may call the word in any of its forms: cells such as "police;
 * officer", borrowed.  None: the word is no ordinary one, or not known.
 */
size_t language_glosses(const struct language *, const char *word, size_t len,
    struct arena *, const char **out, size_t max);
/* What English may say the contrary of it by: "common" for "rare". */
size_t language_contraries(const struct language *, const char *word,
    size_t len, struct arena *, const char **out, size_t max);
/*
 * The places that a capital stands for, or the capitals of a place, by their
 * English names in small letters without accents.  Returns how many.
 */
size_t language_seats(const struct language *, const char *place, size_t len,
    const char **out, size_t max);
/* A unit by its English name, or NULL: its value is zero + size x number. */
struct unit_size {
	const char *of; /* units of one word are of one kind: "time" */
	double size, zero;
};

const struct unit_size *language_unit(
    const struct language *, const char *name, size_t len);
/*
 * What else English may call one who speaks, such as "company; firm" for a
 * bank, as one cell, empty where there is nothing else; NULL: it is no word
 * for one who speaks.
 */
const char *language_callings(const struct language *, const char *english,
    size_t len);
/* Is this English word among what ordinary words may be called? */
int language_is_gloss(const struct language *, const char *english);

/*
 * The date that a weekday or "hier" means, seen from a day ("2024-11-30");
 * NULL if the word is no relative day.  "samedi" is the nearest Saturday not
 * after the day, in the future only after words such as "prochain".
 */
const char *language_relative_day(const struct language *, const char *word,
    size_t len, const char *day, struct arena *);

#endif
