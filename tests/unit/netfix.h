/*
 * netfix.h - one exchange through a net, for the tests of pipeline/net.
 */
#ifndef DEPECHE_TEST_NETFIX_H
#define DEPECHE_TEST_NETFIX_H

#include <stdlib.h>
#include <string.h>

#include "net/net.h"

/* A reply kept beyond its callback. */
struct kept {
	struct net *net;
	struct reply reply;
	char *body, *type, *message;
	int *left;		/* the loop stops with the last one */
	int calls;
};


static inline void
kept_done(void *ctx, const struct reply *r)
{
	struct kept *k = ctx;

	k->calls++;
	k->reply = *r;
	k->reply.body = k->body = mem_alloc(r->len + 1);
	memcpy(k->body, r->body, r->len);
	k->reply.content_type = k->type = r->content_type ?
	    mem_strdup(r->content_type) : NULL;
	k->reply.message = k->message = r->message ?
	    mem_strdup(r->message) : NULL;
	if (--*k->left == 0)
		net_stop(k->net);
}

static inline void
kept_free(struct kept *k)
{
	mem_free(k->body);
	mem_free(k->type);
	mem_free(k->message);
}

/* Runs n exchanges side by side to their ends. */
static inline void
run_all_of(struct net *net, const struct exchange *x, struct kept *k, int n)
{
	int i, left = n;

	for (i = 0; i < n; i++) {
		memset(&k[i], 0, sizeof k[i]);
		k[i].net = net;
		k[i].left = &left;
		net_submit(net, &x[i], kept_done, &k[i]);
	}
	net_run(net, NULL);
}

#endif
