/*
 * output.c - where documents go: one stream, or a file each in a folder.
 */
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "command/command.h"
#include "run/run.h"

struct output {
	const char *folder; /* NULL: one stream */
	struct outfile *stream;
	struct map *names; /* names used in the folder */
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

#define NAME_BYTES 200 /* room for number and suffix below 255 */

/* At most NAME_BYTES of it, whole code points. */
static size_t
shorten(const char *s, size_t len)
{
	size_t i = 0, end = 0;

	while (end < len) {
		utf8_next(s, len, &i);
		if (i > NAME_BYTES)
			break;
		end = i;
	}
	return end;
}

/* The map's value is the last number given to that base; 1 is the base. */
static size_t
last_number(const struct output *o, const char *base, size_t len)
{
	return (size_t)(uintptr_t)map_get(o->names, base, len);
}

static void
use_number(struct output *o, const char *base, size_t len, size_t n)
{
	map_set(o->names, base, len, (void *)(uintptr_t)n);
}

/* "dir/story.fr.txt" is "story.fr"; two of a name are told apart by number. */
static void
name_of(struct output *o, const char *input, struct buf *name)
{
	const char *base = strrchr(input, '/');
	const char *dot;
	size_t n, len;

	base = base ? base + 1 : input;
	if (strcmp(base, "-") == 0)
		base = "stdin";
	dot = strrchr(base, '.');
	len = dot && dot > base ? (size_t)(dot - base) : strlen(base);
	len = shorten(base, len);
	buf_put(name, base, len);
	n = last_number(o, base, len);
	/* "a-2" may be the name of an input itself */
	while (n > 0 && last_number(o, name->data, name->len)) {
		buf_clear(name);
		buf_put(name, base, len);
		buf_printf(name, "-%zu", ++n);
	}
	use_number(o, base, len, n ? n : 1);
	if (n)
		use_number(o, name->data, name->len, 1);
}

static int
put_in_folder(struct output *o, const char *input, const char *suffix,
    const struct buf *b, struct error *e)
{
	struct error mine = { STATUS_OK, "" };
	struct outfile *f;
	struct buf name;
	char *path;
	int rc = -1;

	buf_init(&name, BUF_MAX);
	name_of(o, input, &name);
	buf_puts(&name, suffix);
	path = path_join(o->folder, name.data);
	f = file_create(path, &mine);
	if (f && file_write(f, b->data, b->len, &mine) == 0) {
		rc = file_commit(f, &mine);
		f = NULL;
	}
	file_abort(f);
	mem_free(path);
	buf_free(&name);
	/* a name that cannot be had is no other document's concern */
	if (rc < 0 && mine.status == STATUS_CANNOT_CREATE)
		rc = DOCUMENT_FAILED;
	if (rc != 0)
		error_set(e, mine.status, "%s", mine.text);
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
