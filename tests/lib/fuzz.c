#include "tests/lib/fuzz.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"

#define CUTS 16

static void
run_part(const char *data, size_t len, void (*one)(const char *, size_t))
{
	char *exact = malloc(len > 0 ? len : 1);

	if (!exact)
		abort();
	memcpy(exact, data, len);
	one(exact, len);
	free(exact);
}

static int
run_file(const char *path, void (*one)(const char *, size_t))
{
	struct error e = { STATUS_OK, "" };
	struct buf b;
	size_t i;
	int failed = 0;

	buf_init(&b, BUF_MAX);
	if (file_read(path, &b, &e) < 0) {
		printf("not ok - %s: %s\n", path, e.text);
		failed = 1;
	} else {
		for (i = 0; i < CUTS; i++)
			run_part(b.data, b.len * i / CUTS, one);
		run_part(b.data, b.len, one);
		printf("ok - %s (%zu)\n", path, b.len);
	}
	fflush(stdout);
	buf_free(&b);
	return failed;
}

static int
run_folder(const char *dir, void (*one)(const char *, size_t))
{
	char pattern[4096];
	int failed = 0;
	glob_t g;
	size_t i;

	snprintf(pattern, sizeof pattern, "%s/*", dir);
	if (glob(pattern, 0, NULL, &g) != 0) {
		printf("not ok - %s: no files\n", dir);
		return 1;
	}
	for (i = 0; i < g.gl_pathc; i++)
		failed |= run_file(g.gl_pathv[i], one);
	globfree(&g);
	return failed;
}

int
fuzz_main(int argc, char **argv, void (*one)(const char *, size_t))
{
	int i, failed = 0;

	for (i = 1; i < argc; i++)
		failed |= path_is_dir(argv[i]) ? run_folder(argv[i], one) :
						 run_file(argv[i], one);
	if (argc < 2) {
		printf("not ok - no corpus was named\n");
		failed = 1;
	}
	return failed;
}
