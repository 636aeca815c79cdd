/*
 * brief.h - what a brief shows, before any format.
 *
 * brief_make builds it once from the record; html, md and txt print it and
 * decide nothing.  Strings are borrowed from the document or live in the
 * arena.  Everything that came from outside is raw: each format escapes it.
 */
#ifndef DEPECHE_RENDER_BRIEF_H
#define DEPECHE_RENDER_BRIEF_H

#include "config/config.h"
#include "document/document.h"

#define NO_SOURCE ((size_t)-1)

/* ---- a cell: a sentence in one language, its marks cut and nested ---- */

enum mark_kind {
	MARK_CUE,    /* the words that say that someone says it */
	MARK_SOURCE, /* who */
	MARK_HEDGE,  /* the conditional */
	MARK_KEPT    /* left in French */
};

struct mark {
	enum mark_kind kind;
	struct span span; /* bytes of the cell's text */
	size_t source;	  /* in brief.sources, or NO_SOURCE */
};

enum piece_kind {
	PIECE_TEXT,
	PIECE_ADDED, /* depeche's own words: "[30 November]" */
	PIECE_OPEN,
	PIECE_CLOSE
};

struct piece {
	enum piece_kind kind;
	const char *text;
	size_t len;
	struct mark mark; /* of OPEN and CLOSE */
	int whole;	  /* CLOSE: its end, not a mere cut */
};

struct cell {
	const char *text; /* NULL: there is none */
	VEC(struct piece) pieces;
};

/* ---- who says what ---- */

struct brief_verb {
	const char *en;
	VEC(const char *) fr; /* the cues as they stand, each once */
};

struct brief_source {
	const char *letter, *id; /* from the 13th on all are "M" */
	const char *name, *name_fr;
	const char *kind; /* "person", "unnamed group" ... */
	int anonymous, conditional, denied;
	VEC(struct brief_verb) verbs;
	VEC(size_t) sentences;	       /* each once, rising */
	size_t words;		       /* that rest on it and no one outside */
	size_t through, through_words; /* quoted through another source */
};

/* ---- the text, a row a sentence ---- */

struct brief_voice {
	size_t source, via; /* via: NO_SOURCE or who quotes it */
};

enum note_kind {
	NOTE_LOST, /* the French attributes it, the English not */
	NOTE_BAD,
	NOTE_OPEN,
	NOTE_FIXED,
	NOTE_PLAIN
};

struct brief_note {
	enum note_kind kind;
	size_t number; /* f1, f2 ... over the whole brief */
	const char *head, *text;
	/* Of a repair: what stayed before, went, came, stayed after. */
	const char *before, *removed, *added, *after;
	const char *french; /* the words of the original meant, or NULL */
};

struct brief_row {
	const struct sentence *sentence;
	const char *id;
	enum block_kind block;
	int level; /* of headings */
	int opens; /* the first of its block */
	int own;   /* a part rests on no source */
	int unnamed, conditional, denied;
	VEC(struct brief_voice) voices;
	VEC(size_t) bullets; /* that cite it */
	struct cell fr, en;
	VEC(struct brief_note) notes;
};

struct brief_bullet {
	const char *text;
	VEC(struct brief_row *) rows; /* cited */
	VEC(size_t) sources;	      /* who says so; empty: nobody */
	VEC(const char *) strangers;  /* names that are no source here */
	int conditional, denied;      /* what a row that it cites is */
};

/* A word of the text and whom it rests on. */
struct brief_word {
	struct span span;
	size_t row, outer, inner; /* sources, or NO_SOURCE */
};

struct brief_line {
	const char *label, *text;
};

struct brief {
	struct arena *arena;
	const struct doc *doc;
	const struct env *env;

	const char *title, *title_fr; /* title: NULL when not translated */
	const char *origin, *missing, *url;
	const char *warning;	      /* draft, echo ...; or NULL */
	const char *day;	      /* "30 November 2026", or NULL */
	VEC(struct brief_line) made;  /* how it was made, what was compared */
	size_t found[NOTE_PLAIN + 1]; /* notes of each kind */
	size_t first[NOTE_PLAIN + 1]; /* number of the first of each */

	VEC(struct brief_row) head; /* sentences of the headline */
	VEC(struct brief_row) rows; /* all others, in text order */
	struct brief_row **row_of;  /* by sentence */
	VEC(struct brief_source) sources;
	char *unnamed; /* by speaker: whether it is */
	VEC(struct brief_bullet) bullets;
	VEC(struct brief_word) words; /* of all rows but headings */
	size_t own_words;		  /* that rest on no source */
	const char *glance_lead, *glance; /* what the text rests on */
};

/* Never fails: what the record lacks is left out or said to be missing. */
struct brief *
brief_make(const struct doc *, const struct env *, struct arena *);

/* ---- the parts, each a file of its own ---- */

/* What hangs on each sentence: items[start[i]] up to items[start[i + 1]]. */
struct index {
	size_t *start, *items;
};

/* What is looked at in one sentence, so that a hostile one stays linear. */
#define SEEN_MAX 64

struct brief_indexes {
	struct index attributions, facts, findings, unknown;
};

/* index.c */
void index_document(const struct doc *, struct arena *, struct brief_indexes *);

/* origin.c: source line, what is missing; made.c: how it was made */
void brief_origin(struct brief *);
void brief_made(struct brief *);
const char *brief_found_name(size_t kind, size_t count);
const char *brief_date(struct arena *, const char *iso);
const char *brief_short_date(struct arena *, const char *iso);
/* "--05-08", as in ISO 8601: a dateline often has no year. */
int brief_yearless(const char *iso);
const char *brief_language(const char *code); /* "French" */

/* sources.c: sources with letters; of[i] becomes attribution i's source */
void brief_sources(struct brief *, const struct brief_indexes *, size_t *of);

/* cues.c: adds the cue of one attribution to its source's verbs */
void
brief_cue(struct brief *, struct brief_source *, const struct attribution *);

/* voices.c: who speaks in each row, and through whom */
void
brief_voices(struct brief *, const struct brief_indexes *, const size_t *of);

/* Is this fact of the original a conditional of rumour? */
int brief_is_hedge(
    const struct brief *, const struct brief_indexes *, const struct fact *);

/* rests.c: the words, each with the source that it rests on */
void brief_rest(struct brief *, const size_t *of);

/* cells.c */
void brief_cells(struct brief *, struct brief_row *,
    const struct brief_indexes *, const size_t *of);

/* days.c: "[30 November]" after "Saturday" */
struct added {
	size_t at; /* byte of the English */
	const char *text;
};
struct addeds {
	VEC(struct added) items;
};
void brief_days(const struct brief *, size_t sentence,
    const struct brief_indexes *, struct addeds *);

/* notes.c */
void brief_notes(struct brief *, struct brief_row *,
    const struct brief_indexes *, const size_t *of);

/* summary.c */
void brief_summary(struct brief *);

/* How a cell's text is shown: the translation, else the draft, else NULL. */
const char *sentence_english(const struct sentence *);
/* Rows of the text itself: neither headline nor crossheads. */
size_t brief_sentences(const struct brief *);
/* The words of a span of the normalised text, on one line. */
const char *brief_words(const struct brief *, struct span);
#endif
