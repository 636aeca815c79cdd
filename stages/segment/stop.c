/*
 * stop.c - a full stop before white space: behind an abbreviation, an initial,
 * a number, or any other word.
 */
#include "stages/segment/decide.h"

#include <string.h>

#include "base/base.h"
#include "stages/segment/look.h"

#define ARTICLE_MAX 12	/* bytes of one and the blank behind it */
#define SUBJECT_MAX 100 /* bytes of one */
/* what stands between its words, bytes of no-break spaces and ’ among it */
#define SUBJECT_SIGNS " '-&.0123456789\xc2\xa0\xe2\x80\xaf\x99"

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

/*
 * Is there no verb before `at`: nothing but names and figures, and groups
 * that an article or a preposition opens?  "La société Orvel S.A. Genève a
 * fermé", "Le 3 nov. Berne a voté"; not "Elle achète Orvel S.A. Genève".
 */
static int
lacks_verb(const struct scan *sc, size_t at, const struct abbreviation *ab)
{
	size_t i = look_skip_space(sc->s, sc->len, sc->start);
	int first = 1, noun = 0; /* may come */

	if (at - i > SUBJECT_MAX)
		return 0;
	while (i < at) {
		struct word w = look_word_after(sc->s, at, i);
		enum leading l = language_leading(
		    sc->lang, sc->s + i, w.end - i);

		if (w.letters == 0) {
			if (!strchr(SUBJECT_SIGNS, sc->s[i]))
				return 0;
			i++;
			continue;
		}
		if (l == LEADING_LINK ||
		    (l == LEADING_NONE && w.first == LETTER_LOWER && !noun))
			return 0;
		/* "Coût 3 mio. Berne paie" needs none */
		if (first && l == LEADING_NONE && ab->ends != ABBR_CLAUSE)
			return 0;
		noun = l == LEADING_DETERMINER || l == LEADING_PREPOSITION;
		first = 0;
		i = w.end;
	}
	return 1;
}

static int
abbreviation_ends(const struct scan *sc, const struct abbreviation *ab,
    const struct mark *m, enum ahead ahead)
{
	int number_only = (ab->next & (NEXT_NAME | NEXT_ANY)) == 0;
	int often = ab->ends >= ABBR_CLAUSE;
	int may_lack = ab->ends == ABBR_CLAUSE || ab->next & NEXT_NUMBER;

	switch (ahead) {
	case AHEAD_DIGIT:
		return often && !(ab->next & NEXT_NUMBER);
	case AHEAD_UPPER:
		if (is_number_like(sc, ab, m))
			return 0;
		if (often && !(may_lack && lacks_verb(sc, m->at, ab)))
			return 1;
		if (often || ab->ends == ABBR_RARELY || number_only)
			return decide_opens(sc, m->next);
		return 0;
	case AHEAD_QUOTE:
		return often &&
		    look_behind_openers(sc->s, sc->len, m->next) == AHEAD_UPPER;
	case AHEAD_DASH:
		/* not in a dateline: "BERNE, 12 nov. - Le Conseil" */
		return often && m->at - sc->start > 40 &&
		    look_behind_openers(sc->s, sc->len, m->next) == AHEAD_UPPER;
	case AHEAD_BULLET:
		return often;
	default:
		return 0;
	}
}

/* "George W. Bush", "M. X. Le procès": a single capital. */
static int
initial_ends(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	if (ahead == AHEAD_UPPER)
		return decide_opens(sc, m->next);
	if (ahead == AHEAD_QUOTE || ahead == AHEAD_DASH)
		return look_behind_openers(sc->s, sc->len, m->next) ==
		    AHEAD_UPPER;
	return ahead == AHEAD_BULLET;
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

static int
is_vowel(char c)
{
	return (unsigned char)c >= 0x80 || memchr("aeiouy", c, 6) != NULL;
}

/* Does nothing but an article stand before the word? */
static int
is_first_noun(const struct scan *sc, const struct word *w)
{
	size_t start = look_skip_space(sc->s, sc->len, sc->start), i;
	struct word first;

	if (w->start > start + ARTICLE_MAX)
		return 0;
	first = look_word_after(sc->s, w->start, start);
	i = first.end + (sc->s[first.end] == '\'');
	return look_skip_space(sc->s, w->start, i) == w->start &&
	    language_leading(sc->lang, sc->s + start, first.end - start) ==
	    LEADING_DETERMINER;
}

/*
 * A short word that no table has, but that is cut short to all appearance:
 * all of the sentence but its article ("Le brig. Favre est mort"), or
 * without a vowel ("pour le sdt. Meier").
 */
static int
is_cut_short(const struct scan *sc, const struct word *w)
{
	size_t i;

	if (w->letters < 2 || w->letters > 5 || w->uppers > 0 || w->dots > 0 ||
	    is_vowel(sc->s[w->end - 1]))
		return 0;
	if (is_first_noun(sc, w))
		return 1;
	for (i = w->start; i < w->end; i++)
		if (is_vowel(sc->s[i]))
			return 0;
	/* "12 kn. Berne attend": a unit ends as any word does */
	i = w->start;
	while (i > sc->start && sc->s[i - 1] == ' ')
		i--;
	return figures(sc, i, -1) == 0;
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
		    decide_is_brand(sc, m->next) ||
		    decide_is_a_grave(sc, m->next);
	case AHEAD_UPPER:
		if (is_cut_short(sc, w))
			return decide_opens(sc, m->next);
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

int
decide_stop(const struct scan *sc, const struct mark *m, enum ahead ahead)
{
	struct word w = look_word_before(sc->s, sc->start, m->at);
	const struct abbreviation *ab;

	if (m->quote || m->note) {
		/* `un "scandale." (cité par Le Soir du 4 mai)` */
		if (m->quote && ahead == AHEAD_BRACKET)
			return look_behind_openers(sc->s, sc->len, m->next) !=
			    AHEAD_LOWER;
		return ahead != AHEAD_LOWER || decide_is_brand(sc, m->next);
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
