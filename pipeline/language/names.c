#include "language/language.h"

const char *
language_english_name(const struct language *lang, const char *name,
    struct arena *arena)
{
	(void)lang;
	(void)arena;
	return name;
}

const char *
language_descriptor(const struct language *lang, const char *name,
    const char **english)
{
	(void)lang;
	(void)name;
	if (english)
		*english = NULL;
	return NULL;
}
