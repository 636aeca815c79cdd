/*
 * described.c - who says it where the source is a description: "le même
 * journal", "ce producteur", "l'ancien trésorier"; and whom a group means.
 */
#include <string.h>

#include "language/people.h"

#define MARGIN 4 /* a second one nearer than that leaves it open */

/* "le même journal", "de même source": the last one of that kind. */
static size_t
same_again(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunk *ch =
	    &work_chunks(w, d->sentence)->items[d->found.source];
	enum noun_class class = ch->class;
	size_t i = ch->last + 1;

	/* of "de même source" the chunk may be the noun alone */
	while (i-- > 0 && w->tokens.items[i].start >= d->claim.source.start &&
	    !token_is(&w->tokens.items[i], TAG(SAME)))
		;
	if (i == (size_t)-1 || w->tokens.items[i].start < d->claim.source.start)
		return ENTITY_NONE;
	for (i = draft; i-- > 0;) {
		const struct draft *o = &w->drafts.items[i];

		if (told_since(w, o->sentence, d->sentence) > LOOK_BACK)
			break;
		if (o->entity != ENTITY_NONE && !o->nested &&
		    (class != NOUN_PERSON ||
			flags_agree(
			    ch->flags, w->entities.items[o->entity].flags)) &&
		    (w->entities.items[o->entity].class == class ||
			class == NOUN_UNKNOWN || class == NOUN_NONE))
			return entity_named(w, o->entity);
	}
	return ENTITY_NONE;
}

/* "ce producteur", after "l'un d'eux": who has just spoken. */
static size_t
this_one(const struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunk *ch =
	    &work_chunks(w, d->sentence)->items[d->found.source];
	size_t who;

	if (!is_definite_one(w, ch) || ch->flags & (N_DEF | N_POSS) ||
	    ch->class != NOUN_PERSON)
		return ENTITY_NONE;
	who = last_speaker(w, draft, 1);
	return who != ENTITY_NONE &&
		w->entities.items[who].class == NOUN_PERSON &&
		flags_agree(ch->flags, w->entities.items[who].flags) ?
	    who :
	    ENTITY_NONE;
}

/*
 * "l'ancien trésorier", and nobody was called that: he whom the text is
 * about there, where nobody else comes near; another one would have a name.
 */
static size_t
former_meant(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	const struct chunks *c = work_chunks(w, d->sentence);
	const struct chunk *ch = &c->items[d->found.source];
	struct called name;
	struct wanted wanted;
	struct mention *m;
	size_t who = ENTITY_NONE;
	int best, second;

	if (!is_definite_one(w, ch) || ch->class != NOUN_PERSON ||
	    !(ch->flags & N_DEF))
		return ENTITY_NONE;
	name = called_of(w, c, d->found.source);
	if (!name.former)
		return ENTITY_NONE;
	description_wanted(w, d->sentence, d->found.source, d, &wanted);
	wanted.how = WANT_NAMED;
	wanted.head = name.head;
	wanted.former = 1;
	m = salient(w, &wanted, &best, &second);
	/* the minister of now is not "l'ancien ministre" */
	if (!m)
		who = ahead_of(w, d->sentence, &wanted, NULL);
	else if (best >= second + MARGIN &&
	    !head_fits(w->lang, &w->entities.items[m->entity], name.head))
		who = m->entity;
	if (who != ENTITY_NONE)
		add_head_later(w, who, c, d->found.source);
	return who;
}

size_t
resolve_description(struct work *w, size_t draft)
{
	const struct draft *d = &w->drafts.items[draft];
	size_t entity = same_again(w, draft);

	if (entity == ENTITY_NONE)
		entity = description_means(
		    w, d->sentence, d->found.source, d->found.source_last, d);
	if (entity == ENTITY_NONE)
		entity = this_one(w, draft);
	return entity == ENTITY_NONE ? former_meant(w, draft) : entity;
}

/* Of an unnamed one: the named person that it probably is. */
size_t
entity_named(const struct work *w, size_t entity)
{
	return entity != ENTITY_NONE &&
		w->entities.items[entity].alias != ENTITY_NONE ?
	    w->entities.items[entity].alias :
	    entity;
}

/* Who a group means: by its name, its description, or as its words say. */
size_t
mention_who(struct work *w, struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);
	size_t from = c->items[m->chunk].prep == CHUNK_NONE ?
	    c->items[m->chunk].first :
	    c->items[m->chunk].prep + 1;

	if (m->entity == ENTITY_NONE && !m->pronoun)
		m->entity = description_means(
		    w, m->sentence, m->chunk, m->last, NULL);
	if (m->entity == ENTITY_NONE && !m->pronoun) {
		m->entity = entity_unnamed(w, m->sentence, m->chunk, m->last,
		    work_extent(w, from, c->items[m->last].last));
		description_alias(
		    w, m->sentence, m->chunk, m->last, m->entity, NULL);
	}
	return entity_named(w, m->entity);
}
