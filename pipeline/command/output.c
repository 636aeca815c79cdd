/*
 * output.c - where documents go: one stream, or a file each in a folder.
 */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "command/command.h"

struct output {
	const char *folder;		/* NULL: one stream */
	struct outfile *stream;
	struct map *names;		/* names used in the folder */
};

static int
is_folder(const char *path)
{
	return path[0] && (path[strlen(path) - 1] == '/' || path_is_dir(path));
}

struct output *
output_open(const struct invocation *in, struct error *e)
{
	const char *path = in->output ? in->output : "-";
	struct output *o = mem_alloc(sizeof *o);

	if (is_folder(path)) {
		if (mkdir(path, 0777) < 0 && errno != EEXIST) {
			error_set(e, STATUS_CANNOT_CREATE,
			    "%s: cannot create: %s", path, strerror(errno));
			output_abort(o);
			return NULL;
		}
		o->folder = path;
		o->names = map_new();
		return o;
	}
	o->stream = file_create(path, e);
	if (!o->stream) {
		output_abort(o);
		return NULL;
	}
	return o;
}

/* "dir/story.fr.txt" is "story.fr"; two of a name are told apart by number. */
static void
name_of(struct output *o, const char *input, struct buf *name)
{
	const char *base = strrchr(input, '/');
	const char *dot;
	size_t n = 1, len;

	base = base ? base + 1 : input;
	if (strcmp(base, "-") == 0)
		base = "stdin";
	dot = strrchr(base, '.');
	len = dot && dot > base ? (size_t)(dot - base) : strlen(base);
	buf_put(name, base, len);
	while (map_get(o->names, name->data, name->len)) {
		buf_clear(name);
		buf_put(name, base, len);
		buf_printf(name, "-%zu", ++n);
	}
	map_set(o->names, name->data, name->len, o);
}

static int
put_in_folder(struct output *o, const char *input, const char *suffix,
    const struct buf *b, struct error *e)
{
	struct outfile *f;
	struct buf name;
	char *path;
	int rc = -1;

	buf_init(&name, BUF_MAX);
	name_of(o, input, &name);
	buf_puts(&name, suffix);
	path = path_join(o->folder, name.data);
	f = file_create(path, e);
	if (f && file_write(f, b->data, b->len, e) == 0) {
		rc = file_commit(f, e);
		f = NULL;
	}
	file_abort(f);
	mem_free(path);
	buf_free(&name);
	return rc;
}

int
output_put(struct output *o, const char *input, const char *suffix,
    const struct buf *b, struct error *e)
{
	if (o->folder)
		return put_in_folder(o, input, suffix, b, e);
	return file_write(o->stream, b->data, b->len, e);
}

int
output_close(struct output *o, struct error *e)
{
	int rc = o->stream ? file_commit(o->stream, e) : 0;

	o->stream = NULL;
	output_abort(o);
	return rc;
}

void
output_abort(struct output *o)
{
	if (!o)
		return;
	file_abort(o->stream);
	map_free(o->names);
	mem_free(o);
}
