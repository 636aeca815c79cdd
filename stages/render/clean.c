#include "stages/render/clean.h"

#include <string.h>

#include "text/text.h"

static int
is_dropped(uint32_t r)
{
	if (r < 0x20 || (r >= 0x7f && r < 0xa0))
		return 1;
	return (r >= 0x200e && r <= 0x200f) || (r >= 0x202a && r <= 0x202e) ||
	    (r >= 0x2066 && r <= 0x2069) || r == 0x061c || r == 0xfeff ||
	    (r & 0xfffe) == 0xfffe || (r >= 0xfdd0 && r <= 0xfdef);
}

uint32_t
clean_next(const char *s, size_t len, size_t *i)
{
	uint32_t r;

	while (*i < len) {
		r = utf8_next(s, len, i);
		if (r == '\n' || r == '\t' || r == 0x2028 || r == 0x2029)
			return ' ';
		if (!is_dropped(r))
			return r;
	}
	return 0;
}

void
clean_put(struct buf *out, const char *s, size_t len)
{
	size_t i = 0;
	uint32_t r;

	while ((r = clean_next(s, len, &i)))
		buf_put_rune(out, r);
}

static int
is_wide(uint32_t r)
{
	return (r >= 0x1100 && r <= 0x115f) || (r >= 0x2e80 && r <= 0xa4cf) ||
	    (r >= 0xac00 && r <= 0xd7a3) || (r >= 0xf900 && r <= 0xfaff) ||
	    (r >= 0xfe30 && r <= 0xfe6f) || (r >= 0xff00 && r <= 0xff60) ||
	    (r >= 0x1f300 && r <= 0x1faff) || (r >= 0x20000 && r <= 0x3fffd);
}

size_t
clean_width(const char *s, size_t len)
{
	size_t i = 0, width = 0;
	uint32_t r;

	while (i < len) {
		r = utf8_next(s, len, &i);
		if (!rune_is_mark(r) && !(r >= 0x200b && r <= 0x200d))
			width += is_wide(r) ? 2 : 1;
	}
	return width;
}

void
clean_wrap(struct buf *out, const char *first, const char *next,
    const char *text, size_t width)
{
	size_t column = clean_width(first, strlen(first)), len, wide;
	int fresh = 1;

	buf_puts(out, first);
	while (*text) {
		len = strcspn(text, " ");
		wide = clean_width(text, len);
		if (!fresh && column + 1 + wide > width) {
			buf_putc(out, '\n');
			buf_puts(out, next);
			column = clean_width(next, strlen(next));
			fresh = 1;
		}
		if (!fresh) {
			buf_putc(out, ' ');
			column++;
		}
		buf_put(out, text, len);
		column += wide;
		fresh = 0;
		text += len;
		text += strspn(text, " ");
	}
	buf_putc(out, '\n');
}
