/*
 * who.c - what kind of source a noun group is, and whether the text
 * withholds who it is.
 */
#include "language/reading.h"

/* "Nouakchott évoque un acte délibéré": a place that speaks is who rules it. */
static int
is_seat(const struct work *w, const struct chunk *ch)
{
	const struct token *t = &w->tokens.items[ch->name_first];

	return ch->name_first == ch->name_last && !(ch->flags & N_DET) &&
	    language_is_place(
		w->lang, w->reading->text + t->start, t->end - t->start);
}

enum noun_class
who_class(const struct work *w, const struct chunks *chunks, size_t first,
    size_t last)
{
	const struct chunk *ch = &chunks->items[first];
	const struct token *head = &w->tokens.items[ch->head];
	int plural = ch->flags & N_P && !(ch->flags & N_S);

	(void)last;
	if (ch->flags & N_GIVEN)
		return NOUN_PERSON;
	if (ch->class == NOUN_PERSON && plural && ch->name_first == CHUNK_NONE)
		return NOUN_GROUP;
	if (ch->class)
		return ch->class;
	if (ch->flags & N_TITLE)
		return NOUN_PERSON;
	if (ch->name_first != CHUNK_NONE) {
		const struct token *a = &w->tokens.items[ch->name_first];

		if (is_seat(w, ch))
			return NOUN_GOVERNMENT;
		if (ch->name_last > ch->name_first &&
		    !(a->shape & SHAPE_UPPER) && !(ch->flags & N_DET))
			return NOUN_PERSON;
		if (a->shape & SHAPE_UPPER || ch->flags & N_DET)
			return NOUN_ORGANISATION;
		return NOUN_PERSON;
	}
	if (plural)
		return NOUN_GROUP;
	return head->kind == TOKEN_NUMBER ? NOUN_GROUP : NOUN_PERSON;
}

/*
 * "des responsables", "une source proche", "un porte-parole": an indefinite
 * group without a name.  "son entourage" withholds too, "son avocat" not.
 */
int
who_anonymous(const struct work *w, const struct chunks *chunks, size_t first,
    size_t last, enum noun_class class)
{
	const struct chunk *ch = &chunks->items[first];

	if (ch->name_first != CHUNK_NONE)
		return 0;
	if (ch->flags & N_PRONOUN) /* "l'un d'eux", but not "il" */
		return ch->flags & N_INDEF && last > first;
	if (class == NOUN_UNKNOWN)
		return 1;
	if (class == NOUN_DOCUMENT || class == NOUN_MEDIA ||
	    class == NOUN_AGENCY || class == NOUN_GOVERNMENT)
		return 0;
	if (ch->flags & N_INDEF ||
	    w->tokens.items[ch->first].kind == TOKEN_NUMBER)
		return 1;
	return 0;
}
