/*
 * key_source.c - a secret fetched where the configuration says that it is.
 */
#include "net/inner.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEY_COMMAND_MS 60000

static int
from_env(const char *name, char *out, struct error *e)
{
	const char *value = getenv(name);
	size_t len = value ? strlen(value) : 0;

	if (len == 0)
		return error_set(e, STATUS_CONFIG,
		    "key = \"env:%s\": the "
		    "environment variable %s is not set; export it",
		    name, name);
	if (len >= KEY_ROOM)
		return error_set(
		    e, STATUS_CONFIG, "%s is too long for a key", name);
	memcpy(out, value, len);
	return 0;
}

/* Nobody but its owner may read a file with a key. */
static int
key_file_ok(int fd, const char *path, struct error *e)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return error_set(
		    e, STATUS_CONFIG, "%s: %s", path, strerror(errno));
	if (S_ISREG(st.st_mode) && (st.st_mode & 077))
		return error_set(e, STATUS_CONFIG,
		    "%s: others may read this "
		    "key (mode %03o); mend it with: chmod 600 %s",
		    path, (unsigned)st.st_mode & 0777, path);
	return 0;
}

static int
read_into(int fd, const char *path, char *out, struct error *e)
{
	size_t len = 0;
	ssize_t n;

	while ((n = read(fd, out + len, KEY_ROOM - 1 - len)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return error_set(
			    e, STATUS_CONFIG, "%s: %s", path, strerror(errno));
		len += (size_t)n;
		if (len == KEY_ROOM - 1)
			return error_set(e, STATUS_CONFIG,
			    "%s: too large for a file with keys", path);
	}
	return 0;
}

/* "~/..." is in the home folder, as in a shell. */
static char *
key_path(const char *path)
{
	const char *home = getenv("HOME");

	if (strncmp(path, "~/", 2) == 0 && home)
		return path_join(home, path + 2);
	return mem_strdup(path);
}

static int
from_file(const char *name, char *out, struct error *e)
{
	char *path = key_path(name);
	int fd = open(path, O_RDONLY | O_CLOEXEC), rc = -1;

	if (fd < 0)
		error_set(
		    e, STATUS_CONFIG, "key in %s: %s", path, strerror(errno));
	else if (key_file_ok(fd, path, e) == 0)
		rc = read_into(fd, path, out, e);
	if (fd >= 0)
		close(fd);
	mem_free(path);
	return rc;
}

/* One read of the command's output: 1 at its end or its first line's. */
static int
command_take(int fd, char *out, size_t *len)
{
	ssize_t n = read(fd, out + *len, KEY_ROOM - 1 - *len);

	if (n < 0)
		return errno != EAGAIN && errno != EINTR;
	*len += (size_t)n;
	return n == 0 || *len == KEY_ROOM - 1 || memchr(out, '\n', *len);
}

/* What it says on standard error is not for us; it must not block on it. */
static void
command_drain(struct pollfd *p)
{
	char waste[1024];
	ssize_t n;

	if (!p->revents)
		return;
	n = read(p->fd, waste, sizeof waste);
	if (n == 0 || (n < 0 && errno != EAGAIN && errno != EINTR))
		p->fd = -1;
	explicit_bzero(waste, sizeof waste);
}

/*
 * A key command may ask the user (a password store does), so it stays in
 * the foreground.  Nothing can be sent before the key is there: the loop
 * waits for it, but not for ever, and not when it is told to stop.
 */
static int
from_command(
    const char *command, char *out, const atomic_int *stopping, struct error *e)
{
	const char *const argv[] = { "sh", "-c", command, NULL };
	const char *const *const row[] = { argv, NULL };
	struct spawned run;
	struct pollfd p[2];
	int64_t until = net_now() + KEY_COMMAND_MS;
	size_t len = 0;
	int done = 0;

	if (spawn_row(row, NULL, SPAWN_FOREGROUND, &run, e) < 0)
		return -1;
	p[0].fd = run.out;
	p[1].fd = run.err;
	p[0].events = p[1].events = POLLIN;
	while (!done && net_now() < until &&
	    !(stopping && atomic_load(stopping))) {
		if (poll(p, 2, 100) <= 0)
			continue;
		if (p[0].revents)
			done = command_take(run.out, out, &len);
		command_drain(&p[1]);
	}
	spawn_end(&run, 1);
	if (!done)
		return error_set(e, STATUS_CONFIG,
		    "key = \"command:...\": no "
		    "key after %d seconds",
		    KEY_COMMAND_MS / 1000);
	if (len == 0)
		return error_set(e, STATUS_CONFIG,
		    "key = \"command:...\": "
		    "the command printed nothing; run it by hand to see why");
	return 0;
}

static int
from_netrc(const char *host, char *out, struct error *e)
{
	const char *name = getenv("NETRC");

	if (from_file(name ? name : "~/.netrc", out, e) < 0)
		return -1;
	if (netrc_find(out, host) < 0)
		return error_set(e, STATUS_CONFIG,
		    "key = \"netrc\": %s has "
		    "no password for machine %s",
		    name ? name : "~/.netrc", host);
	return 0;
}

/* The first line, without blanks at its end, in characters that can stand
 * in a header. */
static int
key_trim(char *s, const char *where, struct error *e)
{
	size_t len = strcspn(s, "\r\n"), i;

	explicit_bzero(s + len, KEY_ROOM - len);
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		s[--len] = '\0';
	if (len == 0)
		return error_set(e, STATUS_CONFIG,
		    "key = \"%s\": it is "
		    "empty",
		    where);
	for (i = 0; i < len; i++)
		if ((unsigned char)s[i] < 0x21 || s[i] == 0x7f)
			return error_set(e, STATUS_CONFIG,
			    "key = \"%s\": "
			    "it holds blanks or control characters",
			    where);
	return 0;
}

int
key_fetch(const char *where, const char *host, const atomic_int *stopping,
    char *out, struct error *e)
{
	int rc;

	if (strncmp(where, "env:", 4) == 0)
		rc = from_env(where + 4, out, e);
	else if (strncmp(where, "file:", 5) == 0)
		rc = from_file(where + 5, out, e);
	else if (strncmp(where, "command:", 8) == 0)
		rc = from_command(where + 8, out, stopping, e);
	else if (strcmp(where, "netrc") == 0)
		rc = from_netrc(host, out, e);
	else
		/* perhaps the key itself: it is not repeated */
		return error_set(e, STATUS_CONFIG,
		    "key must say where the "
		    "key is: \"env:NAME\", \"file:PATH\", \"command:CMD\" or "
		    "\"netrc\"");
	return rc < 0 ? -1 : key_trim(out, where, e);
}
