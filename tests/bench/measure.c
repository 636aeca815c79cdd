/*
 * measure.c - runs a program some times: the best wall time and the most
 * memory.
 *
 * measure RUNS COMMAND...   prints "MILLISECONDS KILOBYTES STATUS"; what the
 * command prints is thrown away.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double
now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void
become(char **argv)
{
	int null = open("/dev/null", O_RDWR);

	if (null < 0 || dup2(null, 1) < 0)
		_exit(126);
	execvp(argv[0], argv);
	_exit(127);
}

int
main(int argc, char **argv)
{
	long runs = argc > 2 ? strtol(argv[1], NULL, 10) : 0, kilobytes = 0;
	double best = 0, since;
	struct rusage use;
	int status = 0;
	long i;

	if (runs < 1) {
		fputs("measure RUNS COMMAND...\n", stderr);
		return 64;
	}
	for (i = 0; i < runs; i++) {
		pid_t pid;

		since = now_ms();
		pid = fork();
		if (pid == 0)
			become(argv + 2);
		if (pid < 0 || wait4(pid, &status, 0, &use) < 0)
			return 70;
		since = now_ms() - since;
		if (i == 0 || since < best)
			best = since;
		if (use.ru_maxrss > kilobytes)
			kilobytes = use.ru_maxrss;
	}
	printf("%.3f %ld %d\n", best, kilobytes,
	    WIFEXITED(status) ? WEXITSTATUS(status) : 128);
	return 0;
}
