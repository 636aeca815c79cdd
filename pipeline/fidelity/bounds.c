#include "fidelity/compare.h"

#include <string.h>

/*
 * "au moins 40" is not "at most 40": the direction of a bound on the same
 * number.  A missing one is noticed only where it has a direction: "quelque
 * 300 personnes" may well be "300 people".
 */

/* '>' at least or more, '<' at most or less, '~' about. */
static char
direction(const struct typed *t)
{
	return t->value[0];
}

static int
equal(const struct typed *fr, const struct typed *en)
{
	return direction(fr) == direction(en) && same_amount(fr, en);
}

/* The bound that the other side puts on the same number, or NULL. */
static const struct typed *
other_bound(const struct typeds *facts, const struct typed *f)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "bound") == 0 && same_amount(f, t))
			return t;
	}
	return NULL;
}

#define NEGATION_NEAR 24 /* bytes between "not" and its bound */

/* "would not last more than three months": at most three. */
static int
is_negated(const struct typeds *facts, const struct typed *bound)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "negation") == 0 &&
		    t->span.end <= bound->span.start &&
		    bound->span.start - t->span.end <= NEGATION_NEAR)
			return 1;
	}
	return 0;
}

/* The direction with its negation: not more than is at most. */
static char
meant(const struct typeds *facts, const struct typed *t)
{
	char d = direction(t);

	if (d != '~' && t->value[1] != '=' && is_negated(facts, t))
		return d == '>' ? '<' : '>';
	return d;
}

static int
may_differ(char fr, char en)
{
	/* "près de 500": nearly, almost, up to, under; "quelque": some */
	return (fr == '~' && en == '<') || (fr == '<' && en == '~') || fr == en;
}

static int
number_kept(const struct pair *p, const struct typed *f)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "number") == 0 && same_amount(f, t))
			return 1;
	}
	return 0;
}

/* "jusqu'en 2027": a year, where no "plus de 2000 personnes" is meant. */
static int
is_year(const struct typed *t)
{
	return direction(t) == '<' && t->amount >= 1900 && t->amount <= 2100;
}

/*
 * "under a blanket", "avant une semaine": the number may be an article.
 * "n'atteindra pas 2 % avant 2027", not until 2027: a date is no number.
 */
static void
drop_others(const struct typeds *facts, struct values *v)
{
	size_t i;

	for (i = 0; i < v->items.len; i++)
		v->items.items[i].matched = v->items.items[i].fact->amount ==
			1 ||
		    is_year(v->items.items[i].fact);
	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "date") == 0 ||
		    strcmp(t->kind, "time") == 0)
			values_mark(v, t->span);
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct values fr, en;
	const struct typed *f, *e;
	size_t i = 0;

	values_of(&p->fr_facts, "bound", a, &fr);
	values_of(&p->en_facts, "bound", a, &en);
	drop_others(&p->fr_facts, &fr);
	drop_others(&p->en_facts, &en);
	values_match(&fr, &en, equal);
	match_proportions(p, &fr, &en);
	match_conversions(p, a, &fr, &en);
	while ((f = values_left(&fr, &i)) != NULL) {
		e = other_bound(&p->en_facts, f);
		if (e && !may_differ(direction(f), direction(e)) &&
		    !may_differ(meant(&p->fr_facts, f), meant(&p->en_facts, e)))
			violate(out, a, "bounds", GRAVITY_ERROR, f, e,
			    arena_printf(a, "the bound \"%s\" became \"%s\"",
				said(p->fr, f, a), said(p->en, e, a)));
		else if (!e && direction(f) != '~' && number_kept(p, f))
			violate(out, a, "bounds", GRAVITY_WARNING, f, NULL,
			    arena_printf(a,
				"the bound of \"%s\" is missing "
				"in the English",
				said(p->fr, f, a)));
	}
	for (i = 0; (e = values_left(&en, &i)) != NULL;)
		/* "over ten years": more than they, or in their course */
		if (direction(e) != '~' && e->value[1] != '~' &&
		    !other_bound(&p->fr_facts, e))
			violate(out, a, "bounds", GRAVITY_WARNING, NULL, e,
			    arena_printf(a,
				"the bound of \"%s\" is not in "
				"the French",
				said(p->en, e, a)));
}

const struct check check_bounds = {
	.name = "bounds",
	.summary = "at least, at most, more than keep their direction",
	.run = run,
};
