#include "stages/outline/outline.h"

#include <string.h>

static int
begins_lower(struct piece p)
{
	size_t i = 0;

	return p.len > 0 && rune_is_lower(utf8_next(p.s, p.len, &i));
}

/*
 * Does the line go on with the sentence of the one before?  Copy that was
 * wrapped by hand ("... s'est déclaré mardi" / "à bord d'un train") is not
 * always even enough for the normaliser to join it.
 */
static int
goes_on(
    const struct outline *o, const struct line *before, const struct line *l)
{
	struct piece p = line_piece(o, before), q = line_piece(o, l);

	return before->paragraph == l->paragraph && begins_lower(q) &&
	    p.len >= 40 && !piece_ends_sentence(p) && p.s[p.len - 1] != ':';
}

static void
add_line(struct outline *o, const struct line *l)
{
	struct line *last;

	if (o->lines.len > 0) {
		last = &o->lines.items[o->lines.len - 1];
		if (goes_on(o, last, l)) {
			last->end = l->end;
			return;
		}
	}
	vec_push(&o->lines, o->doc->arena, *l);
}

void
lines_read(struct outline *o)
{
	const char *s = o->s, *lf;
	size_t len = o->doc->normalized_len, at = 0, end, paragraph = 0;
	struct piece p;
	struct line l;

	while (at < len) {
		lf = memchr(s + at, '\n', len - at);
		end = lf ? (size_t)(lf - s) : len;
		p.s = s + at;
		p.len = end - at;
		piece_trim(&p);
		l.start = (size_t)(p.s - s);
		l.end = l.start + p.len;
		l.paragraph = paragraph;
		if (p.len > 0)
			add_line(o, &l);
		else
			paragraph++;
		at = end + 1;
	}
}
