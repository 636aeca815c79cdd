/*
 * http.c - an exchange as one HTTP request.
 */
#include "net/inner.h"

#include <fcntl.h>
#include <string.h>

/* No program that we start inherits a connection. */
static int
keep_ours(void *ctx, curl_socket_t fd, curlsocktype purpose)
{
	(void)ctx;
	(void)purpose;
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	return CURL_SOCKOPT_OK;
}

static void
add_header(struct job *job, const char *line)
{
	struct curl_slist *more = curl_slist_append(job->headers, line);

	if (more)
		job->headers = more;
}

static int
add_key(struct job *job, const char *host, struct error *e)
{
	const struct exchange *x = job->x;
	const char *key;
	struct buf line;

	job->secret = NULL;
	if (!x->key || !x->key[0])
		return 0;
	key = key_get(job->net->keys, x->key, host, e);
	if (!key)
		return -1;
	job->secret = key;
	buf_init(&line, 2 * KEY_ROOM);
	buf_puts(
	    &line, x->key_header ? x->key_header : "Authorization: Bearer ");
	buf_puts(&line, key);
	add_header(job, line.data);
	explicit_bzero(line.data, line.len);
	buf_free(&line);
	return 0;
}

static int
add_headers(struct job *job, const char *host, struct error *e)
{
	const char *const *h;

	for (h = job->x->headers; h && *h; h++)
		add_header(job, *h);
	/* not "100-continue": it costs a round trip, or a second of waiting
	 * where the server does not know it */
	add_header(job, "Expect:");
	add_header(job, "Accept-Encoding: gzip");
	return add_key(job, host, e);
}

static void
set_bounds(struct job *job, const struct address *a)
{
	const struct exchange *x = job->x;
	CURL *c = job->easy;
	long timeout = x->timeout_ms > 0 ? x->timeout_ms : NET_TIMEOUT_MS;

	curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR,
	    a->loopback || x->insecure_http ? "http,https" : "https");
	curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, 0L);
	curl_easy_setopt(c, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
	curl_easy_setopt(c, CURLOPT_SSL_VERIFYPEER, 1L);
	curl_easy_setopt(c, CURLOPT_SSL_VERIFYHOST, 2L);
	if (a->loopback)
		curl_easy_setopt(c, CURLOPT_PROXY, "");
	curl_easy_setopt(c, CURLOPT_TIMEOUT_MS, timeout);
	curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT_MS,
	    timeout < NET_CONNECT_MS ? timeout : NET_CONNECT_MS);
	curl_easy_setopt(
	    c, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)job->body.max);
	curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
}

static void
set_request(struct job *job)
{
	const struct exchange *x = job->x;
	CURL *c = job->easy;

	curl_easy_setopt(c, CURLOPT_URL, x->url);
	if (x->body) {
		curl_easy_setopt(
		    c, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)x->body_len);
		curl_easy_setopt(c, CURLOPT_POSTFIELDS, x->body);
	}
	if (x->method)
		curl_easy_setopt(c, CURLOPT_CUSTOMREQUEST, x->method);
	curl_easy_setopt(c, CURLOPT_HTTPHEADER, job->headers);
	/* a proxy gets none of our headers, the key above all */
	curl_easy_setopt(c, CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
	curl_easy_setopt(c, CURLOPT_USERAGENT, NET_AGENT);
	curl_easy_setopt(c, CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
	curl_easy_setopt(c, CURLOPT_PIPEWAIT, 1L);
	curl_easy_setopt(c, CURLOPT_TCP_KEEPALIVE, 1L);
	curl_easy_setopt(c, CURLOPT_SOCKOPTFUNCTION, keep_ours);
	curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, http_take_body);
	curl_easy_setopt(c, CURLOPT_WRITEDATA, job);
	curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, http_take_header);
	curl_easy_setopt(c, CURLOPT_HEADERDATA, job);
	curl_easy_setopt(c, CURLOPT_ERRORBUFFER, job->curl_error);
	curl_easy_setopt(c, CURLOPT_PRIVATE, job);
}

void
http_start(struct job *job)
{
	struct net *net = job->net;
	struct error e = { 0 };
	struct address a = { 0 };

	job->too_big = 0;
	job->damage = NULL;
	job->began = 0;
	job->dripped = 0;
	job->header_bytes = 0;
	job->curl_error[0] = '\0';
	if (address_read(job->x->url, &a) < 0) {
		job_fail(job, REPLY_REFUSED, "%s: not an http or https URL",
		    job->x->url);
		return;
	}
	if (!a.https && !a.loopback && !job->x->insecure_http) {
		job_fail(job, REPLY_REFUSED,
		    "%s: plain http would show keys "
		    "and texts to everyone on the way; use https, or set "
		    "insecure_http = true",
		    job->x->url);
		return;
	}
	if (!net->multi)
		net->multi = curl_multi_init();
	job->easy = curl_easy_init();
	if (!net->multi || !job->easy || add_headers(job, a.host, &e) < 0) {
		http_drop(job);
		job_fail(job, REPLY_REFUSED, "%s",
		    e.text[0] ? e.text : "no HTTP handle");
		return;
	}
	set_request(job);
	set_bounds(job, &a);
	curl_multi_add_handle(net->multi, job->easy);
}

/* Ends the try; the key's header is wiped. */
void
http_drop(struct job *job)
{
	struct curl_slist *h;

	if (job->easy) {
		if (job->net->multi)
			curl_multi_remove_handle(job->net->multi, job->easy);
		curl_easy_cleanup(job->easy);
		job->easy = NULL;
	}
	gunzip_free(job->gunzip);
	job->gunzip = NULL;
	for (h = job->headers; h; h = h->next)
		explicit_bzero(h->data, strlen(h->data));
	curl_slist_free_all(job->headers);
	job->headers = NULL;
}
