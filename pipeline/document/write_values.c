/*
 * write_values.c - spans and ids as a record has them.
 */
#include <string.h>

#include "document/write.h"

static void
put_pair(struct json *j, size_t a, size_t b)
{
	json_open(j, '[');
	json_num(j, a);
	json_num(j, b);
	json_close(j, ']');
}

/* A span of normalised bytes, in code points of the text as published. */
void
write_span(struct writer *w, struct span s)
{
	size_t ps, pe;

	if (s.end <= s.start) {
		json_none(&w->json);
		return;
	}
	textmap_out(&w->doc->map, s.start, s.end, &ps, &pe);
	put_pair(&w->json, runeindex_rune(w->index, ps),
	    runeindex_rune(w->index, pe));
}

void
write_key_span(struct writer *w, const char *key, struct span s)
{
	json_key(&w->json, key);
	write_span(w, s);
}

/* Made once a sentence: a long one may have a span for each of its words. */
static const struct runeindex *
english_index(struct writer *w, size_t sentence, const char *en)
{
	if (!w->english)
		w->english = arena_alloc(
		    w->scratch, w->doc->sentences.len * sizeof(*w->english));
	if (!w->english[sentence])
		w->english[sentence] = runeindex_new(
		    w->scratch, en, strlen(en));
	return w->english[sentence];
}

/* A span of bytes of a sentence's English, in its code points. */
void
write_english(struct writer *w, const char *key, size_t sentence, struct span s)
{
	const struct runeindex *index;
	const char *en = NULL;

	if (sentence < w->doc->sentences.len)
		en = w->doc->sentences.items[sentence].translation;
	json_key(&w->json, key);
	if (s.end <= s.start || !en) {
		json_none(&w->json);
		return;
	}
	index = english_index(w, sentence, en);
	put_pair(&w->json, runeindex_rune(index, s.start),
	    runeindex_rune(index, s.end));
}

const char *
write_sentence_id(const struct writer *w, size_t i)
{
	return i < w->doc->sentences.len ? w->doc->sentences.items[i].id : NULL;
}
