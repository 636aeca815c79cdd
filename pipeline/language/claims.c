/*
 * claims.c - who says what in a text: the row of steps.
 *
 * Tokens of the whole text, groups of each sentence, rules at each group
 * that can be a cue, then contents, quotations without a cue, speakers.
 */
#include <stdlib.h>
#include <string.h>

#include "language/reading.h"

struct extent
work_extent(const struct work *w, size_t first, size_t last)
{
	return (struct extent){ w->tokens.items[first].start,
		w->tokens.items[last].end };
}

/* A name may be broken over two lines; as a word of its own it is not. */
char *
work_text(const struct work *w, struct extent e)
{
	char *s = arena_strndup(
	    w->arena, w->reading->text + e.start, e.end - e.start);

	for (char *p = s; *p; p++)
		if (*p == '\n' || *p == '\r')
			*p = ' ';
	return s;
}

size_t
work_token_at(const struct work *w, size_t byte)
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

/* The tokens of each sentence: none runs over its end ("JustSelon"). */
static void
cut_sentences(struct work *w)
{
	const struct reading *r = w->reading;

	for (size_t s = 0; s < r->nsentences; s++) {
		struct sentence_groups g = { .first = w->tokens.len,
			.sentence = s };

		tokens_cut(w->lang, r->text, r->sentences[s].start,
		    r->sentences[s].end, NULL, &w->tokens);
		do {
			g.end = w->tokens.len - g.first > PART_TOKENS ?
			    g.first + PART_TOKENS :
			    w->tokens.len;
			vec_push(&w->parts, w->scratch, g);
			g.first = g.end;
		} while (g.first < w->tokens.len);
	}
}

/* Quotations do not run over the border of a block. */
static void
pair_quotes(struct work *w)
{
	const struct reading *r = w->reading;
	VEC(size_t) breaks = { 0 };

	for (size_t i = 1; r->blocks && i < w->parts.len; i++) {
		const struct sentence_groups *g = &w->parts.items[i];

		if (g->sentence != g[-1].sentence &&
		    r->blocks[g->sentence] != r->blocks[g[-1].sentence])
			vec_push(&breaks, w->scratch, g->first);
	}
	tokens_pair_quotes(&w->tokens, breaks.items, breaks.len);
}

static int
is_cue(const struct work *w, const struct chunk *ch)
{
	return ch->kind == CHUNK_VERB || ch->kind == CHUNK_CUE ||
	    ch->kind == CHUNK_COLON ||
	    (ch->kind == CHUNK_NOUN &&
		(ch->flags & N_CUE ||
		    token_is(&w->tokens.items[ch->head], TAG(CLAIM))));
}

/* The groups of the sentence at work are kept; the row is used again. */
static void
keep_row(struct work *w, struct sentence_groups *g)
{
	size_t size = w->row.len * sizeof(*w->row.items);

	for (size_t i = 0; i < w->row.len; i++)
		if (w->row.items[i].kind == CHUNK_VERB) {
			g->verb_flags |= w->row.items[i].flags;
			if (w->row.items[i].speech)
				g->frames |= w->row.items[i].speech->frames;
		}
	g->chunks.cap = w->row.len;
	g->chunks.items = arena_take(w->scratch, size);
	if (size)
		memcpy(g->chunks.items, w->row.items, size);
}

/* "Le maire accuse, le préfet conteste : « C'est faux. »": the nearer one's */
static int
is_farther(const struct draft *d, const struct draft *o)
{
	return d->found.rule->cue == CUE_VERB && o->found.cue > d->found.cue &&
	    d->found.rule->content == CONTENT_QUOTE &&
	    o->found.rule->content == CONTENT_QUOTE &&
	    d->found.content == o->found.content &&
	    d->found.source != o->found.source;
}

/* "Crise du lait : « On coule », dit X": the verb's words, not the colon's. */
static int
is_of_a_verb(const struct draft *d, const struct draft *o)
{
	return d != o && d->found.rule->cue == CUE_COLON && o->claim.ncontent &&
	    d->claim.ncontent &&
	    o->claim.content[0].start <= d->claim.content[0].start &&
	    d->claim.content[0].end <= o->claim.content[0].end;
}

/* "Selon un bilan communiqué par la police": a part of the source. */
static int
is_of_a_source(const struct draft *d, const struct draft *o)
{
	return d->found.rule->content == CONTENT_NOUN &&
	    o->found.rule->cue == CUE_WORD && o->found.source != CHUNK_NONE &&
	    o->found.source < d->found.cue &&
	    d->found.cue <= o->found.source_last;
}

static void
drop_twice(struct work *w, size_t first)
{
	size_t n = first;

	for (size_t i = first; i < w->drafts.len; i++) {
		const struct draft *d = &w->drafts.items[i];
		int twice = 0;

		for (size_t k = first; k < w->drafts.len; k++) {
			const struct draft *o = &w->drafts.items[k];

			twice |= is_farther(d, o) || is_of_a_verb(d, o) ||
			    is_of_a_source(d, o);
		}
		if (!twice)
			w->drafts.items[n++] = *d;
	}
	w->drafts.len = n;
}

/* How far the quotations reach that begin before a token. */
static void
pass_quotes(struct work *w, size_t end)
{
	const struct tokens *t = &w->tokens;

	for (; w->mark < t->marks.len && t->marks.items[w->mark] < end;
	     w->mark++) {
		const struct token *q = &t->items[t->marks.items[w->mark]];

		if (q->kind == TOKEN_OPEN && q->mate != MATE_NONE &&
		    q->mate > w->quoted_until)
			w->quoted_until = q->mate;
	}
}

#define TITLE_TOKENS 8

/* « Selon toi, Pierre », « D'après nature »: a quotation without a verb that
 * begins with the cue is the title of a work. */
static int
is_title(const struct work *w, const struct chunk *cue)
{
	const struct token *t = w->tokens.items;
	size_t open = cue->first - 1;

	if (cue->kind != CHUNK_CUE || !cue->first ||
	    t[open].kind != TOKEN_OPEN || t[open].mate == MATE_NONE ||
	    t[open].mate > open + TITLE_TOKENS)
		return 0;
	for (size_t i = cue->last + 1; i < t[open].mate; i++)
		if (t[i].word && word_forms(t[i].word) & FORM_FINITE &&
		    !token_is(&t[i], TAG(NOUN) | TAG(NAME) | TAG(GIVEN)))
			return 0;
	return 1;
}

/* "Le ministre a-t-il appelé le préfet ?": asked, and not said. */
static int
is_asked(const struct work *w, const struct sentence_groups *g, size_t at)
{
	const struct chunk *cue = &g->chunks.items[at];
	const struct token *last = &w->tokens.items[g->end - 1];

	if (cue->kind != CHUNK_VERB || cue->enclitic == CHUNK_NONE ||
	    cue->flags & V_AFTER_MARK || cue->level ||
	    g->chunks.kinds & 1u << CHUNK_OPEN)
		return 0;
	return last->kind == TOKEN_STOP && w->reading->text[last->start] == '?';
}

static void
read_sentence(struct work *w, size_t s)
{
	struct sentence_groups *g = &w->parts.items[s];
	size_t before = w->drafts.len, taken = 0;
	struct found f = { .content = CHUNK_NONE }, gap;
	int inner;

	chunks_cut(w->lang, w->reading->text, &w->tokens, g->first, g->end,
	    w->quoted_until > g->first, NULL, &w->row);
	g->chunks = w->row;
	pass_quotes(w, g->end);
	chunks_clauses(&w->tokens, &g->chunks);
	g->chunks.wide = w->reading->wide;
	for (size_t i = 0; i < g->chunks.len; i++) {
		const struct chunk *ch = &g->chunks.items[i];

		/* "a-t-on appris de source policière" is one cue, and so is
		 * "l'annonce de X, selon laquelle" */
		if (!is_cue(w, ch) || is_title(w, ch) || is_asked(w, g, i) ||
		    (taken > i &&
			(ch->kind == CHUNK_COLON ||
			    (f.rule->cue == CUE_NOUN &&
				ch->kind == CHUNK_VERB && ch->flags & V_PART) ||
			    (ch->kind == CHUNK_CUE &&
				(ch->cue->source || f.rule->cue == CUE_NOUN)))))
			continue;
		inner = f.rule && f.content == i &&
		    g->chunks.items[i].flags & V_INF;
		if (!rules_match(w->lang, &w->tokens, &g->chunks, i, &f) ||
		    (inner && f.rule->content == CONTENT_QUOTE))
			continue; /* "dit avoir appris « sur le tas »" */
		draft_note(w, s, &f);
		taken = f.last + 1;
		if (gap_find(&w->tokens, &g->chunks, &f, &gap))
			draft_note(w, s, &gap);
	}
	content_find(w, before, w->drafts.len - before);
	drop_twice(w, before);
	keep_row(w, g);
}

static int
by_place(const void *a, const void *b)
{
	const struct draft *x = a, *y = b;
	size_t px = x->claim.cue.end ? x->claim.cue.start :
	    x->claim.ncontent	     ? x->claim.content[0].start :
				       0;
	size_t py = y->claim.cue.end ? y->claim.cue.start :
	    y->claim.ncontent	     ? y->claim.content[0].start :
				       0;

	if (px == py && x->claim.ncontent && y->claim.ncontent) {
		/* "X parle de « a », Y de « b »" */
		px = x->claim.content[0].start;
		py = y->claim.content[0].start;
	}
	return px < py ? -1 : px > py;
}

void
language_claims(const struct language *lang, const struct reading *r,
    struct arena *arena, struct claims *out)
{
	struct work w = { .lang = lang,
		.reading = r,
		.arena = arena,
		.scratch = arena_new() };

	*out = (struct claims){ 0 };
	cut_sentences(&w);
	pair_quotes(&w);
	for (size_t i = 0; i < w.parts.len; i++)
		read_sentence(&w, i);
	turns_extend(&w);
	bare_find(&w);
	if (w.drafts.len)
		qsort(w.drafts.items, w.drafts.len, sizeof(*w.drafts.items),
		    by_place);
	voices_resolve(&w, out);
	for (size_t i = 0; i < w.drafts.len; i++) {
		w.drafts.items[i].claim.stance = stance_find(
		    &w, &w.drafts.items[i]);
		vec_push(&out->items, arena, w.drafts.items[i].claim);
	}
	vec_free(&w.tokens.marks);
	vec_free(&w.tokens);
	vec_free(&w.row);
	arena_free(w.scratch);
}
