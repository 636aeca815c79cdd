/*
 * reply.c - a model's words read as an answer: three segments, then a summary.
 */
#include <string.h>

#include "ask/ask.h"
#include "tests/lib/fuzz.h"

static const struct ask_segment segments[] = {
	{ "s1", "Un.", NULL },
	{ "s2", "Deux.", NULL },
	{ "s3", "Trois.", NULL },
};

static void
read_as(enum ask_kind kind, size_t nasks, const char *text, size_t len)
{
	struct arena *arena = arena_new();
	struct ask asks[3], *list[3];
	struct pack pack = { list, nasks };
	struct error e = { STATUS_OK, "" };
	struct pack_reply reply;
	size_t i;

	memset(asks, 0, sizeof asks);
	for (i = 0; i < 3; i++) {
		asks[i].kind = kind;
		asks[i].id = segments[i].id;
		asks[i].text = segments[i].text;
		asks[i].segments = segments;
		asks[i].nsegments = 3;
		list[i] = &asks[i];
	}
	pack_read_json(&pack, text, len, arena, &reply, &e);
	arena_free(arena);
}

static void
one(const char *text, size_t len)
{
	read_as(ASK_TRANSLATE, 3, text, len);
	read_as(ASK_SUMMARIZE, 1, text, len);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
