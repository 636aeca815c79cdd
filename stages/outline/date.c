#include "stages/outline/outline.h"

#include <stdlib.h>

/* Up to `most` digits: their value, or -1. */
static int
take_number(struct piece *p, size_t most)
{
	int value = 0;
	size_t n = 0;

	while (n < p->len && n < most && p->s[n] >= '0' && p->s[n] <= '9')
		value = value * 10 + (p->s[n++] - '0');
	if (n == 0 || (n < p->len && p->s[n] >= '0' && p->s[n] <= '9'))
		return -1;
	piece_skip(p, n);
	return value;
}

/* "22/02", "22/02/2025", "12.03.2025" behind the day. */
static int
take_figures(struct piece *p, struct date *d)
{
	struct piece rest = *p;
	char sign;

	if (rest.len < 2 || (rest.s[0] != '/' && rest.s[0] != '.'))
		return 0;
	sign = rest.s[0];
	piece_skip(&rest, 1);
	d->month = take_number(&rest, 2);
	if (d->month < 1 || d->month > 12)
		return 0;
	*p = rest;
	if (rest.len > 1 && rest.s[0] == sign) {
		piece_skip(&rest, 1);
		d->year = take_number(&rest, 4);
		if (d->year >= 0 && d->year < 100)
			d->year += 2000;
		if (d->year > 1900)
			*p = rest;
		else
			d->year = 0;
	}
	return sign == '/' || d->year > 0;
}

/* " nov. 2025" behind the day. */
static int
take_month(const struct outline *o, struct piece *p, struct date *d)
{
	struct piece rest;
	const char *value;
	size_t n;

	piece_skip(p, language_mark(o->lang, "first", p->s, p->len, NULL));
	piece_trim(p);
	n = language_mark(o->lang, "month", p->s, p->len, &value);
	if (n == 0)
		return 0;
	d->month = (int)strtol(value, NULL, 10);
	piece_skip(p, n);
	rest = *p;
	piece_trim(&rest);
	d->year = take_number(&rest, 4);
	if (d->year > 1900 && d->year < 2200)
		*p = rest;
	else
		d->year = 0;
	return 1;
}

size_t
date_read(const struct outline *o, struct piece text, struct date *d)
{
	struct piece p = text;
	size_t n;

	d->year = d->month = d->day = 0;
	piece_skip(&p, language_mark(o->lang, "dated", p.s, p.len, NULL));
	piece_trim(&p);
	n = language_mark(o->lang, "weekday", p.s, p.len, NULL);
	piece_skip(&p, n);
	piece_trim(&p);
	d->day = take_number(&p, 2);
	if (d->day < 1 || d->day > 31)
		return 0;
	if (!take_figures(&p, d) && !take_month(o, &p, d))
		return 0;
	return (size_t)(p.s - text.s);
}

size_t
date_find(const struct outline *o, struct piece p, struct date *d)
{
	struct piece rest;
	size_t i;

	for (i = 0; i < p.len; i++) {
		if (p.s[i] < '0' || p.s[i] > '9' ||
		    (i > 0 && p.s[i - 1] >= '0' && p.s[i - 1] <= '9'))
			continue;
		rest = p;
		piece_skip(&rest, i);
		if (date_read(o, rest, d) > 0)
			break;
	}
	return i;
}
