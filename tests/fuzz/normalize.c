/*
 * normalize.c - any bytes, decoded, in normal form: valid UTF-8, and a map
 * whose edits are in order and tell the whole difference.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "stages/normalize/normalize.h"
#include "tests/lib/language.h"
#include "tests/lib/fuzz.h"

static struct language *fr;

static void
fail(const char *what)
{
	printf("not ok - normalize: %s\n", what);
	exit(1);
}

static void
check(const struct buf *in, const struct buf *out, const struct textmap *map)
{
	struct edit e, last = { 0, 0, 0, 0 };
	size_t i;

	if (utf8_check(out->data, out->len) != out->len)
		fail("not UTF-8");
	for (i = 0; i <= map->nedits; i++) {
		e = i < map->nedits ?
		    map->edits[i] :
		    (struct edit){ in->len, in->len, out->len, out->len };
		if (e.ps < last.pe || e.ns < last.ne || e.pe < e.ps ||
		    e.ne < e.ns || e.ps - last.pe != e.ns - last.ne)
			fail("edits out of order");
		if (memcmp(in->data + last.pe, out->data + last.ne,
			e.ps - last.pe) != 0)
			fail("a change without an edit");
		last = e;
	}
}

static void
one(const char *bytes, size_t len)
{
	const struct settings set = { 0, fr };
	struct removed removed = { 0, 0, 0 };
	struct error e = { STATUS_OK, "" };
	struct arena *arena = arena_new();
	struct charset charset;
	struct textmap map;
	struct buf in, out;

	buf_init(&in, BUF_MAX);
	buf_init(&out, BUF_MAX);
	if (text_decode(bytes, len, NULL, &in, &charset, &e) == 0) {
		normalize_text(
		    in.data, in.len, &set, arena, &out, &map, &removed);
		check(&in, &out, &map);
	}
	buf_free(&in);
	buf_free(&out);
	arena_free(arena);
}

int
main(int argc, char **argv)
{
	int rc;

	fr = test_language("fr");
	rc = fuzz_main(argc, argv, one);
	language_free(fr);
	return rc;
}
