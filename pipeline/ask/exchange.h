/*
 * exchange.h - what passes between a backend and the net.
 *
 * An exchange is data: a backend makes it, the net carries it out, a reply
 * comes back.  Neither knows the other.
 */
#ifndef DEPECHE_EXCHANGE_H
#define DEPECHE_EXCHANGE_H

#include <stddef.h>

#include "base/base.h"

enum exchange_kind { EXCHANGE_HTTP, EXCHANGE_PIPE };

struct exchange {
	enum exchange_kind kind;
	size_t max_reply;		/* ceiling of the reply's bytes */
	long timeout_ms;		/* whole exchange, without waiting in line */
	const char *lane;		/* exchanges of one lane share limits */
	int in_flight;			/* ceiling of the lane; 0: the net's */
	int tries;			/* at most; 1: never again */

	/* EXCHANGE_HTTP */
	const char *method, *url;
	const char *const *headers;	/* "Name: value", ends in NULL */
	const char *key;		/* where the secret is: "env:NAME",
					   "file:PATH", "command:CMD", "netrc" */
	const char *key_header;		/* "Authorization: Bearer " goes before */
	int insecure_http;		/* plain http beyond loopback allowed */

	/* EXCHANGE_PIPE: a row of programs joined by pipes, kept running */
	const char *const *const *programs;	/* argvs, ends in NULL */
	const char *const *setenv;	/* "NAME=value", ends in NULL; or NULL */
	char terminator;		/* ends each text in and out: \0, \n */
	size_t texts;			/* texts in body, and to be read back */

	/* both */
	const char *body;
	size_t body_len;
};

enum reply_outcome {
	REPLY_OK,		/* bytes came (HTTP: any final status) */
	REPLY_UNREACHABLE,	/* no connection, name, program */
	REPLY_TIMEOUT,
	REPLY_BROKEN,		/* reset, cut short, process died */
	REPLY_TOO_BIG,
	REPLY_REFUSED		/* the net itself would not: bad key file ... */
};

struct reply {
	enum reply_outcome outcome;
	int http_status;
	const char *content_type;	/* or NULL */
	long retry_after_ms;		/* as the server said; -1: it did not */
	const char *body;		/* NUL-terminated */
	size_t len;
	const char *message;		/* what went wrong, for people */
};

#endif
