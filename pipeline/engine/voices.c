/*
 * Questions, passives for "on", causatives, the places of adverbs.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"
#include "steps.h"

static bool
asks(const struct work *w)
{
	for (int i = 0; i < w->g.n; i++)
		if (at(w, i)->kind == K_PUN && at(w, i)->en[0] == '?')
			return true;
	return false;
}

/* Le président va-t-il démissionner ?: will the president resign? */
void
step_questions(struct work *w)
{
	if (!asks(w))
		return;
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i), *mark;
		int j = i;

		if (v->kind != K_VG || !v->inv ||
		    (has(w, TABLE_SPEECH, v->lem) && !v->modal))
			continue;
		while (j &&
		    ((kinds(at(w, j - 1), K(K_NP) | K(K_PRN) | K(K_ADJ)) &&
			 !lem(w, at(w, j - 1), W_QUESTION_WORDS)) ||
			is_de(w, at(w, j - 1))))
			j--;
		v->question = true;
		if (j == i)
			continue;
		mark = group_new(w, K_AUX, "", NULL);
		mark->of = v;
		groups_insert(w, j, mark);
		i++;
	}
}

static bool
plain(const struct group *v)
{
	return !(v->modal || v->passive || v->refl || v->acc || v->dat ||
	    v->y || v->en_ || v->caus || v->inv || v->fixed || v->nothing);
}

/* The subject that an object pronoun becomes: us, we; lui, he. */
static struct group *
subject_of(struct work *w, const char *dat)
{
	const struct set *objects = &w->x->sets[W_ME_US_YOU];
	const struct set *subjects = &w->x->sets[W_I_WE_YOU];
	struct group *s = group_new(w, K_PRN, word(w, E_THEY), word(w, W_ILS));

	s->subj = true;
	s->agr = AGREE_PL;
	if (is(w, dat, W_LUI)) {
		s->en = word(w, E_HE);
		s->lem = word(w, W_IL);
		s->agr = AGREE_S3;
		s->il = true;
		return s;
	}
	for (int i = 0; i < objects->n && i < subjects->n; i++) {
		/* me, us, you beside I, we, you */
		const char *subject = i == 0 ? word(w, E_I) :
		    i == 1		     ? word(w, E_WE) :
					       subjects->v[2];

		if (str_eq(dat, objects->v[i])) {
			s->en = subject;
			s->agr = i == 0 ? AGREE_S1 : AGREE_PL;
		}
	}
	return s;
}

/* on nous a dit de partir: we were told to leave */
static bool
somebody_told(struct work *w, int i)
{
	struct group *v = at(w, i + 1);

	if (!finite(v) || !v->dat || v->acc || v->refl || v->caus || v->inv ||
	    v->passive || v->fixed ||
	    !is(w, str_cut(w->a, v->en, (int)strcspn(v->en, " ")), E_TOLD))
		return false;
	w->g.v[i] = subject_of(w, v->dat);
	v->agr = at(w, i)->agr;
	v->passive = true;
	v->dat = NULL;
	return true;
}

/* on dénombre 109 morts: 109 deaths are counted; in a quotation it is we */
void
step_nobody_in_particular(struct work *w)
{
	bool spoken = false;

	for (int i = 0; i < w->g.n; i++) {
		struct group *x = at(w, i), *v = at(w, i + 1);
		const struct group *o = at(w, i + 2);
		int q;

		if (x->kind == K_PUN && is_quote(x->en))
			spoken = is_opening(x->en) ||
			    (en_is(x, "\"") && !spoken);
		if (x->kind == K_PRN && lem(w, x, W_ON) && somebody_told(w, i))
			continue;
		if (x->kind == K_PRN && lem(w, x, W_ON) && is(w, x->en, E_WE) &&
		    v->kind == K_VG && v->dat && !is(w, v->dat, E_THEM) &&
		    !is(w, v->dat, W_LUI)) {
			/* on nous ment, on vous accuse: not we ourselves */
			x->en = word(w, E_THEY);
			continue;
		}
		if (x->kind != K_PRN || !lem(w, x, W_ON) ||
		    !is(w, x->en, E_WE) || spoken || !finite(v) || !plain(v) ||
		    lem(w, v, W_NO_PASSIVE))
			continue;
		if (o->kind != K_NP || !o->noun || str_empty(o->head) ||
		    o->time || !str_empty(o->before))
			continue;
		q = groups_end(w, i + 2);
		v->passive = true;
		v->agr = o->pl || o->agr == AGREE_PL ? AGREE_PL : AGREE_S3;
		groups_remove(w, i, i + 1);
		groups_swap(w, i, i + 1, q - 1);
	}
}

/*
 * fait installer des traceurs: had trackers installed; faire payer les
 * conducteurs: make the drivers pay
 */
void
step_causatives(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);
		const struct group *o = at(w, i + 1);
		bool noun = o->kind == K_NP, who;
		int k;

		if (v->kind != K_VG || !v->caus || !(noun || v->acc || v->dat))
			continue;
		who = (noun && o->person) || v->acc || v->dat;
		v->en = who ? word(w, E_MAKE) : word(w, E_HAVE);
		k = noun ? groups_end(w, i + 1) : i + 1;
		groups_insert(w, k,
		    group_new(w, K_ADV,
			who ? v->caus : english_participle(w, v->caus), NULL));
	}
}

/* Next to the verb: permet également: also allows */
static bool
into_verb(struct work *w, int i)
{
	struct group *v = at(w, i), *a = at(w, i + 1);
	const char *en = get(w, TABLE_MIDDLE, a->lem);

	if (!en || is(w, a->en, E_FURTHER) ||
	    (v->mood != MOOD_FIN && v->mood != MOOD_INF && v->mood != MOOD_GER))
		return false;
	if (*en)
		a->en = en;
	strs_push(&v->advs, w->a, a->en);
	groups_remove(w, i + 1, i + 2);
	return true;
}

static bool
goes_behind(struct work *w, const struct group *v, const struct group *a)
{
	if (v->passive || lem(w, v, W_ETRE) ||
	    (v->mood != MOOD_FIN && v->mood != MOOD_INF && v->mood != MOOD_GER))
		return false;
	return a->time || is(w, a->en, E_FURTHER) ||
	    has(w, TABLE_MOVABLE, a->lem) ||
	    (str_ends(a->en, "ly") && !is(w, a->en, E_ONLY));
}

/* The end of the object that begins at j, prepositional groups included. */
static int
object_end(struct work *w, int i, int j)
{
	int q = groups_end(w, j);

	while (
	    at(w, q)->kind == K_PR && at(w, q + 1)->kind == K_NP && q - i < 7)
		q = groups_end(w, q + 1);
	return q;
}

/* a annoncé mardi la fermeture: announced the closure on Tuesday */
void
step_adverbs(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		const struct group *v = at(w, i), *a = at(w, i + 1);
		const struct group *o, *next;
		int q;

		if (v->kind != K_VG || (a->kind != K_ADV && !lem(w, a, W_DONC)))
			continue;
		if (into_verb(w, i)) {
			i--;
			continue;
		}
		o = at(w, i + 2);
		if (o->kind != K_NP || o->time || !goes_behind(w, v, a))
			continue;
		q = object_end(w, i, i + 2);
		next = at(w, q);
		if (q - i > 9 || next->kind == K_REL ||
		    (next->kind == K_VG && next->mood == MOOD_PP))
			continue;
		groups_swap(w, i + 1, i + 2, q);
		i = q - 1;
	}
}
