/*
 * Reading the French analyser's output: ^lemma<tag><tag>$ and, between the
 * units, blanks, [superblanks] and characters that it does not know.
 */
#include <string.h>

#include "base/base.h"
#include "str.h"
#include "unit.h"

static const struct {
	const char *name;
	enum tag tag;
} tags[] = {
	{ "n", TAG_N },
	{ "np", TAG_NP },
	{ "adj", TAG_ADJ },
	{ "adv", TAG_ADV },
	{ "preadv", TAG_PREADV },
	{ "det", TAG_DET },
	{ "predet", TAG_PREDET },
	{ "prn", TAG_PRN },
	{ "pr", TAG_PR },
	{ "rel", TAG_REL },
	{ "cnjcoo", TAG_CNJCOO },
	{ "cnjsub", TAG_CNJSUB },
	{ "cnjadv", TAG_CNJADV },
	{ "num", TAG_NUM },
	{ "ij", TAG_IJ },
	{ "vblex", TAG_VBLEX },
	{ "vbser", TAG_VBSER },
	{ "vbhaver", TAG_VBHAVER },
	{ "vbmod", TAG_VBMOD },
	{ "sym", TAG_SYM },
	{ "cm", TAG_CM },
	{ "sent", TAG_SENT },
	{ "lpar", TAG_LPAR },
	{ "rpar", TAG_RPAR },
	{ "apos", TAG_APOS },
	{ "guio", TAG_GUIO },
	{ "pri", TAG_PRI },
	{ "pii", TAG_PII },
	{ "ifi", TAG_IFI },
	{ "pis", TAG_PIS },
	{ "prs", TAG_PRS },
	{ "fti", TAG_FTI },
	{ "cni", TAG_CNI },
	{ "imp", TAG_IMP },
	{ "inf", TAG_INF },
	{ "pp", TAG_PP },
	{ "ger", TAG_GER },
	{ "m", TAG_M },
	{ "f", TAG_F },
	{ "mf", TAG_MF },
	{ "nt", TAG_NT },
	{ "sg", TAG_SG },
	{ "pl", TAG_PL },
	{ "sp", TAG_SP },
	{ "p1", TAG_P1 },
	{ "p2", TAG_P2 },
	{ "p3", TAG_P3 },
	{ "def", TAG_DEF },
	{ "pro", TAG_PRO },
	{ "tn", TAG_TN },
	{ "top", TAG_TOP },
	{ "ant", TAG_ANT },
	{ "cog", TAG_COG },
	{ "al", TAG_AL },
	{ "acr", TAG_ACR },
	{ "ord", TAG_ORD },
};

static enum tag
tag_find(const char *s, size_t len)
{
	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++)
		if (strncmp(tags[i].name, s, len) == 0 && !tags[i].name[len])
			return tags[i].tag;
	return TAG_OTHER;
}

/* `s` to `end` without backslashes. */
static char *
unescape(struct arena *a, const char *s, const char *end)
{
	char *out = arena_alloc(a, (size_t)(end - s) + 1), *p = out;

	for (; s < end; s++)
		if (*s != '\\')
			*p++ = *s;
	return out;
}

/* Length of a quotation mark that stands alone here, or 0. */
static int
mark(const char *s)
{
	static const char *const marks[] = { "«", "»", "“", "”", "\"" };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_starts(s, marks[i]))
			return str_len(marks[i]);
	return 0;
}

/* Length of the white space here, or 0. */
static int
blank(const char *s)
{
	if (*s == ' ' || (*s >= '\t' && *s <= '\r'))
		return 1;
	if (str_starts(s, "\xc2\xa0"))
		return 2;
	return str_starts(s, "\xe2\x80\xaf") || str_starts(s, "\xe2\x80\x89") ?
	    3 :
	    0;
}

/* The text between units without [superblanks] and backslashes. */
static char *
between_units(struct arena *a, const char *s, const char *end)
{
	char *out = arena_alloc(a, (size_t)(end - s) + 1), *p = out;

	while (s < end) {
		if (*s == '[') {
			const char *close = memchr(s, ']', (size_t)(end - s));

			if (close) {
				s = close + 1;
				continue;
			}
		}
		if (*s != '\\')
			*p++ = *s;
		s++;
	}
	return out;
}

/*
 * Characters between units are units of their own.  Returns whether what
 * comes next has a blank before it.
 */
static bool
loose(struct arena *a, const char *s, const char *end, bool first,
    struct units *out)
{
	const char *text = between_units(a, s, end), *p = text;
	bool pre = false;

	if (!*text)
		return first;
	while (*p) {
		int n = blank(p);

		if (n) {
			pre = true;
			p += n;
			continue;
		}
		n = mark(p);
		while (
		    !n || (p[n] && !mark(p) && !blank(p + n) && !mark(p + n)))
			n++;
		units_push(
		    out, a, unit_new(a, str_cut(a, p, n), TAG_SYM, 0, pre));
		pre = false;
		p += n;
	}
	return pre;
}

/* lemma<tag>...rest, `end` is its $ */
static struct unit *
unit_read(struct arena *a, const char *s, const char *end, bool pre)
{
	const char *lem = s, *lem_end, *close;
	enum tag pos = TAG_NONE;
	uint64_t set = 0;

	if (*s == '*')
		return unit_new(a, unescape(a, s + 1, end), TAG_UNK, 0, pre);
	while (s < end && *s != '<')
		s += *s == '\\' && s + 1 < end ? 2 : 1;
	lem_end = s;
	while (s < end && *s == '<') {
		enum tag t;

		close = memchr(s, '>', (size_t)(end - s));
		if (!close)
			break;
		t = tag_find(s + 1, (size_t)(close - s - 1));
		if (pos == TAG_NONE)
			pos = t;
		set |= BIT(t);
		s = close + 1;
	}
	return unit_new(a,
	    str_join(a, unescape(a, lem, lem_end), unescape(a, s, end), NULL),
	    pos, set, pre);
}

/* The $ that ends the unit begun at s, or NULL. */
static const char *
unit_end(const char *s, const char *end)
{
	for (; s < end && *s != '$'; s++)
		if (*s == '\\' && ++s == end)
			return NULL;
	return s < end ? s : NULL;
}

void
analysis_read(const char *text, size_t len, struct arena *a, struct units *out)
{
	const char *end = text + len, *s = text, *gap = text;
	bool first = true;

	while (s < end) {
		const char *close;
		bool pre;

		if (*s != '^') {
			s += *s == '\\' && s + 1 < end ? 2 : 1;
			continue;
		}
		close = unit_end(s + 1, end);
		if (!close)
			break; /* the rest holds no unit */
		pre = loose(a, gap, s, first, out);
		units_push(out, a, unit_read(a, s + 1, close, pre));
		first = false;
		gap = s = close + 1;
	}
	loose(a, gap, end, false, out);
}
