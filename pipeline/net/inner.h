/*
 * inner.h - what the files of this room share; no other room includes it.
 *
 * All but the lists of what was handed in belongs to the loop thread.
 */
#ifndef DEPECHE_NET_INNER_H
#define DEPECHE_NET_INNER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/types.h>

#include <curl/curl.h>

#include "net/net.h"

/* Where an exchange leaves a choice to the net. */
#define NET_MAX_REPLY ((size_t)16 << 20)
#define NET_MAX_HEADERS ((size_t)256 << 10)
#define NET_TIMEOUT_MS 60000L
#define NET_CONNECT_MS 10000L
#define NET_DRIP_MS 8000	/* a reply slower than this for so long ... */
#define NET_DRIP_RATE 200	/* ... bytes a second is given up */
#define NET_HTTP_IN_FLIGHT 8
#define NET_AGENT "depeche"

/* One exchange on its way.  It holds its place in the lane from its first
 * try to its last, so a lane that is told to wait slows down by itself. */
struct job {
	struct job *next;
	struct net *net;
	struct lane *lane;
	const struct exchange *x;
	void (*done)(void *ctx, const struct reply *);
	void *ctx;
	int tries;		/* begun so far */
	long waited_ms;		/* between tries, in sum */
	int64_t wake;		/* when to try again; 0: not waiting */
	struct buf body;	/* what came back */
	char type[128];		/* content type */
	char message[512];
	/* HTTP */
	CURL *easy;
	struct curl_slist *headers;
	const char *secret;		/* the ring's, NULL: none is sent */
	size_t header_bytes;
	char curl_error[CURL_ERROR_SIZE];
	int too_big;
	struct gunzip *gunzip;		/* NULL: it came plain */
	const char *damage;		/* why it is given up while it comes */
	int64_t began;			/* when its first byte came */
	size_t dripped;			/* bytes since */
};

/* Exchanges that share limits, a breaker and rows of programs. */
struct lane {
	char *name;
	struct job *queue, **queue_end;	/* in line */
	struct job *active;		/* tried, or waiting to be tried again */
	int running, limit;
	int unreachable;		/* tries in a row that reached nobody */
	int64_t open_until;		/* breaker: until then none is tried */
	int64_t pause_until;		/* the server asked us to wait */
	char last[512];			/* why nobody was reached */
	struct program_row *rows;
};

struct net {
	pthread_mutex_t lock;		/* for incoming and tick */
	struct job *incoming, **incoming_end;
	struct {
		long ms;
		int64_t next;
		void (*fn)(void *ctx);
		void *ctx;
	} tick;
	int wake_fd;
	atomic_int stopping;

	struct map *lanes;		/* struct lane by name */
	struct key_ring *keys;
	CURLM *multi;			/* NULL until HTTP is spoken */
	uint64_t dice;
	VEC(struct curl_waitfd) watched;

	struct {
		atomic_size_t exchanges, retries, bytes_out, bytes_in,
		    children;
	} count;
};

int64_t net_now(void);			/* milliseconds, monotonic */
int net_watch(struct net *, int fd, short events);	/* its place */
int net_ready(const struct net *, int place);	/* after the poll */
double net_dice(struct net *);		/* 0 up to 1 */

/* lane.c */
struct lane *lane_of(struct net *, const struct exchange *);
void lane_add(struct lane *, struct job *);
void lanes_start(struct net *, int64_t now);
int64_t lanes_next(const struct net *);	/* when to look again, or 0 */
void lane_free(struct lane *);

/* job.c: one try is over; the job is done, or waits for its next try. */
void job_start(struct job *);
void job_tried(struct job *, struct reply *);
void job_fail(struct job *, enum reply_outcome, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void job_free(struct job *);

/* retry.c */
int retry_may(const struct exchange *, const struct reply *, int tries);
long retry_wait_ms(struct net *, const struct exchange *,
    const struct reply *, int tries);
long retry_after_ms(const char *after, const char *after_ms, int64_t now_s);
#define RETRY_MAX_WAIT_MS 120000L	/* of one exchange, in sum */

/* http.c, http_reply.c */
void http_start(struct job *);
void http_drop(struct job *);
size_t http_take_body(char *, size_t, size_t, void *job);
size_t http_take_header(char *, size_t, size_t, void *job);
void http_collect(struct net *);

/* gunzip.c */
struct gunzip *gunzip_new(void);
void gunzip_free(struct gunzip *);
int gunzip_put(struct gunzip *, const void *, size_t, struct buf *out);
int gunzip_whole(const struct gunzip *);

/* address.c */
struct address {
	int https, loopback;
	char host[256];
};
int address_read(const char *url, struct address *);

/* key.c: secrets, fetched once and wiped at the end */
#define KEY_ROOM ((size_t)64 << 10)	/* a whole netrc fits */
struct key_ring *keys_new(const atomic_int *stopping);
void keys_free(struct key_ring *);
/* The secret, borrowed; NULL and an error that says how to mend it. */
const char *key_get(struct key_ring *, const char *where, const char *host,
    struct error *);

/* key_source.c: into KEY_ROOM bytes of zeroes */
int key_fetch(const char *where, const char *host, const atomic_int *stopping,
    char *out, struct error *);

/* netrc.c */
int netrc_find(char *text, const char *host);

/* row.c: programs joined by pipes, kept running */
void row_start(struct job *);
void rows_watch(struct net *);
void rows_pump(struct net *, int64_t now);
int64_t rows_deadline(const struct lane *);	/* the nearest; 0: none */
void rows_free(struct lane *);

/* spawn.c */
struct spawned {
	pid_t *pids;		/* heap */
	size_t n;
	pid_t group;		/* 0: ours */
	int in, out, err;	/* our ends */
};
enum spawn_where {
	SPAWN_GROUP,		/* in a process group of their own */
	SPAWN_FOREGROUND	/* in ours: it may speak with the user */
};
int spawn_row(const char *const *const *programs, const char *const *settings,
    enum spawn_where, struct spawned *, struct error *);
/* Ends them all and reaps them: gently (asked first) or at once. */
void spawn_end(struct spawned *, int gently);
/* How the first program that ended by itself ended; 0 if none did. */
int spawn_why(struct spawned *, const char *const *const *programs,
    char *out, size_t size);

#endif
