/*
 * http_reply.c - what comes back over HTTP, as it comes and at its end.
 */
#include "net/inner.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <time.h>

/*
 * A reply that has begun and then comes drop by drop is not worth its wait:
 * the next try is faster.  Blanks before it are how some services say that
 * the model is still at work.
 */
static int
drips(struct job *job, const char *data, size_t len)
{
	int64_t now = net_now();

	if (job->began == 0) {
		while (len > 0 && strchr(" \t\r\n", *data))
			data++, len--;
		if (len == 0)
			return 0;
		job->began = now;
	}
	job->dripped += len;
	return now - job->began > NET_DRIP_MS &&
	    job->dripped * 1000 < (size_t)(now - job->began) * NET_DRIP_RATE;
}

/* What is counted is what comes out of gzip: a bomb stops here as well. */
size_t
http_take_body(char *data, size_t size, size_t n, void *ctx)
{
	struct job *job = ctx;

	if (!job->gunzip)
		buf_put(&job->body, data, size * n);
	else if (gunzip_put(job->gunzip, data, size * n, &job->body) < 0)
		job->damage = "damaged gzip";
	job->too_big |= job->body.over;
	if (drips(job, data, size * n))
		job->damage = "it comes too slowly";
	return job->too_big || job->damage ? 0 : size * n;
}

/* A header's value, if it has that name. */
static const char *
value_of(const char *line, size_t len, const char *name)
{
	size_t n = strlen(name);

	if (len <= n || strncasecmp(line, name, n) != 0)
		return NULL;
	for (line += n; *line == ' ' || *line == '\t'; line++)
		;
	return line;
}

size_t
http_take_header(char *data, size_t size, size_t n, void *ctx)
{
	struct job *job = ctx;
	char line[256];
	const char *packing;

	job->header_bytes += size * n;
	job->too_big = job->header_bytes > NET_MAX_HEADERS;
	snprintf(line, sizeof line, "%.*s", (int)(size * n), data);
	packing = value_of(line, strlen(line), "Content-Encoding:");
	if (packing &&
	    (strncasecmp(packing, "gzip", 4) == 0 ||
		strncasecmp(packing, "x-gzip", 6) == 0) &&
	    !job->gunzip)
		job->gunzip = gunzip_new();
	else if (packing && strncasecmp(packing, "identity", 8) != 0)
		job->damage = "a packing that was not asked for";
	return job->too_big || job->damage ? 0 : size * n;
}

static enum reply_outcome
outcome_of(const struct job *job, CURLcode code)
{
	if (job->too_big)
		return REPLY_TOO_BIG;
	if (job->damage)
		return REPLY_BROKEN;
	switch (code) {
	case CURLE_OK:
		return REPLY_OK;
	case CURLE_FILESIZE_EXCEEDED:
		return REPLY_TOO_BIG;
	case CURLE_OPERATION_TIMEDOUT:
		return REPLY_TIMEOUT;
	case CURLE_COULDNT_RESOLVE_HOST:
	case CURLE_COULDNT_RESOLVE_PROXY:
	case CURLE_COULDNT_CONNECT:
	case CURLE_SSL_CONNECT_ERROR:
	case CURLE_PEER_FAILED_VERIFICATION:
	case CURLE_SSL_CACERT_BADFILE:
		return REPLY_UNREACHABLE;
	case CURLE_URL_MALFORMAT:
	case CURLE_OUT_OF_MEMORY:
		return REPLY_REFUSED;
	default:
		return REPLY_BROKEN;
	}
}

static const char *
header_of(CURL *easy, const char *name)
{
	struct curl_header *h;

	if (curl_easy_header(easy, name, 0, CURLH_HEADER, -1, &h) != CURLHE_OK)
		return NULL;
	return h->value;
}

static void
say_what_happened(struct job *job, const struct reply *reply, CURLcode code)
{
	const char *why = job->damage ? job->damage :
	    job->curl_error[0]	      ? job->curl_error :
					curl_easy_strerror(code);

	if (reply->outcome == REPLY_TOO_BIG)
		snprintf(job->message, sizeof job->message,
		    "%s: the reply is larger than %zu bytes", job->x->url,
		    job->body.max);
	else if (reply->outcome != REPLY_OK)
		snprintf(job->message, sizeof job->message, "%s: %s",
		    job->x->url, why);
	else if (reply->http_status >= 400)
		snprintf(job->message, sizeof job->message,
		    "%s: HTTP status %d", job->x->url, reply->http_status);
}

/* A server that repeats the key in its complaint would carry it into messages
 * and records. */
static void
mask_key(struct job *job)
{
	char *at = job->body.data, *end = at + job->body.len;
	size_t len = job->secret ? strlen(job->secret) : 0;

	while (
	    len > 0 && (at = memmem(at, (size_t)(end - at), job->secret, len)))
		memset(at, '*', len);
}

static void
http_done(struct job *job, CURLcode code)
{
	struct reply reply = { .retry_after_ms = -1 };
	const char *type;
	long status = 0;

	if (code == CURLE_OK && job->gunzip && !gunzip_whole(job->gunzip) &&
	    job->body.len > 0)
		job->damage = "gzip that breaks off";
	reply.outcome = outcome_of(job, code);
	curl_easy_getinfo(job->easy, CURLINFO_RESPONSE_CODE, &status);
	reply.http_status = (int)status;
	reply.retry_after_ms = retry_after_ms(
	    header_of(job->easy, "Retry-After"),
	    header_of(job->easy, "retry-after-ms"), time(NULL));
	type = header_of(job->easy, "Content-Type");
	if (type) {
		snprintf(job->type, sizeof job->type, "%s", type);
		reply.content_type = job->type;
	}
	say_what_happened(job, &reply, code);
	mask_key(job);
	http_drop(job);
	job_tried(job, &reply);
}

void
http_collect(struct net *net)
{
	struct CURLMsg *msg;
	int running, left;
	char *job;
	CURLcode code;

	if (!net->multi)
		return;
	curl_multi_perform(net->multi, &running);
	while ((msg = curl_multi_info_read(net->multi, &left))) {
		if (msg->msg != CURLMSG_DONE)
			continue;
		code = msg->data.result; /* msg dies with the handle */
		curl_easy_getinfo(msg->easy_handle, CURLINFO_PRIVATE, &job);
		http_done((struct job *)(void *)job, code);
	}
}
