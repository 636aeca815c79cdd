/*
 * bare.c - quotations that no cue introduces: "On verra." Puis il s'en va.
 *
 * A clause, or six words at least, between marks that no claim's content
 * touches; who speaks is decided with the other speakers (voices.c).
 */
#include "language/reading.h"

#define WORDS_MIN 6

#define AROUND 40 /* sentences that a quotation may run over */

/*
 * Does a claim say these bytes? Looks at the drafts [lo, hi), those of the
 * sentences around.
 */
static int
taken(const struct work *w, size_t lo, size_t hi, size_t start, size_t end)
{
	for (size_t k = lo; k < hi; k++) {
		const struct claim *c = &w->drafts.items[k].claim;

		for (size_t i = 0; i < c->ncontent; i++)
			if (c->content[i].start < end &&
			    c->content[i].end > start)
				return 1;
	}
	return 0;
}

/* A clause or a long fragment; titles and nicknames are neither. */
static int
says_something(const struct work *w, size_t open, size_t close)
{
	size_t words = 0, capitals = 0;
	int verb = 0;

	if (close > open + 200)
		return 1;
	for (size_t i = open + 1; i < close; i++) {
		const struct token *t = &w->tokens.items[i];

		if (t->kind != TOKEN_WORD)
			continue;
		words++;
		capitals += (t->shape & SHAPE_CAPITAL) != 0;
		verb |= (word_forms(t->word) & FORM_FINITE) != 0;
	}
	if (words >= WORDS_MIN)
		return capitals * 2 < words;
	return verb && words >= 3 &&
	    w->tokens.items[close - 1].kind == TOKEN_STOP;
}

static void
add_bare(struct work *w, size_t sentence, size_t open, size_t a, size_t b)
{
	struct draft d = {
		.sentence = sentence, .open = open, .entity = ENTITY_NONE
	};

	while (b > a && w->tokens.items[b].kind == TOKEN_STOP)
		b--;
	d.claim.sentence = w->parts.items[sentence].sentence;
	d.claim.type = "bare";
	d.claim.rule = "bare";
	d.claim.voice = VOICE_NONE;
	d.claim.ncontent = 1;
	d.claim.content = arena_alloc(w->arena, sizeof(*d.claim.content));
	d.claim.content[0] = work_extent(w, a, b);
	vec_push(&w->drafts, w->scratch, d);
}

void
bare_find(struct work *w)
{
	const struct tokens *tokens = &w->tokens;
	size_t lo = 0, hi = 0, n = w->drafts.len, s = 0;

	for (size_t k = 0; k < tokens->marks.len; k++) {
		size_t i = tokens->marks.items[k];
		const struct token *t = &tokens->items[i];

		if (t->kind != TOKEN_OPEN || t->mate == MATE_NONE ||
		    t->mate <= i + 1 || !says_something(w, i, t->mate))
			continue;
		while (w->parts.items[s].end <= i)
			s++;
		while (lo < n && w->drafts.items[lo].sentence + AROUND < s)
			lo++;
		while (hi < n && w->drafts.items[hi].sentence <= s + AROUND)
			hi++;
		if (!taken(
			w, lo, hi, t[1].start, tokens->items[t->mate - 1].end))
			add_bare(w, s, i, i + 1, t->mate - 1);
	}
}
