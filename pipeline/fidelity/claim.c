#include "fidelity/claim.h"

#include <string.h>

int
extent_is_empty(struct extent x)
{
	return x.end <= x.start;
}

struct typed
claim_fact(struct extent span)
{
	struct typed t = { .kind = "claim", .span = span };

	return t;
}

int
claim_has_cue(const struct claim *c)
{
	return !extent_is_empty(c->cue) && strcmp(c->type, "bare") != 0 &&
	    strcmp(c->type, "credit") != 0 && strcmp(c->type, "byline") != 0;
}

/* Cue and source in one where they stand together. */
const char *
claim_words(const struct pair *p, const struct claim *c, struct arena *a)
{
	struct extent x = c->cue;

	if (extent_is_empty(x))
		x = c->source;
	else if (!extent_is_empty(c->source) && c->source.start < x.end + 60 &&
	    x.start < c->source.end + 60) {
		x.start = x.start < c->source.start ? x.start : c->source.start;
		x.end = x.end > c->source.end ? x.end : c->source.end;
	}
	return arena_strndup(a, p->fr + x.start, x.end - x.start);
}

int
extent_holds(struct extent outer, struct extent inner)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

static int
names(const struct claims *claims, struct extent span)
{
	size_t i;

	for (i = 0; i < claims->items.len; i++) {
		if (extent_holds(claims->items.items[i].source, span))
			return 1;
	}
	return 0;
}

int
claim_names(const struct pair *p, struct extent span)
{
	return names(&p->fr_claims, span) || names(&p->fr_wide, span);
}
