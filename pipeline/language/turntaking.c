/*
 * turntaking.c - two who speak in turn: "« C'est faux », répond Paul. « Tu
 * mens », rétorque-t-il": the one before Paul.
 */
#include "language/people.h"

/* "Et le budget ?" */
int
is_question(const struct work *w, size_t sentence)
{
	const struct sentence_groups *g = &w->parts.items[sentence];
	const struct token *t;

	if (g->end == g->first)
		return 0;
	t = &w->tokens.items[g->end - 1];
	return t->kind == TOKEN_STOP && w->reading->text[t->start] == '?';
}

/* The draft before that one by which somebody speaks, or NULL. */
static const struct draft *
spoken_before(const struct work *w, size_t draft)
{
	while (draft-- > 0) {
		const struct draft *d = &w->drafts.items[draft];

		if (d->entity != ENTITY_NONE && !d->nested)
			return d;
	}
	return NULL;
}

/*
 * Who answers is not who spoke last but the one before, where both spoke just
 * there; a question asked in between is answered by whoever was heard.
 */
size_t
other_in_turn(const struct work *w, size_t draft, unsigned flags)
{
	const struct draft *d = &w->drafts.items[draft], *last, *other;
	const struct entity *e;

	last = spoken_before(w, draft);
	if (!last || told_since(w, last->sentence, d->sentence) > 1)
		return ENTITY_NONE;
	other = spoken_before(w, (size_t)(last - w->drafts.items));
	if (!other || other->entity == last->entity ||
	    told_since(w, other->sentence, last->sentence) > 1)
		return ENTITY_NONE;
	for (size_t s = last->sentence + 1; s < d->sentence; s++)
		if (is_question(w, s))
			return ENTITY_NONE;
	e = &w->entities.items[entity_named(w, other->entity)];
	return e->class == NOUN_PERSON && flags_agree(flags, e->flags) ?
	    entity_named(w, other->entity) :
	    ENTITY_NONE;
}
