/*
 * entities.c - the persons and bodies of a text, each once, by their names:
 * "Mme Perret", "Anne Perret" and "Perret" are one, two Perrets are two.
 */
#include <string.h>

#include "language/people.h"

/* The proper name of a group as one string, or its last word folded. */
static char *
name_text(const struct work *w, const struct chunk *ch)
{
	return work_text(w, work_extent(w, ch->name_first, ch->name_last));
}

static char *
token_folded(const struct work *w, size_t i)
{
	const struct token *t = &w->tokens.items[i];

	return text_fold_new(
	    w->scratch, w->reading->text + t->start, t->end - t->start);
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
	if (ch->class == NOUN_PERSON)
		return ch->head < ch->name_first || !(ch->flags & N_DET);
	if (ch->class)
		return 0;
	/* two capitals without an article: "Rex Tillerson" */
	return ch->name_last > ch->name_first && !(ch->flags & N_DET) &&
	    !(w->tokens.items[ch->name_first].shape & SHAPE_UPPER);
}

/* The last entity of that key; those before it hang on ->same. */
static size_t
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

static size_t
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

/* "l'ancien maire"; the "ex-" of a word is cut off it. */
static int
is_former(const struct work *w, const struct chunk *ch, char **head)
{
	size_t n = strcspn(*head, "-");
	const struct word *before;

	for (size_t i = ch->first; i < ch->head; i++)
		if (token_is(&w->tokens.items[i], TAG(FORMER)))
			return 1;
	if (!(*head)[n])
		return 0;
	before = lexicon_look(
	    w->lang->lexicon, arena_strndup(w->scratch, *head, n));
	if (!before || !(before->tags & TAG(FORMER)))
		return 0;
	*head += n + 1;
	return 1;
}

/* "le maire de Combe": the head and that of its complement. */
struct called
called_of(struct work *w, const struct chunks *c, size_t i)
{
	char *head = token_folded(w, c->items[i].head);
	struct called name = { .former = is_former(w, &c->items[i], &head) };

	name.head = head;
	if (i + 1 < c->len && c->items[i + 1].kind == CHUNK_NOUN &&
	    c->items[i + 1].flags & N_DE &&
	    c->items[i + 1].first == c->items[i].last + 1)
		name.of = token_folded(w, c->items[i + 1].head);
	return name;
}

/* Notes what the group at I calls it, there and by the word. */
void
add_head(struct work *w, size_t entity, const struct chunks *c, size_t i)
{
	struct entity *e = &w->entities.items[entity];
	struct called new = called_of(w, c, i);
	struct callers *all;

	e->office |= (c->items[i].flags & N_UNIQUE) != 0;
	for (size_t k = 0; k < e->heads.len; k++) {
		struct called *old = &e->heads.items[k];

		if (!strcmp(old->head, new.head) && old->former == new.former) {
			if (!old->of)
				old->of = new.of;
			return;
		}
	}
	vec_push(&e->heads, w->scratch, new);
	all = map_gets(w->callers, new.head);
	if (!all) {
		all = arena_alloc(w->scratch, sizeof(*all));
		map_sets(w->callers, new.head, all);
	}
	vec_push(all, w->scratch, entity);
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
		struct entity new = { .name = name_text(w, ch),
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
		e->name = name_text(w, ch);
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
static size_t
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
	if (known != ENTITY_NONE)
		return known;
	new = (struct entity){ .name = work_text(w, source),
		.key = key,
		.class = who_class(w, c, first, last),
		.flags = ch->flags & (N_M | N_F | N_S | N_P) };
	new.anonymous = who_anonymous(w, c, first, last, new.class);
	/* "La Tribune des Monts" is a name, though the table has it not */
	new.named = new.class == NOUN_MEDIA && ch->name_first != CHUNK_NONE &&
	    ch->head >= ch->name_first;
	return entity_add(w, &new);
}
