/*
 * heads.c - the words that a text calls somebody by: "le maire de Combe",
 * "l'ancien trésorier".
 */
#include <string.h>

#include "language/people.h"

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

/* "déléguée CGT", "président Durand": without an article the name is the head
 * of the group, but what one is called stands before it. */
static size_t
said_head(const struct work *w, const struct chunk *ch)
{
	return ch->name_first != CHUNK_NONE && ch->head >= ch->name_first &&
		ch->name_first > ch->first && ch->class == NOUN_PERSON &&
		token_is(&w->tokens.items[ch->name_first - 1], TAG(NOUN)) ?
	    ch->name_first - 1 :
	    ch->head;
}

/* "le Français" is of a nation, "le Malouin" of a town. */
static enum people
people_of(const struct work *w, const struct chunk *ch)
{
	const struct token *t = &w->tokens.items[ch->head];

	if (token_is(t, TAG(PEOPLE)))
		return PEOPLE_NATION;
	return ch->class == NOUN_PERSON && ch->head > ch->first &&
		t->shape & SHAPE_CAPITAL &&
		(ch->name_first == CHUNK_NONE || ch->head < ch->name_first) ?
	    PEOPLE_TOWN :
	    PEOPLE_NO;
}

/* "le maire de Combe": the head and that of its complement. */
struct called
called_of(struct work *w, const struct chunks *c, size_t i)
{
	char *head = token_folded(w, said_head(w, &c->items[i]));
	struct called name = { .former = is_former(w, &c->items[i], &head) };

	name.head = head;
	if (i + 1 < c->len && c->items[i + 1].kind == CHUNK_NOUN &&
	    c->items[i + 1].flags & N_DE &&
	    c->items[i + 1].first == c->items[i].last + 1)
		name.of = token_folded(w, c->items[i + 1].head);
	return name;
}

static void
add(struct work *w, size_t entity, const struct chunks *c, size_t i, int later)
{
	struct entity *e = &w->entities.items[entity];
	struct called new = called_of(w, c, i);
	struct callers *all;

	/* "la Française Anne Roux" tells nothing of what she does */
	new.people = people_of(w, &c->items[i]);
	new.later = later || new.people ||
	    epithet_is_kin(w->lang, new.head);
	e->office |= !later && c->items[i].flags & N_UNIQUE;
	for (size_t k = 0; k < e->heads.len; k++) {
		struct called *old = &e->heads.items[k];

		if (!strcmp(old->head, new.head) && old->former == new.former) {
			if (!old->of)
				old->of = new.of;
			old->later &= new.later;
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

/* Notes what the group at I calls it, there and by the word. */
void
add_head(struct work *w, size_t entity, const struct chunks *c, size_t i)
{
	add(w, entity, c, i, 0);
}

/* "Le prévenu" meant him, though nobody said so with his name. */
void
add_head_later(struct work *w, size_t entity, const struct chunks *c, size_t i)
{
	add(w, entity, c, i, 1);
}
