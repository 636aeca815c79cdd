/*
 * bodies.c - bodies that a word means which says little of them:
 * "L'électricien" for EDF, "la start-up" for a name that nothing was told of.
 */
#include <string.h>

#include "language/people.h"

#define MARGIN 2
#define MENTIONS_BACK 100

/* "L'électricien", where only a company has spoken. */
size_t
firm_meant(struct work *w, struct wanted *wanted)
{
	struct mention *m;
	int best, second;

	wanted->class = NOUN_ORGANISATION;
	wanted->flags &= ~(unsigned)(N_M | N_F);
	wanted->spoken = 1;
	m = salient(w, wanted, &best, &second);
	return m && best >= second + MARGIN ? mention_who(w, m) : ENTITY_NONE;
}

/* "Cloudia recrute.": a name of one word, which could be anybody's. */
static int
is_lone(const struct work *w, const struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);
	const struct chunk *ch = &c->items[m->chunk];
	const struct entity *e = m->entity == ENTITY_NONE ?
	    NULL :
	    &w->entities.items[m->entity];

	/* "Cloudia et Nuagio fusionnent": two */
	if (m->chunk + 1 < c->len && ch[1].kind == CHUNK_COORD)
		return 0;
	return e && !e->person && e->class == NOUN_PERSON && e->named &&
	    !e->heads.len && !strchr(e->key, ' ') && !m->pronoun &&
	    !(ch->flags & (N_DET | N_GIVEN | N_TITLE)) &&
	    ch->first == ch->last && m->subject == SUBJECT_OF_ALL;
}

/* "une jeune pousse", "Total": another one that the word may mean. */
static int
is_such(struct work *w, const struct mention *m, const char *head)
{
	struct called name;
	struct entity e = { .class = m->class };

	if (m->class != NOUN_ORGANISATION)
		return 0;
	/* "Ufip" may speak of Total */
	if (m->entity != ENTITY_NONE)
		return 1;
	name = called_of(w, work_chunks(w, m->sentence), m->chunk);
	e.heads.items = &name;
	e.heads.len = 1;
	return !strcmp(name.head, head) ||
	    epithet_fits(w->lang, head, &e) > 1;
}

/*
 * "Cloudia lève trois millions. La start-up recrute.": then Cloudia is one,
 * unless another one was told of.
 */
size_t
lone_meant(struct work *w, const struct wanted *wanted, size_t chunk)
{
	size_t i = mentions_until(w, wanted->sentence), left = MENTIONS_BACK;
	size_t found = ENTITY_NONE;
	struct mention *m;

	if (!epithet_is_firm(w->lang, wanted->head))
		return found;
	while ((m = mention_back(w, wanted, &i, &left))) {
		if (is_such(w, m, wanted->head) ||
		    (is_lone(w, m) && found != ENTITY_NONE &&
			found != m->entity))
			return ENTITY_NONE;
		if (is_lone(w, m))
			found = m->entity;
	}
	if (found == ENTITY_NONE)
		return found;
	w->entities.items[found].class = NOUN_ORGANISATION;
	add_head(w, found, work_chunks(w, wanted->sentence), chunk);
	return found;
}
