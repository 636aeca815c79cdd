#include <string.h>

#include "stages/render/brief.h"
#include "stages/render/clean.h"
#include "stages/stage.h"

/*
 * The brief for a terminal of 80 columns and for pipes: no escapes, whether
 * or not it is a terminal.  French stands under its English behind a bar.
 */

#define WIDTH 78

struct txt {
	struct buf *out, line; /* line: a paragraph being put together */
	const struct brief *b;
};

/* Ends the paragraph in t->line. */
static void
wrap(struct txt *t, const char *first, const char *next)
{
	if (t->line.len)
		clean_wrap(t->out, first, next, t->line.data, WIDTH);
	buf_clear(&t->line);
}

static void
put(struct txt *t, const char *s)
{
	clean_put(&t->line, s, strlen(s));
}

static void
paragraph(struct txt *t, const char *first, const char *next, const char *s)
{
	put(t, s);
	wrap(t, first, next);
}

static void
section(struct txt *t, const char *title)
{
	buf_printf(t->out, "\n%s\n\n", title);
}

static void
put_found(struct txt *t)
{
	size_t i;

	for (i = 0; i <= NOTE_PLAIN; i++)
		if (t->b->found[i])
			buf_printf(&t->line, "%s%zu %s",
			    t->line.len ? ", " : "Found: ", t->b->found[i],
			    brief_found_name(i, t->b->found[i]));
	wrap(t, "", "  ");
}

static void
txt_head(struct txt *t)
{
	const struct brief *b = t->b;
	size_t i;

	if (b->title)
		paragraph(t, "", "", b->title);
	paragraph(t, "", "", b->title_fr ? b->title_fr : "(no headline)");
	buf_puts(t->out, "\n");
	if (b->warning) {
		paragraph(t, "! ", "  ", b->warning);
		buf_puts(t->out, "\n");
	}
	paragraph(t, "", "", b->origin);
	if (b->missing)
		paragraph(t, "", "", b->missing);
	if (b->url)
		paragraph(t, "", "", b->url);
	buf_puts(t->out, "\n");
	for (i = 0; i < b->made.len; i++) {
		put(t, b->made.items[i].label);
		put(t, ": ");
		paragraph(t, "", "  ", b->made.items[i].text);
	}
	if (b->day) {
		put(t, "Made on ");
		paragraph(t, "", "", b->day);
	}
	put_found(t);
	for (i = 0; i < b->doc->notes.len; i++)
		paragraph(t, "Note: ", "  ", b->doc->notes.items[i]);
}

static void
put_names(struct txt *t, const struct brief_bullet *bullet)
{
	size_t i, n = 0;

	for (i = 0; i < bullet->sources.len; i++)
		put(t, n++ ? ", " : " ["),
		    put(t, t->b->sources.items[bullet->sources.items[i]].name);
	for (i = 0; i < bullet->strangers.len; i++)
		put(t, n++ ? ", " : " ["), put(t, bullet->strangers.items[i]);
	put(t, n ? ";" : " [no source given;");
	put(t, bullet->conditional ? " conditional;" : "");
	put(t, bullet->denied ? " denied;" : "");
	for (i = 0; i < bullet->rows.len; i++)
		put(t, " "), put(t, bullet->rows.items[i]->id);
	put(t, "]");
}

static void
txt_summary(struct txt *t)
{
	const struct brief *b = t->b;
	char number[32];
	size_t i;

	if (b->bullets.len == 0)
		return;
	section(t, "SUMMARY");
	for (i = 0; i < b->bullets.len; i++) {
		snprintf(number, sizeof(number), "%2zu. ", i + 1);
		put(t, b->bullets.items[i].text);
		put_names(t, &b->bullets.items[i]);
		wrap(t, number, "    ");
	}
}

static void
put_verbs(struct txt *t, const struct brief_source *s)
{
	size_t i, k;

	for (i = 0; i < s->verbs.len; i++) {
		const struct brief_verb *v = &s->verbs.items[i];

		put(t, i ? "; " : "");
		for (k = 0; k < v->fr.len; k++)
			put(t, k ? ", " : ""), put(t, v->fr.items[k]);
		put(t, *v->en ? " = " : ""), put(t, v->en);
	}
	wrap(t, "    ", "    ");
}

static void
txt_source(struct txt *t, const struct brief_source *s)
{
	const struct brief *b = t->b;
	size_t i;

	put(t, s->anonymous ? "“" : "");
	put(t, s->name);
	put(t, s->anonymous ? "”, " : ", ");
	put(t, s->kind);
	put(t, s->conditional ? "; conditional" : "");
	put(t, s->denied ? "; denies" : "");
	put(t, ":");
	for (i = 0; i < s->sentences.len; i++)
		put(t, " "), put(t, b->row_of[s->sentences.items[i]]->id);
	if (s->words) {
		buf_printf(&t->line, " (%zu words, %zu%%)", s->words,
		    (200 * s->words + b->words.len) / (2 * b->words.len));
	} else if (s->through != NO_SOURCE) {
		buf_printf(&t->line, " (%zu words, through ", s->through_words);
		put(t, b->sources.items[s->through].name);
		put(t, ")");
	}
	wrap(t, "  ", "    ");
	put_verbs(t, s);
}

static void
txt_who(struct txt *t)
{
	const struct brief *b = t->b;
	size_t i;

	if (b->sources.len == 0)
		return;
	section(t, "WHO SAYS WHAT");
	if (b->glance_lead) {
		put(t, b->glance_lead);
		put(t, b->glance ? " " : "");
		put(t, b->glance ? b->glance : "");
		wrap(t, "", "");
		buf_putc(t->out, '\n');
	}
	for (i = 0; i < b->sources.len; i++)
		txt_source(t, &b->sources.items[i]);
}

/* "s11  a source close to the investigation, via Le Rivage; unnamed" */
static void
put_margin(struct txt *t, const struct brief_row *row)
{
	const struct brief_source *all = t->b->sources.items;
	char id[40];
	size_t i;

	snprintf(id, sizeof(id), "%-4s ", row->id);
	for (i = 0; i < row->voices.len; i++) {
		const struct brief_voice *v = &row->voices.items[i];

		put(t, i ? "; " : "");
		put(t, all[v->source].name);
		put(t, v->via != NO_SOURCE ? ", via " : "");
		put(t, v->via != NO_SOURCE ? all[v->via].name : "");
	}
	if (row->block == BLOCK_HEADING) {
		put(t, i ? "; " : "");
		put(t, row->level <= 1 ? "(headline)" : "(heading)");
	}
	if (row->own)
		put(t, i ? "; in part no source" : "no source given");
	put(t, row->unnamed ? "; unnamed" : "");
	put(t, row->conditional ? "; conditional" : "");
	put(t, row->denied ? "; denied" : "");
	if (t->line.len)
		wrap(t, id, "     ");
	else
		buf_printf(t->out, "%s\n", row->id);
}

static void
put_cell(struct txt *t, const struct cell *cell, const char *lead)
{
	size_t i;

	for (i = 0; i < cell->pieces.len; i++) {
		const struct piece *p = &cell->pieces.items[i];

		if (p->kind == PIECE_TEXT || p->kind == PIECE_ADDED)
			clean_put(&t->line, p->text, p->len);
	}
	wrap(t, lead, lead);
}

static void
put_note(struct txt *t, const struct brief_note *n)
{
	put(t, n->head);
	put(t, " ");
	put(t, n->text);
	if (n->removed) {
		put(t, " First version: ");
		put(t, n->before), put(t, "[-"), put(t, n->removed);
		put(t, "-]{+"), put(t, n->added), put(t, "+}");
		put(t, n->after);
	}
	if (n->french)
		put(t, " In the original: "), put(t, n->french);
	wrap(t, "    ! ", "      ");
}

static void
txt_row(struct txt *t, const struct brief_row *row)
{
	size_t i;

	buf_putc(t->out, '\n');
	put_margin(t, row);
	if (row->en.text)
		put_cell(t, &row->en, "    ");
	put_cell(t, &row->fr, "    | ");
	for (i = 0; i < row->notes.len; i++)
		put_note(t, &row->notes.items[i]);
}

static int
txt_render(const struct doc *doc, const struct env *env, struct buf *out,
    struct error *e)
{
	struct arena *arena = arena_new();
	struct txt t = { .out = out, .b = brief_make(doc, env, arena) };
	size_t i;

	buf_init(&t.line, BUF_MAX);
	txt_head(&t);
	txt_summary(&t);
	txt_who(&t);
	section(&t, "THE TEXT, SENTENCE BY SENTENCE");
	buf_cut(out, out->len - 1);
	for (i = 0; i < t.b->head.len; i++)
		txt_row(&t, &t.b->head.items[i]);
	for (i = 0; i < t.b->rows.len; i++)
		txt_row(&t, &t.b->rows.items[i]);
	buf_free(&t.line);
	arena_free(arena);
	return buf_check(out, "the brief", e);
}

const struct format format_txt = {
	.name = "txt",
	.summary = "for the terminal: 80 columns, French under its English",
	.suffix = ".txt",
	.render = txt_render,
};
