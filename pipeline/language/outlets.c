/*
 * outlets.c - agencies and media by the names that French gives them.
 *
 * Keys are folded (small letters, no accents): "BELGA", "l’ATS" and "Ats" are
 * found as "Belga" and "ATS" are.
 */
#include <string.h>

#include "language/inner.h"
#include "language/lookup.h"

enum column {
	COL_FR,
	COL_SENSE,
	COL_VARIANTS,
	COL_EN,
	COL_SHORT,
	COL_DESCRIPTOR,
	COL_COUNTRY,
	COL_KIND,
	COLUMNS
};

#define LONGEST 80 /* bytes of a name */

struct outlets {
	struct table table;
	struct lookup by_name;
};

static size_t
count_variants(const struct table *t)
{
	size_t n = 0, i;
	const char *p;

	for (i = 0; i < t->nrows; i++)
		for (n += 2, p = row_cell(&t->rows[i], COL_VARIANTS); *p; p++)
			n += *p == ';';
	return n;
}

static void
add_name(struct outlets *o, struct arena *a, const char *name, size_t len,
    const struct row *row)
{
	lookup_add(&o->by_name, text_fold_new(a, name, len), row);
}

int
outlets_load(struct language *lang, struct error *e)
{
	struct outlets *o = arena_alloc(lang->arena, sizeof *o);
	const struct row *row;
	const char *p;
	size_t i, n;

	if (language_table(lang, "agencies-media.tsv", COLUMNS, &o->table, e) <
	    0)
		return -1;
	lookup_init(&o->by_name, count_variants(&o->table), lang->arena);
	for (i = 0; i < o->table.nrows; i++) {
		row = &o->table.rows[i];
		p = row->cells[COL_FR];
		add_name(o, lang->arena, p, strlen(p), row);
		for (p = row->cells[COL_VARIANTS]; *p; p += n + (p[n] != 0)) {
			n = strcspn(p, ";");
			add_name(o, lang->arena, p, n, row);
		}
	}
	lang->outlets = o;
	return 0;
}

const struct lookup *
outlets_names(const struct language *lang)
{
	return &lang->outlets->by_name;
}

static const char *
short_english(const struct row *row)
{
	return row->cells[COL_SHORT][0] ? row->cells[COL_SHORT] :
					  row->cells[COL_EN];
}

const char *
outlets_english(const struct language *lang, const struct lookup_key *key)
{
	const struct row *row = lookup_seek_row(&lang->outlets->by_name, key);

	return row ? short_english(row) : NULL;
}

/* The spelling of the table that folds to the same: "BELGA" is "Belga". */
static const char *
spelling(const struct row *row, const char *folded, struct arena *a)
{
	const char *p = row->cells[COL_VARIANTS];
	const char *fr = row->cells[COL_FR];
	size_t n;

	if (strcmp(text_fold_new(a, fr, strlen(fr)), folded) == 0)
		return fr;
	for (; *p; p += n + (p[n] != 0)) {
		n = strcspn(p, ";");
		if (strcmp(text_fold_new(a, p, n), folded) == 0)
			return arena_strndup(a, p, n);
	}
	return fr;
}

int
language_outlet(const struct language *lang, const char *name, size_t len,
    struct arena *a, struct outlet *out)
{
	const struct lookup_entry *entry;
	const char *folded;
	char **cells;

	if (len == 0 || len > LONGEST)
		return 0;
	folded = text_fold_new(a, name, len);
	entry = lookup_find(&lang->outlets->by_name, folded, strlen(folded));
	if (!entry)
		return 0;
	cells = entry->row->cells;
	out->name = cells[COL_FR];
	out->spelling = spelling(entry->row, folded, a);
	out->english = short_english(entry->row);
	out->full_english = cells[COL_EN];
	out->descriptor = cells[COL_DESCRIPTOR];
	out->country = cells[COL_COUNTRY];
	out->is_agency = strcmp(cells[COL_KIND], "agency") == 0;
	return 1;
}

/* A capital in the name itself: "L'Équipe", not "l'équipe", "L'équipe". */
static int
has_capital(const char *name)
{
	size_t len = strlen(name), i = 0, words = 0;
	int begins = 1, first = 0;
	uint32_t r;

	while (i < len) {
		r = utf8_next(name, len, &i);
		if (begins && rune_is_letter(r)) {
			words++;
			first |= words == 1 && rune_is_upper(r);
			if (words > 1 && rune_is_upper(r))
				return 1;
		}
		begins = !rune_is_letter(r);
	}
	return words == 1 && first;
}

/* Is the place one where the outlet of that row is at home? */
static int
is_at_home(const struct row *row, const char *place, struct arena *a)
{
	const char *p = row->cells[COL_SENSE];
	const char *folded = text_fold_new(a, place, strlen(place));
	size_t n;

	for (; *p; p += n + (p[n] != 0)) {
		n = strcspn(p, ";");
		if (strcmp(text_fold_new(a, p, n), folded) == 0)
			return 1;
	}
	return 0;
}

/*
 * Of two that share a name the one that is at home in the place: "DAKAR (APS)"
 * is the Senegalese agency.  Of agencies none without a place; a paper is the
 * one that all know, which has no sense.
 */
static const struct row *
row_at(const struct language *lang, const struct row *row, const char *place)
{
	const struct table *t = &lang->outlets->table;
	struct arena *a = arena_new();
	const struct row *found = NULL;
	size_t n = 0;

	for (size_t i = 0; i < t->nrows; i++) {
		if (strcmp(t->rows[i].cells[COL_FR], row->cells[COL_FR]) != 0)
			continue;
		n++;
		if (place && !found && is_at_home(&t->rows[i], place, a))
			found = &t->rows[i];
	}
	arena_free(a);
	if (found || n < 2)
		return found ? found : row;
	return strcmp(row->cells[COL_KIND], "agency") == 0 ? NULL : row;
}

/* By its own name, which another one may bear, not by "Agence sénégalaise". */
static int
is_bare_name(const struct row *row, const char *name)
{
	return strcmp(row->cells[COL_FR], name) == 0;
}

const char *
language_descriptor(const struct language *lang, const char *name,
    const char *place, const char **english)
{
	const struct row *row;
	struct buf key;

	if (!has_capital(name) || strlen(name) > LONGEST)
		return NULL;
	buf_init(&key, BUF_MAX);
	text_fold(name, strlen(name), &key);
	row = lookup_row(&lang->outlets->by_name, key.data, key.len);
	buf_free(&key);
	if (row && is_bare_name(row, name))
		row = row_at(lang, row, place);
	if (!row)
		return NULL;
	if (english)
		*english = row->cells[COL_EN];
	return row->cells[COL_DESCRIPTOR];
}
