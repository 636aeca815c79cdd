/*
 * scan.h - the next byte that a pass has to look at, found sixty-four at a
 * time where the machine can: most of a text is words with one space between.
 */
#ifndef DEPECHE_STAGES_NORMALIZE_SCAN_H
#define DEPECHE_STAGES_NORMALIZE_SCAN_H

#include <stddef.h>
#include <stdint.h>

enum scan_kind {
	SCAN_CHARACTERS, /* controls, all beyond ASCII, what may be protected */
	SCAN_MARKS	/* apostrophes, quotes, dashes, dots, paragraphs, and
			 * signs beside which a space is judged */
};

struct scan {
	const char *s;
	size_t len;
	enum scan_kind kind;
	size_t base, end;	/* of the bytes whose hits are known, */
	uint64_t hits;		/* a bit each */
};

void scan_begin(struct scan *, enum scan_kind, const char *s, size_t len);
size_t scan_on(struct scan *, size_t i);
/* Is this byte a hit?  Told by the tables alone. */
int scan_is_hit(const struct scan *, size_t i);

/* The first hit in [i, len), or len; i never goes back. */
static inline size_t
scan_next(struct scan *k, size_t i)
{
	uint64_t hits;

	if (i < k->end) {
		hits = k->hits >> (i - k->base);
		if (hits)
			return i + (size_t)__builtin_ctzll(hits);
		i = k->end;
	}
	return scan_on(k, i);
}

#endif
