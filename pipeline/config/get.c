/*
 * get.c - reading values; types were checked when they were set.
 */
#include <stdlib.h>
#include <string.h>

#include "config/values.h"

/* Asking for a key that no table has is a fault of the program. */
static const struct value *
need(const struct values *v, const char *section, const char *key)
{
	const struct value *found = v ? values_find(v, key) : NULL;

	if (!found) {
		log_say(LOG_ERROR, "no key %s.%s in the table", section, key);
		exit(STATUS_INTERNAL);
	}
	return found;
}

static const struct value *
find(const struct config *c, const char *section, const char *key)
{
	size_t i;

	for (i = 0; i < c->sections.len; i++)
		if (strcmp(c->sections.items[i].section, section) == 0)
			return need(&c->sections.items[i], section, key);
	return need(NULL, section, key);
}

const char *
config_str(const struct config *c, const char *section, const char *key)
{
	return find(c, section, key)->text;
}

long
config_int(const struct config *c, const char *section, const char *key)
{
	return strtol(find(c, section, key)->text, NULL, 10);
}

const char *const *
config_list(const struct config *c, const char *section, const char *key)
{
	return find(c, section, key)->list;
}

const char *
options_name(const struct options *o)
{
	return o->name;
}

const char *
options_driver(const struct options *o)
{
	return o->driver;
}

const char *
options_str(const struct options *o, const char *key)
{
	return need(&o->values, o->name, key)->text;
}

long
options_int(const struct options *o, const char *key)
{
	return strtol(need(&o->values, o->name, key)->text, NULL, 10);
}

double
options_float(const struct options *o, const char *key)
{
	return strtod(need(&o->values, o->name, key)->text, NULL);
}

int
options_bool(const struct options *o, const char *key)
{
	return strcmp(need(&o->values, o->name, key)->text, "true") == 0;
}

const char *const *
options_list(const struct options *o, const char *key)
{
	return need(&o->values, o->name, key)->list;
}
