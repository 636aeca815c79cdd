#include "fidelity/sides.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

/*
 * Two who speak and have changed places: "le maire parle d'un accident, le
 * syndicat d'une négligence", the union calls it an accident, the mayor
 * negligence.  Each name is still there, and each word of what they say;
 * what tells is which stands with whom.  So for two sources that both sides
 * have, the words beside the one in French are sought beside either of them
 * in English.
 */

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

/*
 * "Reuters, citant deux sources": both say the same; and so they do where the
 * English has the one within what the other says.
 */
static int
say_the_same(const struct voice_at *a, const struct voice_at *b,
    const struct voice_at *ea, const struct voice_at *eb)
{
	if (!ea || !eb || !a->said.end || a->said.start != b->said.start ||
	    a->said.end != b->said.end)
		return 0;
	return !(ea->read && eb->read) || extent_holds(ea->said, eb->source) ||
	    extent_holds(eb->said, ea->source);
}

static int
changed_places(const struct pair *p, const struct sides *x,
    const struct voice_at *a, const struct voice_at *b)
{
	const struct voice_at *ea = answer_of(p, a, &x->en);
	const struct voice_at *eb = answer_of(p, b, &x->en);
	struct score s = { 0 }, t = { 0 };
	int read;

	if (say_the_same(a, b, ea, eb))
		return 0;
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
	sides_read(p, &x);
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
