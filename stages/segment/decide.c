#include "stages/segment/decide.h"

#include <string.h>

#include "base/base.h"
#include "stages/segment/look.h"

/* "Le", "Il", "Selon" behind a doubtful stop. */
int
decide_opens(const struct scan *sc, size_t at)
{
	struct word w = look_word_after(sc->s, sc->len, at);
	size_t next;
	enum opener o;

	if (w.first != LETTER_UPPER)
		return 0;
	/* "J. A. Martin": an initial, not the preposition */
	if (w.letters == 1 && w.end < sc->len && sc->s[w.end] == '.')
		return 0;
	o = language_opener(sc->lang, sc->s + w.start, w.end - w.start);
	if (o != OPENER_ARTICLE)
		return o == OPENER_SURE;
	/* "M. Z. Le procès reprend", but "J. Le Goff" */
	next = look_skip_space(sc->s, sc->len, w.end);
	return next > w.end && look_ahead(sc->s, sc->len, next) != AHEAD_UPPER;
}

/* "eBay", "iRobot" begin a sentence with a small letter. */
int
decide_is_brand(const struct scan *sc, size_t at)
{
	struct word w = look_word_after(sc->s, sc->len, at);

	return w.first == LETTER_LOWER && w.uppers > 0 && w.uppers < w.letters;
}

/* The letter "à", the capital of which many keyboards lack. */
int
decide_is_a_grave(const struct scan *sc, size_t at)
{
	struct word w = look_word_after(sc->s, sc->len, at);

	return w.letters == 1 && w.end - w.start == 2 &&
	    (unsigned char)sc->s[at] == 0xc3 &&
	    (unsigned char)sc->s[at + 1] == 0xa0;
}

/* A name at `at`, of up to four words, and behind it a mark? */
static int
is_name_alone(const struct scan *sc, size_t at)
{
	size_t n, next;

	for (n = 0; n < 4; n++) {
		struct word w = look_word_after(sc->s, sc->len, at);

		if (w.first != LETTER_UPPER)
			return 0;
		next = look_skip_space(sc->s, sc->len, w.end);
		if (next == sc->len ||
		    memchr(".,;:!?", sc->s[next], 6) != NULL ||
		    look_closing_quote(sc->s, sc->len, next))
			return 1;
		at = next + (sc->s[next] == '-');
	}
	return 0;
}

/*
 * "Le gagnant est... Firmin Sagbo.": behind a word that cannot end a sentence
 * the ellipsis only holds back a name.
 */
static int
holds_back(const struct scan *sc, const struct mark *m)
{
	struct word w = look_word_before(sc->s, sc->start, m->at);

	return !m->quote && !m->bracket && w.letters > 0 &&
	    language_leading(sc->lang, sc->s + w.start, w.end - w.start) &&
	    !decide_opens(sc, m->next) && is_name_alone(sc, m->next);
}

/* "Yahoo! Finance", "Mamma Mia ! Bruxelles": the mark is of the name. */
static int
is_exclaimed(const struct scan *sc, const struct mark *m)
{
	size_t at = m->at, start = look_skip_space(sc->s, sc->len, sc->start);
	struct word w;

	if (sc->s[m->at] != '!' || m->quote || m->bracket)
		return 0;
	while (at > sc->start && look_is_space_before(sc->s, at))
		utf8_prev(sc->s, &at);
	w = look_word_before(sc->s, sc->start, at);
	if (w.letters == 0)
		return 0;
	if (language_is_exclaimed(
		sc->lang, sc->s + w.start, at - w.start, w.start == start))
		return 1;
	if (w.start == sc->start || sc->s[w.start - 1] != ' ')
		return 0;
	w = look_word_before(sc->s, sc->start, w.start - 1);
	return language_is_exclaimed(
	    sc->lang, sc->s + w.start, at - w.start, w.start == start);
}

/* ! ? and the ellipsis: a small letter goes on, a capital begins. */
static int
strong_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	switch (ahead) {
	case AHEAD_LOWER:
		if (m->sign != SIGN_STRONG)
			return 0;
		return decide_is_brand(sc, m->next) ||
		    (!m->quote && !m->bracket &&
			decide_is_a_grave(sc, m->next));
	case AHEAD_UPPER:
		if (m->sign == SIGN_ELLIPSIS)
			return !holds_back(sc, m);
		return decide_opens(sc, m->next) || !is_exclaimed(sc, m);
	case AHEAD_DIGIT:
		return m->sign == SIGN_STRONG;
	case AHEAD_QUOTE:
	case AHEAD_DASH:
	case AHEAD_BRACKET:
		ahead = look_behind_openers(sc->s, sc->len, m->next);
		return ahead == AHEAD_UPPER || ahead == AHEAD_DIGIT;
	case AHEAD_COMMA:
		return 0;
	default:
		return 1;
	}
}

/* "(...)", "[…]" stand for words left out, within or between sentences. */
static int
omission_ends(const struct scan *sc, const struct mark *m)
{
	size_t at = m->next, n;

	/* alone at the head it belongs to what comes: "[...] Puis il part" */
	if (at == m->end ||
	    look_skip_space(sc->s, sc->len, sc->start) + 1 >= m->at)
		return 0;
	n = look_opening_quote(sc->s, sc->len, at);
	if (n == 0 && sc->s[at] == '"')
		n = 1;
	return decide_opens(sc, look_skip_space(sc->s, sc->len, at + n));
}

int
decide_mark(const struct scan *sc, const struct mark *m)
{
	enum ahead ahead = look_ahead(sc->s, sc->len, m->next);

	if (ahead == AHEAD_END)
		return 1;
	if (ahead == AHEAD_COMMA)
		return 0;
	if (m->omission)
		return omission_ends(sc, m);
	if (m->next == m->end)
		return decide_tight(sc, m, ahead);
	if (m->sign == SIGN_STOP)
		return decide_stop(sc, m, ahead);
	return strong_ends(sc, m, ahead);
}
