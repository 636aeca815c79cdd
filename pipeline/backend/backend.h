/*
 * backend.h - a service that answers asks: one file each, listed in table.c.
 *
 * A backend is a function of the pack of asks and the replies so far: it
 * hands back answers or the next exchange.  It reads no clock, file or
 * socket, does not sleep and keeps no global.
 */
#ifndef DEPECHE_BACKEND_H
#define DEPECHE_BACKEND_H

#include "ask/ask.h"
#include "config/config.h"

/*
 * One run of a backend over one pack.  step is called again after each reply
 * with all replies so far; it leaves an answer in answers[i] for asks[i]
 * (STEP_DONE: every one has an answer, a refusal at least), or the next
 * exchange in `next` (STEP_WAIT), or fails (-1) for the whole pack.
 */
struct call {
	struct arena *arena;		/* of the call; answers live there */
	const struct env *env;
	const struct options *options;
	struct pack pack;
	struct answer **answers;	/* nasks, NULL until answered */
	const struct reply *replies;
	size_t nreplies;
	struct exchange next;
	size_t tokens_in, tokens_out;	/* as the service counts, of all
					   replies so far */
	void *shared;			/* what open made; read-only */
};

struct backend {
	const char *name, *summary;
	unsigned can;
	const struct key *keys;		/* its options; ends in name NULL */
	size_t pack_segments, pack_chars;	/* limits of one request */
	/*
	 * Once a run, before the first call: what is read from disk and then
	 * shared (engine data, a recording).  May be NULL.
	 */
	int (*open)(const struct env *, const struct options *, void **shared,
	    struct error *);
	void (*close)(void *shared);
	/* Part of each ask's identity; may be NULL. */
	const char *(*version)(const void *shared);
	/*
	 * For what answers in another's name (a recording); else both NULL.
	 * The whole signature of asks of a kind, in place of name, options,
	 * version and prompt; NULL from it: nothing of that kind.
	 */
	const char *(*recorded)(const void *shared, enum ask_kind);
	unsigned (*recorded_can)(const void *shared);	/* in place of can */
	/* For doctor: 0, or -1 and what is missing and how to mend it. */
	int (*ready)(const struct env *, const struct options *,
	    struct error *);
	/*
	 * For doctor: an exchange that costs nothing and whose reply shows
	 * whether the service is there and takes the key.  May be NULL.
	 */
	void (*probe)(const struct options *, struct arena *,
	    struct exchange *);
	int (*step)(struct call *, struct error *);
};

extern const struct backend *const backends[];	/* table.c; ends in NULL */

const struct backend *backend_find(const char *driver);
/* "translate", "summarize" ... of one bit; NULL past the last. */
const char *backend_can_name(unsigned bit);
/* The keys of all drivers, for config_load: a list in the arena. */
const struct driver_keys *backend_keys(struct arena *);

#endif
