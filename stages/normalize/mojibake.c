/*
 * mojibake.c - text that was UTF-8 and was read as something else, in text
 * that arrives decoded; what is certain is the text room's to know.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

/* Mends [start, end), a line or what protected spans leave of one. */
static void
mend_piece(struct pass *p, size_t start, size_t end)
{
	struct edits edits = { 0 };
	struct buf mended;
	const struct edit *e;
	size_t i;

	buf_init(&mended, BUF_MAX);
	if (text_mojibake_hint(p->s, end, start) < end &&
	    text_mojibake_mend(p->s + start, end - start, &mended, &edits))
		for (i = 0; i < edits.len; i++) {
			e = &edits.items[i];
			pass_replace(p, start + e->ps, start + e->pe,
			    mended.data + e->ns, e->ne - e->ns);
		}
	vec_free(&edits);
	buf_free(&mended);
}

static void
mend_line(struct pass *p, size_t start, size_t end)
{
	size_t i = start, from = start, span, stop;

	while (i < end) {
		if (may_protect(p->s[i]) &&
		    (stop = protected_end(p->s, end, i, &span))) {
			if (span > from)
				mend_piece(p, from, span);
			i = from = stop;
		} else {
			i++;
		}
	}
	mend_piece(p, from, end);
}

void
pass_mojibake(struct pass *p)
{
	size_t hint, start, end, from = 0;
	const char *nl;

	hint = text_mojibake_hint(p->s, p->len, 0);
	while (hint < p->len) {
		for (start = hint; start > from && p->s[start - 1] != '\n';
		     start--)
			;
		nl = memchr(p->s + hint, '\n', p->len - hint);
		end = nl ? (size_t)(nl - p->s) : p->len;
		mend_line(p, start, end);
		from = end;
		hint = text_mojibake_hint(p->s, p->len, end);
	}
}
