#include "base/table.h"

#include <string.h>

#include "base/base.h"

/* Cuts one line, which it changes, into cells. */
static void
row_cut(char *line, struct arena *a, struct row *row)
{
	size_t n = 1, i;
	char *p;

	for (p = line; *p; p++)
		n += *p == '\t';
	row->cells = arena_alloc(a, (n + 1) * sizeof *row->cells);
	row->ncells = n;
	for (p = line, i = 0; i < n; i++) {
		row->cells[i] = p;
		p += strcspn(p, "\t");
		*p++ = '\0';
		if (strcmp(row->cells[i], "-") == 0)
			row->cells[i][0] = '\0';
	}
}

static int
is_comment(const char *line)
{
	return line[0] == '\0' ||
	    (line[0] == '#' && (line[1] == ' ' || line[1] == '\0'));
}

int
table_read(const char *path, size_t min, struct arena *a, struct table *t,
    struct error *e)
{
	VEC(struct row) rows = { 0 };
	struct row row;
	struct buf text;
	char *line, *end;
	unsigned number = 0;

	memset(t, 0, sizeof *t);
	buf_init(&text, (size_t)256 << 20);
	if (file_read(path, &text, e) < 0) {
		buf_free(&text);
		return -1;
	}
	line = arena_strndup(a, text.data, text.len);
	buf_free(&text);
	t->path = arena_strdup(a, path);
	for (; *line; line = end + 1) {
		end = line + strcspn(line, "\n");
		number++;
		if (*end == '\0')
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: the last line has no line end", path,
			    number);
		*end = '\0';
		if (is_comment(line))
			continue;
		row.line = number;
		row_cut(line, a, &row);
		if (row.ncells < min)
			return error_set(e, STATUS_CONFIG,
			    "%s:%u: %zu cells where %zu are needed", path,
			    number, row.ncells, min);
		vec_push(&rows, a, row);
	}
	t->rows = rows.items;
	t->nrows = rows.len;
	return 0;
}

const char *
row_cell(const struct row *row, size_t i)
{
	return i < row->ncells ? row->cells[i] : "";
}
