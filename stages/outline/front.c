/*
 * front.c - what stands above a text and is none: the header of a wire, the
 * menu of a page, the head of a communiqué, a rubric.
 */
#include "stages/outline/outline.h"

#include <string.h>

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static int
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* ---- the header of a wire ---- */

/* The next run without spaces. */
static size_t
next_word(struct piece *p)
{
	size_t n = 0;

	piece_trim(p);
	while (n < p->len && p->s[n] != ' ')
		n++;
	return n;
}

/* "FRA0457", "AFP-QR24" are codes, "G20" and "COVID-19" are none. */
static int
is_code(struct piece w)
{
	size_t i, letters = 0, digits = 0;

	for (i = 0; i < w.len; i++) {
		letters += (size_t)is_capital(w.s[i]);
		digits += (size_t)is_digit(w.s[i]);
	}
	return letters > 1 && digits > 2;
}

/* "0312", "14:05", "06/10/26", "031702" */
static int
is_figures(struct piece w)
{
	size_t i, digits = 0;

	for (i = 0; i < w.len; i++) {
		if (!is_digit(w.s[i]) && w.s[i] != ':' && w.s[i] != '/')
			return 0;
		digits += (size_t)is_digit(w.s[i]);
	}
	return digits > 2;
}

static int
has_small(struct piece p)
{
	size_t i = 0;

	while (i < p.len)
		if (rune_is_lower(utf8_next(p.s, p.len, &i)))
			return 1;
	return 0;
}

/*
 * "FRA0457 3 GEN 0312 F AFP", "BELGA 112 14:05 06/10/26": capitals and
 * figures, a code or an agency among them, and no word of any length.
 */
static int
is_wire_header(const struct outline *o, struct piece p)
{
	struct outlet outlet;
	struct piece w;
	int signs = 0, figures = 0;

	if (p.len > 80)
		return 0;
	while ((w.len = next_word(&p)) > 0) {
		w.s = p.s;
		piece_skip(&p, w.len);
		if (language_outlet(
			o->lang, w.s, w.len, o->doc->arena, &outlet) ||
		    is_code(w))
			signs++;
		else if (is_figures(w))
			figures++;
		else if (language_mark(o->lang, "month", w.s, w.len, NULL) ==
		    w.len)
			continue;
		else if (has_small(w))
			return 0;
		else if (w.len > 4 && piece_until(w, "0123456789 ") == w.len)
			return 0;
	}
	return signs > 0 && (figures > 0 || signs > 1);
}

/* ---- the menu of a page ---- */

/* Is the whole line one of these words, signs behind it apart? */
static int
is_whole(const struct outline *o, const char *kind, struct piece p)
{
	size_t n = language_mark(o->lang, kind, p.s, p.len, NULL);

	if (n == 0)
		return 0;
	piece_skip(&p, n);
	return piece_words(p) == 0 && !piece_ends_stop(p);
}

/* "Accueil > Finistère > Douarnenez" */
static int
is_crumbs(struct piece p)
{
	static const char *const signs[] = { " > ", " › ", " >> " };
	const char *at;
	size_t i, n = 0;

	if (p.len > 160 || piece_ends_sentence(p))
		return 0;
	for (i = 0; i < sizeof signs / sizeof *signs; i++)
		for (at = p.s; (at = memmem(at, p.len - (size_t)(at - p.s),
				    signs[i], strlen(signs[i])));
		     at++)
			n++;
	return n > 1;
}

/* ---- a rubric above the headline ---- */

static int
holds(struct piece p, struct piece word)
{
	return memmem(p.s, p.len, word.s, word.len) != NULL;
}

/* Could the line be the headline that the rubric stands above? */
static int
may_be_headline(struct piece p)
{
	return p.len < 300 && piece_words(p) > 4 && !piece_ends_stop(p);
}

/*
 * "Douarnenez" above "À Douarnenez, la criée menacée", "INTÉRIEUR": a rubric,
 * a place, capitals, or what the headline repeats.  "Grève reconduite" above
 * its second line is the headline.
 */
static int
is_rubric(const struct outline *o, struct piece p)
{
	struct piece next;

	if (o->at + 2 >= o->lines.len || piece_words(p) > 3 || p.len > 40 ||
	    piece_ends_sentence(p))
		return 0;
	next = line_piece(o, &o->lines.items[o->at + 1]);
	if (!may_be_headline(next))
		return 0;
	return (piece_is_caps(p) && !piece_is_caps(next)) ||
	    is_whole(o, "rubric", p) ||
	    language_is_place(o->lang, p.s, p.len) || holds(next, p);
}

/* ---- the head of a communiqué ---- */

#define FIRST_LINES 10

/* "COMMUNIQUÉ DE PRESSE n° 12 – 12 novembre 2026" */
static int
is_letterhead(const struct outline *o, struct piece p)
{
	size_t n = language_mark(o->lang, "letterhead", p.s, p.len, NULL);

	if (n == 0 || p.len > 100 || piece_ends_stop(p))
		return 0;
	piece_skip(&p, n);
	n = piece_until(p, "0123456789\n");
	return piece_words(p) == 0 ||
	    (piece_words(p) < 6 && n < p.len && is_digit(p.s[n]));
}

/* Does a headline come below it, before the text? */
static int
has_headline_below(const struct outline *o, size_t i)
{
	size_t end = i + 6;
	struct piece p;

	for (i++; i < o->lines.len && i < end; i++) {
		p = line_piece(o, &o->lines.items[i]);
		if (piece_ends_stop(p) && p.len > 100)
			return 0;
		if (may_be_headline(p) && dateline_alone(o, p) == 0)
			return 1;
	}
	return 0;
}

size_t
front_letterhead(const struct outline *o)
{
	size_t i, last = 0;

	for (i = 0; i < o->lines.len && i < FIRST_LINES; i++)
		if (is_letterhead(o, line_piece(o, &o->lines.items[i])) &&
		    has_headline_below(o, i))
			last = i + 1;
	return last;
}

static void
note_date(struct outline *o, struct piece p)
{
	struct date d;

	if (date_find(o, p, &d) < p.len)
		meta_note_date(o, &d);
}

int
front_is(struct outline *o, struct piece p)
{
	int above = o->bodies == 0, tail = o->at >= o->tail;

	if (is_whole(o, "chrome", p) || is_crumbs(p))
		return 1;
	if ((above || tail) && is_wire_header(o, p))
		return 1;
	/* below a headline and its standfirst, too, where a page put it */
	if (o->headline && o->bodies < 2 && is_whole(o, "rubric", p) &&
	    !crosshead_is(o, &o->lines.items[o->at], p))
		return 1;
	if (!above)
		return 0;
	/* "ATTENTION - ajoute réaction du ministre ///" */
	if (p.len > 3 && memcmp(p.s + p.len - 3, "///", 3) == 0)
		return 1;
	if (o->at < o->letterhead && !piece_ends_sentence(p))
		return 1;
	if (is_letterhead(o, p)) {
		note_date(o, p);
		return 1;
	}
	return !o->headline && is_rubric(o, p);
}
