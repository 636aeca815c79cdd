#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * Who did not say so: "n'a pas confirmé que le corps est celui de", has
 * confirmed that it is not that of; "n'a pas souhaité commenter", denied.
 */

#define BEFORE 40 /* bytes between "not" and its verb */
#define BEHIND 9  /* bytes: " nothing" */

/* From the clause before the verb to what it denies right behind it. */
static struct extent
around(const struct pair *p, struct extent cue)
{
	struct extent x = { cue.start, cue.end + BEHIND };

	while (x.start > 0 && cue.start - x.start < BEFORE &&
	    !strchr(",;:\"", p->en[x.start - 1]))
		x.start--;
	return x;
}

/* "would not say", "declined to say", "said nothing", none of them said */
static int
is_negated(const struct pair *p, struct extent cue)
{
	struct extent x = around(p, cue);
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (extent_holds(x, t->span) &&
		    (strcmp(t->kind, "negation") == 0 ||
			strcmp(t->kind, "soft") == 0))
			return 1;
	}
	return 0;
}

/* "a spokesman denied a report that": who is read as one who speaks twice. */
static int
holds_other(const struct pair *p, const struct statement *s)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		if (extent_holds(s->source, p->statements->items.items[i].cue))
			return 1;
	}
	return 0;
}

/* May the source have said so after all: no denial where it left it open? */
static int
agrees(const struct pair *p, const struct claim *c, const struct statement *s)
{
	if (is_negated(p, s->cue))
		return 1;
	if (strcmp(s->class, "deny") == 0)
		return strcmp(c->stance, "denied") == 0;
	/* "n'a pas nié", admitted */
	return strcmp(c->stance, "asserted") == 0;
}

#define DID_NOT 8 /* bytes of "did not " */

/* "n'exclut pas que", says that it may be so: said in many ways. */
static int
is_unsaid(const struct claim *c)
{
	return c->verb_en && !c->pronoun &&
	    strncmp(c->verb_en, "did not ", DID_NOT) == 0 &&
	    strcmp(c->verb_en + DID_NOT, "rule out") != 0;
}

void
check_unsaid(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct statement *found = NULL;
	struct typed t = claim_fact(c->cue), u;
	size_t i;

	for (i = 0; is_unsaid(c) && i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent x = statement_is_named(s) ? s->source : s->guess;

		if (s->pronoun || s->selon || holds_other(p, s) ||
		    tie_claim(p, c, x) != TIE_HEAD)
			continue;
		if (agrees(p, c, s) || tie_other(p, c, s->source))
			return;
		found = found ? found : s;
	}
	if (!found)
		return;
	u = claim_fact(found->cue);
	violate(out, a, "denial", GRAVITY_ERROR, &t, &u,
	    arena_printf(a, "« %s » became \"%s\"; say %s",
		claim_words(p, c, a), said(p->en, &u, a), c->verb_en));
}
