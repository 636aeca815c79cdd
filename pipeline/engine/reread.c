/*
 * Known misreadings of the analyser, one rule a function; each names the
 * French that made it necessary.  A rule returns another reading, or NULL.
 */
#include <string.h>

#include "base/base.h"
#include "misread.h"

#define PRESENT (BIT(TAG_PRI) | BIT(TAG_P3) | BIT(TAG_SG))

struct unit *
misread_as(struct reading *r, const char *lemma, enum tag pos, uint64_t more)
{
	return unit_new(r->w->a, lemma, pos, more, r->u->pre);
}

/* other tags kept */
struct unit *
misread_retag(struct reading *r, const char *lemma, enum tag pos, uint64_t more)
{
	return unit_read_as(r->w->a, r->u, lemma, pos, more);
}

/* 40 jours suivant un décès */
static struct unit *
following(struct reading *r)
{
	struct unit *u;

	if (r->u->pos != TAG_ADJ || !low(r->w, r->u, W_SUIVANT) ||
	    r->a->pos != TAG_DET)
		return NULL;
	u = misread_as(r, r->u->low, TAG_PR, 0);
	u->en = bilingual_get(r->w->x, TABLE_PREPOSITIONS, u->low);
	return u;
}

/*
 * une compagnie imposant de tels frais, le débat consistant à augmenter: no
 * adjective
 */
static struct unit *
gerund(struct reading *r)
{
	struct work *w = r->w;
	const char *verb;

	if (r->u->pos != TAG_ADJ || !str_ends(r->u->low, word(w, W_ANT)) ||
	    !unit_pos(r->p, BIT(TAG_N) | BIT(TAG_ADJ)))
		return NULL;
	verb = str_join(
	    w->a, str_less(w->a, r->u->low, 3), word(w, W_ER), NULL);
	if (!has(w, TABLE_VERBS, verb) ||
	    !(r->a->pos == TAG_DET ||
		(low(w, r->a, W_DE) && r->b->pos == TAG_ADJ) ||
		(low(w, r->a, W_A_GRAVE) && unit_infinitive(r->b))))
		return NULL;
	return misread_as(r, verb, TAG_VBLEX, BIT(TAG_GER));
}

/* un test politique important depuis: no form of importer */
static struct unit *
no_gerund(struct reading *r)
{
	struct work *w = r->w;
	const char *adjective;

	if (!unit_t(r->u, BIT(TAG_GER)) ||
	    !str_ends(r->u->low, word(w, W_ER)) ||
	    !unit_pos(r->p, BIT(TAG_N) | BIT(TAG_ADJ)) ||
	    !unit_pos(r->a,
		BIT(TAG_PR) | BIT(TAG_CM) | BIT(TAG_SENT) | BIT(TAG_CNJCOO)) ||
	    low(w, r->a, W_A_DE))
		return NULL;
	adjective = str_join(
	    w->a, str_less(w->a, r->u->low, 2), word(w, W_ANT), NULL);
	if (!has(w, TABLE_ADJECTIVES, adjective))
		return NULL;
	return misread_as(r, adjective, TAG_ADJ, BIT(TAG_MF) | BIT(TAG_SP));
}

/* Ca a été fait, without the cedilla */
static struct unit *
bare_ca(struct reading *r)
{
	if (r->u->pos != TAG_UNK || !low(r->w, r->u, W_BARE_CA))
		return NULL;
	return misread_as(
	    r, word(r->w, W_CA), TAG_PRN, BIT(TAG_TN) | BIT(TAG_NT));
}

/* ..., écrit X: the participle has the form of the present */
static struct unit *
writes(struct reading *r)
{
	if (!unit_participle(r->u) || !low(r->w, r->u, W_WRITE_SAY))
		return NULL;
	if (r->p->pos != TAG_CM && !str_eq(r->p->lem, "»") &&
	    !str_eq(r->p->lem, "”"))
		return NULL;
	if (!unit_pos(r->a,
		BIT(TAG_NP) | BIT(TAG_UNK) | BIT(TAG_DET) | BIT(TAG_PRN) |
		    BIT(TAG_N)))
		return NULL;
	return misread_as(r, r->u->lem, TAG_VBLEX, PRESENT);
}

/* An article comes, perhaps read as a pronoun: dément l'exploitant. */
static bool
before_article(const struct reading *r)
{
	return r->a->pos == TAG_DET ||
	    (r->a->pos == TAG_PRN && low(r->w, r->a, W_LE_LA_LES));
}

/*
 * précise le quotidien, La CGT précise que, dément le chiffre: verbs read as
 * adjectives
 */
static struct unit *
verb_adjective(struct reading *r)
{
	struct work *w = r->w;
	const char *verb = get(w, TABLE_VERB_ADJECTIVES, r->u->low);

	if (r->u->pos != TAG_ADJ || !verb || !r->out->n)
		return NULL;
	if (low(w, r->p, W_LE) && low(w, unit_back(r, 2), W_COMME)) {
		/* comme le précise Le Parisien */
		unit_retag(r->out->v[r->out->n - 1], TAG_PRN,
		    BIT(TAG_PRO) | BIT(TAG_P3) | BIT(TAG_M) | BIT(TAG_SG));
	} else if (!(unit_pos(r->p, BIT(TAG_CM) | BIT(TAG_SYM)) &&
		       unit_pos(r->a, BIT(TAG_DET) | BIT(TAG_NP))) &&
	    !(r->a->pos == TAG_DET && low(w, r->p, W_QUE_CE_QUE)) &&
	    !low(w, r->a, W_QUE) &&
	    !(low(w, r->u, W_DEMENT) &&
		(before_article(r) ||
		    (r->p->pos == TAG_CM &&
			unit_pos(r->a, BIT(TAG_SENT) | BIT(TAG_CM)))))) {
		return NULL;
	}
	return misread_as(r, verb, TAG_VBLEX, PRESENT);
}

/* le déficit atteint 3 %: no adjective */
static struct unit *
reaches(struct reading *r)
{
	struct work *w = r->w;
	const char *verb = get(w, TABLE_VERBS_BEFORE_FIGURES, r->u->low);

	if (!verb || !(r->u->pos == TAG_ADJ || unit_participle(r->u)) ||
	    r->a->pos != TAG_NUM ||
	    !unit_pos(r->p, BIT(TAG_N) | BIT(TAG_NP) | BIT(TAG_ADJ)))
		return NULL;
	return misread_as(r, verb, TAG_VBLEX, PRESENT);
}

/* pour être entendu: no noun */
static struct unit *
be(struct reading *r)
{
	if (!low(r->w, r->u, W_ETRE) || r->u->pos != TAG_N ||
	    (r->p->pos != TAG_PR && !low(r->w, r->p, W_NE_PAS)))
		return NULL;
	return misread_as(r, r->u->low, TAG_VBSER, BIT(TAG_INF));
}

/* avant d'en être chassé: en is a pronoun before a verb */
static struct unit *
of_it(struct reading *r)
{
	if (!low(r->w, r->u, W_EN) || r->u->pos != TAG_PR ||
	    (!unit_infinitive(r->a) && !unit_finite(r->a)))
		return NULL;
	return misread_as(r, r->u->low, TAG_PRN, BIT(TAG_PRO));
}

/* s'est insurgé, s'est lui aussi avéré: a participle read as an adjective */
static struct unit *
perfect(struct reading *r)
{
	struct work *w = r->w;
	int k = 1;

	if (r->u->pos != TAG_ADJ || !str_ends(r->u->low, "é"))
		return NULL;
	while (k < r->out->n &&
	    unit_pos(unit_back(r, k), BIT(TAG_ADV) | BIT(TAG_PREADV)))
		k++;
	if (unit_back(r, k)->pos != TAG_VBSER || !seen_back(r, 4, 1, W_SE))
		return NULL;
	return misread_retag(r,
	    str_join(
		r->w->a, str_less(r->w->a, r->u->low, 2), word(w, W_ER), NULL),
	    TAG_VBLEX, BIT(TAG_PP));
}

/* courant octobre, fin 2015: nouns */
static struct unit *
date(struct reading *r)
{
	struct work *w = r->w;

	if (!(low(w, r->u, W_COURANT) && has(w, TABLE_MONTHS, r->a->low)) &&
	    !(low(w, r->u, W_FIN) && r->u->pos == TAG_ADJ &&
		r->a->pos == TAG_NUM && strlen(r->a->lem) == 4))
		return NULL;
	return misread_as(r, r->u->lem, TAG_N, BIT(TAG_M) | BIT(TAG_SG));
}

/* , soit 84 heures: or 84 hours */
static struct unit *
that_is(struct reading *r)
{
	struct work *w = r->w;
	bool figure = r->a->pos == TAG_NUM;
	struct unit *u;

	if (r->u->pos != TAG_VBSER ||
	    !unit_t(r->u, BIT(TAG_PRS) | BIT(TAG_P3) | BIT(TAG_SG)))
		return NULL;
	if (!(r->p->pos == TAG_N && figure) &&
	    !(r->p->pos == TAG_CM && (figure || low(w, r->a, W_AFTER_SOIT))))
		return NULL;
	u = misread_as(r, word(w, W_SOIT), TAG_CNJADV, 0);
	u->en = word(w, E_OR);
	return u;
}

/* commandes d'avions: no form of avoir */
static struct unit *
planes(struct reading *r)
{
	if (!low(r->w, r->u, W_AVOIR) ||
	    !unit_t(r->u, BIT(TAG_PII) | BIT(TAG_P1) | BIT(TAG_PL)) ||
	    seen_back(r, 4, 0, W_NOUS))
		return NULL;
	return misread_as(
	    r, word(r->w, W_AVION), TAG_N, BIT(TAG_M) | BIT(TAG_PL));
}

/* elle a porté plainte: no form of plaindre */
static struct unit *
complaint(struct reading *r)
{
	struct work *w = r->w;

	if (!low(w, r->u, W_PLAINDRE) || !unit_participle(r->u) ||
	    !low(w, r->p, W_PORTER))
		return NULL;
	return misread_as(
	    r, word(w, W_PLAINTE), TAG_N, BIT(TAG_F) | BIT(TAG_SG));
}

/* la déléguée CGT: before an acronym a participle that is a noun, too */
static struct unit *
delegate(struct reading *r)
{
	struct work *w = r->w;
	const char *noun;

	if (!unit_participle(r->u) || !str_ends(r->u->low, word(w, W_ER)) ||
	    !unit_t(r->a, BIT(TAG_ACR)) ||
	    !unit_pos(r->p, BIT(TAG_CM) | BIT(TAG_DET)))
		return NULL;
	noun = str_join(w->a, str_less(w->a, r->u->low, 2), "é", NULL);
	if (!has(w, TABLE_NOUNS, noun))
		return NULL;
	return unit_new(
	    w->a, noun, TAG_N, r->u->tags & (GENDERS | NUMBERS_OF), r->u->pre);
}

/* des ONG: capitals that are a noun, not a name; their article counts them */
static struct unit *
capital_noun(struct reading *r)
{
	struct work *w = r->w;
	const struct unit *u = r->u;
	const char *noun = str_lower(w->a, u->lem), *en;
	bool many = unit_t(r->p, BIT(TAG_PL));

	if (u->pos != TAG_NP || strlen(u->lem) < 3 || !str_is_upper(u->lem))
		return NULL;
	en = get(w, TABLE_NOUNS, noun);
	/* "l'agence AMI" is no friend */
	if (!en || strcmp(str_lower(w->a, en), en) == 0)
		return NULL;
	return misread_as(
	    r, noun, TAG_N, (u->tags & GENDERS) | BIT(many ? TAG_PL : TAG_SG));
}

/* un village jurassien: an adjective that the analyser does not know */
static struct unit *
unknown_adjective(struct reading *r)
{
	struct work *w = r->w;
	const char *l = r->u->low, *base = l;
	bool pl = str_ends(l, "s") && str_len(l) > 4;
	bool fem;

	if (r->u->pos != TAG_UNK || unit_cap(r->u) || str_len(l) < 5 ||
	    !(r->p->pos == TAG_N ||
		(r->p->pos == TAG_ADJ && unit_back(r, 2)->pos == TAG_N)))
		return NULL;
	if (pl)
		base = str_less(w->a, base, 1);
	fem = str_ends(base, "e");
	if (!has(w, TABLE_ADJECTIVES, base) && fem)
		base = str_less(w->a, base, str_ends(base, "nne") ? 2 : 1);
	if (!has(w, TABLE_ADJECTIVES, base))
		return NULL;
	return misread_as(r, base, TAG_ADJ,
	    BIT(fem ? TAG_F : TAG_M) | BIT(pl ? TAG_PL : TAG_SG));
}

static struct unit *(*const rereadings[])(struct reading *) = {
	following,
	gerund,
	no_gerund,
	bare_ca,
	writes,
	verb_adjective,
	reaches,
	be,
	of_it,
	perfect,
	date,
	that_is,
	planes,
	complaint,
	delegate,
	capital_noun,
	unknown_adjective,
	misread_beside_verbs,
	misread_article_and_noun,
	misread_number_word,
	misread_beside_nouns,
};

struct unit *
misread_reread(struct reading *r)
{
	for (size_t k = 0; k < sizeof(rereadings) / sizeof(rereadings[0]);
	     k++) {
		struct unit *other = rereadings[k](r);

		if (other)
			r->u = other;
	}
	return r->u;
}
