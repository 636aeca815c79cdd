/*
 * The verb that carries the meaning, with what follows it in a fixed
 * phrase: mettre fin à.
 */
#include <string.h>

#include "base/base.h"
#include "look.h"
#include "phrases.h"
#include "verbparts.h"
#include "verbs.h"

static void
fix(struct work *w, struct group *g, const struct phrase *p)
{
	g->lem = strs_join(w->a, &p->words, " ");
	g->en = p->en;
	g->fixed = true;
}

/* us[k] and up to six units from us[from] on. */
static struct units
with_gap(struct work *w, const struct units *us, int k, int from)
{
	struct units out = { 0 };

	units_push(&out, w->a, us->v[k]);
	for (int i = from; i < us->n && i < from + 6; i++)
		units_push(&out, w->a, us->v[i]);
	return out;
}

int
verb_main(struct work *w, const struct units *us, int k, struct group *g)
{
	struct unit *u = us->v[k];
	const struct unit *next = units_at(us, k + 1);
	const struct phrase *p;
	bool gap = next->pos == TAG_ADV && k + 2 < us->n &&
	    !has(w, TABLE_NEGATIONS, next->low);

	g->lem = u->low;
	g->en = verb_english(w, u);
	g->unit = u;
	if (strchr(u->low, ' ') && k + 1 < us->n) {
		/* avoir beaucoup de mal à, one word of the lexicon */
		const char *both = str_spaced(w->a, u->low, next->low, NULL);

		if (has(w, TABLE_VERBS, both)) {
			g->lem = both;
			g->en = get(w, TABLE_VERBS, both);
			g->fixed = true;
			return k + 2;
		}
	}
	for (p = phrases_of(w->x->verb_phrases, u); p; p = p->next) {
		struct units rest;
		int n = phrase_match(w, p, us, k, false);

		if (n) {
			fix(w, g, p);
			return n;
		}
		if (!gap || p->words.n < 2)
			continue;
		/* a tout simplement besoin de */
		rest = with_gap(w, us, k, k + 2);
		n = phrase_match(w, p, &rest, 0, false);
		if (n) {
			fix(w, g, p);
			strs_push(&g->advs, w->a, verb_adverb(w, next));
			return n + k + 1;
		}
	}
	return k + 1;
}

int
verb_plain(
    struct work *w, const struct units *us, int j, int k, struct group *g)
{
	struct units rest;
	int n = verb_main(w, us, j, g);

	if (n != j + 1 || k <= j + 1)
		return n;
	rest = with_gap(w, us, j, k);
	if (rest.n > 6)
		rest.n = 6;
	return verb_main(w, &rest, 0, g) - 1 + k;
}

bool
verb_phrase_here(struct work *w, const struct units *us, int k)
{
	const struct unit *u = units_at(us, k);
	const struct phrase *p;

	/* whole lemma: the analyser's own phrases are none of ours */
	for (p = map_gets(w->x->verb_phrases, u->low); p; p = p->next)
		if (phrase_match(w, p, us, k, false))
			return true;
	return false;
}
