#include "str.h"

#include <stdarg.h>
#include <string.h>

#include "base/base.h"
#include "text/text.h"

bool
str_eq(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return strcmp(a, b) == 0;
}

bool
str_empty(const char *s)
{
	return !s || !*s;
}

int
str_len(const char *s)
{
	return s ? (int)strlen(s) : 0;
}

bool
str_starts(const char *s, const char *prefix)
{
	return s && strncmp(s, prefix, strlen(prefix)) == 0;
}

bool
str_ends(const char *s, const char *suffix)
{
	int n = str_len(s), m = str_len(suffix);

	return s && n >= m && strcmp(s + n - m, suffix) == 0;
}

static char *
join(struct arena *a, const char *first, const char *between, va_list ap)
{
	va_list again;
	size_t len = 1;
	const char *s;
	char *out, *p;

	va_copy(again, ap);
	for (s = first; s; s = va_arg(again, const char *))
		len += strlen(s) + strlen(between);
	va_end(again);
	p = out = arena_alloc(a, len);
	for (s = first; s; s = va_arg(ap, const char *)) {
		if (p > out && *s && *between)
			*p++ = *between;
		p = stpcpy(p, s);
	}
	return out;
}

char *
str_join(struct arena *a, ...)
{
	va_list ap;
	char *out;

	va_start(ap, a);
	out = join(a, va_arg(ap, const char *), "", ap);
	va_end(ap);
	return out;
}

char *
str_spaced(struct arena *a, ...)
{
	va_list ap;
	char *out;

	va_start(ap, a);
	out = join(a, va_arg(ap, const char *), " ", ap);
	va_end(ap);
	return out;
}

char *
str_cut(struct arena *a, const char *s, int len)
{
	return arena_strndup(a, s, (size_t)len);
}

char *
str_less(struct arena *a, const char *s, int n)
{
	int len = str_len(s);

	return str_cut(a, s, len > n ? len - n : 0);
}

/* Applies `change` to the first `runes` code points (-1: all). */
static char *
change_runes(struct arena *a, const char *s, int from, int to,
    uint32_t (*change)(uint32_t))
{
	size_t len = strlen(s), i = 0;
	char *out = arena_alloc(a, len * 2 + 5), *p = out;

	for (int n = 0; i < len; n++) {
		uint32_t r = utf8_next(s, len, &i);

		if (n >= from && (to < 0 || n < to))
			r = change(r);
		p += utf8_put(p, r);
	}
	*p = '\0';
	return out;
}

char *
str_lower(struct arena *a, const char *s)
{
	return change_runes(a, s, 0, -1, rune_lower);
}

char *
str_upper_first(struct arena *a, const char *s)
{
	return change_runes(a, s, 0, 1, rune_upper);
}

char *
str_lower_first(struct arena *a, const char *s)
{
	return change_runes(a, s, 0, 1, rune_lower);
}

char *
str_capitalize(struct arena *a, const char *s)
{
	return str_upper_first(a, str_lower(a, s));
}

static uint32_t
rune_bare(uint32_t r)
{
	/* U+00E0 to U+00FF, a letter each */
	static const char letters[] = "aaaaaaaceeeeiiiidnooooo/ouuuuyty";

	if (r == 0xe6 || r == 0xf7 || r == 0xfe || r < 0xe0 || r > 0xff)
		return r;
	return (uint32_t)letters[r - 0xe0];
}

char *
str_bare(struct arena *a, const char *s)
{
	return change_runes(a, s, 0, -1, rune_bare);
}

char *
str_replace(
    struct arena *a, const char *s, const char *from, const char *to, bool all)
{
	size_t n = strlen(from), m = strlen(to), count = 0;
	const char *p;
	char *out, *q;

	for (p = s; (p = strstr(p, from)) != NULL; p += n)
		count++;
	q = out = arena_alloc(a, strlen(s) + count * m + 1);
	while ((p = strstr(s, from)) != NULL) {
		q = mempcpy(q, s, (size_t)(p - s));
		q = mempcpy(q, to, m);
		s = p + n;
		if (!all)
			break;
	}
	stpcpy(q, s);
	return out;
}

bool
str_digits(const char *s, int min, int max)
{
	int n = 0;

	if (!s)
		return false;
	while (s[n] >= '0' && s[n] <= '9')
		n++;
	return !s[n] && n >= min && n <= max;
}

bool
str_begins_upper(const char *s)
{
	size_t i = 0;

	return s && *s && rune_is_upper(utf8_next(s, strlen(s), &i));
}

static bool
one_case(const char *s, int (*has)(uint32_t), int (*lacks)(uint32_t))
{
	size_t len = s ? strlen(s) : 0, i = 0;
	bool seen = false;

	while (i < len) {
		uint32_t r = utf8_next(s, len, &i);

		if (lacks(r))
			return false;
		seen |= has(r);
	}
	return seen;
}

bool
str_is_upper(const char *s)
{
	return one_case(s, rune_is_upper, rune_is_lower);
}

bool
str_is_lower(const char *s)
{
	return one_case(s, rune_is_lower, rune_is_upper);
}

const char *
str_last_word(const char *s)
{
	const char *p = s ? strrchr(s, ' ') : NULL;

	return p ? p + 1 : s;
}

int
str_count_words(const char *s)
{
	int n = 0;

	for (; s && *s; s++)
		n += *s != ' ' && (s[1] == ' ' || !s[1]);
	return n;
}

bool
str_has_word(const char *s, const char *word)
{
	size_t n = strlen(word);
	const char *p = s;

	while (p && (p = strstr(p, word)) != NULL) {
		if ((p == s || p[-1] == ' ') && (p[n] == ' ' || !p[n]))
			return true;
		p += n;
	}
	return false;
}

void
strs_push(struct strs *l, struct arena *a, const char *s)
{
	strs_insert(l, a, l->n, s);
}

void
strs_insert(struct strs *l, struct arena *a, int at, const char *s)
{
	if (l->n == l->cap) {
		const char **old = l->v;

		l->cap = l->cap ? l->cap * 2 : 4;
		l->v = arena_alloc(a, (size_t)l->cap * sizeof(*l->v));
		if (l->n)
			memcpy(l->v, old, (size_t)l->n * sizeof(*old));
	}
	memmove(l->v + at + 1, l->v + at, (size_t)(l->n - at) * sizeof(*l->v));
	l->v[at] = s;
	l->n++;
}

void
strs_remove(struct strs *l, int at)
{
	l->n--;
	memmove(l->v + at, l->v + at + 1, (size_t)(l->n - at) * sizeof(*l->v));
}

void
strs_append(struct strs *l, struct arena *a, const struct strs *more)
{
	for (int i = 0; i < more->n; i++)
		strs_push(l, a, more->v[i]);
}

struct strs
strs_copy(struct arena *a, const struct strs *l)
{
	struct strs out = { 0 };

	strs_append(&out, a, l);
	return out;
}

bool
strs_have(const struct strs *l, const char *s)
{
	for (int i = 0; i < l->n; i++)
		if (str_eq(l->v[i], s))
			return true;
	return false;
}

char *
strs_join(struct arena *a, const struct strs *l, const char *between)
{
	size_t len = 1;
	char *out, *p;

	for (int i = 0; i < l->n; i++)
		len += strlen(l->v[i]) + strlen(between);
	p = out = arena_alloc(a, len);
	for (int i = 0; i < l->n; i++) {
		if (i)
			p = stpcpy(p, between);
		p = stpcpy(p, l->v[i]);
	}
	return out;
}

struct strs
strs_split(struct arena *a, const char *s, char at)
{
	struct strs out = { 0 };

	while (*s) {
		const char *end = strchrnul(s, at);

		if (end > s)
			strs_push(&out, a, str_cut(a, s, (int)(end - s)));
		s = *end ? end + 1 : end;
	}
	return out;
}
