/*
 * seats.c - capitals and houses that speak for a place: "Moscou nie", Russia
 * denies; "le Kenya annonce", Nairobi announces.
 */
#include <string.h>

#include "language/inner.h"

struct seat {
	const char *name; /* the other one */
	struct seat *next;
};

static void
add(struct language *lang, const char *one, const char *other)
{
	struct seat *s = arena_alloc(lang->arena, sizeof *s);

	s->name = other;
	s->next = map_gets(lang->seats, one);
	map_sets(lang->seats, one, s);
}

int
seats_load(struct language *lang, struct error *e)
{
	struct table t;
	char *file = arena_printf(
	    lang->arena, "../%s-en/seats.tsv", lang->code);
	size_t i;

	lang->seats = map_new();
	if (language_table(lang, file, 2, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++) {
		add(lang, t.rows[i].cells[0], t.rows[i].cells[1]);
		add(lang, t.rows[i].cells[1], t.rows[i].cells[0]);
	}
	return 0;
}

void
seats_free(struct language *lang)
{
	if (lang->seats)
		map_free(lang->seats);
}

size_t
language_seats(const struct language *lang, const char *place, size_t len,
    const char **out, size_t max)
{
	const struct seat *s = map_get(lang->seats, place, len);
	size_t n = 0;

	for (; s && n < max; s = s->next)
		out[n++] = s->name;
	return n;
}
