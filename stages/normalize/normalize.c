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
	const struct settings *set;
	struct removed *removed;
};

static void
pass_begin(struct work *w, struct pass *p, struct edits *edits)
{
	buf_clear(&w->bufs[w->next]);
	*edits = (struct edits){ 0 };
	*p = (struct pass){ .s = w->s,
		.len = w->len,
		.out = &w->bufs[w->next],
		.edits = edits,
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
	if (p->edits->len == 0)
		return 0;
	buf_put(p->out, p->s + p->from, p->len - p->from);
	w->s = p->out->data;
	w->len = p->out->len;
	w->next = !w->next;
	edits_then(&w->edits, p->edits);
	vec_free(p->edits);
	return 1;
}

static void
run_pass(struct work *w, void (*pass)(struct pass *))
{
	struct edits edits;
	struct pass p;

	pass_begin(w, &p, &edits);
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
	struct edits edits;
	struct pass p;
	int round, met, again = 1;

	for (round = 0; again && round < ROUNDS; round++) {
		if (!(w->set->off & RULE_BIT(RULE_ENTITIES)) &&
		    memchr(w->s, '&', w->len))
			run_pass(w, pass_entities);
		met = 0;
		pass_begin(w, &p, &edits);
		again = pass_characters(&p, &met);
		if (met) {
			vec_free(&edits);
			if (round == 0)
				*w->removed = none;
			run_pass(w, pass_mojibake);
			pass_begin(w, &p, &edits);
			again = pass_characters(&p, NULL);
		}
		pass_end(w, &p);
	}
}

/* 1: it should be done again. */
static int
run_marks(struct work *w)
{
	struct quotes quotes = { 0 };
	struct edits edits;
	struct pass p;
	int unsure, changed;

	pass_begin(w, &p, &edits);
	pass_marks(&p, &quotes);
	changed = pass_end(w, &p);
	unsure = quotes_resolve(&quotes, w->set);
	pass_begin(w, &p, &edits);
	pass_spaces(&p, &quotes);
	changed |= pass_end(w, &p);
	vec_free(&quotes);
	return unsure && changed;
}

/* One piece of the text through all passes, again until it is stable. */
static void
run_piece(struct work *w, const char *s, size_t len)
{
	int round = 0, k;

	w->s = s;
	w->len = len;
	w->edits.len = 0;
	do {
		run_characters(w);
		run_pass(w, pass_lines);
		for (k = 0; k < ROUNDS && run_marks(w); k++)
			;
	} while (lines_would_change(w->s, w->len, w->set) && ++round < ROUNDS);
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
#define PIECE ((size_t)128 << 10)

static size_t
piece_end(const char *s, size_t len, size_t start, const struct settings *set)
{
	const char *nl = s + start + PIECE;
	size_t paragraph = len;

	if (len - start <= 2 * PIECE || set->off & RULE_BIT(RULE_BLANK_LINES))
		return len;
	while ((nl = memmem(nl, len - (size_t)(nl - s), "\n\n", 2))) {
		while (nl < s + len && *nl == '\n')
			nl++;
		if (paragraph < len && (s[paragraph] | 32) >= 'a' &&
		    (s[paragraph] | 32) <= 'z')
			return (size_t)(nl - s);
		paragraph = (size_t)(nl - s);
	}
	return len;
}

/* The piece and its edits behind what is there, a blank line between. */
static void
add_piece(
    const struct work *w, size_t start, struct buf *out, struct edits *edits)
{
	const struct edit *e;
	size_t i, at = out->len;

	if (start > 0 && w->len > 0 && at > 0) {
		buf_puts(out, "\n\n");
		edits_add(edits, start, start, at, at + 2);
	}
	at = out->len;
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
	struct buf text;
	size_t start, end;

	buf_init(&text, out->max);
	buf_init(&w.bufs[0], BUF_MAX);
	buf_init(&w.bufs[1], BUF_MAX);
	for (start = 0; start < len; start = end) {
		end = piece_end(s, len, start, set);
		run_piece(&w, s + start, end - start);
		add_piece(&w, start, &text, &edits);
	}
	write_map(&edits, s, text.data, arena, map);
	buf_put(out, text.data, text.len);
	out->over |= text.over;
	vec_free(&edits);
	vec_free(&w.edits);
	buf_free(&text);
	buf_free(&w.bufs[0]);
	buf_free(&w.bufs[1]);
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
		doc->normalized = arena_strndup(doc->arena, out.data, out.len);
		doc->normalized_len = out.len;
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
