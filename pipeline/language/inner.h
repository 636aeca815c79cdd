/*
 * inner.h - the parts of a language's handle, for the files of this room.
 *
 * Each part is read by a load function of its own from files in the
 * language's folder, into the handle's arena; a language without a part's
 * file goes without it (the pointer stays NULL) unless the load function
 * says otherwise.
 */
#ifndef DEPECHE_LANGUAGE_INNER_H
#define DEPECHE_LANGUAGE_INNER_H

#include "language/language.h"

struct language {
	struct arena *arena;
	const char *dir, *code;

	struct map *stopwords;			/* stopwords.c */
	struct typography *typography;		/* typography.c */
	struct abbreviations *abbreviations;	/* abbreviations.c */
	struct outlets *outlets;		/* outlets.c */
	struct marks *marks;			/* marks.c */
	struct names *names;			/* names.c */
	struct glossary *glossary;		/* glossary.c */
	struct map *seats;			/* seats.c */
	struct map *units;			/* units.c */
	struct map *callings;			/* callings.c */
	struct fact_words *facts;		/* facts_words.c */
	struct lexicon *lexicon;		/* lexicon.c */
	struct rules *rules;			/* rules.c */
	struct epithets *epithets;		/* epithets.c */
	int bare_nouns;				/* traits.tsv: nouns may go
						   without a determiner */
};

/*
 * Reads FILE of the language's folder into its arena: 0, or -1 with an
 * error.  A file that is not there gives a table without rows.
 */
int language_table(struct language *, const char *file, size_t min,
    struct table *, struct error *);

/*
 * One part's loader; language.c lists them.  A loader that needs freeing
 * beyond the arena has its line in language_free.
 */
int stopwords_load(struct language *, struct error *);
int typography_load(struct language *, struct error *);
void typography_free(struct typography *);
int abbreviations_load(struct language *, struct error *);
int glossary_load(struct language *, struct error *);
void glossary_free(struct language *);
int seats_load(struct language *, struct error *);
void seats_free(struct language *);
int units_load(struct language *, struct error *);
void units_free(struct language *);
int callings_load(struct language *, struct error *);
void callings_free(struct language *);
int facts_load(struct language *, struct error *);
void facts_free(struct language *);
int outlets_load(struct language *, struct error *);
int marks_load(struct language *, struct error *);
int names_load(struct language *, struct error *);
/* Has French that noun, whatever its capitals?  names_common.c */
int name_is_ordinary(const struct language *, const char *word, size_t len);
/* As language_english_name, where the text explains acronyms of its own
 * (folded); of a person whose name it is. */
const char *name_english(const struct language *, const char *name,
    const struct map *own, struct arena *);
const char *
name_of_person(const struct language *, const char *name, struct arena *);
struct lookup;
struct lookup_key;
const struct lookup *outlets_names(const struct language *); /* folded */
/* What English calls it, in short; NULL: none of that name. */
const char *
outlets_english(const struct language *, const struct lookup_key *);
int epithets_load(struct language *, struct error *);
void epithets_free(struct epithets *);

#endif
