/*
 * feed.c - opens the inputs one after the other and fills the window.
 *
 * It reads bytes and parses none; it waits while the window is full, so that
 * what is in memory is the window and not the archive.
 */
#include "run/inner.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "run/lines.h"

#define LOOK ((size_t)1 << 16) /* enough to tell what an input is */

/* Puts the slot in line; 0 if the run is over instead. */
static int
feed_slot(struct run *run, struct slot *s)
{
	int go;

	pthread_mutex_lock(&run->lock);
	while (!run->over && run->nslots >= run->in_flight)
		pthread_cond_wait(&run->room, &run->lock);
	go = !run->over;
	if (go) {
		if (run->last)
			run->last->next = s;
		else
			run->first = s;
		run->last = s;
		run->nslots++;
		run->fed_documents++;
		run_ready_slot(run, s);
	}
	pthread_mutex_unlock(&run->lock);
	if (!go)
		slot_free(s);
	return go;
}

static int
feed_error(
    struct run *run, const char *uri, const char *name, const struct error *e)
{
	struct slot *s = slot_new(uri, name);

	s->error = *e;
	return feed_slot(run, s);
}

/* The slot takes the bytes over. */
static int
feed_bytes(struct run *run, const char *uri, const char *name,
    const struct reader *reader, char *bytes, size_t len)
{
	struct slot *s = slot_new(uri, name);

	s->reader = reader;
	s->bytes = bytes;
	s->len = len;
	return feed_slot(run, s);
}

static int
feed_lines(struct run *run, const char *uri, struct lines *l,
    const struct reader *reader, struct error *e)
{
	const char *line;
	struct buf name;
	size_t len;
	int rc, go = 1;

	buf_init(&name, 8192);
	while (go && (rc = lines_next(l, &line, &len, e)) > 0) {
		buf_clear(&name);
		buf_printf(&name, "%s:%u", l->name, l->line);
		go = feed_bytes(
		    run, uri, name.data, reader, mem_strndup(line, len), len);
	}
	buf_free(&name);
	return go;
}

/* One input that is open: by lines, or as a whole.  0: the run is over. */
static int
feed_open(struct run *run, const char *uri, struct lines *l, struct error *e)
{
	const struct reader *reader;
	size_t len;

	if (run->plan->records)
		return feed_lines(run, uri, l, NULL, e);
	if (lines_fill(l, LOOK, e) < 0)
		return 1;
	reader = run->plan->reader ?
	    run->plan->reader :
	    reader_find(uri, NULL, l->buf.data, l->buf.len);
	if (reader->by_line)
		return feed_lines(run, uri, l, reader, e);
	if (lines_fill(l, (size_t)-1, e) < 0)
		return 1;
	len = l->buf.len;
	return feed_bytes(run, uri, l->name, reader, buf_take(&l->buf), len);
}

/* -1 and why it cannot be read; 0 is standard input. */
static int
input_open(const char *uri, struct error *e)
{
	struct stat st;
	int fd;

	if (strcmp(uri, "-") == 0)
		return 0;
	if (strncasecmp(uri, "http://", 7) == 0 ||
	    strncasecmp(uri, "https://", 8) == 0)
		return error_set(e, STATUS_USAGE,
		    "%s: URLs are not read "
		    "yet; save the page and give the file with --url",
		    uri);
	fd = open(uri, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return error_set(e, STATUS_NO_INPUT, "%s: cannot open: %s", uri,
		    strerror(errno));
	if (fstat(fd, &st) == 0 && S_ISDIR(st.st_mode)) {
		close(fd);
		return error_set(e, STATUS_NO_INPUT,
		    "%s: is a folder; name the files in it", uri);
	}
	return fd;
}

static int
feed_input(struct run *run, const char *uri)
{
	struct error e = { STATUS_OK, "" };
	const char *name;
	struct lines l;
	int fd, go;

	name = strcmp(uri, "-") == 0 ? "standard input" : uri;
	fd = input_open(uri, &e);
	if (fd < 0)
		return feed_error(run, uri, name, &e);
	lines_init(&l, fd, run->wake, name);
	go = feed_open(run, uri, &l, &e);
	if (go && e.status != STATUS_OK)
		go = feed_error(run, uri, name, &e);
	lines_free(&l);
	if (fd > 0)
		close(fd);
	return go;
}

void *
feed_main(void *ctx)
{
	struct run *run = ctx;
	const char *const *input;

	for (input = run->plan->inputs; *input; input++)
		if (!feed_input(run, *input))
			break;
	pthread_mutex_lock(&run->lock);
	run->fed = 1;
	run_emit(run);
	pthread_mutex_unlock(&run->lock);
	return NULL;
}
