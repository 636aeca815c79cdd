#include "stages/read/mail.h"

#include <string.h>

struct part
part_of(struct slice message, const char *usual, struct arena *arena)
{
	struct part p = { .body = message };

	p.head = mail_head(&p.body);
	p.content = head_field(p.head, "Content-Type", arena);
	p.type = p.content ? mail_type(p.content, arena) : "";
	if (!strchr(p.type, '/'))
		p.type = usual;
	if (!p.content)
		p.content = "";
	return p;
}

/* "--boundary", "--boundary--", spaces behind them. */
static int
is_boundary(const struct cut *c, struct slice line, int *closing)
{
	size_t n = c->boundary.len + 2;

	if (line.len < n || memcmp(line.s, "--", 2) != 0 ||
	    memcmp(line.s + 2, c->boundary.s, c->boundary.len) != 0)
		return 0;
	line.s += n;
	line.len -= n;
	*closing = line.len >= 2 && memcmp(line.s, "--", 2) == 0;
	if (*closing)
		line.s += 2, line.len -= 2;
	while (line.len > 0 && (*line.s == ' ' || *line.s == '\t'))
		line.s++, line.len--;
	return line.len == 0;
}

int
cut_next(struct cut *c, struct slice *part)
{
	struct slice line;
	size_t start = c->at, at;
	int closing = 0;

	while (!c->ended) {
		at = c->at;
		if (!slice_line(c->all, &c->at, &line)) {
			c->ended = 1;
			at = c->all.len;
		} else if (!is_boundary(c, line, &closing)) {
			continue;
		}
		c->ended |= closing;
		part->s = c->all.s + start;
		part->len = at - start;
		start = c->at;
		if (c->begun && part->len > 0)
			return 1;
		c->begun = 1;
	}
	return 0;
}

void
cut_begin(struct cut *c, struct slice all, const char *declared)
{
	struct slice line, next;
	size_t at = 0, behind;
	int closing;

	memset(c, 0, sizeof *c);
	c->all = all;
	if (declared && *declared) {
		c->boundary = (struct slice){ declared, strlen(declared) };
		while (slice_line(c->all, &at, &line))
			if (is_boundary(c, line, &closing))
				return;
	}
	at = 0;
	while (slice_line(c->all, &at, &line)) {
		behind = at;
		if (line.len > 2 && memcmp(line.s, "--", 2) == 0 &&
		    slice_line(c->all, &behind, &next) &&
		    slice_begins(next, "Content-")) {
			c->boundary.s = line.s + 2;
			c->boundary.len = line.len - 2;
			return;
		}
	}
	c->ended = 1;
}
