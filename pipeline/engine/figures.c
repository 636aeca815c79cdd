/*
 * Figures as English writes them.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "english.h"

/* 21e, 1er, 2nde: 21st, 1st, 2nd; NULL if it is no ordinal */
static const char *
ordinal(const struct work *w, const char *s)
{
	int n = 0, tens;
	const char *low = str_lower(w->a, s), *ending;

	while (low[n] >= '0' && low[n] <= '9')
		n++;
	if (!n || n > 9 || !is(w, low + n, W_ORDINAL_ENDINGS))
		return NULL;
	tens = (int)strtol(str_cut(w->a, low, n), NULL, 10);
	ending = "th";
	if (tens % 100 < 10 || tens % 100 > 20)
		ending = tens % 10 == 1 ? "st" :
		    tens % 10 == 2	? "nd" :
		    tens % 10 == 3	? "rd" :
					  "th";
	return arena_printf(w->a, "%d%s", tens, ending);
}

/* Length of what parts thousands here (blank, no-break blank, ’ ' .), or 0. */
static int
thousands_mark(const char *s)
{
	static const char *const marks[] = { " ", "\xc2\xa0", "\xe2\x80\xaf",
		"’", "'", "." };

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (str_starts(s, marks[i]))
			return str_len(marks[i]);
	return 0;
}

/* 10 000, 1'250'000: groups of three; NULL if it is not of that form */
static const char *
grouped(const struct work *w, const char *s)
{
	char *out = arena_alloc(w->a, strlen(s) + 1), *p = out;
	int n = 0;

	while (s[n] >= '0' && s[n] <= '9')
		n++;
	if (!n || n > 3 || !s[n])
		return NULL;
	p = mempcpy(p, s, (size_t)n);
	for (s += n; *s; s += n) {
		int mark = thousands_mark(s);

		n = mark;
		while (s[n] >= '0' && s[n] <= '9')
			n++;
		if (!mark || n != mark + 3)
			return NULL;
		*p++ = ',';
		p = mempcpy(p, s + mark, 3);
	}
	return out;
}

/* 12345 is 12,345 */
static const char *
with_commas(const struct work *w, const char *s)
{
	char *out, *p;
	size_t n;

	while (*s == '0' && s[1])
		s++;
	n = strlen(s);
	p = out = arena_alloc(w->a, n + n / 3 + 1);
	for (; *s; s++, n--) {
		*p++ = *s;
		if (n > 1 && n % 3 == 1)
			*p++ = ',';
	}
	return out;
}

/* 3,5 is 3.5; 8 230,5 is 8,230.5 */
const char *
english_numeral(const struct work *w, const char *s)
{
	const char *found = ordinal(w, s);
	char *out;

	if (!found)
		found = grouped(w, s);
	if (found)
		return found;
	if (str_digits(s, 5, 1 << 20))
		return with_commas(w, s);
	out = arena_strdup(w->a, s);
	for (char *p = out; *p; p++)
		if (*p == ',' && p > out && p[-1] >= '0' && p[-1] <= '9' &&
		    p[1] >= '0' && p[1] <= '9')
			*p = '.';
	return out;
}
