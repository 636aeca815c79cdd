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

/* "L'Écho vézonien", "Franceville Info": so papers and stations are called. */
static int
is_paper(const struct work *w, const struct chunk *ch)
{
	const struct token *a = &w->tokens.items[ch->name_first];

	return token_is(a, TAG(PAPER)) ||
	    (ch->name_last > ch->name_first &&
		token_is(&w->tokens.items[ch->name_last], TAG(PAPER)));
}

/* "le journaliste de BFM TV" speaks for it: its class, or none. */
static enum noun_class
reporter_of(
    const struct work *w, const struct chunks *c, size_t first, size_t last)
{
	const struct chunk *ch = &c->items[first];

	if (!token_is(&w->tokens.items[ch->head], TAG(REPORTER)))
		return NOUN_NONE;
	for (size_t i = first; i <= last; i++)
		if ((c->items[i].class == NOUN_MEDIA ||
			c->items[i].class == NOUN_AGENCY) &&
		    c->items[i].name_first != CHUNK_NONE)
			return c->items[i].class;
	return NOUN_NONE;
}

enum noun_class
who_class(const struct work *w, const struct chunks *chunks, size_t first,
    size_t last)
{
	const struct chunk *ch = &chunks->items[first];
	const struct token *head = &w->tokens.items[ch->head];
	int plural = ch->flags & N_P && !(ch->flags & N_S);
	enum noun_class of = reporter_of(w, chunks, first, last);

	if (of)
		return of;
	if (ch->flags & N_GIVEN)
		return NOUN_PERSON;
	if (ch->name_first != CHUNK_NONE &&
	    (!ch->class || ch->class == NOUN_DOCUMENT) && is_paper(w, ch))
		return NOUN_MEDIA;
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

/* "deux témoins", but "les deux prévenus" */
static int
is_counted(const struct work *w, const struct chunk *ch)
{
	size_t i = ch->prep == ch->first ? ch->first + 1 : ch->first;
	const struct token *t = &w->tokens.items[i];

	return !(ch->flags & (N_DEF | N_POSS)) &&
	    (t->kind == TOKEN_NUMBER || token_is(t, TAG(NUM)));
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
	/* "son entourage", "ses détracteurs" */
	if (token_is(&w->tokens.items[ch->head], TAG(WITHHELD)))
		return 1;
	if (reporter_of(w, chunks, first, last))
		return 0;
	if ((class == NOUN_MEDIA || class == NOUN_AGENCY) &&
	    ch->flags & N_INDEF && ch->flags & N_P)
		return 1; /* "plusieurs médias" */
	if (class == NOUN_DOCUMENT || class == NOUN_MEDIA ||
	    class == NOUN_AGENCY || class == NOUN_GOVERNMENT)
		return 0;
	return (ch->flags & N_INDEF) != 0 || is_counted(w, ch);
}
