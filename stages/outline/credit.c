#include "stages/outline/outline.h"

#include <string.h>

/* The next run of letters and hyphens. */
static size_t
next_token(struct piece *p)
{
	size_t i = 0, before;
	uint32_t r;

	while (p->len > 0) {
		i = 0;
		r = utf8_next(p->s, p->len, &i);
		if (rune_is_letter(r))
			break;
		piece_skip(p, i);
	}
	for (i = 0, before = 0; i < p->len; before = i) {
		r = utf8_next(p->s, p->len, &i);
		if (!rune_is_letter(r) && r != '-')
			return before;
	}
	return p->len;
}

/* Takes note of an agency; a fuller name of the same one wins where the
 * credit at the end says it ("ats" above, "Keystone-ATS" below). */
static void
note_agency(struct outline *o, const struct outlet *new, int better)
{
	struct datum *d = &o->doc->meta.agency;
	struct outlet old;

	if (better && d->value && strcmp(d->from, "text") == 0 &&
	    language_outlet(
		o->lang, d->value, strlen(d->value), o->doc->arena, &old) &&
	    strcmp(old.name, new->name) == 0 &&
	    strlen(new->spelling) > strlen(d->value))
		d->value = NULL;
	meta_note(o, d, new->spelling);
}

int
credit_agency(struct outline *o, struct piece p, int better)
{
	struct outlet outlet;
	size_t n;

	piece_trim(&p);
	if (language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet)) {
		if (outlet.is_agency)
			note_agency(o, &outlet, better);
		return outlet.is_agency;
	}
	while ((n = next_token(&p)) > 0) {
		if (language_outlet(o->lang, p.s, n, o->doc->arena, &outlet) &&
		    outlet.is_agency) {
			note_agency(o, &outlet, better);
			return 1;
		}
		piece_skip(&p, n);
	}
	return 0;
}

/* Every token an agency or a short code, "TVD, FLA", "Keystone-ATS/njr"; no
 * more than five. */
static int
is_codes(const struct outline *o, struct piece p)
{
	struct outlet outlet;
	size_t n, tokens = 0;

	while ((n = next_token(&p)) > 0) {
		if (++tokens > 5 ||
		    (n > 4 &&
			!(language_outlet(
			      o->lang, p.s, n, o->doc->arena, &outlet) &&
			    outlet.is_agency)))
			return 0;
		piece_skip(&p, n);
	}
	return tokens > 0;
}

/* "LR---BI.", "hrv-tsm/pb/ial", "ACP/KHM/NBL": codes of the desk, parted by
 * slashes. */
static int
is_desk(struct piece p)
{
	size_t i, slashes = 0, run = 0;
	char c;

	if (p.len > 2 && p.s[p.len - 1] == '.')
		p.len--;
	for (i = 0; i < p.len; i++) {
		c = p.s[i];
		if (c == '/' || c == '-') {
			slashes += c == '/' ||
			    (i > 1 && memcmp(p.s + i - 2, "---", 3) == 0);
			run = 0;
		} else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
			run++;
		} else if (c < '0' || c > '9') {
			return 0;
		}
		if (run > 8)
			return 0;
	}
	return slashes > 0 && p.len <= 48;
}

/* "SOURCE Hydro-Laurentides": a name is all that follows. */
static int
is_named(struct piece p, size_t n)
{
	piece_skip(&p, n);
	piece_trim(&p);
	return p.len > 0 && p.len < 60 && piece_begins_upper(p) &&
	    !piece_ends_sentence(p) && piece_words(p) < 8;
}

/* "Avec", "Source :" at the start, or anywhere in brackets; 2: "©". */
static int
has_credit_words(const struct outline *o, struct piece p, int anywhere)
{
	const char *space, *value = "";
	size_t n;

	for (;;) {
		n = language_mark(o->lang, "credit", p.s, p.len, &value);
		if (n > 0 && (strcmp(value, "name") != 0 || is_named(p, n)))
			return strcmp(value, "strong") == 0 ? 2 : 1;
		space = anywhere ? memchr(p.s, ' ', p.len) : NULL;
		if (!space)
			return 0;
		piece_skip(&p, (size_t)(space - p.s) + 1);
	}
}

/* What stands in brackets at the end of a line or alone on one. */
static int
is_bracketed_credit(struct outline *o, struct piece p)
{
	struct outlet outlet;

	if (p.len > 160)
		return 0;
	if (language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet))
		return 1;
	if (has_credit_words(o, p, 1))
		return 1;
	return p.len <= 32 && is_codes(o, p);
}

/* "R. L. G.": initials with their stops are who wrote it. */
static int
is_initials(struct piece p)
{
	size_t i, stops = 0;

	for (i = 0; i < p.len; i++)
		stops += p.s[i] == '.';
	return stops >= 2 && piece_is_caps(p) && stops == piece_words(p);
}

/* Bytes up to a sign or word that parts two names, or all of them. */
static size_t
name_end(const struct outline *o, struct piece p)
{
	size_t i;

	for (i = 1; i < p.len; i++) {
		struct piece rest = { p.s + i, p.len - i };

		if (rest.s[0] == ',' || rest.s[0] == '/' || rest.s[0] == '|')
			return i;
		if (p.s[i - 1] == ' ' &&
		    language_mark(o->lang, "joint", rest.s, rest.len, NULL) > 0)
			return i - 1;
	}
	return p.len;
}

/* A capital in the name itself: "L'Équipe", not "L'équipe". */
static int
is_spelt_as_name(const char *s, size_t len)
{
	size_t i = 0, words = 0, capitals = 0;
	int inside = 0, letter;
	uint32_t r;

	while (i < len) {
		r = utf8_next(s, len, &i);
		letter = rune_is_letter(r);
		words += letter && !inside;
		capitals += letter && !inside && rune_is_upper(r);
		inside = letter;
	}
	return capitals > 1 || (words == 1 && capitals == 1);
}

/* Agencies and papers alone: "ats", "Le Monde avec AFP", "La Presse
 * Canadienne, 2025". */
int
credit_outlets(struct outline *o, struct piece p)
{
	struct outlet outlet;
	size_t n, found = 0;

	if (p.len > 80)
		return 0;
	while (p.len > 0) {
		n = name_end(o, p);
		/* "L'essentiel" is also an ordinary word */
		if (!language_outlet(o->lang, p.s, n, o->doc->arena, &outlet) ||
		    (!outlet.is_agency && !is_spelt_as_name(p.s, n)))
			return found > 0 && p.len == 4 && p.s[0] == '2';
		found++;
		if (!outlet.is_agency)
			meta_note(o, &o->doc->meta.outlet, outlet.name);
		piece_skip(&p, n);
		piece_trim(&p);
		if (p.len > 0 &&
		    (p.s[0] == ',' || p.s[0] == '/' || p.s[0] == '|'))
			piece_skip(&p, 1);
		else
			piece_skip(&p,
			    language_mark(o->lang, "joint", p.s, p.len, NULL));
		piece_trim(&p);
	}
	return found > 0;
}

/* "(suivra)", "(précédé)" */
static int
is_desk_word(const struct outline *o, struct piece p)
{
	return p.len > 0 &&
	    language_mark(o->lang, "desk", p.s, p.len, NULL) == p.len;
}

size_t
credit_desk(const struct outline *o, struct piece p)
{
	struct piece mark = p, before = p;
	size_t i = p.len;

	while (i > 0 && p.s[i - 1] != ' ')
		i--;
	if (i < 2)
		return 0;
	piece_skip(&mark, i);
	before.len = i;
	piece_trim(&before);
	/* "./.", "///" */
	if (piece_run(mark, "./=*#") == mark.len && mark.len > 1)
		return piece_ends_sentence(before) && mark.s[1] != '.' ?
		    before.len :
		    0;
	return piece_ends_sentence(before) && piece_unwrap(&mark) &&
		is_desk_word(o, mark) ?
	    before.len :
	    0;
}

int
credit_is(struct outline *o, struct piece p)
{
	int tail = o->at >= o->tail, wrapped;

	piece_trim(&p);
	piece_take_dash(&p);
	wrapped = piece_unwrap(&p);
	if (p.len == 0)
		return 0;
	if (wrapped && is_desk_word(o, p))
		return 1;
	if (wrapped && (tail || o->bodies == 0) && is_initials(p)) {
		meta_note_author(o, p);
		return 1;
	}
	if (wrapped ? !is_bracketed_credit(o, p) :
		      has_credit_words(o, p, 0) <
			(tail || !piece_ends_stop(p) ? 1 : 2) &&
		    !((tail || o->bodies == 0) && credit_outlets(o, p)) &&
		    !(tail && is_desk(p)))
		return 0;
	credit_agency(o, p, 1);
	return 1;
}

size_t
credit_tail(struct outline *o, struct piece p)
{
	struct piece before = p, in;
	size_t i = p.len;

	if (p.len < 4 ||
	    (p.s[p.len - 1] != ')' &&
		!(p.s[p.len - 1] == '.' && p.s[p.len - 2] == ')')))
		return 0;
	while (i > 0 && p.len - i < 120 && p.s[i - 1] != '(')
		i--;
	if (i == 0 || p.s[i - 1] != '(')
		return 0;
	before.len = i - 1;
	piece_trim(&before);
	in.s = p.s + i - 1;
	in.len = p.len - (i - 1);
	/* "... est entré (avec Reuters)." closes its sentence itself */
	if (before.len == 0 || !piece_ends_sentence(before) ||
	    !piece_unwrap(&in) || !is_bracketed_credit(o, in))
		return 0;
	credit_agency(o, in, 1);
	return before.len;
}
