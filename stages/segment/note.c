/*
 * note.c - footnote marks glued to a sign.
 */
#include "stages/segment/decide.h"

/* Figures of the sort of "12", "1,2" at `at`: where they end. */
static size_t
figures_end(const struct scan *sc, size_t at)
{
	size_t i = at;

	while (i < sc->len && i - at < 5 &&
	    ((sc->s[i] >= '0' && sc->s[i] <= '9') ||
		(sc->s[i] == ',' && i > at)))
		i++;
	return i;
}

/*
 * "la loi.2 Le Conseil": a figure glued to the sign, the word before it no
 * abbreviation, a sentence behind it.  "triplé.20 familles", "reporté.15
 * Suisses" begin with what they count.
 */
static int
is_bare_note(const struct scan *sc, size_t at, size_t end)
{
	size_t next = look_skip_space(sc->s, sc->len, end);
	struct word w = look_word_after(sc->s, sc->len, next), before;
	enum ahead ahead = look_behind_openers(sc->s, sc->len, next);

	if (end - at > 3 || sc->s[end - 1] == ',' || at < sc->start + 4 ||
	    (next == end && next < sc->len) || sc->s[at] == '0')
		return 0;
	if (ahead != AHEAD_END && ahead != AHEAD_UPPER)
		return 0;
	if (w.letters > 2 && sc->s[w.end - 1] == 's' &&
	    !language_opener(sc->lang, sc->s + w.start, w.end - w.start))
		return 0;
	before = look_word_before(sc->s, sc->start, at - 1);
	return sc->s[at - 1] != '.' || sc->s[at - 2] == ')' ||
	    look_closing_quote(sc->s, at - 1, at - 3) ||
	    (before.letters > 3 && before.dots == 0);
}

/*
 * A footnote mark straight behind a sign: "hausse.[2]", "caduc.(1)",
 * "rappelé.³", "modifié.*", "abrogée.1".
 */
size_t
decide_note(const struct scan *sc, size_t at)
{
	size_t n = look_raised(sc->s, sc->len, at), end;
	char c = at < sc->len ? sc->s[at] : '\0';

	if (n > 0)
		return n;
	if (c == '[' || c == '(') {
		end = figures_end(sc, at + 1);
		return end > at + 1 && end < sc->len &&
			sc->s[end] == (c == '[' ? ']' : ')') ?
		    end + 1 - at :
		    0;
	}
	n = look_asterisks(sc->s, sc->len, at);
	if (n > 0)
		return look_skip_space(sc->s, sc->len, at + n) > at + n ||
			at + n == sc->len ?
		    n :
		    0;
	if (c < '1' || c > '9')
		return 0;
	end = figures_end(sc, at);
	return is_bare_note(sc, at, end) ? end - at : 0;
}
