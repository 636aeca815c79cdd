#include "language/facts.h"

#include <string.h>

/*
 * Cutting a sentence into words, numbers and marks.  Words part at hyphens
 * and after an apostrophe (l'ONU, sud-coréen, qu'on), so that a phrase of the
 * tables is found whatever joins its parts; a flag remembers the joint.
 */

static int
is_apostrophe(uint32_t r)
{
	return r == '\'' || r == 0x2019 || r == 0x2bc;
}

static int
is_hyphen(uint32_t r)
{
	return r == '-' || r == 0x2010 || r == 0x2011;
}

static int
is_word_rune(uint32_t r)
{
	return rune_is_letter(r) || rune_is_mark(r) || rune_is_digit(r);
}

static uint32_t
peek(const struct fact_scan *s, size_t at, size_t *next)
{
	*next = at;
	return at < s->len ? utf8_next(s->text, s->len, next) : 0;
}

static int
is_digit_at(const struct fact_scan *s, size_t at)
{
	return at < s->len && s->text[at] >= '0' && s->text[at] <= '9';
}

static size_t
digits_at(const struct fact_scan *s, size_t at)
{
	size_t n = 0;

	while (is_digit_at(s, at + n))
		n++;
	return n;
}

/*
 * A group mark that three digits and no more follow: 10’000, 10 000, 1.100
 * in French; 1,260 in English.  A space groups only where the digits before
 * are a group themselves: in "en 2024 300 soldats" they are not.
 */
static size_t
group_mark(const struct fact_scan *s, size_t at, size_t before)
{
	size_t next;
	uint32_t r = peek(s, at, &next);

	if (before > 3 || digits_at(s, next) != 3)
		return 0;
	if (is_apostrophe(r) || (r < 0x80 && r && (char)r == s->words->group))
		return next - at;
	if (rune_is_space(r) && r != '\n' && r != '\t')
		return next - at;
	return 0;
}

static size_t
decimal_mark(const struct fact_scan *s, size_t at)
{
	char mark = at < s->len ? s->text[at] : 0;

	if (mark != '.' && mark != ',')
		return 0;
	/* A comma before a space is no decimal, "3, 5" are two numbers. */
	return is_digit_at(s, at + 1) ? 1 : 0;
}

/* Reads the digits, groups and decimals from `at` on; returns the end. */
static size_t
number_at(const struct fact_scan *s, size_t at, struct fact_token *t)
{
	size_t n = digits_at(s, at), k, mark;
	double scale = 1;
	int leading_zero = s->text[at] == '0';

	for (k = 0; k < n; k++)
		t->amount = t->amount * 10 + (s->text[at + k] - '0');
	t->digits = (int)n;
	at += n;
	while (!leading_zero && (mark = group_mark(s, at, n)) > 0) {
		for (k = 0; k < 3; k++)
			t->amount = t->amount * 10 +
			    (s->text[at + mark + k] - '0');
		at += mark + 3;
		n = 3;
		t->digits += 3;
		t->flags |= TOKEN_GROUPED;
	}
	mark = decimal_mark(s, at);
	if (mark == 0)
		return at;
	n = digits_at(s, at + 1);
	/* 05.04.2023, 192.168.0.1: marks between more than two numbers. */
	if (decimal_mark(s, at + 1 + n) && s->text[at] == s->text[at + 1 + n])
		return at;
	for (k = 0; k < n; k++) {
		scale /= 10;
		t->amount += scale * (s->text[at + 1 + k] - '0');
	}
	t->flags |= TOKEN_POINTED;
	return at + 1 + n;
}

/* The end of the word that begins at `at`; its apostrophe belongs to it. */
static size_t
word_at(const struct fact_scan *s, size_t at, struct fact_token *t)
{
	size_t next, upper = 0, letters = 0, after;
	uint32_t r = peek(s, at, &next);
	/* 21H40: the H is a word of its own */
	int after_digits = at > 0 && is_digit_at(s, at - 1);

	if (rune_is_upper(r))
		t->flags |= TOKEN_CAPITAL;
	while (at < s->len) {
		r = peek(s, at, &next);
		if (!is_word_rune(r) || (after_digits && rune_is_digit(r)))
			break;
		letters += rune_is_letter(r) != 0;
		upper += rune_is_upper(r) != 0;
		if (rune_is_digit(r))
			t->flags |= TOKEN_MIXED;
		at = next;
	}
	if (letters >= 2 && upper == letters)
		t->flags |= TOKEN_CAPITALS;
	r = peek(s, at, &next);
	/* A form of the tables may be no more than "n'". */
	if (is_apostrophe(r) &&
	    (is_word_rune(peek(s, next, &after)) ||
		(!s->out && next == s->len)))
		at = next;
	return at;
}

static void
spell(const struct fact_scan *s, struct fact_token *t)
{
	struct buf key;
	size_t i, len = t->end - t->start;
	char *lower;

	buf_init(&key, BUF_MAX);
	text_lower(s->text + t->start, len, &key);
	lower = arena_strndup(s->scratch, key.data, key.len);
	/* l’ is l' */
	i = key.len;
	if (i >= 3 && memcmp(lower + i - 3, "\xe2\x80\x99", 3) == 0) {
		lower[i - 3] = '\'';
		lower[i - 2] = '\0';
	}
	buf_free(&key);
	t->key = lower;
	t->bare = text_fold_new(s->scratch, lower, strlen(lower));
}

/* s of "KCNA's" is an ending, not a word. */
static int
is_possessive(const struct fact_token *t, const struct fact_token *prev)
{
	size_t n = strlen(prev->key);

	return t->flags & TOKEN_GLUED && n > 1 && prev->key[n - 1] == '\'' &&
	    strcmp(t->key, "s") == 0;
}

static size_t
one_token(struct fact_scan *s, size_t at, unsigned joint)
{
	struct fact_token t = { .start = at, .flags = joint };
	size_t next;
	uint32_t r = peek(s, at, &next);

	if (is_digit_at(s, at)) {
		t.kind = TOKEN_NUMBER;
		t.end = number_at(s, at, &t);
	} else if (rune_is_letter(r)) {
		t.kind = TOKEN_WORD;
		t.end = word_at(s, at, &t);
	} else {
		t.kind = TOKEN_MARK;
		t.end = next;
	}
	spell(s, &t);
	vec_push(&s->tokens, s->scratch, t);
	return t.end;
}

static void
cut(struct fact_scan *s)
{
	size_t at = 0, next, after;
	unsigned joint = 0;
	uint32_t r;

	while (at < s->len) {
		r = peek(s, at, &next);
		if (rune_is_space(r) || r == 0x200b || r == 0xad) {
			joint = 0;
			at = next;
			continue;
		}
		if (is_hyphen(r) && joint == TOKEN_GLUED &&
		    is_word_rune(peek(s, next, &after))) {
			joint = TOKEN_HYPHEN;
			at = next;
			continue;
		}
		at = one_token(s, at, s->tokens.len ? joint : 0);
		joint = TOKEN_GLUED;
	}
}

/* "KCNA's" is the word KCNA. */
static void
take_possessive(struct fact_scan *s, struct fact_token *t)
{
	size_t mark = s->text[t->end - 1] == '\'' ? 1 : 3;
	char *key = arena_strdup(s->scratch, t->key);

	key[strlen(key) - 1] = '\0';
	t->key = key;
	t->bare = text_fold_new(s->scratch, key, strlen(key));
	t->end -= mark;
	t->flags |= TOKEN_OWNER;
}

static void
drop_possessives(struct fact_scan *s)
{
	struct fact_token *t = s->tokens.items;
	size_t i, out = 0;

	for (i = 0; i < s->tokens.len; i++) {
		if (out > 0 && t[i].kind == TOKEN_WORD &&
		    is_possessive(&t[i], &t[out - 1]))
			take_possessive(s, &t[out - 1]);
		else
			t[out++] = t[i];
	}
	s->tokens.len = out;
}

void
fact_tokens(struct fact_scan *s)
{
	cut(s);
	drop_possessives(s);
	if (s->out)
		facts_tag(s);
}
