/*
 * document.h - the record: one document, its layers and their spans.
 *
 * All that hangs on a document lives in its arena; strings are NUL-terminated
 * UTF-8, borrowed, NULL where nothing is known.  One thread at a time holds a
 * document.  Spans are bytes of `normalized`; only doc_read and doc_write
 * turn them into code points of `text` and back (textmap in text.h).
 *
 * A stage adds its layers and alters no other.  After each stage
 * doc_settle(doc, layers) makes their spans such as they come back from a
 * record, so that one process and a pipe of stages print the same bytes.
 */
#ifndef DEPECHE_DOCUMENT_H
#define DEPECHE_DOCUMENT_H

#include <stddef.h>
#include <stdio.h>

#include "base/base.h"
#include "text/text.h"

/* What a stage needs and provides. */
enum layer {
	LAYER_TEXT = 1,			/* read: text, source, meta */
	LAYER_NORMALIZED = 2,		/* normalize: normalized, map */
	LAYER_BLOCKS = 4,		/* outline: blocks, more meta */
	LAYER_SENTENCES = 8,		/* segment */
	LAYER_ATTRIBUTIONS = 16,	/* attribute: attributions, speakers */
	LAYER_DRAFTS = 32,		/* translate: drafts, unknown */
	LAYER_TRANSLATIONS = 64,	/* verify: translations, en spans,
					   facts, findings */
	LAYER_SUMMARY = 128		/* summarize */
};

struct span {
	size_t start, end;
};

struct spans {
	struct span *items;
	size_t len, cap;
};

/* A metadatum and where it came from ("option", "text", "html", "file"). */
struct datum {
	const char *value, *from;
};

struct meta {
	struct datum title, standfirst, authors, agency, outlet, published,
	    modified, place, site, url, language;
};

struct source {
	const char *uri;	/* as given: path, "-", URL */
	const char *media_type;	/* "text/plain", "text/html", ... */
	const char *charset, *charset_how;
	size_t bytes;
	char sha256[SHA256_HEX];
};

enum block_kind {
	BLOCK_HEADING,		/* the headline, or a crosshead */
	BLOCK_STANDFIRST,
	BLOCK_PARAGRAPH,
	BLOCK_QUOTE,
	BLOCK_LIST,
	BLOCK_CREDIT,		/* "(Keystone-ATS)", "avec AFP", desk codes */
	BLOCK_BYLINE,
	BLOCK_DATELINE,		/* "PARIS (AFP) -" */
	BLOCK_BOX,		/* "Lire aussi", labels, captions: not text */
	BLOCK_KINDS
};

/* Blocks are in text order and do not overlap; sentences lie within
 * headings, standfirsts, paragraphs, quotes and lists alone. */
struct block {
	enum block_kind kind;
	struct span span;
	int level;		/* headings: 1 the headline, 2 crossheads */
};

struct sentence {
	const char *id;		/* "s1" ... */
	size_t block;		/* index in blocks */
	struct span span;
	const char *text;	/* normalised; a line end reads as a space */
	const char *draft;	/* as the backend gave it; NULL: none yet */
	const char *translation;	/* as verified */
	const char *backend;	/* which one gave the draft */
};

enum attribution_type {
	ATTRIBUTION_SELON, ATTRIBUTION_REPORT, ATTRIBUTION_QUOTE,
	ATTRIBUTION_NOUN, ATTRIBUTION_COLON, ATTRIBUTION_BARE,
	ATTRIBUTION_CREDIT, ATTRIBUTION_BYLINE, ATTRIBUTION_TYPES
};

enum source_class {
	CLASS_PERSON, CLASS_ORGANISATION, CLASS_AGENCY, CLASS_GOVERNMENT,
	CLASS_DOCUMENT, CLASS_MEDIA, CLASS_GROUP, CLASS_UNKNOWN, CLASSES
};

enum stance {
	STANCE_ASSERTED, STANCE_REPORTED, STANCE_CONDITIONAL, STANCE_DENIED,
	STANCES
};

struct attribution {
	const char *id;			/* "a1" ... */
	size_t sentence;		/* index: where the cue stands; credits
					   and bylines: SENTENCE_NONE */
	enum attribution_type type;
	struct span cue, source;	/* empty span: none */
	struct spans content;
	const char *source_text;	/* as in the sentence, or NULL */
	const char *speaker;		/* French, resolved over the document */
	const char *name;		/* the speaker in English */
	size_t speaker_index;		/* in speakers, or SPEAKER_NONE */
	enum source_class class;
	int anonymous, pronoun;
	enum stance stance;
	const char *rule;		/* which rule found it */
	const char *verb;		/* lemma of the cue: "indiquer" */
	const char *verb_en;		/* "said", "denied" ... */
	/* Filled by verify: bytes of the sentence's translation. */
	struct span en_cue, en_source;
};

#define SPEAKER_NONE ((size_t)-1)
#define SENTENCE_NONE ((size_t)-1)

/* A source of the document, each once, in order of first appearance. */
struct speaker {
	const char *id;			/* "p1" ... */
	const char *name_fr, *name_en;
	enum source_class class;
	int anonymous;
	const char *descriptor;		/* English, "French news agency" */
};

/* A typed value found in a sentence, in either language. */
struct fact {
	size_t sentence;
	int english;			/* 0: source text, 1: translation */
	const char *kind;		/* "number", "date", "name", ... */
	struct span span;		/* English: bytes of the translation */
	const char *value;		/* canonical: "10000", "XX-06" */
};

enum severity { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR };

struct finding {
	const char *kind;		/* as in depeche list checks */
	enum severity severity;
	size_t sentence;
	struct span fr;			/* normalised text; may be empty */
	struct span en;			/* bytes of the translation; or empty */
	const char *message;
	/* A repair: all three set, else NULL. */
	const char *before, *after, *how;
};

/* A word that the backend left in French. */
struct unknown {
	size_t sentence;
	const char *word;
};

struct bullet {
	const char *text;		/* English */
	size_t *cites;			/* indexes of sentences, ncites >= 1 */
	size_t ncites;
	const char **speakers;		/* names, nspeakers */
	size_t nspeakers;
	const char *how;		/* model name, or "extractive" */
};

struct provenance {
	const char *stage, *version, *backend, *model, *prompt;
};

struct doc {
	struct arena *arena;
	unsigned layers;		/* enum layer bits present */

	const char *id, *from, *to, *today;
	struct source source;
	struct meta meta;

	const char *text;		/* as published */
	size_t text_len;
	const char *normalized;
	size_t normalized_len;
	struct textmap map;

	VEC(struct block) blocks;
	VEC(struct sentence) sentences;
	VEC(struct attribution) attributions;
	VEC(struct speaker) speakers;
	VEC(struct fact) facts;
	VEC(struct unknown) unknown;
	VEC(const char *) notes;
	VEC(struct bullet) summary;
	VEC(struct finding) findings;
	VEC(struct provenance) provenance;
};

/* The n-th of its kind, from 1: "s1", "a12". */
const char *doc_id(struct doc *, char kind, size_t n);

struct doc *doc_new(void);
void doc_free(struct doc *);

/* Adds a remark on the document, printf-like, once. */
void doc_note(struct doc *, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
void doc_made_by(struct doc *, const char *stage, const char *backend,
    const char *model, const char *prompt);

/* See above: the spans of these layers, those that a stage has provided. */
void doc_settle(struct doc *, unsigned layers);

/* said.c: bytes of the content; does it hold the span? */
size_t attribution_length(const struct attribution *);
int attribution_holds(const struct attribution *, struct span);
/* The sentences [*first, *end) that a piece of the content lies in; a
 * quotation of more than 100 is cut. */
void attribution_reach(const struct doc *, const struct attribution *,
    size_t piece, size_t *first, size_t *end);

/* Names as they stand in a record; the _parse functions give -1 for others. */
const char *block_kind_name(enum block_kind);
const char *attribution_type_name(enum attribution_type);
const char *source_class_name(enum source_class);
const char *stance_name(enum stance);
const char *severity_name(enum severity);
int block_kind_parse(const char *);
int attribution_type_parse(const char *);
int source_class_parse(const char *);
int stance_parse(const char *);
int severity_parse(const char *);

/* One record as one line of JSON with its LF, keys in a fixed order. */
void doc_write(const struct doc *, struct buf *out);
/* Reads one, settled; `where` ("FILE:3") begins each message.  STATUS_DATA. */
struct doc *doc_parse(const char *line, size_t len, const char *where,
    struct error *);

#endif
