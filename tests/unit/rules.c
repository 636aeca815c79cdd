/*
 * rules.c - each rule fires on the sentence beside it in rules.tsv and is
 * silent on the other one.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "language/language.h"

enum column { COLUMN_NAME = 0, COLUMN_FIRES = 7, COLUMN_SILENT = 8 };

/* The sentences of an example end at ". " and "» " as in print. */
static size_t
cut(const char *text, struct extent *out, size_t max)
{
	size_t len = strlen(text), n = 0, from = 0;

	for (size_t i = 0; i < len && n + 1 < max; i++)
		if (text[i] == ' ' && i > 1 &&
		    (text[i - 1] == '.' ||
			(i > 2 && !memcmp(text + i - 2, "\xc2\xbb", 2) &&
			    text[i + 1] >= 'A' && text[i + 1] <= 'Z'))) {
			out[n++] = (struct extent){ from, i };
			from = i + 1;
		}
	out[n++] = (struct extent){ from, len };
	return n;
}

static int
fires(const struct language *lang, const char *text, const char *rule)
{
	struct extent sentences[4];
	struct reading r = {
		.text = text, .len = strlen(text), .sentences = sentences
	};
	struct arena *arena = arena_new();
	struct claims claims;
	int found = 0;

	r.nsentences = cut(text, sentences, 4);
	language_claims(lang, &r, arena, &claims);
	for (size_t i = 0; i < claims.items.len; i++)
		found |= !strcmp(claims.items.items[i].rule, rule);
	arena_free(arena);
	return found;
}

static int
check(
    const struct language *lang, const struct row *row, int column, int wanted)
{
	const char *text = row_cell(row, (size_t)column);
	const char *name = row_cell(row, COLUMN_NAME);
	int ok = !*text || fires(lang, text, name) == wanted;

	printf("%s - %s %s %s: %s\n", ok ? "ok" : "not ok", language_code(lang),
	    name, wanted ? "fires" : "is silent", text);
	return ok;
}

static int
check_language(const char *code)
{
	const char *data = getenv("DEPECHE_DATA");
	struct arena *arena = arena_new();
	struct error e = { STATUS_OK, "" };
	char *dir = path_join(data ? data : ".", "config/lang");
	char *own = path_join(dir, code), *file = path_join(own, "rules.tsv");
	struct language *lang = language_load(own, code, &e);
	struct table t;
	int ok = 0;

	if (!lang || table_read(file, COLUMN_SILENT, arena, &t, &e) < 0) {
		printf("not ok - %s: %s\n", code, e.text);
		goto out;
	}
	ok = 1;
	for (size_t i = 0; i < t.nrows; i++) {
		ok &= check(lang, &t.rows[i], COLUMN_FIRES, 1);
		ok &= check(lang, &t.rows[i], COLUMN_SILENT, 0);
	}
out:
	language_free(lang);
	arena_free(arena);
	mem_free(file);
	mem_free(own);
	mem_free(dir);
	return ok;
}

int
main(void)
{
	int fr = check_language("fr"), en = check_language("en");

	return fr && en ? 0 : 1;
}
