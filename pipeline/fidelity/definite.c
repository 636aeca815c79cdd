#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * One of many became the one: "un cadre du parti", the party leader; "un
 * ministre", the minister.
 */

/* "un", "des": unnamed, and begins with a small word. */
static int
is_indefinite(const struct pair *p, const struct claim *c)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	if (!c->anonymous || c->pronoun || extent_is_empty(c->source))
		return 0;
	for (i = 0; i < fr->items.len; i++) {
		if (extent_holds(c->source, fr->items.items[i].span))
			return fr->items.items[i].small;
	}
	return 0;
}

#define BEFORE 20 /* bytes before a noun that was guessed: "the party " */

/* Of whom another is: "an adviser to the minister". */
static int
is_governed(const struct pair *p, const struct typed *the)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (w->span.end + 1 == the->span.start)
			return w->small && p->en[w->span.end] == ' ';
	}
	return 0;
}

/* "the nurse", "the head nurse"; no small word is between. */
static int
is_next(const struct pair *p, const struct typed *the, const struct typed *role)
{
	const struct words *en = &p->alignment->en;
	size_t i, n = 0;

	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (w->span.start < the->span.end ||
		    w->span.end > role->span.start)
			continue;
		if (w->small || w->answered)
			return 0;
		n++;
	}
	return n < 2;
}

/* An office that stands there with "the": the leader, the party leader. */
static const struct typed *
the_office(const struct pair *p, struct extent en)
{
	const struct typed *the = NULL;
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "definite") == 0 &&
		    extent_holds(en, t->span))
			the = is_governed(p, t) ? NULL : t;
		else if (the && strcmp(t->kind, "role") == 0 &&
		    extent_holds(en, t->span) && is_next(p, the, t))
			return t;
	}
	return NULL;
}

/* "le porte-parole": who speaks for another is named so in passing. */
static int
is_mouth(const struct pair *p, const struct typed *role)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "mouth") == 0 &&
		    extent_holds(role->span, t->span))
			return 1;
	}
	return 0;
}

const struct typed *
one_made_the(const struct pair *p, const struct claim *c)
{
	const struct typed *role;
	size_t i;

	if (!is_indefinite(p, c))
		return NULL;
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent x = statement_is_named(s) ? s->source : s->guess;

		if (tie_claim(p, c, x) != TIE_HEAD)
			continue;
		if (!statement_is_named(s))
			x.start = x.start > BEFORE ? x.start - BEFORE : 0;
		role = the_office(p, x);
		if (role && !is_mouth(p, role))
			return role;
	}
	return NULL;
}
