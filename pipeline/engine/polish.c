#include "polish.h"

#include <string.h>

#include "base/base.h"

static bool
letter_or_digit(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    (c >= '0' && c <= '9') || c == '_' || (c & 0x80);
}

/* The word without marks before it: (10 is 10. */
static const char *
core(const char *s)
{
	while (*s &&
	    (!letter_or_digit(*s) || str_starts(s, "“") || str_starts(s, "”")))
		s += str_starts(s, "“") || str_starts(s, "”") ? 3 : 1;
	return s;
}

/* Its letters and digits alone: "dollars," is dollars. */
static char *
bare_word(const struct work *w, const char *s)
{
	int n = 0;

	s = core(s);
	while (letter_or_digit(s[n]) && !str_starts(s + n, "”") &&
	    !str_starts(s + n, "…"))
		n++;
	return str_cut(w->a, s, n);
}

static const char *
after_word(const struct work *w, const char *s)
{
	s = core(s);
	return s + str_len(bare_word(w, s));
}

/* [\d.,]*\d to the end of the word */
static bool
is_figure(const char *s)
{
	int n = str_len(s);

	return n && s[n - 1] >= '0' && s[n - 1] <= '9' &&
	    strspn(s, "0123456789.,") == (size_t)n;
}

static bool
begins_in(const struct work *w, const char *s, enum word_set id)
{
	const struct set *set = &w->x->sets[id];

	for (int i = 0; i < set->n; i++)
		if (str_starts(s, set->v[i]))
			return true;
	return false;
}

/* an hour, an actor, an 11th; a unit, a European, a one-day */
static bool
takes_an(const struct work *w, const char *next)
{
	const char *s = core(next), *first = bare_word(w, next);

	if (begins_in(w, s, W_AN_BEFORE) || is(w, first, W_AN_FIGURES) ||
	    str_starts(first, "80"))
		return true;
	if (!*s || !strchr("aeiouAEIO", *s))
		return false;
	s = str_lower(w->a, s);
	return !is(w, str_lower(w->a, first), W_A_WORDS) &&
	    !begins_in(w, s, W_A_BEFORE);
}

static void
articles_an(const struct work *w, struct strs *t)
{
	for (int i = 0; i + 1 < t->n; i++) {
		const char *s = core(t->v[i]);

		if (is(w, s, W_ARTICLE_A) && takes_an(w, t->v[i + 1]))
			t->v[i] = str_join(w->a, t->v[i], "n", NULL);
	}
}

/* the the, of of; an other; the a few */
static void
doubles(const struct work *w, struct strs *t)
{
	for (int i = 0; i + 1 < t->n; i++) {
		const char *s = core(t->v[i]), *next = t->v[i + 1];
		bool article = is(w, s, W_ARTICLES);

		if (core(next) != next)
			continue;
		if ((is(w, s, W_DOUBLED) && str_eq(s, bare_word(w, next)) &&
			(after_word(w, next)[0] != '-')) ||
		    (article && is(w, bare_word(w, next), E_OTHER))) {
			const char *rest = article ? next : next + str_len(s);

			if (article && is(w, bare_word(w, next), E_OTHER))
				t->v[i + 1] = str_join(w->a,
				    str_cut(
					w->a, t->v[i], (int)(s - t->v[i]) + 1),
				    "n", rest, NULL);
			else
				t->v[i + 1] = str_join(
				    w->a, t->v[i], next + str_len(s), NULL);
			strs_remove(t, i--);
		} else if (is(w, s, E_THE) && i + 2 < t->n &&
		    is(w, next, E_A) &&
		    is(w, bare_word(w, t->v[i + 2]), E_FEW)) {
			strs_remove(t, i + 1);
		} else if (is(w, bare_word(w, next), E_PERSONS)) {
			t->v[i + 1] = str_join(
			    w->a, word(w, E_PEOPLE), after_word(w, next), NULL);
		}
	}
}

/* Length of the currency sign here, or 0. */
static int
sign(const char *s)
{
	return *s == '$'       ? 1 :
	    str_starts(s, "€") ? 3 :
	    str_starts(s, "£") ? 2 :
				 0;
}

static const char *
before_figure(const struct work *w, const char *figure, const char *mark, int n)
{
	const char *s = core(figure);

	return str_join(w->a, str_cut(w->a, figure, (int)(s - figure)),
	    str_cut(w->a, mark, n), s, NULL);
}

/* 3 million euros: €3 million */
static bool
named_money(const struct work *w, struct strs *t, int i)
{
	int k = i + 1;
	const char *mark, *rest;

	if (k < t->n && is(w, t->v[k], W_BIG_NUMBERS))
		k++;
	if (k >= t->n || core(t->v[k]) != t->v[k])
		return false;
	mark = get(w, TABLE_CURRENCIES, bare_word(w, t->v[k]));
	rest = after_word(w, t->v[k]);
	if (!mark || (!*rest && k + 1 < t->n && is(w, t->v[k + 1], E_PER)))
		return false;
	t->v[i] = before_figure(w, t->v[i], mark, str_len(mark));
	t->v[k - 1] = str_join(w->a, t->v[k - 1], rest, NULL);
	strs_remove(t, k);
	return true;
}

/* 10 M€, 10 Md €: €10 million, €10 billion; 10 €: €10 */
static bool
signed_money(const struct work *w, struct strs *t, int i)
{
	const char *next = t->v[i + 1], *big = NULL, *mark = next;
	int k = i + 1, n = 0;

	while (letter_or_digit(next[n]) && !sign(next + n))
		n++;
	if (n) {
		big = get(w, TABLE_SHORT_NUMBERS, str_cut(w->a, next, n));
		mark = next[n] || k + 1 >= t->n ? next + n : t->v[++k];
		if (!big)
			return false;
	}
	n = sign(mark);
	if (!n)
		return false;
	t->v[i] = before_figure(w, t->v[i], mark, n);
	if (big)
		t->v[i] = str_spaced(w->a, t->v[i], big, NULL);
	t->v[i] = str_join(w->a, t->v[i], mark + n, NULL);
	for (; k > i; k--)
		strs_remove(t, k);
	return true;
}

static void
money(const struct work *w, struct strs *t)
{
	for (int i = 0; i + 1 < t->n; i++) {
		if (!is_figure(core(t->v[i])))
			continue;
		if (t->v[i + 1][0] == '%') {
			t->v[i] = str_join(w->a, t->v[i], t->v[i + 1], NULL);
			strs_remove(t, i + 1);
		} else if (!named_money(w, t, i)) {
			signed_money(w, t, i);
		}
	}
}

/* A comma behind another mark is too much; so is a second full stop. */
static char *
commas(const struct work *w, const char *s)
{
	char *out = arena_alloc(w->a, strlen(s) + 1), *p = out;

	for (; *s; s++) {
		*p++ = *s;
		if (!strchr(",.!?", *s))
			continue;
		if (s[1] == ',')
			s++;
		else if (s[1] == ' ' && s[2] == ',')
			s += 2;
	}
	if (p - out > 2 && p[-1] == '.' && p[-2] == '.' && p[-3] != '.')
		p[-1] = '\0';
	return out;
}

const char *
polish_text(const struct work *w, const char *text)
{
	struct strs t = strs_split(w->a, text, ' ');

	articles_an(w, &t);
	doubles(w, &t);
	money(w, &t);
	return polish_capitals(w, commas(w, strs_join(w->a, &t, " ")));
}
