#include <string.h>

#include "stages/render/brief.h"

/*
 * The words by which a source says something, as its row of the table shows
 * them: the French as it stands, beside the English that the record gives.
 */

#define VERBS_MAX 24 /* what a reader still reads in one cell */
#define CUES_MAX 8

/* A mark that opens and never closes ends the words. */
static void
cut_open(char *words)
{
	static const char *const pairs[][2] = {
		{ "«", "»" },
		{ "“", "”" },
		{ "(", ")" },
	};
	size_t i;
	char *open;

	for (i = 0; i < sizeof(pairs) / sizeof(*pairs); i++) {
		open = strstr(words, pairs[i][0]);
		while (open && strstr(open, pairs[i][1]))
			open = strstr(open + 1, pairs[i][0]);
		if (open)
			*open = '\0';
	}
}

/* The length of a sign that no words begin or end with, at `at`; or 0. */
static size_t
sign_length(const char *at, size_t len, int last)
{
	static const char *const signs[] = { " ", "\u00a0", "\u202f", ",", ":",
		";" };
	size_t i, n;

	for (i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
		n = strlen(signs[i]);
		if (n <= len &&
		    memcmp(last ? at + len - n : at, signs[i], n) == 0)
			return n;
	}
	return 0;
}

/* "a jugé « prématuré": "a jugé".  A colon attributes, but is no verb to be
 * listed: no words are left. */
static const char *
cue_words(struct brief *b, struct span cue)
{
	char *words = arena_strdup(b->arena, brief_words(b, cue));
	size_t len, n;

	cut_open(words);
	len = strlen(words);
	while ((n = sign_length(words, len, 0))) {
		words += n;
		len -= n;
	}
	while ((n = sign_length(words, len, 1)))
		len -= n;
	words[len] = '\0';
	return words;
}

void
brief_cue(
    struct brief *b, struct brief_source *source, const struct attribution *a)
{
	const char *en = a->verb_en ? a->verb_en : "";
	const char *fr = cue_words(b, a->cue);
	struct brief_verb fresh = { .en = en }, *verb = NULL;
	size_t i;

	if (!*fr)
		return;
	for (i = 0; i < source->verbs.len && !verb; i++)
		if (strcmp(source->verbs.items[i].en, en) == 0)
			verb = &source->verbs.items[i];
	if (!verb) {
		if (source->verbs.len == VERBS_MAX)
			return;
		vec_push(&source->verbs, b->arena, fresh);
		verb = &source->verbs.items[source->verbs.len - 1];
	}
	for (i = 0; i < verb->fr.len; i++)
		if (strcmp(verb->fr.items[i], fr) == 0)
			return;
	if (verb->fr.len < CUES_MAX)
		vec_push(&verb->fr, b->arena, fr);
}
