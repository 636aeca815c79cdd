#include "language/facts.h"

/*
 * Times of the day: 14h30, 21H40, "20 heures", 4:30 p.m., 1305 GMT, midi.
 * The value is hours and minutes; English without am or pm may mean either
 * half of the day and its value ends in "?".
 */

static void
add_time(struct fact_scan *s, size_t first, size_t last, int hour, int minute,
    int open)
{
	size_t i;

	fact_add(s, "time", first, last, hour * 60 + minute,
	    arena_printf(
		s->arena, "%02d:%02d%s", hour, minute, open ? "?" : ""));
	for (i = first; i <= last; i++)
		s->tokens.items[i].flags |= TOKEN_USED;
}

static int
small(const struct fact_scan *s, size_t i, int below)
{
	const struct fact_token *t;

	if (i >= s->tokens.len)
		return -1;
	t = &s->tokens.items[i];
	if (t->kind != TOKEN_NUMBER || t->digits > 2 ||
	    t->flags & (TOKEN_POINTED | TOKEN_USED) || t->amount >= below)
		return -1;
	return (int)t->amount;
}

static int
half_of_day(int hour, const struct fact_entry *meridiem)
{
	if (!meridiem)
		return hour;
	if (meridiem->value[0] == 'p')
		return hour < 12 ? hour + 12 : hour;
	return hour == 12 ? 0 : hour;
}

/* "4:30 p.m.", "12.30pm", "10 am", "14:30" */
static size_t
colon_time(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];
	const struct fact_entry *e;
	int hour = small(s, i, 25), minute = 0;
	size_t last = i;

	if (hour >= 0 && fact_is(s, i + 1, ":") &&
	    s->tokens.items[i + 1].flags & TOKEN_GLUED &&
	    small(s, i + 2, 60) >= 0 && s->tokens.items[i + 2].digits == 2) {
		minute = small(s, i + 2, 60);
		last = i + 2;
	} else if (t->kind == TOKEN_NUMBER && t->flags & TOKEN_POINTED &&
	    t->amount < 13) {
		hour = (int)t->amount;
		minute = (int)((t->amount - hour) * 100 + 0.5);
	}
	if (hour < 0 || minute > 59)
		return i;
	e = fact_at(s, last + 1, FK_MERIDIEM);
	if (!e && last == i)
		return i;
	add_time(s, i, last + (e ? e->ntokens : 0), half_of_day(hour, e),
	    minute, !e && hour <= 12);
	return last + (e ? e->ntokens : 0);
}

/* "14h30", "14 h 30", "20 heures" after "à"; "huit heures" counts hours. */
static size_t
hour_time(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i + 1, FK_CLOCK);
	int hour = small(s, i, 25), minute;
	size_t last;

	if (hour < 0 || !e)
		return i;
	last = i + e->ntokens;
	minute = small(s, last + 1, 60);
	if (minute >= 0 && s->tokens.items[last + 1].digits == 2)
		last++;
	else
		minute = 0;
	/* "24 heures" is a duration unless something sets it on the clock */
	if (last == i + e->ntokens && e->value[0] &&
	    !fact_before(s, i, FK_AT) && !fact_at(s, last + 1, FK_ZONE))
		return i;
	add_time(s, i, last, hour == 24 ? 0 : hour, minute, 0);
	return last;
}

/* "1305 GMT" */
static size_t
zone_time(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];
	int n = (int)t->amount;

	if (t->kind != TOKEN_NUMBER || t->digits != 4 ||
	    t->flags & (TOKEN_POINTED | TOKEN_GROUPED) || n >= 2400 ||
	    n % 100 > 59 || !fact_at(s, i + 1, FK_ZONE))
		return i;
	add_time(s, i, i, n / 100, n % 100, 0);
	return i;
}

void
facts_find_times(struct fact_scan *s)
{
	const struct fact_entry *e;
	size_t i, k;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].flags & TOKEN_USED)
			continue;
		k = colon_time(s, i);
		if (k == i)
			k = hour_time(s, i);
		if (k == i)
			k = zone_time(s, i);
		/* midi, noon */
		e = fact_at(s, i, FK_HOUR);
		if (k == i && e && !s->tokens.items[i].covered)
			add_time(
			    s, i, i + e->ntokens - 1, (int)e->number, 0, 0);
		i = k;
	}
}
