/*
 * said.c - what an attribution says, measured against the text: how long it
 * is, what lies in it, which sentences it reaches.
 */
#include "document/document.h"

/* A quotation that runs on for longer is cut there. */
#define REACH_MAX 100

size_t
attribution_length(const struct attribution *a)
{
	size_t i, n = 0;

	for (i = 0; i < a->content.len; i++)
		n += a->content.items[i].end - a->content.items[i].start;
	return n;
}

int
attribution_holds(const struct attribution *a, struct span s)
{
	size_t i;

	for (i = 0; i < a->content.len; i++)
		if (a->content.items[i].start <= s.start &&
		    s.end <= a->content.items[i].end)
			return 1;
	return 0;
}

void
attribution_reach(const struct doc *doc, const struct attribution *a,
    size_t piece, size_t *first, size_t *end)
{
	const struct sentence *all = doc->sentences.items;
	const struct span s = a->content.items[piece];
	size_t k = a->sentence, steps;

	for (steps = 0;
	     k > 0 && steps < REACH_MAX && all[k - 1].span.end > s.start;
	     steps++)
		k--;
	while (k < doc->sentences.len && all[k].span.end <= s.start)
		k++;
	*first = k;
	for (steps = 0; k < doc->sentences.len && steps < REACH_MAX &&
	     all[k].span.start < s.end;
	     steps++)
		k++;
	*end = k;
}
