/*
 * The words of a verb group, from its features.
 */
#include <string.h>

#include "base/base.h"
#include "english.h"

static const char *
form_of_be(const struct work *w, enum tag tense, enum agree agr)
{
	if (tense == TAG_PAST)
		return agr == AGREE_PL ? word(w, E_WERE) : word(w, E_WAS);
	return agr == AGREE_PL ? word(w, E_ARE) :
	    agr == AGREE_S1    ? word(w, E_AM) :
				 word(w, E_IS);
}

/* had, has, have; did, does, do */
static const char *
auxiliary(const struct work *w, const struct group *v, const char *past,
    const char *third, const char *plain)
{
	(void)w;
	if (v->tense == TAG_PAST)
		return past;
	return v->agr == AGREE_S3 || v->agr == AGREE_NONE ? third : plain;
}

/* The words of a simple form: negation and adverbs in their places. */
static void
put_finite(struct work *w, const struct group *v, const char *verb,
    const struct strs *adv, bool aux, struct strs *out)
{
	enum agree agr = v->agr == AGREE_NONE ? AGREE_S3 : v->agr;
	bool future = v->tense == TAG_FTI || v->tense == TAG_CNI;
	const char *rest = strchrnul(verb, ' ');
	const char *head = str_cut(w->a, verb, (int)(rest - verb));
	bool be = is(w, head, E_BE);

	if (future)
		strs_push(out, w->a,
		    v->tense == TAG_FTI ? word(w, E_WILL) : word(w, E_WOULD));
	else if (be)
		strs_push(out, w->a, form_of_be(w, v->tense, agr));
	else if (aux)
		strs_push(out, w->a,
		    auxiliary(
			w, v, word(w, E_HAD), word(w, E_HAS), word(w, E_HAVE)));
	else if (is(w, v->neg, E_NOT))
		strs_push(out, w->a,
		    auxiliary(
			w, v, word(w, E_DID), word(w, E_DOES), word(w, E_DO)));
	if (v->neg)
		strs_push(out, w->a, v->neg);
	strs_append(out, w->a, adv);
	if (future || (!be && !aux && is(w, v->neg, E_NOT)))
		strs_push(out, w->a, verb);
	else if (be && *rest)
		strs_push(out, w->a, rest + 1);
	else if (!be && !aux)
		strs_push(out, w->a,
		    v->tense == TAG_PAST ? english_past(w, verb) :
			agr == AGREE_S3	 ? english_third(w, verb) :
					   verb);
}

/* can, could, must: they take no ending */
static void
put_modal(struct work *w, struct group *v, const char *verb,
    const struct strs *adv, struct strs *out)
{
	const char *rest = strchrnul(v->modal, ' ');
	const char *head = str_cut(w->a, v->modal, (int)(rest - v->modal));

	if (!is(w, head, W_INVARIANT)) {
		put_finite(w, v, v->modal, adv, false, out);
		strs_push(out, w->a, verb);
		return;
	}
	if (is(w, head, E_CAN) && is(w, v->neg, E_NOT)) {
		strs_push(out, w->a, word(w, E_CANNOT));
	} else {
		strs_push(out, w->a, head);
		if (v->neg)
			strs_push(out, w->a, v->neg);
	}
	if (*rest)
		strs_push(out, w->a, rest + 1);
	strs_append(out, w->a, adv);
	strs_push(out, w->a, verb);
}

/* Forms after auxiliaries, innermost first; what is left leads the group. */
static const char *
put_tail(
    struct work *w, const struct group *v, const char *chain, struct strs *tail)
{
	if (v->passive) {
		strs_insert(tail, w->a, 0, english_participle(w, chain));
		chain = word(w, E_BE);
	}
	if (v->progressive) {
		strs_insert(tail, w->a, 0, english_gerund(w, chain));
		chain = word(w, E_BE);
	}
	if (v->perfect) {
		strs_insert(tail, w->a, 0, english_participle(w, chain));
		chain = word(w, E_HAVE);
	}
	return chain;
}

/* has been seriously injured: manner stands before the participle */
static void
adverbs_late(
    struct work *w, struct group *v, struct strs *adv, struct strs *tail)
{
	bool manner = false;

	if (!v->passive || !v->perfect)
		return;
	for (int i = 0; i < adv->n; i++)
		manner |= str_ends(adv->v[i], "ly");
	if (!manner)
		return;
	for (int i = 0; i < adv->n; i++)
		strs_insert(tail, w->a, tail->n - 1, adv->v[i]);
	adv->n = 0;
}

static void
put_nonfinite(struct work *w, const struct group *v, const char *chain,
    const struct strs *adv, struct strs *out)
{
	if (v->neg)
		strs_push(out, w->a, v->neg);
	if (v->mood != MOOD_GER && v->to)
		strs_push(out, w->a, word(w, E_TO));
	strs_append(out, w->a, adv);
	if (v->mood == MOOD_GER) {
		if (v->modal)
			strs_push(out, w->a, english_gerund(w, v->modal));
		strs_push(
		    out, w->a, v->modal ? chain : english_gerund(w, chain));
		return;
	}
	if (v->modal)
		strs_push(out, w->a, v->modal);
	strs_push(out, w->a, chain);
}

/* send them back, but wait for them */
static bool
objects_inside(struct work *w, const struct group *v, struct strs *out,
    const struct strs *objects)
{
	const char *last = out->n ? out->v[out->n - 1] : "";
	const char *rest = strchr(last, ' ');

	if (!objects->n || v->modal || !rest || !is(w, rest + 1, W_PARTICLES))
		return false;
	out->v[out->n - 1] = str_cut(w->a, last, (int)(rest - last));
	strs_append(out, w->a, objects);
	strs_push(out, w->a, rest + 1);
	return true;
}

const char *
english_verb_group(struct work *w, struct group *v)
{
	const char *chain = str_empty(v->en) ? v->lem : v->en;
	struct strs adv = strs_copy(w->a, &v->advs), tail = { 0 };
	struct strs out = { 0 }, objects = { 0 };

	if (v->extra && !v->passive)
		chain = str_spaced(w->a, v->extra, chain, NULL);
	if (v->mood == MOOD_PP) {
		strs_push(&adv, w->a, english_participle(w, chain));
		return strs_join(w->a, &adv, " ");
	}
	/* reportedly did not, not: did not reportedly */
	if (v->mood == MOOD_FIN && v->neg && adv.n &&
	    is(w, adv.v[0], E_REPORTEDLY)) {
		strs_push(&out, w->a, adv.v[0]);
		strs_remove(&adv, 0);
	}
	chain = put_tail(w, v, chain, &tail);
	adverbs_late(w, v, &adv, &tail);
	if (v->mood == MOOD_FIN && v->modal)
		put_modal(w, v, chain, &adv, &out);
	else if (v->mood == MOOD_FIN)
		put_finite(
		    w, v, chain, &adv, tail.n && is(w, chain, E_HAVE), &out);
	else
		put_nonfinite(w, v, chain, &adv, &out);
	for (int i = 0; i < v->objects.n; i++)
		if (!str_empty(v->objects.v[i]))
			strs_push(&objects, w->a, v->objects.v[i]);
	if (!tail.n && objects_inside(w, v, &out, &objects))
		return strs_join(w->a, &out, " ");
	strs_append(&out, w->a, &tail);
	strs_append(&out, w->a, &objects);
	return strs_join(w->a, &out, " ");
}
