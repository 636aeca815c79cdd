/*
 * names.c - a French name or source in, its English form out.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"
#include "tests/lib/spec.h"

/* loaded once for all cases */
static struct language *fr;

static char *
answer(const char *input)
{
	struct arena *a = arena_new();
	char *out = mem_strdup(language_english_name(fr, input, a));

	arena_free(a);
	return out;
}

int
main(int argc, char **argv)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr");
	struct error e = { 0 };
	int rc;

	fr = language_load(dir, "fr", &e);
	mem_free(dir);
	if (!fr) {
		printf("not ok - %s\n", e.text);
		return 1;
	}
	rc = spec_main(argc, argv, answer);
	language_free(fr);
	return rc;
}
