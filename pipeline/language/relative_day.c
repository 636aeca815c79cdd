#include "language/facts.h"
#include "language/inner.h"

#include <stdlib.h>
#include <string.h>

/*
 * The date of "samedi", "hier" or "lundi prochain", seen from a day.  Days
 * are counted from 1 March of year 0, so that a leap day ends its year.
 */

static long
day_number(long y, long m, long d)
{
	y -= m <= 2;
	m = m > 2 ? m - 3 : m + 9;
	return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + d;
}

static const char *
date_text(long number, struct arena *a)
{
	long y = (number * 10000 + 14780) / 3652425;
	long rest = number - day_number(y, 3, 0), m;

	if (rest <= 0) {
		y--;
		rest = number - day_number(y, 3, 0);
	}
	m = (rest * 100 + 52 - 100) / 3060;
	if (day_number(y, 3, 0) + (m * 153 + 2) / 5 >= number)
		m--;
	return arena_printf(a, "%04ld-%02ld-%02ld", y + (m >= 10),
	    m < 10 ? m + 3 : m - 9, rest - (m * 153 + 2) / 5);
}

/* -1: not a date. */
static long
parse_day(const char *day)
{
	size_t i;

	if (!day || strlen(day) < 10)
		return -1;
	for (i = 0; i < 10; i++) {
		if (i == 4 || i == 7 ? day[i] != '-' :
				       day[i] < '0' || day[i] > '9')
			return -1;
	}
	return day_number(strtol(day, NULL, 10), strtol(day + 5, NULL, 10),
	    strtol(day + 8, NULL, 10));
}

static long
weekday_number(long day, int want, int next, int past)
{
	/* 1 March of year 0 was a Wednesday. */
	int is = (int)((day + 1) % 7) + 1;
	int back = (is - want + 7) % 7;

	if (next)
		return day + (back == 0 ? 7 : 7 - back);
	return day - (past && back == 0 ? 7 : back);
}

const char *
language_relative_day(const struct language *lang, const char *word, size_t len,
    const char *day, struct arena *arena)
{
	struct typeds none = { 0 };
	struct fact_scan s = { .lang = lang,
		.words = lang->facts,
		.text = word,
		.len = len,
		.arena = arena,
		.scratch = arena,
		.out = &none };
	const struct fact_entry *e;
	const struct fact_entry *weekday = NULL, *relative = NULL;
	long from = parse_day(day);
	int next = 0, past = 0;
	size_t i;

	if (!lang->facts || from < 0)
		return NULL;
	fact_tokens(&s);
	for (i = 0; i < s.tokens.len; i++) {
		if (!s.tokens.items[i].covered && !weekday &&
		    (e = fact_at(&s, i, FK_WEEKDAY)) && e->value[0])
			weekday = e;
		if (!s.tokens.items[i].covered && !relative &&
		    (e = fact_at(&s, i, FK_RELATIVE)) && e->value[0])
			relative = e;
		next |= fact_at(&s, i, FK_NEXT) != NULL;
		past |= fact_at(&s, i, FK_PAST) != NULL;
	}
	if (weekday)
		return date_text(
		    weekday_number(from, (int)weekday->number, next, past),
		    arena);
	return relative ?
	    date_text(from + strtol(relative->value, NULL, 10), arena) :
	    NULL;
}
