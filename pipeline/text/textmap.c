#include "text/text.h"

/*
 * Both directions are one function: a side is either the published offsets
 * of an edit or the normalised ones.
 */
enum side { PUBLISHED, NORMALISED };

static size_t
edit_start(const struct edit *e, enum side side)
{
	return side == PUBLISHED ? e->ps : e->ns;
}

static size_t
edit_end(const struct edit *e, enum side side)
{
	return side == PUBLISHED ? e->pe : e->ne;
}

/* How many edits begin at or before the offset. */
static size_t
edits_before(const struct textmap *map, enum side side, size_t at)
{
	size_t low = 0, high = map->nedits, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (edit_start(&map->edits[mid], side) <= at)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/*
 * One border of a span.  `start` tells which: at a place where text was
 * inserted or removed, a start lies after that text and an end before it.
 */
static size_t
border(const struct textmap *map, enum side from, size_t at, int start)
{
	enum side to = from == PUBLISHED ? NORMALISED : PUBLISHED;
	const struct edit *e;
	size_t n = edits_before(map, from, at), es, ee;

	if (n == 0)
		return at;
	e = &map->edits[n - 1];
	es = edit_start(e, from);
	ee = edit_end(e, from);
	if (at > ee || (at == ee && at > es))
		return at - ee + edit_end(e, to);
	if (at == es && at == ee)
		return start ? edit_end(e, to) : edit_start(e, to);
	if (at == es)
		return edit_start(e, to);
	return start ? edit_start(e, to) : edit_end(e, to);
}

static void
map_span(const struct textmap *map, enum side from, const size_t in[2],
    size_t out[2])
{
	out[0] = border(map, from, in[0], 1);
	out[1] = in[1] > in[0] ? border(map, from, in[1], 0) : out[0];
	if (out[1] < out[0])
		out[1] = out[0];
}

int
textmap_is_apart(const struct textmap *map, size_t at)
{
	size_t n = edits_before(map, NORMALISED, at);

	return n == 0 || at > map->edits[n - 1].ne;
}

void
textmap_out(
    const struct textmap *map, size_t ns, size_t ne, size_t *ps, size_t *pe)
{
	size_t in[2] = { ns, ne }, out[2];

	map_span(map, NORMALISED, in, out);
	*ps = out[0];
	*pe = out[1];
}

void
textmap_in(
    const struct textmap *map, size_t ps, size_t pe, size_t *ns, size_t *ne)
{
	size_t in[2] = { ps, pe }, out[2];

	map_span(map, PUBLISHED, in, out);
	*ns = out[0];
	*ne = out[1];
}
