#include "stages/segment/segment.h"

#include <string.h>

#include "base/base.h"
#include "stages/segment/decide.h"
#include "stages/segment/look.h"

/* What a byte may be the beginning of. */
enum byte_class {
	BYTE_PLAIN,
	BYTE_STOP,
	BYTE_STRONG,
	BYTE_UPPER,
	BYTE_C2,
	BYTE_C3,
	BYTE_E2,
	BYTE_QUOTE,
	BYTE_OPEN,
	BYTE_CLOSE,
	BYTE_LINE
};

static const unsigned char byte_classes[256] = {
	['.'] = BYTE_STOP,
	['!'] = BYTE_STRONG,
	['?'] = BYTE_STRONG,
	['A'] = BYTE_UPPER,
	['B'] = BYTE_UPPER,
	['C'] = BYTE_UPPER,
	['D'] = BYTE_UPPER,
	['E'] = BYTE_UPPER,
	['F'] = BYTE_UPPER,
	['G'] = BYTE_UPPER,
	['H'] = BYTE_UPPER,
	['I'] = BYTE_UPPER,
	['J'] = BYTE_UPPER,
	['K'] = BYTE_UPPER,
	['L'] = BYTE_UPPER,
	['M'] = BYTE_UPPER,
	['N'] = BYTE_UPPER,
	['O'] = BYTE_UPPER,
	['P'] = BYTE_UPPER,
	['Q'] = BYTE_UPPER,
	['R'] = BYTE_UPPER,
	['S'] = BYTE_UPPER,
	['T'] = BYTE_UPPER,
	['U'] = BYTE_UPPER,
	['V'] = BYTE_UPPER,
	['W'] = BYTE_UPPER,
	['X'] = BYTE_UPPER,
	['Y'] = BYTE_UPPER,
	['Z'] = BYTE_UPPER,
	[0xc2] = BYTE_C2,
	[0xc3] = BYTE_C3,
	[0xe2] = BYTE_E2,
	['"'] = BYTE_QUOTE,
	['('] = BYTE_OPEN,
	['['] = BYTE_OPEN,
	[')'] = BYTE_CLOSE,
	[']'] = BYTE_CLOSE,
	['\n'] = BYTE_LINE,
};

/* Gives out the sentence that ends at `end`; the next begins at `next`. */
static void
end_sentence(
    struct scan *sc, size_t end, size_t next, segment_each *each, void *ctx)
{
	size_t start = look_skip_space(sc->s, sc->len, sc->start);
	size_t i;

	while (end > start && look_is_space_before(sc->s, end)) {
		i = end;
		utf8_prev(sc->s, &i);
		end = i;
	}
	if (end > start)
		each(ctx, start, end);
	sc->start = next;
	sc->bracket = 0;
}

/* Is the straight quote at `at` one that closes? */
static int
quote_closes(const struct scan *sc, size_t at)
{
	int space_before = look_is_space_before(sc->s, at);
	int space_after = at + 1 == sc->len ||
	    look_skip_space(sc->s, sc->len, at + 1) > at + 1;

	if (space_before != space_after) {
		if (space_after)
			return 1;
		return at > sc->start && !space_before && sc->quote;
	}
	return sc->quote;
}

/* One closing sign at `at`, or behind spaces: its end, else 0. */
static size_t
closing_end(struct scan *sc, struct mark *m, size_t at)
{
	size_t p = look_skip_space(sc->s, sc->len, at);
	size_t n = look_closing_quote(sc->s, sc->len, p);

	if (p >= sc->len)
		return 0;
	if (n > 0) {
		/* "l'essai.’Le": an apostrophe closes only before a gap */
		m->quote = 1;
		return p + n;
	}
	if (sc->s[p] == '"' && quote_closes(sc, p)) {
		sc->quote = 0;
		m->quote = 1;
		return p + 1;
	}
	if (sc->s[p] == ')' || sc->s[p] == ']') {
		m->bracket = sc->bracket > 0;
		sc->bracket = 0;
		return p + 1;
	}
	if (p > at)
		return 0;
	if (sc->s[p] == '\'' &&
	    look_word_after(sc->s, sc->len, p + 1).letters == 0)
		return p + 1;
	n = decide_note(sc, p);
	if (n > 0)
		m->note = 1;
	return n > 0 ? p + n : 0;
}

/* Length of the sign at `at` if it may end a sentence. */
static size_t
sign_length(const char *s, size_t len, size_t at, enum sign *sign)
{
	size_t n;

	if (at >= len)
		return 0;
	n = look_ellipsis(s, len, at);
	if (n > 0) {
		*sign = SIGN_ELLIPSIS;
		return n;
	}
	if (s[at] == '!' || s[at] == '?') {
		*sign = SIGN_STRONG;
		return 1;
	}
	return s[at] == '.';
}

/* Reads the run of signs at `at` and what closes behind it. */
static struct mark
read_mark(struct scan *sc, size_t at)
{
	struct mark m = { .sign = SIGN_STOP, .at = at, .end = at };
	size_t n, end;

	while ((n = sign_length(sc->s, sc->len, m.end, &m.sign)) > 0)
		m.end += n;
	m.omission = at > 0 && m.sign == SIGN_ELLIPSIS &&
	    (sc->s[at - 1] == '(' || sc->s[at - 1] == '[');
	/* "fini ! ». Le": signs behind the closing ones belong to the run */
	while ((end = closing_end(sc, &m, m.end)) > 0) {
		m.end = end;
		while ((n = sign_length(sc->s, sc->len, m.end, &m.sign)) > 0) {
			m.end += n;
			m.omission = 0;
		}
	}
	m.next = look_skip_space(sc->s, sc->len, m.end);
	/* "rire... !": the space before ! and ? of French */
	while (m.next < sc->len &&
	    (sc->s[m.next] == '!' || sc->s[m.next] == '?')) {
		m.end = m.next + 1;
		m.sign = SIGN_STRONG;
		m.next = look_skip_space(sc->s, sc->len, m.end);
	}
	return m;
}

/* Is the sign inside brackets that opened within the sentence and close? */
static int
in_brackets(const struct scan *sc, size_t at)
{
	size_t i, end = sc->len - at < 400 ? sc->len : at + 400;

	if (sc->bracket == 0 ||
	    look_skip_space(sc->s, sc->len, sc->start) + 1 >= sc->bracket)
		return 0;
	for (i = at; i < end; i++)
		if (byte_classes[(unsigned char)sc->s[i]] == BYTE_OPEN ||
		    byte_classes[(unsigned char)sc->s[i]] == BYTE_CLOSE)
			return byte_classes[(unsigned char)sc->s[i]] ==
			    BYTE_CLOSE;
	return 0;
}

static size_t
at_sign(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	struct mark m = read_mark(sc, at);

	if (!in_brackets(sc, m.end) && decide_mark(sc, &m))
		end_sentence(sc, m.end, m.next, each, ctx);
	return m.end;
}

/* A capital: glued to a small letter or a figure before it? */
static void
at_upper(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	const unsigned char *u = (const unsigned char *)sc->s;

	if (at < sc->start + 3)
		return;
	if (!(u[at - 1] >= 'a' && u[at - 1] <= 'z') &&
	    !(u[at - 2] == 0xc3 && u[at - 1] >= 0x9f) &&
	    !(u[at - 1] >= '0' && u[at - 1] <= '9'))
		return;
	if (decide_glued(sc, at))
		end_sentence(sc, at, at, each, ctx);
}

/*
 * A quote between two words without a space: glued sentences, cut behind a
 * closing one (`qui "compte"La liste`), before an opening one (`sont
 * attendues"Ce qu'il y a`); not an apostrophe gone wrong (`d"Ankara`).
 */
static void
at_tight_quote(struct scan *sc, size_t at, size_t n, int closes,
    segment_each *each, void *ctx)
{
	enum ahead ahead;

	if (at == sc->start || look_is_space_before(sc->s, at))
		return;
	ahead = look_ahead(sc->s, sc->len, at + n);
	if (closes && (ahead == AHEAD_UPPER || ahead == AHEAD_QUOTE) &&
	    look_behind_openers(sc->s, sc->len, at + n) == AHEAD_UPPER)
		end_sentence(sc, at + n, at + n, each, ctx);
	else if (!closes &&
	    look_behind_openers(sc->s, sc->len, at + n) == AHEAD_UPPER &&
	    look_word_before(sc->s, sc->start, at).letters > 2)
		end_sentence(sc, at, at, each, ctx);
}

static void
at_quote(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	int closes = quote_closes(sc, at);

	sc->quote = !closes;
	at_tight_quote(sc, at, 1, closes, each, ctx);
}

static void
at_guillemet(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	if (look_closing_quote(sc->s, sc->len, at))
		at_tight_quote(sc, at, 2, 1, each, ctx);
	else if (look_opening_quote(sc->s, sc->len, at))
		at_tight_quote(sc, at, 2, 0, each, ctx);
}

/* A line that begins with a list or dialogue mark is a new sentence. */
static void
at_line_end(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	size_t next = look_skip_space(sc->s, sc->len, at);
	size_t dash = look_dash(sc->s, sc->len, next), end = next;

	if (look_ahead(sc->s, sc->len, next) == AHEAD_BULLET) {
		utf8_next(sc->s, sc->len, &end);
		dash = end - next;
	}
	if (dash > 0 &&
	    look_skip_space(sc->s, sc->len, next + dash) > next + dash)
		end_sentence(sc, at, next, each, ctx);
}

/*
 * A list that was made one line: "le prix baisse • Le bus est gratuit".
 * Behind a colon the first item goes with what announces it.
 */
static void
at_bullet(struct scan *sc, size_t at, segment_each *each, void *ctx)
{
	size_t n, end = at;

	if (sc->len - at < 3 ||
	    ((unsigned char)sc->s[at + 1] == 0x80 &&
		(unsigned char)sc->s[at + 2] < 0xa2))
		return; /* an apostrophe, a dash, a quotation mark */
	n = look_list_bullet(sc->s, sc->len, at);
	if (n == 0 || at == sc->start || !look_is_space_before(sc->s, at) ||
	    look_skip_space(sc->s, sc->len, at + n) == at + n ||
	    look_behind_openers(sc->s, sc->len, at + n) != AHEAD_UPPER)
		return;
	while (end > sc->start && look_is_space_before(sc->s, end))
		utf8_prev(sc->s, &end);
	if (end > sc->start && sc->s[end - 1] != ':')
		end_sentence(sc, end, at, each, ctx);
}

void
segment_text(const struct language *lang, const char *text, size_t len,
    segment_each *each, void *ctx)
{
	struct scan sc = { .lang = lang, .s = text, .len = len };
	const unsigned char *u = (const unsigned char *)text;
	size_t i = 0;

	while (i < len) {
		switch ((enum byte_class)byte_classes[u[i]]) {
		case BYTE_PLAIN:
			break;
		case BYTE_STOP:
		case BYTE_STRONG:
			i = at_sign(&sc, i, each, ctx);
			continue;
		case BYTE_E2:
			if (look_ellipsis(text, len, i)) {
				i = at_sign(&sc, i, each, ctx);
				continue;
			}
			at_bullet(&sc, i, each, ctx);
			break;
		case BYTE_UPPER:
			at_upper(&sc, i, each, ctx);
			break;
		case BYTE_C2:
			at_guillemet(&sc, i, each, ctx);
			break;
		case BYTE_C3:
			if (i + 1 < len && u[i + 1] < 0x9f)
				at_upper(&sc, i, each, ctx);
			break;
		case BYTE_QUOTE:
			at_quote(&sc, i, each, ctx);
			break;
		case BYTE_OPEN:
			sc.bracket = i + 1;
			break;
		case BYTE_CLOSE:
			sc.bracket = 0;
			break;
		case BYTE_LINE:
			at_line_end(&sc, i, each, ctx);
			break;
		}
		i++;
	}
	end_sentence(&sc, len, len, each, ctx);
}
