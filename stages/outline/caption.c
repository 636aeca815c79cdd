/*
 * caption.c - the lines below a page's pictures: "La criée, jeudi. | OUEST /
 * E. TANGUY", "Le pont en mars. (Photo : J. Roux)".
 */
#include "stages/outline/outline.h"

#include <string.h>

#define LONGEST 400

/* Where the words behind the last sentence begin; p.len: nowhere. */
static size_t
behind_sentence(struct piece p)
{
	size_t i = p.len;

	while (i > 1) {
		i--;
		if (p.s[i] == ' ' && strchr(".!?)", p.s[i - 1]))
			return i + 1;
	}
	return p.len;
}

/* "Roman Prymula, photo : Archives": what follows the last comma. */
static struct piece
behind_comma(struct piece p)
{
	const char *comma = memrchr(p.s, ',', p.len);

	piece_skip(&p, comma ? (size_t)(comma + 1 - p.s) : p.len);
	piece_trim(&p);
	return p;
}

/* "LE TÉLÉGRAMME / ERWAN TANGUY", "Keystone": names and nothing else. */
static int
is_names(const struct outline *o, struct piece p)
{
	size_t words, n;

	piece_trim(&p);
	while (p.len > 0) {
		n = piece_name(o, p, &words);
		if (n == 0)
			return 0;
		piece_skip(&p, n);
		piece_trim(&p);
		if (p.len > 0 && !piece_take(&p, "/") && !piece_take(&p, ",") &&
		    !piece_take_dash(&p))
			return 0;
	}
	return 1;
}

/* "| OUEST / E. TANGUY": behind the last of these signs, names alone. */
static int
ends_in_names(const struct outline *o, struct piece p)
{
	const char *bar = memrchr(p.s, '|', p.len);
	struct piece names = p;
	size_t i = bar ? (size_t)(bar - p.s) + 1 : 0;

	piece_skip(&names, i);
	return i > 1 && names.len > 0 && names.len < 80 && is_names(o, names);
}

int
caption_is(const struct outline *o, struct piece p)
{
	struct piece credit = p;

	if (p.len > LONGEST)
		return 0;
	if (ends_in_names(o, p))
		return 1;
	/* what ends as a sentence does has no credit behind it */
	if (p.s[p.len - 1] == '.' || p.s[p.len - 1] == '"' ||
	    p.s[p.len - 1] == '\xbb')
		return 0;
	piece_skip(&credit, behind_sentence(p));
	if (credit.len == 0)
		credit = behind_comma(p);
	piece_unwrap(&credit);
	return credit.len > 0 && credit.len < 100 &&
	    language_mark(o->lang, "picture", credit.s, credit.len, NULL) > 0;
}
