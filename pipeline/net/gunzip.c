/*
 * gunzip.c - a compressed reply as it comes.
 *
 * curl can unpack by itself, but (at least up to 7.88) takes a stream that
 * breaks off before its end, check sum and all, for a whole one: a damaged
 * reply then reads as other words.  So the end is looked for here.
 */
#include "net/inner.h"

#include <string.h>

#include <zlib.h>

struct gunzip {
	z_stream z;
	int whole; /* its end was read, check sum right */
};

struct gunzip *
gunzip_new(void)
{
	struct gunzip *g = mem_alloc(sizeof *g);

	/* 32: the head says whether it is gzip or zlib */
	if (inflateInit2(&g->z, MAX_WBITS + 32) != Z_OK) {
		mem_free(g);
		return NULL;
	}
	return g;
}

void
gunzip_free(struct gunzip *g)
{
	if (!g)
		return;
	inflateEnd(&g->z);
	mem_free(g);
}

/* -1: damaged.  The buffer's ceiling is the caller's to look at. */
int
gunzip_put(struct gunzip *g, const void *data, size_t len, struct buf *out)
{
	unsigned char part[16384];
	int rc;

	g->z.next_in = (unsigned char *)(uintptr_t)data;
	g->z.avail_in = (unsigned)len;
	do {
		/* one stream may follow another, and they are one text */
		if (g->whole && g->z.avail_in > 0)
			inflateReset(&g->z);
		else if (g->whole)
			return 0;
		g->whole = 0;
		g->z.next_out = part;
		g->z.avail_out = sizeof part;
		rc = inflate(&g->z, Z_NO_FLUSH);
		if (rc != Z_OK && rc != Z_STREAM_END && rc != Z_BUF_ERROR)
			return -1;
		g->whole = rc == Z_STREAM_END;
		buf_put(out, part, sizeof part - g->z.avail_out);
	} while (!out->over && (g->z.avail_in > 0 || g->z.avail_out == 0));
	return 0;
}

int
gunzip_whole(const struct gunzip *g)
{
	return g->whole;
}
