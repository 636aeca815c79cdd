/*
 * gaps.c - what stands between two signs: no space, a plain one or one that
 * does not break.
 */
#include "stages/normalize/spaces.h"

#include <string.h>

enum sign
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

const struct quote *
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

size_t
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

/* Do the spaces [start, end) part the groups of one number? */
static int
groups_digits(struct spaces *sp, size_t start, size_t end)
{
	const char *s = sp->p->s;

	if (end <= sp->group_end)
		return 1;
	if (!pass_on(sp->p, RULE_NUMBER_GROUPS) || end >= sp->p->len ||
	    s[end] < '0' || s[end] > '9')
		return 0;
	sp->group_end = digit_groups_end(sp->p, start);
	return sp->group_end > start;
}

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

enum gap
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
