/*
 * names.c - a French name or source in, its English form out.
 */
#include <stdlib.h>

#include "base/base.h"
#include "language/language.h"
#include "tests/lib/spec.h"

static char *
answer(const char *input)
{
	const char *data = getenv("DEPECHE_DATA");
	char *dir = path_join(data ? data : ".", "config/lang/fr"), *out;
	struct arena *a = arena_new();
	struct error e = { 0 };
	struct language *fr = language_load(dir, "fr", &e);

	mem_free(dir);
	out = mem_strdup(fr ? language_english_name(fr, input, a) : e.text);
	language_free(fr);
	arena_free(a);
	return out;
}

int
main(int argc, char **argv)
{
	return spec_main(argc, argv, answer);
}
