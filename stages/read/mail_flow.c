/*
 * mail_flow.c - the lines of a plain text mail: soft breaks, and quotation
 * marks at their starts.
 */
#include "stages/read/mail.h"

#include <string.h>

/* The ">"s of a line: how many; they and a stuffed space are cut off. */
static size_t
take_marks(struct slice *line)
{
	size_t depth = 0;

	while (line->len > 0 && line->s[0] == '>') {
		line->s++;
		line->len--;
		depth++;
	}
	if (line->len > 0 && line->s[0] == ' ') {
		line->s++;
		line->len--;
	}
	return depth;
}

static int
is_signature(struct slice line)
{
	return line.len >= 2 && line.len <= 3 &&
	    memcmp(line.s, "-- ", line.len) == 0;
}

void
flow_join(const char *text, size_t len, int delsp, struct buf *out)
{
	struct slice all = { text, len }, line;
	size_t at = 0, depth, before = 0, i;
	int soft = 0;

	while (slice_line(all, &at, &line)) {
		depth = take_marks(&line);
		if (soft && (depth != before || is_signature(line)))
			buf_putc(out, '\n'), soft = 0;
		if (!soft) {
			for (i = 0; i < depth; i++)
				buf_putc(out, '>');
			if (depth > 0)
				buf_putc(out, ' ');
		}
		soft = line.len > 0 && line.s[line.len - 1] == ' ' &&
		    !is_signature(line);
		buf_put(out, line.s, line.len - (soft && delsp));
		if (!soft)
			buf_putc(out, '\n');
		before = depth;
	}
	if (soft)
		buf_putc(out, '\n');
}

#define NOTE_MAX 60 /* letters of "Pour information, bien à vous" */

/* How much the mail says itself, and how much it quotes, in bytes. */
static void
weigh(struct slice all, size_t *own, size_t *quoted)
{
	struct slice line;
	size_t at = 0, last = 0;

	*own = *quoted = 0;
	while (slice_line(all, &at, &line)) {
		if (is_signature(line))
			return;
		if (line.len > 0 && line.s[0] == '>') {
			/* the line above said whose words these are */
			if (last > 0)
				*own -= last;
			*quoted += line.len;
			last = 0;
		} else if (line.len > 0) {
			*own += line.len;
			last = line.s[line.len - 1] == ':' ? line.len : 0;
		}
	}
}

void
flow_unquote(struct buf *text)
{
	struct slice all = { text->data, text->len }, line;
	size_t own, quoted, at = 0;
	struct buf out, old;

	weigh(all, &own, &quoted);
	if (own > NOTE_MAX || quoted < 4 * own || quoted == 0)
		return;
	buf_init(&out, text->max);
	while (slice_line(all, &at, &line)) {
		if (line.len > 0 && line.s[0] == '>')
			take_marks(&line);
		buf_put(&out, line.s, line.len);
		buf_putc(&out, '\n');
	}
	old = *text;
	*text = out;
	buf_free(&old);
}
