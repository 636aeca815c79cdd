/*
 * plain_segment.c - segment --plain: a text of any length, a sentence a line,
 * in constant memory.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command/plain.h"
#include "stages/segment/segment.h"

#define CHUNK 65536

static int
put_line(void *ctx, const char *sentence, size_t len)
{
	(void)ctx;
	if (fwrite(sentence, 1, len, stdout) != len)
		return -1;
	return putchar('\n') == '\n' ? 0 : -1;
}

static int
failed_write(struct error *e)
{
	return error_set(e, STATUS_IO, "standard output: cannot write: %m");
}

static int
feed_fd(
    int fd, const char *name, struct segment_stream *stream, struct error *e)
{
	char chunk[CHUNK];
	ssize_t n;

	while ((n = read(fd, chunk, sizeof chunk)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return error_set(e, STATUS_IO, "%s: cannot read: %s",
			    name, strerror(errno));
		if (segment_stream_feed(stream, chunk, (size_t)n) < 0)
			return failed_write(e);
	}
	return 0;
}

/* Whether the beginning of a file is what a stream can take as it is. */
static int
begins_as_utf8(int fd)
{
	char chunk[CHUNK];
	ssize_t n = pread(fd, chunk, sizeof chunk, 0);

	if (n <= 0)
		return 1;
	if (memchr(chunk, '\0', (size_t)n))
		return 0;
	/* a sequence may be cut at the end of the chunk */
	return utf8_check(chunk, (size_t)n) + 4 > (size_t)n;
}

static int
feed(
    const struct invocation *in, struct segment_stream *stream, struct error *e)
{
	const char *name = in->inputs[0];
	struct buf text;
	int fd, rc;

	if (strcmp(name, "-") == 0)
		return feed_fd(STDIN_FILENO, "standard input", stream, e);
	fd = open(name, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		return error_set(e, STATUS_NO_INPUT, "%s: cannot open: %s",
		    name, strerror(errno));
	if (begins_as_utf8(fd)) {
		rc = feed_fd(fd, name, stream, e);
	} else {
		buf_init(&text, BUF_MAX);
		rc = plain_decode(in, &text, e);
		if (rc == 0 &&
		    segment_stream_feed(stream, text.data, text.len) < 0)
			rc = failed_write(e);
		buf_free(&text);
	}
	close(fd);
	return rc;
}

int
plain_segment(struct invocation *in, struct error *e)
{
	struct segment_stream *stream;
	struct session s;
	int rc;

	if (session_open(&s, in, NEED_LANGUAGES, e) < 0)
		return -1;
	stream = segment_stream_new(s.env.source, put_line, NULL);
	rc = feed(in, stream, e);
	if (rc == 0 && segment_stream_end(stream) < 0)
		rc = failed_write(e);
	else if (rc < 0)
		segment_stream_free(stream);
	session_close(&s);
	return rc;
}
