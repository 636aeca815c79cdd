#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/contrary.h"
#include "fidelity/denial.h"

#include <string.h>

/*
 * A negation of one side must have an answer on the other: a negation, or a
 * word that holds one (refuse, without, unlikely).
 */

/* A title that stands in French on both sides needs no answer. */
static int
stands_as_it_is(const struct pair *p, const struct typed *t, struct arena *a)
{
	const char *en = arena_strndup(a, p->en, p->en_len);

	return strstr(en, said(p->fr, t, a)) != NULL;
}

static int
answers(const struct typeds *facts)
{
	return find_kind(facts, "negation") != NULL ||
	    find_kind(facts, "soft") != NULL;
}

/*
 * Negations and denials of a side; words such as "insufficient" or "renonce"
 * answer for a negation of the other side but need no answer themselves.
 */
static size_t
count(const struct typeds *facts, int all)
{
	size_t i, n = 0;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		n += strcmp(t->kind, "negation") == 0 ||
		    (strcmp(t->kind, "soft") == 0 &&
			(all ||
			    (strcmp(t->value, "prefix") != 0 &&
				strcmp(t->value, "mild") != 0)));
	}
	return n;
}

/* Then the check of attributions looks after it. */
static int
denies_by_claim(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		if (strcmp(p->fr_claims.items.items[i].stance, "denied") == 0)
			return 1;
	}
	return 0;
}

static void
denial(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_soft(&p->fr_facts, "deny");

	if (f && !denies_by_claim(p) && !answers(&p->en_facts) &&
	    !has_cue_of(&p->en_facts, "deny"))
		violate(out, a, "denial", GRAVITY_ERROR, f, NULL,
		    arena_printf(a,
			"the denial \"%s\" is missing in the "
			"English",
			said(p->fr, f, a)));
}

/* "a refusé de confirmer", confirmed. */
static void
refusal(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_soft(&p->fr_facts, "refuse");

	if (f && !answers(&p->en_facts) && !has_cue_of(&p->en_facts, "deny") &&
	    p->alignment &&
	    !is_answered(&p->alignment->fr, f->span, ANSWER_ANY))
		violate(out, a, "negation", GRAVITY_WARNING, f, NULL,
		    arena_printf(a, "« %s » is missing in the English",
			said(p->fr, f, a)));
}

/*
 * "Aucune plainte n'a été déposée, dément le lycée", denies that any has been:
 * what is denied is said with its negation, or without.
 */
static int
negates_twice(const struct pair *p)
{
	const struct typed *f = find_kind(&p->fr_facts, "negation");
	const struct typed *deny = find_soft(&p->fr_facts, "deny");
	size_t i, k;

	for (i = 0; f && deny && i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		for (k = 0; k < c->ncontent; k++) {
			if (extent_holds(c->content[k], f->span) &&
			    extent_holds(c->cue, deny->span))
				return 1;
		}
	}
	return 0;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = find_kind(&p->fr_facts, "negation");
	const struct typed *e = find_kind(&p->en_facts, "negation");

	denial(p, a, out);
	refusal(p, a, out);
	if (denial_turned(p, a, out))
		return;
	if (negates_twice(p) && has_cue_of(&p->en_facts, "deny"))
		return;
	if (f && count(&p->en_facts, 1) < count(&p->fr_facts, 0) &&
	    answers(&p->en_facts) && !find_kind(&p->en_facts, "negation")) {
		violate(out, a, "negation", GRAVITY_WARNING, f, NULL,
		    "the English has fewer negations than the French");
		return;
	}
	if (f &&
	    (stands_as_it_is(p, f, a) ||
		(p->alignment && contrary_answers(p, f, a))))
		return;
	if (f && !answers(&p->en_facts))
		violate(out, a, "negation", GRAVITY_ERROR, f, NULL,
		    arena_printf(a,
			"the negation \"%s\" is missing in the "
			"English",
			said(p->fr, f, a)));
	else if (e && !answers(&p->fr_facts) &&
	    !find_kind(&p->fr_facts, "only") && !denies_by_claim(p) &&
	    !(p->alignment && contrary_of_negated(p, e, a)))
		violate(out, a, "negation", GRAVITY_ERROR, NULL, e,
		    arena_printf(a,
			"the English negates (\"%s\"), the "
			"French does not",
			said(p->en, e, a)));
}

const struct check check_negation = {
	.name = "negation",
	.summary = "what is denied stays denied",
	.run = run,
};
