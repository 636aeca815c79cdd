/*
 * pour faire is to do, sans attendre is without waiting, la possibilité de
 * guérir is of curing.
 */
#include <string.h>

#include "base/base.h"
#include "steps.h"

/* affirme avoir vu: says he has seen; disait ne pas réussir: said she ... */
static void
he_did(struct work *w, struct group *v, const struct group *p)
{
	int i = groups_index(w, p);
	const struct group *s = groups_subject(w, i);
	const char *who;

	if (!s)
		s = groups_last(w, 0, i, K_NP);
	if (s && s->kind == K_PRN)
		who = s->en;
	else if (s && (s->pl || s->agr == AGREE_PL))
		who = word(w, E_THEY);
	else
		who = !s || s->top || !(s->person || s->name) ? word(w, E_IT) :
		    s->fem				      ? word(w, E_SHE) :
								word(w, E_HE);
	v->mood = MOOD_FIN;
	v->subject = who;
	v->tense = p->tense == TAG_PAST ? TAG_PAST : TAG_PRI;
	v->agr = is(w, who, E_I)      ? AGREE_S1 :
	    is(w, who, W_WE_YOU_THEY) ? AGREE_PL :
					AGREE_S3;
}

/* l'idée d'acheter et de porter: as the verb before */
static bool
as_before(struct work *w, int j, struct group *p, struct group *v)
{
	const struct group *b = at(w, j - 1), *before;

	before = groups_last(w, 0, j, K_VG);
	if (!lem(w, p, W_DE) || !coordinates(b) || !before ||
	    (before->mood != MOOD_GER && before->mood != MOOD_INF) ||
	    !before->done)
		return false;
	p->en = "";
	v->mood = before->mood;
	v->to = before->to;
	return true;
}

/* The infinitive at i behind the preposition at j. */
static void
after_preposition(struct work *w, int i, int j, struct group *v)
{
	struct group *p = at(w, j);
	const struct group *b = at(w, j - 1);
	const char *en = get(w, TABLE_GERUND_AFTER, p->lem);

	if (en) {
		p->en = en;
		v->mood = MOOD_GER;
		if (lem(w, p, W_APRES))
			v->perfect = false;
	} else if (lem(w, p, W_DE) && b->kind == K_NP &&
	    has(w, TABLE_OF_GERUND, b->lem)) {
		p->en = word(w, E_OF);
		v->mood = MOOD_GER;
	} else if (as_before(w, j, p, v)) {
		return;
	} else if (lem(w, p, W_POUR) && v->perfect && !v->modal) {
		p->en = word(w, E_FOR); /* condamné pour avoir tué */
		v->mood = MOOD_GER;
		v->perfect = false;
	} else if (lem(w, p, W_A_GRAVE) && b->kind == K_VG &&
	    lem(w, b, W_ETRE) && !v->passive &&
	    !has(w, TABLE_WITH_ETRE, v->lem) && at(w, i + 1)->kind != K_NP) {
		p->en = ""; /* est à déplorer */
		v->to = v->passive = true;
	} else if (lem(w, p, W_BEFORE_TO)) {
		p->en = lem(w, p, W_SO_AS) ? word(w, E_SO_AS) : "";
		v->to = true;
	} else if (lem(w, p, W_ENTRE)) {
		v->mood = MOOD_GER;
	} else {
		v->to = true;
	}
}

static bool
begins_let(struct work *w, const char *en)
{
	return str_starts(en, str_join(w->a, word(w, E_LET), " ", NULL));
}

/* The infinitive behind a verb, an adjective, a noun. */
static void
after_head(struct work *w, int j, struct group *v)
{
	const struct group *p = at(w, j);
	const struct group *seen = groups_last(w, j - 4, j, K_VG);

	if (p->kind == K_VG && !p->passive &&
	    is(w, str_last_word(p->en), W_BEFORE_GERUND)) {
		v->mood = MOOD_GER; /* avoir peur d'être */
		return;
	}
	if (finite(p) && has(w, TABLE_SPEECH, p->lem) && !p->passive &&
	    !p->modal && !lem(w, p, W_DEMANDER)) {
		he_did(w, v, p);
		return;
	}
	if (lem(w, p, W_ETRE_EN_TRAIN_DE)) {
		v->mood = MOOD_GER;
		return;
	}
	v->to = !(p->kind == K_NP && seen && lem(w, seen, W_SENSE_VERBS)) &&
	    !(p->kind == K_VG &&
		(begins_let(w, p->en) || is(w, p->en, W_SEE_HEAR) ||
		    lem(w, p, W_BARE_INFINITIVE)));
}

static bool
takes_infinitive(struct work *w, const struct group *p)
{
	return kinds(p, K(K_VG) | K(K_ADJ) | K(K_NP)) ||
	    (p->kind == K_REL && lem(w, p, W_HOW_WHERE)) ||
	    (kinds(p, K(K_ADV) | K(K_PRN)) && lem(w, p, W_HOW_WHAT));
}

/* Opens the sentence: before "être" it is a gerund. */
static void
at_opening(struct work *w, int i, struct group *v)
{
	for (i++; i < w->g.n; i++) {
		if (!finite(at(w, i)))
			continue;
		if (lem(w, at(w, i), W_ETRE))
			v->mood = MOOD_GER;
		return;
	}
}

static void
infinitive(struct work *w, int i)
{
	struct group *v = at(w, i), *p;
	const struct group *q = at(w, i - 1), *before;
	int j = i - 1;
	bool quoted = q->kind == K_PUN && is_opening(q->en) &&
	    at(w, i - 2)->kind == K_PR;

	j -= quoted; /* est de "faire le point" */
	while (at(w, j)->kind == K_ADV)
		j--;
	p = at(w, j);
	v->done = true;
	/* afin de complètement retirer: to completely remove */
	for (int k = i - 1; p->kind == K_PR && !quoted && k > j; k--) {
		strs_insert(&v->advs, w->a, 0, at(w, k)->en);
		at(w, k)->en = "";
	}
	if (p->kind == K_PR) {
		if (!p->set)
			after_preposition(w, i, j, v);
	} else if (takes_infinitive(w, p)) {
		after_head(w, j, v);
		if (v->mood != MOOD_INF)
			return;
	} else if (coordinates(p)) {
		before = groups_last(w, 0, j, K_VG);
		if (before && before->done &&
		    (before->mood == MOOD_INF || before->mood == MOOD_GER)) {
			v->mood = before->mood; /* de rester et travailler */
			v->to = false;
		}
	} else if (p->kind == K_NONE) {
		at_opening(w, i, v);
	}
	if (quoted && v->to && p->kind == K_PR && str_empty(p->en)) {
		p->en = word(w, E_TO);
		v->to = false;
	}
}

void
step_infinitives(struct work *w)
{
	for (int i = 0; i < w->g.n; i++)
		if (at(w, i)->kind == K_VG && at(w, i)->mood == MOOD_INF &&
		    !at(w, i)->done)
			infinitive(w, i);
}
