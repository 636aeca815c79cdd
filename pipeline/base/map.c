#include "base/map.h"

#include <stdint.h>
#include <string.h>

#include "base/hash.h"
#include "base/memory.h"

struct entry {
	char *key;
	size_t len;
	uint64_t hash;
	void *value;
};

/* Open addressing: slots hold the index of an entry plus one, 0 is empty. */
struct map {
	VEC(struct entry) entries;
	uint32_t *slots;
	size_t nslots;
	struct arena *keys;
};

struct map *
map_new(void)
{
	struct map *m = mem_alloc(sizeof *m);

	m->nslots = 16;
	m->slots = mem_alloc(m->nslots * sizeof *m->slots);
	m->keys = arena_new();
	return m;
}

void
map_free(struct map *m)
{
	if (!m)
		return;
	vec_free(&m->entries);
	mem_free(m->slots);
	arena_free(m->keys);
	mem_free(m);
}

/* The slot of the key, or the empty slot where it would stand. */
static size_t
map_slot(const struct map *m, const char *key, size_t len, uint64_t hash)
{
	size_t i = (size_t)hash & (m->nslots - 1);
	const struct entry *e;

	while (m->slots[i]) {
		e = &m->entries.items[m->slots[i] - 1];
		if (e->hash == hash && e->len == len &&
		    memcmp(e->key, key, len) == 0)
			return i;
		i = (i + 1) & (m->nslots - 1);
	}
	return i;
}

static void
map_grow(struct map *m)
{
	size_t i, k;

	mem_free(m->slots);
	m->nslots *= 2;
	m->slots = mem_alloc(m->nslots * sizeof *m->slots);
	for (i = 0; i < m->entries.len; i++) {
		k = (size_t)m->entries.items[i].hash & (m->nslots - 1);
		while (m->slots[k])
			k = (k + 1) & (m->nslots - 1);
		m->slots[k] = (uint32_t)(i + 1);
	}
}

void *
map_get(const struct map *m, const char *key, size_t len)
{
	size_t i = map_slot(m, key, len, hash_bytes(key, len));

	return m->slots[i] ? m->entries.items[m->slots[i] - 1].value : NULL;
}

void *
map_gets(const struct map *m, const char *key)
{
	return map_get(m, key, strlen(key));
}

void
map_set(struct map *m, const char *key, size_t len, void *value)
{
	struct entry e = { NULL, len, hash_bytes(key, len), value };
	size_t i = map_slot(m, key, len, e.hash);

	if (m->slots[i]) {
		m->entries.items[m->slots[i] - 1].value = value;
		return;
	}
	e.key = arena_strndup(m->keys, key, len);
	vec_push(&m->entries, NULL, e);
	m->slots[i] = (uint32_t)m->entries.len;
	if (m->entries.len * 2 > m->nslots)
		map_grow(m);
}

void
map_sets(struct map *m, const char *key, void *value)
{
	map_set(m, key, strlen(key), value);
}

size_t
map_count(const struct map *m)
{
	return m->entries.len;
}

void *
map_at(const struct map *m, size_t i, const char **key, size_t *len)
{
	const struct entry *e = &m->entries.items[i];

	if (key)
		*key = e->key;
	if (len)
		*len = e->len;
	return e->value;
}
