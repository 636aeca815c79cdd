#include "stages/outline/outline.h"

#include <string.h>

struct piece
line_piece(const struct outline *o, const struct line *l)
{
	struct piece p = { o->s + l->start, l->end - l->start };

	return p;
}

void
piece_skip(struct piece *p, size_t n)
{
	p->s += n;
	p->len -= n;
}

void
piece_trim(struct piece *p)
{
	size_t i = 0, end;

	while (i < p->len && rune_is_space(utf8_next(p->s, p->len, &i)))
		piece_skip(p, i), i = 0;
	while (p->len > 0) {
		end = p->len;
		if (!rune_is_space(utf8_prev(p->s, &end)))
			break;
		p->len = end;
	}
}

size_t
piece_until(struct piece p, const char *signs)
{
	size_t i = 0;

	while (i < p.len && !(p.s[i] && strchr(signs, p.s[i])))
		i++;
	return i;
}

size_t
piece_run(struct piece p, const char *signs)
{
	size_t i = 0;

	while (i < p.len && p.s[i] && strchr(signs, p.s[i]))
		i++;
	return i;
}

void
piece_undecorate(struct piece *p)
{
	static const char signs[] = "*=#+_/~- ";

	while (p->len > 0 && strchr(signs, p->s[0]) && p->s[0])
		piece_skip(p, 1);
	while (
	    p->len > 0 && strchr(signs, p->s[p->len - 1]) && p->s[p->len - 1])
		p->len--;
	piece_trim(p);
}

int
piece_take(struct piece *p, const char *sign)
{
	size_t n = strlen(sign);

	if (p->len < n || memcmp(p->s, sign, n) != 0)
		return 0;
	piece_skip(p, n);
	piece_trim(p);
	return 1;
}

int
piece_take_dash(struct piece *p)
{
	static const char *const dashes[] = { "--", "-", "–", "—", "=" };
	size_t i;

	for (i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (piece_take(p, dashes[i]))
			return 1;
	return 0;
}

int
piece_unwrap(struct piece *p)
{
	size_t depth = 0, i;
	struct piece in = *p;
	char open;

	if (p->len < 2 || (p->s[0] != '(' && p->s[0] != '['))
		return 0;
	open = p->s[0];
	if (p->s[p->len - 1] == '.')
		in.len--;
	if (in.s[in.len - 1] != (open == '(' ? ')' : ']'))
		return 0;
	for (i = 0; i < in.len; i++) {
		depth += in.s[i] == open;
		depth -= in.s[i] == (open == '(' ? ')' : ']');
		if (depth == 0 && i + 1 < in.len)
			return 0;
	}
	in.len--;
	piece_skip(&in, 1);
	piece_trim(&in);
	*p = in;
	return 1;
}

static int
is_opening(uint32_t r)
{
	return r == '"' || r == 0xab || r == 0x201c || r == '(' || r == '[' ||
	    rune_is_space(r) || r == 0x2013 || r == 0x2014 || r == '-';
}

int
piece_begins_upper(struct piece p)
{
	size_t i = 0;
	uint32_t r = 0;

	while (i < p.len) {
		r = utf8_next(p.s, p.len, &i);
		if (!is_opening(r))
			break;
	}
	return rune_is_upper(r) || rune_is_digit(r);
}

static int
is_closing(uint32_t r)
{
	return r == '"' || r == 0xbb || r == 0x201d || r == ')' || r == ']' ||
	    rune_is_space(r);
}

/* The last sign that closes nothing. */
static uint32_t
last_sign(struct piece p)
{
	size_t i = p.len;
	uint32_t r = 0;

	while (i > 0) {
		r = utf8_prev(p.s, &i);
		if (!is_closing(r))
			return r;
	}
	return r;
}

int
piece_ends_sentence(struct piece p)
{
	uint32_t r = last_sign(p);

	return r == '.' || r == '!' || r == '?' || r == 0x2026;
}

int
piece_ends_stop(struct piece p)
{
	return last_sign(p) == '.';
}

int
piece_is_caps(struct piece p)
{
	size_t i = 0, letters = 0;
	uint32_t r;

	while (i < p.len) {
		r = utf8_next(p.s, p.len, &i);
		if (rune_is_lower(r))
			return 0;
		letters += rune_is_upper(r) != 0;
	}
	return letters > 1;
}

size_t
piece_words(struct piece p)
{
	size_t i = 0, n = 0;
	int in_word = 0, letter;
	uint32_t r;

	while (i < p.len) {
		r = utf8_next(p.s, p.len, &i);
		letter = rune_is_letter(r) || rune_is_digit(r);
		n += letter && !in_word;
		in_word = letter;
	}
	return n;
}

int
piece_has_letters(struct piece p)
{
	size_t i = 0;

	while (i < p.len)
		if (rune_is_letter(utf8_next(p.s, p.len, &i)))
			return 1;
	return 0;
}

int
piece_has_words(struct piece p)
{
	size_t i = 0;
	uint32_t r;

	while (i < p.len) {
		r = utf8_next(p.s, p.len, &i);
		if (rune_is_letter(r) || rune_is_digit(r))
			return 1;
	}
	return 0;
}

/* One word of letters, hyphens and apostrophes; an initial's stop too. */
static size_t
name_word(struct piece p, int *upper)
{
	size_t i = 0, before, letters = 0, last = 0;
	uint32_t r;

	*upper = 0;
	while (i < p.len) {
		before = i;
		r = utf8_next(p.s, p.len, &i);
		if (rune_is_letter(r)) {
			*upper |= rune_is_upper(r) != 0;
			letters++;
			last = i;
		} else if (r == '.' && letters > 0 && letters < 3) {
			last = i;
			letters = 0;
		} else if ((r != '-' && r != 0x2019 && r != '\'') ||
		    before == 0) {
			break;
		} else {
			letters = 0;
		}
	}
	return last;
}

size_t
piece_name(const struct outline *o, struct piece p, size_t *words)
{
	size_t at = 0, end = 0, n;
	struct piece rest;
	int upper;

	*words = 0;
	while (at < p.len) {
		rest = p;
		piece_skip(&rest, at);
		n = name_word(rest, &upper);
		if (n == 0)
			break;
		if (upper) {
			*words += 1;
			end = at + n;
		} else if (end == 0 ||
		    language_mark(o->lang, "small", rest.s, rest.len, NULL) ==
			0) {
			break;
		}
		at += n;
		if (at >= p.len || p.s[at] != ' ')
			break;
		at++;
	}
	return end;
}

size_t
piece_bullet(struct piece p)
{
	static const char *const bullets[] = { "- ", "* ", "• ", "▪ ", "■ ",
		"● " };
	size_t i, n = 0;

	for (i = 0; i < sizeof bullets / sizeof *bullets; i++)
		if (p.len > strlen(bullets[i]) &&
		    memcmp(p.s, bullets[i], strlen(bullets[i])) == 0)
			return strlen(bullets[i]);
	while (n < p.len && n < 2 && p.s[n] >= '0' && p.s[n] <= '9')
		n++;
	if (n > 0 && n + 2 < p.len && (p.s[n] == ')' || p.s[n] == '.') &&
	    p.s[n + 1] == ' ')
		return n + 2;
	return 0;
}

int
piece_take_hashes(struct piece *p)
{
	struct piece in = *p;
	size_t n = 0;

	while (n < in.len && (in.s[n] == '*' || in.s[n] == '#'))
		n++;
	if (n == 0 || n >= in.len || (in.s[n] != ' ' && in.s[0] == '#') ||
	    (n == 1 && in.s[0] == '*'))
		return 0;
	piece_skip(&in, n);
	while (
	    in.len > 0 && strchr("*# ", in.s[in.len - 1]) && in.s[in.len - 1])
		in.len--;
	piece_trim(&in);
	if (in.len == 0)
		return 0;
	*p = in;
	return 1;
}
