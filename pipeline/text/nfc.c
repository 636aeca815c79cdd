#include "text/text.h"

#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "base/base.h"

/*
 * Code points that are in NFC whatever stands beside them, told without
 * asking ICU: Latin, and the punctuation, figures and currency of U+2002 to
 * U+20CF.  U+2000 and U+2001 are spelled otherwise in NFC.
 */
static int
always_nfc(uint32_t r)
{
	return r < 0x300 || (r >= 0x2002 && r < 0x20d0);
}

/*
 * A run ends where nothing before can compose with what follows.  One of
 * thousands of marks, which no writing has, is cut: ordering it would cost
 * the square of its length.
 */
#define RUN_SOFT 128
#define RUN_HARD 256

static size_t
run_end(const char *s, size_t len, size_t from)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	size_t i = from, at;
	uint32_t r;

	while (i < len) {
		at = i;
		r = utf8_next(s, len, &i);
		if (always_nfc(r) || at - from >= RUN_HARD ||
		    (at - from >= RUN_SOFT && !U_FAILURE(status) &&
			unorm2_hasBoundaryBefore(nfc, (UChar32)r)))
			return at;
	}
	return len;
}

size_t
text_nfc_suspect(const char *s, size_t len, size_t from, size_t *end)
{
	size_t i = from, at, before = from;
	uint32_t r;

	while (i < len) {
		/* nothing below U+0300 begins with a byte above 0xcb */
		if ((unsigned char)s[i] < 0xcc) {
			before = i++;
			continue;
		}
		at = i;
		r = utf8_next(s, len, &i);
		if (always_nfc(r)) {
			before = at;
			continue;
		}
		while (
		    before > from && ((unsigned char)s[before] & 0xc0) == 0x80)
			before--;
		*end = run_end(s, len, i);
		return before;
	}
	*end = len;
	return len;
}

static void
normalise_run(const char *s, size_t len, struct buf *out)
{
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	int32_t n = 0, max = (int32_t)len;
	UChar *wide = mem_alloc((3 * len + 4) * sizeof *wide);
	UChar *done = wide + len + 1;
	char *back = mem_alloc(6 * len + 12);

	/* NFC is at most three times as long in UTF-16 */
	u_strFromUTF8(wide, max + 1, &n, s, max, &status);
	n = unorm2_normalize(nfc, wide, n, done, 2 * max + 3, &status);
	u_strToUTF8(back, 6 * max + 12, &n, done, n, &status);
	if (U_FAILURE(status))
		buf_put(out, s, len);
	else
		buf_put(out, back, (size_t)n);
	mem_free(wide);
	mem_free(back);
}

void
text_nfc(const char *s, size_t len, struct buf *out)
{
	size_t from = 0, run, end;

	while (from < len) {
		run = text_nfc_suspect(s, len, from, &end);
		buf_put(out, s + from, run - from);
		if (run < end)
			normalise_run(s + run, end - run, out);
		from = end;
	}
}
