#include "tests/lib/server.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

extern char **environ;

/* The write end of its input stays open as long as we live. */
int
server_start(void)
{
	const char *build = getenv("DEPECHE_BUILD");
	char path[1024], *argv[] = { path, NULL };
	posix_spawn_file_actions_t files;
	int in[2], out[2], port = 0;
	pid_t pid;
	FILE *f;

	snprintf(path, sizeof path, "%s/tests/server/hostile",
	    build ? build : "build");
	if (pipe2(in, O_CLOEXEC) < 0 || pipe2(out, O_CLOEXEC) < 0)
		return 0;
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, in[0], 0);
	posix_spawn_file_actions_adddup2(&files, out[1], 1);
	if (posix_spawn(&pid, path, &files, NULL, argv, environ) != 0)
		return 0;
	posix_spawn_file_actions_destroy(&files);
	close(in[0]);
	close(out[1]);
	f = fdopen(out[0], "r");
	if (!f || fscanf(f, "port %d", &port) != 1)
		return 0;
	fclose(f);
	return port;
}
