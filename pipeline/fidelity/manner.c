#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * How it is said: a denial stays a denial, a statement is no admission.
 */

static int
has_soft(const struct typeds *facts, int refusal)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "soft") == 0 &&
		    strcmp(t->value, "weak") != 0 &&
		    (strcmp(t->value, "refuse") == 0) == refusal)
			return 1;
	}
	return 0;
}

/*
 * "rejects", "far from it".  Who refuses to do it has not denied it, but for
 * "refuse de parler de rançon".
 */
static int
has_soft_denial(const struct pair *p)
{
	return has_soft(&p->en_facts, 0) ||
	    (has_soft(&p->en_facts, 1) && has_soft(&p->fr_facts, 1));
}

static void
denial(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct typed t = claim_fact(c->cue);

	if (strcmp(c->stance, "denied") != 0 ||
	    has_cue_of(&p->en_facts, "deny") ||
	    find_kind(&p->en_facts, "negation") || has_soft_denial(p))
		return;
	violate(out, a, "denial", GRAVITY_ERROR, &t, NULL,
	    arena_printf(a,
		"« %s » is a denial, the English is none; say that it is "
		"denied",
		claim_words(p, c, a)));
}

#define NOT_NEAR 12 /* bytes between "not" and "deny" */

/* "nie", does not deny: where the French negates nothing. */
static void
denial_denied(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct typed *not = find_kind(&p->en_facts, "negation");
	struct typed t = claim_fact(c->cue);
	size_t i;

	if (strcmp(c->stance, "denied") != 0 || !not ||
	    find_kind(&p->fr_facts, "negation"))
		return;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *e = &p->en_facts.items.items[i];

		if (strcmp(e->kind, "cue") != 0 ||
		    strcmp(e->value, "deny") != 0 ||
		    e->span.start < not ->span.end ||
		    e->span.start - not ->span.end > NOT_NEAR)
			continue;
		violate(out, a, "denial", GRAVITY_ERROR, &t, e,
		    arena_printf(a,
			"« %s » is a denial, the English denies nothing",
			claim_words(p, c, a)));
		return;
	}
}

/* The class of what a French verb is in English: "admit" for reconnaître. */
const char *
claim_verb_class(const struct pair *p, const struct claim *c, struct arena *a)
{
	struct typeds facts;
	const struct typed *cue;

	if (!c->verb_en)
		return "";
	language_facts(p->target, c->verb_en, strlen(c->verb_en), a, &facts);
	cue = find_kind(&facts, "cue");
	return cue ? cue->value : "";
}

/* "denied the report": a cue within what another says with its source. */
static int
is_said_by_other(const struct statements *all, const struct statement *s)
{
	size_t i, k;

	for (i = 0; i < all->items.len; i++) {
		const struct statement *o = &all->items.items[i];

		for (k = 0; statement_is_named(o) && k < o->ncontent; k++) {
			if (extent_holds(o->content[k], s->cue))
				return 1;
		}
	}
	return 0;
}

/*
 * The statement that is this claim and no other's: the only one beside the
 * only claim, or the only one that its source makes.
 */
static const struct statement *
partner(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	const struct statement *found = NULL;
	size_t i;

	if (all->items.len == 1 && p->fr_wide.items.len == 1)
		return &all->items.items[0];
	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];

		/* "recall" of "tardé à rappeler" */
		if (!statement_is_named(s) && s->ours &&
		    !words_tied(p, c->cue, s->cue))
			continue;
		if (!statement_is_named(s) && is_said_by_other(all, s))
			continue;
		if (!statement_is_named(s))
			return NULL;
		if (tie_claim(p, c, s->source) != TIE_HEAD)
			continue;
		if (found)
			return NULL;
		found = s;
	}
	for (i = 0; found && i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (o != c && tie_claim(p, o, found->source) == TIE_HEAD)
			return NULL;
	}
	return found;
}

/* A negation of the French that is not the verb's own: "dit qu'il n'a pas". */
static int
negates(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "negation") == 0 &&
		    !extent_holds(c->cue, t->span))
			return 1;
	}
	return 0;
}

/* Nothing of the French denies, but the verb of the English does. */
static int
is_new_denial(const struct pair *p, const struct claim *c, const char *fr)
{
	static const char *const near[] = { "deny", "criticise", "accuse",
		"estimate",
		"ask", "answer", NULL };
	size_t i;

	for (i = 0; near[i]; i++) {
		if (strcmp(fr, near[i]) == 0)
			return 0;
	}
	return strcmp(c->stance, "denied") != 0 &&
	    !find_kind(&p->en_facts, "negation") && !negates(p, c);
}

/* The negation of the French that the cue of the claim holds: "n'a pas dit". */
static int
cue_is_negated(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "negation") == 0 &&
		    t->span.start < c->cue.end && c->cue.start < t->span.end)
			return 1;
	}
	return 0;
}

/* "n'a pas souhaité commenter", denied: who is silent denies nothing. */
static int
is_broken_silence(const struct pair *p, const struct claim *c, const char *fr)
{
	static const char *const classes[] = { "neutral", "add", "answer",
		"observe", "announce", "reveal", NULL };
	size_t i;

	for (i = 0; classes[i]; i++) {
		if (strcmp(fr, classes[i]) == 0)
			return strcmp(c->stance, "denied") != 0 &&
			    cue_is_negated(p, c) &&
			    !find_kind(&p->en_facts, "negation");
	}
	return 0;
}

/* May a verb of the class FR become one of the class EN? */
static int
is_other_manner(
    const struct pair *p, const struct claim *c, const char *fr, const char *en)
{
	if (!fr[0] || strcmp(fr, en) == 0)
		return 0;
	if (strcmp(en, "deny") == 0 && is_broken_silence(p, c, fr))
		return 1;
	if (strcmp(fr, "reveal") == 0)
		return 0;
	if (strcmp(en, "admit") == 0)
		return strcmp(c->type, "selon") != 0;
	return strcmp(en, "confirm") == 0 || class_turned(fr, en) ||
	    (strcmp(en, "deny") == 0 && is_new_denial(p, c, fr)) ||
	    (strcmp(en, "accuse") == 0 && strcmp(fr, "admit") == 0);
}

/*
 * "affirme" that became "admitted", "denied" or "accused": said by the
 * same source, but another thing to say.
 */
static void
manner(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct statement *s = partner(p, c);
	struct typed t = claim_fact(c->cue), u;

	if (!s || !is_other_manner(p, c, claim_verb_class(p, c, a), s->class))
		return;
	u = claim_fact(s->cue);
	violate(out, a, "attribution_changed", GRAVITY_ERROR, &t, &u,
	    arena_printf(a,
		"« %s » became \"%s\", which says more or something else; "
		"say %s",
		claim_words(p, c, a), said(p->en, &u, a), c->verb_en));
}

static int
is_among(const struct claims *claims, const struct claim *c)
{
	size_t i;

	for (i = 0; i < claims->items.len; i++) {
		struct extent x = claims->items.items[i].cue;

		if (x.start < c->cue.end && c->cue.start < x.end)
			return 1;
	}
	return 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (!claim_has_cue(c))
			continue;
		denial(p, a, out, c);
		denial_denied(p, a, out, c);
		if (!p->alignment)
			continue;
		manner(p, a, out, c);
		check_unsaid(p, a, out, c);
	}
	for (i = 0; p->alignment && i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		/* who expects does not confirm */
		if (claim_has_cue(c) && !is_among(&p->fr_claims, c))
			manner(p, a, out, c);
	}
}

const struct check check_manner = {
	.name = "manner",
	.summary = "a denial stays one, a statement is no admission",
	.run = run,
};
