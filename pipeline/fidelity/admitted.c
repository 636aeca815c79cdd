#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * One of whom something is said says so himself: "Amnesty accuse l'armée
 * d'avoir", the army has admitted, according to Amnesty.  Who accuses is still
 * there, and so is every word; the admission is new.
 */

/* Does anybody admit something in French, or not deny it? */
static int
has_admission(const struct pair *p, struct arena *a)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		if (strcmp(claim_verb_class(p, &p->fr_wide.items.items[i], a),
			"admit") == 0)
			return 1;
	}
	return find_kind(&p->fr_facts, "negation") ||
	    find_kind(&p->fr_facts, "soft");
}

/* The claim that says something of the one who speaks here, or NULL. */
static const struct claim *
claim_about(const struct pair *p, const struct statement *s)
{
	const struct claim *found = NULL;
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (!claim_has_cue(c) || c->pronoun)
			continue;
		if (tie_claim(p, c, s->source) != TIE_NONE)
			return NULL;
		if (claim_has_content(p, c, s->source) &&
		    claim_best_tie(p, c) == TIE_HEAD)
			found = c;
	}
	return found;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	for (i = 0; p->alignment && i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		const struct claim *c;
		struct typed t, u;

		if (strcmp(s->class, "admit") != 0 || s->ours ||
		    !statement_is_named(s) || has_admission(p, a) ||
		    (c = claim_about(p, s)) == NULL)
			continue;
		t = claim_fact(c->cue);
		u = claim_fact(s->cue);
		violate(out, a, "attribution_changed", GRAVITY_ERROR, &t, &u,
		    arena_printf(a,
			"« %s » says something of another, who says it "
			"himself in the English: \"%s\"",
			claim_words(p, c, a), said(p->en, &u, a)));
		return;
	}
}

const struct check check_admitted = {
	.name = "admitted",
	.summary = "who is accused has not admitted it",
	.run = run,
};
