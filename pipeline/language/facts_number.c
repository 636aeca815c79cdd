#include "language/facts.h"

#include <math.h>
#include <string.h>

/*
 * Numbers in digits and in words.  A row of number words is added up as it
 * is spoken: quatre-vingt-dix-sept, deux cent mille, one hundred and five.
 * Digits may be followed by a scale: 1,2 milliard.
 */

struct spoken {
	double total, group; /* thousands and above; below a thousand */
	enum fact_kind last; /* of the word before */
	double last_value;
	int any;
};

/*
 * May a word of this size follow what was said?  "vingt deux" may, "deux
 * vingt" begins a new number, but "quatre vingt" is eighty.
 */
static int
fits(const struct spoken *n, const struct fact_entry *e, int hyphen)
{
	double rest = fmod(n->group, 100);

	if (!n->any)
		return e->kind != FK_SCALE;
	/* dix-sept, quatre-vingt-dix-neuf */
	if (e->kind == FK_DIGIT && n->last == FK_TEEN && n->last_value == 10)
		return hyphen && e->number > 6;
	switch (e->kind) {
	case FK_DIGIT:
	case FK_ARTICLE:
		return rest == 0 ? n->group >= 100 || n->last == FK_THOUSAND ||
			n->last == FK_SCALE :
				   rest >= 20 && fmod(rest, 10) == 0;
	case FK_TEEN:
		return rest == 0 ? n->group >= 100 || n->last == FK_THOUSAND :
				   rest == 60 || rest == 80;
	case FK_TENS:
		if (e->number == 20 && rest == 4)
			return 1;
		return rest == 0 &&
		    (n->group >= 100 || n->last == FK_THOUSAND ||
			n->last == FK_SCALE);
	case FK_HUNDRED:
		return n->group < 100 && n->last != FK_HUNDRED;
	case FK_THOUSAND:
		return n->last != FK_THOUSAND && n->group > 0;
	case FK_SCALE:
		return n->last != FK_SCALE || n->last_value < e->number;
	default:
		return 0;
	}
}

static void
say(struct spoken *n, const struct fact_entry *e)
{
	switch (e->kind) {
	case FK_TENS:
		/* quatre-vingts: the four is already there */
		if (e->number == 20 && fmod(n->group, 100) == 4)
			n->group += 76;
		else
			n->group += e->number;
		break;
	case FK_HUNDRED:
		n->group = (n->group > 0 ? n->group : 1) * 100;
		break;
	case FK_THOUSAND:
	case FK_SCALE:
		if (n->last == FK_THOUSAND && e->kind == FK_SCALE) {
			/* mille milliards */
			n->total *= e->number;
		} else {
			n->total += (n->group > 0 ? n->group : 1) * e->number;
		}
		n->group = 0;
		break;
	default:
		n->group += e->number;
	}
	n->last = e->kind;
	n->last_value = e->number;
	n->any = 1;
}

static const struct fact_entry *
number_word(const struct fact_scan *s, size_t i)
{
	static const enum fact_kind kinds[] = { FK_DIGIT, FK_TEEN, FK_TENS,
		FK_HUNDRED, FK_THOUSAND, FK_SCALE, FK_ARTICLE };
	const struct fact_entry *e;
	size_t k;

	if (i >= s->tokens.len || s->tokens.items[i].covered ||
	    s->tokens.items[i].flags & TOKEN_USED)
		return NULL;
	for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		e = fact_at(s, i, kinds[k]);
		if (e && e->ntokens == 1)
			return e;
	}
	return NULL;
}

static int
is_hyphened(const struct fact_scan *s, size_t i)
{
	return (s->tokens.items[i].flags & TOKEN_HYPHEN) != 0;
}

/* The next number word after i, over "et", "and" or a hyphen; or i. */
static size_t
next_word(const struct fact_scan *s, size_t i, const struct spoken *n)
{
	const struct fact_entry *e = number_word(s, i + 1);

	if (e && fits(n, e, is_hyphened(s, i + 1)))
		return i + 1;
	/* "vingt et un", "two hundred and five"; not "mille et une nuits" */
	e = fact_at(s, i + 1, FK_AND) ? number_word(s, i + 2) : NULL;
	if (e && fits(n, e, 0) && n->group > 0 &&
	    (n->last == FK_HUNDRED || n->last == FK_TENS) &&
	    !(e->kind == FK_ARTICLE && n->last == FK_HUNDRED))
		return i + 2;
	return i;
}

static size_t
spoken_number(struct fact_scan *s, size_t i)
{
	struct quantity q = { .first = i, .spelled = 1 };
	const struct fact_entry *e = number_word(s, i);
	struct spoken n = { 0 };
	size_t next;

	if (!fits(&n, e, 0))
		return i;
	say(&n, e);
	q.weak = e->kind == FK_ARTICLE;
	for (q.last = i; (next = next_word(s, q.last, &n)) != q.last;
	     q.last = next) {
		e = number_word(s, next);
		say(&n, e);
		q.weak = 0;
		q.scaled |= e->kind == FK_SCALE;
	}
	q.amount = n.total + n.group;
	vec_push(&s->quantities, s->arena, q);
	return q.last;
}

/* "1,2 milliard", "450 millions", "3bn", "trois cents" after digits. */
static size_t
digit_number(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];
	struct quantity q = { .first = i, .last = i, .amount = t->amount };
	const struct fact_entry *e;
	size_t k;

	for (k = i + 1; k < s->tokens.len; k++) {
		e = fact_at(s, k, FK_SCALE);
		if (!e)
			e = fact_at(s, k, FK_THOUSAND);
		if (!e || s->tokens.items[k].covered)
			break;
		/* A single letter is a scale only beside digits or money:
		 * 5m, 430 M$; not 430 m. */
		if (strlen(s->tokens.items[k].key) < 2 &&
		    !(fact_at(s, k + 1, FK_MONEY) &&
			s->tokens.items[k + 1].flags & TOKEN_GLUED) &&
		    !fact_before(s, i, FK_MONEY))
			break;
		q.amount *= e->number;
		q.last = k + e->ntokens - 1;
		q.scaled = 1;
	}
	vec_push(&s->quantities, s->arena, q);
	return q.last;
}

/* "une quinzaine", "a dozen": a number; "des milliers": none. */
static size_t
collective(struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_COLLECTIVE);
	struct quantity q = { .first = i, .spelled = 1, .rounded = 1 };
	struct quantity *before = s->quantities.len ?
	    &s->quantities.items[s->quantities.len - 1] :
	    NULL;

	if (!e) {
		e = fact_at(s, i, FK_VAGUE);
		q.vague = 1;
	}
	q.last = i + e->ntokens - 1;
	q.amount = e->number;
	if (before && before->last + 1 == i && !before->vague) {
		/* "deux douzaines", "une quinzaine" */
		q.amount *= before->amount;
		q.vague = 0;
		q.first = before->first;
		*before = q;
		return q.last;
	}
	vec_push(&s->quantities, s->arena, q);
	return q.last;
}

/* The letters right after a number may be a unit or a scale: 35mm, 3bn. */
static int
is_counted_by(const struct fact_scan *s, size_t i)
{
	return !fact_at(s, i, FK_SUFFIX) &&
	    (fact_at(s, i, FK_UNIT) || fact_at(s, i, FK_SCALE) ||
		fact_at(s, i, FK_THOUSAND) || fact_at(s, i, FK_MONEY));
}

/* 2e, 21st, 802.11n and M23 are no plain numbers. */
static int
is_plain(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (t->flags & TOKEN_USED)
		return 0;
	/* "Covid-19", "F-16", but "mi-2024" */
	if (t->flags & TOKEN_HYPHEN && i > 0 && t[-1].kind == TOKEN_WORD &&
	    t[-1].flags & TOKEN_CAPITAL)
		return 0;
	if (i + 1 < s->tokens.len && t[1].flags & TOKEN_GLUED &&
	    t[1].kind == TOKEN_WORD && !is_counted_by(s, i + 1))
		return 0;
	return 1;
}

/* 33T, 802.11n, F-16: no number to be kept, but it may answer for one. */
static size_t
code(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (!(t->flags & TOKEN_USED))
		fact_add(s, "code", i, i, t->amount,
		    fact_amount(s->arena, t->amount));
	return i;
}

static size_t
quantity_at(struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (t->kind == TOKEN_NUMBER)
		return is_plain(s, i) ? digit_number(s, i) : code(s, i);
	if (t->covered || t->flags & TOKEN_USED)
		return i;
	if (fact_at(s, i, FK_COLLECTIVE) || fact_at(s, i, FK_VAGUE))
		return collective(s, i);
	if (number_word(s, i))
		return spoken_number(s, i);
	return i;
}

const char *
fact_amount(struct arena *a, double amount)
{
	char *text = arena_printf(a, "%.4f", amount);
	size_t n = strlen(text);

	while (n > 0 && text[n - 1] == '0')
		text[--n] = '\0';
	if (n > 0 && text[n - 1] == '.')
		text[--n] = '\0';
	return text;
}

/* "trois et demi", "two and a half", "un million et demi" */
static void
add_half(struct fact_scan *s, struct quantity *q)
{
	size_t i = q->last + 1, k;
	const struct fact_entry *e = fact_at(s, i, FK_UNIT), *scale;

	/* "trois ans et demi" */
	if (e)
		i += e->ntokens;
	e = fact_at(s, i, FK_HALF);
	if (!e)
		return;
	scale = fact_at(s, q->last, FK_SCALE);
	q->amount += scale ? scale->number / 2 : 0.5;
	q->weak = 0;
	if (i == q->last + 1)
		q->last += e->ntokens;
	for (k = 0; k < e->ntokens; k++)
		s->tokens.items[i + k].flags |= TOKEN_COUNTED;
}

/* May hundredths of it be said behind it: "un mètre cinquante", "2 euros 50"?
 */
static int
has_hundredths(const struct fact_scan *s, size_t i)
{
	const struct fact_entry *unit = fact_at(s, i, FK_UNIT);

	return (unit && strcmp(unit->value, "metre") == 0) ||
	    fact_at(s, i, FK_MONEY);
}

static void
add_hundredths(
    const struct fact_scan *s, struct quantity *q, struct quantity *next)
{
	size_t i = q->last + 1;

	if (q->vague || q->scaled || next->vague || next->scaled ||
	    next->weak || next->first != i + 1 || next->amount >= 100 ||
	    next->amount < 10 || next->amount != floor(next->amount) ||
	    q->amount != floor(q->amount) || !has_hundredths(s, i))
		return;
	q->amount += next->amount / 100;
	q->weak = 0;
	next->vague = 1;
}

/* "three-dimensional", "hundred-run": the number is part of a word. */
static int
is_compound(const struct fact_scan *s, const struct quantity *q)
{
	size_t i = q->last + 1;

	return i < s->tokens.len && s->tokens.items[i].flags & TOKEN_HYPHEN &&
	    s->tokens.items[i].kind == TOKEN_WORD && q->spelled &&
	    !fact_at(s, i, FK_UNIT) && !fact_at(s, i, FK_SCALE) &&
	    !fact_at(s, i, FK_FRACTION);
}

static const char *
kind_of(const struct fact_scan *s, const struct quantity *q)
{
	if (q->vague)
		return "vague";
	if (q->weak || q->amount == 1)
		return "one";
	return is_compound(s, q) ? "code" : "number";
}

void
facts_find_numbers(struct fact_scan *s)
{
	struct quantity *q;
	size_t i, k;

	for (i = 0; i < s->tokens.len; i++)
		i = quantity_at(s, i);
	for (i = 0; i < s->quantities.len; i++) {
		q = &s->quantities.items[i];
		add_half(s, q);
		if (i + 1 < s->quantities.len)
			add_hundredths(s, q, q + 1);
		s->tokens.items[q->last].quantity = i + 1;
		for (k = q->first; k <= q->last && !q->weak; k++)
			s->tokens.items[k].flags |= TOKEN_COUNTED;
		q->fact = s->out->items.len;
		fact_add(s, kind_of(s, q), q->first, q->last, q->amount,
		    fact_amount(s->arena, q->amount));
	}
}
