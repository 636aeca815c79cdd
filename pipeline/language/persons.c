/*
 * persons.c - the persons of a text, each once, by their names: "Mme Perret",
 * "Anne Perret" and "Perret" are one, two Perrets are two.
 */
#include <string.h>

#include "language/people.h"

#define ACRONYM_MAX 4 /* bytes */

static int
is_acronym(const struct work *w, const struct chunk *ch)
{
	const struct token *t = &w->tokens.items[ch->name_first];

	return ch->name_first == ch->name_last && t->shape & SHAPE_UPPER &&
	    (token_is(t, TAG(NAME)) || t->end - t->start <= ACRONYM_MAX);
}

/* A name that a person bears: a first name, a title, a role before it. */
int
is_person(const struct work *w, const struct chunk *ch)
{
	if (ch->name_first == CHUNK_NONE)
		return 0;
	if (ch->flags & (N_GIVEN | N_TITLE))
		return 1;
	/* "la fédération de parents Familles & École" */
	if (ch->flags & N_NAMED || (ch->flags & N_P && !(ch->flags & N_S)))
		return 0;
	/* "la déléguée CGT", "le député LFI" */
	if (ch->class == NOUN_PERSON && is_acronym(w, ch))
		return 0;
	if (ch->class == NOUN_PERSON)
		return ch->head < ch->name_first || !(ch->flags & N_DET);
	if (ch->class)
		return 0;
	/* two capitals without an article: "Rex Tillerson" */
	return ch->name_last > ch->name_first && !(ch->flags & N_DET) &&
	    !(w->tokens.items[ch->name_first].shape & SHAPE_UPPER);
}

/* "A." and "Anne" can be one, "Anne" and "Paul" not. */
static int
given_fits(const char *a, const char *b)
{
	size_t n = strcspn(a, ".-"), m = strcspn(b, ".-");

	if (!strcmp(a, b))
		return 1;
	return (n == 1 || m == 1) && a[0] == b[0];
}

/*
 * The known person of that last name, with that very first name before one
 * whose first name is not told or can be it, nor, where a title or first name
 * tells it, another gender: "Mme Perret" is not "Paul Perret".
 */
static size_t
person_find(
    const struct work *w, const char *key, const char *given, unsigned flags)
{
	size_t i = entity_by_key(w, key), found = ENTITY_NONE;
	unsigned gender = flags & (N_TITLE | N_GIVEN) ? flags & (N_M | N_F) : 0;

	for (; i != ENTITY_NONE; i = w->entities.items[i].same) {
		const struct entity *e = &w->entities.items[i];

		if (!e->person)
			continue;
		if (given && e->given && !strcmp(e->given, given))
			return i;
		if (found == ENTITY_NONE && flags_agree(gender, e->flags) &&
		    (!given || !e->given || given_fits(e->given, given)))
			found = i;
	}
	return found;
}

/* "Anne Perret-Roux": who bears one half of the name, and that first name. */
static size_t
half_find(const struct work *w, const char *key, const char *given)
{
	const char *dash = strchr(key, '-');
	size_t i;

	if (!dash || !given)
		return ENTITY_NONE;
	i = person_find(
	    w, arena_strndup(w->scratch, key, (size_t)(dash - key)), given, 0);
	if (i == ENTITY_NONE)
		i = person_find(w, dash + 1, given, 0);
	return i != ENTITY_NONE && w->entities.items[i].given &&
		!strcmp(w->entities.items[i].given, given) ?
	    i :
	    ENTITY_NONE;
}

static void
add_halves(struct work *w, size_t entity, const char *key, const char *given)
{
	const char *dash = strchr(key, '-');

	if (!dash || !given)
		return;
	entity_add_key(w, entity, key);
	entity_add_key(
	    w, entity, arena_strndup(w->scratch, key, (size_t)(dash - key)));
	entity_add_key(w, entity, dash + 1);
}

/* "Mario" of "Mario Barravecchia", if it is only one. */
static size_t
given_find(const struct work *w, const char *key, unsigned flags)
{
	size_t i = (size_t)map_gets(w->givens, key) - 1;

	return i != ENTITY_NONE && i + 1 != ENTITY_NONE && !(flags & N_TITLE) ?
	    i :
	    ENTITY_NONE;
}

/* "Mario" of a title, now that he is "Mario Barravecchia". */
static size_t
first_name_find(const struct work *w, const char *given)
{
	size_t i = person_find(w, given, NULL, 0);

	return i != ENTITY_NONE && !w->entities.items[i].given &&
		!strcmp(w->entities.items[i].key, given) ?
	    i :
	    ENTITY_NONE;
}

static void
add_given(struct work *w, size_t entity, const char *given)
{
	size_t i = (size_t)map_gets(w->givens, given) - 1;

	map_sets(w->givens, given,
	    (void *)(i == ENTITY_NONE || i == entity ? entity + 1 :
						       ENTITY_NONE));
}

/* A plural before a name is none of its: "les hommes Anne Durand". */
static unsigned
own_gender(const struct chunk *ch)
{
	return ch->flags & N_P && !(ch->flags & N_S) ? 0 :
						       ch->flags & (N_M | N_F);
}

size_t
person_entity(struct work *w, const struct chunks *c, size_t chunk)
{
	const struct chunk *ch = &c->items[chunk];
	char *key = token_folded(w, ch->name_last);
	char *given = ch->name_last > ch->name_first ?
	    token_folded(w, ch->name_first) :
	    NULL;
	size_t i = person_find(w, key, given, ch->flags);
	struct entity *e;

	if (i == ENTITY_NONE)
		i = !given ? given_find(w, key, ch->flags) :
			     half_find(w, key, given);
	if (i == ENTITY_NONE && given)
		i = first_name_find(w, given);
	if (i == ENTITY_NONE) {
		struct entity new = { .name = chunk_name(w, ch),
			.key = key,
			.given = given,
			.class = NOUN_PERSON,
			.person = 1 };

		new.flags = own_gender(ch) | N_S;
		i = entity_add(w, &new);
		if (given)
			add_given(w, i, given);
	}
	e = &w->entities.items[i];
	if (given &&
	    (!e->given || strlen(e->given) < strlen(given) ||
		(!strcmp(e->given, given) && strlen(key) > strlen(e->key)))) {
		e->given = given;
		e->key = key;
		e->name = chunk_name(w, ch);
		add_given(w, i, given);
		entity_add_key(w, i, key);
	}
	add_halves(w, i, key, given);
	merge_flags(e, own_gender(ch));
	/* "Manchester City" may be taken for a person, "Rex Tillerson" too */
	if (ch->flags & (N_GIVEN | N_TITLE) || ch->class == NOUN_PERSON)
		e->named = 1;
	if (ch->head < ch->name_first && !(ch->flags & N_P))
		add_head(w, i, c, chunk);
	return i;
}

/* "Gautheron" of Lilian Gautheron, "Mario" of Mario Barravecchia. */
size_t
bearer_find(const struct work *w, const char *key)
{
	size_t i;

	if (strchr(key, ' '))
		return ENTITY_NONE;
	i = person_find(w, key, NULL, 0);
	return i == ENTITY_NONE ? given_find(w, key, 0) : i;
}

/* A lone name that stood before the full one, in a title, was its too. */
void
entities_join(struct work *w)
{
	for (size_t i = 0; i < w->mentions.len; i++) {
		struct mention *m = &w->mentions.items[i];
		const struct entity *e;
		size_t who;

		if (m->entity == ENTITY_NONE)
			continue;
		e = &w->entities.items[m->entity];
		if (e->person || e->class != NOUN_PERSON || e->named > 1)
			continue;
		who = bearer_find(w, e->key);
		if (who != ENTITY_NONE)
			m->entity = who;
	}
}
