#include "language/facts.h"

#include <string.h>

/*
 * What a number counts and how surely: percent, points, money, units; bounds
 * (au moins 40), ranges (entre 12 et 15).  Each is a fact of its own over
 * the number, so that a check compares "50 km" with "50 miles" though the
 * number is the same.
 */

static void
count(struct fact_scan *s, size_t first, size_t last)
{
	for (; first <= last; first++)
		s->tokens.items[first].flags |= TOKEN_COUNTED;
}

/* The token after the number, over "de", "d'" and a hyphen. */
static size_t
after(const struct fact_scan *s, const struct quantity *q)
{
	size_t i = q->last + 1;
	const struct fact_entry *e = fact_at(s, i, FK_OF);

	return e && (q->scaled || q->rounded || q->vague) ? i + e->ntokens : i;
}

static void
measure(struct fact_scan *s, const struct quantity *q)
{
	static const struct {
		enum fact_kind kind;
		const char *name;
	} kinds[] = {
		{ FK_PERCENT, "percent" },
		{ FK_POINT, "points" },
		{ FK_MONEY, "money" },
		{ FK_UNIT, "unit" },
	};
	const char *amount = fact_amount(s->arena, q->amount);
	const struct fact_entry *e = fact_before(s, q->first, FK_MONEY);
	size_t i = after(s, q), k;

	if (e && e->value[0]) {
		/* $450 billion, CHF 80 million */
		count(s, q->first - e->ntokens, q->last);
		fact_add(s, "money", q->first - e->ntokens, q->last, q->amount,
		    arena_printf(s->arena, "%s %s", e->value, amount));
		return;
	}
	for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		e = fact_at(s, i, kinds[k].kind);
		if (!e)
			continue;
		/* "three quarters" is a fraction */
		if (kinds[k].kind == FK_UNIT &&
		    (s->tokens.items[i].covered || fact_at(s, i, FK_FRACTION)))
			continue;
		count(s, i, i + e->ntokens - 1);
		fact_add(s, kinds[k].name, q->first, i + e->ntokens - 1,
		    q->amount,
		    arena_printf(s->arena, "%s %s", e->value, amount));
		return;
	}
}

/* "40 personnes au moins", "40 or more"; not "20 à 30, au moins 40". */
static const struct fact_entry *
bound_behind(const struct fact_scan *s, size_t last)
{
	const struct fact_entry *e;
	size_t i, next;

	for (i = last + 1; i < s->tokens.len && i < last + 4; i++) {
		if (s->tokens.items[i].kind != TOKEN_WORD)
			return NULL;
		e = fact_at(s, i, FK_BOUND);
		if (!e)
			continue;
		next = i + e->ntokens;
		if (e->value[strlen(e->value) - 1] != '+' ||
		    (next < s->tokens.len &&
			s->tokens.items[next].flags & TOKEN_COUNTED))
			return NULL;
		return e;
	}
	return NULL;
}

/* "au moins 40", "at least $40"; "40 ou plus", "quatre minutes environ". */
static void
bound(struct fact_scan *s, const struct quantity *q)
{
	const struct fact_entry *e = NULL;
	size_t first = q->first, back;

	for (back = 0; back < 3 && back <= first && !e; back++)
		e = first >= back ? fact_before(s, first - back, FK_BOUND) :
				    NULL;
	back -= back > 0;
	if (e) {
		/* only an article, a currency or "of" may stand between */
		if (back > 0 && !fact_at(s, first - back, FK_MONEY) &&
		    !fact_at(s, first - back, FK_OF) &&
		    !fact_at(s, first - back, FK_ARTICLE) &&
		    !fact_at(s, first - back, FK_HOUR))
			return;
		first = first - back - e->ntokens;
		/* "goes up to two euros" */
		if (s->tokens.items[first].covered)
			return;
	} else {
		e = bound_behind(s, q->last);
	}
	if (e)
		fact_add(s, "bound", first, q->last, q->amount,
		    arena_printf(s->arena, "%.*s%s",
			(int)strcspn(e->value, "+-"), e->value,
			fact_amount(s->arena, q->amount)));
}

/* "12 à 15", "20-30", "entre 12 et 15", "between 5% and 7%" */
static int
joined(const struct fact_scan *s, const struct quantity *a,
    const struct quantity *b)
{
	size_t i = a->last + 1;
	int between = fact_before(s, a->first, FK_BETWEEN) != NULL;

	if (b->first == i && s->tokens.items[i].flags & TOKEN_HYPHEN)
		return 1;
	while (i < b->first &&
	    (fact_at(s, i, FK_PERCENT) || fact_at(s, i, FK_MONEY) ||
		fact_at(s, i, FK_UNIT)))
		i++;
	if (fact_at(s, i, FK_TO) || (between && fact_at(s, i, FK_AND)))
		i++;
	else
		return 0;
	while (
	    i < b->first && (fact_at(s, i, FK_MONEY) || fact_at(s, i, FK_OF)))
		i++;
	return i == b->first;
}

static void
range(struct fact_scan *s, const struct quantity *a, const struct quantity *b)
{
	double low = a->amount;

	if (a->vague || b->vague || !joined(s, a, b))
		return;
	/* "2 à 3 millions" */
	if (b->scaled && !a->scaled && b->amount > 1e5)
		low = a->amount * (b->amount >= 1e9 ? 1e9 : 1e6);
	fact_add(s, "range", a->first, b->last, low,
	    arena_printf(s->arena, "%s-%s", fact_amount(s->arena, low),
		fact_amount(s->arena, b->amount)));
}

void
facts_find_measures(struct fact_scan *s)
{
	const struct quantity *q = s->quantities.items;
	size_t i;

	for (i = 0; i < s->quantities.len; i++) {
		measure(s, &q[i]);
		bound(s, &q[i]);
		if (i + 1 < s->quantities.len)
			range(s, &q[i], &q[i + 1]);
	}
}
