#include "fidelity/claim.h"
#include "fidelity/compare.h"

#include <string.h>

/*
 * How it is said: a denial stays a denial, a statement is no admission.
 */

static void
denial(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct typed t = claim_fact(c->cue);

	if (strcmp(c->stance, "denied") != 0 ||
	    has_cue_of(&p->en_facts, "deny") ||
	    find_kind(&p->en_facts, "negation") ||
	    find_kind(&p->en_facts, "soft"))
		return;
	violate(out, a, "denial", GRAVITY_ERROR, &t, NULL,
	    arena_printf(a,
		"« %s » is a denial, the English is none; say that it is "
		"denied",
		claim_words(p, c, a)));
}

/* The class of what a French verb is in English: "admit" for reconnaître. */
static const char *
class_of(const struct pair *p, const struct claim *c, struct arena *a)
{
	struct typeds facts;
	const struct typed *cue;

	if (!c->verb_en)
		return "";
	language_facts(p->target, c->verb_en, strlen(c->verb_en), a, &facts);
	cue = find_kind(&facts, "cue");
	return cue ? cue->value : "";
}

/*
 * "affirme" that became "admitted", "denied" or "accused": said by the
 * same source, but another thing to say.  Only where the sentence has one
 * claim and one cue, so that they belong together.
 */
static void
manner(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct claim *c = &p->fr_claims.items.items[0];
	const struct typed *cue = find_kind(&p->en_facts, "cue");
	const char *fr;
	struct typed t;

	if (p->fr_claims.items.len != 1 || !claim_has_cue(c) || !cue ||
	    count_kind(&p->en_facts, "cue") != 1)
		return;
	fr = class_of(p, c, a);
	if (strcmp(c->type, "selon") == 0 && strcmp(cue->value, "admit") == 0)
		return;
	if (strcmp(cue->value, "admit") != 0 &&
	    strcmp(cue->value, "confirm") != 0 &&
	    !(strcmp(cue->value, "deny") == 0 &&
		strcmp(c->stance, "denied") != 0 &&
		(strcmp(fr, "neutral") == 0 || strcmp(fr, "confirm") == 0) &&
		!find_kind(&p->en_facts, "negation")) &&
	    !(strcmp(cue->value, "accuse") == 0 && strcmp(fr, "admit") == 0))
		return;
	if (!fr[0] || strcmp(fr, cue->value) == 0 || strcmp(fr, "reveal") == 0)
		return;
	t = claim_fact(c->cue);
	violate(out, a, "attribution_changed", GRAVITY_ERROR, &t, cue,
	    arena_printf(a,
		"« %s » became \"%s\", which says more or something else; "
		"say %s",
		claim_words(p, c, a), said(p->en, cue, a), c->verb_en));
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (claim_has_cue(c))
			denial(p, a, out, c);
	}
	if (p->fr_claims.items.len == 1)
		manner(p, a, out);
}

const struct check check_manner = {
	.name = "manner",
	.summary = "a denial stays one, a statement is no admission",
	.run = run,
};
