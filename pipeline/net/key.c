/*
 * key.c - secrets: fetched once a run, kept where no core dump takes them,
 * hidden from the log, wiped at the end.
 */
#include "net/inner.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>

struct key {
	struct key *next;
	char *where, *host;
	char *secret; /* KEY_ROOM bytes, pages of their own */
};

struct key_ring {
	struct key *keys;
	const atomic_int *stopping;
};

struct key_ring *
keys_new(const atomic_int *stopping)
{
	struct key_ring *ring = mem_alloc(sizeof *ring);

	ring->stopping = stopping;
	return ring;
}

static void
key_free(struct key *key)
{
	if (key->secret != MAP_FAILED) {
		explicit_bzero(key->secret, KEY_ROOM);
		munmap(key->secret, KEY_ROOM);
	}
	mem_free(key->where);
	mem_free(key->host);
	mem_free(key);
}

void
keys_free(struct key_ring *ring)
{
	struct key *key;

	if (!ring)
		return;
	while ((key = ring->keys)) {
		ring->keys = key->next;
		key_free(key);
	}
	mem_free(ring);
}

/* From now on nobody gets a core dump of us or looks into our memory. */
static void
keep_to_ourselves(char *secret)
{
	madvise(secret, KEY_ROOM, MADV_DONTDUMP);
#ifndef SAN /* the leak checker must look into it */
	prctl(PR_SET_DUMPABLE, 0);
#endif
}

const char *
key_get(
    struct key_ring *ring, const char *where, const char *host, struct error *e)
{
	struct key *key;

	for (key = ring->keys; key; key = key->next)
		if (strcmp(key->where, where) == 0 &&
		    strcmp(key->host, host) == 0)
			return key->secret;
	key = mem_alloc(sizeof *key);
	key->where = mem_strdup(where);
	key->host = mem_strdup(host);
	key->secret = mmap(NULL, KEY_ROOM, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (key->secret == MAP_FAILED) {
		error_set(e, STATUS_INTERNAL, "no memory for a key");
		key_free(key);
		return NULL;
	}
	keep_to_ourselves(key->secret);
	if (key_fetch(where, host, ring->stopping, key->secret, e) < 0) {
		key_free(key);
		return NULL;
	}
	log_hide(key->secret);
	key->next = ring->keys;
	ring->keys = key;
	return key->secret;
}
