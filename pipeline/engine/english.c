#include "english.h"

#include <string.h>

#include "base/base.h"

/* The word that inflects, and the rest: "carry out" is carry, " out". */
static char *
head_of(const struct work *w, const char *verb, const char **rest)
{
	*rest = strchrnul(verb, ' ');
	return str_cut(w->a, verb, (int)(*rest - verb));
}

static bool
vowel(char c)
{
	return c && strchr("aeiou", c);
}

/* Ends in a y that becomes i: carry, not play. */
static bool
ends_in_y(const char *s)
{
	int n = str_len(s);

	return n > 1 && s[n - 1] == 'y' && !vowel(s[n - 2]);
}

static bool
hisses(const char *s)
{
	return str_ends(s, "s") || str_ends(s, "x") || str_ends(s, "z") ||
	    str_ends(s, "ch") || str_ends(s, "sh");
}

/* The last letter, if the word doubles it. */
static const char *
doubled(const struct work *w, const char *s)
{
	return has(w, TABLE_DOUBLING, s) ? s + str_len(s) - 1 : "";
}

/* Past (1) or participle (2). */
static const char *
past_form(const struct work *w, const char *verb, int which)
{
	const char *rest, *s = head_of(w, verb, &rest);
	const struct entry *row = dict_find(&w->x->tables[TABLE_IRREGULAR], s);

	if (row)
		return str_join(w->a, row->cell[which], rest, NULL);
	if (str_ends(s, "e"))
		return str_join(w->a, s, "d", rest, NULL);
	if (ends_in_y(s))
		return str_join(w->a, str_less(w->a, s, 1), "ied", rest, NULL);
	return str_join(w->a, s, doubled(w, s), "ed", rest, NULL);
}

const char *
english_past(const struct work *w, const char *verb)
{
	return past_form(w, verb, 1);
}

const char *
english_participle(const struct work *w, const char *verb)
{
	return past_form(w, verb, 2);
}

const char *
english_gerund(const struct work *w, const char *verb)
{
	const char *rest, *s = head_of(w, verb, &rest);

	if (is(w, s, W_LIE))
		return str_join(w->a, str_less(w->a, s, 2), "ying", rest, NULL);
	if (str_ends(s, "e") && !str_ends(s, "ee") && !str_ends(s, "oe") &&
	    !str_ends(s, "ye") && !is(w, s, E_BE))
		return str_join(w->a, str_less(w->a, s, 1), "ing", rest, NULL);
	return str_join(w->a, s, doubled(w, s), "ing", rest, NULL);
}

const char *
english_third(const struct work *w, const char *verb)
{
	const char *rest, *s = head_of(w, verb, &rest);

	if (is(w, s, E_BE))
		return str_join(w->a, word(w, E_IS), rest, NULL);
	if (is(w, s, E_HAVE))
		return str_join(w->a, word(w, E_HAS), rest, NULL);
	if (hisses(s) || is(w, s, W_DO_GO))
		return str_join(w->a, s, "es", rest, NULL);
	if (ends_in_y(s))
		return str_join(w->a, str_less(w->a, s, 1), "ies", rest, NULL);
	return str_join(w->a, s, "s", rest, NULL);
}

/* Where " of ", " in " ... begins, so that the head before it inflects. */
static const char *
complement_of(const struct work *w, const char *noun)
{
	const char *p = noun;

	while ((p = strchr(p, ' ')) != NULL) {
		const char *end = strchr(p + 1, ' ');

		if (end &&
		    is(w, str_cut(w->a, p + 1, (int)(end - p - 1)),
			W_NOUN_COMPLEMENTS))
			return p;
		p++;
	}
	return NULL;
}

static const char *
plural_word(const struct work *w, const char *s)
{
	const char *irregular = get(w, TABLE_PLURALS, s);
	int n = str_len(s);

	if (irregular)
		return irregular;
	/* glasses, mathematics */
	if (n > 1 && s[n - 1] == 's' && !strchr("suia", s[n - 2]) &&
	    !is(w, s, W_SINGULAR_S))
		return s;
	if (str_ends(s, word(w, E_MAN)) && !is(w, s, W_NOT_MEN))
		return str_join(
		    w->a, str_less(w->a, s, 3), word(w, E_MEN), NULL);
	if (str_ends(s, word(w, E_PERSON)) && !is(w, s, E_PERSON))
		return str_join(
		    w->a, str_less(w->a, s, 6), word(w, E_PEOPLE), NULL);
	if (hisses(s))
		return str_join(w->a, s, "es", NULL);
	if (ends_in_y(s))
		return str_join(w->a, str_less(w->a, s, 1), "ies", NULL);
	return str_join(w->a, s, "s", NULL);
}

const char *
english_plural(const struct work *w, const char *noun)
{
	const char *irregular = get(w, TABLE_PLURALS, noun);
	const char *rest = complement_of(w, noun), *last;

	if (irregular)
		return irregular;
	if (rest)
		return str_join(w->a,
		    english_plural(w, str_cut(w->a, noun, (int)(rest - noun))),
		    rest, NULL);
	last = str_last_word(noun);
	if (has(w, TABLE_UNCOUNTED, last))
		return noun;
	return str_join(w->a, str_cut(w->a, noun, (int)(last - noun)),
	    plural_word(w, last), NULL);
}

const char *
english_adverb(const struct work *w, const char *s)
{
	int n = str_len(s);

	if (str_ends(s, "ic"))
		return str_join(w->a, s, "ally", NULL);
	if (str_ends(s, "le") && n > 2 && !vowel(s[n - 3]))
		return str_join(w->a, str_less(w->a, s, 1), "y", NULL);
	if (str_ends(s, "y"))
		return str_join(w->a, str_less(w->a, s, 1), "ily", NULL);
	return str_join(w->a, s, "ly", NULL);
}

static int
syllables(const char *s)
{
	int n = str_len(s), count = 0;
	bool before = false;

	n -= str_ends(s, "e");
	for (int i = 0; i < n; i++) {
		bool now = vowel(s[i]) || s[i] == 'y';

		count += now && !before;
		before = now;
	}
	return count;
}

/* big, hot: one vowel and one consonant at the end, one syllable */
static bool
doubles_in_comparison(const char *s)
{
	int n = str_len(s);

	if (n < 2 || !strchr("bdgmnpt", s[n - 1]) || !vowel(s[n - 2]))
		return false;
	for (int i = 0; i < n - 2; i++)
		if (vowel(s[i]))
			return false;
	return true;
}

const char *
english_compare(const struct work *w, const char *s, bool superlative)
{
	const struct entry *row = dict_find(
	    &w->x->tables[TABLE_COMPARATIVES], s);
	const char *more = superlative ? word(w, E_MOST) : word(w, E_MORE);
	const char *ending = superlative ? "est" : "er";
	int count = syllables(s);

	if (row)
		return row->cell[superlative ? 2 : 1];
	if (str_ends(s, "ly") && !is(w, s, W_LY_ADJECTIVES))
		return str_spaced(w->a, more, s, NULL);
	if (strchr(s, ' ') || count > 2 || str_ends(s, "ed") ||
	    (count == 2 && !str_ends(s, "y") && !str_ends(s, "ow") &&
		!str_ends(s, "le")))
		return str_spaced(w->a, more, s, NULL);
	if (str_ends(s, "y"))
		s = str_join(w->a, str_less(w->a, s, 1), "i", NULL);
	if (str_ends(s, "e"))
		return str_join(w->a, str_less(w->a, s, 1), ending, NULL);
	if (doubles_in_comparison(s))
		return str_join(w->a, s, s + str_len(s) - 1, ending, NULL);
	return str_join(w->a, s, ending, NULL);
}
