/*
 * row.h - a row of programs; row.c keeps rows, row_talk.c talks to one.
 */
#ifndef DEPECHE_NET_ROW_H
#define DEPECHE_NET_ROW_H

#include "net/inner.h"

struct program_row {
	struct program_row *next;
	struct lane *lane;
	struct arena *arena;
	const char *const *const *programs;	/* our own copy */
	const char *const *settings;
	struct spawned run;
	int in_place, out_place, err_place;	/* in the poll */
	struct job *job;
	int64_t deadline;
	size_t sent;
	size_t ends;		/* terminators read */
	size_t served;		/* exchanges */
	char noise[256];	/* a line of standard error, as it comes */
	size_t noise_len;
	char last_noise[256];
};

void row_free(struct program_row *, int gently);
/* Reads and writes what can be, after a poll; it may free the row. */
void row_pump(struct net *, struct program_row *, int64_t now);

#endif
