/*
 * hostile.c - the server: prints "port N", ends when its input does.
 */
#include "tests/server/hostile.h"

#include <arpa/inet.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <microhttpd.h>

#define QUOTA \
	"{\"error\":{\"message\":\"You exceeded your current quota, " \
	"please check your plan and billing details.\"," \
	"\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}"
#define SLOWER \
	"{\"error\":{\"message\":\"Rate limit reached\"," \
	"\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}"
#define NO_FORMAT \
	"{\"error\":{\"message\":\"response_format is not " \
	"supported by this model\",\"type\":\"invalid_request_error\"," \
	"\"param\":\"response_format\",\"code\":null}}"
#define NO_MAX \
	"{\"error\":{\"message\":\"Unsupported parameter: " \
	"'max_tokens'. Use 'max_completion_tokens' instead.\"," \
	"\"type\":\"invalid_request_error\",\"param\":\"max_tokens\"," \
	"\"code\":\"unsupported_parameter\"}}"
#define PAGE "<!doctype html><title>Sign in</title><p>Welcome to the hotel"

static const struct mode modes[] = {
	{ "429", 429, "Retry-After", "0", SLOWER },
	{ "429later", 429, "Retry-After", "1", SLOWER },
	{ "429never", 429, "Retry-After", "9999", SLOWER },
	{ "429date", 429, "Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT",
	    SLOWER },
	{ "429ms", 429, "retry-after-ms", "100", SLOWER },
	{ "quota", 429, NULL, NULL, QUOTA },
	{ "401", 401, NULL, NULL,
	    "{\"error\":{\"message\":\"Incorrect API "
	    "key provided\",\"code\":\"invalid_api_key\"}}" },
	{ "404", 404, NULL, NULL,
	    "{\"error\":{\"message\":\"The model "
	    "`x` does not exist\",\"code\":\"model_not_found\"}}" },
	{ "413", 413, NULL, NULL, "<html><body>Request Entity Too Large" },
	{ "500", 500, "Retry-After", "0",
	    "{\"error\":{\"message\":\"The "
	    "server had an error\"}}" },
	{ "503", 503, "Retry-After", "0", "overloaded" },
	{ "529", 529, "Retry-After", "0", "{}" },
	{ "redirect", 302, "Location", "http://127.0.0.2:1/steal", "" },
	{ "html200", 200, "Content-Type", "text/html", PAGE },
	{ "ctype", 0, "Content-Type", "text/plain", NULL },
};

struct request {
	char *body;
	size_t len;
};

static enum MHD_Result
say(struct MHD_Connection *c, int status, const char *name, const char *value,
    const char *body)
{
	struct MHD_Response *r;
	enum MHD_Result rc;

	r = MHD_create_response_from_buffer(
	    strlen(body), (void *)(uintptr_t)body, MHD_RESPMEM_MUST_COPY);
	if (!name || strcmp(name, "Content-Type") != 0)
		MHD_add_response_header(r, "Content-Type", "application/json");
	if (name)
		MHD_add_response_header(r, name, value);
	rc = MHD_queue_response(c, (unsigned)status, r);
	MHD_destroy_response(r);
	return rc;
}

/* Keys backwards, since the client masks those that come back. */
static enum MHD_Result
add_line(
    void *ctx, enum MHD_ValueKind kind, const char *name, const char *value)
{
	size_t i = strlen(value);

	(void)kind;
	fprintf(ctx, "%s: ", name);
	if (strstr(name, "Key") || strcmp(name, "Authorization") == 0)
		while (i > 0)
			fputc(value[--i], ctx);
	else
		fputs(value, ctx);
	fputc('\n', ctx);
	return MHD_YES;
}

/* What the client sent, for tests of headers and bodies. */
static enum MHD_Result
mirror(struct MHD_Connection *c, const char *method, const char *body)
{
	char *text = NULL;
	size_t len = 0;
	FILE *f = open_memstream(&text, &len);
	enum MHD_Result rc;

	fprintf(f, "%s\n", method);
	MHD_get_connection_values(c, MHD_HEADER_KIND, add_line, f);
	fprintf(f, "\n%s", body);
	fclose(f);
	rc = say(c, 200, NULL, NULL, text);
	free(text);
	return rc;
}

static const struct mode *
mode_find(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof modes / sizeof *modes; i++)
		if (strcmp(modes[i].name, name) == 0)
			return &modes[i];
	return NULL;
}

static enum MHD_Result
complete(struct MHD_Connection *c, const char *mode, const struct mode *m,
    const char *body)
{
	char *text = completion(mode, body);
	enum MHD_Result rc;

	rc = say(c, 200, m ? m->header : NULL, m ? m->value : NULL, text);
	free(text);
	return rc;
}

static enum MHD_Result
answer(struct MHD_Connection *c, const char *method, const char *url,
    const char *body)
{
	char mode[64], number[32];
	const struct mode *m;

	if (strncmp(url, "/count/", 7) == 0) {
		snprintf(number, sizeof number, "%d", path_count(url + 6));
		return say(c, 200, NULL, NULL, number);
	}
	path_mode(url, mode, sizeof mode);
	/* counted when it came; on a connection that was kept it must come
	 * again, on one that can be spoiled */
	if (raw_knows(mode))
		return path_misbehaves(url, 0) ? MHD_NO :
						 complete(c, "ok", NULL, body);
	if (!path_misbehaves(url, 1))
		return complete(c, "ok", NULL, body);
	if (strcmp(mode, "mirror") == 0)
		return mirror(c, method, body);
	if (strcmp(mode, "parrot") == 0)
		return say(c, 401, NULL, NULL,
		    MHD_lookup_connection_value(
			c, MHD_HEADER_KIND, "Authorization"));
	if ((strcmp(mode, "noschema") == 0 && strstr(body, "json_schema")) ||
	    (strcmp(mode, "noformat") == 0 && strstr(body, "response_format")))
		return say(c, 400, NULL, NULL, NO_FORMAT);
	if (strcmp(mode, "nomax") == 0 && strstr(body, "\"max_tokens\""))
		return say(c, 400, NULL, NULL, NO_MAX);
	m = mode_find(mode);
	if (m && m->body)
		return say(c, m->status, m->header, m->value, m->body);
	return complete(c, mode, m, body);
}

static enum MHD_Result
handle(void *ctx, struct MHD_Connection *c, const char *url, const char *method,
    const char *version, const char *data, size_t *len, void **state)
{
	struct request *r = *state;

	(void)ctx;
	(void)version;
	if (!r) {
		*state = r = calloc(1, sizeof *r);
		r->body = calloc(1, 1);
		return MHD_YES;
	}
	if (*len > 0) {
		r->body = realloc(r->body, r->len + *len + 1);
		memcpy(r->body + r->len, data, *len);
		r->len += *len;
		r->body[r->len] = '\0';
		*len = 0;
		return MHD_YES;
	}
	return answer(c, method, url, r->body);
}

static void
handled(void *ctx, struct MHD_Connection *c, void **state,
    enum MHD_RequestTerminationCode why)
{
	struct request *r = *state;

	(void)ctx;
	(void)c;
	(void)why;
	if (r)
		free(r->body);
	free(r);
}

/* The path of the request that is about to come, without taking it. */
static int
peek_path(int fd, char *path, size_t size)
{
	char head[2048], *from, *to;
	ssize_t n = recv(fd, head, sizeof head - 1, MSG_PEEK);

	if (n <= 0)
		return -1;
	head[n] = '\0';
	from = strchr(head, '/');
	to = from ? strpbrk(from, " \r\n") : NULL;
	if (!to)
		return -1;
	snprintf(path, size, "%.*s", (int)(to - from), from);
	return 0;
}

static void *
serve(void *ctx)
{
	int listener = *(int *)ctx, fd;
	struct MHD_Daemon *daemon;
	struct sockaddr_in from;
	socklen_t len;
	char path[1024], mode[64];

	daemon = MHD_start_daemon(MHD_USE_NO_LISTEN_SOCKET |
		MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_ITC,
	    0, NULL, NULL, handle, NULL, MHD_OPTION_NOTIFY_COMPLETED, handled,
	    NULL, MHD_OPTION_END);
	for (;;) {
		len = sizeof from;
		fd = accept(listener, (struct sockaddr *)&from, &len);
		if (fd < 0 || peek_path(fd, path, sizeof path) < 0) {
			close(fd);
			continue;
		}
		path_mode(path, mode, sizeof mode);
		if (raw_knows(mode) && path_misbehaves(path, 1))
			raw_play(mode, fd);
		else
			MHD_add_connection(
			    daemon, fd, (struct sockaddr *)&from, len);
	}
	return NULL;
}

int
main(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET };
	socklen_t len = sizeof at;
	pthread_t thread;
	int fd = socket(AF_INET, SOCK_STREAM, 0);

	at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	if (bind(fd, (struct sockaddr *)&at, sizeof at) < 0 ||
	    listen(fd, 64) < 0 ||
	    getsockname(fd, (struct sockaddr *)&at, &len) < 0) {
		perror("hostile");
		return 70;
	}
	pthread_create(&thread, NULL, serve, &fd);
	printf("port %d\n", ntohs(at.sin_port));
	fflush(stdout);
	while (getchar() != EOF)
		;
	return 0;
}
