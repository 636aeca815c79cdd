/*
 * retry.c - what may be tried again, and when.
 */
#include "net/inner.h"

#include <string.h>
#include <strings.h>

#define BACKOFF_MS 500.0
#define BACKOFF_MAX_MS 20000.0
/* Who cannot be reached at once is not there: no long wait for him. */
#define UNREACHABLE_TRIES 3
/* Silence is waited for twice, and more often where the time allowed for one
 * try is short. */
#define PATIENCE_MS 200000

/*
 * 429 means two things: too fast, which heals, and no money left, which does
 * not.  The second is told by what the body names, as the services write it
 * ("insufficient_quota", "check your plan and billing details").
 */
static int
quota_is_gone(const struct reply *reply)
{
	static const char *const names[] = { "insufficient_quota", "billing",
		"credit", "spend_limit", "spend limit", "usage limit", NULL };
	size_t i, at, len, end = reply->len < 4096 ? reply->len : 4096;

	for (i = 0; names[i]; i++) {
		len = strlen(names[i]);
		for (at = 0; at + len <= end; at++)
			if (strncasecmp(reply->body + at, names[i], len) == 0)
				return 1;
	}
	return 0;
}

static int
status_may_heal(const struct reply *reply)
{
	switch (reply->http_status) {
	case 429:
		return !quota_is_gone(reply);
	case 408:
	case 500:
	case 502:
	case 503:
	case 504:
	case 529:
		return 1;
	}
	return 0;
}

int
retry_may(const struct exchange *x, const struct reply *reply, int tries)
{
	if (tries >= x->tries)
		return 0;
	switch (reply->outcome) {
	case REPLY_OK:
		return x->kind == EXCHANGE_HTTP && status_may_heal(reply);
	case REPLY_UNREACHABLE:
		/* a program that is not there does not come by waiting */
		return x->kind == EXCHANGE_HTTP && tries < UNREACHABLE_TRIES;
	case REPLY_TIMEOUT:
		return tries < 2 || tries * x->timeout_ms < PATIENCE_MS;
	case REPLY_BROKEN:
		return 1;
	case REPLY_TOO_BIG:
	case REPLY_REFUSED:
		break;
	}
	return 0;
}

/*
 * A server that says how long is believed, a little later so that those who
 * were told the same do not all come at once.  A program that died is begun
 * anew at once, and only then less and less eagerly.
 */
long
retry_wait_ms(struct net *net, const struct exchange *x,
    const struct reply *reply, int tries)
{
	double wait = BACKOFF_MS;

	if (reply->retry_after_ms >= 0)
		return reply->retry_after_ms + 10 + (long)(net_dice(net) * 250);
	if (x->kind == EXCHANGE_PIPE)
		wait = tries > 1 ? BACKOFF_MS / 5 : 0;
	if (reply->outcome == REPLY_TIMEOUT)
		tries = 1; /* it has been waited for */
	while (--tries > 0 && wait < BACKOFF_MAX_MS)
		wait *= 2;
	if (wait > BACKOFF_MAX_MS)
		wait = BACKOFF_MAX_MS;
	return (long)(wait * (0.5 + 0.5 * net_dice(net)));
}

/* "30" or "1.5", whatever the locale; -1: not a number, or out of bounds. */
static double
plain_number(const char *s)
{
	double n = 0, part = 1;
	const char *from = s;

	for (; *s >= '0' && *s <= '9' && n < 1e9; s++)
		n = n * 10 + (*s - '0');
	if (s > from && *s == '.')
		for (s++; *s >= '0' && *s <= '9'; s++)
			n += (part /= 10) * (*s - '0');
	while (*s == ' ')
		s++;
	return s == from || *s || n >= 1e9 ? -1 : n;
}

/*
 * Retry-After holds seconds or an HTTP date; retry-after-ms is what several
 * services send beside it.  -1: neither says anything.
 */
long
retry_after_ms(const char *after, const char *after_ms, int64_t now_s)
{
	double n;
	time_t date;

	n = after_ms ? plain_number(after_ms) : -1;
	if (n >= 0)
		return (long)n;
	n = after ? plain_number(after) : -1;
	if (n >= 0)
		return (long)(n * 1000);
	date = after ? curl_getdate(after, NULL) : -1;
	if (date < 0)
		return -1;
	return date > now_s ? (long)(date - now_s) * 1000 : 0;
}
