/*
 * More readings: articles and nouns read as pronouns and verbs, number words,
 * and words that are read wrongly beside verbs and nouns.
 */
#include <string.h>

#include "base/base.h"
#include "misread.h"

/* The noun of a verb: exploiter has exploitant, juger has juge; or NULL. */
static const char *
noun_of_verb(struct reading *r)
{
	struct work *w = r->w;
	const char *stem = r->u->low, *noun;

	if (!str_ends(stem, word(w, W_ER)))
		return NULL;
	stem = str_less(w->a, stem, 2);
	if (unit_t(r->u, BIT(TAG_GER)))
		noun = str_join(w->a, stem, word(w, W_ANT), NULL);
	else
		noun = str_join(w->a, stem, "e", NULL);
	return has(w, TABLE_NOUNS, noun) &&
		(unit_t(r->u, BIT(TAG_GER)) || has(w, TABLE_PERSONS, noun)) ?
	    noun :
	    NULL;
}

/*
 * a répondu l'exploitant, a fait observer la juge: an article and a noun read
 * as a pronoun and a verb
 */
struct unit *
misread_article_and_noun(struct reading *r)
{
	struct work *w = r->w;
	const struct unit *b = unit_back(r, 2);
	const char *noun;
	uint64_t tags = BIT(TAG_SG) | (r->p->tags & (BIT(TAG_M) | BIT(TAG_F)));

	if (r->p->pos != TAG_PRN || !low(w, r->p, W_LE_LA_LES) ||
	    unit_t(r->p, BIT(TAG_PL)) || r->u->pos != TAG_VBLEX ||
	    !(unit_t(r->u, BIT(TAG_GER)) || unit_finite(r->u)))
		return NULL;
	if (low(w, b, W_EN) ||
	    (unit_finite(r->u) && !(unit_participle(b) || unit_infinitive(b)) &&
		!(unit_pos(r->a, BIT(TAG_NP) | BIT(TAG_UNK)) &&
		    unit_cap(r->a))))
		return NULL;
	noun = noun_of_verb(r);
	if (!noun)
		return NULL;
	unit_retag(r->out->v[r->out->n - 1], TAG_DET, BIT(TAG_DEF) | tags);
	return misread_as(r, noun, TAG_N, tags);
}

/* septante, nonante-trois: number words of Switzerland and Belgium */
struct unit *
misread_number_word(struct reading *r)
{
	struct work *w = r->w;
	struct strs parts = strs_split(w->a, r->u->low, '-');

	if (r->u->pos != TAG_UNK || r->u->en || !parts.n ||
	    (parts.n == 1 && r->p->pos != TAG_NONE && unit_cap(r->u)))
		return NULL;
	for (int i = 0; i < parts.n; i++)
		if (!has(w, TABLE_NUMBER_VALUES, parts.v[i]))
			return NULL;
	return misread_as(r, r->u->low, TAG_NUM, 0);
}

/* Words that are read as a noun or a verb beside être, avoir and others. */
struct unit *
misread_beside_verbs(struct reading *r)
{
	struct work *w = r->w;
	struct unit *u = r->u;
	const struct entry *row;

	if (low(w, u, W_CHARGE) && u->pos == TAG_N && low(w, r->a, W_DE) &&
	    unit_pos(r->p, BIT(TAG_CM) | BIT(TAG_N)))
		return misread_retag(r, u->low, TAG_ADJ, 0);
	if (low(w, u, W_AVOIR) && unit_cap(u) && unit_finite(u) &&
	    unit_pos(r->p, BIT(TAG_NP) | BIT(TAG_UNK) | BIT(TAG_N)))
		return misread_as(r, "A", TAG_NP, BIT(TAG_AL)); /* le RER A */
	if (low(w, u, W_RESPONSABLE) && u->pos == TAG_N &&
	    r->p->pos == TAG_VBSER)
		return misread_retag(r, u->low, TAG_ADJ, 0);
	row = u->pos == TAG_N && r->p->pos == TAG_VBSER ?
	    w->x->tables[TABLE_NOUN_VERBS].rows :
	    NULL;
	for (int i = 0; row && i < w->x->tables[TABLE_NOUN_VERBS].n; i++)
		if (str_starts(u->low, row[i].cell[0]))
			/* ont été remises en liberté */
			return misread_retag(r,
			    str_replace(w->a, u->low, row[i].cell[1],
				row[i].cell[2], false),
			    TAG_VBLEX, BIT(TAG_PP));
	if (low(w, u, W_PARTIR) && unit_finite(u) && low(w, r->p, W_FAIRE))
		return misread_as(r, word(w, W_PART), TAG_N,
		    BIT(TAG_F) | BIT(TAG_SG)); /* a fait part de */
	if (low(w, u, W_FIER) && unit_infinitive(u) && r->p->pos == TAG_VBSER)
		return misread_as(r, u->low, TAG_ADJ, BIT(TAG_M) | BIT(TAG_SG));
	if (low(w, u, W_SEMBLANT) && unit_infinitive(r->a))
		return misread_as(
		    r, word(w, W_SEMBLER), TAG_VBLEX, BIT(TAG_GER));
	return NULL;
}

/* Words that are read wrongly before a noun, and pronouns set apart. */
struct unit *
misread_beside_nouns(struct reading *r)
{
	struct work *w = r->w;
	struct unit *u = r->u;

	if (low(w, u, W_UN) && u->pos == TAG_DET && low(w, r->a, W_OU) &&
	    r->b->pos == TAG_NUM) {
		u = misread_as(r, u->low, TAG_NUM, 0); /* un ou deux */
		u->en = word(w, E_ONE);
		return u;
	}
	if (low(w, u, W_TON) && u->pos == TAG_N && r->p->pos != TAG_DET &&
	    unit_pos(
		r->a, BIT(TAG_N) | BIT(TAG_UNK) | BIT(TAG_NP) | BIT(TAG_ADJ)))
		return misread_as(r, u->low, TAG_DET, BIT(TAG_M) | BIT(TAG_SG));
	if (low(w, u, W_ANCIEN) && u->pos == TAG_N &&
	    unit_pos(r->a, BIT(TAG_N) | BIT(TAG_ADJ)))
		return misread_retag(r, u->low, TAG_ADJ, 0);
	if (low(w, u, W_PAS) && u->pos == TAG_N && unit_participle(r->a))
		return misread_as(r, u->low, TAG_ADV, 0);
	if (low(w, u, W_CELUI_QUE) && unit_t(u, BIT(TAG_NT)))
		return misread_retag(r, word(w, W_CE_QUE), u->pos, 0);
	if (low(w, u, W_SET_APART) && u->pos == TAG_PRN)
		return misread_retag(r, str_last_word(u->lem), TAG_PRN,
		    BIT(TAG_TN) |
			(low(w, u, W_LUI_IL) ? BIT(TAG_P3) : BIT(TAG_P1)));
	return NULL;
}
