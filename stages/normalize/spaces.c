/*
 * spaces.c - the last pass: quotation marks in their form, and between two
 * signs no space, a plain one or a no-break one.
 */
#include "stages/normalize/normalize.h"

#include <string.h>

#define NBSP "\xc2\xa0"

/* What a sign is to its neighbours. */
enum sign {
	SIGN_NONE, /* a line or the text begins or ends */
	SIGN_LETTER,
	SIGN_DIGIT,
	SIGN_GUILLEMET_OPEN,
	SIGN_GUILLEMET_CLOSE,
	SIGN_OPEN,
	SIGN_CLOSE,  /* brackets, inner quotes */
	SIGN_HIGH,   /* ; : ! ? */
	SIGN_LOW,    /* , . */
	SIGN_AMOUNT, /* % ‰ € $ £ */
	SIGN_DOTS,
	SIGN_APOSTROPHE,
	SIGN_OTHER
};

enum gap { GAP_NONE, GAP_PLAIN, GAP_NBSP, GAP_KEEP };

struct spaces {
	struct pass *p;
	const struct quotes *quotes;
	size_t next;	  /* the next quote */
	size_t group_end; /* digit groups reach up to here */
	size_t judged;	  /* the gap that ends here is set */
	const struct places *gaps;
	size_t gap; /* the next place */
};

static enum sign
sign_of(uint32_t r)
{
	switch (r) {
	case 0:
	case '\n':
		return SIGN_NONE;
	case '(':
	case '[':
		return SIGN_OPEN;
	case ')':
	case ']':
		return SIGN_CLOSE;
	case ';':
	case ':':
	case '!':
	case '?':
		return SIGN_HIGH;
	case ',':
	case '.':
		return SIGN_LOW;
	case '%':
	case '$':
	case 0xa3:
	case 0x20ac:
	case 0x2030:
		return SIGN_AMOUNT;
	case 0x2026:
		return SIGN_DOTS;
	case 0x2019:
		return SIGN_APOSTROPHE;
	default:
		if (rune_is_digit(r))
			return SIGN_DIGIT;
		return rune_is_letter(r) ? SIGN_LETTER : SIGN_OTHER;
	}
}

static const enum sign act_signs[] = {
	[ACT_LEAVE] = SIGN_OTHER,
	[ACT_OPEN] = SIGN_GUILLEMET_OPEN,
	[ACT_CLOSE] = SIGN_GUILLEMET_CLOSE,
	[ACT_INNER_OPEN] = SIGN_OPEN,
	[ACT_INNER_CLOSE] = SIGN_CLOSE,
};

/* The quote at i, which is not before the next one; else NULL. */
static const struct quote *
quote_at(const struct spaces *sp, size_t i)
{
	const struct quotes *qs = sp->quotes;
	size_t k = sp->next;

	while (k < qs->len && qs->items[k].pos < i)
		k++;
	return k < qs->len && qs->items[k].pos == i &&
		qs->items[k].kind != QUOTE_PARAGRAPH ?
	    &qs->items[k] :
	    NULL;
}

static enum sign
sign_after(const struct spaces *sp, size_t i)
{
	const struct quote *q = quote_at(sp, i);

	return q ? act_signs[q->act] :
		   sign_of(rune_after(sp->p->s, sp->p->len, i));
}

static enum sign
sign_before(const struct spaces *sp, size_t i)
{
	const struct quotes *qs = sp->quotes;
	size_t k = sp->next;
	const struct quote *q;

	while (k > 0 && qs->items[k - 1].pos >= i)
		k--;
	if (k > 0) {
		q = &qs->items[k - 1];
		if (q->kind != QUOTE_PARAGRAPH && q->pos + q->len == i)
			return act_signs[q->act];
	}
	return sign_of(rune_before(sp->p->s, i));
}

/* Is i followed by white space, a closing sign or the end? */
static int
ends_at(const struct spaces *sp, size_t i)
{
	enum sign s;
	uint32_t r;

	if (i >= sp->p->len || sp->p->s[i] == '\n' ||
	    space_len(sp->p->s, sp->p->len, i))
		return 1;
	s = sign_after(sp, i);
	if (s == SIGN_CLOSE || s == SIGN_GUILLEMET_CLOSE)
		return 1;
	/* one without a partner stays, and one that is turned opens */
	r = rune_after(sp->p->s, sp->p->len, i);
	return s == SIGN_OTHER && (r == 0xbb || r == 0x201d);
}

static size_t
high_run_end(const struct pass *p, size_t i)
{
	while (i < p->len && strchr(";:!?", p->s[i]) && p->s[i])
		i++;
	return i;
}

/* Is the semicolon at i the end of "&name;", a name that is not known? */
static int
ends_entity(const struct pass *p, size_t i)
{
	size_t at = i;

	if (p->s[i] != ';')
		return 0;
	while (at > 0 && i - at < 32 &&
	    (p->s[at - 1] == '#' ||
		sign_of((unsigned char)p->s[at - 1]) == SIGN_LETTER ||
		sign_of((unsigned char)p->s[at - 1]) == SIGN_DIGIT))
		at--;
	return at < i && at > 0 && p->s[at - 1] == '&';
}

static int
may_precede_high(enum sign s)
{
	return s == SIGN_LETTER || s == SIGN_DIGIT || s == SIGN_CLOSE ||
	    s == SIGN_GUILLEMET_CLOSE || s == SIGN_DOTS || s == SIGN_AMOUNT ||
	    s == SIGN_LOW;
}

/* ---- digit groups: "10 000", not "1999 200" or "01 42 34 56" ---- */

static size_t
digits_from(const struct pass *p, size_t i)
{
	size_t n = 0;

	while (
	    i + n < p->len && n < 4 && p->s[i + n] >= '0' && p->s[i + n] <= '9')
		n++;
	return n;
}

/* May the digits that end at i be the first group? */
static int
first_group(const struct pass *p, size_t i)
{
	size_t n = 0, before;
	uint32_t r, further;

	while (
	    n < 4 && n < i && p->s[i - n - 1] >= '0' && p->s[i - n - 1] <= '9')
		n++;
	if (n == 0 || n > 3 || p->s[i - n] == '0')
		return 0;
	before = i - n;
	r = rune_before(p->s, before);
	if (rune_is_letter(r) || rune_is_digit(r))
		return 0;
	before = skip_spaces_back(p->s, before);
	further = rune_before(p->s, before);
	if (before < i - n)
		return !rune_is_digit(further);
	if (r != '.' && r != ',' && r != 0x2019 && r != '/' && r != ':' &&
	    r != '-')
		return 1;
	utf8_prev(p->s, &before);
	return !rune_is_digit(rune_before(p->s, before));
}

/* Where the groups that follow the one that ends at i end; i: none do. */
static size_t
groups_end(const struct pass *p, size_t i)
{
	size_t end = i, next;

	for (;;) {
		next = skip_spaces(p->s, p->len, end);
		if (next == end || digits_from(p, next) == 0)
			return end;
		if (digits_from(p, next) != 3)
			return i;
		end = next + 3;
	}
}

static int
groups_digits(struct spaces *sp, size_t start, size_t end)
{
	const struct pass *p = sp->p;

	if (end <= sp->group_end)
		return 1;
	if (!pass_on(p, RULE_NUMBER_GROUPS) || digits_from(p, end) != 3 ||
	    !first_group(p, start))
		return 0;
	sp->group_end = groups_end(p, start);
	return sp->group_end > start;
}

/* ---- what stands between two signs ---- */

static enum gap
before_sign(
    const struct spaces *sp, enum sign before, enum sign after, size_t at)
{
	const struct pass *p = sp->p;
	size_t end = at;

	switch (after) {
	case SIGN_HIGH:
		if (!may_precede_high(before) || ends_entity(p, at) ||
		    !ends_at(sp, high_run_end(p, at)))
			return GAP_KEEP;
		return pass_on(p, RULE_SPACE_HIGH) ? GAP_NBSP : GAP_KEEP;
	case SIGN_LOW:
		/* two dots are not made of ". ." */
		if (before == SIGN_LOW || before == SIGN_DOTS ||
		    before == SIGN_HIGH || before == SIGN_NONE ||
		    !ends_at(sp, high_run_end(p, at + 1)))
			return GAP_KEEP;
		return pass_on(p, RULE_SPACE_COMMA) ? GAP_NONE : GAP_KEEP;
	case SIGN_AMOUNT:
		utf8_next(p->s, p->len, &end);
		if (before != SIGN_DIGIT ||
		    rune_is_digit(rune_after(p->s, p->len, end)))
			return GAP_KEEP;
		return pass_on(p, RULE_PERCENT_CURRENCY) ? GAP_NBSP : GAP_KEEP;
	default:
		return GAP_KEEP;
	}
}

/* Does a quote that opens stand at i, or one that was turned and stays? */
static int
opens_at(const struct spaces *sp, size_t i)
{
	const struct quote *q = quote_at(sp, i);

	if (!q)
		return 0;
	return q->act == ACT_OPEN || q->act == ACT_INNER_OPEN ||
	    (q->act == ACT_LEAVE && q->flags & BEFORE_WORD);
}

static enum gap
gap_between(struct spaces *sp, size_t start, size_t end)
{
	const struct pass *p = sp->p;
	enum sign before = sign_before(sp, start), after = sign_after(sp, end);

	if (before == SIGN_NONE || after == SIGN_NONE)
		return GAP_KEEP;
	if (before == SIGN_GUILLEMET_OPEN || after == SIGN_GUILLEMET_CLOSE)
		return pass_on(p, RULE_SPACE_GUILLEMETS) ? GAP_NBSP : GAP_KEEP;
	if (before == SIGN_OPEN || after == SIGN_CLOSE)
		return pass_on(p, RULE_SPACE_INSIDE) ? GAP_NONE : GAP_KEEP;
	if (start < end && before == SIGN_APOSTROPHE &&
	    (after == SIGN_LETTER || opens_at(sp, end)) &&
	    pass_on(p, RULE_SPACE_ELISION) && elided_before(p, start - 3))
		return GAP_NONE;
	if (start < end && before == SIGN_DIGIT && after == SIGN_DIGIT)
		return groups_digits(sp, start, end) ? GAP_NBSP : GAP_KEEP;
	return before_sign(sp, before, after, end);
}

static void
set_gap(struct spaces *sp, size_t start, size_t end)
{
	struct pass *p = sp->p;
	enum gap gap = gap_between(sp, start, end);
	uint32_t before = rune_before(p->s, start);

	sp->judged = end;
	/* "Ã" and a no-break space would read as a damaged "à" */
	if (gap == GAP_NBSP && before >= 0xc2 && before <= 0xc5)
		gap = GAP_KEEP;
	if (gap == GAP_KEEP && start == end)
		return;
	if (gap == GAP_KEEP) {
		if (!pass_on(p, RULE_SPACE_RUNS) && end - start > 1)
			return;
		if (end - start == 2 && p->s[start] != ' ' &&
		    !pass_on(p, RULE_SPACE_KINDS))
			return;
		gap = GAP_PLAIN;
	}
	if (gap == GAP_NONE)
		pass_replace(p, start, end, "", 0);
	else if (gap == GAP_NBSP)
		pass_replace(p, start, end, NBSP, 2);
	else
		pass_replace(p, start, end, " ", 1);
}

static const char *const act_texts[] = {
	[ACT_LEAVE] = NULL,
	[ACT_OPEN] = "\xc2\xab",
	[ACT_CLOSE] = "\xc2\xbb",
	[ACT_INNER_OPEN] = "\xe2\x80\x9c",
	[ACT_INNER_CLOSE] = "\xe2\x80\x9d",
};

/* The gap that ends at i, unless it is set. */
static void
gap_before(struct spaces *sp, size_t i)
{
	size_t start = skip_spaces_back(sp->p->s, i);

	if (start >= sp->judged && i > sp->judged)
		set_gap(sp, start, i);
}

/* The gap that begins at i; where it ends. */
static size_t
gap_after(struct spaces *sp, size_t i)
{
	size_t end = skip_spaces(sp->p->s, sp->p->len, i);

	if (i >= sp->judged)
		set_gap(sp, i, end);
	return end;
}

static size_t
quote_here(struct spaces *sp, const struct quote *q)
{
	struct pass *p = sp->p;
	const char *text = act_texts[q->act];
	size_t end = q->pos + q->len;

	gap_before(sp, q->pos);
	if (text)
		pass_replace(p, q->pos, end, text, strlen(text));
	sp->next = (size_t)(q - sp->quotes->items) + 1;
	/* a gap between two marks is judged before the second */
	if (end < p->len &&
	    (space_len(p->s, p->len, end) ||
		(q->act == ACT_OPEN && !quote_at(sp, end))))
		return gap_after(sp, end);
	return end;
}

static size_t
sign_here(struct spaces *sp, size_t i)
{
	struct pass *p = sp->p;
	size_t end = i, start, stop;
	enum sign sign;

	if (may_protect(p->s[i]) &&
	    (stop = protected_end(p->s, p->len, i, &start)))
		return stop;
	sign = sign_of(utf8_next(p->s, p->len, &end));
	if (sign == SIGN_HIGH || sign == SIGN_AMOUNT ||
	    (i > 0 && p->s[i - 1] == ' '))
		gap_before(sp, i);
	if (sign == SIGN_HIGH)
		return high_run_end(p, i);
	if ((sign == SIGN_OPEN || sign == SIGN_APOSTROPHE) &&
	    space_len(p->s, p->len, end))
		return gap_after(sp, end);
	return end;
}

/* The places up to the next quote, or the end, that were not passed yet. */
static void
plain_text(struct spaces *sp, size_t i, size_t stop)
{
	const struct pass *p = sp->p;
	size_t at;

	while (
	    sp->gap < sp->gaps->len && (at = sp->gaps->items[sp->gap]) < stop) {
		sp->gap++;
		if (at < i)
			continue;
		if (space_len(p->s, p->len, at))
			i = gap_after(sp, skip_spaces_back(p->s, at));
		else
			i = sign_here(sp, at);
	}
}

void
pass_spaces(
    struct pass *p, const struct quotes *quotes, const struct places *gaps)
{
	struct spaces sp = { .p = p, .quotes = quotes, .gaps = gaps };
	const struct quote *q;
	size_t i = 0;

	for (;;) {
		while (sp.next < quotes->len &&
		    (quotes->items[sp.next].pos < i ||
			quotes->items[sp.next].kind == QUOTE_PARAGRAPH))
			sp.next++;
		if (sp.next == quotes->len)
			break;
		q = &quotes->items[sp.next];
		plain_text(&sp, i, q->pos);
		i = quote_here(&sp, q);
	}
	plain_text(&sp, i, p->len);
}
