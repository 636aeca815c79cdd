#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* An office, its country and the name of who holds it: each says who speaks. */

/* "le gouvernement argentin", Buenos Aires, Argentina: a place that speaks. */
int
is_state(const struct pair *p, struct extent fr, struct extent en)
{
	const struct words *words = &p->alignment->fr;
	size_t i, state = 0;

	for (i = 0; i < words->items.len; i++) {
		state |= (size_t)(extent_holds(
				      fr, words->items.items[i].span) &&
		    is_state_word(p, words->items.items[i].span));
	}
	for (i = 0; i < p->en_facts.items.len && state; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "place") == 0 &&
		    extent_holds(en, t->span) && t->span.end + 1 >= en.end &&
		    words_tied(p, fr, t->span))
			return 1;
	}
	return 0;
}

static int
has_role(const struct typeds *facts, struct extent within)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].kind, "role") == 0 &&
		    extent_holds(within, facts->items.items[i].span))
			return 1;
	}
	return 0;
}

/*
 * "le président ukrainien", Ukraine's Zelensky: an office without a name, and
 * a name with no more than its country.
 */
int
is_holder(const struct pair *p, struct extent fr, struct extent en)
{
	const struct alignment *al = p->alignment;
	size_t i, names = 0;

	if (!has_role(&p->fr_facts, fr) || has_role(&p->en_facts, en))
		return 0;
	for (i = 0; i < al->fr.items.len; i++) {
		if (!al->fr.items.items[i].small &&
		    is_name(&al->fr.items.items[i]) &&
		    extent_holds(fr, al->fr.items.items[i].span))
			return 0;
	}
	for (i = 0; i < al->en.items.len; i++) {
		const struct word *w = &al->en.items.items[i];

		if (w->small || !extent_holds(en, w->span))
			continue;
		if (!w->answered && !is_name(w))
			return 0;
		names += (size_t)(!w->answered);
	}
	return names > 0;
}

static int
answers_office(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "role") == 0 &&
		    extent_holds(c->source, t->span) &&
		    is_answered(&p->alignment->fr, t->span, ANSWER_ANY))
			return 1;
	}
	return 0;
}

/*
 * "le président turc Recep Tayyip Erdogan", the Turkish leader: the office
 * says who it is that speaks.
 */
int
name_has_office(const struct pair *p, struct extent name)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len && p->alignment; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];
		struct extent x = c->source;

		x.end = c->cue.start > x.end ? c->cue.start : x.end;
		if (extent_holds(x, name) && claim_best_tie(p, c) == TIE_HEAD &&
		    answers_office(p, c))
			return 1;
	}
	return 0;
}

#define TITLE_NEAR 24 /* bytes: " israélien " */

static const struct typed *
name_behind(const struct language *lang, const char *text,
    const struct typeds *facts, const struct typed *title)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "name") == 0 &&
		    language_is_person(lang, text + t->span.start,
			t->span.end - t->span.start) &&
		    (extent_holds(t->span, title->span) ||
			(t->span.start >= title->span.end &&
			    t->span.start - title->span.end < TITLE_NEAR)))
			return t;
	}
	return NULL;
}

/*
 * "Emmanuel Macron ... du Premier ministre Netanyahu", President Macron ...
 * Netanyahu: one title gone, another added.
 */
int
titles_of_two(
    const struct pair *p, const struct typed *fr, const struct typed *en)
{
	const struct typed *f = name_behind(p->source, p->fr, &p->fr_facts, fr);
	const struct typed *e = name_behind(p->target, p->en, &p->en_facts, en);

	return p->alignment && f && e && !words_tied(p, f->span, e->span) &&
	    is_answered(&p->alignment->fr, f->span, ANSWER_ANY) &&
	    is_answered(&p->alignment->en, e->span, ANSWER_ANY);
}

static const struct typed *
people_of(const struct typeds *facts, struct extent within)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "nationality") == 0 &&
		    extent_holds(within, t->span))
			return t;
	}
	return NULL;
}

static int
has_country(const struct typeds *facts, const char *value)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		if (strcmp(facts->items.items[i].value, value) == 0)
			return 1;
	}
	return 0;
}

int
other_country(const struct pair *p, struct extent fr, struct extent en)
{
	const struct typed *f = people_of(&p->fr_facts, fr);
	const struct typed *e = people_of(&p->en_facts, en);
	size_t i;

	if (!f || !e || en.end - en.start >= p->en_len)
		return 0;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (extent_holds(en, t->span) &&
		    strcmp(t->value, f->value) == 0)
			return 0;
	}
	return has_country(&p->fr_facts, e->value) &&
	    has_country(&p->en_facts, f->value);
}
