#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * What somebody says became an aside of the reporter: "L'ambassade précise que
 * le visa reste obligatoire", the embassy has put out a statement on visas,
 * which remain compulsory.  The words of the claim stand in a relative clause
 * behind a comma, in which nobody says anything.
 */

/* From "which" to the mark that ends its clause; empty: it has no comma. */
static struct extent
clause_of(const struct pair *p, struct extent relative)
{
	struct extent x = relative;
	size_t at = x.start;

	while (at > 0 && p->en[at - 1] == ' ')
		at--;
	if (!at || p->en[at - 1] != ',')
		return (struct extent){ 0, 0 };
	/* "1,200" goes on */
	while (x.end < p->en_len &&
	    (!strchr(",;.", p->en[x.end]) ||
		(x.end + 1 < p->en_len &&
		    rune_is_digit((unsigned char)p->en[x.end + 1]))))
		x.end++;
	return x;
}

/* Does anybody say something in it, or all around it: ", which ..., he said"?
 */
static int
is_said(const struct pair *p, struct extent x)
{
	size_t i, k;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (extent_holds(x, t->span) &&
		    (strcmp(t->kind, "cue") == 0 ||
			strcmp(t->kind, "reserve") == 0 ||
			strcmp(t->kind, "hedge") == 0))
			return 1;
	}
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (s->cue.start >= x.end)
			return 1;
		for (k = 0; k < s->ncontent; k++) {
			if (s->selon && extent_holds(s->content[k], x))
				return 1;
		}
	}
	return 0;
}

/* Is the French word one of what is said, and of nobody who says it? */
static int
is_content(const struct pair *p, const struct claim *c, const struct word *w)
{
	size_t i;

	if (w->small || !w->answered || !claim_holds(c, w->span) ||
	    claim_names(p, w->span))
		return 0;
	for (i = 0; i < p->fr_wide.items.len; i++) {
		if (extent_holds(p->fr_wide.items.items[i].cue, w->span))
			return 0;
	}
	return 1;
}

#define ANTECEDENT 3 /* words before the comma: "the port project, which" */

static struct extent
antecedent(const struct pair *p, struct extent x)
{
	const struct words *en = &p->alignment->en;
	struct extent out = { x.start, x.start };
	size_t i = 0, n = 0;

	while (i < en->items.len && en->items.items[i].span.end <= x.start)
		i++;
	while (i-- > 0 && n < ANTECEDENT) {
		out.start = en->items.items[i].span.start;
		if (en->items.items[i].small && n)
			break;
		n += (size_t)!en->items.items[i].small;
	}
	return out;
}

struct tally {
	size_t all, in, before; /* in the clause, or in what it is about */
};

/* Where the French word stands: there, and nowhere else? */
static void
count(const struct pair *p, size_t f, struct extent x, struct extent about,
    struct tally *n)
{
	const struct alignment *al = p->alignment;
	size_t e;
	int here = 0, near = 0, there = 0;

	for (e = 0; e < al->en.items.len; e++) {
		if (!align_linked(al, f, e))
			continue;
		if (extent_holds(x, al->en.items.items[e].span))
			here = 1;
		else if (extent_holds(about, al->en.items.items[e].span))
			near = 1;
		else
			there = 1;
	}
	n->all++;
	n->in += (size_t)(here && !there);
	n->before += (size_t)(near && !there && !here);
}

/*
 * Do most of the words of the claim stand there, or nearly all of them with
 * what the clause is about?
 */
static int
is_mostly_in(const struct pair *p, const struct claim *c, struct extent x)
{
	const struct alignment *al = p->alignment;
	struct extent about = antecedent(p, x);
	struct tally n = { 0 };
	size_t f;

	for (f = 0; f < al->fr.items.len; f++) {
		if (is_content(p, c, &al->fr.items.items[f]))
			count(p, f, x, about, &n);
	}
	return n.in > 0 &&
	    (n.in * 3 >= n.all * 2 ||
		(n.in * 2 >= n.all && n.in + n.before == n.all));
}

/* Has the check of the sources said so already? */
static int
is_reported(const struct violations *out, const struct claim *c)
{
	size_t i;

	for (i = 0; i < out->items.len; i++) {
		const struct violation *v = &out->items.items[i];

		if (v->severity > GRAVITY_INFO &&
		    (extent_holds(c->cue, v->fr) ||
			extent_holds(c->source, v->fr)))
			return 1;
	}
	return 0;
}

static void
one_clause(const struct pair *p, struct arena *a, struct violations *out,
    struct extent x)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];
		struct typed t = claim_fact(c->cue), u = claim_fact(x);

		if (!claim_has_cue(c) || !is_mostly_in(p, c, x))
			continue;
		if (is_reported(out, c))
			return;
		violate(out, a, "attribution_lost", GRAVITY_WARNING, &t, &u,
		    arena_printf(a,
			"what « %s » says is stated as a fact: \"%s\"",
			claim_words(p, c, a), said(p->en, &u, a)));
		return;
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	struct extent x;
	size_t i;

	if (!p->alignment || !p->fr_wide.items.len)
		return;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "aside") != 0)
			continue;
		x = clause_of(p, t->span);
		if (!extent_is_empty(x) && !is_said(p, x)) {
			one_clause(p, a, out, x);
			return;
		}
	}
}

const struct check check_aside = {
	.name = "aside",
	.summary = "what somebody says is no aside of the reporter",
	.run = run,
};
