/*
 * normalize.c - the stage, and the order of the passes.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

#include "stages/stage.h"

/* A text on its way through the passes. */
struct work {
	const char *s; /* as it is now: the text that came, */
	size_t len;    /* or that in one of the buffers */
	struct buf bufs[2];
	int next;	    /* the buffer to write to */
	struct edits edits; /* from the piece as published */
	struct edits step;  /* those of one pass */
	struct quotes quotes;
	struct places gaps;
	const struct settings *set;
	struct removed *removed;
	int changed, protects; /* in this round */
};

static void
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

/* The first blank line from `at` on, or NULL. */
static const char *
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

/* One piece of the text through all passes, again until it is stable. */
static void
run_piece(struct work *w, const char *s, size_t len)
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

/*
 * An edit without what it has in common with the text at its ends, by whole
 * code points; what came out as it went in is none.
 */
static int
trim_edit(struct edit *e, const char *s, const char *n)
{
	const struct edit whole = *e;

	while (e->ps < e->pe && e->ns < e->ne && s[e->ps] == n[e->ns]) {
		e->ps++;
		e->ns++;
	}
	while (e->ps > whole.ps &&
	    ((e->ps < e->pe && (s[e->ps] & 0xc0) == 0x80) ||
		(e->ns < e->ne && (n[e->ns] & 0xc0) == 0x80))) {
		e->ps--;
		e->ns--;
	}
	while (e->ps < e->pe && e->ns < e->ne && s[e->pe - 1] == n[e->ne - 1]) {
		e->pe--;
		e->ne--;
	}
	while (e->pe < whole.pe &&
	    ((s[e->pe] & 0xc0) == 0x80 || (n[e->ne] & 0xc0) == 0x80)) {
		e->pe++;
		e->ne++;
	}
	return e->ps < e->pe || e->ns < e->ne;
}

/* `n` is the text that came out, from where it begins in its buffer. */
static void
write_map(const struct edits *edits, const char *s, const char *n,
    struct arena *arena, struct textmap *map)
{
	struct edit e;
	size_t i;

	map->edits = arena_alloc(arena, (edits->len + 1) * sizeof *map->edits);
	map->nedits = 0;
	for (i = 0; i < edits->len; i++) {
		e = edits->items[i];
		if (trim_edit(&e, s, n))
			map->edits[map->nedits++] = e;
	}
}

/*
 * A long text goes through in pieces that fit the cache.  A piece ends at a
 * blank line after a paragraph that begins with a letter: no quotation over
 * paragraphs is cut then.
 */
#define PIECE ((size_t)4 << 10)

static size_t
piece_end(const char *s, size_t len, size_t start, const struct settings *set)
{
	const char *nl = s + start + PIECE;
	size_t paragraph = len;

	if (len - start <= 2 * PIECE || set->off & RULE_BIT(RULE_BLANK_LINES))
		return len;
	while ((nl = blank_line(nl, s + len))) {
		while (nl < s + len && *nl == '\n')
			nl++;
		if (paragraph < len && (s[paragraph] | 32) >= 'a' &&
		    (s[paragraph] | 32) <= 'z')
			return (size_t)(nl - s);
		paragraph = (size_t)(nl - s);
	}
	return len;
}

/*
 * The piece and its edits behind what is there, a blank line between; the
 * text that comes out begins at BASE.
 */
static void
add_piece(const struct work *w, size_t start, size_t base, struct buf *out,
    struct edits *edits)
{
	const struct edit *e;
	size_t i, at = out->len - base;

	if (start > 0 && w->len > 0 && at > 0) {
		buf_puts(out, "\n\n");
		edits_add(edits, start, start, at, at + 2);
		at += 2;
	}
	for (i = 0; i < w->edits.len; i++) {
		e = &w->edits.items[i];
		edits_add(edits, start + e->ps, start + e->pe, at + e->ns,
		    at + e->ne);
	}
	buf_put(out, w->s, w->len);
}

void
normalize_text(const char *s, size_t len, const struct settings *set,
    struct arena *arena, struct buf *out, struct textmap *map,
    struct removed *removed)
{
	struct work w = { .set = set, .removed = removed };
	struct edits edits = { 0 };
	size_t start, end, base = out->len;

	buf_room(out, len + len / 16);
	buf_init(&w.bufs[0], BUF_MAX);
	buf_init(&w.bufs[1], BUF_MAX);
	for (start = 0; start < len; start = end) {
		end = piece_end(s, len, start, set);
		run_piece(&w, s + start, end - start);
		add_piece(&w, start, base, out, &edits);
	}
	if (out->over)
		edits.len = 0;
	write_map(&edits, s, out->data + base, arena, map);
	vec_free(&edits);
	work_free(&w);
}

/* ---- the stage ---- */

static int
rules_off(const struct env *env, unsigned *off, struct error *e)
{
	const char *const *name;
	unsigned bit;

	*off = 0;
	if (!env->config)
		return 0;
	for (name = config_list(env->config, "normalize", "off"); *name;
	     name++) {
		bit = rule_find(*name);
		if (!bit)
			return error_set(e, STATUS_CONFIG,
			    "normalize.off: "
			    "there is no rule \"%s\" (docs/normalisation.md "
			    "lists them)",
			    *name);
		*off |= bit;
	}
	return 0;
}

static void
note_removed(struct doc *doc, const struct removed *r)
{
	if (r->bidi > 0)
		doc_note(doc,
		    "%zu signs that turn the direction of the text "
		    "were removed",
		    r->bidi);
	if (r->controls > 0)
		doc_note(
		    doc, "%zu control characters were removed", r->controls);
	if (r->invisible > 0)
		doc_note(doc, "%zu invisible signs were removed", r->invisible);
}

static int
normalize_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct settings set = { 0, env->source };
	struct removed removed = { 0, 0, 0 };
	struct buf out;
	int rc;

	(void)asks;
	if (rules_off(env, &set.off, e) < 0)
		return -1;
	buf_init(&out, BUF_MAX);
	normalize_text(doc->text, doc->text_len, &set, doc->arena, &out,
	    &doc->map, &removed);
	rc = buf_check(&out, "the normalised text", e);
	if (rc == 0) {
		doc->normalized_len = out.len;
		doc->normalized = arena_keep(doc->arena, buf_take(&out));
		note_removed(doc, &removed);
		doc->layers |= LAYER_NORMALIZED;
		rc = STEP_DONE;
	}
	buf_free(&out);
	return rc;
}

const struct stage stage_normalize = {
	.name = "normalize",
	.summary = "give every sign one spelling, each change in the map",
	.version = "1",
	.needs = LAYER_TEXT,
	.provides = LAYER_NORMALIZED,
	.step = normalize_step,
};
