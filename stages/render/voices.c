#include <string.h>

#include "stages/render/brief.h"

/*
 * Who speaks in each sentence.  "Kim a fustigé ..., selon KCNA": the content
 * of the one holds the cue of the other, so Kim speaks via KCNA, and neither
 * may be lost.
 */

/* In a sentence with more attributions nobody follows who quotes whom. */
#define NESTED_MAX 64

/*
 * "selon une source citée par La Gazette", "Reuters, citant un proche": both
 * say the same, the one by the other.  Rules named "cit..." find the relay.
 */
static int
hands_on(const struct attribution *outer, const struct attribution *inner)
{
	size_t k;

	if (outer == inner || !outer->rule || !inner->rule ||
	    outer->content.len != inner->content.len ||
	    (strncmp(outer->rule, "cited-", 6) != 0 &&
		strcmp(inner->rule, "citing") != 0))
		return 0;
	for (k = 0; k < outer->content.len; k++)
		if (outer->content.items[k].start !=
			inner->content.items[k].start ||
		    outer->content.items[k].end != inner->content.items[k].end)
			return 0;
	return 1;
}

/* The nearest attribution of the sentence around attribution i. */
static size_t
outer_source(const struct brief *b, const size_t *items, size_t n, size_t i,
    const size_t *of)
{
	const struct attribution *all = b->doc->attributions.items;
	const struct attribution *inner = &all[i], *a;
	struct span cue = inner->cue.end > inner->cue.start ? inner->cue :
							      inner->source;
	size_t k, len, best = (size_t)-1, via = NO_SOURCE;

	if (n > NESTED_MAX || cue.end <= cue.start)
		return NO_SOURCE;
	for (k = 0; k < n; k++) {
		a = &all[items[k]];
		if (of[items[k]] == NO_SOURCE || of[items[k]] == of[i] ||
		    (!attribution_holds(a, cue) && !hands_on(a, inner)))
			continue;
		len = attribution_length(a);
		if (len < best) {
			best = len;
			via = of[items[k]];
		}
	}
	return via;
}

static void
add_voice(struct brief *b, struct brief_row *row, size_t source, size_t via)
{
	const struct brief_voice voice = { source, via };
	size_t i;

	if (row->voices.len > NESTED_MAX)
		return;
	for (i = 0; i < row->voices.len; i++) {
		struct brief_voice *v = &row->voices.items[i];

		if (v->source == source && (v->via == via || via == NO_SOURCE))
			return;
		if (v->source == source && v->via == NO_SOURCE) {
			v->via = via;
			return;
		}
	}
	vec_push(&row->voices, b->arena, voice);
}

static int
is_only_via(const struct brief_row *row, size_t source)
{
	size_t i;

	for (i = 0; i < row->voices.len; i++)
		if (row->voices.items[i].via == source)
			return 1;
	return 0;
}

/* "B via A" names A already. */
static void
drop_named(struct brief_row *row)
{
	size_t i, kept = 0;

	for (i = 0; i < row->voices.len; i++) {
		struct brief_voice v = row->voices.items[i];

		if (v.via != NO_SOURCE || !is_only_via(row, v.source))
			row->voices.items[kept++] = v;
	}
	row->voices.len = kept;
}

/* A row and the table call the same sources unnamed. */
static void
mark_unnamed(const struct brief *b, struct brief_row *row)
{
	const struct brief_source *all = b->sources.items;
	size_t i;

	for (i = 0; i < row->voices.len; i++) {
		const struct brief_voice *v = &row->voices.items[i];

		row->unnamed |= all[v->source].anonymous ||
		    (v->via != NO_SOURCE && all[v->via].anonymous);
	}
}

/* A quotation of several sentences: each of them rests on its speaker. */
static void
run_on(struct brief *b, const struct attribution *a, size_t source)
{
	size_t i, k, end;

	for (i = 0; i < a->content.len; i++) {
		attribution_reach(b->doc, a, i, &k, &end);
		for (; k < end; k++)
			if (k != a->sentence)
				add_voice(b, b->row_of[k], source, NO_SOURCE);
	}
}

/*
 * "Deux marins auraient été entendus": a rumour.  "Elle a précisé que le
 * groupe ne partirait pas": what she said lies in her future, no rumour.
 */
int
brief_is_hedge(
    const struct brief *b, const struct brief_indexes *ix, const struct fact *f)
{
	const struct index *x = &ix->attributions;
	const struct attribution *a;
	const size_t first = x->start[f->sentence];
	size_t i, inside = 0;

	if (!f->kind || strcmp(f->kind, "conditional") != 0)
		return 0;
	for (i = first; i < x->start[f->sentence + 1] && i < first + SEEN_MAX;
	     i++) {
		a = &b->doc->attributions.items[x->items[i]];
		if (!attribution_holds(a, f->span))
			continue;
		if (a->stance == STANCE_CONDITIONAL)
			return 1;
		inside++;
	}
	return inside == 0;
}

static void
row_flags(struct brief *b, const struct brief_indexes *ix, size_t k)
{
	const struct doc *doc = b->doc;
	const struct index *x = &ix->facts;
	size_t i;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct fact *f = &doc->facts.items[x->items[i]];

		if (!f->english && brief_is_hedge(b, ix, f))
			b->row_of[k]->conditional = 1;
	}
}

void
brief_voices(struct brief *b, const struct brief_indexes *ix, const size_t *of)
{
	const struct index *x = &ix->attributions;
	const struct attribution *a;
	size_t k, i, n;

	for (k = 0; k < b->doc->sentences.len; k++) {
		struct brief_row *row = b->row_of[k];

		n = x->start[k + 1] - x->start[k];
		for (i = x->start[k]; i < x->start[k + 1]; i++) {
			a = &b->doc->attributions.items[x->items[i]];
			if (of[x->items[i]] == NO_SOURCE)
				continue;
			add_voice(b, row, of[x->items[i]],
			    outer_source(
				b, x->items + x->start[k], n, x->items[i], of));
			row->conditional |= a->stance == STANCE_CONDITIONAL;
			row->denied |= a->stance == STANCE_DENIED;
			run_on(b, a, of[x->items[i]]);
		}
		row_flags(b, ix, k);
	}
	for (k = 0; k < b->doc->sentences.len; k++) {
		drop_named(b->row_of[k]);
		mark_unnamed(b, b->row_of[k]);
	}
}
