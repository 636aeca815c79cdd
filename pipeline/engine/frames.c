/*
 * permettre à X de INF is allow X to INF: each verb and each adjective with
 * complements takes the English of its best frame.
 */
#include <string.h>

#include "base/base.h"
#include "frames.h"
#include "steps.h"

/* Person or thing: the subject of the verb, or the noun it qualifies. */
static const char *
sort_of(struct work *w, int i)
{
	const struct group *s = groups_subject(w, i);
	bool person;

	if (!s)
		s = groups_last(w, i - 4, i, K_NP);
	if (!s)
		return "";
	if (s->kind == K_PRN)
		person = !lem(w, s, W_CE_CELA);
	else
		person = s->person || (s->name && !s->det && !s->top);
	return person ? "person" : "thing";
}

/* Can this be told something?  No place, no time. */
static bool
listens(const struct work *w, const struct group *n)
{
	return n->kind != K_NONE && !n->top && !n->time &&
	    !(n->head && map_gets(w->x->place_names, n->head));
}

static bool
is_dative(struct work *w, const char *verb)
{
	size_t n = strcspn(verb, " ");

	return has(w, TABLE_DATIVE, str_cut(w->a, verb, (int)n));
}

static bool
has_object(const struct hits *h)
{
	for (int i = 0; i < h->n; i++)
		if (h->v[i].by == FILL_GROUP && h->v[i].role == ROLE_X &&
		    !*h->v[i].prep)
			return true;
	return false;
}

/* A slot that a pronoun filled. */
static void
apply_pronoun(struct work *w, int i, struct group *v, const char *verb,
    const struct hit *hit, const char *prep, const struct hits *found)
{
	switch (hit->by) {
	case FILL_DAT:
		v->dat_prep = is(w, prep, E_TO) && is_dative(w, verb) &&
			has_object(found) ?
		    "" :
		    prep;
		break;
	case FILL_Y:
	case FILL_EN:
		v->late = str_spaced(w->a, prep, word(w, E_IT), NULL);
		v->y = v->en_ = false;
		break;
	case FILL_DONT:
		v->late = prep;
		frame_dont(w, i)->used = true;
		break;
	default:
		break;
	}
}

static void
apply_infinitive(
    struct work *w, const struct hit *hit, const char *prep, enum role role)
{
	struct group *x = at(w, hit->at);
	bool to = is(w, prep, E_TO);

	x->done = true;
	if (hit->prep_at >= 0) {
		at(w, hit->prep_at)->en = to ? "" : prep;
		at(w, hit->prep_at)->set = true;
	} else if (*prep && !to) {
		x->before = prep;
	}
	if (role == ROLE_GER)
		x->mood = MOOD_GER;
	x->to = to;
}

/* être chargé de: be in charge of, an adjective in place of the participle */
static void
apply_adjective(struct work *w, struct group *v, const char *en)
{
	v->en = v->mood == MOOD_PP ? en :
				     str_spaced(w->a, word(w, E_BE), en, NULL);
	if (v->mood == MOOD_PP)
		v->kind = K_ADJ;
	else
		v->passive = false;
}

/* rendre ce médicament disponible: the adjective goes behind */
static void
make_available(struct work *w, const struct hits *found)
{
	const struct hit *h = &found->v[0];
	struct group *o;

	if (!found->n || h->by != FILL_GROUP || *h->prep || h->role != ROLE_X)
		return;
	o = at(w, h->at);
	if (o->kind != K_NP || !o->mods.n || !is(w, o->det, W_MADE_WHAT))
		return;
	/* rend la route très dangereuse */
	while (o->mods.n > 1 && is(w, o->mods.v[0], E_DEGREES)) {
		strs_push(&o->after, w->a, o->mods.v[0]);
		strs_remove(&o->mods, 0);
	}
	strs_push(&o->after, w->a, o->mods.v[0]);
	strs_remove(&o->mods, 0);
}

static void
apply(struct work *w, int i, const struct frame *f, bool adjective,
    const struct hits *found)
{
	struct group *v = at(w, i);

	v->framed = true;
	if (lem(w, v, W_RENDRE) && is(w, f->verb, E_MAKE))
		make_available(w, found);
	if (adjective)
		apply_adjective(w, v, f->verb);
	else if (*f->verb &&
	    !(v->kind == K_VG && v->unit && !str_empty(v->unit->en)))
		v->en = f->verb;
	for (int n = 0; n < found->n; n++) {
		const struct hit *hit = &found->v[n];
		const char *prep = n < f->ngive ? f->give[n].prep : "";

		if (hit->by != FILL_GROUP) {
			apply_pronoun(w, i, v, f->verb, hit, prep, found);
		} else if (hit->role == ROLE_X && *hit->prep) {
			at(w, hit->at)->en = is(w, prep, E_AT) &&
				at(w, hit->at + 1)->top ?
			    word(w, E_IN) :
			    prep;
			at(w, hit->at)->set = true;
		} else if (hit->role == ROLE_X && *prep) {
			at(w, hit->at)->before = prep;
		} else if (hit->role == ROLE_INF) {
			apply_infinitive(w, hit, prep,
			    n < f->ngive ? f->give[n].role : ROLE_X);
		}
	}
}

/* il me parle: the person stands for "à X" where English has no to */
static bool
person_for_a(struct work *w, const struct frame *f, const struct group *v,
    const struct hits *have)
{
	if (f->length != 2 || f->nwant != 1 || f->want[0].role != ROLE_X ||
	    !is(w, f->want[0].prep, W_A_GRAVE) || !is(w, v->dat, W_ME_YOU_US) ||
	    !f->ngive || !is(w, f->give[0].prep, E_TO))
		return false;
	if (has(w, TABLE_SPEECH, v->lem) || lem(w, v, W_TO_PERSONS))
		return false;
	for (int i = 0; i < have->n; i++)
		if (is(w, have->v[i].prep, W_A_GRAVE))
			return false;
	return true;
}

/* Tries the frames of a lemma; true: one was applied. */
static bool
try_frames(struct work *w, int i, const char *lemma, bool reflexive,
    bool adjective, const struct hits *have)
{
	struct group *v = at(w, i);
	const struct frame *f = lemma ? map_gets(w->x->frames, lemma) : NULL;
	struct hits found;

	for (; f; f = f->next) {
		if (f->reflexive != reflexive ||
		    (*f->subject && !str_eq(f->subject, sort_of(w, i))) ||
		    person_for_a(w, f, v, have) ||
		    !frame_match(w, f, have, v, i, &found))
			continue;
		/* a assuré à la Maison Blanche: nobody is told */
		if (is(w, f->verb, E_TELL) && found.n &&
		    found.v[0].by == FILL_GROUP &&
		    is(w, found.v[0].prep, W_A_GRAVE) &&
		    !listens(w, at(w, found.v[0].at + 1)))
			continue;
		if (f->nwant && v->caus)
			continue;
		apply(w, i, f, adjective, &found);
		return true;
	}
	return false;
}

/* The participle of a verb as an adjective: chargé of charger. */
static const char *
participle_of(struct work *w, const struct group *v)
{
	const char *known = get(w, TABLE_PAST_PARTICIPLES, v->lem);

	return known ? known :
		       str_join(w->a, str_less(w->a, v->lem, 2), "é", NULL);
}

/* A thing that se vend is sold. */
static void
reflexive_passive(struct work *w, int i, struct group *v)
{
	const struct group *s = NULL;

	for (int j = i - 1; j >= 0 && !s; j--) {
		if (kinds(at(w, j), K(K_NP) | K(K_PRN)))
			s = at(w, j);
		else if (kinds(at(w, j), K(K_VG) | K(K_PUN)))
			break;
	}
	if (v->mood == MOOD_FIN && s && s->kind == K_NP && !s->person &&
	    !s->name && !v->modal)
		v->passive = true;
}

/* Of an adjective: its own complement alone. */
static void
keep_own(int i, struct hits *have)
{
	const struct hit *h = &have->v[0];
	int where = h->role == ROLE_INF ? h->prep_at : h->at;

	have->n = have->n && *h->prep && (where == i + 1 || where == i + 2);
}

void
step_frames(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);
		struct hits have;

		if (!(v->kind == K_VG && !v->framed) && v->kind != K_ADJ)
			continue;
		frame_complements(w, i, &have);
		if (v->kind == K_ADJ)
			keep_own(i, &have);
		if (try_frames(w, i, v->lem, v->refl, false, &have))
			continue;
		/* chargé de: in charge of, also of the participle */
		if (v->kind == K_VG &&
		    (v->mood == MOOD_PP || (v->passive && !v->perfect)) &&
		    try_frames(w, i, participle_of(w, v), false, true, &have))
			continue;
		if (v->kind == K_VG && v->refl && !v->passive)
			reflexive_passive(w, i, v);
	}
}
