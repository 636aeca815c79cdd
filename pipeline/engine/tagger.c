/*
 * Which reading of a word is meant: the most likely row of coarse tags under
 * a hidden Markov model of first order over classes of ambiguity (Cutting
 * and others 1992), found by Viterbi's algorithm.  The model is Apertium's.
 *
 * Apertium's own program does not forget: a word whose set of readings has no
 * class narrows for good what it takes unknown words for, so that "La photo
 * illustre bien" had a verb or none after other texts.  Here a text's tags
 * depend on that text alone.
 */
#include "tagger.h"

#include <string.h>

#include "base/base.h"
#include "cohorts.h"
#include "tagmodel.h"

/* A word's place in the most likely rows that end in each of its tags. */
struct column {
	struct tagset tags;
	unsigned char from[COARSE_MAX]; /* the tag before */
};

struct lattice {
	const struct tagmodel *model;
	VEC(struct column) columns; /* since the last word without a choice */
	struct tagset before;
	double likely[2][COARSE_MAX];
};

static int
tagset_covers(const struct tagset *s, const struct tagset *part)
{
	for (size_t i = 0; i < COARSE_MAX / 64; i++)
		if (part->bits[i] & ~s->bits[i])
			return 0;
	return 1;
}

/* The class of a set of tags, else the smallest that holds it, else that of
 * unknown words. */
static int
class_of(const struct tagmodel *m, const struct tagset *tags)
{
	int best = 0, size = COARSE_MAX + 1;

	for (int i = 0; i < m->nclasses; i++) {
		const struct tagset *class = &m->classes[i];
		int n;

		if (memcmp(class, tags, sizeof *class) == 0)
			return i;
		if (memcmp(class, &m->open, sizeof *class) == 0 &&
		    size > COARSE_MAX)
			best = i;
		if (!tagset_covers(class, tags))
			continue;
		n = tagset_size(class);
		if (n < size) {
			best = i;
			size = n;
		}
	}
	return best;
}

static void
add_column(struct lattice *l, struct arena *a, const struct tagset *tags)
{
	const struct tagmodel *m = l->model;
	const int class = class_of(m, tags);
	const double *old = l->likely[l->columns.len % 2];
	double *new = l->likely[1 - l->columns.len % 2];
	struct column c = { .tags = *tags };

	for (int tag = 0; tag < m->ntags; tag++) {
		double emit = m->emit[tag * m->nclasses + class];

		new[tag] = 0;
		if (!tagset_has(tags, tag))
			continue;
		for (int prev = 0; prev < m->ntags; prev++) {
			double p;

			if (!tagset_has(&l->before, prev))
				continue;
			p = old[prev] * m->next[prev * m->ntags + tag] * emit;
			if (p >= new[tag]) {
				new[tag] = p;
				c.from[tag] = (unsigned char)prev;
			}
		}
	}
	l->before = *tags;
	vec_push(&l->columns, a, c);
}

static void
put_unit(struct buf *unit, struct buf *out)
{
	size_t tags = strcspn(unit->data, "<");
	int inside = 0, queue = 0;
	struct buf held;

	buf_init(&held, BUF_MAX);
	buf_putc(out, '^');
	buf_put(out, unit->data, tags);
	for (size_t i = tags; i < unit->len; i++) {
		char c = unit->data[i];

		inside = c == '<' || (inside && c != '>');
		if (c == '#' && !inside)
			queue = 1;
		if (c == '+' && !inside) {
			buf_puts(&held, "$ ^");
			queue = 0;
		} else {
			buf_putc(queue ? out : &held, c);
		}
	}
	buf_put(out, held.data, held.len);
	buf_putc(out, '$');
	buf_free(&held);
	buf_clear(unit);
}

static void
put_cohort(const struct cohort *c, int tag, struct buf *unit, struct buf *out)
{
	buf_put(out, c->before, c->nbefore);
	if (c->readings.len == 0) {
		buf_putc(unit, '*');
		buf_put(unit, c->surface, c->nsurface);
	}
	for (size_t i = 0; i < c->readings.len; i++)
		if (c->readings.items[i].tag == tag)
			buf_put(unit, c->readings.items[i].form,
			    c->readings.items[i].len);
	if (c->joined)
		buf_putc(unit, '+');
	else
		put_unit(unit, out);
}

/* The words since the last choiceless one, which end in `tag`. */
static void
settle(struct lattice *l, int tag, const struct cohort *last, struct buf *unit,
    struct buf *out, unsigned char *chosen)
{
	const struct cohort *c = last + 1 - l->columns.len;

	for (size_t i = l->columns.len; i-- > 0;) {
		chosen[i] = (unsigned char)tag;
		tag = l->columns.items[i].from[tag];
	}
	for (size_t i = 0; i < l->columns.len; i++)
		if (chosen[i] == l->model->end)
			buf_put(out, c[i].before, c[i].nbefore);
		else
			put_cohort(&c[i], chosen[i], unit, out);
	l->columns.len = 0;
}

static int
only_tag(const struct tagset *tags)
{
	for (int tag = 0; tag < COARSE_MAX; tag++)
		if (tagset_has(tags, tag))
			return tag;
	return 0;
}

void
tagger_choose(const struct tagmodel *m, const char *cohorts, size_t len,
    struct arena *a, struct buf *out)
{
	struct lattice l = { .model = m };
	struct cohorts all = { 0 };
	unsigned char *chosen;
	struct buf unit;

	cohorts_read(m, cohorts, len, a, &all);
	chosen = arena_alloc(a, all.len);
	buf_init(&unit, BUF_MAX);
	tagset_add(&l.before, m->sentence);
	l.likely[0][m->sentence] = 1;
	for (size_t i = 0; i < all.len; i++) {
		struct cohort *c = &all.items[i];
		int tag;

		add_column(&l, a,
		    c->readings.len || tagset_size(&c->tags) ? &c->tags :
							       &m->open);
		if (tagset_size(&l.before) > 1)
			continue;
		tag = only_tag(&l.before);
		settle(&l, tag, c, &unit, out, chosen);
		l.likely[0][tag] = 1;
	}
	buf_free(&unit);
}
