/*
 * clock.c - the hour before a piece of a live page: "11 h 52", "[11:52] -",
 * "20.32 |".
 */
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
	if (i >= len || !strchr("hH:.", s[i]))
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
	if (minutes != 2 &&
	    (minutes != 0 || p.s[n + sign - 1] == ':' || p.s[n] == '.'))
		return 0;
	return n + sign + minutes;
}

/* "🔴 ", "▶ ": signs that are neither letter, digit nor punctuation. */
static int
take_picture(struct piece *p)
{
	size_t i = 0;
	int any = 0;
	uint32_t r;

	while (p->len > 0) {
		i = 0;
		r = utf8_next(p->s, p->len, &i);
		if (r < 0x2190 || rune_is_letter(r))
			break;
		piece_skip(p, i);
		any = 1;
	}
	piece_trim(p);
	return any;
}

size_t
clock_label(struct piece text, int *alone)
{
	struct piece p = text;
	int bracket, sign, stop;
	size_t n;

	*alone = 0;
	bracket = piece_take(&p, "[") || piece_take(&p, "(");
	n = clock_length(p);
	if (n == 0)
		return 0;
	stop = memchr(p.s, '.', n) != NULL;
	piece_skip(&p, n);
	if (bracket && !piece_take(&p, "]") && !piece_take(&p, ")"))
		return 0;
	piece_trim(&p);
	*alone = p.len == 0 && !stop;
	if (*alone)
		return text.len;
	/* "20.32 | Un pont": "20.32 - 18.14" is a score */
	sign = piece_take(&p, "|") || piece_take(&p, "•") || take_picture(&p) ||
	    (!stop && (piece_take_dash(&p) || piece_take(&p, ":")));
	/* "11h52 - La crue monte"; "11 h 52 est l'heure de" is text */
	if ((!sign && !bracket) || (bracket && !piece_begins_upper(p)))
		return 0;
	return (size_t)(p.s - text.s);
}
