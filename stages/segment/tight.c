/*
 * tight.c - sentences without a space between them: a sign with a letter
 * straight behind it, a capital glued to a word.
 */
#include "stages/segment/decide.h"

#include <string.h>

#include "stages/segment/look.h"

/* "Figaro.Jusqu'à", "ordre ?Le", "h.Les"; not "lemonde.fr", "J.Martin". */
int
decide_tight(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	struct word w = look_word_before(sc->s, sc->start, m->at);
	struct word next = look_word_after(sc->s, sc->len, m->end);
	const struct abbreviation *ab;

	if (look_in_address(sc->s, sc->start, m->at))
		return 0;
	if (ahead == AHEAD_QUOTE)
		return m->sign == SIGN_STOP ?
		    w.letters != 1 :
		    look_behind_openers(sc->s, sc->len, m->next) == AHEAD_UPPER;
	/* "a tranché.(ats)"; a footnote mark is behind m->end already */
	if (ahead == AHEAD_BRACKET)
		return m->sign == SIGN_STOP && w.letters > 3 && w.dots == 0;
	if (ahead == AHEAD_DIGIT)
		return w.letters > 3 && w.uppers < w.letters &&
		    m->sign != SIGN_ELLIPSIS;
	if (ahead != AHEAD_UPPER)
		return 0;
	if (m->sign != SIGN_STOP || m->quote || m->note || m->bracket)
		return 1;
	/* one capital alone: "À", "L'", "J'"; else "Node.JS", "S.A.R.L" */
	if (next.uppers > 1 && (w.uppers > 0 || w.letters < 3))
		return 0;
	if (next.letters == 1 && next.end < sc->len && sc->s[next.end] == '.')
		return 0;
	ab = language_abbreviation(sc->lang, sc->s + w.start, w.end - w.start);
	if (ab)
		return ab->ends >= ABBR_CLAUSE;
	return w.letters != 1;
}

/* "par 43 voix contre 27Le Grand Conseil"; not "Airbus A320Neo". */
static int
is_glued_to_figure(const struct scan *sc, size_t at, const struct word *next)
{
	size_t i = at;

	while (i > sc->start && at - i < 8 &&
	    memchr("0123456789.,-", sc->s[i - 1], 13))
		i--;
	return i < at && i > sc->start && look_is_space_before(sc->s, i) &&
	    next->letters > 1 && next->uppers == 1 &&
	    language_opener(sc->lang, sc->s + at, next->end - at);
}

int
decide_glued(const struct scan *sc, size_t at)
{
	struct word w = look_word_before(sc->s, sc->start, at);
	struct word next = look_word_after(sc->s, sc->len, at);

	if (sc->s[at - 1] >= '0' && sc->s[at - 1] <= '9')
		return is_glued_to_figure(sc, at, &next);
	if (w.letters < 3 || w.dots > 0 || next.uppers != 1)
		return 0;
	if (language_is_camel(sc->lang, sc->s + w.start, next.end - w.start) ||
	    look_in_address(sc->s, sc->start, at))
		return 0;
	if (w.start > sc->start &&
	    (sc->s[w.start - 1] == '#' || sc->s[w.start - 1] == '@' ||
		sc->s[w.start - 1] == '/'))
		return 0;
	if (language_opener(sc->lang, sc->s + at, next.end - at))
		return 1;
	/* "à son chevetMichel Roux"; a name such as "easyJet" is in the data */
	return w.first == LETTER_LOWER && w.uppers == 0 && w.hyphens == 0 &&
	    w.letters > 4 && next.letters > 1;
}
