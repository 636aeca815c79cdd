#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

#define FIELD_MAX 65536 /* of one field, folded; more is cut off */

int
slice_line(struct slice all, size_t *at, struct slice *line)
{
	const char *lf;

	if (*at >= all.len)
		return 0;
	line->s = all.s + *at;
	lf = memchr(line->s, '\n', all.len - *at);
	line->len = lf ? (size_t)(lf - line->s) : all.len - *at;
	*at += line->len + (lf ? 1 : 0);
	if (line->len > 0 && line->s[line->len - 1] == '\r')
		line->len--;
	return 1;
}

int
slice_begins(struct slice text, const char *word)
{
	size_t n = strlen(word);

	return text.len >= n && strncasecmp(text.s, word, n) == 0;
}

/* "Subject:" at the start of a line: bytes of the name, or 0. */
static size_t
field_name(struct slice line)
{
	size_t n = 0, end;

	while (n < line.len && line.s[n] > ' ' && line.s[n] < 127 &&
	    line.s[n] != ':')
		n++;
	for (end = n; end < line.len && line.s[end] == ' '; end++)
		;
	return n > 0 && end < line.len && line.s[end] == ':' ? n : 0;
}

static int
is_folded(struct slice line)
{
	return line.len > 0 && (line.s[0] == ' ' || line.s[0] == '\t');
}

int
mail_is_from_line(struct slice line)
{
	size_t i, digits = 0;

	if (line.len < 10 || memcmp(line.s, "From ", 5) != 0)
		return 0;
	/* it ends in a year, or in one and a zone */
	for (i = line.len; i > 5 && line.len - i < 12 && digits < 4; i--)
		digits = line.s[i - 1] >= '0' && line.s[i - 1] <= '9' ?
		    digits + 1 :
		    0;
	return digits == 4;
}

struct slice
mail_head(struct slice *message)
{
	struct slice head = *message, line;
	size_t at = 0, start = 0;

	while (slice_line(*message, &at, &line)) {
		if (line.len == 0)
			break;
		if (!field_name(line) && !is_folded(line) &&
		    !(start == 0 && mail_is_from_line(line)) &&
		    !slice_begins(line, ">From ")) {
			/* the empty line is missing: text has begun */
			at = start;
			break;
		}
		start = at;
	}
	head.len = start;
	message->s += at;
	message->len -= at;
	return head;
}

static void
put_value(struct buf *out, struct slice part)
{
	while (part.len > 0 && (part.s[0] == ' ' || part.s[0] == '\t'))
		part.s++, part.len--;
	if (out->len > 0)
		buf_putc(out, ' ');
	buf_put(out, part.s, part.len);
}

char *
head_field(struct slice head, const char *name, struct arena *arena)
{
	struct slice line;
	struct buf value;
	char *copy = NULL;
	size_t at = 0, n;
	int found = 0;

	buf_init(&value, FIELD_MAX);
	while (slice_line(head, &at, &line)) {
		if (found && !is_folded(line))
			break;
		n = field_name(line);
		if (!found && n == strlen(name) && slice_begins(line, name)) {
			found = 1;
			n = (size_t)((char *)memchr(line.s, ':', line.len) -
				line.s) +
			    1;
			line.s += n;
			line.len -= n;
		}
		if (found)
			put_value(&value, line);
	}
	if (found)
		copy = arena_strndup(arena, value.data, value.len);
	buf_free(&value);
	return copy;
}

/* ---- is it a mail at all ---- */

/*
 * Fields that programs write and people do not; the first five say who
 * writes or when.  A text may begin with "Date: ..." and be none.
 */
static const char *const machine_fields[] = { "Message-ID", "Received",
	"MIME-Version", "Return-Path", "Content-Type", "DKIM-Signature",
	"Delivered-To", "Content-Transfer-Encoding", "List-Unsubscribe",
	"X-Mailer", "In-Reply-To", "References" };
static const char *const human_fields[] = { "From", "Subject", "Date", "To",
	"Sender", "Reply-To", "Cc" };

static unsigned
field_bit(struct slice line, size_t n, const char *const *names, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (strlen(names[i]) == n && slice_begins(line, names[i]))
			return 1u << i;
	return 0;
}

static int
count_bits(unsigned bits)
{
	int n = 0;

	for (; bits; bits &= bits - 1)
		n++;
	return n;
}

int
mail_begins(const char *bytes, size_t len)
{
	struct slice all = { bytes, len }, line;
	unsigned machine = 0, human = 0;
	size_t at = 0, n, lines = 0;
	int from_line = 0;

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
		all.s += 3, all.len -= 3;
	while (slice_line(all, &at, &line) && line.len > 0) {
		n = field_name(line);
		if (lines == 0 && mail_is_from_line(line))
			from_line = 1;
		else if (n == 0 &&
		    !(lines > 0 &&
			(is_folded(line) || slice_begins(line, ">From "))))
			return 0;
		machine |= field_bit(line, n, machine_fields,
		    sizeof machine_fields / sizeof *machine_fields);
		human |= field_bit(line, n, human_fields,
		    sizeof human_fields / sizeof *human_fields);
		lines++;
	}
	if (from_line)
		return human != 0;
	/* From, and two more that people write or one that programs do */
	return (human & 1) && count_bits(human) >= (machine ? 2 : 3);
}
