/*
 * salience.c - who of those that the text spoke of is meant by a word that
 * names nobody.
 *
 * Candidates are the groups before it that agree in gender and number.  Who
 * spoke last and the subjects of near sentences weigh most; sentences that
 * are all quotation do not make a way longer.
 */
#include <string.h>

#include "language/people.h"

#define MENTIONS_BACK 200
#define GOES_ON 5 /* "La compagnie a promis un retour. Elle se dit" */
#define NEAR 3
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

static unsigned
flags_of(const struct work *w, const struct mention *m)
{
	return m->entity != ENTITY_NONE ? w->entities.items[m->entity].flags :
					  m->flags;
}

static int
is_body(const struct work *w, const struct mention *m)
{
	return !(m->entity != ENTITY_NONE &&
		   w->entities.items[m->entity].person) &&
	    m->class != NOUN_PERSON;
}

/* Sentences told between the two, those all of quotation left out. */
size_t
told_since(const struct work *w, size_t from, size_t sentence)
{
	size_t n = w->parts.items[sentence].told - w->parts.items[from].told;

	/* the end of a quotation is told, but not what it is the end of */
	return from < sentence && n == 0 ? 1 : n;
}

/* The subject of the last sentence told before, or of the own one. */
static int
is_near_subject(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	return m->subject == SUBJECT_OF_ALL && !m->said &&
	    told_since(w, m->sentence, want->sentence) <= 1 &&
	    !work_chunks(w, m->sentence)->items[m->chunk].level;
}

/* "« La cour a tort », a-t-elle dit": not the court that she speaks of. */
static int
is_own_word(const struct draft *d, size_t at)
{
	if (!d || !strcmp(d->claim.type, "selon"))
		return 0;
	for (size_t i = 0; i < d->claim.ncontent; i++)
		if (at >= d->claim.content[i].start &&
		    at < d->claim.content[i].end)
			return 1;
	return 0;
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
	case NOUN_DOCUMENT:
	case NOUN_MEDIA:
	case NOUN_AGENCY:
		return near && want->how == WANT_SUBJECT ? 0 : -4;
	default:
		/* "La préfecture dément. Elle précise que" */
		return near && !incise ? 1 : incise ? -3 : -2;
	}
}

/* "la libraire" is not the one whom the text calls the mayor. */
static int
is_of_other_trade(
    const struct work *w, const struct entity *e, const char *head)
{
	const struct called name = { .head = head };
	const struct word *word = head ? lexicon_look(w->lang->lexicon, head) :
					 NULL;

	/* "l'extrémiste" is not the prosecutor */
	return word && (word->tags & TAG(ROLE) || e->office) && e->heads.len &&
	    !is_called(e, &name) && !epithet_fits(w->lang, head, e);
}

/* "la Genevoise" is not the one who was called a Dane. */
static int
is_of_other_people(
    const struct work *w, const struct entity *e, const char *head)
{
	for (size_t i = 0; i < e->heads.len; i++) {
		const struct word *word = lexicon_look(
		    w->lang->lexicon, e->heads.items[i].head);

		if (word && word->tags & TAG(PEOPLE) &&
		    strcmp(e->heads.items[i].head, head))
			return 1;
	}
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

/*
 * "Un commerçant de 44 ans a été mis en examen. Le quadragénaire nie": one
 * told of without a name may be "le quadragénaire", "l'homme", "le suspect".
 */
static int
is_told_unnamed(
    const struct work *w, const struct mention *m, const struct wanted *want)
{
	return want->class == NOUN_PERSON && m->class == NOUN_PERSON &&
	    m->flags & N_INDEF && !(m->flags & N_P) &&
	    m->subject == SUBJECT_OF_ALL && !m->said && !want->of &&
	    epithet_fits(w->lang, want->head, NULL);
}

/* What a description adds or forbids; below 0: it cannot mean that one. */
static int
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
	if (want->how == WANT_NAMED)
		return !e->person && !(e->class == NOUN_PERSON && e->claims) ?
		    -1 :
		    is_of_other_trade(w, e, want->head) ? 0 :
		    want->former && is_former(e)	? 9 :
		    e->named				? 5 :
							  3;
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

/* "Une femme a été blessée": it happened to her. */
static int
is_patient(const struct work *w, const struct mention *m)
{
	const struct chunks *c = work_chunks(w, m->sentence);

	for (size_t i = m->chunk + 1; m->subject && i < c->len; i++)
		if (c->items[i].kind == CHUNK_VERB &&
		    c->items[i].flags & V_FINITE)
			return c->items[i].subject == m->chunk &&
			    c->items[i].flags & V_PASSIVE;
	return 0;
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
	    (e && e->person ? 0 : 3) +
	    (e && m->entity == w->lead ? LEAD : 0);
}

/*
 * "celui-ci", "ce dernier": seldom the subject, often whom it does something
 * to or says something of: "Il a accusé le préfet de mentir. Celui-ci dément".
 */
static int
last_score(const struct mention *m,
    const struct chunk *ch)
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

/* Score of a group that stands before; below 0: impossible. */
static int
score(const struct work *w, const struct mention *m, const struct wanted *want)
{
	const struct chunk *ch = &work_chunks(w, m->sentence)->items[m->chunk];
	int away = (int)told_since(w, m->sentence, want->sentence);
	int near = is_near_subject(w, m, want), s = 6;
	int more = description_score(w, m, want);
	const struct entity *e = m->entity == ENTITY_NONE ?
	    NULL :
	    &w->entities.items[m->entity];

	if (!flags_agree(want->flags, flags_of(w, m)) || m->class == NOUN_NONE)
		return -1;
	if (ch->level > want->level || (want->first && is_body(w, m)))
		return -1;
	if (more < 0 || (e && m->entity == want->except))
		return -1;
	/* ", vainqueur de deux titres,": says what another one is */
	if (!e && !m->pronoun && ch->prep == CHUNK_NONE &&
	    !(m->flags & (N_DET | N_P)))
		return -1;
	s += more + (want->class ? 0 : class_score(w, m, want, near));
	s -= (away > 3 ? 3 + away : 2 * away) + (m->said ? 3 : 0);
	if (!(flags_of(w, m) & (N_M | N_F)))
		s -= 1;
	if (want->how == WANT_LAST)
		return s + last_score(m, ch);
	if (want->how == WANT_ABOUT)
		return about_score(w, m, want, away);
	if (e && e->person &&
	    (want->how == WANT_NAMED || want->how == WANT_EPITHET))
		s += e->mentions < CENTRE ? (int)e->mentions : CENTRE;
	if (e && m->entity == want->speaker)
		s += want->how == WANT_NAMED ? 2 : 4;
	if (e && e->claims)
		s += 1;
	s += m->subject ? 3 : 0;
	if (near)
		s += is_body(w, m) ? (want->how == WANT_SUBJECT ? GOES_ON : 0) :
		    more	   ? 4 :
				     NEAR;
	if (ch->prep != CHUNK_NONE)
		s -= e && e->person && away <= 1 ? 1 : 3;
	return s;
}

/* How many mentions stand in sentences up to this one; they are in order. */
size_t
mentions_until(const struct work *w, size_t sentence)
{
	size_t low = 0, high = w->mentions.len, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (w->mentions.items[mid].sentence <= sentence)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

/* Are both of one entity, or the same group? */
static int
is_same(const struct mention *a, const struct mention *b)
{
	return a == b || (a->entity != ENTITY_NONE && a->entity == b->entity);
}

struct mention *
salient(struct work *w, const struct wanted *want, int *best, int *second)
{
	size_t i = mentions_until(w, want->sentence);
	size_t far = i > MENTIONS_BACK ? i - MENTIONS_BACK : 0;
	struct mention *first = NULL;

	*best = *second = 0;
	while (i-- > far) {
		struct mention *m = &w->mentions.items[i];
		const struct chunk *ch =
		    &work_chunks(w, m->sentence)->items[m->chunk];
		size_t at = w->tokens.items[ch->first].start;
		int s;

		if (at >= want->at || is_own_word(want->draft, at) ||
		    (m->pronoun && m->entity == ENTITY_NONE))
			continue;
		if (told_since(w, m->sentence, want->sentence) > LOOK_BACK)
			break;
		s = score(w, m, want);
		if (s > *best) {
			if (first && !is_same(first, m))
				*second = *best;
			first = m;
			*best = s;
		} else if (s > *second && first && !is_same(first, m)) {
			*second = s;
		}
	}
	return first;
}
