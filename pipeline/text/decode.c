#include "text/text.h"

#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>

#include "base/base.h"
#include "text/charset.h"

/* ---- UTF-16 and UTF-32 ---- */

static const char *const wide_names[] = {
	[WIDE_16LE] = "utf-16le",
	[WIDE_16BE] = "utf-16be",
	[WIDE_32LE] = "utf-32le",
	[WIDE_32BE] = "utf-32be",
};

static uint32_t
unit_at(const unsigned char *s, size_t size, int big)
{
	uint32_t r = 0;
	size_t i;

	for (i = 0; i < size; i++)
		r |= (uint32_t)s[big ? size - 1 - i : i] << (8 * i);
	return r;
}

static void
wide_decode(const char *bytes, size_t len, enum wide wide, struct buf *out)
{
	const unsigned char *s = (const unsigned char *)bytes;
	size_t size = wide == WIDE_32LE || wide == WIDE_32BE ? 4 : 2, i;
	int big = wide == WIDE_16BE || wide == WIDE_32BE;
	uint32_t r, low;

	for (i = 0; i + size <= len; i += size) {
		r = unit_at(s + i, size, big);
		if (size == 2 && r >= 0xd800 && r < 0xdc00 && i + 4 <= len) {
			low = unit_at(s + i + 2, 2, big);
			if (low >= 0xdc00 && low < 0xe000) {
				r = 0x10000 + ((r - 0xd800) << 10) +
				    (low - 0xdc00);
				i += 2;
			}
		}
		buf_put_rune(out, r);
	}
	if (i < len)
		buf_put_rune(out, RUNE_BAD);
}

/* ---- declared names ---- */

static const struct {
	const char *label;
	int codepage;
} labels[] = {
	{ "iso-8859-1", CP_1252 },
	{ "iso8859-1", CP_1252 },
	{ "iso_8859-1", CP_1252 },
	{ "latin1", CP_1252 },
	{ "latin-1", CP_1252 },
	{ "l1", CP_1252 },
	{ "us-ascii", CP_1252 },
	{ "ascii", CP_1252 },
	{ "windows-1252", CP_1252 },
	{ "cp1252", CP_1252 },
	{ "cp-1252", CP_1252 },
	{ "x-cp1252", CP_1252 },
	{ "ansi", CP_1252 },
	{ "iso-8859-15", CP_8859_15 },
	{ "iso8859-15", CP_8859_15 },
	{ "iso_8859-15", CP_8859_15 },
	{ "latin9", CP_8859_15 },
	{ "latin-9", CP_8859_15 },
	{ "l9", CP_8859_15 },
	{ "macintosh", CP_MAC },
	{ "mac", CP_MAC },
	{ "macroman", CP_MAC },
	{ "x-mac-roman", CP_MAC },
	{ "mac-roman", CP_MAC },
	{ "ibm850", CP_850 },
	{ "cp850", CP_850 },
	{ "850", CP_850 },
};

static const struct codepage *
codepage_of_label(const char *label)
{
	size_t i;

	for (i = 0; i < sizeof labels / sizeof *labels; i++)
		if (strcasecmp(label, labels[i].label) == 0)
			return &codepages[labels[i].codepage];
	return NULL;
}

/*
 * Any other set that ICU knows: its name, or NULL if it does not or the bytes
 * are not valid in it.  The wide sets and UTF-8 are told from the bytes, never
 * from a name: a label that could be read cannot have been UTF-16.
 */
static const char *
icu_decode(const char *label, const char *s, size_t len, struct buf *out)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *from;
	const char *at = s, *end = s + len, *name;
	UChar32 c;

	if (strncasecmp(label, "utf", 3) == 0)
		return NULL;
	name = ucnv_getStandardName(label, "IANA", &status);
	from = ucnv_open(label, &status);
	if (U_FAILURE(status) || !name)
		return NULL;
	while (at < end && !U_FAILURE(status)) {
		c = ucnv_getNextUChar(from, &at, end, &status);
		if (!U_FAILURE(status) && c != 0xfffd)
			buf_put_rune(out, (uint32_t)c);
		else if (status != U_INDEX_OUTOFBOUNDS_ERROR)
			status = U_INVALID_CHAR_FOUND;
	}
	ucnv_close(from);
	if (U_FAILURE(status) && status != U_INDEX_OUTOFBOUNDS_ERROR)
		return NULL;
	return name;
}

/* ---- bytes to UTF-8 ---- */

/*
 * Neither wide nor UTF-8.  A declared set is believed unless another makes
 * far better French: "charset=utf-8" and worse stands over all kinds of
 * bytes.
 */
static void
narrow_decode(const char *s, size_t len, const char *label, struct buf *out,
    struct charset *found)
{
	const struct codepage *best,
	    *told = label ? codepage_of_label(label) : NULL;

	found->how = "declared";
	found->name = label && !told ? icu_decode(label, s, len, out) : NULL;
	if (found->name)
		return;
	buf_clear(out);
	best = codepage_best(s, len);
	found->how = "statistics";
	if (told &&
	    codepage_score(told, s, len) * 2 >= codepage_score(best, s, len)) {
		best = told;
		found->how = "declared";
	}
	found->name = best->name;
	codepage_decode(best, s, len, out);
}

static int
to_utf8(const char *s, size_t len, const char *label, struct buf *out,
    struct charset *found, struct error *e)
{
	enum wide wide = wide_by_mark(s, len);
	const char *kind;

	found->how = "bom";
	if (wide == WIDE_NOT) {
		wide = wide_by_zeros(s, len);
		found->how = "statistics";
	}
	if (wide != WIDE_NOT) {
		found->name = wide_names[wide];
		wide_decode(s, len, wide, out);
		return 0;
	}
	kind = binary_kind(s, len);
	if (kind)
		return error_set(e, STATUS_DATA, "not text but %s%s", kind,
		    strcmp(kind, "binary") == 0 ? " data" : "");
	found->name = found->how = "utf-8";
	if (len >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0)
		found->how = "bom";
	if (utf8_check(s, len) == len && !valid_by_chance(s, len)) {
		buf_put(out, s, len);
	} else if (found->how[0] == 'b' || mixed_is_utf8(s, len) ||
	    ends_cut(s, len)) {
		mixed_decode(s, len, out);
		found->repaired = 1;
	} else {
		narrow_decode(s, len, label, out, found);
	}
	return 0;
}

/* ---- line ends, marks, damage ---- */

static void
swap(struct buf *a, struct buf *b)
{
	struct buf t = *a;

	*a = *b;
	*b = t;
	buf_clear(b);
}

/* The text itself instead of a copy; the ceiling stays the caller's. */
static void
take(struct buf *out, struct buf *text)
{
	size_t max = out->max;

	swap(out, text);
	text->max = out->max;
	out->max = max;
}

/* LF for CR LF and CR; a stray NUL is no part of any text. */
static void
mend_lines(struct buf *text, struct buf *spare)
{
	const char *s = text->data;
	size_t i, from = 0;

	if (!memchr(s, '\r', text->len) && !memchr(s, '\0', text->len))
		return;
	for (i = 0; i < text->len; i++) {
		if (s[i] != '\r' && s[i] != '\0')
			continue;
		buf_put(spare, s + from, i - from);
		if (s[i] == '\r' && !(i + 1 < text->len && s[i + 1] == '\n'))
			buf_putc(spare, '\n');
		from = i + 1;
	}
	buf_put(spare, s + from, text->len - from);
	swap(text, spare);
}

static int
mend_mojibake(struct buf *text, struct buf *spare, size_t hint)
{
	struct edits edits = { 0 };
	const char *s = text->data, *nl;
	size_t start, end, from = 0;
	int changed = 0;

	while (hint < text->len) {
		for (start = hint; start > from && s[start - 1] != '\n';
		     start--)
			;
		nl = memchr(s + hint, '\n', text->len - hint);
		end = nl ? (size_t)(nl - s) : text->len;
		buf_put(spare, s + from, start - from);
		edits.len = 0;
		if (text_mojibake_mend(s + start, end - start, spare, &edits))
			changed = 1;
		else
			buf_put(spare, s + start, end - start);
		from = end;
		hint = text_mojibake_hint(s, text->len, end);
	}
	buf_put(spare, s + from, text->len - from);
	vec_free(&edits);
	swap(text, spare);
	return changed;
}

/* C1 controls stand for the signs of windows-1252, U+0085 apart. */
static int
mend_controls(struct buf *text, struct buf *spare)
{
	const unsigned char *s = (const unsigned char *)text->data;
	size_t i, from = 0;
	uint32_t r;

	for (i = 0; i + 1 < text->len; i++) {
		if (s[i] != 0xc2 || s[i + 1] >= 0xa0 || s[i + 1] == 0x85)
			continue;
		r = codepages[CP_1252].runes[s[i + 1] - 0x80];
		if (r == 0)
			continue;
		buf_put(spare, s + from, i - from);
		buf_put_rune(spare, r);
		from = i + 2;
	}
	if (from == 0)
		return 0;
	buf_put(spare, s + from, text->len - from);
	swap(text, spare);
	return 1;
}

static size_t
marks_at_start(const struct buf *text)
{
	size_t i = 0;

	for (;;) {
		if (text->len - i >= 3 &&
		    memcmp(text->data + i, "\xef\xbb\xbf", 3) == 0)
			i += 3;
		else if (text->len - i >= 6 &&
		    memcmp(text->data + i, "\xc3\xaf\xc2\xbb\xc2\xbf", 6) == 0)
			i += 6;
		else
			return i;
	}
}

int
text_decode(const char *bytes, size_t len, const char *declared,
    struct buf *out, struct charset *found, struct error *e)
{
	struct buf text, spare;
	char label[64];
	size_t skip, hint;
	int rc = -1;

	memset(found, 0, sizeof *found);
	if (len == 0)
		return error_set(e, STATUS_DATA, "empty");
	buf_init(&text, BUF_MAX);
	buf_init(&spare, BUF_MAX);
	if (!declared && declared_charset(bytes, len, label))
		declared = label;
	if (to_utf8(bytes, len, declared, &text, found, e) < 0)
		goto out;
	mend_lines(&text, &spare);
	hint = text_mojibake_hint(text.data, text.len, 0);
	if (hint < text.len) {
		found->repaired |= mend_mojibake(&text, &spare, hint);
		found->repaired |= mend_controls(&text, &spare);
	}
	skip = marks_at_start(&text);
	rc = buf_check(&text, "the decoded text", e);
	if (skip == 0 && out->len == 0 && text.len <= out->max)
		take(out, &text);
	else
		buf_put(out, text.data + skip, text.len - skip);
out:
	buf_free(&text);
	buf_free(&spare);
	return rc;
}
