#include "tests/lib/analyser.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/base.h"
#include "engine/engine.h"

#define PROGRAMS 8

struct analyser {
	int in, out;
	pid_t pids[PROGRAMS];
	int n;
};

static void
become(const char *const *argv, int in, int out)
{
	dup2(in, 0);
	dup2(out, 1);
	closefrom(3);
	setenv("LC_ALL", "C.UTF-8", 1);
	execvp(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

struct analyser *
analyser_start(void)
{
	const char *const *const *row = engine_analyser();
	struct analyser *a;
	int to[2], from[2], prev;

	if (engine_missing() || pipe(to) < 0)
		return NULL;
	a = mem_alloc(sizeof *a);
	a->in = to[1];
	prev = to[0];
	for (a->n = 0; row[a->n] && a->n < PROGRAMS; a->n++) {
		if (pipe(from) < 0)
			abort();
		a->pids[a->n] = fork();
		if (a->pids[a->n] == 0)
			become(row[a->n], prev, from[1]);
		close(prev);
		close(from[1]);
		prev = from[0];
	}
	a->out = prev;
	return a;
}

int
analyser_ask(struct analyser *a, const char *text, size_t len, struct buf *out)
{
	char c;

	if (write(a->in, text, len) != (ssize_t)len || write(a->in, "", 1) != 1)
		return -1;
	while (read(a->out, &c, 1) == 1) {
		if (c == '\0')
			return 0;
		buf_putc(out, c);
	}
	return -1;
}

void
analyser_stop(struct analyser *a)
{
	close(a->in);
	close(a->out);
	for (int i = 0; i < a->n; i++)
		waitpid(a->pids[i], NULL, 0);
	mem_free(a);
}
