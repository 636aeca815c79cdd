#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * What one is tried for one may not have done ("poursuivi pour avoir truqué
 * le vote", rigged it), and what one says that one is one may not be ("se
 * présentant comme un prince", the prince): each wants a word of its kind.
 */

static int
has_hedge(const struct typeds *facts, const char *value)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "hedge") == 0 &&
		    strcmp(t->value, value) == 0)
			return 1;
	}
	return 0;
}

/* Is it a claim with its own check: "se disant convaincu que"? */
static int
in_claim(const struct pair *p, const struct typed *f)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		struct extent x = p->fr_wide.items.items[i].cue;

		if (x.start < f->span.end && f->span.start < x.end)
			return 1;
	}
	return 0;
}

/* "confirmed", "concluded" that it is so. */
static int
settles(const struct statement *s)
{
	return strcmp(s->class, "confirm") == 0 ||
	    strcmp(s->class, "conclude") == 0 ||
	    strcmp(s->class, "admit") == 0;
}

/*
 * More cues than claims, or "claiming to" that is no claim's: one is free to
 * say what the words of the table do.
 */
static int
has_free_cue(const struct pair *p)
{
	size_t i, claims = 0, cues = 0;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (!s->ours && strcmp(s->class, "claim") == 0)
			return 1;
		cues += (size_t)!settles(s);
	}
	for (i = 0; i < p->fr_wide.items.len; i++)
		claims += (size_t)claim_has_cue(&p->fr_wide.items.items[i]);
	return cues > claims;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (!p->alignment || find_kind(&p->en_facts, "reserve"))
		return;
	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *f = &p->fr_facts.items.items[i];

		if (strcmp(f->kind, "hedge") != 0 || in_claim(p, f) ||
		    has_hedge(&p->en_facts, f->value) || has_free_cue(p))
			continue;
		violate(out, a, "conditional", GRAVITY_WARNING, f, NULL,
		    arena_printf(a,
			"« %s » leaves open whether it is so, the English "
			"does not",
			said(p->fr, f, a)));
		return;
	}
}

const struct check check_hedge = {
	.name = "hedge",
	.summary = "a charge is no verdict, a role played no office",
	.run = run,
};
