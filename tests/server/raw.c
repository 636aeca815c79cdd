/*
 * raw.c - what a server can do to a client below HTTP.
 */
#include "tests/server/hostile.h"

#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define HEAD "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

static void
put(int fd, const char *s, size_t len)
{
	ssize_t n = send(fd, s, len, MSG_NOSIGNAL);

	(void)n;
}

static void
puts_to(int fd, const char *s)
{
	put(fd, s, strlen(s));
}

/* An RST instead of a proper end. */
static void
play_reset(int fd)
{
	struct linger now = { 1, 0 };

	puts_to(fd, HEAD "Content-Length: 1000\r\n\r\n{\"id\":\"ch");
	setsockopt(fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

/* 200 MB of valid JSON, as fast as they are taken. */
static void
play_huge(int fd)
{
	static char blanks[65536];
	size_t sent = 0;

	memset(blanks, ' ', sizeof blanks);
	puts_to(fd, HEAD "\r\n{");
	while (sent < (size_t)200 << 20 &&
	    send(fd, blanks, sizeof blanks, MSG_NOSIGNAL) > 0)
		sent += sizeof blanks;
	puts_to(fd, "}");
}

/* Until the client has had enough. */
static void
play_silence(int fd)
{
	char c;

	while (recv(fd, &c, 1, 0) > 0)
		;
}

static void
play_slow(int fd)
{
	struct timespec t = { 0, 50 * 1000000 };
	int i;

	puts_to(fd, HEAD "\r\n");
	for (i = 0; i < 2000 && send(fd, " ", 1, MSG_NOSIGNAL) > 0; i++)
		nanosleep(&t, NULL);
}

static void
play_headers(int fd)
{
	char line[1024];

	memset(line, 'x', sizeof line);
	memcpy(line, "X-Long: ", 8);
	memcpy(line + sizeof line - 2, "\r\n", 2);
	puts_to(fd, HEAD);
	while (send(fd, line, sizeof line, MSG_NOSIGNAL) > 0)
		;
}

static void
play_cut(int fd)
{
	puts_to(fd, HEAD "Content-Length: 1000\r\n\r\n{\"id\":\"ch");
}

static void
play_bad_gzip(int fd)
{
	puts_to(fd,
	    HEAD "Content-Encoding: gzip\r\nContent-Length: 20\r\n"
		 "\r\n");
	put(fd, "\x1f\x8b\x08\0\0\0\0\0\0\3this is no", 20);
}

/*
 * A gzip bomb without zlib: one block of fixed codes, the byte 0 and then
 * matches of 258 bytes at distance 1, 13 bits each: 200 MB in 1.3.
 */
static void
play_bomb(int fd)
{
	static const char head[] = "\x1f\x8b\x08\0\0\0\0\0\0\3";
	unsigned char out[8192];
	unsigned long bits = 3 | 0x0cu << 3; /* last block, fixed; a 0 */
	size_t n = 0, sent = 0;
	int have = 11;

	puts_to(fd, HEAD "Content-Encoding: gzip\r\n\r\n");
	put(fd, head, 10);
	while (sent < 1300000) {
		bits |= 0xa3ul << have; /* 285, then distance 0 */
		for (have += 13; have >= 8; have -= 8, bits >>= 8)
			out[n++] = (unsigned char)bits;
		if (n + 2 < sizeof out)
			continue;
		if (send(fd, out, n, MSG_NOSIGNAL) <= 0)
			return;
		sent += n;
		n = 0;
	}
}

/* A stored block of gzip, whole but for its check sum and length: what a
 * client must not take for the whole. */
static void
play_cut_gzip(int fd)
{
	puts_to(fd,
	    HEAD "Content-Encoding: gzip\r\nContent-Length: 24\r\n"
		 "\r\n");
	put(fd, "\x1f\x8b\x08\0\0\0\0\0\0\3\1\x09\0\xf6\xff{\"a\": 1}\n", 24);
}

/* Two streams, which together are {"a": 1} and {"a": 2} in two lines. */
static void
play_gzip(int fd)
{
	static const char streams[] =
	    "\x1f\x8b\x08\0\0\0\0\0\0\3\1\x09\0\xf6\xff{\"a\": 1}\n"
	    "\372\241\107\134\x09\0\0\0"
	    "\x1f\x8b\x08\0\0\0\0\0\0\3\1\x09\0\xf6\xff{\"a\": 2}\n"
	    "\243\037\001\136\x09\0\0\0";

	puts_to(fd,
	    HEAD "Content-Encoding: gzip\r\nContent-Length: 64\r\n"
		 "\r\n");
	put(fd, streams, 64);
}

static void
play_zstd(int fd)
{
	puts_to(fd,
	    HEAD "Content-Encoding: zstd\r\nContent-Length: 4\r\n"
		 "\r\n(\xb5/\xfd");
}

static void
play_garbage(int fd)
{
	puts_to(fd, "\1\2\3 this is not HTTP\r\n\r\n");
}

static const struct {
	const char *mode;
	void (*play)(int fd);
} plays[] = {
	{ "reset", play_reset },
	{ "huge", play_huge },
	{ "silence", play_silence },
	{ "slow", play_slow },
	{ "headers", play_headers },
	{ "cut", play_cut },
	{ "badgzip", play_bad_gzip },
	{ "garbage", play_garbage },
	{ "bomb", play_bomb },
	{ "cutgzip", play_cut_gzip },
	{ "zstd", play_zstd },
	{ "gzip", play_gzip },
};

struct guest {
	void (*play)(int fd);
	int fd;
};

static struct guest guests[1024];
static size_t nguests;

/* Waits for the end of the request (its blank line and what came with it),
 * so that closing does not reset what we say. */
static void *
entertain(void *ctx)
{
	struct guest *g = ctx;
	char data[65536];
	ssize_t n = recv(g->fd, data, sizeof data, 0);

	(void)n;
	g->play(g->fd);
	shutdown(g->fd, SHUT_WR);
	close(g->fd);
	return NULL;
}

static size_t
play_find(const char *mode)
{
	size_t i;

	for (i = 0; i < sizeof plays / sizeof *plays; i++)
		if (strcmp(plays[i].mode, mode) == 0)
			break;
	return i;
}

int
raw_knows(const char *mode)
{
	return play_find(mode) < sizeof plays / sizeof *plays;
}

void
raw_play(const char *mode, int fd)
{
	struct guest *g = &guests[nguests++ % 1024];
	pthread_t thread;

	g->play = plays[play_find(mode)].play;
	g->fd = fd;
	pthread_create(&thread, NULL, entertain, g);
	pthread_detach(thread);
}
