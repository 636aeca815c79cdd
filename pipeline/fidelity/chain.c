#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * A chain that is turned round: "la BBC, qui cite un courriel du ministère",
 * the ministry, citing an email from the BBC.
 */

#define NEXT_TO 2 /* bytes: "citing the ministry", not "quoted by Reuters" */

/* Does it cite its source, rather than being cited by it? */
static int
cites(const struct statement *s)
{
	return s->cites && statement_is_named(s) &&
	    s->source.start >= s->cue.end &&
	    s->source.start - s->cue.end < NEXT_TO;
}

/*
 * "La radio rapporte que, selon deux élus, le pont bouge": the two are cited,
 * by the radio.
 */
static int
is_reported(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (strcmp(c->type, "selon") == 0 && o != c && claim_has_cue(o) &&
		    strcmp(o->type, "selon") != 0 && o->ncontent &&
		    c->ncontent && o->cue.end <= c->cue.start &&
		    o->content[0].start <= c->content[0].start &&
		    c->content[0].end <= o->content[0].end)
			return 1;
	}
	return 0;
}

/* The claim cites nobody itself: its source is the one that cites. */
static int
is_outer(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (cites(s) && words_tied(p, c->cue, s->cue))
			return 0;
	}
	return claim_has_cue(c) && !c->pronoun && !is_reported(p, c);
}

/* The statement that the one who is cited makes in the English, or NULL. */
static const struct statement *
speaks_for_cited(const struct pair *p, const struct claim *c)
{
	const struct statement *found = NULL;
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (s->cites)
			continue;
		if (!statement_is_named(s) ||
		    tie_claim(p, c, s->source) != TIE_NONE)
			return NULL;
		found = s;
	}
	return found;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct statement *other;
	struct typed t, u;
	size_t i, k;

	if (!p->alignment || p->fr_claims.items.len < 2)
		return;
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		for (k = 0; cites(s) && k < p->fr_claims.items.len; k++) {
			const struct claim *c = &p->fr_claims.items.items[k];

			if (!is_outer(p, c) ||
			    tie_claim(p, c, s->source) != TIE_HEAD ||
			    (other = speaks_for_cited(p, c)) == NULL)
				continue;
			t = claim_fact(c->source);
			u = statement_speaker(other);
			violate(out, a, "attribution_changed", GRAVITY_ERROR,
			    &t, &u,
			    arena_printf(a,
				"« %s » cites, but is cited in the English, "
				"by \"%s\"",
				said(p->fr, &t, a), said(p->en, &u, a)));
			return;
		}
	}
}

const struct check check_chain = {
	.name = "chain",
	.summary = "who cites and who is cited do not change places",
	.run = run,
};
