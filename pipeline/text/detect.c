#include "text/charset.h"

#include <string.h>
#include <strings.h>

#include "base/base.h"

enum wide
wide_by_mark(const char *s, size_t len)
{
	if (len >= 4 && memcmp(s, "\xff\xfe\0\0", 4) == 0)
		return WIDE_32LE;
	if (len >= 4 && memcmp(s, "\0\0\xfe\xff", 4) == 0)
		return WIDE_32BE;
	if (len >= 2 && memcmp(s, "\xff\xfe", 2) == 0)
		return WIDE_16LE;
	if (len >= 2 && memcmp(s, "\xfe\xff", 2) == 0)
		return WIDE_16BE;
	return WIDE_NOT;
}

/*
 * Without a mark: in UTF-16 of Latin writing every second byte is zero, in
 * UTF-32 three of four.
 */
enum wide
wide_by_zeros(const char *s, size_t len)
{
	size_t zeros[4] = { 0, 0, 0, 0 }, i, n = len < 4096 ? len : 4096;

	n -= n % 4;
	if (n < 4 || !memchr(s, '\0', n))
		return WIDE_NOT;
	for (i = 0; i < n; i++)
		zeros[i % 4] += s[i] == 0;
	n /= 4;
	if (zeros[3] == n && zeros[2] * 10 >= n * 9 && zeros[0] * 10 < n)
		return WIDE_32LE;
	if (zeros[0] == n && zeros[1] * 10 >= n * 9 && zeros[3] * 10 < n)
		return WIDE_32BE;
	if ((zeros[1] + zeros[3]) * 10 >= n * 14 &&
	    (zeros[0] + zeros[2]) * 10 < n)
		return WIDE_16LE;
	if ((zeros[0] + zeros[2]) * 10 >= n * 14 &&
	    (zeros[1] + zeros[3]) * 10 < n)
		return WIDE_16BE;
	return WIDE_NOT;
}

static const struct {
	const char *begins, *kind;
	size_t len;
} signatures[] = {
	{ "%PDF-", "a PDF document", 5 },
	{ "PK\3\4", "a ZIP archive or an office document", 4 },
	{ "\xd0\xcf\x11\xe0", "an old office document", 4 },
	{ "{\\rtf", "an RTF document", 5 },
	{ "\x89PNG", "a picture", 4 },
	{ "\xff\xd8\xff", "a picture", 3 },
	{ "GIF8", "a picture", 4 },
	{ "\x1f\x8b", "compressed", 2 },
	{ "BZh", "compressed", 3 },
	{ "\xfd"
	  "7zXZ",
	    "compressed", 5 },
	{ "(\xb5/\xfd", "compressed", 4 },
	{ "\x7f"
	  "ELF",
	    "a program", 4 },
};

/* Controls that text files hold; ESC and FF come from terminals. */
static int
is_text_control(unsigned char c)
{
	return (c >= 7 && c <= 13) || c == 0x1a || c == 0x1b;
}

/* Is one of eight bytes below 0x20? */
static int
has_control(const char *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof word);
	return ((word - 0x2020202020202020u) & ~word & 0x8080808080808080u) !=
	    0;
}

/* Zeros and controls that no text has. */
static size_t
count_controls(const char *s, size_t len)
{
	size_t i = 0, n = 0;
	unsigned char c;

	while (i < len) {
		if (len - i >= 8 && !has_control(s + i)) {
			i += 8;
			continue;
		}
		c = (unsigned char)s[i++];
		n += c < 0x20 && !is_text_control(c);
	}
	return n;
}

const char *
binary_kind(const char *s, size_t len)
{
	size_t i, n = len < 65536 ? len : 65536;

	for (i = 0; i < sizeof signatures / sizeof *signatures; i++)
		if (len >= signatures[i].len &&
		    memcmp(s, signatures[i].begins, signatures[i].len) == 0)
			return signatures[i].kind;
	/* a stray one is forgiven; one in thirty is no text */
	return count_controls(s, n) * 30 > n ? "binary" : NULL;
}

static int
is_name_char(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || strchr("-_:.+()", c);
}

/* The value after KEY and "=" within [s, end). */
static int
attribute_value(const char *s, const char *end, const char *key, char name[64])
{
	size_t klen = strlen(key), n = 0;

	for (; s + klen < end; s++) {
		if (strncasecmp(s, key, klen) != 0)
			continue;
		s += klen;
		while (s < end && (*s == ' ' || *s == '\t'))
			s++;
		if (s == end || *s != '=')
			continue;
		s++;
		while (s < end && strchr(" \t\"'", *s))
			s++;
		while (s < end && *s && is_name_char(*s) && n < 63)
			name[n++] = *s++;
		name[n] = '\0';
		return n > 0;
	}
	return 0;
}

int
declared_charset(const char *s, size_t len, char name[64])
{
	const char *end = s + (len < 4096 ? len : 4096), *at, *close;

	while (s < end && strchr(" \t\r\n", *s))
		s++;
	if (s == end || *s != '<')
		return 0;
	if (end - s > 5 && strncasecmp(s, "<?xml", 5) == 0) {
		close = memchr(s, '>', (size_t)(end - s));
		if (close && attribute_value(s, close, "encoding", name))
			return 1;
	}
	for (at = s; at < end; at = close) {
		at = memchr(at, '<', (size_t)(end - at));
		if (!at)
			break;
		close = memchr(at, '>', (size_t)(end - at));
		if (!close)
			close = end;
		if (close - at > 5 && strncasecmp(at, "<meta", 5) == 0 &&
		    attribute_value(at, close, "charset", name))
			return 1;
	}
	return 0;
}
