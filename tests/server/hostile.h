/*
 * hostile.h - a loopback server that answers as chat services do, and in
 * every way that they should not.
 *
 * The first word of the path says what happens: /ok, /429, /reset ...  A
 * number behind it says how often, before it heals; more words make a path
 * (and its count) the caller's own: /500/2/mycase/chat/completions.
 * GET /count/500/2/mycase answers how many requests that path has had.
 */
#ifndef DEPECHE_TEST_HOSTILE_H
#define DEPECHE_TEST_HOSTILE_H

#include <stddef.h>

struct mode {
	const char *name;
	int status;		/* 0: a chat completion with status 200 */
	const char *header, *value;
	const char *body;	/* NULL: made from the request */
};

/* A completion for the request, spoiled as the mode says: new memory. */
char *completion(const char *mode, const char *request);

/* Modes that are played below HTTP; they take the connection. */
int raw_knows(const char *mode);
void raw_play(const char *mode, int fd);

/* Whether this request still meets the fault of its path, which it counts. */
int path_misbehaves(const char *path, int counts);
void path_mode(const char *path, char *mode, size_t size);
int path_count(const char *path);

#endif
