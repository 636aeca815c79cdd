#include "text/text.h"

#include "base/base.h"

void
edits_add(struct edits *edits, size_t ps, size_t pe, size_t ns, size_t ne)
{
	struct edit *last = edits->len ? &edits->items[edits->len - 1] : NULL;
	const struct edit e = { ps, pe, ns, ne };

	if (last && last->pe == ps) {
		last->pe = pe;
		last->ne = ne;
		return;
	}
	vec_push(edits, NULL, e);
}

/*
 * The two lists are walked side by side over the text between them, which
 * the first wrote and the second read.  Edits that meet there become one.
 */
struct merge {
	const struct edits *first, *second;
	size_t i, k;		    /* the next of each */
	struct edit now;	    /* in the making: [ps,pe) published */
	size_t mid;		    /* how far it reaches in the text between */
	long published, normalised; /* offset minus that between */
};

static void
merge_one(struct merge *m, int from_first)
{
	const struct edit *e;

	if (from_first) {
		e = &m->first->items[m->i++];
		m->published = (long)e->pe - (long)e->ne;
		if (e->ne > m->mid)
			m->mid = e->ne;
	} else {
		e = &m->second->items[m->k++];
		m->normalised = (long)e->ne - (long)e->pe;
		if (e->pe > m->mid)
			m->mid = e->pe;
	}
}

/* Does the next edit of a list begin within the one in the making? */
static int
meets(const struct merge *m, int in_first)
{
	if (in_first)
		return m->i < m->first->len &&
		    m->first->items[m->i].ns <= m->mid;
	return m->k < m->second->len && m->second->items[m->k].ps <= m->mid;
}

void
edits_then(struct edits *first, struct edits *second)
{
	struct edits out = { 0 };
	struct merge m = { .first = first, .second = second };
	size_t a, b;

	if (first->len == 0) {
		out = *first;
		*first = *second;
		*second = out;
		return;
	}
	out.cap = first->len + second->len;
	out.items = mem_resize(NULL, out.cap * sizeof *out.items);
	while (m.i < first->len || m.k < second->len) {
		a = m.i < first->len ? first->items[m.i].ns : (size_t)-1;
		b = m.k < second->len ? second->items[m.k].ps : (size_t)-1;
		m.mid = a < b ? a : b;
		m.now.ps = (size_t)((long)m.mid + m.published);
		m.now.ns = (size_t)((long)m.mid + m.normalised);
		for (;;) {
			if (meets(&m, 1))
				merge_one(&m, 1);
			else if (meets(&m, 0))
				merge_one(&m, 0);
			else
				break;
		}
		m.now.pe = (size_t)((long)m.mid + m.published);
		m.now.ne = (size_t)((long)m.mid + m.normalised);
		edits_add(&out, m.now.ps, m.now.pe, m.now.ns, m.now.ne);
	}
	vec_free(first);
	*first = out;
}
