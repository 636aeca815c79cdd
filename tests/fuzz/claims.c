/*
 * claims.c - any bytes as a text in one sentence and in many, in French and
 * in English: every span stays inside it.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "tests/lib/fuzz.h"
#include "tests/lib/language.h"

static struct language *languages[2];

static void
inside(struct extent e, size_t len)
{
	if (e.start > e.end || e.end > len)
		abort();
}

static void
check(const struct language *lang, const struct reading *r)
{
	struct arena *arena = arena_new();
	struct claims claims;

	language_claims(lang, r, arena, &claims);
	for (size_t i = 0; i < claims.items.len; i++) {
		const struct claim *c = &claims.items.items[i];

		inside(c->cue, r->len);
		inside(c->source, r->len);
		for (size_t k = 0; k < c->ncontent; k++)
			inside(c->content[k], r->len);
		if (c->sentence >= r->nsentences ||
		    (c->voice != VOICE_NONE && c->voice >= claims.voices.len))
			abort();
	}
	arena_free(arena);
}

static void
one(const char *bytes, size_t len)
{
	struct arena *arena = arena_new();
	char *text = arena_strndup(arena, bytes, len);
	struct extent *sentences = arena_alloc(
	    arena, (len + 2) * sizeof(*sentences));
	size_t n = 0, from = 0;

	len = strlen(text);
	for (size_t i = 0; i < len; i++)
		if (text[i] == '.' || text[i] == '\n') {
			sentences[n++] = (struct extent){ from, i + 1 };
			from = i + 1;
		}
	sentences[n++] = (struct extent){ from, len };
	for (int k = 0; k < 2; k++) {
		struct extent whole = { 0, len };
		struct reading many = { .text = text,
			.len = len,
			.sentences = sentences,
			.nsentences = n };
		struct reading single = { .text = text,
			.len = len,
			.sentences = &whole,
			.nsentences = 1 };

		check(languages[k], &many);
		check(languages[k], &single);
	}
	arena_free(arena);
}

int
main(int argc, char **argv)
{
	static const char *const codes[2] = { "fr", "en" };
	int rc;

	for (int k = 0; k < 2; k++)
		languages[k] = test_language(codes[k]);
	rc = fuzz_main(argc, argv, one);
	for (int k = 0; k < 2; k++)
		language_free(languages[k]);
	return rc;
}
