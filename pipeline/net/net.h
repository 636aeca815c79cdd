/*
 * net.h - the one event loop: HTTP, child processes' pipes, timers, signals.
 *
 * Exchanges go in from any thread, replies come out on the loop thread.  The
 * net retries what may be tried again (429, 5xx, resets; backoff with jitter
 * that obeys Retry-After), holds lanes to their limits, opens a breaker on a
 * dead service, fetches secrets and keeps them out of logs.  It parses no
 * article and no answer.
 */
#ifndef DEPECHE_NET_H
#define DEPECHE_NET_H

#include "ask/exchange.h"
#include "base/base.h"

struct net;

struct net *net_new(struct error *);
void net_free(struct net *);	/* stops children, drops what is in flight */

/*
 * Hands in an exchange; `done` is called once, on the loop thread, with a
 * reply that lives until it returns.  The exchange and all it points to must
 * live until then.  Thread-safe.
 */
void net_submit(struct net *, const struct exchange *,
    void (*done)(void *ctx, const struct reply *), void *ctx);

/* Runs the loop in the calling thread until net_stop. */
int net_run(struct net *, struct error *);
/* Thread-safe, async-signal-safe. */
void net_stop(struct net *);
/* Calls `fn` every `ms` on the loop thread (progress); 0 ends it. */
void net_every(struct net *, long ms, void (*fn)(void *ctx), void *ctx);

/* One exchange alone, without a net of the caller's: the reply lives in the
 * arena.  -1 only if there can be no net. */
int net_once(const struct exchange *, struct arena *, struct reply *,
    struct error *);

/* What happened, for --report and --timings. */
struct net_counts {
	size_t exchanges, retries, bytes_out, bytes_in, children_started;
};
void net_count(const struct net *, struct net_counts *);

#endif
