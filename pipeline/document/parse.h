/*
 * parse.h - inside the document room: what the parts of the parser share.
 */
#ifndef DEPECHE_DOCUMENT_PARSE_H
#define DEPECHE_DOCUMENT_PARSE_H

#include <jansson.h>

#include "document/document.h"

struct parser {
	struct doc *doc;
	struct error *e;
	const struct runeindex *index, *normal;
	size_t runes, normal_runes;
	struct map *sentences, *speakers;	/* id to index + 1 */
	struct map *attributions;
	const char *where, *list;		/* for messages */
	size_t item;
	size_t end;				/* of the last part */
	struct arena *scratch;
	const struct runeindex **english;	/* of sentences, when asked */
};

/* The error "FILE:3: list[2].key is missing ..."; always -1. */
int parse_wrong(struct parser *, const char *key);

/* Values copied into the document's arena; NULL where there is none. */
const char *parse_keep(struct parser *, const json_t *);
const char *parse_str(struct parser *, const json_t *, const char *key);
int parse_need_str(struct parser *, const json_t *, const char *key,
    const char **to);
int parse_number(const json_t *, size_t *to);
/* An id that none of its list has yet; then `ids` knows it. */
int parse_id(struct parser *, const json_t *, struct map *ids, size_t index,
    const char **to);

/* Spans: code points of the text to normalised bytes; null is empty. */
int parse_span_in(struct parser *, const json_t *pair, struct span *);
int parse_span(struct parser *, const json_t *, const char *key,
    struct span *);
/* The same of a sentence's English. */
int parse_english(struct parser *, const json_t *, const char *key,
    size_t sentence, struct span *);
/* The index of the sentence that the object names. */
int parse_sentence_ref(struct parser *, const json_t *, size_t *index);

/* Items of the first two lists. */
int parse_block(struct parser *, const json_t *);
int parse_sentence(struct parser *, const json_t *);

/* Lists of objects, in the order in which they name each other. */
int parse_layers(struct parser *, const json_t *root);

#endif
