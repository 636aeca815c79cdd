/*
 * gap.c - a verb that is not said again: Paul parle de « trahison », Anne de
 * « malentendu ».
 */
#include "language/rules.h"

/* Past the quotation and its complements that begin at chunk i. */
static size_t
past_object(const struct chunks *c, size_t i)
{
	while (i < c->len && c->items[i].kind != CHUNK_OPEN &&
	    !(c->items[i].kind == CHUNK_NOUN && c->items[i].flags & N_QUOTED))
		i++;
	if (i < c->len && c->items[i].kind == CHUNK_OPEN)
		i = c->items[i].mate == CHUNK_NONE ? c->len : c->items[i].mate;
	i++;
	while (i < c->len && c->items[i].kind == CHUNK_NOUN &&
	    c->items[i].prep != CHUNK_NONE)
		i++;
	return i;
}

int
gap_find(const struct chunks *c, const struct found *f, struct found *out)
{
	size_t k;

	if (f->rule->cue != CUE_VERB || f->rule->content != CONTENT_QUOTE ||
	    f->rule->source != SOURCE_SUBJECT || f->content == CHUNK_NONE)
		return 0;
	k = past_object(c, f->content);
	if (k + 2 >= c->len ||
	    (c->items[k].kind != CHUNK_COMMA &&
		c->items[k].kind != CHUNK_SEMICOLON &&
		c->items[k].kind != CHUNK_COORD))
		return 0;
	k++;
	if (c->items[k].kind != CHUNK_NOUN || c->items[k].prep != CHUNK_NONE ||
	    !(c->items[k].flags & (N_DET | N_PROPER)) ||
	    c->items[k].flags & N_QUOTED)
		return 0;
	*out = *f;
	out->first = out->source = k;
	out->source_last = source_last(c, k, CHUNK_NONE);
	k = out->source_last + 1;
	if (k < c->len && c->items[k].kind == CHUNK_PREP)
		k++;
	if (k >= c->len ||
	    !(c->items[k].kind == CHUNK_OPEN ||
		(c->items[k].kind == CHUNK_NOUN &&
		    c->items[k].flags & N_QUOTED)))
		return 0;
	out->content = out->last = k;
	return 1;
}
