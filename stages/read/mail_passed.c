/*
 * mail_passed.c - a mail that was passed on inside the text of another:
 * "---------- Message transféré ----------", "De : ... Envoyé : ...".
 */
#include "stages/read/mail.h"

#include <string.h>

#include "language/language.h"

/* "Envoyé :": the value of its mark, or NULL. */
static const char *
header_of(const struct language *lang, struct slice line)
{
	const char *value = NULL;
	size_t n = language_mark(lang, "header", line.s, line.len, &value);

	if (n > 0 && strncmp(line.s + n, "\xc2\xa0", 2) == 0)
		n += 2;
	n += n > 0 && n < line.len && line.s[n] == ' ';
	return n > 0 && n < line.len && line.s[n] == ':' ? value : NULL;
}

static int
is_mark(const struct language *lang, struct slice line)
{
	while (line.len > 0 && strchr("-_ ", line.s[0]) && line.s[0])
		line.s++, line.len--;
	return line.len < 80 &&
	    language_mark(lang, "passed", line.s, line.len, NULL) > 0;
}

/* The first line of what is passed on; the text's length: nothing is. */
static size_t
find(const struct language *lang, struct slice all)
{
	struct slice line, next;
	size_t at = 0, start = 0, behind;
	const char *what;

	for (; slice_line(all, &at, &line); start = at) {
		if (is_mark(lang, line))
			return start;
		what = header_of(lang, line);
		if (!what || strcmp(what, "from") != 0)
			continue;
		behind = at;
		if (slice_line(all, &behind, &next) && header_of(lang, next))
			return start;
	}
	return all.len;
}

size_t
passed_find(const struct language *lang, const char *text, size_t len)
{
	size_t start = find(lang, (struct slice){ text, len });

	/* an answer quotes less than it says itself */
	return start < len && len - start > start ? start : len;
}
