/*
 * likeness.c - may a description mean that one: trade, people, complement,
 * age.
 */
#include <string.h>

#include "language/people.h"

/* "la libraire" is not the one whom the text calls the mayor. */
static int
is_of_other_trade(
    const struct work *w, const struct entity *e, const char *head)
{
	const struct called name = { .head = head };
	const struct word *word = head ? lexicon_look(w->lang->lexicon, head) :
					 NULL;

	/* "l'extrémiste" is not the prosecutor */
	return word && (word->tags & TAG(ROLE) || e->office) &&
	    entity_is_described(e) && !is_called(e, &name) &&
	    !epithet_fits(w->lang, head, e);
}

/* "la Danoise" was not called a Spaniard; "la Genevoise" may be Swiss. */
static int
is_of_other_people(const struct work *w, const struct entity *e,
    const char *head)
{
	const struct word *word = lexicon_look(w->lang->lexicon, head);
	enum people people = word && word->tags & TAG(PEOPLE) ? PEOPLE_NATION :
								PEOPLE_TOWN;

	for (size_t i = 0; i < e->heads.len; i++)
		if (e->heads.items[i].people == people &&
		    strcmp(e->heads.items[i].head, head))
			return 1;
	return 0;
}

/* Was it called anything of that: "le patron des socialistes"? */
static int
is_of(const struct entity *e, const char *of)
{
	for (size_t i = 0; i < e->heads.len; i++)
		if (e->heads.items[i].of && !strcmp(e->heads.items[i].of, of))
			return 1;
	return 0;
}

/* Was it called "ancien" anything? */
static int
is_former(const struct entity *e)
{
	for (size_t i = 0; i < e->heads.len; i++)
		if (e->heads.items[i].former)
			return 1;
	return 0;
}

/* Without a stop: a title, whose "notaire" the text has yet to name. */
static int
is_title(const struct work *w, size_t sentence)
{
	const struct sentence_groups *g = &w->parts.items[sentence];

	return g->end > g->first &&
	    w->tokens.items[g->end - 1].kind == TOKEN_WORD;
}

/*
 * "Un commerçant de 44 ans a été mis en examen. Le quadragénaire nie": one
 * told of without a name may be "le quadragénaire", "l'homme", "le suspect".
 */
static int
is_told_unnamed(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	return want->class == NOUN_PERSON && m->class == NOUN_PERSON &&
	    m->flags & N_DET && !(m->flags & N_P) && !m->pronoun &&
	    (m->entity == ENTITY_NONE ||
		!w->entities.items[m->entity].person) &&
	    m->subject == SUBJECT_OF_ALL && !m->said && !want->of &&
	    (m->flags & N_INDEF || !is_title(w, m->sentence)) &&
	    epithet_fits(w->lang, want->head, NULL);
}

/* What a description adds or forbids; below 0: it cannot mean that one. */
int
description_score(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	const struct entity *e;
	int fit;

	if (want->how != WANT_NAMED && want->how != WANT_EPITHET)
		return 0;
	/* "Aux côtés de Paul Durand, le sexagénaire" is another one */
	if (m->sentence == want->sentence &&
	    work_chunks(w, m->sentence)->items[m->chunk].prep != CHUNK_NONE)
		return -1;
	if (want->how == WANT_EPITHET && is_told_unnamed(w, m, want))
		return 0;
	if (m->entity == ENTITY_NONE)
		return -1;
	e = &w->entities.items[m->entity];
	if (want->spoken && !e->claims)
		return -1;
	if (want->how == WANT_NAMED && !e->person &&
	    !(e->class == NOUN_PERSON && e->claims))
		return -1;
	/* "le pirate" is not the director; "l'ancien pirate" may be */
	if (want->how == WANT_NAMED && is_of_other_trade(w, e, want->head))
		return want->former ? 0 : -1;
	if (want->how == WANT_NAMED)
		return want->former && is_former(e) ? 9 : e->named ? 5 : 3;
	/* "le fabricant" tells nothing as "l'entreprise" */
	if (e->class != want->class ||
	    (want->class == NOUN_PERSON) != e->person ||
	    !(e->named || (e->person && e->claims)))
		return -1;
	if (want->of && !is_of(e, want->of))
		return -1;
	fit = want->people ? !is_of_other_people(w, e, want->head) :
			     epithet_fits(w->lang, want->head, e);
	return !fit ? -1 : fit > 1 ? 4 : 0;
}
