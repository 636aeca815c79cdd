/*
 * pronoun.c - "he said", "according to her": pronouns that say so.
 *
 * The French source is often one, or none ("a-t-il dit", "selon elle"); then
 * any English pronoun beside a cue keeps it.
 */
#include "fidelity/align.h"
#include "fidelity/claim.h"

#include <string.h>

int
is_pronoun(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (t->span.start == en.start &&
		    strcmp(t->kind, "pronoun") == 0)
			return 1;
	}
	return 0;
}

/* The word that begins there, or the number of words. */
static size_t
word_at(const struct words *words, size_t start)
{
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		if (words->items.items[i].span.start >= start)
			break;
	}
	return i;
}

/* Before the cue if there is one on either side: "he told her". */
struct extent
pronoun_beside(const struct pair *p, struct extent cue)
{
	const struct words *en = &p->alignment->en;
	size_t i = word_at(en, cue.start), after = word_at(en, cue.end), k;

	for (k = 1; k <= CUE_NEAR; k++) {
		if (k <= i && is_pronoun(p, en->items.items[i - k].span))
			return en->items.items[i - k].span;
	}
	for (k = after; k < en->items.len && k < after + CUE_NEAR; k++) {
		if (is_pronoun(p, en->items.items[k].span))
			return en->items.items[k].span;
	}
	return (struct extent){ 0, 0 };
}

int
has_pronoun_cue(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "cue") == 0 &&
		    !extent_is_empty(pronoun_beside(p, t->span)))
			return 1;
	}
	return 0;
}
