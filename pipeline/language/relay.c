/*
 * relay.c - who hands words on says what those whom he cites say: "Reuters,
 * citant un proche, affirme que", "a dit X, cité par La Gazette".
 */
#include <string.h>

#include "language/finder.h"

static const struct chunk *
cue_of(const struct work *w, const struct draft *d)
{
	return &work_chunks(w, d->sentence)->items[d->found.cue];
}

static int
is_relay(const struct work *w, const struct draft *d)
{
	const struct chunk *cue = cue_of(w, d);

	return cue->kind == CHUNK_VERB && cue->speech &&
	    (cue->speech->frames & FRAME_CITE ||
		(cue->speech->frames & FRAME_CITED &&
		    cue->flags & (V_PART | V_PASSIVE))) &&
	    (d->found.source == CHUNK_NONE || cue->subject != d->found.source);
}

/*
 * The claim whose words these are: that of the one who is cited or cites;
 * else, for "relayé par", the one before.
 */
static struct draft *
partner(struct work *w, size_t first, size_t n, const struct draft *d)
{
	size_t subject = cue_of(w, d)->subject;
	struct draft *before = NULL;

	for (size_t k = 0; k < n; k++) {
		struct draft *o = &w->drafts.items[first + k];

		if (o == d || !o->claim.ncontent || is_relay(w, o) ||
		    cue_of(w, o)->level != cue_of(w, d)->level)
			continue;
		/* "cite un voisin selon lequel", "cite un voisin qui dit" */
		if (o->found.source != CHUNK_NONE &&
		    (cue_of(w, o)->kind == CHUNK_CUE ||
			cue_of(w, o)->how == SUBJECT_ANTECEDENT) &&
		    o->found.source == d->found.source)
			return o;
		if (subject != CHUNK_NONE && o->found.source <= subject &&
		    subject <= o->found.source_last &&
		    (o->found.source < d->found.cue ||
			subject > d->found.cue ||
			!(cue_of(w, d)->flags & V_PART)))
			return o;
		if (o->found.cue < d->found.cue && cue_of(w, d)->flags & V_PART)
			before = o;
		/* "X, dont les propos sont repris par Y, affirme" */
		if (!before && cue_of(w, d)->flags & V_PASSIVE)
			before = o;
	}
	return before;
}

/* Pieces that run over the relay's own frame end before it. */
static void
take(struct work *w, struct draft *d, const struct draft *from)
{
	size_t frame = w->tokens.items[cue_of(w, d)->first].start, n = 0;
	struct extent *out = arena_alloc(
	    w->arena, (from->claim.ncontent + 1) * sizeof(*out));

	for (size_t k = 0; k < from->claim.ncontent; k++) {
		struct extent e = from->claim.content[k];

		if (e.start <= frame && frame < e.end) {
			e.end = frame;
			while (e.end > e.start &&
			    strchr(" ,", w->reading->text[e.end - 1]))
				e.end--;
		}
		if (e.end > e.start)
			out[n++] = e;
	}
	d->claim.content = out;
	d->claim.ncontent = n;
	if (!strcmp(from->claim.type, "quote"))
		d->claim.type = from->claim.type;
}

/* "les rumeurs relayées par un quotidien": the rumours */
static void
take_noun(struct work *w, struct draft *d)
{
	struct finder f = {
		.w = w, .chunks = work_chunks(w, d->sentence), .d = d
	};
	size_t i = d->found.cue;
	const struct chunk *noun;

	while (i > 0 && f.chunks->items[i - 1].kind == CHUNK_NOUN &&
	    f.chunks->items[i - 1].flags & N_DE)
		i--;
	noun = i > 0 ? &f.chunks->items[i - 1] : NULL;
	if (!noun || noun->kind != CHUNK_NOUN || !(noun->flags & N_CUE))
		return;
	finder_noun(&f);
	if (!f.pieces.len)
		return;
	d->claim.content = arena_alloc(w->arena, sizeof(*d->claim.content));
	d->claim.content[0] = f.pieces.items[0];
	d->claim.ncontent = 1;
	d->claim.type = "report";
}

void
relay_contents(struct work *w, size_t first, size_t n)
{
	for (size_t k = 0; k < n; k++) {
		struct draft *d = &w->drafts.items[first + k];
		struct draft *from;

		if (!is_relay(w, d))
			continue;
		from = partner(w, first, n, d);
		if (from)
			take(w, d, from);
		else if (cue_of(w, d)->flags & V_PART)
			take_noun(w, d);
	}
}
