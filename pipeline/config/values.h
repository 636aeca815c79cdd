/*
 * values.h - inside the config room: the values of one section.
 */
#ifndef DEPECHE_CONFIG_VALUES_H
#define DEPECHE_CONFIG_VALUES_H

#include "config/config.h"

struct value {
	const char *text;		/* as it would be written, unquoted */
	const char **list;		/* KEY_LIST: ends in NULL */
	const char *where;		/* "default", "FILE:LINE", "--words" */
};

struct values {
	const char *section;		/* "translate", "backend local" */
	const struct key *keys;		/* a table ... */
	size_t nkeys;
	struct value *values;		/* ... and a value for each */
};

struct options {
	const char *name, *driver, *driver_where;
	struct values values;
};

struct config {
	struct arena *arena;
	VEC(struct values) sections;
	VEC(struct options *) backends;
	const struct driver_keys *drivers;
};

/* All keys at their defaults. */
void values_init(struct values *, const char *section, const struct key *,
    struct arena *);
const struct value *values_find(const struct values *, const char *key);
/*
 * Sets a key from text (of a list: split at commas).  An unknown key or a
 * value of the wrong type is STATUS_CONFIG, and names the nearest right one.
 */
int values_set(struct values *, const char *key, const char *text,
    const char *where, struct arena *, struct error *);
int values_set_list(struct values *, const char *key, const char *const *,
    size_t n, const char *where, struct arena *, struct error *);

/* The candidate nearest to a misspelt name, NULL if none is near. */
const char *nearest(const char *name, const char *const *candidates);

/* file.c: one configuration file laid over what is there. */
int config_read_file(struct config *, const char *path, struct error *);

struct values *config_section(struct config *, const char *section);
struct options *config_find_backend(struct config *, const char *name);
struct options *config_add_backend(struct config *, const char *name,
    const char *driver, const char *where, struct error *);
int config_unknown_section(const struct config *, const char *name,
    const char *where, struct error *);

#endif
