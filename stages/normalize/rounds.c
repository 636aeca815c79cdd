/*
 * rounds.c - the order of the passes, and when they run again: a pass may
 * make work for an earlier one.
 */
#include "stages/normalize/work.h"

#include <string.h>

void
work_free(struct work *w)
{
	vec_free(&w->edits);
	vec_free(&w->step);
	vec_free(&w->quotes);
	vec_free(&w->gaps);
	buf_free(&w->bufs[0]);
	buf_free(&w->bufs[1]);
}

static void
pass_begin(struct work *w, struct pass *p)
{
	struct buf *out = &w->bufs[w->next];

	buf_clear(out);
	buf_room(out, w->len + w->len / 16);
	w->step.len = 0;
	*p = (struct pass){ .s = w->s,
		.len = w->len,
		.out = out,
		.edits = &w->step,
		.set = w->set,
		.removed = w->removed };
}

/*
 * What the pass left is copied; its text and edits become the work's.  0:
 * nothing changed.
 */
static int
pass_end(struct work *w, struct pass *p)
{
	if (w->step.len == 0)
		return 0;
	buf_put(p->out, p->s + p->from, p->len - p->from);
	w->s = p->out->data;
	w->len = p->out->len;
	w->next = !w->next;
	w->changed = 1;
	edits_then(&w->edits, &w->step);
	return 1;
}

static void
run_pass(struct work *w, void (*pass)(struct pass *))
{
	struct pass p;

	pass_begin(w, &p);
	pass(&p);
	pass_end(w, &p);
}

#define ROUNDS 8

/*
 * Entities, mojibake and characters, again while one pass makes work for
 * another: a soft hyphen inside "&eacu­te;" hides an entity.
 */
static void
run_characters(struct work *w)
{
	const struct removed none = *w->removed;
	struct pass p;
	int round, met, again = 1;

	for (round = 0; again && round < ROUNDS; round++) {
		if (!(w->set->off & RULE_BIT(RULE_ENTITIES)) &&
		    memchr(w->s, '&', w->len))
			run_pass(w, pass_entities);
		met = 0;
		pass_begin(w, &p);
		again = pass_characters(&p, &met);
		if (met) {
			if (round == 0)
				*w->removed = none;
			run_pass(w, pass_mojibake);
			pass_begin(w, &p);
			again = pass_characters(&p, NULL);
		}
		pass_end(w, &p);
	}
}

const char *
blank_line(const char *at, const char *end)
{
	while (at < end && (at = memchr(at, '\n', (size_t)(end - at)))) {
		if (at + 1 < end && at[1] == '\n')
			return at;
		at++;
	}
	return NULL;
}

/* Past the n-th blank line from `at` on, or the end. */
static size_t
skip_paragraphs(const struct work *w, size_t at, size_t n)
{
	const char *gap;

	for (; n > 0; n--) {
		gap = blank_line(w->s + at, w->s + w->len);
		if (!gap)
			return w->len;
		at = (size_t)(gap - w->s) + 2;
	}
	return at;
}

/*
 * The paragraphs [*from, *to); 1: it should be done again with those that
 * are set then, the ones in doubt and their neighbours.
 */
static int
run_marks(struct work *w, size_t *from, size_t *to)
{
	struct doubt doubt;
	struct pass p;
	int unsure, changed;

	pass_begin(w, &p);
	pass_marks(&p, *from, *to, &w->quotes, &w->gaps);
	w->protects |= p.protects;
	changed = pass_end(w, &p);
	unsure = quotes_resolve(&w->quotes, w->set, &doubt);
	pass_begin(w, &p);
	pass_spaces(&p, &w->quotes, &w->gaps);
	changed |= pass_end(w, &p);
	if (!unsure || !changed)
		return 0;
	*to = skip_paragraphs(w, *from, doubt.last + 2);
	if (doubt.first > 1)
		*from = skip_paragraphs(w, *from, doubt.first - 1);
	return 1;
}

/* Is there something like an entity, "&" and soon ";"? */
static int
may_hold_entity(const char *s, size_t len)
{
	const char *at = s, *end = s + len;
	size_t near;

	while (at < end && (at = memchr(at, '&', (size_t)(end - at)))) {
		near = end - at < 64 ? (size_t)(end - at) : 64;
		if (memchr(at, ';', near))
			return 1;
		at++;
	}
	return 0;
}

/*
 * Could a second time do more?  A paragraph may be wrapped now; an entity, an
 * address or what reads as damage may have lost or got a neighbour that
 * decided of it.
 */
static int
may_change(const struct work *w)
{
	if (lines_would_change(w->s, w->len, w->set))
		return 1;
	return w->changed &&
	    (w->protects || may_hold_entity(w->s, w->len) ||
		text_mojibake_hint(w->s, w->len, 0) < w->len);
}

void
work_run(struct work *w, const char *s, size_t len)
{
	size_t from, to;
	int round = 0, k;

	w->s = s;
	w->len = len;
	w->edits.len = 0;
	do {
		w->changed = w->protects = 0;
		run_characters(w);
		run_pass(w, pass_lines);
		from = 0;
		to = w->len;
		for (k = 0; k < ROUNDS && run_marks(w, &from, &to); k++)
			;
	} while (may_change(w) && ++round < ROUNDS);
}
