/*
 * paths.c - how often each path was asked for, and when it heals.
 */
#include "tests/server/hostile.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PATHS 512

static struct {
	char path[256];
	int count;
} paths[PATHS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* Without the last words, which belong to the API. */
static void
own_part(const char *path, char *out, size_t size)
{
	char *tail;

	snprintf(out, size, "%s", path);
	tail = strstr(out, "/chat/completions");
	if (tail)
		*tail = '\0';
}

static int *
counter(const char *path)
{
	size_t i;

	for (i = 0; i < PATHS - 1 && paths[i].path[0]; i++)
		if (strcmp(paths[i].path, path) == 0)
			break;
	if (!paths[i].path[0])
		snprintf(paths[i].path, sizeof paths[i].path, "%s", path);
	return &paths[i].count;
}

void
path_mode(const char *path, char *mode, size_t size)
{
	snprintf(mode, size, "%.*s", (int)strcspn(path + 1, "/"), path + 1);
}

int
path_misbehaves(const char *path, int counts)
{
	char own[256], *times, *end;
	long heals;
	int n;

	own_part(path, own, sizeof own);
	pthread_mutex_lock(&lock);
	n = *counter(own) += counts;
	pthread_mutex_unlock(&lock);
	times = strchr(own + 1, '/');
	if (!times)
		return 1;
	heals = strtol(times + 1, &end, 10);
	return end == times + 1 || n + !counts <= heals;
}

int
path_count(const char *path)
{
	char own[256];
	int n;

	own_part(path, own, sizeof own);
	pthread_mutex_lock(&lock);
	n = *counter(own);
	pthread_mutex_unlock(&lock);
	return n;
}
