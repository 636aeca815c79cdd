/*
 * pass.c - what the passes share: copying with edits, and neighbours.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

void
pass_replace(struct pass *p, size_t start, size_t end, const char *by, size_t n)
{
	size_t at;

	if (end - start == n && memcmp(p->s + start, by, n) == 0)
		return;
	buf_put(p->out, p->s + p->from, start - p->from);
	at = p->out->len;
	buf_put(p->out, by, n);
	edits_add(p->edits, start, end, at, at + n);
	p->from = end;
}

void
pass_replace_rune(struct pass *p, size_t start, size_t end, uint32_t rune)
{
	char by[4];

	pass_replace(p, start, end, by, utf8_put(by, rune));
}

size_t
skip_spaces(const char *s, size_t len, size_t i)
{
	size_t n;

	while ((n = space_len(s, len, i)))
		i += n;
	return i;
}

size_t
skip_spaces_back(const char *s, size_t i)
{
	for (;;) {
		if (i > 0 && s[i - 1] == ' ')
			i--;
		else if (i > 1 && s[i - 1] == '\xa0' && s[i - 2] == '\xc2')
			i -= 2;
		else
			return i;
	}
}

#define ELISION_MAX 16 /* bytes of the longest elided word */

int
elided_before(const struct pass *p, size_t i)
{
	size_t start = i, at = i;

	if (!p->set->language)
		return 0;
	while (at > 0 && i - at <= ELISION_MAX) {
		if (!rune_is_letter(utf8_prev(p->s, &at)))
			break;
		start = at;
	}
	/* the end of a word or of an address is no word, nor is 'n' */
	if (start > 0 &&
	    (rune_is_digit(rune_before(p->s, start)) ||
		strchr("/@_&=#%+'", p->s[start - 1])))
		return 0;
	return start < i && i - start <= ELISION_MAX &&
	    language_elides(p->set->language, p->s + start, i - start);
}
