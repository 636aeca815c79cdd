#include "dict.h"

#include <string.h>

#include "base/base.h"
#include "str.h"
#include "unit.h"

static struct entry **
slot_of(const struct dict *d, const char *key)
{
	size_t i = (size_t)hash_bytes(key, strlen(key)) & d->mask;

	while (d->slots[i] && strcmp(d->slots[i]->cell[0], key) != 0)
		i = (i + 1) & d->mask;
	return &d->slots[i];
}

/* Cuts one line into cells; the line ends in NUL. */
static void
entry_cut(struct entry *row, char *line)
{
	for (int i = 0; i < ROW_CELLS; i++)
		row->cell[i] = "";
	while (row->ncells < ROW_CELLS) {
		char *tab = strchr(line, '\t');

		row->cell[row->ncells++] = line;
		if (!tab)
			return;
		*tab = '\0';
		line = tab + 1;
	}
}

static int
is_comment(const char *line)
{
	return !*line || (line[0] == '#' && (!line[1] || line[1] == ' '));
}

static void
dict_index(struct dict *d, struct arena *a)
{
	size_t size = 8;

	while (size < (size_t)d->n * 2)
		size *= 2;
	d->mask = size - 1;
	d->slots = arena_alloc(a, size * sizeof(*d->slots));
	/* from the end, so that each row stands before those after it */
	for (int i = d->n - 1; i >= 0; i--) {
		struct entry **slot = slot_of(d, d->rows[i].cell[0]);

		d->rows[i].next = *slot;
		*slot = &d->rows[i];
	}
}

int
dict_read(struct dict *d, const char *dir, const char *name, int plain,
    struct arena *a, struct sha256 *sum, struct error *e)
{
	char *path = arena_printf(a, "%s/%s.tsv", dir, name), *text, *end;
	struct buf buf;
	size_t lines = 0;

	buf_init(&buf, (size_t)1 << 26);
	if (file_read(path, &buf, e) < 0) {
		buf_free(&buf);
		return -1;
	}
	sha256_add_field(sum, buf.data, buf.len);
	text = arena_strndup(a, buf.data, buf.len);
	buf_free(&buf);
	for (char *p = text; (p = strchr(p, '\n')) != NULL; p++)
		lines++;
	d->rows = arena_alloc(a, (lines + 1) * sizeof(*d->rows));
	for (; *text; text = end) {
		end = strchrnul(text, '\n');
		if (*end)
			*end++ = '\0';
		if (is_comment(text))
			continue;
		entry_cut(&d->rows[d->n], text);
		if (plain)
			d->rows[d->n].cell[0] = unit_plain(
			    a, d->rows[d->n].cell[0]);
		d->n++;
	}
	dict_index(d, a);
	return 0;
}

const struct entry *
dict_find(const struct dict *d, const char *key)
{
	return key ? *slot_of(d, key) : NULL;
}

const char *
dict_get(const struct dict *d, const char *key)
{
	const struct entry *row = dict_find(d, key);

	while (row && row->next)
		row = row->next;
	return row ? row->cell[1] : NULL;
}
