#include <string.h>

#include "stages/render/brief.h"

static int
names_source(const struct brief_source *s, const char *name)
{
	return strcmp(s->name, name) == 0 ||
	    (s->name_fr && strcmp(s->name_fr, name) == 0);
}

/* The source of that name that speaks in a sentence cited, or NO_SOURCE. */
static size_t
cited_speaker(
    const struct brief *b, const struct brief_bullet *bullet, const char *name)
{
	const struct brief_source *all = b->sources.items;
	size_t i, k;

	for (i = 0; i < bullet->rows.len; i++) {
		const struct brief_row *row = bullet->rows.items[i];

		for (k = 0; k < row->voices.len; k++) {
			const struct brief_voice *v = &row->voices.items[k];

			if (names_source(&all[v->source], name))
				return v->source;
			if (v->via != NO_SOURCE &&
			    names_source(&all[v->via], name))
				return v->via;
		}
	}
	return NO_SOURCE;
}

/* Two unnamed ones may be called alike: the one in the sentences is meant. */
static void
add_speaker(struct brief *b, struct brief_bullet *bullet, const char *name)
{
	size_t found = cited_speaker(b, bullet, name), i;

	for (i = 0; found == NO_SOURCE && i < b->sources.len; i++)
		if (names_source(&b->sources.items[i], name))
			found = i;
	if (found == NO_SOURCE)
		vec_push(&bullet->strangers, b->arena, name);
	else
		vec_push(&bullet->sources, b->arena, found);
}

/*
 * A bullet that is a sentence of the text has the dates in brackets that its
 * row has.
 */
static const char *
bullet_text(struct brief *b, const struct brief_row *row, const char *text)
{
	struct buf out;
	const char *dated;
	size_t i;

	if (!row->en.text || strcmp(row->en.text, text) != 0)
		return text;
	buf_init(&out, BUF_MAX);
	for (i = 0; i < row->en.pieces.len; i++) {
		const struct piece *p = &row->en.pieces.items[i];

		if (p->kind == PIECE_TEXT || p->kind == PIECE_ADDED)
			buf_put(&out, p->text, p->len);
	}
	dated = arena_strndup(b->arena, out.data, out.len);
	buf_free(&out);
	return dated;
}

static void
add_row(struct brief *b, struct brief_bullet *bullet, struct brief_row *row,
    size_t number)
{
	vec_push(&bullet->rows, b->arena, row);
	vec_push(&row->bullets, b->arena, number);
	bullet->conditional |= row->conditional;
	bullet->denied |= row->denied;
}

/* Each bullet names who says so and jumps to the sentences that it cites. */
void
brief_summary(struct brief *b)
{
	const struct doc *doc = b->doc;
	size_t i, k, n;

	for (i = 0; i < doc->summary.len; i++) {
		const struct bullet *from = &doc->summary.items[i];
		struct brief_bullet bullet = { .text = from->text };

		for (k = 0; k < from->ncites; k++) {
			n = from->cites[k];
			if (n < doc->sentences.len)
				add_row(b, &bullet, b->row_of[n], i);
		}
		if (bullet.rows.len == 1)
			bullet.text = bullet_text(
			    b, bullet.rows.items[0], bullet.text);
		for (k = 0; k < from->nspeakers; k++)
			add_speaker(b, &bullet, from->speakers[k]);
		vec_push(&b->bullets, b->arena, bullet);
	}
}
