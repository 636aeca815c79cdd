#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"

int
file_read_fd(int fd, const char *name, struct buf *b, struct error *e)
{
	char chunk[65536];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof chunk)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0 && errno == EISDIR)
			return error_set(e, STATUS_NO_INPUT,
			    "%s is a folder; name the files in it", name);
		if (n < 0)
			return error_set(e, STATUS_IO, "%s: cannot read: %s",
			    name, strerror(errno));
		buf_put(b, chunk, (size_t)n);
		if (buf_check(b, name, e) < 0)
			return -1;
	}
	return 0;
}

int
file_read(const char *path, struct buf *b, struct error *e)
{
	int fd, rc;

	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return error_set(e, STATUS_NO_INPUT, "%s: cannot open: %s",
		    path, strerror(errno));
	rc = file_read_fd(fd, path, b, e);
	close(fd);
	return rc;
}

char *
path_join(const char *dir, const char *name)
{
	size_t a = strlen(dir), b = strlen(name);
	char *path = mem_alloc(a + b + 2);

	memcpy(path, dir, a);
	path[a] = '/';
	memcpy(path + a + 1, name, b);
	return path;
}

int
path_is_dir(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

int
path_exists(const char *path)
{
	return access(path, F_OK) == 0;
}
