#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* The source of a French claim, and who speaks in the English. */

/* How much of the source is answered by the English. */
struct share
share_french(
    const struct words *words, struct extent span, struct extent source)
{
	struct share s = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || w->span.start < span.start ||
		    w->span.end > span.end)
			continue;
		if (!s.head && w->known && w->span.start >= source.start)
			s.head = w;
		s.content++;
		s.names += w->capital && !w->known;
		s.met += w->capital && !w->known && w->answered;
		s.answered += w->answered != 0;
	}
	return s;
}

/*
 * A person, an office or a body of the English that the French lacks: then
 * a source half of whose words are answered may be another one ("un
 * responsable sud-coréen", South Korea's president).
 */
const struct typed *
pair_new_role(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "role") == 0 &&
		    !is_answered(&p->alignment->en, t->span, ANSWER_ANY))
			return t;
	}
	return NULL;
}

/* A place, a body or a person of the English that the French lacks. */
const struct typed *
pair_new_body(const struct pair *p)
{
	static const char *const kinds[] = { "nationality", "place", "name",
		"acronym", NULL };
	size_t i, k;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		for (k = 0; kinds[k]; k++) {
			if (strcmp(t->kind, kinds[k]) == 0 &&
			    !is_answered(
				&p->alignment->en, t->span, ANSWER_ANY))
				return t;
		}
	}
	return pair_new_role(p);
}

const char *
claim_name(const struct pair *p, const struct claim *c, struct arena *a)
{
	const char *name;

	if (extent_is_empty(c->source))
		return c->speaker ? c->speaker : "the speaker";
	name = arena_strndup(
	    a, p->fr + c->source.start, c->source.end - c->source.start);
	return name;
}

/* The source as a translator may write it: "the gendarmerie". */
static const char *
english_name(const struct pair *p, const struct claim *c, struct arena *a)
{
	return language_english_name(p->source, claim_name(p, c, a), a);
}

void
source_lost(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, enum gravity severity)
{
	struct typed t = claim_fact(
	    extent_is_empty(c->cue) ? c->source : c->cue);

	violate(out, a, "attribution_lost", severity, &t, NULL,
	    arena_printf(a, "« %s » is missing%s; say that it comes from %s",
		claim_words(p, c, a),
		p->statements && p->statements->items.len ?
		    "" :
		    " and the English states it as a fact",
		english_name(p, c, a)));
}

void
source_changed(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct typed *en)
{
	struct typed t = claim_fact(
	    extent_is_empty(c->source) ? c->cue : c->source);

	violate(out, a,
	    c->anonymous ? "anonymous_source" : "attribution_changed",
	    GRAVITY_ERROR, &t, en,
	    arena_printf(a, "« %s » became \"%s\": %s; put back %s",
		claim_words(p, c, a), said(p->en, en, a),
		c->anonymous ? "who is unnamed must stay so" :
			       "somebody else speaks",
		english_name(p, c, a)));
}

/*
 * The words that name a source: of "selon" and its like with the words of
 * the cue, whose noun may carry it ("de sources concordantes", "de l'aveu
 * de").
 */
struct extent
claim_source(const struct claim *c)
{
	struct extent x = c->source;

	if (strcmp(c->type, "selon") == 0 && !extent_is_empty(x) &&
	    c->cue.start < x.start)
		x.start = c->cue.start;
	return x;
}

/* Words of content between the bytes, and how many of them are answered. */
struct share
english_share(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	struct share s = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || !extent_holds(en, w->span))
			continue;
		s.content++;
		s.answered += w->answered != 0;
	}
	return s;
}

/*
 * Somebody near an English cue whom no French word answers for.  -1 where a
 * pronoun stands there, which may be the source.
 */
static int
stranger_near(const struct pair *p, struct extent cue)
{
	const struct words *en = &p->alignment->en;
	size_t i, k;
	int found = 0;

	for (i = 0; i < en->items.len; i++) {
		if (en->items.items[i].span.start >= cue.start)
			break;
	}
	for (k = i > CUE_NEAR ? i - CUE_NEAR : 0;
	     k < en->items.len && k <= i + CUE_NEAR; k++) {
		const struct word *w = &en->items.items[k];

		if (is_pronoun(p, w->span))
			return -1;
		if (w->small || extent_holds(cue, w->span))
			continue;
		if (!w->answered && (w->known || w->capital))
			found = 1;
	}
	return found;
}

/* Is it said by somebody of whom the French has no word: "the army said"? */
int
statement_is_strange(const struct pair *p, const struct statement *s)
{
	struct share share;

	if (s->pronoun)
		return -1;
	if (extent_is_empty(s->source))
		return stranger_near(p, s->cue);
	share = english_share(p, s->source);
	return share.content > 0 && share.answered == 0;
}

/* The first of a stranger; NULL where a pronoun may be meant. */
const struct statement *
statement_strange(const struct pair *p)
{
	const struct statement *found = NULL;
	size_t i;
	int is;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		is = statement_is_strange(p, s);
		if (is < 0)
			return NULL;
		if (is && !found)
			found = s;
	}
	return found;
}

/* Is it said by somebody with a name or a noun? */
int
statement_is_named(const struct statement *s)
{
	return !extent_is_empty(s->source) && !s->pronoun;
}

/* Who speaks, as a fact for violate(). */
struct typed
statement_speaker(const struct statement *s)
{
	return claim_fact(extent_is_empty(s->source) ? s->cue : s->source);
}
