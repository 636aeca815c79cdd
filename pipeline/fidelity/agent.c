#include "fidelity/statement.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"

/*
 * "a point stressed by the minister", "5,000 claimed by the union": who does
 * it stands behind the cue, and what stands before it is what is said.
 */

#define AGENT_NEAR 2 /* bytes between the cue and "by" */
#define AGENT_MAX 60 /* bytes of the one who does it */

/* Where the agent of the cue begins, or 0. */
static size_t
agent_start(const struct pair *p, struct extent cue)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "agent") == 0 && t->span.start >= cue.end &&
		    t->span.start - cue.end < AGENT_NEAR)
			return t->span.end;
	}
	return 0;
}

/* "questioned by the paper", "quoted by Reuters": another speaks. */
static int
is_passed_on(const char *class)
{
	return strcmp(class, "ask") == 0 || strcmp(class, "quote") == 0;
}

struct extent
agent_of(const struct pair *p, struct extent cue, const char *class)
{
	struct extent x = { 0, 0 }, none = { 0, 0 };
	size_t i;

	if (is_passed_on(class))
		return none;
	x.start = x.end = agent_start(p, cue);
	while (x.start && x.end < p->en_len && x.end - x.start < AGENT_MAX &&
	    !strchr(",;:.\"()", p->en[x.end]))
		x.end++;
	/* "said by telephone": no source of the French */
	for (i = 0; i < p->fr_wide.items.len && x.start; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		if (claim_has_cue(c) && tie_source(p, c->source, x) == TIE_HEAD)
			return x;
	}
	return none;
}
