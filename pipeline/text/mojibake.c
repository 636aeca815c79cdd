/*
 * Text that was UTF-8 and was read as another character set: "dÃ©clarÃ©",
 * "l√¢ge", "Qu├®bec".
 *
 * A unit is a run of signs whose bytes in that set are one code point of
 * UTF-8.  It is certain where it touches an ASCII letter, alone or through
 * other units, or where the line holds no other sign beyond ASCII and it is
 * not the only one, or one that stands alone in sound text, too ("Rien Ã
 * dire").
 */
#include "text/charset.h"

#include <string.h>

#include "base/base.h"
#include "text/text.h"

#define ROUNDS 6 /* text damaged more often stays */

struct unit {
	size_t end;
	uint32_t rune; /* what it was */
	int lost;      /* a byte of it is missing */
};

struct tally {
	size_t units, touching, words, lost, healthy;
};

/* Bytes without meaning in windows-1252, read as the control signs. */
static int
is_unassigned(uint32_t r)
{
	return r == 0x81 || r == 0x8d || r == 0x8f || r == 0x90 || r == 0x9d;
}

/*
 * Signs that text in French is written with, and those of windows-1252 that
 * they are made of when they were damaged twice.
 */
static int
is_plausible(uint32_t r)
{
	return (r >= 0xa0 && r <= 0x17f) || is_unassigned(r) || r == 0x192 ||
	    r == 0x2c6 || r == 0x2dc || (r >= 0x218 && r <= 0x21b) ||
	    (r >= 0x2002 && r <= 0x203a) || r == 0x20ac || r == 0x2122 ||
	    r == 0x2212 || (r >= 0xfb00 && r <= 0xfb06) || r == 0xfeff ||
	    (r >= 0x1f300 && r <= 0x1faff);
}

static int
is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t
bytes_needed(unsigned char lead)
{
	if (lead >= 0xc2 && lead <= 0xdf)
		return 2;
	if (lead >= 0xe0 && lead <= 0xef)
		return 3;
	return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/* The unit at i, whole. */
static int
unit_at(const struct codepage *cp, const char *s, size_t len, size_t i,
    struct unit *u)
{
	char bytes[4];
	size_t need, n = 1, at = 0;
	unsigned char b;

	bytes[0] = (char)codepage_byte(cp, utf8_next(s, len, &i));
	need = bytes_needed((unsigned char)bytes[0]);
	if (need == 0)
		return 0;
	for (; n < need; n++) {
		if (i == len || !((unsigned char)s[i] & 0x80))
			return 0;
		b = codepage_byte(cp, utf8_next(s, len, &i));
		if ((b & 0xc0) != 0x80)
			return 0;
		bytes[n] = (char)b;
	}
	u->rune = utf8_next(bytes, need, &at);
	u->end = i;
	u->lost = 0;
	return at == need && is_plausible(u->rune);
}

static int
starts_with(const char *s, size_t len, size_t i, const char *what)
{
	size_t n = strlen(what);

	return len - i >= n && memcmp(s + i, what, n) == 0;
}

/*
 * A unit that lost its U+00A0 or turned it into a space ("levÃ©e Ã midi",
 * "dÃ©jÃ  fatiguÃ©", "BilanÂ :"), or lost the 9D of a closing quote.
 */
static int
lost_unit_at(const char *s, size_t len, size_t i, struct unit *u)
{
	size_t n = 2;

	u->lost = 1;
	if (starts_with(s, len, i, "\xc3\xa2\xe2\x82\xac")) {
		u->rune = 0x201d;
		u->end = i + 5;
		return 1;
	}
	if (starts_with(s, len, i, "\xc3\x82 ")) {
		u->rune = 0xa0;
		u->end = i + 3;
		return 1;
	}
	if (!starts_with(s, len, i, "\xc3\x83"))
		return 0;
	if (i + 2 < len && (is_ascii_letter(s[i + 2]) || s[i + 2] == '?'))
		return 0;
	/* two spaces, or one before a sign: the first was the U+00A0 */
	if (i + 3 < len && s[i + 2] == ' ' && strchr(" ,.)", s[i + 3]))
		n = 3;
	u->rune = 0xe0;
	u->end = i + n;
	return 1;
}

static int
find_unit(const struct codepage *cp, const char *s, size_t len, size_t i,
    struct unit *u)
{
	if (unit_at(cp, s, len, i, u))
		return 1;
	return cp == &codepages[CP_1252] && lost_unit_at(s, len, i, u);
}

/* Is it a word of its own, or a sign that stands between spaces? */
static int
stands_alone(const char *s, size_t at, uint32_t r)
{
	switch (r) {
	case 0xe0:
	case 0xc0:
	case 0xa9:
	case 0xab:
	case 0xbb:
	case 0x2013:
	case 0x2014:
	case 0x2026:
		return 1;
	case 0x20ac:
		while (at > 0 && s[at - 1] == ' ')
			at--;
		return at > 0 && s[at - 1] >= '0' && s[at - 1] <= '9';
	default:
		return 0;
	}
}

static struct tally
tally_line(const struct codepage *cp, const char *s, size_t len)
{
	struct tally t = { 0 };
	struct unit u;
	size_t i = 0;

	while (i < len) {
		if (!((unsigned char)s[i] & 0x80)) {
			i++;
			continue;
		}
		if (!find_unit(cp, s, len, i, &u)) {
			t.healthy++;
			utf8_next(s, len, &i);
			continue;
		}
		t.units += !u.lost;
		t.lost += (size_t)u.lost;
		t.words += !u.lost && stands_alone(s, i, u.rune);
		t.touching += (i > 0 && is_ascii_letter(s[i - 1])) ||
		    (u.end < len && is_ascii_letter(s[u.end]));
		i = u.end;
	}
	return t;
}

/* Where the chain of units that begins at i ends. */
static size_t
chain_end(const struct codepage *cp, const char *s, size_t len, size_t i)
{
	struct unit u;

	while (i < len && ((unsigned char)s[i] & 0x80) &&
	    unit_at(cp, s, len, i, &u))
		i = u.end;
	return i;
}

static void
mend(const struct codepage *cp, const char *s, size_t len, int whole,
    struct buf *out, struct edits *edits)
{
	size_t i = 0, from = 0, start = out->len, sure = 0, end;
	struct unit u;

	while (i < len) {
		if (!((unsigned char)s[i] & 0x80)) {
			i++;
			continue;
		}
		if (!whole && i >= sure) {
			end = chain_end(cp, s, len, i);
			if ((i > 0 && is_ascii_letter(s[i - 1])) ||
			    (end < len && is_ascii_letter(s[end]))) {
				sure = end;
			} else if (end > i) {
				i = end;
				continue;
			}
		}
		if ((!whole && i >= sure) || !find_unit(cp, s, len, i, &u)) {
			utf8_next(s, len, &i);
			continue;
		}
		buf_put(out, s + from, i - from);
		end = out->len - start;
		buf_put_rune(out, u.rune);
		edits_add(edits, i, u.end, end, out->len - start);
		i = from = u.end;
	}
	buf_put(out, s + from, len - from);
}

static int
mend_once(const char *s, size_t len, struct buf *out, struct edits *edits)
{
	static const int order[] = { CP_1252, CP_MAC, CP_850 };
	const struct codepage *cp;
	struct tally t;
	size_t i;
	int whole;

	for (i = 0; i < sizeof order / sizeof *order; i++) {
		cp = &codepages[order[i]];
		t = tally_line(cp, s, len);
		whole = t.units > 0 && t.healthy == 0 &&
		    (t.touching > 0 || t.units > 1 || t.words > 0);
		if (!whole && (t.units == 0 || t.touching == 0))
			continue;
		mend(cp, s, len, whole, out, edits);
		if (edits->len > 0)
			return 1;
		buf_clear(out);
	}
	return 0;
}

int
text_mojibake_mend(
    const char *line, size_t len, struct buf *out, struct edits *edits)
{
	struct buf now, next;
	struct edits step = { 0 };
	int round, changed = 0;

	buf_init(&now, BUF_MAX);
	buf_init(&next, BUF_MAX);
	buf_put(&now, line, len);
	for (round = 0; round < ROUNDS; round++) {
		step.len = 0;
		buf_clear(&next);
		if (!mend_once(now.data, now.len, &next, &step))
			break;
		edits_then(edits, &step);
		buf_clear(&now);
		buf_put(&now, next.data, next.len);
		changed = 1;
	}
	if (changed)
		buf_put(out, now.data, now.len);
	vec_free(&step);
	buf_free(&now);
	buf_free(&next);
	return changed;
}
