#include "language/facts.h"

#include <string.h>

/*
 * Dates: "le 1er juin 2026", "June 1, 2026", "3 mars", "05/04/2023", "fin
 * 2017", a month alone, weekdays and relative days.  A date takes its
 * numbers, so that 3 of "3 mars" is compared as a day.
 */

static int
day_of(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t;

	if (i >= s->tokens.len)
		return 0;
	t = &s->tokens.items[i];
	if (t->kind != TOKEN_NUMBER || t->digits > 2 || t->amount < 1 ||
	    t->amount > 31 || t->flags & (TOKEN_POINTED | TOKEN_GROUPED))
		return 0;
	return (int)t->amount;
}

static int
year_of(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t;

	if (i >= s->tokens.len)
		return 0;
	t = &s->tokens.items[i];
	if (t->kind != TOKEN_NUMBER || t->digits != 4 || t->amount < 1000 ||
	    t->amount > 2100 || t->flags & (TOKEN_POINTED | TOKEN_GROUPED))
		return 0;
	return (int)t->amount;
}

static void
take(struct fact_scan *s, size_t first, size_t last)
{
	for (; first <= last; first++)
		s->tokens.items[first].flags |= TOKEN_USED;
}

static void
add_date(struct fact_scan *s, size_t first, size_t last, int year, int month,
    int day)
{
	const char *y = year ? arena_printf(s->arena, "%04d", year) : "XX";

	if (day)
		fact_add(s, "date", first, last, 0,
		    arena_printf(s->arena, "%s-%02d-%02d", y, month, day));
	else
		fact_add(s, "date", first, last, 0,
		    arena_printf(s->arena, "%s-%02d", y, month));
	take(s, first, last);
}

/* The day before the month: "3 mars", "1er juin", "13th of March". */
static size_t
day_before(const struct fact_scan *s, size_t i, int *day)
{
	size_t k = i;

	if (k > 0 && fact_at(s, k - 1, FK_OF))
		k--;
	if (k > 0 && fact_at(s, k - 1, FK_SUFFIX) &&
	    s->tokens.items[k - 1].flags & TOKEN_GLUED)
		k--;
	*day = k > 0 ? day_of(s, k - 1) : 0;
	return *day ? k - 1 : i;
}

/* The day and year after the month: "June 1st, 2026", "juin 2026". */
static size_t
day_after(const struct fact_scan *s, size_t i, int *day, int *year)
{
	size_t last = i, k = i + 1;

	if (!*day && (*day = day_of(s, k)) != 0) {
		last = k++;
		if (fact_at(s, k, FK_SUFFIX) &&
		    s->tokens.items[k].flags & TOKEN_GLUED)
			last = k++;
	}
	if (fact_is(s, k, ",") && year_of(s, k + 1) && *day)
		k++;
	*year = year_of(s, k);
	return *year ? k : last;
}

/*
 * "mars" alone is a month after "en", "fin", "dernier"; May is one after
 * "in"; a name of a month with more than one reading says so in its value
 * ("3?").
 */
static int
is_month_alone(const struct fact_scan *s, size_t i, const struct fact_entry *e)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (!strchr(e->value, '?'))
		return 1;
	if (s->words->day_first && t->flags & TOKEN_CAPITAL)
		return 0;
	return fact_before(s, i, FK_IN) || fact_before(s, i, FK_EDGE) ||
	    fact_at(s, i + e->ntokens, FK_PAST) ||
	    fact_at(s, i + e->ntokens, FK_NEXT) || fact_before(s, i, FK_PAST) ||
	    fact_before(s, i, FK_NEXT);
}

static size_t
month(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_MONTH);
	int day = 0, year = 0;
	size_t first, last, end = i + e->ntokens - 1;

	if (s->tokens.items[i].covered)
		return i;
	first = day_before(s, i, &day);
	last = day_after(s, end, &day, &year);
	if (!day && !year && !is_month_alone(s, i, e))
		return end;
	add_date(s, first, last, year, (int)e->number, day);
	return last;
}

static int
is_slash(const struct fact_scan *s, size_t i)
{
	return fact_is(s, i, "/") || fact_is(s, i, ".") ||
	    (i < s->tokens.len && s->tokens.items[i].flags & TOKEN_HYPHEN);
}

/* 05/04/2023, 05.04.2023, 2024-11-30: all numeric. */
static size_t
numeric(struct fact_scan *s, size_t i)
{
	int a = day_of(s, i), b, year;
	size_t last;

	year = year_of(s, i);
	if (year && day_of(s, i + 1) && day_of(s, i + 2) &&
	    is_slash(s, i + 1) && is_slash(s, i + 2)) {
		add_date(s, i, i + 2, year, day_of(s, i + 1), day_of(s, i + 2));
		return i + 2;
	}
	if (!a || !(fact_is(s, i + 1, "/") || fact_is(s, i + 1, ".")))
		return i;
	b = day_of(s, i + 2);
	last = i + 4;
	year = year_of(s, last);
	/* 22/02 */
	if (b && b <= 12 && s->words->day_first && fact_is(s, i + 1, "/") &&
	    s->tokens.items[i].digits == 2 &&
	    s->tokens.items[i + 2].digits == 2 && !fact_is(s, i + 3, "/")) {
		add_date(s, i, i + 2, 0, b, a);
		return i + 2;
	}
	if (!b || !year ||
	    !fact_is(s, i + 3, fact_is(s, i + 1, "/") ? "/" : "."))
		return i;
	if ((s->words->day_first && b <= 12) || a > 12)
		add_date(s, i, last, year, b, a);
	else
		add_date(s, i, last, year, a, b);
	return last;
}

/* "fin 2017", "début mars", "early 2017": the edge is a fact of its own. */
static void
edge(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_EDGE);
	size_t k = i + e->ntokens;

	while (fact_at(s, k, FK_OF) || fact_at(s, k, FK_ARTICLE))
		k++;
	if (year_of(s, k) || fact_at(s, k, FK_MONTH))
		fact_add(s, "edge", i, i + e->ntokens - 1, 0, e->value);
}

/* "les années 80", "the 1980s", "the eighties" */
static size_t
decade(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];
	int n;

	if (t->kind != TOKEN_NUMBER || t->digits > 4 || t->digits == 3 ||
	    (int)t->amount % 10 || t->flags & TOKEN_POINTED)
		return i;
	if (!fact_before(s, i, FK_YEAR) &&
	    !(fact_is(s, i + 1, "s") && t[1].flags & TOKEN_GLUED))
		return i;
	n = (int)t->amount;
	n = n < 100 ? n + 1900 : n;
	fact_add(s, "date", i, i, 0, arena_printf(s->arena, "%ds", n));
	t = &s->tokens.items[i];
	take(s, i, fact_is(s, i + 1, "s") ? i + 1 : i);
	return i;
}

static void
named_day(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_WEEKDAY);

	if (e && e->value[0])
		fact_add(s, "weekday", i, i + e->ntokens - 1, 0, e->value);
	e = fact_at(s, i, FK_RELATIVE);
	if (e && e->value[0])
		fact_add(s, "day", i, i + e->ntokens - 1, 0, e->value);
	e = fact_at(s, i, FK_DAYPART);
	if (e)
		fact_add(s, "daypart", i, i + e->ntokens - 1, 0, e->value);
}

void
facts_find_dates(struct fact_scan *s)
{
	size_t i, k;

	for (i = 0; i < s->tokens.len; i++) {
		if (!s->tokens.items[i].covered)
			named_day(s, i);
		if (fact_at(s, i, FK_EDGE))
			edge(s, i);
	}
	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].flags & TOKEN_USED)
			continue;
		k = numeric(s, i);
		if (k == i)
			k = decade(s, i);
		if (k == i && fact_at(s, i, FK_MONTH))
			k = month(s, i);
		i = k;
	}
}
