/*
 * Which character set makes the best French of the bytes: each byte above
 * 0x7f is judged by the sign it would be and by its neighbours.
 */
#include "text/charset.h"

#include <string.h>

#include "base/base.h"
#include "text/text.h"

/* Beyond this many signs the answer no longer changes. */
#define ENOUGH 20000

struct place {
	uint32_t before, prev, rune, next; /* 0: the text begins or ends */
};

static int
is_open(uint32_t r)
{
	return r == 0 || rune_is_space(r) || r == '(' || r == '[' ||
	    r == '\'' || r == 0x2019 || r == '"' || r == '-' || r == '>' ||
	    r == 0xab || r == 0x201c;
}

static int
is_close(uint32_t r)
{
	return r == 0 || rune_is_space(r) || r == '<' || r == '&' ||
	    (r < 0x80 && strchr(".,;:!?)]\"'-", (int)r)) || r == 0xbb ||
	    r == 0x2026 || r == 0x201d;
}

static int
is_french(uint32_t r)
{
	switch (rune_lower(r)) {
	case 0xe0:
	case 0xe2:
	case 0xe7:
	case 0xe8:
	case 0xe9:
	case 0xea:
	case 0xeb:
	case 0xee:
	case 0xef:
	case 0xf4:
	case 0xf9:
	case 0xfb:
	case 0xfc:
	case 0xff:
	case 0x153:
	case 0xe6:
		return 1;
	default:
		return 0;
	}
}

/*
 * Where a small letter cannot stand in a word of French: "INONDâ" for INONDÉ,
 * "l'êglise" for l'Église, "aussiÿ:" for a no-break space, "plansî".
 */
static int
is_misplaced(const struct place *p, int before, int after)
{
	if (rune_is_upper(p->next) ||
	    (rune_is_upper(p->prev) && rune_is_upper(p->before)))
		return 1;
	switch (p->rune) {
	case 0xe2:
		return before && (!after || p->prev == 'a' || p->prev == 'o');
	case 0xea:
		return before ? !after : p->next != 't';
	case 0xee:
		return before && !after;
	case 0xf4:
		return !before && p->next != 't';
	case 0xe8:
		return !before && p->next != 'r';
	case 0xeb:
	case 0xef:
	case 0xf9:
	case 0xfb:
		return !before;
	case 0xff:
		return (p->prev != 'a' && p->prev != 'o' && p->prev != 'u') ||
		    (!after && p->next != '-');
	default:
		return !is_french(p->rune) && (!before || !after);
	}
}

/* "élève" is likely, "ÈlËve" and "prÈsident" are not. */
static long
judge_letter(const struct place *p)
{
	int before = rune_is_letter(p->prev), after = rune_is_letter(p->next);
	long points = is_french(p->rune) ? 4 : 1;

	if (rune_is_upper(p->rune)) {
		if (before && rune_is_lower(p->prev))
			return -6;
		points = is_french(p->rune) ? 2 : 0;
		/* È of CP850: "GRÔVE", "DIÔSE" */
		if (p->rune == 0xd4 && (p->prev == 'I' || p->next == 'V'))
			return -2;
		if (!before && !after)
			return rune_lower(p->rune) == 0xe0 ? 2 : -2;
		return points;
	}
	if (is_misplaced(p, before, after))
		return -4;
	if (!before && !after) /* "à" alone is a word, "[à]" is none */
		return p->rune == 0xe0 && is_close(p->next) && p->next != ']' ?
		    4 :
		    -2;
	if (p->rune == 0xe0) /* "là", or is it "l…" */
		return after ? 1 : 2;
	return points;
}

static long
judge_sign(const struct place *p)
{
	int letters = rune_is_letter(p->prev) && rune_is_letter(p->next);

	switch (p->rune) {
	case 0x2019:
		return letters ? 4 : 0;
	case 0xab:
	case 0x201c:
	case 0x201e:
		return is_open(p->prev) && !letters ? 2 : -3;
	case 0xbb:
	case 0x201d:
		return is_close(p->next) && !letters ? 2 : -3;
	case 0xa0:
	case 0x202f:
		/* "aussi :", not "Haÿ" */
		if (p->next && p->next < 0x80 && strchr(":;!?", (int)p->next))
			return 4;
		return letters ? 0 : 2;
	case 0x2013:
	case 0x2014:
		return is_open(p->prev) && is_close(p->next) ? 2 : -1;
	case 0x2026:
		return letters ? -2 : rune_is_letter(p->prev) ? 2 : 1;
	case 0x20ac:
		return letters ? -3 : 2;
	case 0xb0:
		return letters ? -3 : 1;
	case 0xa9:
	case 0xae:
	case 0x2122:
	case 0xb7:
	case 0x2022:
	case 0xb2:
	case 0xb3:
	case 0xbd:
	case 0xa7:
	case 0xd7:
	case 0xad:
		return letters ? -3 : 0;
	default:
		return letters ? -4 : -2;
	}
}

static uint32_t
rune_at(const struct codepage *cp, const unsigned char *s, size_t len, size_t i)
{
	if (i >= len)
		return 0;
	return s[i] < 0x80 ? s[i] : cp->runes[s[i] - 0x80];
}

long
codepage_score(const struct codepage *cp, const char *text, size_t len)
{
	const unsigned char *s = (const unsigned char *)text;
	struct place p;
	size_t i, seen = 0;
	long score = 0;

	for (i = 0; i < len && seen < ENOUGH; i++) {
		if (s[i] < 0x80)
			continue;
		seen++;
		p.rune = rune_at(cp, s, len, i);
		p.prev = i > 0 ? rune_at(cp, s, len, i - 1) : 0;
		p.before = i > 1 ? rune_at(cp, s, len, i - 2) : 0;
		p.next = rune_at(cp, s, len, i + 1);
		if (p.rune == 0)
			score -= 6;
		else if (rune_is_letter(p.rune))
			score += judge_letter(&p);
		else
			score += judge_sign(&p);
	}
	return score;
}

const struct codepage *
codepage_best(const char *s, size_t len)
{
	const struct codepage *best = &codepages[0];
	long score, top = codepage_score(best, s, len);
	int i;

	for (i = 1; i < CODEPAGES; i++) {
		score = codepage_score(&codepages[i], s, len);
		if (score > top) {
			top = score;
			best = &codepages[i];
		}
	}
	return best;
}
