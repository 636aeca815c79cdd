/*
 * spawn.c - a row of programs joined by pipes, without a shell.
 */
#include "net/inner.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void
close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static int
pipe_new(int *read_end, int *write_end, struct error *e)
{
	int fds[2];

	if (pipe2(fds, O_CLOEXEC) < 0)
		return error_set(
		    e, STATUS_INTERNAL, "no pipe: %s", strerror(errno));
	*read_end = fds[0];
	*write_end = fds[1];
	return 0;
}

/* The environment with the settings in front: the first of a name counts
 * for getenv, so the old ones of that name are left out. */
static char **
environment(const char *const *settings)
{
	VEC(char *) env = { 0 };
	const char *const *s;
	char **e;

	for (s = settings; s && *s; s++)
		vec_push(&env, NULL, (char *)(uintptr_t)*s);
	for (e = environ; *e; e++) {
		size_t name = strcspn(*e, "=") + 1;

		for (s = settings; s && *s; s++)
			if (strncmp(*s, *e, name) == 0)
				break;
		if (!s || !*s)
			vec_push(&env, NULL, *e);
	}
	vec_push(&env, NULL, NULL);
	return env.items;
}

/*
 * Each program starts with signals as a shell would give them and in one
 * process group, so that a Ctrl-C at the terminal ends depeche, which then
 * ends them, and so that what they start dies with them.
 */
static int
start_one(const char *const *argv, char **env, int in, int out, int err,
    enum spawn_where where, pid_t group, pid_t *pid, struct error *e)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t set;
	int rc;

	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, in, 0);
	posix_spawn_file_actions_adddup2(&files, out, 1);
	posix_spawn_file_actions_adddup2(&files, err, 2);
	posix_spawn_file_actions_addclosefrom_np(&files, 3);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setpgroup(&attr, group);
	sigemptyset(&set);
	posix_spawnattr_setsigmask(&attr, &set);
	sigaddset(&set, SIGPIPE);
	sigaddset(&set, SIGINT);
	sigaddset(&set, SIGTERM);
	posix_spawnattr_setsigdefault(&attr, &set);
	posix_spawnattr_setflags(&attr,
	    (short)(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
		(where == SPAWN_GROUP ? POSIX_SPAWN_SETPGROUP : 0)));
	rc = posix_spawnp(
	    pid, argv[0], &files, &attr, (char *const *)(uintptr_t)argv, env);
	posix_spawnattr_destroy(&attr);
	posix_spawn_file_actions_destroy(&files);
	if (rc != 0)
		return error_set(e, STATUS_UNAVAILABLE,
		    "%s cannot be started: %s", argv[0], strerror(rc));
	return 0;
}

static int
start_all(const char *const *const *programs, char **env,
    enum spawn_where where, struct spawned *s, int err, struct error *e)
{
	int from = -1, to = -1, next = -1, rc = -1;
	size_t i;

	if (pipe_new(&from, &s->in, e) < 0)
		return -1;
	for (i = 0; programs[i]; i++) {
		if (pipe_new(&next, &to, e) < 0)
			goto out;
		if (start_one(programs[i], env, from, to, err, where, s->group,
			&s->pids[i], e) < 0)
			goto out;
		if (where == SPAWN_GROUP)
			s->group = s->pids[0];
		s->n++;
		close_fd(&from);
		close_fd(&to);
		from = next;
		next = -1;
	}
	s->out = from;
	from = -1;
	rc = 0;
out:
	close_fd(&from);
	close_fd(&to);
	close_fd(&next);
	return rc;
}

int
spawn_row(const char *const *const *programs, const char *const *settings,
    enum spawn_where where, struct spawned *s, struct error *e)
{
	char **env = environment(settings);
	int err = -1, rc;
	size_t n = 0;

	while (programs[n])
		n++;
	s->in = s->out = s->err = -1;
	s->n = 0;
	s->group = 0;
	s->pids = mem_alloc((n + 1) * sizeof *s->pids);
	rc = pipe_new(&s->err, &err, e);
	if (rc == 0)
		rc = start_all(programs, env, where, s, err, e);
	close_fd(&err);
	mem_free(env);
	if (rc < 0) {
		spawn_end(s, 0);
		return -1;
	}
	fcntl(s->in, F_SETFL, O_NONBLOCK);
	fcntl(s->out, F_SETFL, O_NONBLOCK);
	fcntl(s->err, F_SETFL, O_NONBLOCK);
	return 0;
}

static void
nap(long ms)
{
	struct timespec t = { .tv_sec = 0, .tv_nsec = ms * 1000000 };

	nanosleep(&t, NULL);
}

/* How many are still there, after reaping those that are not. */
static size_t
reap(struct spawned *s, int flags)
{
	size_t i, left = 0;

	for (i = 0; i < s->n; i++) {
		if (s->pids[i] <= 0)
			continue;
		if (waitpid(s->pids[i], NULL, flags) == 0)
			left++;
		else
			s->pids[i] = 0;
	}
	return left;
}

/*
 * The group is named after the first program, even when that one is gone:
 * while one of the group lives its name is given to no other.
 */
static void
signal_all(const struct spawned *s, int sig)
{
	size_t i;

	if (s->group > 0)
		kill(-s->group, sig);
	else
		for (i = 0; i < s->n; i++)
			if (s->pids[i] > 0)
				kill(s->pids[i], sig);
}

void
spawn_end(struct spawned *s, int gently)
{
	int naps;

	close_fd(&s->in);
	close_fd(&s->out);
	close_fd(&s->err);
	if (gently && reap(s, WNOHANG) > 0) {
		signal_all(s, SIGTERM);
		for (naps = 0; naps < 50 && reap(s, WNOHANG) > 0; naps++)
			nap(4);
	}
	if (reap(s, WNOHANG) > 0) {
		signal_all(s, SIGKILL);
		reap(s, 0);
	}
	mem_free(s->pids);
	s->pids = NULL;
	s->n = 0;
}

int
spawn_why(struct spawned *s, const char *const *const *programs, char *out,
    size_t size)
{
	siginfo_t info;
	size_t i;
	int naps;

	for (naps = 0; naps < 10; naps++, nap(2)) {
		for (i = 0; i < s->n; i++) {
			info.si_pid = 0;
			if (s->pids[i] <= 0 ||
			    waitid(P_PID, (id_t)s->pids[i], &info,
				WEXITED | WNOHANG | WNOWAIT) < 0 ||
			    info.si_pid == 0)
				continue;
			snprintf(out, size,
			    info.si_code == CLD_EXITED ?
				"%s ended with status %d" :
				"%s was ended by signal %d",
			    s->n > 1 ? programs[i][0] : "it", info.si_status);
			return 1;
		}
	}
	return 0;
}
