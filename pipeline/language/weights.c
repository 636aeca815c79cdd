/*
 * weights.c - how well one that the text spoke of can be whom a word means.
 *
 * Gender and number must agree.  Who spoke last and the subjects of near
 * sentences weigh most.
 */
#include <string.h>

#include "language/people.h"

#define GOES_ON 7 /* "La compagnie a promis un retour. Elle se dit" */
#define TALKS 7
#define NEAR 3
#define WITHIN 6
#define LEAD 6	 /* of whom the text tells first, it is about */
#define CENTRE 4 /* mentions that make somebody what a text is about */

int
flags_agree(unsigned wanted, unsigned have)
{
	unsigned gender = N_M | N_F, number = N_S | N_P;

	if (wanted & gender && have & gender && !(wanted & have & gender))
		return 0;
	return !(wanted & number && have & number && !(wanted & have & number));
}

/*
 * A person is he or she; a body is what it was called there: "EDF regrette.
 * L'électricien précise. Il promet".
 */
unsigned
mention_flags(const struct work *w, const struct mention *m)
{
	const struct entity *e;

	if (m->entity == ENTITY_NONE)
		return m->flags;
	e = &w->entities.items[m->entity];
	return !e->person && m->flags & (N_M | N_F) ? m->flags : e->flags;
}

static int
is_body(const struct work *w, const struct mention *m)
{
	return !(m->entity != ENTITY_NONE &&
		   w->entities.items[m->entity].person) &&
	    m->class != NOUN_PERSON;
}

/* The verb that a subject has, or CHUNK_NONE. */
static size_t
verb_of(const struct work *w, const struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);

	for (size_t i = m->chunk + 1; m->subject && i < c->len; i++)
		if (c->items[i].kind == CHUNK_VERB &&
		    c->items[i].flags & V_FINITE &&
		    c->items[i].subject == m->chunk)
			return i;
	return CHUNK_NONE;
}

/* "L'Office dément", "se garde de conclure": told of as one who speaks. */
static int
is_talking(const struct work *w, const struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);
	size_t verb = verb_of(w, m);

	return verb != CHUNK_NONE &&
	    (c->items[verb].speech ||
		(verb + 1 < c->len && c->items[verb + 1].kind == CHUNK_VERB &&
		    c->items[verb + 1].flags & V_INF &&
		    c->items[verb + 1].speech));
}

/* How well such a one can be who says it. */
static int
class_score(const struct work *w, const struct mention *m,
    const struct wanted *want, int near)
{
	int incise = want->how == WANT_INCISE;

	if (m->entity != ENTITY_NONE && w->entities.items[m->entity].person)
		return 3;
	switch (m->class) {
	case NOUN_PERSON:
		return m->flags & N_INDEF ? 1 : 2;
	case NOUN_GROUP:
		return want->flags & N_P ? 2 : incise ? -3 : -1;
	case NOUN_UNKNOWN: /* "la rumeur" */
		return -3;
	case NOUN_DOCUMENT:
	case NOUN_MEDIA:
	case NOUN_AGENCY:
		return near && want->how == WANT_SUBJECT ? 0 : -4;
	default:
		/* "Les organisateurs nient. Ils jurent": as many people */
		if (want->flags & N_P && m->flags & N_P)
			return incise ? 0 : 2;
		/* "La préfecture dément. Elle précise que" */
		return near ? !incise : incise ? -3 : -2;
	}
}

/* "Une femme a été blessée": it happened to her. */
static int
is_patient(const struct work *w, const struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);
	size_t verb = verb_of(w, m);

	return verb != CHUNK_NONE && c->items[verb].flags & V_PASSIVE;
}

/* "l'intéressé": whom the text is about, or to whom something happened just
 * there; not who has just said so. */
static int
about_score(const struct work *w, const struct mention *m,
    const struct wanted *want, int away)
{
	const struct entity *e = m->entity == ENTITY_NONE ?
	    NULL :
	    &w->entities.items[m->entity];
	int often = !e ? 0 : e->mentions < 6 ? (int)e->mentions : 6;

	if (is_body(w, m))
		return -1;
	return 8 + 2 * often - away + (away <= 1 && is_patient(w, m) ? 7 : 0) -
	    (e && m->entity == want->speaker ? 3 : 0) -
	    (e && e->person ? 0 : 3) + (e && m->entity == w->lead ? LEAD : 0);
}

/*
 * "celui-ci", "ce dernier": seldom the subject, often whom it does something
 * to or says something of: "Il a accusé le préfet de mentir. Celui-ci dément".
 */
static int
last_score(const struct mention *m, const struct chunk *ch)
{
	int s = m->said && !ch->level ? 2 : 0;

	/* "il l'a remercié pour son aide": no helper */
	if (m->entity == ENTITY_NONE && ch->prep != CHUNK_NONE &&
	    !(ch->flags & N_TO))
		s -= 1;
	if (m->subject == SUBJECT_OF_ALL)
		s -= m->pronoun ? 2 : 1;
	/* one without a name is as good as one with it */
	return s +
	    (m->entity == ENTITY_NONE && m->class == NOUN_PERSON &&
			m->flags & N_DET &&
			(ch->prep == CHUNK_NONE || ch->flags & N_TO) ?
		    1 :
		    0);
}

/* "Le couple a tout perdu. « Nous partons », soupirent-ils" */
static int
stands_for_many(const struct mention *m, const struct wanted *want)
{
	return want->flags & N_P && !(want->flags & (N_S | N_F)) &&
	    (want->how == WANT_SUBJECT || want->how == WANT_INCISE) &&
	    (m->class == NOUN_GROUP || m->class == NOUN_ORGANISATION);
}

/* "La compagnie a promis un retour. Elle se dit", "L'Office se garde de
 * conclure. « ... », indique-t-il" */
static int
body_goes_on(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	if (m->class == NOUN_UNKNOWN)
		return 0;
	if (want->how == WANT_SUBJECT)
		return GOES_ON;
	return want->how != WANT_INCISE ? 0 : is_talking(w, m) ? TALKS : 2;
}

/* Score of a group that stands before; below 0: impossible. */
int
mention_score(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	const struct chunk *ch = &work_chunks(w, m->sentence)->items[m->chunk];
	int away = (int)told_since(w, m->sentence, want->sentence);
	int near = is_near_subject(w, m, want), s = 6;
	int more = description_score(w, m, want);
	const struct entity *e = m->entity == ENTITY_NONE ?
	    NULL :
	    &w->entities.items[m->entity];

	if (m->class == NOUN_NONE || (m->class == NOUN_DOCUMENT && want->to_me))
		return -1;
	if (!flags_agree(want->flags, mention_flags(w, m))) {
		if (!near || !stands_for_many(m, want))
			return -1;
		s -= 3;
	}
	if (ch->level > want->level || (want->first && is_body(w, m)))
		return -1;
	if (more < 0 ||
	    (e &&
		(m->entity == want->except ||
		    is_barred(&want->barred, m->entity))))
		return -1;
	/* ", vainqueur de deux titres,": says what another one is */
	if (!e && !m->pronoun && ch->prep == CHUNK_NONE &&
	    !(m->flags & (N_DET | N_P)))
		return -1;
	s += more + (want->class ? 0 : class_score(w, m, want, near));
	s -= away > 3 ? 3 + away : 2 * away;
	/* "On dit que Tevita Vaka est parti. « Faux », répond le Tongien" */
	/* "« J'ai vu mon fils. Il m'a dit »": whom the same words tell of */
	if (want->within && is_in_words(want->within, mention_start(w, m)))
		s += WITHIN;
	else if (m->said)
		s += want->turn < 0 && away <= 1 && !ch->level ? 4 : -3;
	if (!(mention_flags(w, m) & (N_M | N_F)))
		s -= 1;
	if (want->how == WANT_LAST)
		return s + last_score(m, ch);
	if (want->how == WANT_ABOUT)
		return about_score(w, m, want, away);
	if (e && e->person &&
	    (want->how == WANT_NAMED || want->how == WANT_EPITHET))
		s += e->mentions < CENTRE ? (int)e->mentions : CENTRE;
	if (e && m->entity == want->speaker)
		s += want->how == WANT_NAMED ? 2 : 4 + 2 * want->turn;
	if (want->moved &&
	    block_of(w, m->sentence) != block_of(w, want->sentence))
		s -= 4;
	if (e && e->claims)
		s += 1;
	s += m->subject ? 3 : 0;
	if (near)
		s += is_body(w, m) ? body_goes_on(w, m, want) : more ? 4 : NEAR;
	if (ch->prep != CHUNK_NONE)
		s -= away <= 1 &&
			((e && e->person) || (want->within && ch->flags & N_TO)) ?
		    1 :
		    3;
	return s;
}
