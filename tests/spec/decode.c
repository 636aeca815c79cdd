/*
 * Bytes of every kind to text.  {E9} stands for a byte; "@macintosh " before
 * the text: it is put into that set first.
 */
#include "tests/lib/spec.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "text/text.h"

/* {XX} to the byte; {XXXX} stays for the code points that are shown so. */
static void
read_bytes(const char *s, struct buf *out)
{
	unsigned long b;
	char *end;

	for (; *s; s++) {
		b = *s == '{' ? strtoul(s + 1, &end, 16) : 0;
		if (*s == '{' && end - s == 3 && *end == '}') {
			buf_putc(out, (char)b);
			s = end;
		} else {
			buf_putc(out, *s);
		}
	}
}

/* Takes "@SET " off the text and puts the rest into that set. */
static void
put_in_set(const char *s, struct buf *out)
{
	char set[32] = "", bytes[8192], *at = bytes;
	size_t n = strcspn(s, " "), left, room = sizeof bytes;
	struct buf text;
	iconv_t to;
	char *in;

	if (*s != '@' || n >= sizeof set) {
		read_bytes(s, out);
		return;
	}
	memcpy(set, s + 1, n - 1);
	buf_init(&text, BUF_MAX);
	read_bytes(s + n + 1, &text);
	to = iconv_open(set, "UTF-8");
	in = text.data;
	left = text.len;
	if (to == (iconv_t)-1 || iconv(to, &in, &left, &at, &room) != 0)
		printf("# %s: cannot be written in %s\n", s, set);
	else
		iconv_close(to);
	buf_put(out, bytes, sizeof bytes - room);
	buf_free(&text);
}

static char *
answer(const char *input)
{
	struct error e = { STATUS_OK, "" };
	struct charset found;
	struct buf in, out, shown;
	size_t i = 0;
	uint32_t r;

	buf_init(&in, BUF_MAX);
	buf_init(&out, BUF_MAX);
	buf_init(&shown, BUF_MAX);
	put_in_set(input, &in);
	if (text_decode(in.data, in.len, NULL, &out, &found, &e) < 0)
		buf_puts(&out, e.text);
	while (i < out.len) {
		r = utf8_next(out.data, out.len, &i);
		if (r == 0xa0)
			buf_putc(&shown, '~');
		else if (r == RUNE_BAD || (r > 0x7f && rune_is_space(r)) ||
		    (r >= 0x80 && r < 0xa0) || r == 0xad || r == 0xfeff)
			buf_printf(&shown, "{%04X}", r);
		else
			buf_put_rune(&shown, r);
	}
	buf_free(&in);
	buf_free(&out);
	return buf_take(&shown);
}

int
main(int argc, char **argv)
{
	return spec_main(argc, argv, answer);
}
