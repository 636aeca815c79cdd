/*
 * language.c - the handle: its parts are loaded by the files that use them.
 */
#include "language/lexicon.h"
#include "language/rules.h"

/* A loader a part, in the order in which they need each other. */
static int (*const loaders[])(struct language *, struct error *) = {
	stopwords_load,
	typography_load,
	abbreviations_load,
	facts_load,
	glossary_load,
	seats_load,
	units_load,
	callings_load,
	outlets_load,
	marks_load,
	names_load,
	lexicon_load,
	epithets_load,
	rules_load,
};

struct language *
language_load(const char *dir, const char *code, struct error *e)
{
	struct arena *arena = arena_new();
	struct language *lang = arena_alloc(arena, sizeof(*lang));

	lang->arena = arena;
	lang->dir = arena_strdup(arena, dir);
	lang->code = arena_strdup(arena, code);
	if (!path_is_dir(dir)) {
		error_set(e, STATUS_CONFIG,
		    "%s: no language data here; set "
		    "DEPECHE_DATA to the folder that holds config/lang",
		    dir);
		goto fail;
	}
	for (size_t i = 0; i < sizeof(loaders) / sizeof(*loaders); i++)
		if (loaders[i](lang, e) < 0)
			goto fail;
	return lang;
fail:
	language_free(lang);
	return NULL;
}

void
language_free(struct language *lang)
{
	if (!lang)
		return;
	map_free(lang->stopwords);
	facts_free(lang);
	lexicon_free(lang->lexicon);
	epithets_free(lang->epithets);
	typography_free(lang->typography);
	glossary_free(lang);
	seats_free(lang);
	units_free(lang);
	callings_free(lang);
	arena_free(lang->arena);
}

const char *
language_code(const struct language *lang)
{
	return lang->code;
}

int
language_table(struct language *lang, const char *file, size_t min,
    struct table *out, struct error *e)
{
	char *path = path_join(lang->dir, file);
	int rc = 0;

	*out = (struct table){ .path = arena_strdup(lang->arena, path) };
	if (path_exists(path))
		rc = table_read(out->path, min, lang->arena, out, e);
	mem_free(path);
	return rc;
}
