/*
 * chat.h - what the files of the chat backend share.
 *
 * chat.c makes requests, chat_reply.c reads replies, chat_plan.c decides what
 * comes next.  All are functions of the pack and the replies so far.
 */
#ifndef DEPECHE_BACKEND_CHAT_H
#define DEPECHE_BACKEND_CHAT_H

#include "backend/backend.h"

/* What a reply turns out to be. */
enum chat_verdict {
	CHAT_TEXT,		/* a completion: its text is to be read */
	CHAT_CUT,		/* ... that the limit of tokens cut off */
	CHAT_REFUSED,		/* ... in which the model declines */
	CHAT_NONSENSE,		/* no completion, though status 200 */
	CHAT_TOO_LONG,		/* the request does not fit the model */
	CHAT_NO_FORMAT,		/* the server does not know a parameter: */
	CHAT_NO_MAX_TOKENS,	/* it is left out, or named otherwise */
	CHAT_NO_TEMPERATURE,
	CHAT_FAILED,		/* this request came to nothing */
	CHAT_HOPELESS		/* and so would any other */
};

struct chat_reply {
	enum chat_verdict verdict;
	enum status status;		/* of a failure: 69, 75, 78 */
	const char *text, *model;
	const char *why;		/* for people, without the backend */
	size_t tokens_in, tokens_out;
};

void chat_read(const struct call *, const struct reply *,
    struct chat_reply *);

/* How a request is put, which a server may cut down. */
enum chat_format { FORMAT_NONE, FORMAT_OBJECT, FORMAT_SCHEMA };
enum chat_limit { LIMIT_NONE, LIMIT_COMPLETION_TOKENS, LIMIT_TOKENS };

/* A part of the pack that makes one request. */
struct chat_piece {
	struct chat_piece *next;
	struct pack pack;
	size_t *at;		/* places of its asks in the call's pack */
	int tries;		/* in vain so far */
	int most;		/* tries at most */
};

struct chat_plan {
	struct call *call;
	struct chat_piece *first;
	enum chat_format format;
	enum chat_limit limit;
	int temperature;	/* whether it is sent */
	int says;		/* this reply is new: the log may speak of it */
};

/* All replies so far, in order; what is left stands in plan->first. */
void chat_plan(struct chat_plan *, struct call *);

#endif
