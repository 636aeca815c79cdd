/*
 * stance.c - does the source assert, hand on, hedge or deny?
 */
#include <string.h>

#include "language/reading.h"

static const struct chunk *
cue_chunk(const struct work *w, const struct draft *d)
{
	return &work_chunks(w, d->sentence)->items[d->found.cue];
}

/* The first finite verb of the content, or NULL. */
static const struct chunk *
content_verb(const struct work *w, const struct draft *d)
{
	const struct chunks *c = work_chunks(w, d->sentence);

	for (size_t i = 0; i < c->len; i++) {
		const struct chunk *ch = &c->items[i];
		size_t start = w->tokens.items[ch->first].start;

		if (ch->kind != CHUNK_VERB || !(ch->flags & V_FINITE))
			continue;
		for (size_t k = 0; k < d->claim.ncontent; k++)
			if (start >= d->claim.content[k].start &&
			    start < d->claim.content[k].end)
				return ch;
	}
	return NULL;
}

static int
conditional(const struct work *w, const struct draft *d)
{
	const struct chunk *cue = cue_chunk(w, d);
	const struct chunk *verb;

	if (cue->kind == CHUNK_VERB && cue->flags & V_COND)
		return 1;
	verb = content_verb(w, d);
	if (!verb || !(verb->flags & V_COND))
		return 0;
	/* "a dit qu'il viendrait" is the future in the past */
	if (d->found.rule->content == CONTENT_AFTER && cue->kind ==
	    CHUNK_VERB && cue->flags & (V_PERFECT | V_PAST))
		return (verb->flags & V_PERFECT) != 0;
	return strcmp(d->claim.type, "quote") != 0;
}

const char *
stance_find(const struct work *w, const struct draft *d)
{
	const struct chunk *cue;

	if (!d->found.rule)
		return "asserted";
	cue = cue_chunk(w, d);
	if (d->found.rule->stance)
		return d->found.rule->stance;
	if (cue->speech && !strcmp(cue->speech->stance, "denied") &&
	    !(cue->flags & V_NEG))
		return "denied";
	if (conditional(w, d))
		return "conditional";
	return "asserted";
}
