/*
 * mail.c - what mail programs and their users put around a text: headers of
 * mails passed on, answers with what they quote, signatures, footers.
 *
 * Mails are pasted into plain text, too, so nothing here asks what the input
 * was.
 */
#include "stages/outline/outline.h"

#include <string.h>

static const struct line *
line_at(const struct outline *o, size_t i)
{
	return i < o->lines.len ? &o->lines.items[i] : NULL;
}

/* ---- headers ---- */

/* "Objet : TR: le quai": the value of its mark ("subject"), what follows. */
static const char *
header_of(const struct outline *o, struct piece p, struct piece *rest)
{
	const char *value = NULL;
	size_t n = p.len > 400 ?
	    0 :
	    language_mark(o->lang, "header", p.s, p.len, &value);

	if (n == 0)
		return NULL;
	piece_skip(&p, n);
	piece_trim(&p);
	if (!piece_take(&p, ":"))
		return NULL;
	*rest = p;
	return value;
}

/*
 * Is the line one of two or more such lines, of which one says from whom?
 * "De : Paris à Lyon, tout est bloqué." alone is text.
 */
#define HEADERS 8

static int
in_header(const struct outline *o)
{
	size_t first = o->at, i;
	struct piece rest;
	const char *what;
	int from = 0, count = 0;

	while (first > 0 && o->at - first < HEADERS &&
	    header_of(o, line_piece(o, line_at(o, first - 1)), &rest))
		first--;
	for (i = first; i < o->lines.len && i - first < 2 * HEADERS; i++) {
		what = header_of(o, line_piece(o, line_at(o, i)), &rest);
		if (!what)
			break;
		from |= strcmp(what, "from") == 0;
		count++;
	}
	return from && count > 1;
}

/* "RE: TR : le quai" is about the quay. */
static struct piece
subject_of(const struct outline *o, struct piece p)
{
	struct piece rest = p;
	size_t n;

	while ((n = language_mark(o->lang, "answer", rest.s, rest.len, NULL)) >
	    0) {
		piece_skip(&rest, n);
		piece_trim(&rest);
		if (!piece_take(&rest, ":"))
			break;
		p = rest;
	}
	return p;
}

/* A header below more text than there is behind it: the mail answers that
 * one, and it is no part of the text. */
static void
note_answered(struct outline *o)
{
	size_t at = o->lines.items[o->at].start;

	if (o->bodies > 0 && o->doc->normalized_len - at < at)
		o->answered = 1;
}

/* "La Gazette <lettre@gazette.example>": a paper, an agency or a person. */
static void
note_sender(struct outline *o, struct piece p)
{
	struct meta *m = &o->doc->meta;
	struct outlet outlet;
	const char *sign = memchr(p.s, '<', p.len);

	if (sign)
		p.len = (size_t)(sign - p.s);
	piece_trim(&p);
	if (p.len == 0 || memchr(p.s, '@', p.len))
		return;
	if (language_outlet(o->lang, p.s, p.len, o->doc->arena, &outlet))
		meta_note(o, outlet.is_agency ? &m->agency : &m->outlet,
		    outlet.is_agency ? outlet.spelling : outlet.name);
	else if (language_is_person(o->lang, p.s, p.len))
		meta_note_author(o, p);
	else
		meta_note_piece(o, &m->outlet, p);
}

static int
is_header(struct outline *o, struct piece p)
{
	struct piece rest;
	struct date d;
	const char *what = header_of(o, p, &rest);

	if (!what || !in_header(o))
		return 0;
	if (o->answered)
		return 1;
	if (strcmp(what, "subject") == 0)
		meta_note_piece(o, &o->doc->meta.title, subject_of(o, rest));
	else if (strcmp(what, "date") == 0 && date_read(o, rest, &d) > 0)
		meta_note_date(o, &d);
	else if (strcmp(what, "from") == 0) {
		note_answered(o);
		if (!o->answered)
			note_sender(o, rest);
	}
	return 1;
}

size_t
mail_subject(const struct outline *o, struct piece p)
{
	struct piece rest;
	const char *what = header_of(o, p, &rest);

	if (!what || strcmp(what, "subject") != 0 || o->headline ||
	    o->bodies > 0 || rest.len == 0 || piece_ends_stop(rest))
		return 0;
	return (size_t)(rest.s - p.s);
}

/* "---------- Message transféré ----------" */
static int
is_passed_on(const struct outline *o, struct piece p)
{
	while (p.len > 0 && (p.s[0] == '-' || p.s[0] == '_'))
		piece_skip(&p, 1);
	piece_trim(&p);
	return p.len < 80 && !piece_ends_sentence(p) &&
	    language_mark(o->lang, "passed", p.s, p.len, NULL) > 0;
}

/* ---- answers ---- */

/* Does it end in "a écrit :"? */
static int
ends_in_wrote(const struct outline *o, struct piece p)
{
	struct piece end = p;
	size_t i, n;

	if (p.len < 8 || p.len > 300 || p.s[p.len - 1] != ':')
		return 0;
	for (i = p.len > 24 ? p.len - 24 : 0; i < p.len; i++) {
		if (i > 0 && p.s[i - 1] != ' ' && p.s[i - 1] != '\n')
			continue;
		end.s = p.s + i;
		end.len = p.len - i;
		n = language_mark(o->lang, "wrote", end.s, end.len, NULL);
		piece_skip(&end, n);
		piece_trim(&end);
		if (n > 0 && end.len == 1)
			return 1;
	}
	return 0;
}

static int
is_quoted(struct piece p)
{
	return p.len > 0 && p.s[0] == '>';
}

/*
 * "Le 5 nov. 2025 à 10:12, Jeanne Roux <j@roux.example> a écrit :"; "Le
 * poète a écrit :" has neither address nor hour, and quotes no mail.
 */
static int
is_answer(const struct outline *o, struct piece p)
{
	const struct line *next = line_at(o, o->at + 1);
	struct date d;

	if (!ends_in_wrote(o, p))
		return 0;
	return memchr(p.s, '@', p.len) ||
	    (next && is_quoted(line_piece(o, next))) ||
	    (date_read(o, p, &d) > 0 && d.year > 0);
}

/* A line that the answer quotes: below its "a écrit :", to the next that is
 * not quoted. */
static int
is_quotation(const struct outline *o, struct piece p)
{
	const struct block *last;

	if (!is_quoted(p))
		return 0;
	if (strcmp(o->doc->source.media_type ? o->doc->source.media_type : "",
		"message/rfc822") == 0)
		return 1;
	if (o->doc->blocks.len == 0)
		return 0;
	last = &o->doc->blocks.items[o->doc->blocks.len - 1];
	p.s = o->s + last->span.start;
	p.len = last->span.end - last->span.start;
	return last->kind == BLOCK_BOX && (is_quoted(p) || ends_in_wrote(o, p));
}

/* ---- the end ---- */

#define SIGNATURE_LINES 12
#define SIGNATURE_LINE 100 /* bytes of one that ends as a sentence does */

/* "__________", which programs of mailing lists put above their words */
static int
is_line(struct piece p)
{
	size_t i = 0;

	while (i < p.len && p.s[i] == '_')
		i++;
	return i == p.len && i >= 10;
}

size_t
mail_signature(const struct outline *o)
{
	size_t i = o->lines.len, n = 0;
	struct piece p;

	while (i > 1 && n++ <= SIGNATURE_LINES) {
		p = line_piece(o, line_at(o, --i));
		if ((p.len == 2 && memcmp(p.s, "--", 2) == 0) || is_line(p))
			return i;
		if (p.len > SIGNATURE_LINE && piece_ends_sentence(p) &&
		    language_mark(o->lang, "footer", p.s, p.len, NULL) == 0)
			break;
	}
	return o->lines.len;
}

/* "Un souci d'affichage ? Cliquez ici": these words anywhere in a line. */
static int
is_linked(const struct outline *o, struct piece p)
{
	const char *space;

	if (p.len > 150 || (p.len > 80 && piece_ends_stop(p)) ||
	    (o->bodies > 0 && o->at <= o->last_text))
		return 0;
	while (p.len > 0) {
		if (language_mark(o->lang, "linked", p.s, p.len, NULL) > 0)
			return 1;
		space = memchr(p.s, ' ', p.len);
		if (!space)
			return 0;
		piece_skip(&p, (size_t)(space + 1 - p.s));
	}
	return 0;
}

/*
 * The words that end a letter make a footer of a line behind the text, or of
 * one that is no sentence: "Pour vous désabonner d'une chaîne, il faut ..."
 * in the middle of a text is news.
 */
static int
begins_footer(const struct outline *o, struct piece p)
{
	int behind = o->at > o->last_text;

	if ((behind || o->at >= o->tail ||
		(p.len < 160 && !piece_ends_stop(p))) &&
	    language_mark(o->lang, "footer", p.s, p.len, NULL) > 0)
		return 1;
	return behind && p.len < 80 &&
	    language_mark(o->lang, "end", p.s, p.len, NULL) > 0;
}

static int
is_footer(struct outline *o, struct piece p)
{
	if (o->bodies == 0)
		return 0;
	if (o->answered)
		return 1;
	if (begins_footer(o, p))
		o->footer = 1;
	else if (!o->footer ||
	    (piece_ends_sentence(p) && o->at <= o->last_text))
		return 0;
	return 1;
}

/* Lines between "Bien cordialement," and the end, the name apart that may
 * follow it. */
static int
is_below_farewell(const struct outline *o, struct piece p)
{
	size_t words;

	if (o->farewell == 0 || o->at <= o->last_text)
		return 0;
	return o->at > o->farewell + 1 || piece_name(o, p, &words) != p.len ||
	    words > 4;
}

/* "Bonjour à toutes et à tous,": alone on its line, above the text. */
static int
is_greeting(const struct outline *o, struct piece p)
{
	char last = p.s[p.len - 1];

	return o->bodies == 0 && p.len < 60 &&
	    (last == ',' || last == '!' || !piece_ends_sentence(p)) &&
	    language_mark(o->lang, "greeting", p.s, p.len, NULL) > 0;
}

int
mail_is(struct outline *o, struct piece p)
{
	return o->at >= o->signature || is_quotation(o, p) || is_header(o, p) ||
	    is_passed_on(o, p) || is_answer(o, p) || is_greeting(o, p) ||
	    is_footer(o, p) || is_below_farewell(o, p) || is_linked(o, p);
}
