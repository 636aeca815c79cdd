/*
 * The words of a French sentence as it is written.
 */
#include <string.h>

#include "base/base.h"
#include "plan.h"
#include "text/text.h"

static bool
in_word(uint32_t r)
{
	return rune_is_letter(r) || rune_is_digit(r) || rune_is_mark(r);
}

/* Length of an apostrophe at s, or 0. */
static size_t
apostrophe(const char *s)
{
	return *s == '\'' ? 1 : str_starts(s, "’") ? 3 : 0;
}

/* Does the word go on behind a hyphen or an apostrophe at `i`? */
static size_t
joint(const struct work *w, const char *text, size_t len, size_t from, size_t i)
{
	size_t n = text[i] == '-' ? 1 : apostrophe(text + i), k = i + n;

	if (!n || k >= len || !in_word(utf8_next(text, len, &k)))
		return 0;
	/* l’ONU is two words, Guivarc’h one */
	if (text[i] != '-' &&
	    is(w, str_lower(w->a, str_cut(w->a, text + from, (int)(i - from))),
		W_ELISIONS))
		return 0;
	return n;
}

static size_t
word_end(const struct work *w, const char *text, size_t len, size_t from)
{
	size_t i = from, next, n;

	while (i < len) {
		next = i;
		if (in_word(utf8_next(text, len, &next))) {
			i = next;
			continue;
		}
		n = joint(w, text, len, from, i);
		if (!n)
			break;
		i += n;
	}
	return i;
}

static size_t
blank_at(const char *s)
{
	return *s == ' '		  ? 1 :
	    str_starts(s, "\xc2\xa0")	  ? 2 :
	    str_starts(s, "\xe2\x80\xaf") ? 3 :
					    0;
}

/* One blank, or the apostrophe of an elision, between two words. */
static bool
is_near(const char *text, size_t from, size_t to)
{
	size_t n = blank_at(text + from);

	if (!n)
		n = apostrophe(text + from);
	return n && from + n == to;
}

/* A mark behind which a sentence begins, or a quotation. */
static bool
opens_sentence(const char *text, size_t from, size_t to)
{
	for (; from < to; from++)
		if (strchr(".!?:;(\"[", text[from]) ||
		    str_starts(text + from, "«") ||
		    str_starts(text + from, "“") ||
		    str_starts(text + from, "…") ||
		    str_starts(text + from, "—") ||
		    str_starts(text + from, "–"))
			return true;
	return false;
}

void
tokens_read(
    const struct work *w, const char *text, size_t len, struct tokens *out)
{
	size_t i = 0, end = 0, next;

	while (i < len) {
		struct token t = { .from = i };

		next = i;
		if (!in_word(utf8_next(text, len, &next))) {
			i = next;
			continue;
		}
		t.to = i = word_end(w, text, len, t.from);
		t.text = str_cut(w->a, text + t.from, (int)(t.to - t.from));
		t.low = str_lower(w->a, t.text);
		t.cap = str_begins_upper(t.text);
		t.upper = t.to - t.from > 1 && str_is_upper(t.text);
		t.first = out->v.len == 0 || opens_sentence(text, end, t.from);
		t.near = out->v.len > 0 && is_near(text, end, t.from);
		end = t.to;
		vec_push(&out->v, w->a, t);
	}
}

/* The lemma may be in the lexicon without the ending. */
static bool
in_lexicon(const struct work *w, const char *s)
{
	return has(w, TABLE_NOUNS, s) || has(w, TABLE_ADJECTIVES, s) ||
	    has(w, TABLE_VERBS, s) || has(w, TABLE_ADVERBS, s) ||
	    has(w, TABLE_PREPOSITIONS, s) || has(w, TABLE_NUMBERS, s) ||
	    has(w, TABLE_PRONOUNS, s);
}

bool
token_common(const struct work *w, const char *s)
{
	if (is(w, s, W_FUNCTION_WORDS) || in_lexicon(w, s))
		return true;
	if (str_ends(s, "s") || str_ends(s, "x") || str_ends(s, "e"))
		return in_lexicon(w, str_less(w->a, s, 1)) ||
		    in_lexicon(w, str_less(w->a, s, 2));
	return false;
}
