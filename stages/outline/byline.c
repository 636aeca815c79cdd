#include "stages/outline/outline.h"

#include <string.h>

/* Bytes of "et " at the start, or 0. */
static size_t
and_length(const struct outline *o, struct piece p)
{
	size_t n = language_mark(o->lang, "and", p.s, p.len, NULL);

	return n > 0 && n < p.len && p.s[n] == ' ' ? n + 1 : 0;
}

/* Where the first "et " behind a space begins; the length: nowhere. */
static size_t
and_find(const struct outline *o, struct piece p)
{
	struct piece rest;
	size_t i;

	for (i = 1; i < p.len; i++) {
		rest = p;
		piece_skip(&rest, i);
		if (p.s[i - 1] == ' ' && and_length(o, rest) > 0)
			return i;
	}
	return p.len;
}

/* A name ends before "et", which places have inside. */
static size_t
person_name(const struct outline *o, struct piece p, size_t *words)
{
	p.len = and_find(o, p);
	piece_trim(&p);
	return piece_name(o, p, words);
}

/* "Jeanne Roux et Paul Favre": notes each; bytes read, 0: no name. */
static size_t
read_names(struct outline *o, struct piece text, size_t least, int noting)
{
	struct piece p = text;
	struct outlet outlet;
	size_t words, n, end = 0;

	for (;;) {
		n = person_name(o, p, &words);
		if (n == 0 || words < least || words > 5 || n > 60 ||
		    language_outlet(o->lang, p.s, n, o->doc->arena, &outlet))
			return end;
		if (noting)
			meta_note_author(o, (struct piece){ p.s, n });
		piece_skip(&p, n);
		end = (size_t)(p.s - text.s);
		if (p.len > 1 && p.s[0] == ' ' &&
		    and_length(o, (struct piece){ p.s + 1, p.len - 1 }) > 0)
			piece_skip(&p,
			    1 +
				and_length(
				    o, (struct piece){ p.s + 1, p.len - 1 }));
		else if (p.len > 2 && memcmp(p.s, ", ", 2) == 0)
			piece_skip(&p, 2);
		else
			return end;
	}
}

/* ", présidente d'une association, et Jean-Louis Vidal, ancien cheminot" */
static void
read_more_names(struct outline *o, struct piece p)
{
	size_t at = and_find(o, p);

	if (at < 2 || at == p.len || p.s[at - 2] != ',')
		return;
	piece_skip(&p, at);
	piece_skip(&p, and_length(o, p));
	read_names(o, p, 2, 1);
}

/* What may stand behind the names: nothing, a paper, a place, a date. */
static int
is_rest(const struct outline *o, struct piece p)
{
	size_t i = 0;
	uint32_t r;

	piece_trim(&p);
	if (p.len == 0)
		return 1;
	if (p.len > 120 || piece_ends_stop(p))
		return 0;
	r = utf8_next(p.s, p.len, &i);
	return !rune_is_letter(r) ||
	    language_mark(o->lang, "beside", p.s, p.len, NULL) > 0;
}

/* ", La Presse Canadienne", " (AFP)", " – Vézone Info" behind the names. */
static void
note_rest(struct outline *o, struct piece p)
{
	struct outlet outlet;
	struct date d;

	if (date_find(o, p, &d) < p.len)
		meta_note_date(o, &d);
	piece_trim(&p);
	piece_take(&p, ",");
	piece_take(&p, "|");
	piece_take_dash(&p);
	piece_unwrap(&p);
	if (p.len == 0)
		return;
	if (language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet))
		meta_note(o,
		    outlet.is_agency ? &o->doc->meta.agency :
				       &o->doc->meta.outlet,
		    outlet.is_agency ? outlet.spelling : outlet.name);
	else if (language_mark(o->lang, "credit", p.s, p.len, NULL) > 0)
		credit_agency(o, p, 0);
}

/* A name alone, at the end or under the headline; "J. Roux, avec AFP". */
static int
is_bare_name(struct outline *o, struct piece p)
{
	struct piece rest = p;
	struct outlet outlet;
	size_t words, n = piece_name(o, p, &words);

	if (n == 0 || words < 2 || words > 4 || n > 60 ||
	    language_mark(o->lang, "credit", p.s, p.len, NULL) > 0 ||
	    language_outlet(o->lang, p.s, n, o->doc->arena, &outlet))
		return 0;
	piece_skip(&rest, n);
	piece_trim(&rest);
	if (rest.len > 0) {
		if (!piece_take(&rest, ",") && !piece_take(&rest, "/") &&
		    rest.s[0] != '(')
			return 0;
		piece_unwrap(&rest);
		if (language_mark(o->lang, "credit", rest.s, rest.len, NULL) ==
			0 &&
		    !credit_agency(o, rest, 0))
			return 0;
	} else if (o->bodies == 0 ||
	    crosshead_is(o, &o->lines.items[o->at], p)) {
		/* under a headline a place may stand alone; above text it
		 * is a crosshead, "Nos Vidéos" */
		return 0;
	}
	meta_note_author(o, (struct piece){ p.s, n });
	note_rest(o, rest);
	return 1;
}

/* A standfirst may stand between the headline and "Par Jeanne Roux". */
#define STANDFIRSTS 2

int
byline_is(struct outline *o, struct piece p)
{
	struct piece rest;
	size_t n, names;
	int inside = o->bodies > 0 && !outline_in_tail(o);

	if (inside && o->bodies > STANDFIRSTS)
		return 0;
	piece_trim(&p);
	piece_take_dash(&p);
	piece_unwrap(&p);
	if (p.len > 200)
		return 0;
	n = language_mark(o->lang, "byline", p.s, p.len, NULL);
	if (n == 0)
		return !inside && is_bare_name(o, p);
	piece_skip(&p, n);
	piece_trim(&p);
	piece_take(&p, ":");
	/* "Par AFP", "Par Le Monde avec AFP" */
	if (credit_outlets(o, p)) {
		credit_agency(o, p, 0);
		return 1;
	}
	names = read_names(o, p, 2, 0);
	rest = p;
	piece_skip(&rest, names);
	if (names == 0 || !is_rest(o, rest))
		return 0;
	read_names(o, p, 2, 1);
	read_more_names(o, rest);
	note_rest(o, rest);
	return 1;
}
