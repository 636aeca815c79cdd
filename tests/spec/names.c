/*
 * names.c - a French name or source in, its English form out.
 */

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
	return spec_main_french(argc, argv, &fr, answer);
}
