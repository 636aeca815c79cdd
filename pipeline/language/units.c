/*
 * units.c - what units of one kind are to each other: ten years are a decade,
 * 50 kilometres 31 miles.
 */
#include <stdlib.h>
#include <string.h>

#include "language/inner.h"

int
units_load(struct language *lang, struct error *e)
{
	struct table t;
	struct unit_size *u;
	char *file = arena_printf(
	    lang->arena, "../%s-en/units.tsv", lang->code);
	size_t i;

	lang->units = map_new();
	if (language_table(lang, file, 4, &t, e) < 0)
		return -1;
	for (i = 0; i < t.nrows; i++) {
		u = arena_alloc(lang->arena, sizeof *u);
		u->of = t.rows[i].cells[1];
		u->size = strtod(t.rows[i].cells[2], NULL);
		u->zero = strtod(t.rows[i].cells[3], NULL);
		map_sets(lang->units, t.rows[i].cells[0], u);
	}
	return 0;
}

void
units_free(struct language *lang)
{
	if (lang->units)
		map_free(lang->units);
}

const struct unit_size *
language_unit(const struct language *lang, const char *name, size_t len)
{
	return map_get(lang->units, name, len);
}
