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
#define BYTES_MIN 10 /* of fewer words, which must be the very same */

static int
counts(const struct token *t)
{
	return t->kind == TOKEN_WORD && t->end - t->start >= LETTERS_MIN;
}

/* One bit of 64 for a word, by its ends and its length. */
static uint64_t
word_bit(const struct work *w, const struct token *t)
{
	const unsigned char *s = (const unsigned char *)w->reading->text +
	    t->start;
	size_t len = t->end - t->start;

	return (uint64_t)1 << ((s[0] * 5u + s[len / 2] * 11u + s[len - 1] * 3u +
				   len) &
		   63);
}

/* The bits of all words of what a draft says. */
static uint64_t
words_seen(const struct work *w, struct draft *d)
{
	const struct claim *c = &d->claim;
	size_t seen = 0;

	if (d->seen)
		return d->seen;
	for (size_t k = 0; k < c->ncontent; k++)
		for (size_t i = work_token_at(w, c->content[k].start);
		     i < w->tokens.len && seen < TOKENS_MAX &&
		     w->tokens.items[i].end <= c->content[k].end;
		     i++, seen++)
			d->seen |= word_bit(w, &w->tokens.items[i]);
	return d->seen;
}

static int
is_in(const struct work *w, const struct token *word, const struct claim *c)
{
	const char *text = w->reading->text;
	size_t len = word->end - word->start, seen = 0;

	for (size_t k = 0; k < c->ncontent; k++)
		for (size_t i = work_token_at(w, c->content[k].start);
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

/* The words of a quotation that count, the first of them. */
static size_t
words_of(const struct work *w, const struct claim *c, size_t out[WORDS_MAX])
{
	size_t n = 0;

	for (size_t i = work_token_at(w, c->content[0].start);
	     i < w->tokens.len && n < WORDS_MAX &&
	     w->tokens.items[i].end <= c->content[0].end;
	     i++)
		if (counts(&w->tokens.items[i]))
			out[n++] = i;
	return n;
}

/*
 * Do three of four of the words stand in what the other says? The bits say no
 * for most of those that do not.
 */
static int
is_echo(const struct work *w, const size_t *words, size_t n, struct draft *o)
{
	uint64_t seen = words_seen(w, o);
	size_t may = 0, found = 0;

	for (size_t i = 0; i < n; i++)
		may += (seen & word_bit(w, &w->tokens.items[words[i]])) != 0;
	if (may * 4 < n * 3)
		return 0;
	for (size_t i = 0; i < n; i++)
		found += is_in(w, &w->tokens.items[words[i]], &o->claim) != 0;
	return found * 4 >= n * 3;
}

/* Is it letter for letter what the other says? */
static int
is_same(const struct work *w, const struct claim *c, const struct claim *o)
{
	size_t len = c->content[0].end - c->content[0].start;

	if (len < BYTES_MIN)
		return 0;
	for (size_t k = 0; k < o->ncontent; k++)
		if (o->content[k].end - o->content[k].start == len &&
		    !memcmp(w->reading->text + c->content[0].start,
			w->reading->text + o->content[k].start, len))
			return 1;
	return 0;
}

/*
 * No cue, or a mere colon behind what is nobody: of the title "Grève chez
 * Novelec : « On ne lâchera rien »" the text may say who said that.
 */
static int
may_echo(const struct work *w, const struct draft *d)
{
	if (!d->claim.ncontent)
		return 0;
	return !d->found.rule ||
	    (d->found.rule->cue == CUE_COLON &&
		(d->entity == ENTITY_NONE ||
		    !w->entities.items[d->entity].person));
}

size_t
echo_of(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t k = draft > CLAIMS_AROUND ? draft - CLAIMS_AROUND : 0, n;
	size_t words[WORDS_MAX];

	if (!may_echo(w, d))
		return ENTITY_NONE;
	n = words_of(w, &d->claim, words);
	for (; k < w->drafts.len && k <= draft + CLAIMS_AROUND; k++) {
		struct draft *o = &w->drafts.items[k];

		if (k != draft && o->found.rule && !may_echo(w, o) &&
		    o->claim.ncontent && o->entity != ENTITY_NONE &&
		    strcmp(o->claim.type, "selon") &&
		    (n < WORDS_MIN ? is_same(w, &d->claim, &o->claim) :
				     is_echo(w, words, n, o)))
			return entity_named(w, o->entity);
	}
	return ENTITY_NONE;
}
