#include "tests/lib/normalized.h"

#include <string.h>

void
normalized_make(struct normalized *r, const char *s, size_t len, unsigned off,
    const struct language *language)
{
	const struct settings set = { off, language };

	memset(r, 0, sizeof *r);
	r->arena = arena_new();
	buf_init(&r->text, BUF_MAX);
	normalize_text(s, len, &set, r->arena, &r->text, &r->map, &r->removed);
}

void
normalized_free(struct normalized *r)
{
	buf_free(&r->text);
	arena_free(r->arena);
}
