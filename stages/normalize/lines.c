/*
 * lines.c - paragraphs parted by one blank line, lines without spaces at
 * their ends, hard-wrapped paragraphs joined.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

#define WRAP_MIN 50
#define WRAP_MAX 120
#define SOFT_HYPHEN "\xc2\xad"

struct line {
	size_t start, end; /* without spaces at its ends */
	size_t width;	   /* in code points, once is_wrapped has asked */
};

struct paragraph {
	VEC(struct line) lines;
};

/* Bytes of eight that begin a code point. */
static size_t
begins_in_eight(const char *s)
{
	uint64_t word;

	memcpy(&word, s, sizeof word);
	word = (~word >> 7 | word >> 6) & 0x0101010101010101u;
	return (size_t)(word * 0x0101010101010101u >> 56);
}

/* Code points, a soft hyphen at the end apart. */
static size_t
line_width(const char *s, const struct line *l)
{
	size_t i = l->start, n = 0;

	for (; l->end - i >= 8; i += 8)
		n += begins_in_eight(s + i);
	for (; i < l->end; i++)
		n += ((unsigned char)s[i] & 0xc0) != 0x80;
	if (l->end - l->start > 2 &&
	    memcmp(s + l->end - 2, SOFT_HYPHEN, 2) == 0)
		n--;
	return n;
}

static size_t
first_word_width(const char *s, const struct line *l)
{
	struct line word = { l->start, l->start, 0 };

	while (word.end < l->end && !space_len(s, l->end, word.end))
		word.end++;
	return line_width(s, &word);
}

/* "-----------": the line below a heading */
static int
is_rule(const char *s, const struct line *l)
{
	size_t i;

	for (i = l->start; i < l->end; i++)
		if (!strchr("-=_*~#", s[i]) || s[i] == '\0')
			return 0;
	return l->end - l->start > 2;
}

/* "- ", "– ", "• ", "1. ", "2) ": a list or a dialogue; "> ": a mail that is
 * quoted; a line of signs */
static int
begins_item(const char *s, const struct line *l)
{
	size_t i = l->start;
	uint32_t r;

	if (i == l->end)
		return 0;
	if (s[i] == '>' || is_rule(s, l))
		return 1;
	r = utf8_next(s, l->end, &i);
	if (r == '-' || r == '*' || r == 0x2013 || r == 0x2014 || r == 0x2022)
		return space_len(s, l->end, i) > 0;
	if (!rune_is_digit(r))
		return 0;
	while (i < l->end && s[i] >= '0' && s[i] <= '9')
		i++;
	return i < l->end && (s[i] == '.' || s[i] == ')') &&
	    space_len(s, l->end, i + 1) > 0;
}

/*
 * Lines that were broken at a width: the longest has 50 to 120 signs, and
 * none but the last had room for the first word of the next.  Verse, lists
 * and headlines are not like that.
 */
static int
is_wrapped(const char *s, struct paragraph *para)
{
	struct line *l = para->lines.items;
	size_t n = para->lines.len, i, longest = 0;

	for (i = 0; i < n; i++) {
		if (i > 0 && begins_item(s, &l[i]))
			return 0;
		l[i].width = line_width(s, &l[i]);
		if (l[i].width > longest)
			longest = l[i].width;
		if (longest > WRAP_MAX)
			return 0;
	}
	if (n < 2 || longest < WRAP_MIN)
		return 0;
	for (i = 0; i + 1 < n; i++)
		if (l[i].width + 1 + first_word_width(s, &l[i + 1]) <= longest)
			return 0;
	return 1;
}

/* Length of the hyphen that ends the line, of either spelling, or 0. */
static size_t
hyphen_before(const char *s, size_t end)
{
	if (end > 0 && s[end - 1] == '-')
		return 1;
	if (end > 2 && s[end - 3] == '\xe2' && s[end - 2] == '\x80' &&
	    (s[end - 1] == '\x90' || s[end - 1] == '\x91'))
		return 3;
	return 0;
}

static int
holds_address(const char *s, size_t len)
{
	return memmem(s, len, "://", 3) || memmem(s, len, "www.", 4) ||
	    memchr(s, '@', len);
}

/* Is the last word of the line an address, which may end in a hyphen? */
static int
ends_in_address(const char *s, const struct line *l)
{
	size_t i = l->end;

	while (i > l->start && s[i - 1] != ' ' && l->end - i < 300)
		i--;
	return holds_address(s + i, l->end - i);
}

static int
begins_with_address(const char *s, const struct line *l)
{
	size_t i = l->start;

	while (i < l->end && s[i] != ' ' && i - l->start < 300)
		i++;
	return holds_address(s + l->start, i - l->start);
}

/* Do the two pieces make a word with a hyphen of its own? */
static int
is_compound(const struct pass *p, size_t end, size_t next)
{
	size_t start = end, stop = next, at;

	if (!p->set->language)
		return 0;
	for (at = end; at > 0 && end - at < 64; start = at)
		if (!rune_is_letter(utf8_prev(p->s, &at)))
			break;
	for (at = next; at < p->len && at - next < 64; stop = at)
		if (!rune_is_letter(utf8_next(p->s, p->len, &at)))
			break;
	return language_keeps_hyphen(p->set->language, p->s + start,
	    end - start, p->s + next, stop - next);
}

/*
 * Joins a line to the next.  A hyphen of the break is dropped with it
 * ("gouverne-/ment"), one of the word stays ("Moscou-/Pyongyang",
 * "rendez-/vous").
 */
static void
join(struct pass *p, const struct line *l, const struct line *next)
{
	size_t n = hyphen_before(p->s, l->end), end = l->end - n;
	uint32_t last, first = rune_after(p->s, p->len, next->start);

	if (end - l->start > 2 &&
	    memcmp(p->s + l->end - 2, SOFT_HYPHEN, 2) == 0) {
		pass_replace(p, l->end - 2, next->start, "", 0);
		return;
	}
	last = end > l->start ? rune_before(p->s, end) : 0;
	if (n == 0 || !pass_on(p, RULE_LINE_HYPHENS) ||
	    !(rune_is_letter(last) || rune_is_digit(last)) ||
	    !(rune_is_letter(first) || rune_is_digit(first)) ||
	    ends_in_address(p->s, l) || begins_with_address(p->s, next)) {
		pass_replace(p, l->end, next->start, " ", 1);
	} else if (rune_is_lower(first) && rune_is_lower(last) &&
	    !is_compound(p, end, next->start)) {
		pass_replace(p, end, next->start, "", 0);
	} else {
		pass_replace(p, l->end, next->start, "", 0);
	}
}

/* A soft hyphen at the end of a line that stays one. */
static void
drop_soft_hyphen(struct pass *p, const struct line *l, const char *gap,
    const struct line *next)
{
	size_t end = l->end, stop = next ? next->start : p->len;

	if (pass_on(p, RULE_INVISIBLE) && end - l->start > 2 &&
	    memcmp(p->s + end - 2, SOFT_HYPHEN, 2) == 0)
		end -= 2;
	pass_replace(p, end, stop, gap, strlen(gap));
}

/* Writes the paragraph's line ends and the gap to `next`, if there is one. */
static void
paragraph_end(struct pass *p, struct paragraph *para, const struct line *next)
{
	const struct line *l = para->lines.items;
	size_t i, n = para->lines.len;
	int joined = n > 1 && pass_on(p, RULE_HARD_WRAP) &&
	    is_wrapped(p->s, para);

	for (i = 0; i + 1 < n; i++) {
		if (joined)
			join(p, &l[i], &l[i + 1]);
		else
			drop_soft_hyphen(p, &l[i], "\n", &l[i + 1]);
	}
	drop_soft_hyphen(p, &l[n - 1], next ? "\n\n" : "", next);
	para->lines.len = 0;
}

/* The line at *i without its spaces; *i moves past its end. */
static struct line
next_line(const char *s, size_t len, size_t *i)
{
	const char *nl = memchr(s + *i, '\n', len - *i);
	struct line l;

	l.end = nl ? (size_t)(nl - s) : len;
	l.start = skip_spaces(s, l.end, *i);
	*i = nl ? l.end + 1 : len;
	if (l.end > l.start)
		l.end = skip_spaces_back(s, l.end);
	return l;
}

void
pass_lines(struct pass *p)
{
	struct paragraph para = { 0 };
	struct line l;
	size_t i = 0;
	int blank = 1;

	if (!pass_on(p, RULE_BLANK_LINES))
		return;
	while (i < p->len) {
		l = next_line(p->s, p->len, &i);
		if (l.end <= l.start) {
			blank = 1;
			continue;
		}
		if (para.lines.len == 0)
			pass_replace(p, 0, l.start, "", 0);
		else if (blank)
			paragraph_end(p, &para, &l);
		vec_push(&para.lines, NULL, l);
		blank = 0;
	}
	if (para.lines.len > 0)
		paragraph_end(p, &para, NULL);
	else
		pass_replace(p, p->from, p->len, "", 0);
	vec_free(&para.lines);
}

/* Is there a paragraph in the normal form that a second time would join? */
int
lines_would_change(const char *s, size_t len, const struct settings *set)
{
	struct paragraph para = { 0 };
	struct line l;
	size_t i = 0;
	int found = 0;

	if (set->off & (RULE_BIT(RULE_HARD_WRAP) | RULE_BIT(RULE_BLANK_LINES)))
		return 0;
	while (i < len && !found) {
		l = next_line(s, len, &i);
		if (l.end > l.start)
			vec_push(&para.lines, NULL, l);
		if (l.end > l.start && i < len)
			continue;
		found = para.lines.len > 1 && is_wrapped(s, &para);
		para.lines.len = 0;
	}
	vec_free(&para.lines);
	return found;
}
