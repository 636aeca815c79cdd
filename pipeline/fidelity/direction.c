#include "fidelity/compare.h"

#include <string.h>

/*
 * What rose does not fall: "les exportations ont chuté de 12 %", exports rose
 * by 12%.  Only beside a percentage or points, and where all words of one
 * side go one way and all of the other side the other.
 */

/* Up or down; NULL where the side has both, or neither. */
static const struct typed *
direction(const struct typeds *facts)
{
	const struct typed *found = NULL;
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "change") != 0)
			continue;
		if (found && strcmp(found->value, t->value) != 0)
			return NULL;
		found = t;
	}
	return found;
}

static int
is_measured(const struct typeds *facts)
{
	return find_kind(facts, "percent") || find_kind(facts, "points");
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct typed *f = direction(&p->fr_facts);
	const struct typed *e = direction(&p->en_facts);

	if (!f || !e || strcmp(f->value, e->value) == 0 ||
	    !is_measured(&p->fr_facts) || !is_measured(&p->en_facts))
		return;
	violate(out, a, "direction", GRAVITY_ERROR, f, e,
	    arena_printf(a, "\"%s\" became \"%s\"", said(p->fr, f, a),
		said(p->en, e, a)));
}

const struct check check_direction = {
	.name = "direction",
	.summary = "what rose does not fall",
	.run = run,
};
