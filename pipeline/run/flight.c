/*
 * flight.c - asks in flight by identity: equal ones share one request.
 */
#include "run/inner.h"

#include <string.h>

static struct flight **
bucket_of(struct flights *fs, const char *identity)
{
	return &fs->buckets[hash_bytes(identity, strlen(identity)) %
	    FLIGHT_BUCKETS];
}

static struct flight **
link_to(struct flights *fs, const char *identity)
{
	struct flight **at = bucket_of(fs, identity);

	while (*at && strcmp((*at)->identity, identity) != 0)
		at = &(*at)->next;
	return at;
}

struct flight *
flights_find(struct flights *fs, const char *identity)
{
	return *link_to(fs, identity);
}

struct flight *
flights_add(struct flights *fs, const char *identity)
{
	struct flight **bucket = bucket_of(fs, identity);
	struct flight *f;

	f = mem_alloc(sizeof(*f));
	memcpy(f->identity, identity, sizeof f->identity);
	f->next = *bucket;
	*bucket = f;
	return f;
}

struct flight *
flights_take(struct flights *fs, const char *identity)
{
	struct flight **at = link_to(fs, identity), *f = *at;

	if (f)
		*at = f->next;
	return f;
}

void
flight_wait(struct flight *f, struct slot *slot, struct ask *ask)
{
	struct waiter *w;

	w = mem_alloc(sizeof(*w));
	w->slot = slot;
	w->ask = ask;
	w->next = f->waiters;
	f->waiters = w;
}

void
flight_free(struct flight *f)
{
	struct waiter *w;

	while ((w = f->waiters)) {
		f->waiters = w->next;
		mem_free(w);
	}
	mem_free(f);
}

void
flights_free(struct flights *fs)
{
	struct flight *f;
	size_t i;

	for (i = 0; i < FLIGHT_BUCKETS; i++) {
		while ((f = fs->buckets[i])) {
			fs->buckets[i] = f->next;
			flight_free(f);
		}
	}
}
