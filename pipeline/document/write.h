/*
 * write.h - inside the document room: what the parts of the writer share.
 */
#ifndef DEPECHE_DOCUMENT_WRITE_H
#define DEPECHE_DOCUMENT_WRITE_H

#include "document/document.h"
#include "document/json.h"

struct writer {
	struct json json;
	const struct doc *doc;
	struct arena *scratch;
	const struct runeindex *index;		/* of doc->text */
	const struct runeindex **english;	/* of sentences, when asked */
};

/* A span of normalised bytes, in code points of the text as published. */
void write_span(struct writer *, struct span);
void write_key_span(struct writer *, const char *key, struct span);
/* A span of bytes of a sentence's English, in its code points. */
void write_english(struct writer *, const char *key, size_t sentence,
    struct span);
const char *write_sentence_id(const struct writer *, size_t sentence);

/* The lists that the document's layers have filled. */
void write_layers(struct writer *);

/* A key with a list, one function call an item. */
#define PUT_LIST(w, key, list, put) do { \
	json_key(&(w)->json, key); \
	json_open(&(w)->json, '['); \
	for (size_t n_ = 0; n_ < (list).len; n_++) \
		put(w, &(list).items[n_]); \
	json_close(&(w)->json, ']'); \
} while (0)

#endif
