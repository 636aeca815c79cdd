#include "stages/segment/decide.h"

#include <string.h>

#include "base/base.h"
#include "stages/segment/look.h"

/* "Le", "Il", "Selon" behind a doubtful stop. */
static int
opens_sentence(const struct scan *sc, size_t at)
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
static int
is_brand(const struct scan *sc, size_t at)
{
	struct word w = look_word_after(sc->s, sc->len, at);

	return w.first == LETTER_LOWER && w.uppers > 0 && w.uppers < w.letters;
}

/* "1" straight behind a colon, a number behind a semicolon; "Reste : 5." is
 * a sum. */
static int
follows_joint(const struct scan *sc, const struct mark *m)
{
	int first = m->at > 0 && sc->s[m->at - 1] == '1';
	size_t i = m->at;

	while (i > sc->start && m->at - i < 3 && sc->s[i - 1] >= '0' &&
	    sc->s[i - 1] <= '9')
		i--;
	if (i == m->at || m->at - i > 2)
		return 0;
	/* "3:1" is a score */
	if (i > sc->start + 1 && sc->s[i - 1] == ':' && sc->s[i - 2] >= '0' &&
	    sc->s[i - 2] <= '9')
		return 0;
	while (i > sc->start && sc->s[i - 1] == ' ')
		i--;
	return i > sc->start &&
	    (sc->s[i - 1] == ';' || (sc->s[i - 1] == ':' && first));
}

/* An enumeration mark is no sentence of its own. */
static int
is_enumeration(const struct scan *sc, const struct mark *m)
{
	size_t i;
	char c;

	/* "trois votes : 1. Le budget ; 2. La taxe" */
	if (follows_joint(sc, m))
		return 1;
	/* "1. Le budget", "2.1. Recettes", "IV. Conclusions", "a. Le vote" */
	if (m->at - sc->start > 6)
		return 0;
	for (i = sc->start; i < m->at; i++) {
		c = sc->s[i];
		if ((c < '0' || c > '9') && c != '.')
			break;
	}
	if (i == m->at)
		return i > sc->start;
	if (m->at - sc->start == 1)
		return 1;
	for (i = sc->start; i < m->at; i++) {
		c = sc->s[i];
		if (c != 'I' && c != 'V' && c != 'X')
			return 0;
	}
	return 1;
}

/* Letters parted by stops or hyphens alone: "U.S", "J.-M", "C.G.T". */
static int
is_dotted(const struct word *w)
{
	return w->letters > 1 && w->uppers == w->letters &&
	    w->dots + 1 >= w->letters && w->dots > 0;
}

/* "vol. III", "mrd. CFA": capitals that count, or a coin's letters. */
static int
is_number_like(
    const struct scan *sc, const struct abbreviation *ab, const struct mark *m)
{
	struct word w = look_word_after(sc->s, sc->len, m->next);

	if (w.letters < 2 || w.uppers < w.letters)
		return 0;
	if (ab->next & NEXT_LETTER)
		return w.letters < 5;
	if (!(ab->next & NEXT_NUMBER))
		return 0;
	for (size_t i = w.start; i < w.end; i++)
		if (!memchr("IVXLC", sc->s[i], 5))
			return 0;
	return 1;
}

static int
abbreviation_ends(const struct scan *sc, const struct abbreviation *ab,
    const struct mark *m, enum ahead ahead)
{
	int number_only = (ab->next & (NEXT_NAME | NEXT_ANY)) == 0;

	switch (ahead) {
	case AHEAD_DIGIT:
		return ab->ends == ABBR_OFTEN && !(ab->next & NEXT_NUMBER);
	case AHEAD_UPPER:
		if (is_number_like(sc, ab, m))
			return 0;
		if (ab->ends == ABBR_OFTEN)
			return 1;
		if (ab->ends == ABBR_RARELY || number_only)
			return opens_sentence(sc, m->next);
		return 0;
	case AHEAD_QUOTE:
		return ab->ends == ABBR_OFTEN &&
		    look_behind_openers(sc->s, sc->len, m->next) == AHEAD_UPPER;
	case AHEAD_DASH:
		/* not in a dateline: "BERNE, 12 nov. - Le Conseil" */
		return ab->ends == ABBR_OFTEN && m->at - sc->start > 40 &&
		    look_behind_openers(sc->s, sc->len, m->next) == AHEAD_UPPER;
	case AHEAD_BULLET:
		return ab->ends == ABBR_OFTEN;
	default:
		return 0;
	}
}

/* "George W. Bush", "M. X. Le procès": a single capital. */
static int
initial_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	if (ahead == AHEAD_UPPER)
		return opens_sentence(sc, m->next);
	if (ahead == AHEAD_QUOTE || ahead == AHEAD_DASH)
		return look_behind_openers(sc->s, sc->len, m->next) ==
		    AHEAD_UPPER;
	return ahead == AHEAD_BULLET;
}

/* The letter "à", the capital of which many keyboards lack. */
static int
is_a_grave(const struct scan *sc, size_t at)
{
	struct word w = look_word_after(sc->s, sc->len, at);

	return w.letters == 1 && w.end - w.start == 2 &&
	    (unsigned char)sc->s[at] == 0xc3 &&
	    (unsigned char)sc->s[at + 1] == 0xa0;
}

/* How many figures stand at `at`, going by `step` (1, -1). */
static size_t
figures(const struct scan *sc, size_t at, int step)
{
	size_t n = 0;

	for (; n < 5; n++) {
		size_t i = step > 0 ? at + n : at - n - 1;

		if (step > 0 ? i >= sc->len : at < sc->start + n + 1)
			break;
		if (sc->s[i] < '0' || sc->s[i] > '9')
			break;
	}
	return n;
}

/* "5. 1. 2030": a day and its month, a month and its year. */
static int
is_spaced_date(const struct scan *sc, const struct mark *m)
{
	size_t before = figures(sc, m->at, -1);
	size_t after = figures(sc, m->next, 1), i = m->next + after;

	if (before == 0 || before > 2 || after == 0)
		return 0;
	if (after <= 2) {
		if (i >= sc->len || sc->s[i] != '.')
			return 0;
		i = look_skip_space(sc->s, sc->len, i + 1);
		return figures(sc, i, 1) == 4 || figures(sc, i, 1) == 2;
	}
	i = m->at - before;
	while (i > sc->start && sc->s[i - 1] == ' ')
		i--;
	return after == 4 && i > sc->start && sc->s[i - 1] == '.' &&
	    i < m->at - before && figures(sc, i - 1, -1) > 0;
}

/* A stop behind an ordinary word, before white space. */
static int
plain_stop_ends(const struct scan *sc, const struct mark *m,
    const struct word *w, enum ahead ahead)
{
	switch (ahead) {
	case AHEAD_LOWER:
		/*
		 * Leaflets and forums begin sentences with a small letter
		 * ("Rien ne presse. il faut attendre"); a short word may be
		 * an abbreviation that no table has.
		 */
		return (w->letters > 4 && w->dots == 0) ||
		    is_brand(sc, m->next) || is_a_grave(sc, m->next);
	case AHEAD_UPPER:
		/* "DIRECT. La crue monte": a label at the head */
		return !(sc->start == 0 && w->start == 0 && w->letters > 4 &&
		    w->uppers == w->letters &&
		    look_word_after(sc->s, sc->len, m->next).uppers == 1);
	case AHEAD_COMMA:
		return 0;
	case AHEAD_DASH:
		/* "NIAMEY. — Le couvre-feu est levé": a dateline */
		return !(w->start == sc->start && w->letters > 2 &&
		    w->uppers == w->letters);
	case AHEAD_DIGIT:
		return !is_spaced_date(sc, m);
	default:
		return 1;
	}
}

static int
stop_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	struct word w = look_word_before(sc->s, sc->start, m->at);
	const struct abbreviation *ab;

	if (m->quote || m->note) {
		/* `un "scandale." (cité par Le Soir du 4 mai)` */
		if (m->quote && ahead == AHEAD_BRACKET)
			return look_behind_openers(sc->s, sc->len, m->next) !=
			    AHEAD_LOWER;
		return ahead != AHEAD_LOWER || is_brand(sc, m->next);
	}
	if (!m->bracket && is_enumeration(sc, m))
		return 0;
	ab = language_abbreviation(sc->lang, sc->s + w.start, w.end - w.start);
	if (ab)
		return !m->bracket && abbreviation_ends(sc, ab, m, ahead);
	/* "25 °C. Le flacon" is no initial */
	if ((w.letters == 1 && w.first == LETTER_UPPER &&
		sc->s[w.start] != '\xc2') ||
	    (is_dotted(&w) && (w.letters < 4 || w.hyphens > 0)))
		return !m->bracket && initial_ends(sc, m, ahead);
	return plain_stop_ends(sc, m, &w, ahead);
}

/* ! ? and the ellipsis: a small letter goes on, a capital begins. */
static int
strong_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	switch (ahead) {
	case AHEAD_LOWER:
		if (m->sign != SIGN_STRONG)
			return 0;
		return is_brand(sc, m->next) ||
		    (!m->quote && !m->bracket && is_a_grave(sc, m->next));
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
	return opens_sentence(sc, look_skip_space(sc->s, sc->len, at + n));
}

/* "Figaro.Jusqu'à", "ordre ?Le", "h.Les"; not "lemonde.fr", "J.Martin". */
static int
tight_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
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
		return ab->ends == ABBR_OFTEN;
	return w.letters != 1;
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
		return tight_ends(sc, m, ahead);
	if (m->sign == SIGN_STOP)
		return stop_ends(sc, m, ahead);
	return strong_ends(sc, m, ahead);
}

int
decide_glued(const struct scan *sc, size_t at)
{
	struct word w = look_word_before(sc->s, sc->start, at);
	struct word next = look_word_after(sc->s, sc->len, at);

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
