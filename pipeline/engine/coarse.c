/*
 * Coarse tags: the automaton of the model over lemma and fine tags.
 *
 * An arrow for any letter or any tag stands beside those for one of them, so
 * several states are live at a time; of the tags that end where the form
 * ends, the first of the tagset's definition holds.
 */
#include <string.h>

#include "base/base.h"
#include "tagmodel.h"
#include "text/text.h"

#define LIVE_MAX 64

struct live {
	int nodes[LIVE_MAX];
	int n;
};

int
tagset_has(const struct tagset *s, int tag)
{
	return s->bits[tag / 64] >> (tag % 64) & 1;
}

void
tagset_add(struct tagset *s, int tag)
{
	s->bits[tag / 64] |= (uint64_t)1 << (tag % 64);
}

int
tagset_size(const struct tagset *s)
{
	int n = 0;

	for (int tag = 0; tag < COARSE_MAX; tag++)
		n += tagset_has(s, tag);
	return n;
}

static void
follow(const struct tagmodel *m, int node, int symbol, struct live *to)
{
	const struct node *from = &m->nodes[node];

	for (int i = 0; i < from->narrows; i++) {
		if (from->arrows[i].symbol != symbol)
			continue;
		for (int k = 0; k < to->n; k++)
			if (to->nodes[k] == from->arrows[i].to)
				return;
		if (to->n < LIVE_MAX)
			to->nodes[to->n++] = from->arrows[i].to;
		return;
	}
}

/* On by a symbol, or by the arrow for any of its kind; 0: neither. */
static void
step(const struct tagmodel *m, struct live *live, int symbol, int any)
{
	struct live to = { .n = 0 };

	for (int i = 0; i < live->n; i++) {
		if (symbol)
			follow(m, live->nodes[i], symbol, &to);
		follow(m, live->nodes[i], -any, &to);
	}
	*live = to;
}

static int
coarse_here(const struct tagmodel *m, const struct live *live)
{
	int best = COARSE_NONE;

	for (int i = 0; i < live->n; i++) {
		int tag = m->nodes[live->nodes[i]].coarse;

		if (tag != COARSE_NONE && (best == COARSE_NONE || tag < best))
			best = tag;
	}
	return best;
}

/* Past the tag or letter at `i`. */
static size_t
step_over(const struct tagmodel *m, struct live *live, const char *form,
    size_t len, size_t i)
{
	size_t start = i;

	if (form[i] == '<') {
		const char *close = memchr(form + i, '>', len - i);

		i = close ? (size_t)(close - form) + 1 : len;
		step(m, live,
		    -(int)(intptr_t)map_get(
			m->symbols, form + start, i - start),
		    m->any_tag);
		return i;
	}
	step(m, live, (int)rune_lower(utf8_next(form, len, &i)), m->any_letter);
	return i;
}

int
coarse_next(const struct tagmodel *m, const char *form, size_t len, size_t *at)
{
	struct live live = { { m->start }, 1 };
	size_t i = *at, cut = len;
	int tag = m->undefined;

	while (i < len && live.n > 0) {
		int here = form[i] == '+' ? coarse_here(m, &live) : COARSE_NONE;

		if (here != COARSE_NONE) {
			tag = here;
			cut = i;
		}
		i = step_over(m, &live, form, len, i);
	}
	if (i == len && coarse_here(m, &live) != COARSE_NONE) {
		tag = coarse_here(m, &live);
		cut = len;
	}
	*at = cut;
	return tag;
}
