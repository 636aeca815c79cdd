#include "text/text.h"

#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/base.h"
#include "text/latin.h"

/* Letters that are written with two. */
static const char *
two_letters(uint32_t r)
{
	switch (r) {
	case 0xc6:
	case 0xe6:
	case 0x1fc:
	case 0x1fd:
	case 0x1e2:
	case 0x1e3:
		return "ae";
	case 0x152:
	case 0x153:
		return "oe";
	case 0xdf:
		return "ss";
	case 0xde:
	case 0xfe:
		return "th";
	case 0x132:
	case 0x133:
		return "ij";
	case 0x149:
		return "'n";
	case 0xfb00:
		return "ff";
	case 0xfb01:
		return "fi";
	case 0xfb02:
		return "fl";
	case 0xfb03:
		return "ffi";
	case 0xfb04:
		return "ffl";
	case 0xfb05:
	case 0xfb06:
		return "st";
	default:
		return NULL;
	}
}

/* The one sign for all that stand for it, or r. */
static uint32_t
one_sign(uint32_t r)
{
	if ((r >= 0x2010 && r <= 0x2015) || r == 0x2212)
		return '-';
	if (r == 0x2018 || r == 0x2019 || r == 0x201b || r == 0x2bc ||
	    r == 0x2032 || r == 0xb4 || r == '`' || r == 0xff07)
		return '\'';
	if (r >= 0xff01 && r <= 0xff5e)
		return rune_lower(r - 0xfee0);
	if (r > 0x7f && rune_is_space(r))
		return ' ';
	return r;
}

/* Appends what a letter is made of (NFD) as UTF-8; 0 if it is one piece. */
static int
decompose(uint32_t r, struct buf *out)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
	UChar parts[32];
	char text[3 * 32];
	int32_t n;

	if (U_FAILURE(status))
		return 0;
	n = unorm2_getDecomposition(nfd, (UChar32)r, parts, 32, &status);
	if (n <= 0 || U_FAILURE(status))
		return 0;
	u_strToUTF8(text, (int32_t)sizeof text, &n, parts, n, &status);
	if (U_FAILURE(status))
		return 0;
	buf_put(out, text, (size_t)n);
	return 1;
}

/* The same without accents, for letters beyond the tables. */
static void
fold_by_icu(uint32_t r, struct buf *out)
{
	struct buf parts;
	size_t i = 0;
	uint32_t part;

	buf_init(&parts, BUF_MAX);
	if (!decompose(r, &parts))
		buf_put_rune(&parts, r);
	while (i < parts.len) {
		part = utf8_next(parts.data, parts.len, &i);
		if (!rune_is_mark(part))
			buf_put_rune(out, rune_lower(part));
	}
	buf_free(&parts);
}

static void
fold_rune(uint32_t r, struct buf *out)
{
	const char *two = two_letters(r);
	uint32_t sign;

	if (two) {
		buf_puts(out, two);
		return;
	}
	if (r < LATIN_END && latin_bases[r] != '.') {
		buf_putc(out, latin_bases[r]);
		return;
	}
	sign = one_sign(r);
	if (sign != r)
		buf_putc(out, (char)sign);
	else if (r < LATIN_END || (r >= 0x2000 && r < 0x20d0))
		buf_put_rune(out, rune_lower(r));
	else if (!rune_is_mark(r))
		fold_by_icu(r, out);
}

/* ASCII folded to `out`, up to what needs the tables: how much. */
static size_t
fold_ascii(const char *s, size_t len, char *out)
{
	size_t i = 0;
	unsigned char c;

	for (; i < len; i++) {
		c = (unsigned char)s[i];
		if (c >= 0x80 || c == '`')
			break;
		out[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
	}
	return i;
}

void
text_fold(const char *s, size_t len, struct buf *out)
{
	size_t i = 0, n;
	char run[64];

	while (i < len) {
		n = fold_ascii(
		    s + i, len - i < sizeof run ? len - i : sizeof run, run);
		buf_put(out, run, n);
		i += n;
		if (n < sizeof run && i < len)
			fold_rune(utf8_next(s, len, &i), out);
	}
}

void
text_lower(const char *s, size_t len, struct buf *out)
{
	size_t i = 0;

	while (i < len)
		buf_put_rune(out, rune_lower(utf8_next(s, len, &i)));
}

char *
text_fold_new(struct arena *arena, const char *s, size_t len)
{
	struct buf key;
	char *copy, run[64];

	if (len <= sizeof run && fold_ascii(s, len, run) == len)
		return arena_strndup(arena, run, len);
	buf_init(&key, BUF_MAX);
	text_fold(s, len, &key);
	copy = arena_strndup(arena, key.data, key.len);
	buf_free(&key);
	return copy;
}
