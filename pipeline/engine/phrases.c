/*
 * phrases.tsv on lemmas: fixed phrases become one unit with its English;
 * verb phrases are looked up by verbs.c.
 */
#include <string.h>

#include "base/base.h"
#include "phrases.h"
#include "steps.h"

static bool
ends_plural(const char *s)
{
	return str_ends(s, "s") || str_ends(s, "x");
}

/* Is this the plural of the noun u: feux of feu, travaux of travail? */
static bool
noun_plural(struct work *w, const char *s, const struct unit *u)
{
	int n = str_len(u->low), m = str_len(s);

	if (m == n + 1 && strncmp(s, u->low, (size_t)n) == 0)
		return s[n] == 's' || s[n] == 'x';
	return str_eq(s, str_join(w->a, str_less(w->a, u->low, 1), "ux", NULL));
}

/* A feminine or plural form of the adjective or participle u. */
static bool
inflected(struct work *w, const char *s, const struct unit *u)
{
	const char *a = str_bare(w->a, s), *b = str_bare(w->a, u->low);
	int stem = str_len(b) - 2, n = str_len(a) - str_len(b);

	if (stem < 3)
		stem = 3;
	return strncmp(a, b, (size_t)stem) == 0 &&
	    ends_plural(a) == unit_t(u, BIT(TAG_PL)) && n >= -1 && n <= 3;
}

/*
 * A word of a phrase is this unit: its lemma (in a strict phrase not in the
 * plural), or an inflected form of it.
 */
static bool
same(struct work *w, const char *s, const struct unit *u, bool strict)
{
	bool plural = unit_t(u, BIT(TAG_PL));

	if (str_eq(s, u->low))
		return !strict || !unit_pos(u, BIT(TAG_N) | BIT(TAG_ADJ)) ||
		    !plural || unit_t(u, BIT(TAG_SP)) || ends_plural(u->low) ||
		    str_ends(u->low, "z");
	if (u->pos == TAG_N && plural)
		return noun_plural(w, s, u);
	if (unit_pos(u,
		BIT(TAG_ADJ) | BIT(TAG_VBLEX) | BIT(TAG_DET) |
		    BIT(TAG_PREDET)) &&
	    (plural || unit_t(u, BIT(TAG_F))) && strlen(s) > 2)
		return inflected(w, s, u);
	return false;
}

/* The words of a unit such as "avoir besoin de" from the n-th of a phrase. */
static int
several(struct work *w, const struct phrase *p, int n, const struct unit *u)
{
	struct strs parts = bilingual_lemmas(w->x, w->a, u->low);

	for (int i = 0; i < parts.n; i++)
		if (n + i >= p->words.n ||
		    !str_eq(parts.v[i], p->words.v[n + i]))
			return 0;
	return parts.n;
}

int
phrase_match(struct work *w, const struct phrase *p, const struct units *us,
    int i, bool strict)
{
	int n = 0;

	while (n < p->words.n) {
		const struct unit *u = units_at(us, i++);
		int used = 1;

		if (u->pos == TAG_NONE && !*u->low)
			return 0;
		if (strchr(u->low, ' '))
			used = several(w, p, n, u);
		else if (!same(w, p->words.v[n], u, strict))
			return 0;
		if (!used)
			return 0;
		n += used;
	}
	return n == p->words.n ? i : 0;
}

const struct phrase *
phrases_of(const struct map *map, const struct unit *u)
{
	size_t n = strcspn(u->low, " ");

	return map_get(map, u->low, n);
}

/* The unit that stands for us[i..k). */
static struct unit *
phrase_unit(struct work *w, const struct phrase *p, const struct units *us,
    int i, int k)
{
	const struct unit *h = us->v[i + p->head < k ? i + p->head : k - 1];
	const uint64_t kept = BIT(TAG_M) | BIT(TAG_F) | BIT(TAG_MF) |
	    NUMBERS_OF;
	const char *name = strs_join(w->a, &p->words, " ");
	struct unit *u;

	if (p->pos == TAG_N && i && unit_cap(us->v[i]) &&
	    (k - i == 1 || unit_cap(us->v[k - 1]) || unit_cap(us->v[i + 1])))
		name = str_capitalize(w->a, name);
	u = unit_new(
	    w->a, name, p->pos, h->tags & ~BIT(h->pos) & kept, us->v[i]->pre);
	u->en = p->en;
	return u;
}

/* The longest phrase first; nouns take number from their head. */
void
step_phrases(struct work *w, struct units *us)
{
	struct units out = { 0 };
	int i = 0;

	while (i < us->n) {
		const struct phrase *p = phrases_of(w->x->phrases, us->v[i]);
		int k = 0;

		for (; p; p = p->next) {
			k = phrase_match(w, p, us, i,
			    (BIT(p->pos) &
				(BIT(TAG_ADV) | BIT(TAG_PR) | BIT(TAG_CNJADV) |
				    BIT(TAG_PRN))) != 0);
			if (k)
				break;
		}
		units_push(
		    &out, w->a, p ? phrase_unit(w, p, us, i, k) : us->v[i]);
		i = p ? k : i + 1;
	}
	*us = out;
}
