/*
 * netrc.c - a netrc file, and the bytes as what a server may say of waiting.
 */
#include <stdlib.h>
#include <string.h>

#include "net/inner.h"
#include "tests/lib/fuzz.h"

static void
one(const char *text, size_t len)
{
	char *copy = malloc(len + 1);

	memcpy(copy, text, len);
	copy[len] = '\0';
	retry_after_ms(copy, NULL, 0);
	retry_after_ms(NULL, copy, 0);
	netrc_find(copy, "a");
	free(copy);
}

int
main(int argc, char **argv)
{
	return fuzz_main(argc, argv, one);
}
