/*
 * Text that is UTF-8 in most places: lines of another character set were
 * pasted in, single bytes strayed in, or the file was cut.
 */
#include "text/charset.h"

#include <string.h>

#include "base/base.h"
#include "text/text.h"

/* Code points that French text in UTF-8 is likely to hold. */
static int
is_likely(uint32_t r)
{
	return (r >= 0xa0 && r <= 0x17f) || (r >= 0x2009 && r <= 0x2030) ||
	    r == 0x20ac || (r >= 0x370 && r < 0x530) ||
	    (r >= 0x590 && r < 0x700);
}

static int
is_ascii_letter(char c)
{
	return !(c & 0x80) && rune_is_letter((unsigned char)c);
}

/*
 * Bytes of another set that are, by chance, UTF-8: "montré »" in windows-1252
 * is one ideograph (U+983B), "l’Église" in MacRoman has a letter of Armenian
 * (U+0543).  An ideograph that stands alone after an ASCII letter is that, and
 * so is a letter of a far script between two.
 */
static int
is_chance(const char *s, size_t at, uint32_t r, size_t len, size_t end)
{
	if (at == 0 || !is_ascii_letter(s[at - 1]))
		return 0;
	if (r >= 0x4e00 && r <= 0x9fff)
		return end == len || !((unsigned char)s[end] & 0x80);
	return ((r >= 0x530 && r < 0x590) || (r >= 0x700 && r < 0x1e00)) &&
	    end < len && is_ascii_letter(s[end]);
}

/* Counts likely code points, bytes that are part of none, and chances. */
static void
count_kinds(
    const char *s, size_t len, size_t *good, size_t *bad, size_t *chance)
{
	size_t i = 0, at;
	uint32_t r;

	*good = *bad = *chance = 0;
	while (i < len) {
		if (!((unsigned char)s[i] & 0x80)) {
			i++;
			continue;
		}
		at = i;
		r = utf8_next(s, len, &i);
		if (i - at == 1)
			++*bad;
		else if (is_chance(s, at, r, len, i))
			++*chance;
		else
			*good += (size_t)is_likely(r);
	}
}

int
mixed_is_utf8(const char *s, size_t len)
{
	size_t good, bad, chance;

	count_kinds(s, len, &good, &bad, &chance);
	return good > 0 && good * 8 >= bad;
}

int
valid_by_chance(const char *s, size_t len)
{
	size_t i = 0, at, chance = 0;
	uint32_t r;

	while (i < len) {
		if (!((unsigned char)s[i] & 0x80)) {
			i++;
			continue;
		}
		at = i;
		r = utf8_next(s, len, &i);
		if (!is_chance(s, at, r, len, i))
			return 0;
		chance++;
	}
	return chance > 0;
}

/*
 * Is [i, len) the beginning of a code point that the end cut off?  One that
 * French does not have is rather a letter of windows-1252: "il est mari\xe9".
 */
static int
is_cut(const char *s, size_t len, size_t i)
{
	unsigned char c = (unsigned char)s[i];
	size_t need = c >= 0xf0 ? 4 : c >= 0xe0 ? 3 : 2, k;

	if (len - i >= need || !strchr("\xc2\xc3\xc4\xc5\xe2\xf0", s[i]))
		return 0;
	for (k = i + 1; k < len; k++)
		if (((unsigned char)s[k] & 0xc0) != 0x80)
			return 0;
	return 1;
}

/*
 * Is all that is beyond ASCII the first half of a letter, at the very end?
 * No word ends in what that byte is in another set: "coupÃ", "coup√".
 */
int
ends_cut(const char *s, size_t len)
{
	size_t i = utf8_skip_ascii(s, len, 0);

	return i + 1 == len &&
	    (s[i] == '\xc2' || s[i] == '\xc3' || s[i] == '\xc5');
}

/* Code points as they are, other bytes as windows-1252. */
static void
stray_decode(const char *s, size_t len, int last, struct buf *out)
{
	size_t i = 0, from = 0, at;

	while (i < len) {
		if (!((unsigned char)s[i] & 0x80)) {
			i++;
			continue;
		}
		at = i;
		utf8_next(s, len, &i);
		if (i - at > 1)
			continue;
		buf_put(out, s + from, at - from);
		if (last && is_cut(s, len, at)) {
			buf_put_rune(out, RUNE_BAD);
			i = len;
		} else {
			codepage_decode(&codepages[CP_1252], s + at, 1, out);
		}
		from = i;
	}
	buf_put(out, s + from, len - from);
}

static void
line_decode(const char *s, size_t len, int last, struct buf *out)
{
	size_t good, bad, chance;

	if (utf8_check(s, len) == len && !valid_by_chance(s, len)) {
		buf_put(out, s, len);
		return;
	}
	count_kinds(s, len, &good, &bad, &chance);
	if (good == 0 && !(last && bad == 1 && is_cut(s, len, len - 1)))
		codepage_decode(codepage_best(s, len), s, len, out);
	else
		stray_decode(s, len, last, out);
}

void
mixed_decode(const char *s, size_t len, struct buf *out)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		for (n = 0; i + n < len && s[i + n] != '\n' && s[i + n] != '\r';
		     n++)
			;
		line_decode(s + i, n, i + n == len, out);
		if (i + n < len)
			buf_putc(out, s[i + n++]);
	}
}
