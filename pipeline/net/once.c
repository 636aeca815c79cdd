/*
 * once.c - one exchange alone.
 */
#include "net/net.h"

struct once {
	struct net *net;
	struct arena *arena;
	struct reply *reply;
};

static void
once_done(void *ctx, const struct reply *reply)
{
	struct once *o = ctx;

	*o->reply = *reply;
	o->reply->body = arena_strndup(o->arena, reply->body, reply->len);
	if (reply->message)
		o->reply->message = arena_strdup(o->arena, reply->message);
	if (reply->content_type)
		o->reply->content_type = arena_strdup(
		    o->arena, reply->content_type);
	net_stop(o->net);
}

int
net_once(const struct exchange *x, struct arena *arena, struct reply *reply,
    struct error *e)
{
	struct once o = { net_new(e), arena, reply };
	int rc;

	if (!o.net)
		return -1;
	net_submit(o.net, x, once_done, &o);
	rc = net_run(o.net, e);
	net_free(o.net);
	return rc;
}
