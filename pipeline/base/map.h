/*
 * map.h - a hash map from byte strings to pointers.
 *
 * Keys are copied; values belong to the caller.  Iteration is in the order
 * of insertion, so that output made from it is stable.
 */
#ifndef DEPECHE_MAP_H
#define DEPECHE_MAP_H

#include <stddef.h>

struct map;

struct map *map_new(void);
void map_free(struct map *);
void *map_get(const struct map *, const char *key, size_t len);
void *map_gets(const struct map *, const char *key);
void map_set(struct map *, const char *key, size_t len, void *value);
void map_sets(struct map *, const char *key, void *value);
size_t map_count(const struct map *);
/* i-th entry by insertion; the key is NUL-terminated and borrowed. */
void *map_at(const struct map *, size_t i, const char **key, size_t *len);

#endif
