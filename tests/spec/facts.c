/*
 * facts.c - the typed facts of a sentence; the first word of the input is
 * the language ("fr", "en"), the answer a line "kind value" each.
 */
#include "tests/lib/language.h"
#include "tests/lib/spec.h"

#include <string.h>

#include "language/language.h"

static struct language *languages[2];

/* Kinds that a case does not ask for are left out: "fr number,bound: ..." */
static int
asked(const char *kinds, size_t len, const char *kind)
{
	size_t n = strlen(kind);
	const char *p = kinds;

	while ((p = strstr(p, kind)) != NULL && p + n <= kinds + len) {
		if ((p == kinds || p[-1] == ',') &&
		    (p + n == kinds + len || p[n] == ','))
			return 1;
		p += n;
	}
	return 0;
}

static char *
answer(const char *input)
{
	struct arena *arena = arena_new();
	struct typeds facts;
	struct buf out;
	const char *kinds = input + 3, *text = strstr(input, ": ");
	size_t i, n = (size_t)(text - kinds);

	buf_init(&out, BUF_MAX);
	language_facts(languages[input[0] == 'e'], text + 2, strlen(text + 2),
	    arena, &facts);
	for (i = 0; i < facts.items.len; i++) {
		if (!asked(kinds, n, facts.items.items[i].kind))
			continue;
		if (out.len)
			buf_putc(&out, '\n');
		buf_printf(&out, "%s %s", facts.items.items[i].kind,
		    facts.items.items[i].value);
	}
	arena_free(arena);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	int rc;

	languages[0] = test_language("fr");
	languages[1] = test_language("en");
	rc = spec_main(argc, argv, answer);
	language_free(languages[0]);
	language_free(languages[1]);
	return rc;
}
