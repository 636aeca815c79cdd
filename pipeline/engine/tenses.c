/*
 * Perfects and rumour.
 */
#include "base/base.h"
#include "steps.h"

static bool
is_depuis(const struct work *w, const struct group *g)
{
	return lem(w, g, W_ANY_DEPUIS);
}

static bool
any_depuis(const struct work *w, int from, int to)
{
	for (int i = from < 0 ? 0 : from; i < to && i < w->g.n; i++)
		if (is_depuis(w, at(w, i)))
			return true;
	return false;
}

/* The clause ends here. */
static bool
clause_ends(const struct group *x)
{
	return finite(x) || x->kind == K_REL || (x->kind == K_CNJ && x->sub) ||
	    (x->kind == K_PUN &&
		(en_is(x, ".") || en_is(x, ";") || en_is(x, ":")));
}

/* ces derniers mois, cette dernière année: a span up to now */
static bool
last_span(struct work *w, const struct group *x)
{
	if (!is_common(x) || !is(w, x->det, W_CE))
		return false;
	for (int i = 0; i < x->pre.n; i++)
		if (is(w, x->pre.v[i], W_RECENT))
			return true;
	return false;
}

static bool
first_between(struct work *w, int from, int to)
{
	for (int i = from; i < to; i++)
		if (strs_have(&at(w, i)->pre, word(w, E_FIRST)))
			return true;
	return false;
}

static bool
has_span(struct work *w, int i, const struct group *v)
{
	bool said = has(w, TABLE_SPEECH, v->lem) && v->pc;

	for (int j = i + 1; j < i + 9 && j < w->g.n; j++) {
		const struct group *x = at(w, j);

		if (clause_ends(x))
			break;
		if ((lem(w, x, W_PERFECT_WITH) ||
			str_starts(x->lem, word(w, W_CE_DERNI))) &&
		    !said && !first_between(w, i + 1, j))
			return true;
		if (last_span(w, x))
			return true;
	}
	if (i > 1 && at(w, i - 1)->subj)
		for (int j = i > 5 ? i - 5 : 0; j < i; j++)
			if (at(w, j)->kind == K_PR &&
			    lem(w, at(w, j), W_DEPUIS))
				return true;
	return strs_have(&v->advs, word(w, E_ALREADY)) ||
	    (v->pc && is(w, v->neg, W_UP_TO_NOW));
}

/*
 * Passé composé with a span up to now, and the present with depuis, are
 * English perfects.
 */
void
step_tenses(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		struct group *v = at(w, i);

		if (!finite(v) || !has_span(w, i, v))
			continue;
		if (v->pc) {
			v->tense = TAG_PRI;
			v->perfect = true;
		} else if (v->tense == TAG_PRI && !v->modal &&
		    !has(w, TABLE_SPEECH, v->lem) &&
		    any_depuis(w, i - 4, i + 9)) {
			v->perfect = true;
		} else if (v->french == TAG_PII && !v->perfect && !v->modal &&
		    any_depuis(w, i, i + 9)) {
			v->perfect = true;
		}
	}
}

/* A word that opens a condition, so that "would" is meant. */
static bool
any_condition(struct work *w)
{
	for (int i = 0; i < w->g.n; i++)
		if (kinds(at(w, i), K(K_CNJ) | K(K_PR)) &&
		    lem(w, at(w, i), W_CONDITIONS))
			return true;
	return false;
}

/* s'il avait su, il serait venu: the condition of a past would */
static bool
past_condition(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		if (!lem(w, at(w, i), W_SI))
			continue;
		for (int k = i; k < i + 8; k++)
			if (at(w, k)->past_perfect)
				return true;
	}
	return false;
}

/* selon X: the sentence says whose words these are */
static bool
any_source(struct work *w)
{
	for (int i = 0; i < w->g.n; i++) {
		const struct group *x = at(w, i);

		if (x->incise ||
		    (x->kind == K_PR && lem(w, x, W_ACCORDING_TO)) ||
		    (x->kind == K_ADV &&
			str_starts(x->en, word(w, E_ACCORDING_TO))))
			return true;
	}
	return false;
}

static void
reportedly(struct work *w, struct group *v, enum tag tense)
{
	v->tense = tense;
	v->perfect = false;
	strs_insert(&v->advs, w->a, 0, word(w, E_REPORTEDLY));
}

static bool
speaks_of_self(struct work *w, int i)
{
	const struct group *s = NULL;

	for (int j = i - 1; j >= 0 && j >= i - 3 && !s; j--)
		if (at(w, j)->kind == K_PRN && at(w, j)->subj)
			s = at(w, j);
	/* il serait prudent de partir: a wish, no hearsay */
	return s &&
	    (is(w, s->en, W_I_WE_YOU) ||
		(lem(w, s, W_IL) && !s->il && is(w, s->en, E_IT)));
}

/* a dit qu’il viendrait: said he would come, a future seen from the past */
static bool
later_in_past(struct work *w, int i)
{
	const struct group *said;

	while (--i >= 0)
		if (at(w, i)->kind == K_CNJ && lem(w, at(w, i), W_QUE))
			break;
	said = groups_last(w, 0, i, K_VG);
	return i >= 0 && said && said->tense == TAG_PAST;
}

/* Que feraient-ils ?: a question asks, it reports nothing. */
static bool
asks(const struct work *w, int i)
{
	while (++i < w->g.n)
		if (at(w, i)->kind == K_PUN && at(w, i)->en[0] == '?')
			return true;
	return false;
}

/* dans ce cas, sans aide, en cas de crise: words that open a hypothesis */
static bool
any_hypothesis(const struct work *w, int i)
{
	for (int j = i > 12 ? i - 12 : 0; j < i + 12 && j < w->g.n; j++) {
		const struct group *x = at(w, j);

		if (lem(w, x, W_HYPOTHETICAL) ||
		    (x->kind == K_NP && lem(w, x, W_CAS)))
			return true;
	}
	return false;
}

/*
 * Les ravisseurs réclameraient une rançon: hearsay without a source.  What a
 * plan would do, and verbs of mere possibility, are not.
 */
static bool
told_as_rumour(struct work *w, int i)
{
	const struct group *v = at(w, i), *s = groups_subject(w, i);

	if (lem(w, v, W_HYPOTHESES) || asks(w, i) || any_hypothesis(w, i))
		return false;
	if (!s || lem(w, s, W_PROPOSALS) || is(w, s->en, W_I_WE_YOU) ||
	    lem(w, s, W_NEUTRAL_SUBJECTS))
		return false;
	for (int j = 0; j < i; j++) {
		const struct group *x = at(w, j);

		/* a clause within one: what somebody thinks or fears */
		if ((x->kind == K_CNJ && x->sub) ||
		    (x->kind == K_REL && !lem(w, x, W_RUMOUR_RELATIVES)))
			return false;
		if (x->kind == K_VG && x->tense == TAG_PAST && !x->incise &&
		    has(w, TABLE_SPEECH, x->lem))
			return false;
	}
	return true;
}

static void
rumour_verb(struct work *w, int i, bool *condition, bool source)
{
	struct group *v = at(w, i);

	if (is(w, v->pastmodal, W_VOULOIR) && v->french == TAG_CNI &&
	    !*condition && i && !is(w, at(w, i - 1)->en, W_I_WE_YOU)) {
		/* aurait voulu s'en prendre à: reportedly wanted to attack */
		v->tense = TAG_PAST;
		strs_insert(&v->advs, w->a, 0, word(w, E_REPORTEDLY));
		return;
	}
	if (v->mood != MOOD_FIN || v->tense != TAG_CNI || v->modal)
		return;
	if (v->perfect)
		*condition = past_condition(w);
	if (*condition || speaks_of_self(w, i) || lem(w, v, W_WISHES))
		return;
	if (v->perfect && v->unit)
		reportedly(w, v, TAG_PAST);
	else if ((source || any_depuis(w, i, i + 9) || told_as_rumour(w, i)) &&
	    v->unit && (!later_in_past(w, i) || any_depuis(w, i, i + 9)))
		reportedly(w, v, TAG_PRI);
}

/*
 * aurait tué: reportedly killed; never "would have killed", unless a
 * condition makes it so.  What a quotation says is the speaker's own.
 */
void
step_rumour(struct work *w)
{
	bool condition = any_condition(w), source = any_source(w);
	bool spoken = false;

	for (int i = 0; i < w->g.n; i++) {
		const struct group *v = at(w, i);

		if (v->kind == K_PUN && is_quote(v->en))
			spoken = is_opening(v->en) ||
			    (en_is(v, "\"") && !spoken);
		if (v->kind == K_VG && !spoken)
			rumour_verb(w, i, &condition, source);
	}
}
