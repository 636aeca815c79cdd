/*
 * mentions.c - the persons, bodies and papers that a text names, each once,
 * with the words that describe them ("ministre", "présidente").
 */
#include <string.h>

#include "language/reading.h"

#define VERB_AHEAD 60 /* groups between a subject and its verb */

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
static int
is_person(const struct work *w, const struct chunk *ch)
{
	if (ch->name_first == CHUNK_NONE)
		return 0;
	if (ch->flags & (N_GIVEN | N_TITLE))
		return 1;
	if (ch->flags & N_NAMED)
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

static size_t
entity_add(struct work *w, const struct entity *e)
{
	struct entity *new;

	vec_push(&w->entities, w->scratch, *e);
	new = &w->entities.items[w->entities.len - 1];
	new->same = entity_by_key(w, e->key);
	map_sets(w->keys, e->key, (void *)w->entities.len);
	return w->entities.len - 1;
}

static void
merge_flags(struct entity *e, unsigned flags)
{
	if (!(e->flags & (N_M | N_F)))
		e->flags |= flags & (N_M | N_F);
	if (!(e->flags & (N_S | N_P)))
		e->flags |= flags & (N_S | N_P);
}

/* "le maire de Combe": the head and that of its complement. */
struct called
called_of(struct work *w, const struct chunks *c, size_t i)
{
	struct called name = { token_folded(w, c->items[i].head), NULL };

	if (i + 1 < c->len && c->items[i + 1].kind == CHUNK_NOUN &&
	    c->items[i + 1].flags & N_DE &&
	    c->items[i + 1].first == c->items[i].last + 1)
		name.of = token_folded(w, c->items[i + 1].head);
	return name;
}

static void
add_head(struct work *w, struct entity *e, const struct chunks *c, size_t i)
{
	struct called new = called_of(w, c, i);

	for (size_t k = 0; k < e->heads.len; k++) {
		struct called *old = &e->heads.items[k];

		if (!strcmp(old->head, new.head)) {
			if (!old->of)
				old->of = new.of;
			return;
		}
	}
	vec_push(&e->heads, w->scratch, new);
}

/* The known person of that last name whose first name does not differ. */
static size_t
person_find(const struct work *w, const char *key, const char *given)
{
	size_t i = entity_by_key(w, key);

	for (; i != ENTITY_NONE; i = w->entities.items[i].same) {
		const struct entity *e = &w->entities.items[i];

		if (e->person &&
		    (!given || !e->given || !strcmp(e->given, given)))
			break;
	}
	return i;
}

static size_t
person_entity(struct work *w, const struct chunks *c, size_t chunk)
{
	const struct chunk *ch = &c->items[chunk];
	char *key = token_folded(w, ch->name_last);
	char *given = ch->name_last > ch->name_first ?
	    token_folded(w, ch->name_first) :
	    NULL;
	size_t i = person_find(w, key, given);
	struct entity *e;

	if (i == ENTITY_NONE) {
		struct entity new = { .name = name_text(w, ch),
			.key = key,
			.given = given,
			.class = NOUN_PERSON,
			.person = 1,
			.voice = VOICE_NONE,
			.alias = ENTITY_NONE };

		new.flags = ch->flags &(N_M | N_F);
		new.flags |= N_S;
		i = entity_add(w, &new);
	}
	e = &w->entities.items[i];
	if (given && !e->given) {
		e->given = given;
		e->name = name_text(w, ch);
	}
	merge_flags(e, ch->flags);
	/* "Manchester City" may be taken for a person, "Rex Tillerson" too */
	if (ch->flags & (N_GIVEN | N_TITLE) || ch->class == NOUN_PERSON)
		e->named = 1;
	if (ch->head < ch->name_first)
		add_head(w, e, c, chunk);
	return i;
}

static size_t
named_entity(struct work *w, size_t sentence, size_t first, size_t last)
{
	const struct chunk *ch = &work_chunks(w, sentence)->items[first];
	struct extent e = work_extent(w, ch->name_first, ch->name_last);
	const char *name = work_text(w, e);
	char *key = text_fold_new(w->scratch, name, strlen(name));
	size_t known = thing_find(w, key);
	struct entity new;

	if (known != ENTITY_NONE) {
		/* "Bambino-Lys", then "le fabricant Bambino-Lys" */
		if (ch->class)
			w->entities.items[known].class = ch->class;
		return known;
	}
	new = (struct entity){ .name = name,
		.key = key,
		.class = who_class(w, work_chunks(w, sentence), first, last),
		.named = 1,
		.flags = ch->flags & (N_M | N_F | N_S | N_P),
		.voice = VOICE_NONE,
		.alias = ENTITY_NONE };
	return entity_add(w, &new);
}

/* The group right after "X," that names X: "le préfet, Paul Durand,". */
static size_t
apposed(const struct work *w, const struct chunks *c, size_t last)
{
	const struct chunk *ch = c->items;

	/* "le porte-parole de l'ambassade (à Paris) en Israël, Wang Yongjun,"
	 */
	while (last + 1 < c->len) {
		if (ch[last + 1].kind == CHUNK_NOUN &&
		    ch[last + 1].prep != CHUNK_NONE) {
			last++;
			continue;
		}
		if (ch[last + 1].kind != CHUNK_LPAREN)
			break;
		while (last + 1 < c->len && ch[last + 1].kind != CHUNK_RPAREN)
			last++;
		last++;
	}
	if (last + 2 >= c->len || ch[last + 1].kind != CHUNK_COMMA ||
	    ch[last + 2].kind != CHUNK_NOUN ||
	    ch[last + 2].prep != CHUNK_NONE || !is_person(w, &ch[last + 2]))
		return CHUNK_NONE;
	/* "le maire, Paul a dit" does not name the maire: a mark must close */
	if (last + 3 < c->len &&
	    (ch[last + 3].kind == CHUNK_COORD ||
		ch[last + 3].kind == CHUNK_VERB))
		return CHUNK_NONE;
	return last + 2;
}

/* "Paul Durand, préfet de l'Ain": the role after the name. */
static void
role_after(struct work *w, const struct chunks *c, size_t i, size_t entity)
{
	const struct chunk *ch = c->items;
	size_t k = i + 1;

	if (k < c->len && ch[k].kind == CHUNK_LPAREN) {
		while (k < c->len && ch[k].kind != CHUNK_RPAREN)
			k++;
		k++;
	}
	if (k + 1 >= c->len || ch[k].kind != CHUNK_COMMA ||
	    ch[k + 1].kind != CHUNK_NOUN || ch[k + 1].prep != CHUNK_NONE ||
	    ch[k + 1].class != NOUN_PERSON || is_person(w, &ch[k + 1]))
		return;
	add_head(w, &w->entities.items[entity], c, k + 1);
	merge_flags(&w->entities.items[entity], ch[k + 1].flags);
}

size_t
entity_of(struct work *w, size_t sentence, size_t first, size_t last)
{
	const struct chunks *c = work_chunks(w, sentence);
	const struct chunk *ch = &c->items[first];
	size_t name, entity;

	if (ch->kind != CHUNK_NOUN || ch->flags & N_PRONOUN)
		return ENTITY_NONE;
	if (is_person(w, ch)) {
		entity = person_entity(w, c, first);
		role_after(w, c, first, entity);
		return entity;
	}
	name = ch->class == NOUN_PERSON || !ch->class ? apposed(w, c, last) :
							CHUNK_NONE;
	if (name == CHUNK_NONE && last > first && ch->class == NOUN_PERSON &&
	    is_person(w, &c->items[last]) && c->items[last].flags & N_DE &&
	    c->items[last].head < c->items[last].name_first &&
	    c->items[last].flags & N_GIVEN &&
	    c->items[last].class != NOUN_PERSON)
		name = last; /* "la cheffe de la diplomatie Kaja Kallas" */
	if (name != CHUNK_NONE) {
		entity = person_entity(w, c, name);
		add_head(w, &w->entities.items[entity], c, first);
		merge_flags(&w->entities.items[entity], ch->flags);
		return entity;
	}
	if (ch->name_first != CHUNK_NONE &&
	    (ch->flags & N_NAMED || !(ch->flags & N_DET)))
		return named_entity(w, sentence, first, last);
	/* "le fabricant Bambino-Lys", "le quotidien De Kempenaar" */
	if (ch->name_first != CHUNK_NONE && ch->head < ch->name_first &&
	    (ch->class == NOUN_ORGANISATION || ch->class == NOUN_MEDIA ||
		ch->class == NOUN_AGENCY)) {
		entity = named_entity(w, sentence, first, last);
		add_head(w, &w->entities.items[entity], c, first);
		return entity;
	}
	return ENTITY_NONE;
}

/* A source without a name: its words are what it is called. */
size_t
entity_unnamed(struct work *w, size_t sentence, size_t first, size_t last,
    struct extent source)
{
	const struct chunks *c = work_chunks(w, sentence);
	const struct chunk *ch = &c->items[first];
	size_t from = source.start, t = ch->first, known;
	struct entity new;
	char *key, *words;

	/* the same with another determiner is the same */
	while (t < ch->head && token_is(&w->tokens.items[t], TAG(DET)))
		t++;
	if (t <= ch->last && w->tokens.items[t].start > from)
		from = w->tokens.items[t].start;
	words = work_text(w, (struct extent){ from, source.end });
	key = text_fold_new(w->scratch, words, strlen(words));
	known = thing_find(w, key);
	if (known != ENTITY_NONE)
		return known;
	new = (struct entity){ .name = work_text(w, source),
		.key = key,
		.class = who_class(w, c, first, last),
		.voice = VOICE_NONE,
		.alias = ENTITY_NONE,
		.flags = ch->flags & (N_M | N_F | N_S | N_P) };
	new.anonymous = who_anonymous(w, c, first, last, new.class);
	return entity_add(w, &new);
}

static int
is_subject(const struct chunks *c, size_t i)
{
	for (size_t k = i + 1; k < c->len && k < i + VERB_AHEAD; k++)
		if (c->items[k].kind == CHUNK_VERB &&
		    c->items[k].flags & V_FINITE)
			return c->items[k].subject == i;
	return 0;
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

void
mentions_collect(struct work *w)
{
	size_t next = 0;

	for (size_t s = 0; s < w->parts.len; s++) {
		const struct chunks *c = work_chunks(w, s);

		for (size_t i = 0; i < c->len; i++) {
			const struct chunk *ch = &c->items[i];
			struct mention m = { .sentence = s, .chunk = i };

			if (ch->kind != CHUNK_NOUN ||
			    ch->flags & (N_PRONOUN | N_TIME) ||
			    (!ch->class && ch->name_first == CHUNK_NONE))
				continue;
			m.last = source_last(c, i, CHUNK_NONE);
			m.flags = ch->flags;
			m.class = who_class(w, c, i, m.last);
			m.entity = entity_of(w, s, i, m.last);
			m.said = is_said(
			    w, s, w->tokens.items[ch->first].start, &next);
			m.subject = ch->prep == CHUNK_NONE && is_subject(c, i);
			vec_push(&w->mentions, w->scratch, m);
		}
	}
}
