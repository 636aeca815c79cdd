/*
 * normalize.c - the stage: a text in pieces, and the map of them all.
 */
#include "stages/normalize/work.h"

#include <string.h>

#include "stages/stage.h"

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
		work_run(&w, s + start, end - start);
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
