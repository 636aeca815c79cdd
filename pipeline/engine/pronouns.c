/*
 * Object pronouns in English order: give it to him, ask him; agreement of
 * verbs with English subjects.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

static const char *
to_whom(struct work *w, const char *dat)
{
	return str_spaced(w->a, word(w, E_TO), dat, NULL);
}

static bool
dative_verb(struct work *w, const char *en)
{
	return en &&
	    has(w, TABLE_DATIVE, str_cut(w->a, en, (int)strcspn(en, " ")));
}

static void
put_dative(struct work *w, struct group *v, struct strs *out)
{
	if (v->fixed && v->en && strchr(v->en, ' '))
		v->late = to_whom(w, v->dat);
	else if (!str_empty(v->dat_prep))
		strs_push(
		    out, w->a, str_spaced(w->a, v->dat_prep, v->dat, NULL));
	else if (!v->acc &&
	    (v->dat_prep || dative_verb(w, v->en) ||
		is(w, v->dat, W_ME_US_YOU)))
		strs_insert(out, w->a, 0, v->dat);
	else
		strs_push(out, w->a, to_whom(w, v->dat));
}

void
step_pronouns(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);
		struct strs out = { 0 };

		if (v->kind != K_VG)
			continue;
		if (v->acc)
			strs_push(&out, w->a, v->acc);
		if (v->dat)
			put_dative(w, v, &out);
		if (v->nothing)
			strs_push(&out, w->a,
			    v->neg ? word(w, E_ANYTHING) : word(w, E_NOTHING));
		if (v->all)
			strs_push(&out, w->a, word(w, E_EVERYTHING));
		if (v->y && lem(w, v, W_THERE_VERBS))
			strs_push(&out, w->a, word(w, E_THERE));
		v->objects = out;
	}
}

/* un journaliste venu l'interroger: who came */
static bool
participle_clause(struct work *w, int i)
{
	struct group *v = at(w, i);
	const struct group *who = groups_last(w, 0, i, K_NP);
	const char *en = get(w, TABLE_PARTICIPLES, v->lem), *that;

	if (v->kind != K_VG || v->mood != MOOD_PP || !en || !i ||
	    !kinds(at(w, i - 1), K(K_NP) | K(K_ADJ) | K(K_PUN) | K(K_ADV)))
		return false;
	that = who && (who->person || who->name) ? word(w, E_WHO) :
						   word(w, E_THAT);
	v->kind = K_ADV;
	v->en = str_replace(w->a, en, word(w, E_WHO), that, true);
	return true;
}

static void
agree(struct work *w, struct group *v, struct group *s)
{
	if (s->kind != K_PRN) {
		if (has(w, TABLE_UNCOUNTED, str_last_word(s->head)))
			v->agr = AGREE_S3;
		else if (is(w, s->head, W_PLURAL_HEADS))
			v->agr = AGREE_PL;
		return;
	}
	if (is(w, s->en, E_IT) && lem(w, s, W_CE) && lem(w, v, W_ETRE) &&
	    v->agr == AGREE_PL)
		s->en = word(w, E_THEY);
	else if (is(w, s->en, W_IT_HE_SHE) && v->agr == AGREE_PL &&
	    !lem(w, s, W_CE))
		v->agr = AGREE_S3;
	else if (is(w, s->en, W_WE_YOU_THEY))
		v->agr = AGREE_PL;
}

/* The English verb agrees with the English subject: information is. */
void
step_agreement(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i), *s;

		if (participle_clause(w, i) || !finite(v))
			continue;
		s = str_empty(v->subject) ? groups_subject(w, i) : NULL;
		if (s)
			agree(w, v, s);
	}
}
