#include "stages/render/html.h"

/* The text, a row a sentence: margin, English, French, findings. */

static void
put_voice(struct html *h, size_t source)
{
	const struct brief_source *s = &h->b->sources.items[source];

	buf_printf(h->out,
	    "<a class=\"m %s%s\" href=\"#%s\">%s"
	    "<span class=\"vh\"> ",
	    s->letter, s->anonymous ? " anon" : "", s->id, s->letter);
	html_put(h, s->name);
	html_raw(h, s->anonymous ? ", unnamed</span></a>" : "</span></a>");
}

static void
put_tags(struct html *h, const struct brief_row *row)
{
	const int heading = row->block == BLOCK_HEADING;

	if (!heading && !row->unnamed && !row->conditional && !row->denied)
		return;
	html_raw(h, "<span class=\"tags\">");
	html_raw(h, heading ? "<span class=\"tag\">heading</span> " : "");
	html_raw(
	    h, row->unnamed ? "<span class=\"tag anon\">unnamed</span> " : "");
	html_raw(h,
	    row->conditional ? "<span class=\"tag cond\">conditional</span> " :
			       "");
	html_raw(h, row->denied ? "<span class=\"tag den\">denied</span>" : "");
	html_raw(h, "</span>");
}

static void
put_margin(struct html *h, const struct brief_row *row)
{
	size_t i;

	buf_printf(h->out,
	    "<p class=\"app\"><a class=\"n\" href=\"#%s\">%s"
	    "</a>",
	    row->id, row->id);
	for (i = 0; i < row->voices.len; i++) {
		put_voice(h, row->voices.items[i].source);
		if (row->voices.items[i].via != NO_SOURCE) {
			html_raw(h, "<span class=\"via\">via</span>");
			put_voice(h, row->voices.items[i].via);
		}
	}
	if (row->own)
		html_raw(h,
		    "<a class=\"m own\" href=\"#own\">–"
		    "<span class=\"vh\"> no source given</span></a>");
	put_tags(h, row);
	for (i = 0; i < row->bullets.len; i++)
		buf_printf(h->out,
		    "<a class=\"back\" href=\"#b%zu\">↑ bullet "
		    "%zu</a>",
		    row->bullets.items[i] + 1, row->bullets.items[i] + 1);
	html_raw(h, "</p>\n");
}

static void
put_open(struct html *h, const struct mark *mark)
{
	const struct brief_source *s = mark->source == NO_SOURCE ?
	    NULL :
	    &h->b->sources.items[mark->source];

	switch (mark->kind) {
	case MARK_SOURCE:
		buf_printf(h->out, "<span class=\"src %s%s\">", s->letter,
		    s->anonymous ? " anon" : "");
		break;
	case MARK_CUE:
		buf_printf(h->out, "<span class=\"cue %s\">", s->letter);
		break;
	case MARK_HEDGE:
		html_raw(h, "<span class=\"cond\">");
		break;
	case MARK_KEPT:
		html_raw(h, "<span class=\"kept\"");
		html_language(h, h->b->doc->from);
		html_raw(h, ">");
		break;
	}
}

static void
put_cell(struct html *h, const struct cell *cell, const char *class,
    const char *language)
{
	size_t i;

	buf_printf(h->out, "<p class=\"%s\"", class);
	html_language(h, language);
	html_raw(h, ">");
	for (i = 0; i < cell->pieces.len; i++) {
		const struct piece *p = &cell->pieces.items[i];

		switch (p->kind) {
		case PIECE_TEXT:
			html_put_part(h, p->text, p->len);
			break;
		case PIECE_ADDED:
			html_raw(h, "<span class=\"ed\">");
			html_put_part(h, p->text, p->len);
			html_raw(h, "</span>");
			break;
		case PIECE_OPEN:
			put_open(h, &p->mark);
			break;
		case PIECE_CLOSE:
			html_raw(h, "</span>");
			if (p->mark.kind == MARK_SOURCE && p->whole)
				html_letter(h, p->mark.source);
		}
	}
	html_raw(h, "</p>\n");
}

void
html_note(struct html *h, const struct brief_note *n)
{
	static const char *const classes[] = {
		[NOTE_LOST] = " open",
		[NOTE_BAD] = " bad",
		[NOTE_OPEN] = " open",
		[NOTE_FIXED] = " fixed",
		[NOTE_PLAIN] = "",
	};

	buf_printf(h->out, "<div class=\"note%s\" id=\"f%zu\"><p><b>",
	    classes[n->kind], n->number);
	html_put(h, n->head);
	html_raw(h, "</b> ");
	html_put(h, n->text);
	if (n->removed) {
		html_raw(h, " First version: <span class=\"cite\">");
		html_put(h, n->before);
		html_raw(h, *n->removed ? "<del>" : "");
		html_put(h, n->removed);
		html_raw(h, *n->removed ? "</del> " : "");
		html_raw(h, *n->added ? "<ins>" : "");
		html_put(h, n->added);
		html_raw(h, *n->added ? "</ins>" : "");
		html_put(h, n->after);
		html_raw(h, "</span>");
	}
	if (n->french) {
		html_raw(h, " In the original: <span class=\"cite\"");
		html_language(h, h->b->doc->from);
		html_raw(h, ">");
		html_put(h, n->french);
		html_raw(h, "</span>");
	}
	html_raw(h, "</p></div>\n");
}

static void
put_row(struct html *h, const struct brief_row *row)
{
	const struct brief *b = h->b;
	size_t i;

	buf_printf(h->out, "<div class=\"row%s%s%s\" id=\"%s\" data-s=\"",
	    row->opens ? " new" : "",
	    row->block == BLOCK_HEADING ? " cross" : "",
	    row->block == BLOCK_STANDFIRST ? " stand" : "", row->id);
	for (i = 0; i < row->voices.len; i++) {
		const struct brief_voice *v = &row->voices.items[i];

		buf_printf(h->out, "%s%s", i ? " " : "",
		    b->sources.items[v->source].letter);
		if (v->via != NO_SOURCE)
			buf_printf(
			    h->out, " %s", b->sources.items[v->via].letter);
	}
	buf_printf(h->out, "%s\">\n", !row->own ? "" : i ? " own" : "own");
	put_margin(h, row);
	if (row->en.text)
		put_cell(h, &row->en, "en", b->doc->to);
	else
		html_raw(h, "<p class=\"en none\">Not translated.</p>\n");
	put_cell(h, &row->fr, "fr", b->doc->from);
	for (i = 0; i < row->notes.len; i++)
		html_note(h, &row->notes.items[i]);
	html_raw(h, "</div>\n");
}

static void
put_pick(struct html *h, const struct brief_source *s)
{
	const int others = s->letter[0] == 'M';

	html_raw(h, "<label title=\"");
	html_put(h, others ? "others" : s->name);
	buf_printf(h->out,
	    "\"><input type=\"radio\" name=\"src\" value=\"%s\""
	    " id=\"s-%s\"><b class=\"m %s%s\">%s</b><span class=\"vh\"> ",
	    s->letter, s->letter, s->letter, s->anonymous ? " anon" : "",
	    s->letter);
	html_put(h, others ? "others" : s->name);
	html_raw(h, "</span></label>");
}

static int
has_row(const struct brief *b, const struct brief_source *s)
{
	const size_t n = s->sentences.len;

	return n > 0 && s->sentences.items[n - 1] >= b->head.len;
}

static void
put_bar(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	html_raw(h,
	    "<div class=\"bar\">\n<fieldset class=\"opts seg\">"
	    "<legend class=\"vh\">Show</legend>\n"
	    "<label><input type=\"radio\" name=\"view\" value=\"both\" "
	    "id=\"v-both\" checked>Both</label>"
	    "<label><input type=\"radio\" name=\"view\" value=\"en\" "
	    "id=\"v-en\">English</label>"
	    "<label><input type=\"radio\" name=\"view\" value=\"fr\" "
	    "id=\"v-fr\">Original</label>"
	    "<label title=\"English stays veiled until you point at a row: "
	    "read the original first, then check\"><input type=\"radio\" "
	    "name=\"view\" value=\"rev\" id=\"v-rev\">Veil English</label>\n"
	    "</fieldset>\n<fieldset class=\"opts pick\"><legend class=\"vh\">"
	    "Only sentences that rest on</legend>"
	    "<span aria-hidden=\"true\">Source</span>\n"
	    "<label><input type=\"radio\" name=\"src\" value=\"all\" "
	    "id=\"s-all\" checked>All</label>");
	for (i = 0; i < b->sources.len && i < 13; i++)
		/* one that speaks in the headline alone has no row */
		if (has_row(b, &b->sources.items[i]))
			put_pick(h, &b->sources.items[i]);
	if (b->own_words)
		html_raw(h,
		    "<label title=\"no source given\"><input "
		    "type=\"radio\" name=\"src\" value=\"own\" id=\"s-own\">"
		    "<b class=\"m own\">–</b><span class=\"vh\"> no source "
		    "given</span></label>");
	html_raw(h,
	    "\n</fieldset>\n<div class=\"end js-only\"><span "
	    "class=\"said num\" id=\"said\" role=\"status\"></span><label "
	    "class=\"vh\" for=\"find\">Find in the text</label><input "
	    "type=\"search\" id=\"find\" placeholder=\"Find  /\"><button "
	    "type=\"button\" id=\"ask\" aria-label=\"Keyboard help\">?"
	    "</button></div>\n</div>\n");
}

void
html_text(struct html *h)
{
	const struct brief *b = h->b;
	size_t i;

	html_raw(h,
	    "<section class=\"sec text\" id=\"text\" "
	    "aria-labelledby=\"h-text\">\n<h2 id=\"h-text\">The text, "
	    "sentence by sentence</h2>\n<p class=\"soft legend\">Marked "
	    "alike in both languages: <span class=\"src A\">who</span>"
	    "<b class=\"m A\" aria-hidden=\"true\">A</b> says it, "
	    "<span class=\"cue A\">the words</span> that say so, <span "
	    "class=\"src F anon\">dashed</span><b class=\"m F anon\" "
	    "aria-hidden=\"true\">F</b> for the unnamed, <span "
	    "class=\"cond\">wavy</span> for the conditional.</p>\n");
	put_bar(h);
	html_raw(h,
	    "<div class=\"heads\"><p></p><p class=\"en\">"
	    "English, translation</p><p class=\"fr\">");
	html_put(h, brief_language(b->doc->from));
	html_raw(h, ", original</p></div>\n\n");
	for (i = 0; i < b->rows.len; i++)
		put_row(h, &b->rows.items[i]);
	html_raw(h, "</section>\n");
}
