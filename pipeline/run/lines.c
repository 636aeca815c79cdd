#include "run/lines.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#define CHUNK ((size_t)1 << 16)

void
lines_init(struct lines *l, int fd, int wake, const char *name)
{
	memset(l, 0, sizeof *l);
	l->fd = fd;
	l->wake = wake;
	l->name = name;
	buf_init(&l->buf, LINES_MAX);
}

void
lines_free(struct lines *l)
{
	buf_free(&l->buf);
}

/* Waits for input or the end of the run; a file is always ready. */
static int
wait_readable(const struct lines *l)
{
	struct pollfd fds[2] = {
		{ .fd = l->fd, .events = POLLIN },
		{ .fd = l->wake, .events = POLLIN },
	};

	while (poll(fds, 2, -1) < 0)
		if (errno != EINTR)
			return 0;
	return fds[1].revents ? -1 : 0;
}

static int
read_more(struct lines *l, struct error *e)
{
	char chunk[CHUNK];
	ssize_t n;

	if (wait_readable(l) < 0)
		return error_set(e, STATUS_INTERRUPTED, "interrupted");
	do
		n = read(l->fd, chunk, sizeof chunk);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		return error_set(e, STATUS_IO, "%s: cannot read: %s", l->name,
		    strerror(errno));
	if (n == 0)
		l->ended = 1;
	buf_put(&l->buf, chunk, (size_t)n);
	return buf_check(&l->buf, l->name, e);
}

int
lines_fill(struct lines *l, size_t n, struct error *e)
{
	while (!l->ended && l->buf.len < n)
		if (read_more(l, e) < 0)
			return -1;
	return 0;
}

/* Lines that were given move out of the buffer before it grows. */
static void
drop_given(struct lines *l)
{
	if (l->at == 0)
		return;
	memmove(l->buf.data, l->buf.data + l->at, l->buf.len - l->at);
	buf_cut(&l->buf, l->buf.len - l->at);
	l->seen -= l->at;
	l->at = 0;
}

static int
find_line(struct lines *l, size_t *end, struct error *e)
{
	const char *nl;

	for (;;) {
		nl = memchr(l->buf.data + l->seen, '\n', l->buf.len - l->seen);
		if (nl) {
			*end = (size_t)(nl - l->buf.data);
			return 1;
		}
		l->seen = l->buf.len;
		if (l->ended) {
			*end = l->buf.len;
			return l->at < l->buf.len;
		}
		drop_given(l);
		if (read_more(l, e) < 0)
			return -1;
	}
}

static int
is_blank(const char *s, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		if (s[i] != ' ' && s[i] != '\t' && s[i] != '\r')
			return 0;
	return 1;
}

int
lines_next(struct lines *l, const char **line, size_t *len, struct error *e)
{
	size_t end;
	int rc;

	while ((rc = find_line(l, &end, e)) > 0) {
		*line = l->buf.data + l->at;
		*len = end - l->at;
		l->line++;
		l->at = l->seen = end < l->buf.len ? end + 1 : end;
		if (!is_blank(*line, *len))
			return 1;
	}
	return rc;
}
