/*
 * characters.c - one spelling a letter, one kind of line end, plain spaces,
 * and nothing that cannot be seen.
 */
#include "stages/normalize/normalize.h"
#include "stages/normalize/scan.h"

#include <string.h>

/*
 * What the first byte of a code point may need.  All that French is mostly
 * made of (ASCII, letters of two bytes below U+0300) is 0.
 */
enum need {
	NEED_NOTHING,
	NEED_CONTROL,
	NEED_PROTECT,
	NEED_C2,
	NEED_C3,
	NEED_LOOK
};

static const unsigned char needs[256] = {
	[0x00] = NEED_CONTROL,
	[0x01] = NEED_CONTROL,
	[0x02] = NEED_CONTROL,
	[0x03] = NEED_CONTROL,
	[0x04] = NEED_CONTROL,
	[0x05] = NEED_CONTROL,
	[0x06] = NEED_CONTROL,
	[0x07] = NEED_CONTROL,
	[0x08] = NEED_CONTROL,
	[0x09] = NEED_CONTROL,
	[0x0b] = NEED_CONTROL,
	[0x0c] = NEED_CONTROL,
	[0x0d] = NEED_CONTROL,
	[0x0e] = NEED_CONTROL,
	[0x0f] = NEED_CONTROL,
	[0x10] = NEED_CONTROL,
	[0x11] = NEED_CONTROL,
	[0x12] = NEED_CONTROL,
	[0x13] = NEED_CONTROL,
	[0x14] = NEED_CONTROL,
	[0x15] = NEED_CONTROL,
	[0x16] = NEED_CONTROL,
	[0x17] = NEED_CONTROL,
	[0x18] = NEED_CONTROL,
	[0x19] = NEED_CONTROL,
	[0x1a] = NEED_CONTROL,
	[0x1b] = NEED_CONTROL,
	[0x1c] = NEED_CONTROL,
	[0x1d] = NEED_CONTROL,
	[0x1e] = NEED_CONTROL,
	[0x1f] = NEED_CONTROL,
	[0x7f] = NEED_CONTROL,
	[':'] = NEED_PROTECT,
	['@'] = NEED_PROTECT,
	['#'] = NEED_PROTECT,
	['`'] = NEED_PROTECT,
	['w'] = NEED_PROTECT,
	['W'] = NEED_PROTECT,
	[0xc2] = NEED_C2,
	[0xc3] = NEED_C3,
	[0xcc] = NEED_LOOK,
	[0xcd] = NEED_LOOK,
	[0xce] = NEED_LOOK,
	[0xcf] = NEED_LOOK,
	[0xd0] = NEED_LOOK,
	[0xd1] = NEED_LOOK,
	[0xd2] = NEED_LOOK,
	[0xd3] = NEED_LOOK,
	[0xd4] = NEED_LOOK,
	[0xd5] = NEED_LOOK,
	[0xd6] = NEED_LOOK,
	[0xd7] = NEED_LOOK,
	[0xd8] = NEED_LOOK,
	[0xd9] = NEED_LOOK,
	[0xda] = NEED_LOOK,
	[0xdb] = NEED_LOOK,
	[0xdc] = NEED_LOOK,
	[0xdd] = NEED_LOOK,
	[0xde] = NEED_LOOK,
	[0xdf] = NEED_LOOK,
	[0xe0] = NEED_LOOK,
	[0xe1] = NEED_LOOK,
	[0xe2] = NEED_LOOK,
	[0xe3] = NEED_LOOK,
	[0xe4] = NEED_LOOK,
	[0xe5] = NEED_LOOK,
	[0xe6] = NEED_LOOK,
	[0xe7] = NEED_LOOK,
	[0xe8] = NEED_LOOK,
	[0xe9] = NEED_LOOK,
	[0xea] = NEED_LOOK,
	[0xeb] = NEED_LOOK,
	[0xec] = NEED_LOOK,
	[0xed] = NEED_LOOK,
	[0xee] = NEED_LOOK,
	[0xef] = NEED_LOOK,
	[0xf0] = NEED_LOOK,
	[0xf1] = NEED_LOOK,
	[0xf2] = NEED_LOOK,
	[0xf3] = NEED_LOOK,
	[0xf4] = NEED_LOOK,
};

struct state {
	struct pass *p;
	int again; /* something for an earlier pass came out */
	int *met;  /* mojibake; NULL: it is undone already */
};

static int
is_bidi(uint32_t r)
{
	return r == 0x61c || r == 0x200e || r == 0x200f ||
	    (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069);
}

static int
is_invisible(uint32_t r)
{
	return r == 0xad || r == 0x200b || r == 0x2060 || r == 0xfeff ||
	    r == 0xfffc;
}

/* Beside these a joiner joins nothing. */
static int
parts_joiner(uint32_t r)
{
	return r < 0x250 || (r >= 0x1e00 && r <= 0x1eff) ||
	    (r >= 0x2000 && r <= 0x206f) || rune_is_digit(r) ||
	    rune_is_space(r) || (r >= 0x3000 && r <= 0x3003);
}

static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st",
	"st" };

/*
 * What a code point becomes: 1 and the text, or 0 where it stays.  Line ends
 * and spaces other than U+00A0, which the last pass judges.
 */
static int
changes_to(struct pass *p, uint32_t r, const char **by)
{
	if (is_bidi(r) && pass_on(p, RULE_INVISIBLE)) {
		p->removed->bidi++;
		*by = "";
		return 1;
	}
	if (is_invisible(r) && pass_on(p, RULE_INVISIBLE)) {
		p->removed->invisible++;
		*by = "";
		return 1;
	}
	if ((r == 0x85 || r == 0x2028) && pass_on(p, RULE_LINE_ENDS)) {
		*by = "\n";
		return 1;
	}
	if (r == 0x2029 && pass_on(p, RULE_LINE_ENDS)) {
		*by = "\n\n";
		return 1;
	}
	if (r >= 0xfb00 && r <= 0xfb06 && pass_on(p, RULE_LIGATURES)) {
		*by = ligatures[r - 0xfb00];
		return 1;
	}
	if (rune_is_space(r) && r != 0xa0 && r > 0x20 && r != 0x85 &&
	    r != 0x2028 && r != 0x2029 && pass_on(p, RULE_SPACE_KINDS)) {
		*by = r == 0x202f ? "\xc2\xa0" : " ";
		return 1;
	}
	return 0;
}

static size_t
control_at(struct state *st, size_t i)
{
	struct pass *p = st->p;
	char c = p->s[i];

	if (c == '\r' && pass_on(p, RULE_LINE_ENDS)) {
		if (i + 1 < p->len && p->s[i + 1] == '\n')
			pass_replace(p, i, i + 1, "", 0);
		else
			pass_replace(p, i, i + 1, "\n", 1);
	} else if (c == '\v' && pass_on(p, RULE_LINE_ENDS)) {
		pass_replace(p, i, i + 1, "\n", 1);
	} else if (c == '\f' && pass_on(p, RULE_LINE_ENDS)) {
		pass_replace(p, i, i + 1, "\n\n", 2);
	} else if (c == '\t') {
		if (pass_on(p, RULE_SPACE_KINDS))
			pass_replace(p, i, i + 1, " ", 1);
	} else if (!(c >= '\n' && c <= '\r') && pass_on(p, RULE_CONTROLS)) {
		pass_replace(p, i, i + 1, "", 0);
		p->removed->controls++;
		st->again = 1;
	}
	return i + 1;
}

/*
 * May damage begin at i, a sign of n bytes?  Nothing does before ASCII,
 * which is what mostly follows.
 */
static inline int
meets_mojibake(struct state *st, size_t i, size_t n)
{
	const struct pass *p = st->p;

	if (!st->met || i + n >= p->len || !(p->s[i + n] & 0x80) ||
	    !text_mojibake_may_begin(p->s, p->len, i))
		return 0;
	*st->met = 1;
	return 1;
}

/* Is this soft hyphen the last of its line?  The lines pass takes it. */
static int
ends_line(const struct pass *p, size_t i)
{
	i = skip_spaces(p->s, p->len, i);
	return i < p->len && (p->s[i] == '\n' || p->s[i] == '\r');
}

static size_t
c2_at(struct state *st, size_t i)
{
	struct pass *p = st->p;
	unsigned char c = i + 1 < p->len ? (unsigned char)p->s[i + 1] : 0;
	const char *by;

	if (c == 0xad && i > p->from && rune_is_letter(rune_before(p->s, i)) &&
	    ends_line(p, i + 2))
		return i + 2;
	if (c == 0xad || c == 0x85) {
		if (changes_to(p, c, &by)) {
			pass_replace(p, i, i + 2, by, strlen(by));
			st->again = 1;
		}
	} else if (c >= 0x80 && c < 0xa0 && pass_on(p, RULE_CONTROLS)) {
		pass_replace(p, i, i + 2, "", 0);
		p->removed->controls++;
		st->again = 1;
	}
	return i + 2;
}

/* Appends a code point of a run, full-width forms and ligatures undone. */
static void
put_simple(struct state *st, uint32_t r, struct buf *out)
{
	struct pass *p = st->p;
	const char *by;

	if (changes_to(p, r, &by)) {
		buf_puts(out, by);
		st->again = 1;
	} else if (r >= 0xff01 && r <= 0xff5e && pass_on(p, RULE_FULLWIDTH)) {
		buf_putc(out, (char)(r - 0xfee0));
		st->again = 1;
	} else {
		buf_put_rune(out, r);
	}
}

/* Composes [start, end), a run that may not be in NFC. */
static void
compose(struct state *st, size_t start, size_t end)
{
	struct pass *p = st->p;
	struct buf simple, nfc;
	size_t i = start;

	buf_init(&simple, BUF_MAX);
	buf_init(&nfc, BUF_MAX);
	while (i < end)
		put_simple(st, utf8_next(p->s, end, &i), &simple);
	if (pass_on(p, RULE_NFC))
		text_nfc(simple.data, simple.len, &nfc);
	else
		buf_put(&nfc, simple.data, simple.len);
	pass_replace(p, start, end, nfc.data, nfc.len);
	buf_free(&simple);
	buf_free(&nfc);
}

/* The letter or sign before i; marks belong to it. */
static uint32_t
base_before(const char *s, size_t i)
{
	uint32_t r = 0;
	int n;

	for (n = 0; i > 0 && n < 8; n++) {
		r = utf8_prev(s, &i);
		if (!rune_is_mark(r))
			break;
	}
	return r;
}

static void
joiner_at(struct state *st, size_t i, size_t end)
{
	struct pass *p = st->p;

	if (!pass_on(p, RULE_JOINERS) ||
	    (!parts_joiner(base_before(p->s, i)) &&
		!parts_joiner(rune_after(p->s, p->len, end))))
		return;
	pass_replace(p, i, end, "", 0);
	p->removed->invisible++;
	st->again = 1;
}

/* The dashes, quotes and currencies that French is full of. */
static inline int
is_common(const struct pass *p, size_t i)
{
	unsigned char b, c;

	if (p->s[i] != '\xe2' || p->len - i < 3)
		return 0;
	b = (unsigned char)p->s[i + 1];
	c = (unsigned char)p->s[i + 2];
	return (b == 0x80 && c >= 0x90 && c <= 0xa7) || b == 0x82;
}

static size_t
look_at(struct state *st, size_t i)
{
	struct pass *p = st->p;
	size_t end = i, start = i, stop;
	uint32_t r = utf8_next(p->s, p->len, &end);
	const char *by;

	if (r == 0x200c || r == 0x200d) {
		joiner_at(st, i, end);
		return end;
	}
	if (changes_to(p, r, &by)) {
		pass_replace(p, i, end, by, strlen(by));
		st->again |= by[0] != ' ';
		return end;
	}
	if (text_nfc_suspect(p->s, end, i, &stop) == end)
		return end;
	/* a mark composes with the letter before it */
	if (i > p->from)
		utf8_prev(p->s, &start);
	else if (i > 0)
		st->again |= rune_is_mark(r);
	text_nfc_suspect(p->s, p->len, start, &stop);
	compose(st, start, stop);
	return stop;
}

/* What is not dull at i; the end of what was looked at. */
static size_t
character_at(struct state *st, size_t i)
{
	struct pass *p = st->p;
	size_t end, start;

	switch (needs[(unsigned char)p->s[i]]) {
	case NEED_CONTROL:
		return control_at(st, i);
	case NEED_PROTECT:
		end = protected_end(p->s, p->len, i, &start);
		return end ? end : i + 1;
	case NEED_C2:
		return meets_mojibake(st, i, 2) ? p->len : c2_at(st, i);
	case NEED_C3:
		return meets_mojibake(st, i, 2) ? p->len : i + 2;
	default:
		if (meets_mojibake(st, i, 3))
			return p->len;
		return is_common(p, i) ? i + 3 : look_at(st, i);
	}
}

int
pass_characters(struct pass *p, int *met)
{
	struct state st = { p, 0, pass_on(p, RULE_MOJIBAKE) ? met : NULL };
	struct scan scan;
	size_t i = 0;

	scan_begin(&scan, SCAN_CHARACTERS, p->s, p->len);
	while ((i = scan_next(&scan, i)) < p->len)
		i = needs[(unsigned char)p->s[i]] ? character_at(&st, i) :
						    i + 1;
	return st.again;
}
