/*
 * Senses chosen by neighbouring words: the first row of senses.tsv whose
 * context is there gives a word its English.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

/* Is the lemma among units [from,to)?  "near": a word of it is enough. */
static bool
among(const struct units *us, const char *s, int from, int to, bool near)
{
	for (int i = from < 0 ? 0 : from; i < to && i < us->n; i++) {
		const char *l = us->v[i]->low;

		if (str_eq(l, s) ||
		    (near && strchr(l, ' ') && str_has_word(l, s)))
			return true;
	}
	return false;
}

/*
 * CAP, PLURAL, MASC: of the unit itself; *: always; +word after, -word
 * before, ^word anywhere in the line; word: within six.
 */
static bool
context_holds(const struct units *us, int i, const char *c)
{
	const struct unit *u = us->v[i];

	if (str_eq(c, "*"))
		return true;
	if (str_eq(c, "CAP"))
		return unit_cap(u) && i > 0;
	if (str_eq(c, "PLURAL"))
		return unit_t(u, BIT(TAG_PL));
	if (str_eq(c, "MASC"))
		return unit_t(u, BIT(TAG_M)) && !unit_t(u, BIT(TAG_F));
	if (*c == '+')
		return among(us, c + 1, i + 1, i + 3, false);
	if (*c == '-')
		return among(us, c + 1, i - 2, i, false);
	if (*c == '^')
		return among(us, c + 1, 0, us->n, false);
	return among(us, c, i - 6, i, true) || among(us, c, i + 1, i + 7, true);
}

static bool
pos_is(const struct unit *u, const char *pos)
{
	if (unit_pos(u, VERBS))
		return str_eq(pos, "v");
	switch (u->pos) {
	case TAG_N:
		return str_eq(pos, "n");
	case TAG_ADJ:
		return str_eq(pos, "adj");
	case TAG_ADV:
		return str_eq(pos, "adv");
	case TAG_PREADV:
		return str_eq(pos, "preadv");
	case TAG_PR:
		return str_eq(pos, "pr");
	default:
		return false;
	}
}

static const char *
sense_of(struct work *w, const struct units *us, int i)
{
	const struct sense *s = map_gets(w->x->senses, us->v[i]->low);

	for (; s; s = s->next) {
		if (!pos_is(us->v[i], s->pos))
			continue;
		for (int k = 0; k < s->context.n; k++)
			if (context_holds(us, i, s->context.v[k]))
				return s->en;
	}
	return NULL;
}

void
step_senses(struct work *w, struct units *us)
{
	for (int i = 0; i < us->n; i++)
		if (str_empty(us->v[i]->en)) {
			const char *en = sense_of(w, us, i);

			if (en)
				us->v[i]->en = en;
		}
}
