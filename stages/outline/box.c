#include "stages/outline/outline.h"

#include <string.h>

/* "Mis à jour à 11 h 58 – Vézone Info", "Publié le 3 mai 2025". */
static int
is_update(struct outline *o, struct piece p)
{
	struct piece rest = p;
	struct date d;
	size_t i, words;

	if (p.len > 140 || piece_ends_stop(p) ||
	    language_mark(o->lang, "update", p.s, p.len, NULL) == 0)
		return 0;
	i = date_find(o, p, &d);
	if (i == p.len)
		i = piece_until(p, "0123456789\n");
	else
		meta_note_date(o, &d);
	if (i >= p.len)
		return 0;
	piece_skip(&rest, i);
	/* a name behind the last dash is the paper's */
	for (i = rest.len; i > 2; i--) {
		struct piece name = { rest.s + i, rest.len - i };

		if (rest.s[i - 1] != ' ' || !piece_take_dash(&name))
			continue;
		if (name.len > 0 && piece_name(o, name, &words) == name.len)
			meta_note_piece(o, &o->doc->meta.outlet, name);
		break;
	}
	return 1;
}

/* "(PREMIER LEAD avec bilan)", "URGENT": the desk's words, in capitals. */
static int
is_label(const struct outline *o, struct piece p)
{
	struct piece words;
	int wrapped;

	/* "***** SOUS EMBARGO *****", "=(Photo+Infographie)=" */
	piece_undecorate(&p);
	words = p;
	wrapped = piece_unwrap(&words);
	words.len = language_mark(o->lang, "label", words.s, words.len, NULL);
	if (words.len == 0 || p.len > 160)
		return 0;
	if (wrapped)
		return piece_is_caps((struct piece){ words.s, words.len }) ||
		    o->bodies == 0;
	return piece_is_caps(p) && piece_words(p) <= 6;
}

size_t
box_label_behind(const struct outline *o, struct piece p)
{
	struct piece label = p;
	size_t i = p.len;

	while (i > 1 && p.s[i - 1] != '(')
		i--;
	piece_skip(&label, i - 1);
	return i > 2 && p.s[i - 2] == ' ' && piece_is_caps(label) &&
		is_label(o, label) ?
	    i - 1 :
	    0;
}

int
box_is_direction(struct piece p)
{
	return piece_unwrap(&p) && piece_words(p) < 5;
}

/* "Madagascar-énergie-panne-gouvernement": the keywords of a dispatch. */
static int
is_slug(const struct outline *o, struct piece p)
{
	size_t i, hyphens = 0;

	if (o->bodies > 0 || p.len > 100)
		return 0;
	for (i = 0; i < p.len; i++) {
		if (p.s[i] == ' ')
			return hyphens > 1 && p.s[i - 1] == ',' &&
			    piece_is_caps((struct piece){ p.s + i, p.len - i });
		hyphens += p.s[i] == '-';
	}
	return hyphens > 1;
}

/* "Retrouvez nos cartes sur https://..." */
static int
has_address(struct piece p)
{
	size_t i;

	if (memmem(p.s, p.len, "://", 3) || memmem(p.s, p.len, "www.", 4))
		return 1;
	/* "@Prefet29 sur X : ..." is what somebody said */
	for (i = 1; i + 1 < p.len; i++)
		if (p.s[i] == '@' && p.s[i - 1] != ' ' && p.s[i + 1] != ' ')
			return 1;
	return 0;
}

/* An address alone, or with a word or two. */
static int
is_contact(struct piece p)
{
	if (p.len > 100 || piece_ends_stop(p) || piece_words(p) > 8)
		return 0;
	return has_address(p) && !memchr(p.s, '"', p.len);
}

int
box_is_invitation(struct outline *o, struct piece p)
{
	const char *value = "";
	size_t n;

	piece_take(&p, "»");
	piece_take(&p, ">>");
	piece_take(&p, ">");
	piece_take(&p, "→");
	piece_take(&p, "►");
	piece_take(&p, "|");
	piece_take(&p, "•");
	piece_take_dash(&p);
	piece_unwrap(&p);
	n = language_mark(o->lang, "box", p.s, p.len, &value);
	if (n == 0)
		return 0;
	piece_skip(&p, n);
	if (piece_words(p) == 0)
		o->links = o->at + 1;
	if (strcmp(value, "strong") == 0)
		return p.len < 200 || !piece_ends_sentence(p);
	return p.len < 200 && (!piece_ends_sentence(p) || has_address(p));
}

/*
 * "À lire aussi Le pont, cent ans d'histoireLe maire a": a page has glued the
 * title of another to the text; bytes up to the text, or 0.
 */
size_t
box_glued(const struct outline *o, struct piece p)
{
	const char *value = "";
	size_t i, before;
	uint32_t r, last = 0;

	if (language_mark(o->lang, "box", p.s, p.len, &value) == 0 ||
	    strcmp(value, "strong") != 0)
		return 0;
	for (i = 0; i < p.len && i < 200; last = r) {
		before = i;
		r = utf8_next(p.s, p.len, &i);
		if (rune_is_upper(r) && rune_is_lower(last))
			return before;
	}
	return 0;
}

/* What "À lire aussi", alone on its line, invites to. */
static int
is_link(struct outline *o, struct piece p)
{
	const struct line *l = o->lines.items + o->at;

	if (o->at == 0 || o->links != o->at || piece_ends_sentence(p))
		return 0;
	/* several of them stand in one paragraph */
	if (o->at + 1 < o->lines.len && l[1].paragraph == l->paragraph)
		o->links = o->at + 1;
	return 1;
}

/* Lines of a few words with an address behind the text: "Une question ?
 * Écrivez-nous à port@exemple.fr." */
static int
is_tail_contact(const struct outline *o, struct piece p)
{
	return o->at > o->last_text && o->bodies > 0 && p.len < 200 &&
	    has_address(p);
}

/* "Radio Val, lundi 5 octobre 2026 – Transcription" above the text. */
static int
is_dated(struct outline *o, struct piece p)
{
	struct piece rest = p;
	struct date d;
	size_t i;

	if (o->bodies > 1 || p.len > 120 || piece_ends_sentence(p))
		return 0;
	i = date_find(o, p, &d);
	if (i == p.len || d.year == 0)
		return 0;
	piece_skip(&rest, i);
	piece_skip(&rest, date_read(o, rest, &d));
	if (piece_words((struct piece){ p.s, i }) + piece_words(rest) > 6)
		return 0;
	meta_note_date(o, &d);
	return 1;
}

/* A date alone, its hour behind it: "Lundi 3 mars 2025 à 14h20". */
static int
is_date(struct outline *o, struct piece p)
{
	struct date d;
	size_t n = date_read(o, p, &d);

	/* a standfirst may stand above it */
	if (n == 0 || (o->bodies > 1 && o->at < o->tail) || d.month == 0)
		return 0;
	piece_skip(&p, n);
	piece_trim(&p);
	if (p.len > 0 &&
	    (piece_words(p) > 4 || !memchr("0123456789", p.s[p.len - 1], 10)))
		return 0;
	meta_note_date(o, &d);
	return 1;
}

/* Signs alone ("--", "***", "17.2"); "3 min de lecture". */
static int
is_furniture(const struct outline *o, struct piece p)
{
	size_t i = 0;

	/* the figure of a table, too */
	if (!piece_has_letters(p))
		return 1;
	while (i < p.len && ((p.s[i] >= '0' && p.s[i] <= '9') || p.s[i] == ' '))
		i++;
	piece_skip(&p, i);
	return i > 0 && p.len < 40 &&
	    language_mark(o->lang, "counted", p.s, p.len, NULL) > 0;
}

/* The words that end a letter: "À demain,", "L'équipe de La Gazette". */
static int
is_farewell(struct outline *o, struct piece p)
{
	if ((o->at < o->tail && o->at <= o->last_text) || o->bodies == 0 ||
	    p.len >= 60 || (piece_ends_sentence(p) && p.s[p.len - 1] != '!') ||
	    language_mark(o->lang, "farewell", p.s, p.len, NULL) == 0)
		return 0;
	o->farewell = o->at;
	return 1;
}

/* "Le Courrier, la lettre du soir - n° 12" above the text. */
static int
is_masthead(struct outline *o, struct piece p)
{
	size_t i = p.len;
	struct date d;

	if (o->bodies > 0 || p.len > 100)
		return 0;
	while (i > 0 && p.s[i - 1] >= '0' && p.s[i - 1] <= '9')
		i--;
	if (i == p.len)
		return 0;
	while (i > 0 && p.len - i < 12) {
		if (language_mark(o->lang, "issue", p.s + i, p.len - i, NULL) >
		    0)
			break;
		i--;
	}
	if (i == 0 || p.len - i >= 12 || o->at + 2 >= o->lines.len)
		return 0;
	if (date_find(o, p, &d) < p.len)
		meta_note_date(o, &d);
	return 1;
}

/* Above the headline: mastheads, rubrics, "Un souci d'affichage ? https://..."
 * A sentence there is one. */
static int
is_above_headline(const struct outline *o, struct piece p)
{
	if (o->headline || o->bodies > 0 || p.len > 200)
		return 0;
	return has_address(p) ||
	    (o->title != NO_LINE && o->at < o->title &&
		!piece_ends_sentence(p));
}

int
box_is(struct outline *o, struct piece p)
{
	piece_trim(&p);
	if (is_date(o, p) || is_furniture(o, p) || is_farewell(o, p) ||
	    is_masthead(o, p) || is_above_headline(o, p) || is_link(o, p) ||
	    is_tail_contact(o, p) || is_dated(o, p))
		return 1;
	return is_update(o, p) || is_label(o, p) || is_slug(o, p) ||
	    box_is_invitation(o, p) || is_contact(p);
}
