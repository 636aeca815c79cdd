#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#include <string.h>

/*
 * Two numbers that have changed places: "la police compte 3000 manifestants,
 * les organisateurs 15 000", police counted 15,000, the organisers 3,000.
 * Only where each side has the same two, and where the words before each stand
 * before the other in English.
 */

struct two {
	struct extent before[2]; /* the words before each number */
	const struct typed *number[2];
};

/* The numbers of a side, if they are two. */
static int
two_of(const struct typeds *facts, struct two *out)
{
	size_t i, n = 0, at = 0;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "number") != 0)
			continue;
		if (n == 2)
			return 0;
		out->number[n] = t;
		out->before[n] = (struct extent){ at, t->span.start };
		at = t->span.end;
		n++;
	}
	return n == 2 && !same_amount(out->number[0], out->number[1]);
}

/* How many of the French words stand for one of the English. */
static size_t
count_tied(const struct pair *p, struct extent fr, struct extent en)
{
	const struct words *words = &p->alignment->fr;
	size_t i, n = 0;

	for (i = 0; i < words->items.len; i++) {
		struct extent x = words->items.items[i].span;

		n += extent_holds(fr, x) && words_tied(p, x, en);
	}
	return n;
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i, own, other = 0;
	struct two fr, en;

	if (!p->alignment || !two_of(&p->fr_facts, &fr) ||
	    !two_of(&p->en_facts, &en) ||
	    !same_amount(fr.number[0], en.number[1]) ||
	    !same_amount(fr.number[1], en.number[0]))
		return;
	for (i = 0; i < 2; i++) {
		own = count_tied(p, fr.before[i], en.before[i]);
		other += count_tied(p, fr.before[i], en.before[1 - i]);
		if (own == 0)
			return;
	}
	if (other > 1)
		return;
	violate(out, a, "number", GRAVITY_ERROR, fr.number[0], en.number[0],
	    arena_printf(a,
		"\"%s\" and \"%s\" have changed places; change them back",
		said(p->en, en.number[0], a), said(p->en, en.number[1], a)));
}

const struct check check_shuffle = {
	.name = "shuffle",
	.summary = "two numbers count each what it counted",
	.run = run,
};
