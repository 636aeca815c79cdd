/*
 * mentions.c - where a text speaks of whom: each group that somebody or
 * something that can speak is meant by.
 */
#include <string.h>

#include "language/people.h"

#define VERB_AHEAD 60 /* groups between a subject and its verb */

/* A clause that "alors que", "dont", "si" open tells of its subject aside. */
static enum subjecthood
subject_of(const struct chunks *c, size_t i)
{
	enum subjecthood found = SUBJECT_NO;
	int aside = i &&
	    (c->items[i - 1].kind == CHUNK_SUB ||
		c->items[i - 1].kind == CHUNK_QUE ||
		c->items[i - 1].kind == CHUNK_REL);

	for (size_t k = i + 1; k < c->len && k < i + VERB_AHEAD; k++) {
		const struct chunk *verb = &c->items[k];

		if (verb->kind != CHUNK_VERB || !(verb->flags & V_FINITE))
			continue;
		/* "Le couple, qui vivait au premier, a tout perdu" */
		if (verb->subject == i && !(verb->flags & V_INNER))
			return aside ? SUBJECT_ASIDE : SUBJECT_OF_ALL;
		if (verb->subject == i)
			found = SUBJECT_ASIDE;
		else if (!(verb->flags & V_INNER))
			break;
	}
	return found;
}

/*
 * The group that opens a sentence stands for its subject where the verb is
 * not known: "Sur place, Paul Durand ne se défile pas".
 */
static int
is_opening(const struct chunks *c, size_t i)
{
	if (c->items[i].level || i + 1 >= c->len ||
	    !(c->items[i].flags & (N_DET | N_GIVEN | N_TITLE)))
		return 0;
	while (i-- > 0) {
		const struct chunk *ch = &c->items[i];

		if (ch->kind != CHUNK_ADV && ch->kind != CHUNK_COMMA &&
		    ch->kind != CHUNK_COORD &&
		    !(ch->kind == CHUNK_NOUN &&
			(ch->prep != CHUNK_NONE || ch->flags & N_TIME)))
			return 0;
	}
	return 1;
}

/* Inside the content of a claim; NEXT is the first draft to look at. */
static int
is_said(const struct work *w, size_t sentence, size_t at, size_t *next)
{
	while (
	    *next < w->drafts.len && w->drafts.items[*next].sentence < sentence)
		++*next;
	for (size_t i = *next;
	     i < w->drafts.len && w->drafts.items[i].sentence == sentence;
	     i++) {
		const struct claim *c = &w->drafts.items[i].claim;

		for (size_t k = 0; k < c->ncontent; k++)
			if (at >= c->content[k].start && at < c->content[k].end)
				return 1;
	}
	return 0;
}

/* "Anne Roux est bouchère à Nîmes": what she is. */
static void
note_attribute(struct work *w, const struct chunks *c, const struct mention *m)
{
	const struct chunk *ch = c->items;
	size_t k = m->last + 1;

	if (m->subject != SUBJECT_OF_ALL || m->entity == ENTITY_NONE ||
	    !w->entities.items[m->entity].person || k + 1 >= c->len ||
	    ch[k].kind != CHUNK_VERB || !(ch[k].flags & V_BE) ||
	    ch[k].flags & V_NEG || ch[k + 1].kind != CHUNK_NOUN ||
	    ch[k + 1].prep != CHUNK_NONE || ch[k + 1].class != NOUN_PERSON ||
	    ch[k + 1].flags & N_DEF || ch[k + 1].name_first != CHUNK_NONE)
		return;
	add_head(w, m->entity, c, k + 1);
	merge_flags(&w->entities.items[m->entity], ch[k + 1].flags);
}

/* "l'Office fédéral de la statistique (OFS)": known by both from there. */
static void
note_acronym(struct work *w, const struct chunks *c, struct mention *m)
{
	const struct chunk *ch = c->items, *in = &ch[m->last + 2];
	const struct token *t;
	struct entity *e;
	char *key;

	if (m->last + 3 >= c->len || ch[m->last + 1].kind != CHUNK_LPAREN ||
	    ch[m->last + 3].kind != CHUNK_RPAREN || in->kind != CHUNK_NOUN ||
	    in->first != in->last || m->class == NOUN_PERSON ||
	    ch[m->chunk].flags & (N_PRONOUN | N_INDEF))
		return;
	t = &w->tokens.items[in->first];
	if (!(t->shape & SHAPE_UPPER))
		return;
	key = text_fold_new(
	    w->scratch, w->reading->text + t->start, t->end - t->start);
	if (m->entity == ENTITY_NONE)
		m->entity = entity_unnamed(w, m->sentence, m->chunk, m->last,
		    work_extent(w,
			ch[m->chunk].prep == CHUNK_NONE ? ch[m->chunk].first :
							  ch[m->chunk].prep + 1,
			ch[m->last].last));
	e = &w->entities.items[m->entity];
	if (e->person)
		return;
	e->named = 1;
	e->acronym = work_text(w, (struct extent){ t->start, t->end });
	entity_add_key(w, m->entity, key);
	map_sets(w->acronyms, key, w);
}

/* "Elle déplore ...": told of somebody, in no quotation. */
static int
is_told_pronoun(const struct work *w, const struct chunks *c, size_t i)
{
	const struct chunk *ch = &c->items[i], *verb = &c->items[i + 1];

	/* "Son frère affirme qu'il": in a clause of its own */
	if (i &&
	    (ch[-1].kind == CHUNK_QUE || ch[-1].kind == CHUNK_SUB ||
		ch[-1].kind == CHUNK_REL))
		return 0;
	return ch->flags & N_PRONOUN && ch->prep == CHUNK_NONE && !ch->level &&
	    !(ch->flags & (N_FIRST | N_ON | N_NEUTER)) &&
	    ch->flags & (N_M | N_F) && i + 1 < c->len &&
	    verb->kind == CHUNK_VERB && verb->flags & V_FINITE && verb->verb &&
	    !(verb->verb->roles & VERB_NOBODY) &&
	    !token_is(&w->tokens.items[verb->first], TAG(THERE));
}

/* Is there a group outside of quotation marks? */
static int
is_told(const struct chunks *c)
{
	for (size_t i = 0; i < c->len; i++)
		if (!c->items[i].level &&
		    (c->items[i].kind == CHUNK_NOUN ||
			c->items[i].kind == CHUNK_VERB))
			return 1;
	return 0;
}

/*
 * "Confuse, elle a dit", "Furieux, Paul Durand a claqué la porte": what opens
 * the sentence says how the subject behind it is, and names nobody.
 */
static int
is_manner(const struct work *w, const struct chunks *c, size_t i)
{
	const struct chunk *ch = &c->items[i];

	return !i && ch->first == ch->last && ch->name_first != CHUNK_NONE &&
	    !ch->class && !(ch->flags & (N_GIVEN | N_NAMED)) &&
	    !(w->tokens.items[ch->first].shape & SHAPE_UPPER) && c->len > 3 &&
	    ch[1].kind == CHUNK_COMMA && ch[2].kind == CHUNK_NOUN &&
	    ch[2].prep == CHUNK_NONE && subject_of(c, 2);
}

/* "Médecins et infirmiers": one mention of both. */
static int
is_pair(const struct chunks *c, size_t i)
{
	const struct chunk *ch = &c->items[i];

	return ch->flags & N_P && ch->class && ch->prep == CHUNK_NONE &&
	    !(ch->flags & (N_DET | N_PROPER)) && i + 2 < c->len &&
	    ch[1].kind == CHUNK_COORD && ch[2].kind == CHUNK_NOUN &&
	    ch[2].prep == CHUNK_NONE && ch[2].flags & N_P && ch[2].class &&
	    !(ch[2].flags & (N_DET | N_PROPER));
}

static void
collect_sentence(struct work *w, size_t s, size_t *next)
{
	const struct chunks *c = work_chunks(w, s);

	for (size_t i = 0; i < c->len; i++) {
		const struct chunk *ch = &c->items[i];
		struct mention m = { .sentence = s,
			.chunk = i,
			.last = i,
			.flags = ch->flags,
			.entity = ENTITY_NONE };

		if (ch->kind != CHUNK_NOUN || ch->flags & N_TIME ||
		    is_manner(w, c, i))
			continue;
		m.pronoun = is_told_pronoun(w, c, i);
		if (!m.pronoun && ch->flags & N_PRONOUN)
			continue;
		if (!m.pronoun) {
			int known = ch->class || ch->name_first != CHUNK_NONE;

			/* "Son manager, Paul Durand,": whatever a manager is */
			if (!known && !(ch->flags & N_DET))
				continue;
			m.last = is_pair(c, i) ?
			    i + 2 :
			    source_last(c, i, CHUNK_NONE);
			m.class = who_class(w, c, i, m.last);
			m.entity = entity_of(w, s, i, m.last);
			if (!known && m.entity == ENTITY_NONE)
				continue;
			note_acronym(w, c, &m);
		}
		m.said = is_said(w, s, w->tokens.items[ch->first].start, next);
		if (ch->prep == CHUNK_NONE)
			m.subject = subject_of(c, i);
		if (ch->prep == CHUNK_NONE && !m.subject && is_opening(c, i))
			m.subject = SUBJECT_OF_ALL;
		note_attribute(w, c, &m);
		vec_push(&w->mentions, w->scratch, m);
	}
}

void
mentions_collect(struct work *w)
{
	size_t next = 0, told = 0;

	for (size_t s = 0; s < w->parts.len; s++) {
		told += is_told(work_chunks(w, s)) != 0;
		w->parts.items[s].told = told;
		collect_sentence(w, s, &next);
	}
	entities_join(w);
	w->lead = ENTITY_NONE;
	for (size_t i = 0; w->lead == ENTITY_NONE && i < w->mentions.len; i++) {
		size_t e = w->mentions.items[i].entity;

		if (e != ENTITY_NONE && w->entities.items[e].person &&
		    w->mentions.items[i].subject == SUBJECT_OF_ALL)
			w->lead = e;
	}
}

void
mentions_settle(struct work *w, size_t byte)
{
	for (; w->settled < w->mentions.len; w->settled++) {
		struct mention *m = &w->mentions.items[w->settled];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];

		if (w->tokens.items[ch->first].start >= byte)
			break;
		if (m->entity == ENTITY_NONE && m->pronoun)
			pronoun_settle(w, m);
		else if (m->entity == ENTITY_NONE && m->class == NOUN_PERSON)
			m->entity = description_means(
			    w, m->sentence, m->chunk, m->last, NULL);
		if (m->entity == ENTITY_NONE)
			continue;
		w->entities.items[m->entity].seen = w->settled + 1;
		w->entities.items[m->entity].mentions++;
	}
}
