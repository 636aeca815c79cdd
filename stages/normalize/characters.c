/*
 * characters.c - one spelling a letter, one kind of line end, plain spaces,
 * and nothing that cannot be seen.
 */
#include "stages/normalize/normalize.h"
#include "stages/normalize/scan.h"

#include <string.h>

/* What a byte that was found may need. */
enum need {
	NEED_NOTHING,
	NEED_CONTROL,
	NEED_PROTECT,
	NEED_C2,
	NEED_C3,
	NEED_LOOK
};

/*
 * All that French is mostly made of (ASCII, letters of two bytes below
 * U+0300) needs nothing.
 */
static inline enum need
need_of(unsigned char c)
{
	if (c == 0xc3)
		return NEED_C3;
	if (c == 0xc2)
		return NEED_C2;
	if (c >= 0xcc)
		return NEED_LOOK;
	if (c > 0x7f || c == '\n')
		return NEED_NOTHING;
	if (c < 0x20 || c == 0x7f)
		return NEED_CONTROL;
	return may_protect((char)c) ? NEED_PROTECT : NEED_NOTHING;
}

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

	switch (need_of((unsigned char)p->s[i])) {
	case NEED_CONTROL:
		return control_at(st, i);
	case NEED_PROTECT:
		end = protected_end(p->s, p->len, i, &start);
		return end ? end : i + 1;
	case NEED_C2:
		return meets_mojibake(st, i, 2) ? p->len : c2_at(st, i);
	case NEED_C3:
		return meets_mojibake(st, i, 2) ? p->len : i + 2;
	case NEED_NOTHING:
		return i + 1;
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
		i = character_at(&st, i);
	return st.again;
}
