#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	return -1;
}

/* "=" at the end of a line, spaces behind it: bytes with the line end. */
static size_t
soft_break(struct slice t, size_t at)
{
	size_t i = at + 1;

	while (i < t.len && (t.s[i] == ' ' || t.s[i] == '\t'))
		i++;
	if (i < t.len && t.s[i] == '\r')
		i++;
	if (i < t.len && t.s[i] != '\n')
		return 0;
	return (i < t.len ? i + 1 : i) - at;
}

/* "=" that begins neither a byte nor a soft break is what it looks like. */
static void
quoted_decode(struct slice t, struct buf *out)
{
	size_t i = 0, n;

	while (i < t.len) {
		const char *sign = memchr(t.s + i, '=', t.len - i);

		n = sign ? (size_t)(sign - t.s) - i : t.len - i;
		buf_put(out, t.s + i, n);
		i += n;
		if (i == t.len)
			break;
		n = soft_break(t, i);
		if (n > 0) {
			i += n;
		} else if (i + 2 < t.len && hex(t.s[i + 1]) >= 0 &&
		    hex(t.s[i + 2]) >= 0) {
			buf_putc(out,
			    (char)(hex(t.s[i + 1]) * 16 + hex(t.s[i + 2])));
			i += 3;
		} else {
			buf_putc(out, t.s[i++]);
		}
	}
}

static int
digit64(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	if (c == '+' || c == '-')
		return 62;
	if (c == '/' || c == '_')
		return 63;
	return -1;
}

/* What is no digit is passed over; "=" ends a run, and another may follow. */
static void
base64_decode(struct slice t, struct buf *out)
{
	unsigned bits = 0;
	size_t i, n = 0;
	int digit;

	for (i = 0; i < t.len; i++) {
		if (t.s[i] == '=')
			n = 0;
		digit = digit64(t.s[i]);
		if (digit < 0)
			continue;
		bits = (bits << 6 | (unsigned)digit) & 0xffffff;
		if (n > 0)
			buf_putc(out,
			    (char)(bits >> (n == 1	  ? 4 :
						   n == 2 ? 2 :
							    0)));
		n = (n + 1) % 4;
	}
}

void
transfer_decode(struct slice t, const char *encoding, struct buf *out)
{
	if (encoding && strcasecmp(encoding, "quoted-printable") == 0)
		quoted_decode(t, out);
	else if (encoding && strcasecmp(encoding, "base64") == 0)
		base64_decode(t, out);
	else
		buf_put(out, t.s, t.len);
}
