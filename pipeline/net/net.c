#include "net/inner.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

int64_t
net_now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* splitmix64: waits are spread by it, nothing is kept secret by it. */
double
net_dice(struct net *net)
{
	uint64_t z = net->dice += 0x9e3779b97f4a7c15u;

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	z ^= z >> 31;
	return (double)(z >> 11) / 9007199254740992.0;
}

struct net *
net_new(struct error *e)
{
	struct net *net = mem_alloc(sizeof *net);

	net->wake_fd = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (net->wake_fd < 0) {
		error_set(e, STATUS_INTERNAL, "no event descriptor: %s",
		    strerror(errno));
		mem_free(net);
		return NULL;
	}
	/* A child that died shows as EPIPE, not as our own death. */
	signal(SIGPIPE, SIG_IGN);
	pthread_mutex_init(&net->lock, NULL);
	net->incoming_end = &net->incoming;
	net->lanes = map_new();
	net->keys = keys_new(&net->stopping);
	net->dice = (uint64_t)net_now() * 1000003u ^ (uint64_t)getpid();
	return net;
}

void
net_free(struct net *net)
{
	struct job *job;
	size_t i;

	if (!net)
		return;
	for (i = 0; i < map_count(net->lanes); i++)
		lane_free(map_at(net->lanes, i, NULL, NULL));
	map_free(net->lanes);
	while ((job = net->incoming)) {
		net->incoming = job->next;
		job_free(job);
	}
	if (net->multi)
		curl_multi_cleanup(net->multi);
	keys_free(net->keys);
	vec_free(&net->watched);
	close(net->wake_fd);
	pthread_mutex_destroy(&net->lock);
	mem_free(net);
}

/* Async-signal-safe. */
static void
net_wake(const struct net *net)
{
	uint64_t one = 1;
	ssize_t n;
	int saved = errno;

	n = write(net->wake_fd, &one, sizeof one);
	(void)n; /* full: the loop is awake already */
	errno = saved;
}

void
net_submit(struct net *net, const struct exchange *x,
    void (*done)(void *ctx, const struct reply *), void *ctx)
{
	struct job *job = mem_alloc(sizeof *job);

	job->net = net;
	job->x = x;
	job->done = done;
	job->ctx = ctx;
	buf_init(&job->body, x->max_reply ? x->max_reply : NET_MAX_REPLY);
	pthread_mutex_lock(&net->lock);
	*net->incoming_end = job;
	net->incoming_end = &job->next;
	pthread_mutex_unlock(&net->lock);
	net_wake(net);
}

void
net_every(struct net *net, long ms, void (*fn)(void *ctx), void *ctx)
{
	pthread_mutex_lock(&net->lock);
	net->tick.ms = ms;
	net->tick.fn = fn;
	net->tick.ctx = ctx;
	net->tick.next = net_now() + ms;
	pthread_mutex_unlock(&net->lock);
	net_wake(net);
}

void
net_stop(struct net *net)
{
	atomic_store(&net->stopping, 1);
	net_wake(net);
}

/* Takes what other threads handed in. */
static void
net_take(struct net *net)
{
	struct job *job, *next;

	pthread_mutex_lock(&net->lock);
	job = net->incoming;
	net->incoming = NULL;
	net->incoming_end = &net->incoming;
	pthread_mutex_unlock(&net->lock);

	for (; job; job = next) {
		next = job->next;
		atomic_fetch_add(&net->count.exchanges, 1);
		lane_add(lane_of(net, job->x), job);
	}
}

static void
net_tick(struct net *net, int64_t now)
{
	void (*fn)(void *) = NULL;
	void *ctx = NULL;

	pthread_mutex_lock(&net->lock);
	if (net->tick.ms > 0 && net->tick.next <= now) {
		fn = net->tick.fn;
		ctx = net->tick.ctx;
		net->tick.next = now + net->tick.ms;
	}
	pthread_mutex_unlock(&net->lock);
	if (fn)
		fn(ctx);
}

int
net_watch(struct net *net, int fd, short events)
{
	struct curl_waitfd w = { .fd = fd, .events = events };

	vec_push(&net->watched, NULL, w);
	return (int)net->watched.len - 1;
}

int
net_ready(const struct net *net, int place)
{
	return place >= 0 && net->watched.items[place].revents;
}

/* curl_multi_poll where HTTP is spoken, else poll: a run that only drives
 * programs need not set up TLS. */
static void
net_poll(struct net *net, int timeout)
{
	struct pollfd fds[64];
	size_t i, n = net->watched.len;

	if (net->multi || n > 64) {
		if (!net->multi)
			net->multi = curl_multi_init();
		curl_multi_poll(
		    net->multi, net->watched.items, (unsigned)n, timeout, NULL);
		return;
	}
	for (i = 0; i < n; i++) {
		fds[i].fd = net->watched.items[i].fd;
		fds[i].events = net->watched.items[i].events &
			CURL_WAIT_POLLOUT ?
		    POLLOUT :
		    POLLIN;
		fds[i].revents = 0;
	}
	if (poll(fds, n, timeout) < 0)
		return;
	for (i = 0; i < n; i++)
		net->watched.items[i].revents = fds[i].revents ? 1 : 0;
}

static int
net_timeout(struct net *net, int64_t now)
{
	int64_t next = lanes_next(net);

	pthread_mutex_lock(&net->lock);
	if (net->tick.ms > 0 && (!next || net->tick.next < next))
		next = net->tick.next;
	if (net->incoming)
		next = now;
	pthread_mutex_unlock(&net->lock);
	if (!next || next - now > 60000)
		return 60000;
	return next > now ? (int)(next - now) : 0;
}

static void
net_wait(struct net *net)
{
	uint64_t woken;
	ssize_t n;

	net->watched.len = 0;
	net_watch(net, net->wake_fd, CURL_WAIT_POLLIN);
	rows_watch(net);
	net_poll(net, net_timeout(net, net_now()));
	n = read(net->wake_fd, &woken, sizeof woken);
	(void)n; /* nothing there: something else woke us */
}

int
net_run(struct net *net, struct error *e)
{
	(void)e;
	while (!atomic_load(&net->stopping)) {
		net_take(net);
		lanes_start(net, net_now());
		net_wait(net);
		http_collect(net);
		rows_pump(net, net_now());
		net_tick(net, net_now());
	}
	atomic_store(&net->stopping, 0);
	return 0;
}

void
net_count(const struct net *net, struct net_counts *out)
{
	out->exchanges = atomic_load(&net->count.exchanges);
	out->retries = atomic_load(&net->count.retries);
	out->bytes_out = atomic_load(&net->count.bytes_out);
	out->bytes_in = atomic_load(&net->count.bytes_in);
	out->children_started = atomic_load(&net->count.children);
}
