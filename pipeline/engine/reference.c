/*
 * What pronouns stand for: il is he or it, son is his, her, its or their, by
 * the subjects met so far; the memory lives on from sentence to sentence.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

/* Subjects that persons were met as in this sentence. */
struct fresh {
	bool m, f;
};

static bool
somebody(const struct group *x)
{
	return x->person || (x->name && !x->top && !x->org && !x->det);
}

/* The verb after the pronoun at i is one that persons do: say, want. */
static bool
human(struct work *w, int i)
{
	const struct group *v = groups_first(w, i + 1, i + 3, K_VG);

	return v && !v->passive &&
	    (has(w, TABLE_SPEECH, v->lem) || has(w, TABLE_HUMAN, v->lem) ||
		(lem(w, v, W_AVOIR) && is(w, v->en, E_BE)));
}

/* A noun group with its complements before a finite verb: the subject. */
static bool
subject_ahead(const struct work *w, int i)
{
	return finite(at(w, groups_end(w, i)));
}

static bool
any_comma(const struct work *w, int from, int to)
{
	bool comma = false;

	for (; from < to; from++) {
		const struct group *x = at(w, from);

		/* what a quotation says has subjects of its own */
		if (x->kind == K_PUN && (is_quote(x->en) || en_is(x, ":")))
			return false;
		comma |= en_is(x, ",");
	}
	return comma;
}

static int
finite_before(const struct work *w, int i)
{
	while (--i >= 0 && !finite(at(w, i)))
		;
	return i;
}

static int
finite_after(const struct work *w, int i)
{
	while (++i < w->g.n && !finite(at(w, i)))
		;
	return i < w->g.n ? i : -1;
}

static bool
noun_before(const struct work *w, int i)
{
	while (--i >= 0)
		if (at(w, i)->kind == K_NP && !str_empty(at(w, i)->head))
			return true;
	return false;
}

/*
 * Depuis sa démission, l'ancien ministre reste discret: the subject to come.
 * A pronoun decides at once (true); a noun group goes to *owner.
 */
static bool
owner_to_come(struct work *w, struct group *x, int i, struct group **owner)
{
	int f = finite_after(w, i);
	struct group *s = f > 0 ? groups_subject(w, f) : NULL;

	if (!s || !any_comma(w, i, f))
		return false;
	if (s->kind == K_PRN && has(w, TABLE_OWNERS, s->en)) {
		x->poss = !s->il      ? get(w, TABLE_OWNERS, s->en) :
		    lem(w, s, W_ELLE) ? word(w, E_HER) :
					word(w, E_HIS);
		return true;
	}
	if (s != x && s->kind == K_NP && (s->person || s->name) && !s->pl)
		*owner = s;
	return false;
}

/* un ruisseau qui donne son nom: the noun before qui */
static struct group *
owner_before_qui(struct work *w, int v)
{
	bool pl = at(w, v)->agr == AGREE_PL;

	if (v < 2 || !lem(w, at(w, v - 1), W_QUI) ||
	    at(w, v - 1)->kind != K_REL)
		return NULL;
	for (int k = v - 2; k >= 0; k--)
		if (at(w, k)->kind == K_NP && at(w, k)->pl == pl)
			return at(w, k);
	return NULL;
}

static const char *
remembered(const struct work *w, enum word_set set)
{
	return set ? word(w, set) : word(w, E_HIS);
}

/*
 * son: of the noun group that it is joined to (une femme et son bébé), else
 * of the last subject.
 */
static void
own(struct work *w, struct group *x, int i)
{
	struct group *n = NULL;
	int v = finite_before(w, i);

	if (i > 1 && coordinates(at(w, i - 1)) && at(w, i - 2)->kind == K_NP)
		n = at(w, i - 2);
	if (!n && v < 0 && !noun_before(w, i) && owner_to_come(w, x, i, &n))
		return;
	if (!n && v > 0) {
		n = owner_before_qui(w, v);
		if (n && !n->person) {
			x->poss = n->pl	       ? word(w, E_THEIR) :
			    n->name && !n->top ? word(w, E_HIS) :
						 word(w, E_ITS);
			return;
		}
	}
	if (n && n->person)
		x->poss = n->pl ? word(w, E_THEIR) :
		    n->fem	? word(w, E_HER) :
				  word(w, E_HIS);
	else
		x->poss = remembered(w, w->memory->owner);
	if (is(w, x->poss, E_ITS) && has(w, TABLE_KIN, x->lem))
		x->poss = remembered(w, w->memory->person);
}

static struct group *
next_but_adverbs(const struct work *w, int i)
{
	do
		i++;
	while (at(w, i)->kind == K_ADV);
	return at(w, i);
}

/* Remembers a subject of that gender. */
static void
remember(enum met *place, bool *fresh, enum met what)
{
	/* a thing in a later clause does not push a person out */
	if (what == MET_THING && *place == MET_PERSON && *fresh)
		return;
	*place = what;
	if (what == MET_PERSON)
		*fresh = true;
}

static void
subject_met(struct work *w, int i, struct fresh *fresh)
{
	struct engine_memory *m = w->memory;
	struct group *x = at(w, i);
	const struct group *p = at(w, i - 1), *next = next_but_adverbs(w, i);
	enum met what = somebody(x) ? MET_PERSON : MET_THING;
	bool clause = (p->kind == K_CNJ && p->sub);
	bool masc = (x->unit && unit_t(x->unit, BIT(TAG_M))) || x->masc;
	bool person = what == MET_PERSON && !x->pl;

	if (what == MET_THING && !x->pl &&
	    (((clause || p->kind == K_REL) && m->m == MET_PERSON) ||
		(clause && m->f == MET_PERSON)))
		return;
	if (!finite(next) && next->kind != K_AUX &&
	    !(next->kind == K_PUN && x->person) &&
	    !(kinds(next, K(K_PR) | K(K_PUN)) && subject_ahead(w, i)))
		return;
	if (x->time ||
	    !kinds(p,
		K(K_NONE) | K(K_CNJ) | K(K_PUN) | K(K_ADV) | K(K_REL) |
		    K(K_NP) | K(K_ADJ) | K(K_VG) | K(K_AUX)))
		return;
	if (finite(next))
		m->owner = x->pl ? E_THEIR :
		    !person	 ? E_ITS :
		    x->fem	 ? E_HER :
				   E_HIS;
	if (x->pl)
		return;
	if (!x->fem)
		remember(&m->m, &fresh->m, what);
	if (x->fem || !masc)
		remember(&m->f, &fresh->f, what);
}

static void
noun_met(struct work *w, int i, struct fresh *fresh)
{
	struct engine_memory *m = w->memory;
	struct group *x = at(w, i);
	bool possessive = is(w, x->det, W_SON);

	if (somebody(x) && !x->pl)
		m->person = x->fem ? E_HER : E_HIS;
	if (x->owner)
		m->person = is(w, x->owner, E_HER) ? E_HER : E_HIS;
	if (possessive)
		own(w, x, i);
	if (at(w, i - 1)->kind != K_PR && !str_empty(x->head) && !x->num)
		subject_met(w, i, fresh);
}

static bool
any_somebody(const struct work *w, int to)
{
	for (int k = 0; k < to; k++)
		if (at(w, k)->kind == K_NP &&
		    (at(w, k)->person || (at(w, k)->name && !at(w, k)->top)))
			return true;
	return false;
}

/* la liste PS, elle ...: the last noun group of that gender in the line */
static bool
thing_before(struct work *w, int i, enum tag gender)
{
	for (int k = i - 1; k >= 0; k--) {
		const struct group *y = at(w, k), *p = at(w, k - 1);

		if (y->kind == K_NP &&
		    (p->kind != K_PR || lem(w, p, W_QUANT_A)) && !y->pl &&
		    y->unit && unit_t(y->unit, BIT(gender)) && !y->person &&
		    !y->time)
			return true;
	}
	return false;
}

static void
il_met(struct work *w, int i, const struct fresh *fresh)
{
	struct group *x = at(w, i);
	bool masc = lem(w, x, W_IL), thing;
	enum met *place = masc ? &w->memory->m : &w->memory->f;

	if (!(masc ? fresh->m : fresh->f) && *place != MET_THING &&
	    !any_somebody(w, i) && !human(w, i) &&
	    thing_before(w, i, masc ? TAG_M : TAG_F))
		*place = MET_THING;
	thing = *place == MET_THING && !human(w, i);
	x->en = thing ? word(w, E_IT) : masc ? word(w, E_HE) : word(w, E_SHE);
	w->memory->owner = thing ? E_ITS : masc ? E_HIS : E_HER;
}

/* l'a tué: him, of verbs done to persons */
static const char *
object_person(struct work *w, int i, const struct group *x)
{
	if (is(w, x->acc_sure, E_HER))
		return word(w, E_HER);
	for (int k = i - 2; k >= 0; k--) {
		const struct group *y = at(w, k);

		if (y->kind == K_NP && (y->person || y->name) && !y->pl)
			return y->fem ? word(w, E_HER) : word(w, E_HIM);
	}
	return x->acc_m ? word(w, E_HIM) : word(w, E_IT);
}

/* la Russie ... la Chine, qui lui fournit: countries alone were named */
static bool
countries_alone(const struct work *w, int i)
{
	bool country = false;

	while (--i >= 0) {
		const struct group *x = at(w, i);

		if (x->kind == K_NP && (somebody(x) || x->person))
			return false;
		country |= x->kind == K_NP && x->top;
	}
	return country;
}

static void
verb_met(struct work *w, int i, struct group *x)
{
	const struct engine_memory *m = w->memory;

	if (is(w, x->acc, E_IT) && has(w, TABLE_DONE_TO_PERSONS, x->lem))
		x->acc = object_person(w, i, x);
	else if (is(w, x->dat, W_LUI) && countries_alone(w, i) &&
	    m->m != MET_PERSON && m->f != MET_PERSON)
		x->dat = word(w, E_IT);
	else if (is(w, x->dat, W_LUI))
		x->dat = m->f == MET_PERSON && m->m != MET_PERSON ?
		    word(w, E_HER) :
		    word(w, E_HIM);
}

void
step_reference(struct work *w)
{
	struct fresh fresh = { false, false };

	for (int i = 0; i < w->g.n; i++)
		if (lem(w, at(w, i), W_AGED))
			w->memory->m = MET_PERSON; /* Agé de 76 ans, il */
	for (int i = 0; i < w->g.n; i++) {
		struct group *x = at(w, i), *p = at(w, i - 1);

		if (x->kind == K_NP) {
			noun_met(w, i, &fresh);
		} else if (x->kind == K_PRN && x->il) {
			il_met(w, i, &fresh);
		} else if (x->kind == K_PRN && is(w, x->en, E_THEY)) {
			w->memory->owner = E_THEIR;
		} else if (x->kind == K_PRN && lem(w, x, W_LUI_MEME) &&
		    p->kind == K_NP) {
			x->en = !(p->person || p->name) ? word(w, E_ITSELF) :
			    p->fem			? word(w, E_HERSELF) :
							  word(w, E_HIMSELF);
		} else if (x->kind == K_VG) {
			verb_met(w, i, x);
		}
	}
}

/* oneself of the frames: himself, themselves by the subject */
static const char *
self_of(struct work *w, int i)
{
	const struct group *s = groups_subject(w, i);
	const char *self = s && s->kind == K_PRN ? get(w, TABLE_SELVES, s->en) :
						   NULL;

	if (s && s->kind == K_NP)
		self = s->pl		 ? word(w, E_THEMSELVES) :
		    s->fem && s->person	 ? word(w, E_HERSELF) :
		    s->person || s->name ? word(w, E_HIMSELF) :
					   word(w, E_ITSELF);
	if (!self)
		self = get(w, TABLE_SELVES, remembered(w, w->memory->owner));
	return self ? self : word(w, E_HIMSELF);
}

void
step_selves(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);

		if (v->kind != K_VG || str_empty(v->en))
			continue;
		if (strstr(v->en, word(w, E_ONE_S))) /* change one's mind */
			v->en = str_replace(w->a, v->en, word(w, E_ONE_S),
			    remembered(w, w->memory->owner), true);
		if (strstr(v->en, word(w, E_ONESELF)))
			v->en = str_replace(w->a, v->en, word(w, E_ONESELF),
			    self_of(w, i), true);
	}
}
