#include "fidelity/sides.h"

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#define SOURCE_MAX 60 /* bytes of one that was read well */

static void
add_body(struct voice_at *v, struct extent x)
{
	if (v->nbody < BODY_MAX && !extent_is_empty(x))
		v->body[v->nbody++] = x;
}

static struct voice_at *
add_voice(struct voices_at *all, struct extent source, struct extent cue)
{
	struct voice_at *v;

	if (all->n == VOICES_MAX || extent_is_empty(source))
		return NULL;
	v = &all->items[all->n++];
	*v = (struct voice_at){ .source = source, .cue = cue };
	return v;
}

static void
add_read(struct voices_at *all, struct extent source, struct extent cue,
    const struct extent *content, size_t n)
{
	struct voice_at *v = add_voice(all, source, cue);
	size_t i;

	if (!v)
		return;
	v->read = 1;
	v->said = n ? content[0] : (struct extent){ 0, 0 };
	for (i = 0; i < n; i++)
		add_body(v, content[i]);
}

/* Up to the mark that ends a clause for certain. */
static size_t
clause_end(const char *text, size_t len, size_t at)
{
	while (
	    at < len && text[at] != ';' && text[at] != ':' && text[at] != '.')
		at++;
	return at;
}

/* A source that no claim has: what follows it may be what it says. */
static void
add_guess(
    struct voices_at *all, struct extent source, const char *text, size_t len)
{
	struct extent rest = { source.end, clause_end(text, len, source.end) };
	struct voice_at *v = add_voice(
	    all, source, (struct extent){ source.end, source.end });

	if (v)
		add_body(v, rest);
}

static void
end_bodies(struct voice_at *v, size_t at)
{
	size_t i;

	for (i = 0; i < v->nbody; i++) {
		if (v->body[i].start < at && at < v->body[i].end)
			v->body[i].end = at;
	}
}

/*
 * "A speaks of x, whereas y, according to B": what B says begins behind the
 * clause of A.
 */
static void
begin_behind(struct voice_at *v, struct voice_at *other, const char *text)
{
	size_t i, at;

	for (i = 0; i < v->nbody; i++) {
		struct extent *x = &v->body[i];

		if (!extent_holds(*x, other->source) ||
		    v->source.start < x->end)
			continue;
		at = other->source.end;
		while (at < x->end && text[at] != ',' && text[at] != ';')
			at++;
		if (at == x->end)
			continue;
		x->start = at;
		end_bodies(other, at);
	}
}

/* The words of one voice end where another begins. */
static void
part_bodies(struct voices_at *all, const char *text)
{
	size_t i, k;

	for (i = 0; i < all->n; i++) {
		for (k = 0; k < all->n; k++) {
			struct voice_at *v = &all->items[i];
			struct voice_at *other = &all->items[k];

			if (k == i)
				continue;
			if (v->source.start < other->source.start)
				end_bodies(v, other->source.start);
			else
				begin_behind(v, other, text);
		}
	}
}

/* The head of the source where it stands in the English, or empty. */
static struct extent
english_head(const struct pair *p, struct extent source)
{
	const struct alignment *al = p->alignment;
	struct extent none = { 0, 0 };
	size_t f, e;

	for (f = 0; f < al->fr.items.len; f++) {
		if (!source_is_head(p, source, f))
			continue;
		for (e = 0; e < al->en.items.len; e++) {
			if (align_linked(al, f, e))
				return al->en.items.items[e].span;
		}
	}
	return none;
}

/* The French noun or name that the English source stands for, or empty. */
static struct extent
french_head(const struct pair *p, struct extent source)
{
	const struct alignment *al = p->alignment;
	struct extent none = { 0, 0 };
	size_t f, e;

	for (e = 0; e < al->en.items.len; e++) {
		if (al->en.items.items[e].small ||
		    !extent_holds(source, al->en.items.items[e].span))
			continue;
		for (f = 0; f < al->fr.items.len; f++) {
			if (align_linked(al, f, e) &&
			    !al->fr.items.items[f].small)
				return al->fr.items.items[f].span;
		}
	}
	return none;
}

static int
has_source(const struct voices_at *all, struct extent x)
{
	size_t i;

	for (i = 0; i < all->n; i++) {
		if (extent_holds(all->items[i].source, x))
			return 1;
	}
	return 0;
}

/* Each source once, as the claims that come first have it. */
static void
add_claims(struct voices_at *all, const struct claims *claims)
{
	size_t i, before = all->n;

	for (i = 0; i < claims->items.len; i++) {
		const struct claim *c = &claims->items.items[i];

		if (claim_has_cue(c) && !c->pronoun &&
		    !(before && has_source(all, c->source)))
			add_read(
			    all, c->source, c->cue, c->content, c->ncontent);
	}
}

void
sides_read(const struct pair *p, struct sides *sides)
{
	struct voices_at *fr = &sides->fr, *en = &sides->en;
	struct extent x;
	size_t i, n;

	add_claims(fr, &p->fr_claims);
	add_claims(fr, &p->fr_wide);
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (!s->pronoun && !extent_is_empty(s->source))
			add_read(
			    en, s->source, s->cue, s->content, s->ncontent);
		else if (!s->pronoun)
			add_guess(en, s->guess, p->en, p->en_len);
	}
	for (n = en->n, i = 0; i < n; i++) {
		x = en->items[i].source;
		/* what is longer was misread */
		if (x.end - x.start > SOURCE_MAX)
			continue;
		x = french_head(p, x);
		/* "the club's statement": its own word */
		if (!extent_is_empty(x) && !has_source(fr, x) &&
		    !is_paper(p, x))
			add_guess(fr, x, p->fr, p->fr_len);
	}
	for (n = fr->n, i = 0; i < n; i++) {
		x = english_head(p, fr->items[i].source);
		if (!extent_is_empty(x) && !has_source(en, x))
			add_guess(en, x, p->en, p->en_len);
	}
	part_bodies(fr, p->fr);
	part_bodies(en, p->en);
}
