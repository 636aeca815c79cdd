#include "stages/outline/outline.h"

#include <string.h>

void
meta_note(struct outline *o, struct datum *d, const char *value)
{
	(void)o;
	if (d->value || !value || !value[0])
		return;
	d->value = value;
	d->from = "text";
}

void
meta_note_piece(struct outline *o, struct datum *d, struct piece p)
{
	char *value, *c;

	piece_trim(&p);
	if (p.len == 0)
		return;
	value = arena_strndup(o->doc->arena, p.s, p.len);
	for (c = value; *c; c++)
		if (*c == '\n')
			*c = ' ';
	meta_note(o, d, value);
}

/* "PORT-AU-PRINCE" is Port-au-Prince; mixed letters stay as they are. */
void
meta_note_place(struct outline *o, struct piece p)
{
	struct buf out;
	struct piece rest;
	int begins = 1, small = 0;
	size_t i = 0, at;
	uint32_t r;

	piece_trim(&p);
	if (!piece_is_caps(p)) {
		meta_note_piece(o, &o->doc->meta.place, p);
		return;
	}
	buf_init(&out, BUF_MAX);
	while (i < p.len) {
		at = i;
		r = utf8_next(p.s, p.len, &i);
		if (begins) {
			rest = p;
			piece_skip(&rest, at);
			small = at > 0 &&
			    language_mark(
				o->lang, "small", rest.s, rest.len, NULL) > 0;
		}
		buf_put_rune(&out, begins && !small ? r : rune_lower(r));
		begins = !rune_is_letter(r);
	}
	meta_note(o, &o->doc->meta.place,
	    arena_strndup(o->doc->arena, out.data, out.len));
	buf_free(&out);
}

/*
 * "Sion, 8 mai (ats)" has no year: "--05-08", as ISO 8601 writes it, until
 * the text gives a whole date.
 */
void
meta_note_date(struct outline *o, const struct date *d)
{
	struct datum *known = &o->doc->meta.published;

	if (d->month <= 0 || d->day <= 0)
		return;
	if (d->year <= 0) {
		meta_note(o, known,
		    arena_printf(
			o->doc->arena, "--%02d-%02d", d->month, d->day));
		return;
	}
	if (known->value && strncmp(known->value, "--", 2) == 0)
		known->value = NULL;
	meta_note(o, known,
	    arena_printf(
		o->doc->arena, "%04d-%02d-%02d", d->year, d->month, d->day));
}

void
meta_note_author(struct outline *o, struct piece p)
{
	struct datum *d = &o->doc->meta.authors;

	piece_trim(&p);
	if (p.len == 0)
		return;
	if (d->value && strcmp(d->from, "text") == 0 &&
	    !strstr(d->value, arena_strndup(o->doc->arena, p.s, p.len)))
		d->value = arena_printf(
		    o->doc->arena, "%s, %.*s", d->value, (int)p.len, p.s);
	else
		meta_note_piece(o, d, p);
}
