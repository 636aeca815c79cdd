/*
 * call.c - a slot's asks packed into calls, calls stepped, answers back.
 */
#include "run/inner.h"

#include <string.h>

/* ---- asks to calls ---- */

struct dispatch {
	struct run *run;
	struct slot *slot;
	struct service *service;
};

static void
refuse(struct ask *a, struct arena *arena, const struct error *e)
{
	struct answer *answer;

	answer = arena_alloc(arena, sizeof(*answer));
	answer->refusal = arena_strdup(arena, e->text);
	answer->status = e->status;
	a->answer = answer;
}

/* Sends the ask on with others' if an equal one is in flight. */
static int
joins_flight(struct dispatch *d, struct ask *a)
{
	struct flights *fs = &d->run->flights;
	struct flight *f = flights_find(fs, a->identity);
	int joined = f != NULL;

	if (!f)
		f = flights_add(fs, a->identity);
	flight_wait(f, d->slot, a);
	d->slot->pending++;
	d->slot->asked++;
	return joined;
}

static struct callrun *
call_new(struct dispatch *d, const struct pack *pack)
{
	struct arena *arena = arena_new();
	struct callrun *c;

	c = mem_alloc(sizeof(*c));
	c->service = d->service;
	c->run = d->run;
	c->next = d->run->calls;
	if (c->next)
		c->next->prev = c;
	d->run->calls = c;
	c->call.arena = arena;
	c->call.env = d->run->plan->env;
	c->call.options = d->service->options;
	c->call.shared = d->service->shared;
	c->call.pack.asks = arena_alloc(
	    arena, (pack->nasks + 1) * sizeof(*c->call.pack.asks));
	c->call.answers = arena_alloc(
	    arena, (pack->nasks + 1) * sizeof(*c->call.answers));
	return c;
}

/* Takes it off the list of all calls, too; the lock is held. */
void
call_free(struct callrun *c)
{
	if (c->next)
		c->next->prev = c->prev;
	if (c->prev)
		c->prev->next = c->next;
	else
		c->run->calls = c->next;
	arena_free(c->call.arena);
	mem_free(c);
}

/* asks_pack's callback: one request, less what others have asked for. */
static void
take_pack(void *ctx, const struct pack *pack)
{
	struct dispatch *d = ctx;
	struct callrun *c;
	struct pack *own;
	size_t i;

	if (pack->asks[0]->backend != d->service->options)
		return;
	c = call_new(d, pack);
	own = &c->call.pack;
	for (i = 0; i < pack->nasks; i++)
		if (!joins_flight(d, pack->asks[i]))
			own->asks[own->nasks++] = pack->asks[i];
	d->service->asks += pack->nasks;
	if (own->nasks == 0) {
		call_free(c);
		return;
	}
	d->service->calls++;
	run_ready_call(d->run, c);
}

/* The service of the first ask that is neither answered nor sent. */
static struct service *
next_service(struct run *run, struct slot *s, size_t *i)
{
	const struct env *env = run->plan->env;
	struct error e = { STATUS_OK, "" };
	struct service *service;
	struct ask *a;

	for (; *i < s->asks.items.len; ++*i) {
		a = s->asks.items.items[*i];
		if (a->answer)
			continue;
		service = a->backend ?
		    services_get(&run->services, env, a->backend) :
		    NULL;
		memset(&e, 0, sizeof e);
		if (!service)
			error_set(&e, STATUS_CONFIG, "no backend is set to %s",
			    ask_kind_name(a->kind));
		if (service && service_check(service, a->kind, &e) == 0) {
			service_identify(service, a);
			return service;
		}
		refuse(a, s->asks.arena, &e);
	}
	return NULL;
}

/* All services that the slot's open asks go to, in order, each once. */
static size_t
gather_services(struct run *run, struct slot *s, struct service **list)
{
	struct service *service;
	size_t i, k, n = 0;

	for (i = 0; (service = next_service(run, s, &i)); i++) {
		for (k = 0; k < n && list[k] != service; k++)
			;
		if (k == n && n < SERVICES_MAX)
			list[n++] = service;
	}
	return n;
}

size_t
slot_dispatch(struct run *run, struct slot *s)
{
	struct service *list[SERVICES_MAX];
	struct dispatch d = { run, s, NULL };
	size_t i, n, pending;

	n = gather_services(run, s, list);
	pthread_mutex_lock(&run->lock);
	for (i = 0; i < n; i++) {
		d.service = list[i];
		asks_pack(&s->asks, d.service->backend->pack_segments,
		    d.service->backend->pack_chars, take_pack, &d);
	}
	run->asks += s->pending;
	pending = s->pending;
	pthread_mutex_unlock(&run->lock);
	return pending;
}

/* ---- answers ---- */

/* To all who wait for that identity; the lock is held. */
static void
deliver(struct run *run, const char *identity, const struct answer *answer)
{
	struct flight *f = flights_take(&run->flights, identity);
	struct waiter *w;

	for (w = f ? f->waiters : NULL; w; w = w->next) {
		w->ask->answer = answer_copy(w->slot->asks.arena, answer);
		run->answers++;
		if (--w->slot->pending == 0)
			run_ready_slot(run, w->slot);
	}
	if (f)
		flight_free(f);
}

static void
call_end(struct run *run, struct callrun *c, struct error *e)
{
	struct answer none = { .status = STATUS_INTERNAL };
	const struct answer *answer;
	size_t i;

	if (e->status != STATUS_OK) {
		none.refusal = e->text;
		none.status = e->status;
	} else {
		none.refusal = "the backend left it unanswered";
	}
	pthread_mutex_lock(&run->lock);
	c->service->tokens_in += c->call.tokens_in;
	c->service->tokens_out += c->call.tokens_out;
	for (i = 0; i < c->call.pack.nasks; i++) {
		answer = c->call.answers[i];
		if (!answer || e->status != STATUS_OK)
			answer = &none;
		if (answer->refusal)
			c->service->refusals++;
		deliver(run, c->call.pack.asks[i]->identity, answer);
	}
	call_free(c);
	pthread_mutex_unlock(&run->lock);
}

void
call_work(struct run *run, struct callrun *c)
{
	struct error e = { STATUS_OK, "" };
	double since = run_clock();
	int rc;

	c->call.replies = c->replies.items;
	c->call.nreplies = c->replies.len;
	rc = c->service->backend->step(&c->call, &e);
	pthread_mutex_lock(&run->lock);
	c->service->busy += run_clock() - since;
	c->service->exchanges += rc == STEP_WAIT;
	pthread_mutex_unlock(&run->lock);
	if (rc == STEP_WAIT) {
		call_submit(run, c);
		return;
	}
	if (rc < 0)
		error_set(&e, STATUS_INTERNAL,
		    "backend \"%s\" failed without "
		    "a reason",
		    options_name(c->service->options));
	call_end(run, c, &e);
}
