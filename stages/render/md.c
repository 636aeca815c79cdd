#include <string.h>

#include "stages/render/brief.h"
#include "stages/render/clean.h"
#include "stages/stage.h"

/*
 * GitHub Markdown.  The text is a table, French beside English, with anchors
 * that the citations lead to.  Nothing from outside may become markup.
 */

static void
escaped(struct buf *out, const char *s, size_t len)
{
	const size_t begin = out->len;
	size_t i = 0;
	uint32_t r;

	while ((r = clean_next(s, len, &i))) {
		if (r < 0x80 && strchr("\\`*_[]<>|~&$", (int)r))
			buf_putc(out, '\\');
		/* "@name" is a mention and "#12" an issue even behind a
		 * backslash; an element of its own parts sign and name */
		if (r == '@' || r == '#') {
			buf_printf(out, "<span>%c</span>", (char)r);
			continue;
		}
		/* a list or rule only where a line begins */
		if (out->len == begin && r < 0x80 && strchr("+-=", (int)r))
			buf_putc(out, '\\');
		/* "1." begins a list, "www." and "http://" a link */
		if ((r == '.' || r == ')') && out->len > begin &&
		    out->len - begin < 10 &&
		    strspn(out->data + begin, "0123456789") == out->len - begin)
			buf_putc(out, '\\');
		if (r == '.' && out->len >= begin + 3 &&
		    memcmp(out->data + out->len - 3, "www", 3) == 0)
			buf_putc(out, '\\');
		if (r == ':' && i < len && s[i] == '/')
			buf_putc(out, '\\');
		buf_put_rune(out, r);
	}
}

static void
put(struct buf *out, const char *s)
{
	escaped(out, s, strlen(s));
}

static void
put_labelled(struct buf *out, const char *label, const char *text)
{
	buf_puts(out, "**");
	put(out, label);
	buf_puts(out, ":** ");
	put(out, text);
	buf_puts(out, "  \n");
}

static void
put_found(const struct brief *b, struct buf *out)
{
	size_t i, n = 0;

	for (i = 0; i <= NOTE_PLAIN; i++)
		if (b->found[i])
			buf_printf(out, "%s[%zu %s](#f%zu)",
			    n++ ? ", " : "**Found:** ", b->found[i],
			    brief_found_name(i, b->found[i]), b->first[i]);
	if (n)
		buf_puts(out, "  \n");
}

static void
put_anchors(const struct brief *b, struct buf *out)
{
	size_t i;

	for (i = 0; i < b->head.len; i++)
		buf_printf(out, "<a id=\"%s\"></a>", b->head.items[i].id);
}

static void
put_link(struct buf *out, const struct brief_row *row)
{
	buf_printf(out, " [%s](#%s)", row->id, row->id);
}

static void
put_note(struct buf *out, const struct brief_note *n)
{
	buf_printf(out, "<a id=\"f%zu\"></a>**", n->number);
	put(out, n->head);
	buf_puts(out, "** ");
	put(out, n->text);
	if (n->removed) {
		buf_puts(out, " First version: ");
		put(out, n->before);
		buf_puts(out, "<del>");
		put(out, n->removed);
		buf_puts(out, "</del> <ins>");
		put(out, n->added);
		buf_puts(out, "</ins>");
		put(out, n->after);
	}
	if (n->french) {
		buf_puts(out, " In the original: ");
		put(out, n->french);
	}
}

static void
md_head(const struct brief *b, struct buf *out)
{
	size_t i, k;

	put_anchors(b, out);
	buf_puts(out, b->head.len ? "\n\n# " : "# ");
	put(out,
	    b->title	    ? b->title :
		b->title_fr ? b->title_fr :
			      "(no headline)");
	buf_puts(out, "\n\n");
	if (b->title && b->title_fr) {
		buf_puts(out, "*");
		put(out, b->title_fr);
		buf_puts(out, "*\n\n");
	}
	if (b->warning) {
		buf_puts(out, "> **");
		put(out, b->warning);
		buf_puts(out, "**\n\n");
	}
	for (i = 0; i < b->head.len; i++) {
		for (k = 0; k < b->head.items[i].notes.len; k++) {
			buf_puts(out, "> ");
			put_note(out, &b->head.items[i].notes.items[k]);
			buf_puts(out, "\n\n");
		}
	}
}

static void
md_origin(const struct brief *b, struct buf *out)
{
	size_t i;

	put(out, b->origin);
	buf_puts(out, "  \n");
	if (b->missing) {
		put(out, b->missing);
		buf_puts(out, "  \n");
	}
	if (b->url) {
		put(out, b->url);
		buf_puts(out, "  \n");
	}
	buf_puts(out, "\n");
	for (i = 0; i < b->made.len; i++)
		put_labelled(
		    out, b->made.items[i].label, b->made.items[i].text);
	if (b->day)
		put_labelled(out, "Made on", b->day);
	put_found(b, out);
	for (i = 0; i < b->doc->notes.len; i++)
		put_labelled(out, "Note", b->doc->notes.items[i]);
}

static void
md_summary(const struct brief *b, struct buf *out)
{
	size_t i, k, n;

	if (b->bullets.len == 0)
		return;
	buf_puts(out, "\n## Summary\n\n");
	for (i = 0; i < b->bullets.len; i++) {
		const struct brief_bullet *bullet = &b->bullets.items[i];

		buf_printf(out, "%zu. ", i + 1);
		put(out, bullet->text);
		buf_puts(out, " (");
		for (k = n = 0; k < bullet->sources.len; k++) {
			buf_puts(out, n++ ? ", " : "");
			put(out,
			    b->sources.items[bullet->sources.items[k]].name);
		}
		for (k = 0; k < bullet->strangers.len; k++) {
			buf_puts(out, n++ ? ", " : "");
			put(out, bullet->strangers.items[k]);
		}
		buf_puts(out, n ? ";" : "no source given;");
		buf_puts(out, bullet->conditional ? " conditional;" : "");
		buf_puts(out, bullet->denied ? " denied;" : "");
		for (k = 0; k < bullet->rows.len; k++)
			put_link(out, bullet->rows.items[k]);
		buf_puts(out, ")\n");
	}
}

static void
put_verbs(struct buf *out, const struct brief_source *s)
{
	size_t i, k;

	for (i = 0; i < s->verbs.len; i++) {
		const struct brief_verb *v = &s->verbs.items[i];

		buf_puts(out, i ? "; " : "");
		for (k = 0; k < v->fr.len; k++) {
			buf_puts(out, k ? ", <i>" : "<i>");
			put(out, v->fr.items[k]);
			buf_puts(out, "</i>");
		}
		buf_puts(out, *v->en ? " " : "");
		put(out, v->en);
	}
}

static void
md_who(const struct brief *b, struct buf *out)
{
	size_t i, k;

	if (b->sources.len == 0)
		return;
	buf_puts(out, "\n## Who says what\n\n");
	if (b->glance_lead) {
		buf_puts(out, "**");
		put(out, b->glance_lead);
		buf_puts(out, "** ");
		put(out, b->glance ? b->glance : "");
		buf_puts(out, "\n\n");
	}
	buf_puts(out,
	    "| | Source | Kind | Its verbs | Sentences | Words |\n"
	    "| --- | --- | --- | --- | --- | ---: |\n");
	for (i = 0; i < b->sources.len; i++) {
		const struct brief_source *s = &b->sources.items[i];

		buf_printf(
		    out, "| %s | %s", s->letter, s->anonymous ? "“" : "");
		put(out, s->name);
		buf_puts(out, s->anonymous ? "” | " : " | ");
		put(out, s->kind);
		buf_puts(out, s->conditional ? "; conditional" : "");
		buf_puts(out, s->denied ? "; denies | " : " | ");
		put_verbs(out, s);
		buf_puts(out, " |");
		for (k = 0; k < s->sentences.len; k++)
			put_link(out, b->row_of[s->sentences.items[k]]);
		buf_printf(out, " | %zu |\n", s->words);
	}
}

static void
put_cell(const struct brief *b, struct buf *out, const struct cell *cell,
    int heading)
{
	size_t i;

	buf_puts(out, heading && cell->pieces.len ? "<b>" : "");
	for (i = 0; i < cell->pieces.len; i++) {
		const struct piece *p = &cell->pieces.items[i];

		if (p->kind == PIECE_TEXT || p->kind == PIECE_ADDED)
			escaped(out, p->text, p->len);
		else if (p->kind == PIECE_CLOSE && p->whole &&
		    p->mark.kind == MARK_SOURCE)
			buf_printf(out, "<sup>%s</sup>",
			    b->sources.items[p->mark.source].letter);
	}
	buf_puts(out, heading && cell->pieces.len ? "</b>" : "");
}

static void
put_margin(const struct brief *b, struct buf *out, const struct brief_row *row)
{
	size_t i;

	buf_printf(out, "<a id=\"%s\"></a>%s", row->id, row->id);
	for (i = 0; i < row->voices.len; i++) {
		const struct brief_voice *v = &row->voices.items[i];

		buf_printf(out, "%s%s", i ? ", " : "<br>",
		    b->sources.items[v->source].letter);
		if (v->via != NO_SOURCE)
			buf_printf(
			    out, " via %s", b->sources.items[v->via].letter);
	}
	if (row->block == BLOCK_HEADING)
		buf_puts(out, "<br>heading");
	if (row->own)
		buf_puts(out, row->voices.len ? ", –" : "<br>–");
	buf_puts(out, row->unnamed ? "<br>unnamed" : "");
	buf_puts(out, row->conditional ? "<br>conditional" : "");
	buf_puts(out, row->denied ? "<br>denied" : "");
}

static void
md_text(const struct brief *b, struct buf *out)
{
	size_t i, k;

	buf_puts(out,
	    "\n## The text, sentence by sentence\n\n"
	    "| | English | Original |\n| --- | --- | --- |\n");
	for (i = 0; i < b->rows.len; i++) {
		const struct brief_row *row = &b->rows.items[i];

		buf_puts(out, "| ");
		put_margin(b, out, row);
		buf_puts(out, " | ");
		put_cell(b, out, &row->en, row->block == BLOCK_HEADING);
		for (k = 0; k < row->notes.len; k++) {
			buf_puts(out, "<br><br>");
			put_note(out, &row->notes.items[k]);
		}
		buf_puts(out, " | ");
		put_cell(b, out, &row->fr, row->block == BLOCK_HEADING);
		buf_puts(out, " |\n");
	}
}

static int
md_render(const struct doc *doc, const struct env *env, struct buf *out,
    struct error *e)
{
	struct arena *arena = arena_new();
	const struct brief *b = brief_make(doc, env, arena);

	md_head(b, out);
	md_origin(b, out);
	md_summary(b, out);
	md_who(b, out);
	md_text(b, out);
	arena_free(arena);
	return buf_check(out, "the brief", e);
}

const struct format format_md = {
	.name = "md",
	.summary = "GitHub Markdown, French beside English in a table",
	.suffix = ".md",
	.render = md_render,
};
