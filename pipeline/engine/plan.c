/*
 * What the analyser is to read: the sentence, escaped for its stream.
 */
#include "plan.h"

#include <string.h>

/* Characters that mean something in the analyser's stream. */
static int
is_special(char c)
{
	return c && strchr("[]{}^$/\\@<>", c) != NULL;
}

static void
put_escaped(struct buf *out, const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (is_special(s[i]))
			buf_putc(out, '\\');
		buf_putc(out, (unsigned char)s[i] < ' ' ? ' ' : s[i]);
	}
}

struct engine_plan *
engine_protect(const struct engine *engine, const char *fr, size_t len,
    struct arena *a, struct buf *input)
{
	struct engine_plan *plan = arena_alloc(a, sizeof(*plan));

	(void)engine;
	plan->fr = arena_strndup(a, fr, len);
	put_escaped(input, fr, len);
	/* what ends a text, as the analyser's own reformatters put it */
	buf_puts(input, "[][\n]");
	return plan;
}
