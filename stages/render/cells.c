#include <stdlib.h>
#include <string.h>

#include "stages/render/brief.h"

/*
 * A sentence with its marks as a row of pieces.  Marks of different kinds
 * may cross ("a-t-elle" is cue, and source within it): they are cut at the
 * borders and nested in one fixed order, cue outside, source inside it.
 */

/* In a sentence with more marks nobody sees one. */
#define MARKS_MAX 256

struct marks {
	VEC(struct mark) items;
};

const char *
sentence_english(const struct sentence *s)
{
	if (s->translation)
		return s->translation;
	return s->draft;
}

/* Offsets come from a record: never out of the text nor inside a rune. */
static size_t
snap(const char *text, size_t len, size_t at)
{
	if (at > len)
		at = len;
	while (at > 0 && at < len && ((unsigned char)text[at] & 0xc0) == 0x80)
		at--;
	return at;
}

static void
add_mark(struct brief *b, struct marks *m, const char *text,
    enum mark_kind kind, struct span span, size_t source)
{
	const size_t len = strlen(text);
	struct mark mark = { kind,
		{ snap(text, len, span.start), snap(text, len, span.end) },
		source };
	size_t i;

	if (mark.span.end <= mark.span.start || m->items.len == MARKS_MAX)
		return;
	for (i = 0; i < m->items.len; i++) {
		const struct mark *old = &m->items.items[i];

		if (old->kind == kind && old->span.start == mark.span.start &&
		    old->span.end == mark.span.end)
			return;
	}
	vec_push(&m->items, b->arena, mark);
}

static int
by_kind(const void *x, const void *y)
{
	const struct mark *a = x, *b = y;

	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return (a->span.end > b->span.end) - (a->span.end < b->span.end);
}

static int
by_offset(const void *x, const void *y)
{
	const size_t *a = x, *b = y;

	return (*a > *b) - (*a < *b);
}

struct sweep {
	struct brief *b;
	struct cell *cell;
	const struct marks *marks;
	const struct addeds *added;
	size_t open[MARKS_MAX], nopen; /* indexes of marks, outermost first */
};

static void
put_piece(
    struct sweep *s, enum piece_kind kind, const struct mark *mark, int whole)
{
	struct piece piece = { .kind = kind, .mark = *mark, .whole = whole };

	vec_push(&s->cell->pieces, s->b->arena, piece);
}

static void
put_text(struct sweep *s, enum piece_kind kind, const char *text, size_t len)
{
	struct piece piece = { .kind = kind, .text = text, .len = len };

	if (len)
		vec_push(&s->cell->pieces, s->b->arena, piece);
}

/* At a border: closes what does not go on, then opens what begins. */
static void
cross_border(struct sweep *s, size_t at)
{
	const struct mark *all = s->marks->items.items;
	size_t want[MARKS_MAX], n = 0, i, same = 0;

	for (i = 0; i < s->marks->items.len; i++)
		if (all[i].span.start <= at && at < all[i].span.end)
			want[n++] = i;
	while (same < n && same < s->nopen && want[same] == s->open[same])
		same++;
	while (s->nopen > same) {
		const struct mark *mark = &all[s->open[--s->nopen]];

		put_piece(s, PIECE_CLOSE, mark, mark->span.end == at);
	}
	for (i = 0; s->added && i < s->added->items.len; i++)
		if (s->added->items.items[i].at == at)
			put_text(s, PIECE_ADDED, s->added->items.items[i].text,
			    strlen(s->added->items.items[i].text));
	for (i = same; i < n; i++) {
		put_piece(s, PIECE_OPEN, &all[want[i]], 0);
		s->open[s->nopen++] = want[i];
	}
}

static void
cell_make(struct brief *b, struct cell *cell, const char *text,
    struct marks *marks, const struct addeds *added)
{
	struct sweep s = {
		.b = b, .cell = cell, .marks = marks, .added = added
	};
	const size_t len = strlen(text);
	VEC(size_t) borders = { 0 };
	size_t i, at = 0;

	cell->text = text;
	if (marks->items.len)
		qsort(marks->items.items, marks->items.len,
		    sizeof(*marks->items.items), by_kind);
	for (i = 0; i < marks->items.len; i++) {
		vec_push(&borders, b->arena, marks->items.items[i].span.start);
		vec_push(&borders, b->arena, marks->items.items[i].span.end);
	}
	for (i = 0; added && i < added->items.len; i++)
		vec_push(&borders, b->arena, added->items.items[i].at);
	if (borders.len)
		qsort(borders.items, borders.len, sizeof(*borders.items),
		    by_offset);
	for (i = 0; i < borders.len; i++) {
		if (i > 0 && borders.items[i] == borders.items[i - 1])
			continue;
		put_text(&s, PIECE_TEXT, text + at, borders.items[i] - at);
		at = borders.items[i];
		cross_border(&s, at);
	}
	put_text(&s, PIECE_TEXT, text + at, len - at);
}

static struct span
within(struct span s, size_t start)
{
	if (s.start < start || s.end < s.start)
		return (struct span){ 0, 0 };
	return (struct span){ s.start - start, s.end - start };
}

static void
attribution_marks(struct brief *b, size_t k, const struct brief_indexes *ix,
    const size_t *of, struct marks *fr, struct marks *en)
{
	const struct sentence *s = &b->doc->sentences.items[k];
	const char *english = s->translation;
	const struct index *x = &ix->attributions;
	size_t i, source;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct attribution *a =
		    &b->doc->attributions.items[x->items[i]];

		source = of[x->items[i]];
		if (source == NO_SOURCE)
			continue;
		add_mark(b, fr, s->text, MARK_CUE,
		    within(a->cue, s->span.start), source);
		add_mark(b, fr, s->text, MARK_SOURCE,
		    within(a->source, s->span.start), source);
		if (!english)
			continue;
		add_mark(b, en, english, MARK_CUE, a->en_cue, source);
		add_mark(b, en, english, MARK_SOURCE, a->en_source, source);
	}
}

/* "according to" reserves as well, but is marked already as what it is. */
static int
is_marked(const struct marks *m, struct span s)
{
	size_t i;

	for (i = 0; i < m->items.len; i++)
		if (m->items.items[i].span.start < s.end &&
		    s.start < m->items.items[i].span.end)
			return 1;
	return 0;
}

static void
hedge_marks(struct brief *b, size_t k, const struct brief_indexes *ix,
    struct marks *fr, struct marks *en)
{
	const struct sentence *s = &b->doc->sentences.items[k];
	const struct index *x = &ix->facts;
	size_t i;

	for (i = x->start[k]; i < x->start[k + 1]; i++) {
		const struct fact *f = &b->doc->facts.items[x->items[i]];

		if (!f->english && brief_is_hedge(b, ix, f))
			add_mark(b, fr, s->text, MARK_HEDGE,
			    within(f->span, s->span.start), NO_SOURCE);
		else if (f->english && s->translation && f->kind &&
		    b->row_of[k]->conditional && !is_marked(en, f->span) &&
		    (strcmp(f->kind, "reserve") == 0 ||
			strcmp(f->kind, "conditional") == 0))
			add_mark(b, en, s->translation, MARK_HEDGE, f->span,
			    NO_SOURCE);
	}
}

/* Words left in French are looked for in their order. */
static void
kept_marks(struct brief *b, size_t k, const struct brief_indexes *ix,
    const char *english, struct marks *en)
{
	const struct index *x = &ix->unknown;
	const char *at = english, *found;
	size_t i, len;

	for (i = x->start[k]; i < x->start[k + 1] && *at; i++) {
		const char *word = b->doc->unknown.items[x->items[i]].word;

		len = strlen(word);
		found = len ? strstr(at, word) : NULL;
		if (!found)
			continue;
		at = found + len;
		add_mark(b, en, english, MARK_KEPT,
		    (struct span){
			(size_t)(found - english), (size_t)(at - english) },
		    NO_SOURCE);
	}
}

void
brief_cells(struct brief *b, struct brief_row *row,
    const struct brief_indexes *ix, const size_t *of)
{
	const size_t k = (size_t)(row->sentence - b->doc->sentences.items);
	const char *english = sentence_english(row->sentence);
	struct marks fr = { 0 }, en = { 0 };
	struct addeds added = { 0 };

	attribution_marks(b, k, ix, of, &fr, &en);
	hedge_marks(b, k, ix, &fr, &en);
	if (english)
		kept_marks(b, k, ix, english, &en);
	if (row->sentence->translation)
		brief_days(b, k, ix, &added);
	cell_make(b, &row->fr, row->sentence->text, &fr, NULL);
	if (english)
		cell_make(b, &row->en, english, &en, &added);
}
