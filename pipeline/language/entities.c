/*
 * entities.c - the persons and bodies of a text, each once; here those that
 * are no person, by their names or by the words of a source without one.
 */
#include <string.h>

#include "language/people.h"

/* The proper name of a group as one string, or its last word folded. */
char *
chunk_name(const struct work *w, const struct chunk *ch)
{
	return work_text(w, work_extent(w, ch->name_first, ch->name_last));
}

char *
token_folded(const struct work *w, size_t i)
{
	const struct token *t = &w->tokens.items[i];

	return text_fold_new(
	    w->scratch, w->reading->text + t->start, t->end - t->start);
}

/* The last entity of that key; those before it hang on ->same. */
size_t
entity_by_key(const struct work *w, const char *key)
{
	return (size_t)map_gets(w->keys, key) - 1;
}

/* The last one of that key that is no person. */
static size_t
thing_find(const struct work *w, const char *key)
{
	size_t i = entity_by_key(w, key);

	while (i != ENTITY_NONE && w->entities.items[i].person)
		i = w->entities.items[i].same;
	return i;
}

/* KEY leads to that entity too: an acronym, half of a double name. */
void
entity_add_key(struct work *w, size_t entity, const char *key)
{
	if (key[0] && entity_by_key(w, key) == ENTITY_NONE)
		map_sets(w->keys, key, (void *)(entity + 1));
}

size_t
entity_add(struct work *w, const struct entity *e)
{
	struct entity *new;

	vec_push(&w->entities, w->scratch, *e);
	new = &w->entities.items[w->entities.len - 1];
	new->same = entity_by_key(w, e->key);
	new->voice = VOICE_NONE;
	new->alias = ENTITY_NONE;
	map_sets(w->keys, e->key, (void *)w->entities.len);
	return w->entities.len - 1;
}

void
merge_flags(struct entity *e, unsigned flags)
{
	unsigned gender = flags & (N_M | N_F), both = N_M | N_F;

	/* "la fille du couple, Claude Roux": Claude can be either */
	if ((e->flags & both) == both && gender && gender != both)
		e->flags &= ~both;
	if (!(e->flags & both))
		e->flags |= gender;
	if (!(e->flags & (N_S | N_P)))
		e->flags |= flags & (N_S | N_P);
}

/* "Le Courrier du Bocage": its article is of the name, that of "L'ARS" not. */
static const char *
thing_name(const struct work *w, const struct chunk *ch, enum noun_class class)
{
	size_t from = ch->name_first;

	if ((class == NOUN_MEDIA || ch->name_last > from) && from > ch->first &&
	    token_is(&w->tokens.items[from - 1], TAG(DEF)) &&
	    !token_is(&w->tokens.items[from - 1], TAG(PREP)) &&
	    w->tokens.items[from - 1].shape & SHAPE_CAPITAL)
		from--;
	return work_text(w, work_extent(w, from, ch->name_last));
}

size_t
named_entity(struct work *w, size_t sentence, size_t first, size_t last)
{
	const struct chunk *ch = &work_chunks(w, sentence)->items[first];
	struct extent e = work_extent(w, ch->name_first, ch->name_last);
	const char *name = work_text(w, e);
	char *key = text_fold_new(w->scratch, name, strlen(name));
	size_t known = thing_find(w, key);
	struct entity new;

	if (known == ENTITY_NONE && !ch->class && !(ch->flags & N_DET))
		known = bearer_find(w, key);
	if (known != ENTITY_NONE) {
		/* "Bambino-Lys", then "le fabricant Bambino-Lys" */
		if (ch->class && !w->entities.items[known].person)
			w->entities.items[known].class = ch->class;
		return known;
	}
	new = (struct entity){ .key = key,
		.class = who_class(w, work_chunks(w, sentence), first, last),
		.named = 1,
		.flags = ch->flags & (N_M | N_F | N_S | N_P) };
	new.name = thing_name(w, ch, new.class);
	return entity_add(w, &new);
}

static int
is_any_person(const struct chunk *ch)
{
	return ch->flags & N_INDEF && !(ch->flags & N_P) &&
	    ch->class == NOUN_PERSON && ch->name_first == CHUNK_NONE;
}

/* A source without a name: its words are what it is called. */
size_t
entity_unnamed(struct work *w, size_t sentence, size_t first, size_t last,
    struct extent source)
{
	const struct chunks *c = work_chunks(w, sentence);
	const struct chunk *ch = &c->items[first];
	size_t from, t = ch->prep == CHUNK_NONE ? ch->first : ch->prep + 1;
	size_t known;
	struct entity new;
	char *key, *words;

	/* "auprès de la préfecture": no preposition of it; "par d'anciens
	 * clients" keeps its "d'" */
	while (t < ch->head && ch->prep != CHUNK_NONE &&
	    token_is(&w->tokens.items[t], TAG(PREP) | TAG(DE)) &&
	    !token_is(&w->tokens.items[t], TAG(DET)) &&
	    token_is(&w->tokens.items[t + 1], TAG(DET)))
		t++;
	if (ch->prep != CHUNK_NONE && w->tokens.items[t].start > source.start)
		source.start = w->tokens.items[t].start;
	/* the same with another determiner is the same */
	while (t < ch->head && token_is(&w->tokens.items[t], TAG(DET)))
		t++;
	from = w->tokens.items[t].start > source.start ?
	    w->tokens.items[t].start :
	    source.start;
	words = work_text(w, (struct extent){ from, source.end });
	key = text_fold_new(w->scratch, words, strlen(words));
	known = thing_find(w, key);
	/* "un élu", and further on "un élu": another one */
	if (known != ENTITY_NONE &&
	    !(is_any_person(ch) &&
		w->entities.items[known].place != ch->head + 1))
		return known;
	new = (struct entity){ .name = work_text(w, source),
		.key = key,
		.place = ch->head + 1,
		.class = who_class(w, c, first, last),
		.flags = ch->flags & (N_M | N_F | N_S | N_P) };
	new.anonymous = who_anonymous(w, c, first, last, new.class);
	/* "La Tribune des Monts" is a name, though the table has it not */
	new.named = new.class == NOUN_MEDIA && ch->name_first != CHUNK_NONE &&
	    ch->head >= ch->name_first;
	known = entity_add(w, &new);
	/* "le ministre de la Justice", then "le ministre" */
	if (new.class == NOUN_PERSON && ch->name_first == CHUNK_NONE)
		add_head(w, known, c, first);
	return known;
}
