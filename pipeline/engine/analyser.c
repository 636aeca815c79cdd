/*
 * The French analyser: Debian's apertium-fra-cat.  Its morphology and its
 * constraints are programs that answer text after text, each ended by a NUL;
 * of what they leave open the engine chooses itself (tagger.c) by the
 * analyser's own model.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/base.h"
#include "engine/engine.h"
#include "inner.h"

#define FOLDER "/usr/share/apertium/apertium-fra-cat/"
#define MORPHOLOGY FOLDER "fra-cat.automorf.bin"
#define CONSTRAINTS FOLDER "fra-cat.rlx.bin"
#define MODEL FOLDER "fra-cat.prob"

static const char *const morphology[] = { "lt-proc", "-w", "-z", MORPHOLOGY,
	NULL };
static const char *const constraints[] = { "cg-proc", "-w", "-z", CONSTRAINTS,
	NULL };
static const char *const *const programs[] = { morphology, constraints, NULL };

/* Debian's package of each program and file. */
static const struct {
	const char *name, *package;
} parts[] = {
	{ "lt-proc", "lttoolbox" },
	{ "cg-proc", "cg3" },
	{ MORPHOLOGY, "apertium-fra-cat" },
	{ CONSTRAINTS, "apertium-fra-cat" },
	{ MODEL, "apertium-fra-cat" },
};

const char *const *const *
engine_analyser(void)
{
	return programs;
}

/* Can this program be started by its name? */
static int
in_path(const char *name)
{
	const char *dirs = getenv("PATH");
	char path[4096];

	while (dirs && *dirs) {
		int n = 0;

		while (dirs[n] && dirs[n] != ':')
			n++;
		if (snprintf(path, sizeof path, "%.*s/%s", n, dirs, name) <
			(int)sizeof path &&
		    access(path, X_OK) == 0)
			return 1;
		dirs += n + (dirs[n] == ':');
	}
	return 0;
}

const char *
engine_missing(void)
{
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i].name[0] == '/' ? access(parts[i].name, R_OK) != 0 :
					      !in_path(parts[i].name))
			return parts[i].package;
	return NULL;
}

const char *
analyser_model(void)
{
	return path_exists(MODEL) ? MODEL : NULL;
}

void
engine_analyser_version(struct sha256 *sum)
{
	struct stat st;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		char size[32] = "";

		if (parts[i].name[0] != '/')
			continue;
		snprintf(size, sizeof size, "%lld",
		    stat(parts[i].name, &st) < 0 ? -1LL :
						   (long long)st.st_size);
		sha256_add_field(sum, size, sizeof size);
	}
}
