#include "language/facts.h"

#include <string.h>

/*
 * Fractions and ordinals: "la moitié", "deux tiers", "le quatrième", "2e",
 * "XXIe".
 */

/* The number before a fraction, which then is none of its own. */
static double
quantity_before(struct fact_scan *s, size_t i, size_t *first)
{
	struct quantity *q;

	if (i == 0 || s->tokens.items[i - 1].quantity == 0)
		return 0;
	q = &s->quantities.items[s->tokens.items[i - 1].quantity - 1];
	*first = q->first;
	s->out->items.items[q->fact].kind = "code";
	s->out->items.items[q->fact].minor = 1;
	return q->amount;
}

/* "la moitié", "deux tiers", "two-thirds", "un quart" */
static void
fraction(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_FRACTION);
	size_t first = i;
	double over = quantity_before(s, i, &first);
	double amount = (over > 0 ? over : 1) * e->number;

	/* "un sixième essai" is the sixth: an ordinal without its article */
	if (fact_at(s, i, FK_ORDINAL) && over == 0)
		return;
	fact_add(s, "fraction", first, i + e->ntokens - 1, amount,
	    fact_amount(s->arena, amount));
}

/* "2e", "21st", "quatrième", "XXIe" */
static double
roman(const char *text, size_t len)
{
	static const struct {
		char letter;
		int value;
	} letters[] = { { 'I', 1 }, { 'V', 5 }, { 'X', 10 } };
	int total = 0, last = 0, value;
	size_t k;

	while (len-- > 0) {
		value = 0;
		for (k = 0; k < 3; k++) {
			if (letters[k].letter == text[len])
				value = letters[k].value;
		}
		if (!value)
			return 0;
		total += value < last ? -value : value;
		last = value > last ? value : last;
	}
	return total;
}

/* "XXIe", "Ier": the letters before the ending are a Roman number. */
static double
roman_ordinal(const struct fact_scan *s, const struct fact_token *t)
{
	const char *text = s->text + t->start;
	size_t len = t->end - t->start, n = 0;

	const struct fact_entry *e;

	while (n < len && strchr("IVX", text[n]))
		n++;
	if (n == 0 || n == len)
		return 0;
	e = map_get(s->words->phrases, text + n, len - n);
	while (e && e->kind != FK_SUFFIX)
		e = e->next;
	return e ? roman(text, n) : 0;
}

static void
ordinal(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];
	const struct fact_entry *e = fact_at(s, i, FK_ORDINAL);
	double amount;

	if (e && !t->covered) {
		fact_add(s, "ordinal", i, i + e->ntokens - 1, e->number,
		    fact_amount(s->arena, e->number));
	} else if (t->kind == TOKEN_NUMBER && i + 1 < s->tokens.len &&
	    s->tokens.items[i + 1].flags & TOKEN_GLUED &&
	    fact_at(s, i + 1, FK_SUFFIX)) {
		fact_add(s, "ordinal", i, i + 1, t->amount,
		    fact_amount(s->arena, t->amount));
	} else if (t->kind == TOKEN_WORD && t->flags & TOKEN_CAPITAL) {
		amount = roman_ordinal(s, t);
		if (amount > 0)
			fact_add(s, "ordinal", i, i, amount,
			    fact_amount(s->arena, amount));
	}
}

void
facts_find_fractions(struct fact_scan *s)
{
	size_t i;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].flags & TOKEN_USED)
			continue;
		if (fact_at(s, i, FK_FRACTION) &&
		    !(s->tokens.items[i].flags & TOKEN_COUNTED))
			fraction(s, i);
		ordinal(s, i);
	}
}
