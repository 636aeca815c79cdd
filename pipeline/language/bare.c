/*
 * bare.c - quotations that no cue introduces: "On verra." Puis il s'en va.
 *
 * A clause, or six words at least, between marks that no claim's content
 * touches; who speaks is decided with the other speakers (voices.c).
 */
#include "language/reading.h"

#define WORDS_MIN 6

#define AROUND 40 /* sentences that a quotation may run over */

/* Where bare quotations are looked for. */
struct search {
	struct work *w;
	size_t lo, hi;	/* drafts of the sentences around */
	size_t goes_on; /* token that opens a quotation anew */
};

/*
 * "« Elle m'a dit : “C'est fini.” »", "« Il m'a crié que Paul était seul. »":
 * said within, by somebody else? Not "« C'est fini, dit-elle. »".
 */
static int
is_within(const struct claim *c, size_t start, size_t end, int running)
{
	return c->cue.start < c->cue.end && c->cue.start >= start &&
	    c->cue.end <= end &&
	    (running || !c->ncontent || c->content[0].start > c->cue.start);
}

/* Does a claim say these bytes? */
static int
taken(const struct search *s, size_t start, size_t end, int running)
{
	for (size_t k = s->lo; k < s->hi; k++) {
		const struct claim *c = &s->w->drafts.items[k].claim;

		if (is_within(c, start, end, running))
			continue;
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

/*
 * « Un matin, elle m'a rendu les clefs. (end of the paragraph) « Le soir ...
 * The last token of a quotation that the next paragraph opens anew, or
 * MATE_NONE.
 */
static size_t
paragraph_end(const struct work *w, size_t sentence, size_t open)
{
	const struct sentence_groups *g = &w->parts.items[sentence];
	const size_t *blocks = w->reading->blocks;
	size_t last = sentence;

	if (!blocks || open != g->first ||
	    (sentence && blocks[g[-1].sentence] == blocks[g->sentence]))
		return MATE_NONE;
	while (last + 1 < w->parts.len &&
	    blocks[w->parts.items[last + 1].sentence] == blocks[g->sentence])
		last++;
	g = &w->parts.items[last];
	return last + 1 < w->parts.len && g->end > open + 2 &&
		w->tokens.items[g->end].kind == TOKEN_OPEN ?
	    g->end - 1 :
	    MATE_NONE;
}

static void
add_bare(struct work *w, size_t sentence, size_t open, size_t a, size_t b,
    int running)
{
	struct draft d = { .sentence = sentence,
		.open = open,
		.running = running,
		.entity = ENTITY_NONE };

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

/* The quotation that opens at a token, if nobody says it yet. */
static void
look_at(struct search *s, size_t sentence, size_t open)
{
	struct work *w = s->w;
	const struct token *t = &w->tokens.items[open];
	int running = s->goes_on == open;
	size_t end;

	if (t->mate == MATE_NONE) {
		end = paragraph_end(w, sentence, open);
		if (end == MATE_NONE)
			return;
		running = 1;
		s->goes_on = end + 1;
	} else {
		end = t->mate - 1;
	}
	if (end > open && says_something(w, open, end + 1) &&
	    !taken(s, t[1].start, w->tokens.items[end].end, running))
		add_bare(w, sentence, open, open + 1, end, running);
}

void
bare_find(struct work *w)
{
	const struct tokens *tokens = &w->tokens;
	struct search s = { .w = w, .goes_on = MATE_NONE };
	size_t n = w->drafts.len, p = 0;

	for (size_t k = 0; k < tokens->marks.len; k++) {
		size_t i = tokens->marks.items[k];

		if (tokens->items[i].kind != TOKEN_OPEN)
			continue;
		while (w->parts.items[p].end <= i)
			p++;
		while (s.lo < n && w->drafts.items[s.lo].sentence + AROUND < p)
			s.lo++;
		while (s.hi < n && w->drafts.items[s.hi].sentence <= p + AROUND)
			s.hi++;
		look_at(&s, p, i);
	}
}
