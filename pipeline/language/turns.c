/*
 * turns.c - turns of a conversation: "Paul Durand : Non. Le pont tiendra."
 * What begins with a name and a colon is that person's to the end of the
 * paragraph.
 */
#include "language/reading.h"

/* The last part of the paragraph that the part begins, or the part itself. */
static size_t
paragraph_last(const struct work *w, size_t part)
{
	const struct sentence_groups *g = w->parts.items;
	const size_t *blocks = w->reading->blocks;
	size_t last = part;

	if (!blocks ||
	    (part && blocks[g[part - 1].sentence] == blocks[g[part].sentence]))
		return part;
	while (last + 1 < w->parts.len &&
	    blocks[g[last + 1].sentence] == blocks[g[part].sentence])
		last++;
	return last;
}

void
turns_extend(struct work *w)
{
	for (size_t i = 0; i < w->drafts.len; i++) {
		struct draft *d = &w->drafts.items[i];
		size_t last, end;

		if (!d->found.rule || !d->claim.ncontent ||
		    d->found.rule->content != CONTENT_TURN)
			continue;
		last = paragraph_last(w, d->sentence);
		if (last == d->sentence)
			continue;
		end = w->parts.items[last].end;
		while (end > w->parts.items[last].first + 1 &&
		    w->tokens.items[end - 1].kind == TOKEN_STOP)
			end--;
		d->claim.content[d->claim.ncontent - 1].end =
		    w->tokens.items[end - 1].end;
	}
}
