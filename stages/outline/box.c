#include "stages/outline/outline.h"

#include <string.h>

static size_t
digits(const char *s, size_t len, size_t at)
{
	size_t n = 0;

	while (at + n < len && n < 3 && s[at + n] >= '0' && s[at + n] <= '9')
		n++;
	return n;
}

/* " h ", "h", "H", ":" with the spaces around, no-break ones too. */
static size_t
hour_sign(const char *s, size_t len, size_t at)
{
	size_t i = at;

	while (i < len && rune_is_space((unsigned char)s[i]))
		i++;
	if (i + 1 < len && (unsigned char)s[i] == 0xc2 &&
	    (unsigned char)s[i + 1] == 0xa0)
		i += 2;
	if (i >= len || (s[i] != 'h' && s[i] != 'H' && s[i] != ':'))
		return 0;
	i++;
	while (i < len && s[i] == ' ' && digits(s, len, i + 1) > 0)
		i++;
	if (i + 2 < len && (unsigned char)s[i] == 0xc2 &&
	    (unsigned char)s[i + 1] == 0xa0 && digits(s, len, i + 2) > 0)
		i += 2;
	return i - at;
}

/* "11 h 52", "11h52", "9h", "11:52": bytes. */
static size_t
clock_length(struct piece p)
{
	size_t n = digits(p.s, p.len, 0), sign, minutes;

	if (n == 0 || n > 2)
		return 0;
	sign = hour_sign(p.s, p.len, n);
	if (sign == 0)
		return 0;
	minutes = digits(p.s, p.len, n + sign);
	if (minutes != 2 && !(minutes == 0 && p.s[n + sign - 1] != ':'))
		return 0;
	return n + sign + minutes;
}

size_t
box_time(struct piece text, int *alone)
{
	struct piece p = text;
	int bracket, sign;
	size_t n;

	bracket = piece_take(&p, "[") || piece_take(&p, "(");
	n = clock_length(p);
	if (n == 0)
		return 0;
	piece_skip(&p, n);
	if (bracket && !piece_take(&p, "]") && !piece_take(&p, ")"))
		return 0;
	piece_trim(&p);
	*alone = p.len == 0;
	if (*alone)
		return text.len;
	sign = piece_take_dash(&p) || piece_take(&p, ":") ||
	    piece_take(&p, "|") || piece_take(&p, "•");
	/* "11h52 - La crue monte"; "11 h 52 est l'heure de" is text */
	if ((!sign && !bracket) || !piece_begins_upper(p))
		return 0;
	return (size_t)(p.s - text.s);
}

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
	for (i = 0; i < p.len && (p.s[i] < '0' || p.s[i] > '9'); i++)
		;
	if (i == p.len)
		return 0;
	piece_skip(&rest, i);
	if (date_read(o, rest, &d) > 0)
		meta_note_date(o, &d);
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
	struct piece words = p;
	int wrapped;

	wrapped = piece_unwrap(&words);
	words.len = language_mark(o->lang, "label", words.s, words.len, NULL);
	if (words.len == 0 || p.len > 160)
		return 0;
	if (wrapped)
		return piece_is_caps((struct piece){ words.s, words.len }) ||
		    o->bodies == 0;
	return piece_is_caps(p) && piece_words(p) <= 5;
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

/* An address alone, or with a word or two. */
static int
is_contact(struct piece p)
{
	if (p.len > 100 || piece_ends_stop(p) || piece_words(p) > 8)
		return 0;
	if (memchr(p.s, '@', p.len) && !memchr(p.s, '"', p.len))
		return 1;
	return (p.len > 8 && memcmp(p.s, "https://", 8) == 0) ||
	    (p.len > 7 && memcmp(p.s, "http://", 7) == 0) ||
	    (p.len > 4 && memcmp(p.s, "www.", 4) == 0);
}

/* "Retrouvez nos cartes sur https://..." */
static int
has_address(struct piece p)
{
	return memmem(p.s, p.len, "://", 3) || memmem(p.s, p.len, "www.", 4) ||
	    memchr(p.s, '@', p.len);
}

static int
is_invitation(const struct outline *o, struct piece p)
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
	if (strcmp(value, "strong") == 0)
		return 1;
	piece_skip(&p, n);
	return p.len < 200 && (!piece_ends_sentence(p) || has_address(p));
}

/* A date alone, its hour behind it: "Lundi 3 mars 2025 à 14h20". */
static int
is_date(struct outline *o, struct piece p)
{
	struct date d;
	size_t n = date_read(o, p, &d);

	if (n == 0 || o->bodies > 0 || d.month == 0)
		return 0;
	piece_skip(&p, n);
	piece_trim(&p);
	if (p.len > 0 &&
	    (piece_words(p) > 4 || !memchr("0123456789", p.s[p.len - 1], 10)))
		return 0;
	meta_note_date(o, &d);
	return 1;
}

/* Signs alone ("--", "***"); "3 min de lecture". */
static int
is_furniture(const struct outline *o, struct piece p)
{
	size_t i = 0;

	if (!piece_has_words(p))
		return 1;
	while (i < p.len && ((p.s[i] >= '0' && p.s[i] <= '9') || p.s[i] == ' '))
		i++;
	piece_skip(&p, i);
	return i > 0 && p.len < 40 &&
	    language_mark(o->lang, "counted", p.s, p.len, NULL) > 0;
}

/* The words that end a letter: "À demain,", "L'équipe de La Gazette". */
static int
is_farewell(const struct outline *o, struct piece p)
{
	return o->at >= o->tail && o->bodies > 0 && p.len < 60 &&
	    (!piece_ends_sentence(p) || p.s[p.len - 1] == '!') &&
	    language_mark(o->lang, "farewell", p.s, p.len, NULL) > 0;
}

/* "Le Courrier, la lettre du soir - n° 12" above the headline. */
static int
is_masthead(const struct outline *o, struct piece p)
{
	size_t i = p.len;

	if (o->headline || o->bodies > 0 || p.len > 100)
		return 0;
	while (i > 0 && p.s[i - 1] >= '0' && p.s[i - 1] <= '9')
		i--;
	if (i == p.len)
		return 0;
	while (i > 0 && p.len - i < 12) {
		if (language_mark(o->lang, "issue", p.s + i, p.len - i, NULL) >
		    0)
			return i > 0 && o->at + 2 < o->lines.len;
		i--;
	}
	return 0;
}

/* Above the headline: mastheads, rubrics, "Un souci d'affichage ? https://..."
 * A sentence there is one. */
static int
is_above_headline(const struct outline *o, struct piece p)
{
	if (o->headline || o->bodies > 0 || p.len > 200)
		return 0;
	return has_address(p) || (o->at < o->title && !piece_ends_sentence(p));
}

int
box_is(struct outline *o, struct piece p)
{
	piece_trim(&p);
	if (is_date(o, p) || is_furniture(o, p) || is_farewell(o, p) ||
	    is_masthead(o, p) || is_above_headline(o, p))
		return 1;
	return is_update(o, p) || is_label(o, p) || is_slug(o, p) ||
	    is_invitation(o, p) || is_contact(p);
}
