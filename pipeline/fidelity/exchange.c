#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#include <string.h>

/*
 * Two who speak and have changed places: "le maire parle d'un accident, le
 * syndicat d'une négligence", the union calls it an accident, the mayor
 * negligence.  Each name is still there, and each word of what they say;
 * what tells is which stands with whom.  So for two sources that both sides
 * have, the words beside the one in French are sought beside either of them
 * in English.
 */

#define VOICES_MAX 8
#define BODY_MAX 6
#define SOURCE_MAX 60

/* A source of one side, and where what it says stands. */
struct voice_at {
	struct extent source, cue;
	struct extent body[BODY_MAX];
	size_t nbody;
	int read; /* a claim of the reading, not a guess */
};

struct voices_at {
	struct voice_at items[VOICES_MAX];
	size_t n;
};

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

static void
read_both(const struct pair *p, struct voices_at *fr, struct voices_at *en)
{
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
		if (!extent_is_empty(x) && !has_source(fr, x))
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

/* The English voice that has the source of the French one, or NULL. */
static const struct voice_at *
answer_of(
    const struct pair *p, const struct voice_at *fr, const struct voices_at *en)
{
	size_t i;

	for (i = 0; i < en->n; i++) {
		if (tie_source(p, fr->source, en->items[i].source) == TIE_HEAD)
			return &en->items[i];
	}
	return NULL;
}

/* Is the word what that voice says, or the cue by which it says so? */
static int
in_body(const struct voices_at *all, const struct voice_at *v, struct extent x)
{
	size_t i;

	if (extent_holds(v->cue, x))
		return 1;
	for (i = 0; i < all->n; i++) {
		if (extent_holds(all->items[i].source, x) ||
		    extent_holds(all->items[i].cue, x))
			return 0;
	}
	for (i = 0; i < v->nbody; i++) {
		if (extent_holds(v->body[i], x))
			return 1;
	}
	return 0;
}

/* Is the French word answered within what the English voice says? */
static int
word_in_body(const struct pair *p, size_t f, const struct voices_at *all,
    const struct voice_at *en)
{
	const struct alignment *al = p->alignment;
	size_t e;

	for (e = 0; e < al->en.items.len; e++) {
		if (align_linked(al, f, e) &&
		    in_body(all, en, al->en.items.items[e].span))
			return 1;
	}
	return 0;
}

struct score {
	size_t own, other; /* words beside the right one, beside the wrong */
};

/* Both sides, as read_both() found them. */
struct sides {
	struct voices_at fr, en;
};

/* Where the words that FR says stand in English: with A, or with B. */
static void
count(const struct pair *p, const struct sides *x, const struct voice_at *fr,
    const struct voice_at *a, const struct voice_at *b, struct score *out)
{
	const struct words *words = &p->alignment->fr;
	size_t f;

	for (f = 0; f < words->items.len; f++) {
		int own, other;

		if (words->items.items[f].small ||
		    !in_body(&x->fr, fr, words->items.items[f].span))
			continue;
		own = word_in_body(p, f, &x->en, a);
		other = word_in_body(p, f, &x->en, b);
		out->own += own && !other;
		out->other += other && !own;
	}
}

static int
changed_places(const struct pair *p, const struct sides *x,
    const struct voice_at *a, const struct voice_at *b)
{
	const struct voice_at *ea = answer_of(p, a, &x->en);
	const struct voice_at *eb = answer_of(p, b, &x->en);
	struct score s = { 0 }, t = { 0 };
	int read;

	if (!ea || !eb || ea == eb || tie_source(p, a->source, eb->source) ||
	    tie_source(p, b->source, ea->source))
		return 0;
	count(p, x, a, ea, eb, &s);
	count(p, x, b, eb, ea, &t);
	read = a->read + b->read + ea->read + eb->read;
	/* words of one of them alone are little to go by */
	if (!s.other || !t.other)
		return s.other + t.other > 0 && s.own + t.own == 0 && read >= 3;
	return s.other + t.other > 2 * (s.own + t.own);
}

static void
report(const struct pair *p, struct arena *a, struct violations *out,
    const struct voice_at *one, const struct voice_at *other)
{
	struct typed t = claim_fact(one->source), u = claim_fact(other->source);

	violate(out, a, "attribution_changed", GRAVITY_ERROR, &t, NULL,
	    arena_printf(a,
		"« %s » and « %s » have changed places: each says in the "
		"English what the other says; change them back",
		said(p->fr, &t, a), said(p->fr, &u, a)));
}

/* Has the check of the sources said so already? */
static int
is_reported(const struct violations *out)
{
	size_t i;

	for (i = 0; i < out->items.len; i++) {
		if (strcmp(out->items.items[i].kind, "attribution_changed") ==
		    0)
			return 1;
	}
	return 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct sides x = { 0 };
	size_t i, k;

	if (!p->alignment || !p->fr_wide.items.len || is_reported(out))
		return;
	read_both(p, &x.fr, &x.en);
	for (i = 0; i < x.fr.n; i++) {
		for (k = i + 1; k < x.fr.n; k++) {
			const struct voice_at *one = &x.fr.items[i];
			const struct voice_at *other = &x.fr.items[k];

			if (!changed_places(p, &x, one, other))
				continue;
			report(p, a, out, one, other);
			return;
		}
	}
}

const struct check check_exchange = {
	.name = "exchange",
	.summary = "two who speak keep each what it says",
	.run = run,
};
