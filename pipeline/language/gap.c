/*
 * gap.c - a verb that is not said again: Paul parle de « trahison », Anne de
 * « malentendu »; La police évoque 300 blessés, le syndicat 900.
 */
#include "language/rules.h"

/* A mark that may part the two, or "et". */
static int
parts(const struct chunk *ch)
{
	return ch->kind == CHUNK_COMMA || ch->kind == CHUNK_SEMICOLON ||
	    ch->kind == CHUNK_COORD;
}

static int
is_quoted(const struct chunk *ch)
{
	return ch->kind == CHUNK_OPEN ||
	    (ch->kind == CHUNK_NOUN && ch->flags & N_QUOTED);
}

/* Past the quotation and its complements that begin at chunk i. */
static size_t
past_quoted(const struct chunks *c, size_t i)
{
	while (i < c->len && !is_quoted(&c->items[i]))
		i++;
	if (i < c->len && c->items[i].kind == CHUNK_OPEN)
		i = c->items[i].mate == CHUNK_NONE ? c->len : c->items[i].mate;
	i++;
	while (i < c->len && c->items[i].kind == CHUNK_NOUN &&
	    c->items[i].prep != CHUNK_NONE)
		i++;
	return i;
}

/* Past a number and its complements, or NONE. */
static size_t
past_figure(const struct tokens *t, const struct chunks *c, size_t i)
{
	int figure = 0;

	for (; i < c->len && c->items[i].kind != CHUNK_STOP &&
	     !parts(&c->items[i]);
	     i++) {
		if (c->items[i].kind == CHUNK_VERB ||
		    c->items[i].kind == CHUNK_OPEN)
			return CHUNK_NONE;
		figure |= c->items[i].kind == CHUNK_NOUN &&
		    !(c->items[i].flags & N_TIME) &&
		    has_figure(t, &c->items[i]);
	}
	return figure ? i : CHUNK_NONE;
}

/* "plus de 50": where a number begins at i or behind an adverb, or NONE. */
static size_t
figure_at(const struct tokens *t, const struct chunks *c, size_t i)
{
	size_t k = i;

	while (k < c->len && k < i + 3 && c->items[k].kind == CHUNK_ADV)
		k++;
	return k < c->len && c->items[k].kind == CHUNK_NOUN &&
		has_figure(t, &c->items[k]) ?
	    i :
	    CHUNK_NONE;
}

/* Does the rule have what may be left standing without its verb? */
static int
may_gap(const struct found *f)
{
	return f->rule->cue == CUE_VERB && f->rule->source == SOURCE_SUBJECT &&
	    f->content != CHUNK_NONE &&
	    (f->rule->content == CONTENT_QUOTE ||
		f->rule->content == CONTENT_AFTER);
}

int
gap_find(const struct tokens *t, const struct chunks *c, const struct found *f,
    struct found *out)
{
	int quote = f->rule->content == CONTENT_QUOTE;
	size_t k;

	if (!may_gap(f))
		return 0;
	k = quote ? past_quoted(c, f->content) : past_figure(t, c, f->content);
	if (k == CHUNK_NONE || k + 2 >= c->len || !parts(&c->items[k]))
		return 0;
	k++;
	if (c->items[k].kind != CHUNK_NOUN || c->items[k].prep != CHUNK_NONE ||
	    !(c->items[k].flags & (N_DET | N_PROPER)) ||
	    c->items[k].flags & N_QUOTED ||
	    (!quote && has_figure(t, &c->items[k])))
		return 0;
	*out = *f;
	out->first = out->source = k;
	out->source_last = source_last(c, k, CHUNK_NONE);
	/* "la CGT | de 45 000" */
	while (out->source_last > out->source &&
	    has_figure(t, &c->items[out->source_last]))
		out->source_last--;
	k = out->source_last + 1;
	if (k < c->len && c->items[k].kind == CHUNK_PREP)
		k++;
	if (k >= c->len)
		return 0;
	if (quote ? !is_quoted(&c->items[k]) : figure_at(t, c, k) == CHUNK_NONE)
		return 0;
	out->content = out->last = k;
	return 1;
}
