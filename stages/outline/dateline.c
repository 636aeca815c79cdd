#include "stages/outline/outline.h"

#include <string.h>

/*
 * PLACE[ (Country)][, DATE] [(AGENCY)][ SIGN] text, in any part:
 * "PARIS (AFP) - ", "Sion, 8 mai (ats) ", "(Belga) ", "AFP - ",
 * "LIÈGE 22/02 (BELGA) = ", "Kinshasa, 14 octobre 2025 (ACP).- ".
 */
struct dateline {
	struct piece place, agency;
	struct date date;
	int has_date, known_agency, has_country, sign;
};

#define LONGEST_NAME 60 /* bytes of a place, of what brackets hold */

/* The letters of a code such as an agency's, whatever its capitals. */
static int
is_code(struct piece p)
{
	size_t i = 0;
	uint32_t r;

	if (p.len < 2 || p.len > 24)
		return 0;
	while (i < p.len) {
		r = utf8_next(p.s, p.len, &i);
		if (!rune_is_letter(r) && r != '-' && r != '/' && r != '.')
			return 0;
	}
	return 1;
}

/* "(AFP)", "(ats/dpa)", "/TASS/": what is inside. */
static int
take_enclosed(struct piece *p, struct piece *inside)
{
	struct piece rest = *p;
	const char *close;

	piece_trim(&rest);
	piece_take(&rest, ",");
	if (rest.len < 3 || (rest.s[0] != '(' && rest.s[0] != '/'))
		return 0;
	close = memchr(rest.s + 1, rest.s[0] == '(' ? ')' : '/', rest.len - 1);
	if (!close || (size_t)(close - rest.s) > LONGEST_NAME)
		return 0;
	inside->s = rest.s + 1;
	inside->len = (size_t)(close - inside->s);
	piece_skip(&rest, inside->len + 2);
	*p = rest;
	return 1;
}

/* Is this the name of an agency, alone or first of a few?  What calls itself
 * so is one that no table knows: "Agence Sahel Info". */
static int
is_agency(const struct outline *o, struct piece p)
{
	struct outlet outlet;
	size_t n = 0;

	piece_trim(&p);
	if (language_mark(o->lang, "agency", p.s, p.len, NULL) > 0)
		return 1;
	if (language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet))
		return outlet.is_agency;
	while (n < p.len && p.s[n] != '/' && p.s[n] != ' ' && p.s[n] != ',')
		n++;
	return n < p.len &&
	    language_outlet(o->lang, p.s, n, o->doc->arena, &outlet) &&
	    outlet.is_agency;
}

/* "(Manche Presse)" behind a date */
static int
is_name(const struct outline *o, struct piece p)
{
	size_t words;

	return piece_name(o, p, &words) == p.len && words < 6;
}

static void
take_agency(struct outline *o, struct piece *p, struct dateline *d)
{
	struct piece rest = *p, inside;

	if (!take_enclosed(&rest, &inside))
		return;
	d->known_agency = is_agency(o, inside);
	if (!d->known_agency && !is_code(inside) &&
	    !(d->has_date && is_name(o, inside)))
		return;
	d->agency = inside;
	*p = rest;
}

/* "(France)" behind a place; not an agency. */
static void
take_country(const struct outline *o, struct piece *p, struct dateline *d)
{
	struct piece rest = *p, inside;
	size_t words;

	if (!take_enclosed(&rest, &inside) || is_agency(o, inside) ||
	    piece_is_caps(inside))
		return;
	if (piece_name(o, inside, &words) != inside.len)
		return;
	d->has_country = 1;
	*p = rest;
}

/* ", QC" between a place and a date: "SAINTE-AGATHE, QC, le 12 nov." */
static void
take_region(const struct outline *o, struct piece *p)
{
	struct piece rest = *p;
	size_t words, n;

	if (!piece_take(&rest, ","))
		return;
	n = piece_name(o, rest, &words);
	piece_skip(&rest, n);
	if (n > 0 && words < 4 && rest.len > 0 &&
	    (rest.s[0] == ',' || rest.s[0] == '/'))
		*p = rest;
}

/* "J.-M. L." is who speaks, and no place. */
static int
is_initials(struct piece p)
{
	size_t i, run = 0;
	uint32_t r;

	for (i = 0; i < p.len;) {
		r = utf8_next(p.s, p.len, &i);
		run = rune_is_letter(r) ? run + 1 : 0;
		if (run > 2)
			return 0;
	}
	return memchr(p.s, '.', p.len) != NULL;
}

static void
take_place(const struct outline *o, struct piece *p, struct dateline *d)
{
	struct piece rest = *p, more;
	size_t words, n;

	n = piece_name(o, rest, &words);
	if (n == 0 || n > LONGEST_NAME || words > 5)
		return;
	piece_skip(&rest, n);
	more = rest;
	/* "BRUXELLES/PARIS" */
	if (more.len > 0 && more.s[0] == '/') {
		piece_skip(&more, 1);
		n = piece_name(o, more, &words);
		piece_skip(&more, n);
		if (n > 0)
			rest = more;
	}
	d->place.s = p->s;
	d->place.len = (size_t)(rest.s - p->s);
	take_country(o, &rest, d);
	take_region(o, &rest);
	*p = rest;
}

static void
take_date(const struct outline *o, struct piece *p, struct dateline *d)
{
	struct piece rest = *p;
	size_t n;

	piece_trim(&rest);
	piece_take(&rest, ",");
	n = date_read(o, rest, &d->date);
	if (n == 0)
		return;
	d->has_date = 1;
	piece_skip(&rest, n);
	*p = rest;
}

/* The sign before the text: " - ", ".- ", " = ", " : "; *tight: no space
 * around it. */
static void
take_sign(struct piece *p, struct dateline *d, int *tight)
{
	struct piece rest = *p;
	const char *before = rest.s;
	int spaces;

	piece_trim(&rest);
	spaces = rest.s > before;
	piece_take(&rest, ".");
	before = rest.s;
	if (piece_take_dash(&rest) || piece_take(&rest, ":")) {
		d->sign = before[0] == ':' ? ':' : '-';
		*tight = !spaces;
		*p = rest;
	}
}

/* In capitals, or one that the language knows. */
static int
is_known_place(const struct outline *o, struct piece p)
{
	return p.len > 0 &&
	    (piece_is_caps(p) || language_is_place(o->lang, p.s, p.len));
}

/* "J.-M. L. —", "M. Jobin –": who speaks. */
static int
is_speaker(const struct outline *o, struct piece p)
{
	return p.len > 0 &&
	    (is_initials(p) ||
		language_mark(o->lang, "title", p.s, p.len, NULL) > 0);
}

/* Do the parts make a dateline? */
static int
holds(const struct outline *o, const struct dateline *d, int tight)
{
	struct outlet outlet;

	if (d->known_agency)
		return 1;
	/* "Philippe Jobin (UDC) –" is who speaks, and for whom */
	if (d->agency.len > 0)
		return d->sign != 0 &&
		    (d->has_date || is_known_place(o, d->place));
	if (d->place.len == 0 || d->sign == 0)
		return 0;
	/* "AFP - Le président" */
	if (d->sign == '-' && !tight &&
	    language_outlet(
		o->lang, d->place.s, d->place.len, o->doc->arena, &outlet) &&
	    outlet.is_agency)
		return 1;
	/* "Luc Jobin (Les Verts) –" speaks */
	if (d->has_date ||
	    (d->has_country && d->sign == '-' &&
		!language_is_person(o->lang, d->place.s, d->place.len)))
		return 1;
	/* "SAGUENAY — La Ville a", "Paris – Le gouvernement" */
	return d->sign == '-' && !tight && d->place.len > 3 &&
	    is_known_place(o, d->place);
}

static void
note(struct outline *o, const struct dateline *d)
{
	struct outlet outlet;

	if (d->agency.len > 0 && !credit_agency(o, d->agency, 0))
		meta_note_piece(o, &o->doc->meta.agency, d->agency);
	if (d->has_date)
		meta_note_date(o, &d->date);
	if (d->place.len == 0)
		return;
	if (language_outlet(
		o->lang, d->place.s, d->place.len, o->doc->arena, &outlet) &&
	    outlet.is_agency)
		credit_agency(o, d->place, 0);
	else if (language_mark(o->lang, "rubric", d->place.s, d->place.len,
		     NULL) != d->place.len)
		meta_note_place(o, d->place);
}

size_t
dateline_length(struct outline *o, struct piece text)
{
	struct dateline d = { 0 };
	struct piece p = text;
	int tight = 0;

	take_place(o, &p, &d);
	take_date(o, &p, &d);
	take_agency(o, &p, &d);
	if (!d.has_date && d.agency.len > 0)
		take_date(o, &p, &d);
	take_sign(&p, &d, &tight);
	piece_trim(&p);
	if (p.len == 0 || !piece_begins_upper(p) || !holds(o, &d, tight) ||
	    is_speaker(o, d.place))
		return 0;
	/* "EN DIRECT - La Meuse déborde" is a headline */
	if (!o->headline && o->bodies == 0 && d.agency.len == 0 &&
	    !d.has_date && !piece_ends_sentence(p))
		return 0;
	/* "Radio Val, lundi 5 octobre 2026 – Transcription" opens no text */
	if (d.agency.len == 0 && piece_words(p) < 4 && !piece_ends_sentence(p))
		return 0;
	note(o, &d);
	return (size_t)(p.s - text.s);
}

/* The parts of "Saint-Malo, le 12 novembre 2026"; 0: something follows. */
static int
read_alone(const struct outline *o, struct piece p, struct dateline *d)
{
	memset(d, 0, sizeof *d);
	take_place(o, &p, d);
	if (d->place.len == 0 || p.len == 0 || p.s[0] != ',')
		return 0;
	take_date(o, &p, d);
	piece_trim(&p);
	return d->has_date && p.len == 0;
}

size_t
dateline_alone(const struct outline *o, struct piece p)
{
	struct dateline d;

	return o->bodies == 0 && read_alone(o, p, &d) ? p.len : 0;
}

void
dateline_note_alone(struct outline *o, struct piece p)
{
	struct dateline d;

	if (read_alone(o, p, &d))
		note(o, &d);
}
