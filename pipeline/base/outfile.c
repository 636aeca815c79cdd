#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"

struct outfile {
	char *path;	 /* for messages; the final place */
	char *temporary; /* NULL: written straight */
	int fd;
	int slot; /* in temporaries, or -1 */
};

/*
 * Names of the temporary files that exist now, for a signal handler to
 * remove; a fixed array, because a handler may not walk what malloc moves.
 */
#define TEMPORARIES 64
static _Atomic(char *) temporaries[TEMPORARIES];

static int
remember(char *name)
{
	char *none;
	int i;

	for (i = 0; i < TEMPORARIES; i++) {
		none = NULL;
		if (atomic_compare_exchange_strong(
			&temporaries[i], &none, name))
			return i;
	}
	return -1;
}

void
file_abort_all(void)
{
	char *name;
	int i;

	for (i = 0; i < TEMPORARIES; i++) {
		name = temporaries[i];
		if (name)
			unlink(name);
	}
}

static void
outfile_free(struct outfile *f)
{
	if (f->slot >= 0)
		temporaries[f->slot] = NULL;
	if (f->fd >= 0 && f->fd != STDOUT_FILENO)
		close(f->fd);
	mem_free(f->temporary);
	mem_free(f->path);
	mem_free(f);
}

/* A device, a pipe or standard output has no place to be renamed to. */
static int
is_plain(const char *path)
{
	struct stat st;

	return stat(path, &st) < 0 ? errno == ENOENT : S_ISREG(st.st_mode);
}

static int
open_temporary(struct outfile *f, struct error *e)
{
	size_t size = strlen(f->path) + 16;
	mode_t mask;

	f->temporary = mem_alloc(size);
	snprintf(f->temporary, size, "%s.XXXXXX", f->path);
	f->fd = mkostemp(f->temporary, O_CLOEXEC);
	if (f->fd < 0)
		return error_set(e, STATUS_CANNOT_CREATE,
		    "%s: cannot create: %s", f->path, strerror(errno));
	f->slot = remember(f->temporary);
	mask = umask(0);
	umask(mask);
	fchmod(f->fd, 0666 & ~mask);
	return 0;
}

struct outfile *
file_create(const char *path, struct error *e)
{
	struct outfile *f = mem_alloc(sizeof *f);

	f->path = mem_strdup(path);
	f->slot = -1;
	f->fd = -1;
	if (strcmp(path, "-") == 0) {
		f->fd = STDOUT_FILENO;
		return f;
	}
	if (is_plain(path)) {
		if (open_temporary(f, e) == 0)
			return f;
	} else {
		f->fd = open(path, O_WRONLY | O_CLOEXEC);
		if (f->fd >= 0)
			return f;
		error_set(e, STATUS_CANNOT_CREATE, "%s: cannot open: %s", path,
		    strerror(errno));
	}
	outfile_free(f);
	return NULL;
}

static int
write_failed(const struct outfile *f, struct error *e)
{
	const char *name = strcmp(f->path, "-") ? f->path : "standard output";

	return error_set(
	    e, STATUS_IO, "%s: cannot write: %s", name, strerror(errno));
}

int
file_write(struct outfile *f, const void *bytes, size_t len, struct error *e)
{
	const char *p = bytes;
	ssize_t n;

	while (len > 0) {
		n = write(f->fd, p, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return write_failed(f, e);
		p += n;
		len -= (size_t)n;
	}
	return 0;
}

int
file_commit(struct outfile *f, struct error *e)
{
	int rc = 0;

	if (f->temporary) {
		if (close(f->fd) < 0)
			rc = write_failed(f, e);
		f->fd = -1;
		if (rc == 0 && rename(f->temporary, f->path) < 0)
			rc = error_set(e, STATUS_CANNOT_CREATE,
			    "%s: cannot rename: %s", f->path, strerror(errno));
		if (rc < 0)
			unlink(f->temporary);
	}
	outfile_free(f);
	return rc;
}

void
file_abort(struct outfile *f)
{
	if (!f)
		return;
	if (f->temporary)
		unlink(f->temporary);
	outfile_free(f);
}
