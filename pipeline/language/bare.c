/*
 * bare.c - quotations that no cue introduces: "On verra." Puis il s'en va.
 *
 * A clause, or six words at least, between marks that no claim's content
 * touches; who speaks is decided with the other speakers (voices.c).
 */
#include "language/reading.h"

#define WORDS_MIN 6

static int
taken(const struct work *w, size_t start, size_t end)
{
	for (size_t k = 0; k < w->drafts.len; k++) {
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
	return verb && words >= 3 && w->tokens.items[close - 1].kind ==
	    TOKEN_STOP;
}

void
bare_find(struct work *w, size_t s)
{
	const struct sentence_groups *g = &w->sentences[s];

	for (size_t i = g->first; i < g->end; i++) {
		const struct token *t = &w->tokens.items[i];
		struct draft d = { .sentence = s, .open = i,
		    .entity = (size_t)-1 };
		size_t a, b;

		if (t->kind != TOKEN_OPEN || t->mate == MATE_NONE ||
		    t->mate <= i + 1 || !says_something(w, i, t->mate))
			continue;
		a = i + 1;
		b = t->mate - 1;
		if (taken(w, w->tokens.items[a].start,
		    w->tokens.items[b].end))
			continue;
		while (b > a && w->tokens.items[b].kind == TOKEN_STOP)
			b--;
		d.claim.sentence = s;
		d.claim.type = "bare";
		d.claim.rule = "bare";
		d.claim.voice = VOICE_NONE;
		d.claim.ncontent = 1;
		d.claim.content = arena_alloc(w->arena,
		    sizeof(*d.claim.content));
		d.claim.content[0] = work_extent(w, a, b);
		vec_push(&w->drafts, w->scratch, d);
	}
}
