#include "stages/outline/outline.h"

#include <string.h>

/* The next line that is not empty, or NULL. */
static const struct line *
next_line(const struct outline *o, const struct line *l)
{
	size_t i = (size_t)(l - o->lines.items) + 1;

	return i < o->lines.len ? &o->lines.items[i] : NULL;
}

/* The next letter or digit at *s, which moves past it; 0: none is left. */
static uint32_t
next_sign(const char **s, size_t *len)
{
	size_t i;
	uint32_t r;

	while (*len > 0) {
		i = 0;
		r = utf8_next(*s, *len, &i);
		*s += i;
		*len -= i;
		if (rune_is_letter(r) || rune_is_digit(r))
			return r;
	}
	return 0;
}

/* The same letters and digits, whatever their capitals and accents, and
 * whatever signs stand between and around them. */
static int
same_words(const struct outline *o, struct piece p, const char *words)
{
	struct arena *a = o->doc->arena;
	const char *x, *y;
	size_t n, m;
	uint32_t r;

	if (p.len >= 1000)
		return 0;
	x = text_fold_new(a, p.s, p.len);
	y = text_fold_new(a, words, strlen(words));
	n = strlen(x);
	m = strlen(y);
	do {
		r = next_sign(&x, &n);
		if (r != next_sign(&y, &m))
			return 0;
	} while (r);
	return 1;
}

/* The title is known from elsewhere: in which of the first lines is it? */
#define FIRST_LINES 12

size_t
headline_find(const struct outline *o)
{
	const char *title = o->doc->meta.title.value;
	size_t i;

	for (i = 0; title && i < o->lines.len && i < FIRST_LINES; i++)
		if (same_words(o, line_piece(o, &o->lines.items[i]), title))
			return i;
	return NO_LINE;
}

int
headline_is(const struct outline *o, const struct line *l)
{
	const struct datum *title = &o->doc->meta.title;
	const struct line *next = next_line(o, l);
	struct piece p = line_piece(o, l);

	if (o->headline || o->bodies > 0 ||
	    (o->title != NO_LINE && o->at < o->title))
		return 0;
	if (title->value && same_words(o, p, title->value))
		return 1;
	/* the title of a page that the text does not repeat */
	if (title->value && strcmp(title->from, "html") == 0)
		return 0;
	if (!next || p.len > 300 || !piece_has_words(p))
		return 0;
	/* a headline has no full stop; with one it is the first sentence */
	return !piece_ends_stop(p) && p.s[p.len - 1] != ';' &&
	    p.s[p.len - 1] != ',' && p.s[p.len - 1] != ':';
}

/* "J.-M. L.", "La Croix" before a dash: who speaks. */
static int
is_voice(const struct outline *o, struct piece p)
{
	struct outlet outlet;

	piece_trim(&p);
	return p.len > 0 &&
	    (p.s[p.len - 1] == '.' ||
		language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet));
}

/*
 * "RADIO VAL : Bonjour. La maternité va-t-elle fermer ?", "Lucie (Brest) :
 * Est-ce que ...?": someone asks.  "Canal : que change la réforme ?" is a
 * crosshead.
 */
static int
is_turn(const struct outline *o, struct piece p)
{
	const char *colon = memchr(p.s, ':', p.len);
	const char *dash = memmem(p.s, p.len, " —", 4);
	struct piece rest = p;

	/* "Une voix à gauche. – Personne !" */
	if (memmem(p.s, p.len, ". –", 5) || memmem(p.s, p.len, ". —", 5) ||
	    memmem(p.s, p.len, ". - ", 4))
		return 1;
	if (p.s[p.len - 1] != '?')
		return 0;
	if (!dash)
		dash = memmem(p.s, p.len, " –", 4);
	if (dash && is_voice(o, (struct piece){ p.s, (size_t)(dash - p.s) }))
		return 1;
	if (!colon || colon == p.s)
		return 0;
	piece_skip(&rest, (size_t)(colon - p.s) + 1);
	piece_trim(&rest);
	return rest.len > 0 && piece_begins_upper(rest) &&
	    (p.s[0] == '"' || piece_words(rest) > 2);
}

/* "– Vous vous y engagez ?", "Q. Que proposez-vous ?" */
static int
is_spoken(struct piece p)
{
	if (p.len > 3 && p.s[0] >= 'A' && p.s[0] <= 'Z' && p.s[1] == '.' &&
	    p.s[2] == ' ')
		return 1;
	return piece_take_dash(&p) && piece_ends_sentence(p);
}

int
crosshead_is(const struct outline *o, const struct line *l, struct piece p)
{
	const struct line *next = next_line(o, l);
	char last = p.s[p.len - 1];

	if (!next || p.len > 100 || !piece_begins_upper(p) ||
	    piece_words(p) > 14)
		return 0;
	if (piece_ends_stop(p) || last == ':' || last == ';' || last == ',')
		return 0;
	if (!piece_has_letters(p))
		return 0;
	/* "« Rien ne presse. »" alone is a quotation */
	if (piece_ends_sentence(p) && last != '?' && last != '!')
		return 0;
	if (is_turn(o, p) || is_spoken(p))
		return 0;
	/* "L'essentiel" above a list */
	if (piece_bullet(line_piece(o, next)) > 0)
		return piece_words(p) < 7;
	/* what follows must be text of more than its own length */
	return next->end - next->start > p.len &&
	    piece_ends_sentence(line_piece(o, next));
}

static struct block *
block_at(struct outline *o, size_t i)
{
	return i < o->doc->blocks.len ? &o->doc->blocks.items[i] : NULL;
}

static int
is_mark_of_text(const struct block *b)
{
	return b &&
	    (b->kind == BLOCK_DATELINE || b->kind == BLOCK_BYLINE ||
		b->kind == BLOCK_CREDIT);
}

/* Not the heading of an item: "QUIMPER - Deux bus se percutent" */
static int
begins_text(const struct block *b)
{
	return b && b->kind != BLOCK_HEADING;
}

/* "Publié le 17 février 2025", which pages put below a standfirst */
static int
is_dated(const struct outline *o, const struct block *b)
{
	struct piece p = { o->s + b->span.start, b->span.end - b->span.start };
	struct date d;

	return b->kind == BLOCK_BOX && date_find(o, p, &d) < p.len;
}

/*
 * The paragraph behind the headline is a standfirst where a dateline, a
 * credit or a byline parts it from the text, or where it is short, speaks no
 * one's words and the text behind it is much longer.
 */
void
standfirst_find(struct outline *o)
{
	const struct datum *known = &o->doc->meta.standfirst;
	struct block *b, *next;
	struct piece p;
	size_t i = 0;

	while ((b = block_at(o, i)) && b->kind == BLOCK_BOX)
		i++;
	if (!b || b->kind != BLOCK_HEADING || b->level != 1)
		return;
	do
		b = block_at(o, ++i);
	while (b && b->kind == BLOCK_BOX);
	do
		next = block_at(o, ++i);
	while (next && is_dated(o, next));
	if (!b || b->kind != BLOCK_PARAGRAPH || !next)
		return;
	p.s = o->s + b->span.start;
	p.len = b->span.end - b->span.start;
	if (!piece_ends_sentence(p) && !known->value)
		return;
	if (known->value && !same_words(o, p, known->value))
		return;
	if (!known->value &&
	    !(is_mark_of_text(next) && begins_text(block_at(o, i + 1))) &&
	    !(next->kind == BLOCK_PARAGRAPH && p.len < 260 &&
		!memchr(p.s, '"', p.len) && p.s[0] != '\xc2' &&
		next->span.end - next->span.start > 2 * p.len))
		return;
	b->kind = BLOCK_STANDFIRST;
	meta_note_piece(o, &o->doc->meta.standfirst, p);
}
