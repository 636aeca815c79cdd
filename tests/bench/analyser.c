/*
 * analyser.c - Debian's analyser as a shell command, to be timed alone: the
 * programs that the engine runs, then Debian's own choice among readings,
 * which the engine makes itself.
 *
 * Prints "LC_ALL=C.UTF-8 'PROGRAM' 'ARG'... | ...": it reads a text that ends
 * in a NUL from standard input.
 */
#include <stdio.h>

#include "engine/engine.h"

static void
print_quoted(const char *word)
{
	putchar('\'');
	for (; *word; word++) {
		if (*word == '\'')
			fputs("'\\''", stdout);
		else
			putchar(*word);
	}
	putchar('\'');
}

int
main(void)
{
	const char *const *const *row = engine_analyser();
	const char *const *word;
	size_t i;

	for (i = 0; row[i]; i++) {
		fputs(i > 0 ? " | LC_ALL=C.UTF-8" : "LC_ALL=C.UTF-8", stdout);
		for (word = row[i]; *word; word++) {
			putchar(' ');
			print_quoted(*word);
		}
	}
	puts(" | apertium-tagger -z -g "
	     "/usr/share/apertium/apertium-fra-cat/fra-cat.prob"
	     " | apertium-pretransfer -z");
	return 0;
}
