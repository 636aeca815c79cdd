/*
 * fidelity.c - a French line and an English one; what comes out is a line
 * "severity kind" for each violation, in the order of the checks.
 */
#include "tests/lib/language.h"
#include "tests/lib/spec.h"

#include <string.h>

#include "fidelity/fidelity.h"

static struct language *source, *target;

static const char *
gravity_name(enum gravity g)
{
	return g == GRAVITY_ERROR ? "error" :
	    g == GRAVITY_WARNING  ? "warning" :
				    "info";
}

static char *
answer(const char *input)
{
	struct arena *arena = arena_new();
	struct violations found = { 0 };
	struct pair p = { .source = source, .target = target };
	struct buf out;
	size_t i;

	p.fr = input;
	p.fr_len = strcspn(input, "\n");
	p.fr = arena_strndup(arena, input, p.fr_len);
	p.en = input[p.fr_len] ? input + p.fr_len + 1 : "";
	p.en_len = strlen(p.en);
	fidelity_check(&p, arena, &found);
	buf_init(&out, BUF_MAX);
	for (i = 0; i < found.items.len; i++) {
		const struct violation *v = &found.items.items[i];

		buf_printf(&out, "%s%s %s", i ? "\n" : "",
		    gravity_name(v->severity), v->kind);
	}
	arena_free(arena);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	int rc;

	source = test_language("fr");
	target = test_language("en");
	rc = spec_main(argc, argv, answer);
	language_free(source);
	language_free(target);
	return rc;
}
