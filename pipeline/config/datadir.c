/*
 * datadir.c - where prompts and language data are.
 */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "config/config.h"

#ifndef PREFIX
#define PREFIX "/usr/local"
#endif

static int
holds_data(const char *dir)
{
	char path[PATH_MAX];

	snprintf(path, sizeof path, "%s/config/lang/fr", dir);
	return path_is_dir(path);
}

/* The source tree around build/depeche: "PATH/build/depeche" gives PATH. */
static const char *
source_tree(char dir[PATH_MAX])
{
	ssize_t n = readlink("/proc/self/exe", dir, PATH_MAX - 1);
	int i;
	char *slash;

	if (n < 0)
		return NULL;
	dir[n] = '\0';
	for (i = 0; i < 2; i++) {
		slash = strrchr(dir, '/');
		if (!slash)
			return NULL;
		*slash = '\0';
	}
	return holds_data(dir) ? dir : NULL;
}

const char *
config_data_dir(struct error *e)
{
	static _Thread_local char tree[PATH_MAX];
	const char *dir = getenv("DEPECHE_DATA");

	if (dir && *dir) {
		if (holds_data(dir))
			return dir;
		error_set(e, STATUS_CONFIG,
		    "DEPECHE_DATA=%s holds no "
		    "config/lang; unset it or name the folder that does",
		    dir);
		return NULL;
	}
	if (source_tree(tree))
		return tree;
	if (holds_data(PREFIX "/share/depeche"))
		return PREFIX "/share/depeche";
	error_set(e, STATUS_CONFIG,
	    "no language data beside the program nor "
	    "in %s; run make install, or set DEPECHE_DATA",
	    PREFIX "/share/depeche");
	return NULL;
}
