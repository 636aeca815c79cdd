/*
 * Capitals where an English sentence begins.
 */
#include <string.h>

#include "base/base.h"
#include "polish.h"

/* Length of the quotation marks and brackets at s. */
static int
marks(const char *s)
{
	int n = 0;

	for (;;) {
		if (s[n] == '"' || s[n] == '(')
			n++;
		else if (str_starts(s + n, "“"))
			n += 3;
		else
			return n;
	}
}

/* Mr, St and initials: the full stop after them ends no sentence. */
static bool
abbreviated(const struct work *w, const char *text, const char *stop)
{
	const char *s = stop;
	int n;

	while (s > text &&
	    ((s[-1] >= 'A' && s[-1] <= 'Z') || (s[-1] >= 'a' && s[-1] <= 'z')))
		s--;
	n = (int)(stop - s);
	if (n == 1 && *s >= 'A' && *s <= 'Z')
		return true;
	if (stop - text >= 2 && stop[-1] == '.' && stop[-2] == '.')
		return true;
	return is(w, str_cut(w->a, s, n), W_ABBREVIATED);
}

static void
put_upper(struct buf *out, const char *text, size_t *i)
{
	uint32_t r = utf8_next(text, strlen(text), i);

	buf_put_rune(out, rune_upper(r));
}

/* The place behind "[.!?]”? “?" where a sentence begins, or 0. */
static size_t
sentence_begins(const char *s)
{
	size_t n = 1;

	if (s[n] == '"')
		n++;
	else if (str_starts(s + n, "”"))
		n += 3;
	if (s[n] != ' ')
		return 0;
	n++;
	return n + (size_t)marks(s + n);
}

const char *
polish_capitals(const struct work *w, const char *text)
{
	struct buf out;
	size_t i = (size_t)marks(text), len = strlen(text), n;
	char *done;

	buf_init(&out, BUF_MAX);
	buf_put(&out, text, i);
	if (i < len)
		put_upper(&out, text, &i);
	while (i < len) {
		char c = text[i];

		n = 0;
		if ((c == '.' || c == '!' || c == '?') &&
		    !abbreviated(w, text, text + i))
			n = sentence_begins(text + i);
		if (!n) {
			buf_putc(&out, text[i++]);
			continue;
		}
		buf_put(&out, text + i, n);
		i += n;
		if (i < len)
			put_upper(&out, text, &i);
	}
	done = arena_strndup(w->a, out.data, out.len);
	buf_free(&out);
	return done;
}
