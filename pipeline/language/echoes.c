/*
 * echoes.c - a quotation that stands twice: "« On devrait passer un examen »"
 * between two paragraphs, and the same words where it is told who says them.
 */
#include <string.h>

#include "language/people.h"

#define CLAIMS_AROUND 12
#define WORDS_MAX 40   /* of the one, looked for */
#define TOKENS_MAX 200 /* of the other, looked in */
#define LETTERS_MIN 4  /* bytes of a word that counts */
#define WORDS_MIN 4

/* The first token that starts at the byte or behind it. */
static size_t
token_at(const struct work *w, size_t byte)
{
	size_t low = 0, high = w->tokens.len, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (w->tokens.items[mid].start < byte)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

static int
counts(const struct token *t)
{
	return t->kind == TOKEN_WORD && t->end - t->start >= LETTERS_MIN;
}

static int
is_in(const struct work *w, const struct token *word, const struct claim *c)
{
	const char *text = w->reading->text;
	size_t len = word->end - word->start, seen = 0;

	for (size_t k = 0; k < c->ncontent; k++)
		for (size_t i = token_at(w, c->content[k].start);
		     i < w->tokens.len && seen < TOKENS_MAX &&
		     w->tokens.items[i].end <= c->content[k].end;
		     i++, seen++) {
			const struct token *t = &w->tokens.items[i];

			if (t->end - t->start == len &&
			    !memcmp(text + t->start, text + word->start, len))
				return 1;
		}
	return 0;
}

/* Do three of four of its words stand in the other? */
static int
is_echo(const struct work *w, const struct claim *a, const struct claim *b)
{
	size_t words = 0, found = 0;

	for (size_t i = token_at(w, a->content[0].start); i < w->tokens.len &&
	     words < WORDS_MAX && w->tokens.items[i].end <= a->content[0].end;
	     i++)
		if (counts(&w->tokens.items[i])) {
			words++;
			found += is_in(w, &w->tokens.items[i], b) != 0;
		}
	return words >= WORDS_MIN && found * 4 >= words * 3;
}

size_t
echo_of(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t k = draft > CLAIMS_AROUND ? draft - CLAIMS_AROUND : 0;

	if (d->found.rule || !d->claim.ncontent)
		return ENTITY_NONE;
	for (; k < w->drafts.len && k <= draft + CLAIMS_AROUND; k++) {
		const struct draft *o = &w->drafts.items[k];

		if (k != draft && o->found.rule && o->claim.ncontent &&
		    o->entity != ENTITY_NONE &&
		    strcmp(o->claim.type, "selon") &&
		    is_echo(w, &d->claim, &o->claim))
			return entity_named(w, o->entity);
	}
	return ENTITY_NONE;
}
