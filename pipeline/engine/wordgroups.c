#include <string.h>

#include "base/base.h"
#include "english.h"
#include "look.h"
#include "nounwords.h"
#include "verbparts.h"
#include "wordgroups.h"

#define ADVERBS (BIT(TAG_ADV) | BIT(TAG_PREADV))

/* Two units: plus grand, très bon, assez tôt; NULL: it is none of these. */
static struct group *
with_degree(struct work *w, const struct unit *u, const struct unit *next)
{
	bool more = low(w, u, W_PLUS), less = low(w, u, W_MOINS);
	bool adverb = unit_pos(u, BIT(TAG_ADV) | BIT(TAG_CNJADV));
	const char *en = get(w, TABLE_DEGREE, u->low);
	struct group *g;

	if (adverb && (more || less) &&
	    (next->pos == TAG_ADJ || unit_participle(next))) {
		en = noun_adjective(w, next);
		g = group_new(w, K_ADJ,
		    more ? english_compare(w, en, false) :
			   str_spaced(w->a, word(w, E_LESS), en, NULL),
		    next->low);
		g->comparative = COMPARE_THAN;
		return g;
	}
	if (unit_pos(u, ADVERBS) && en && !more && !less &&
	    !low(w, u, W_MIEUX) &&
	    (next->pos == TAG_ADJ ||
		(unit_participle(next) && low(w, u, W_BEFORE_PARTICIPLES)))) {
		g = group_new(w, K_ADJ,
		    str_spaced(w->a, en, noun_adjective(w, next), NULL),
		    next->low);
		if (low(w, u, W_AUSSI))
			g->comparative = COMPARE_AS;
		g->wide = true;
		return g;
	}
	if (adverb && low(w, u, W_BEFORE_ADVERBS) && next->pos == TAG_ADV &&
	    has(w, TABLE_COMPARABLE, next->low)) {
		const char *base = next->en;

		if (str_empty(base))
			base = bilingual_look(w, next->lem, TAG_ADV);
		if (str_empty(base))
			base = next->low;
		g = group_new(w, K_ADV,
		    more ? english_compare(w, base, false) :
			   str_spaced(w->a, en, base, NULL),
		    str_spaced(w->a, u->low, next->low, NULL));
		if (more || less)
			g->comparative = COMPARE_THAN;
		else if (low(w, u, W_AUSSI))
			g->comparative = COMPARE_AS;
		g->wide = true;
		g->time = low(w, next, W_EARLY_LATE);
		return g;
	}
	return NULL;
}

/* Subject pronouns carry agreement; il waits for its reference. */
static struct group *
subject_il(struct work *w, const struct unit *u)
{
	bool fem = unit_t(u, BIT(TAG_F));
	struct group *g;

	if (unit_t(u, BIT(TAG_PL))) {
		g = group_new(w, K_PRN, word(w, E_THEY), word(w, W_ILS));
		g->agr = AGREE_PL;
	} else {
		g = group_new(w, K_PRN, fem ? word(w, E_SHE) : word(w, E_HE),
		    fem ? word(w, W_ELLE) : word(w, W_IL));
		g->agr = AGREE_S3;
		g->il = true;
	}
	g->subj = true;
	return g;
}

static struct group *
pronoun(struct work *w, const struct unit *u)
{
	const char *l = u->low, *en = get(w, TABLE_SUBJECTS, l);
	bool pl = unit_t(u, BIT(TAG_PL));
	struct group *g;

	if (low(w, u, W_IL))
		return subject_il(w, u);
	if (en) {
		g = group_new(w, K_PRN, en, l);
		g->subj = true;
		g->agr = low(w, u, W_JE)	  ? AGREE_S1 :
		    low(w, u, W_NEUTRAL_SUBJECTS) ? AGREE_S3 :
						    AGREE_PL;
		return g;
	}
	if (low(w, u, W_TOUT) && pl) {
		g = group_new(w, K_PRN, word(w, E_ALL), word(w, W_TOUS));
		g->agr = AGREE_PL;
		g->subj = true;
		return g;
	}
	if (low(w, u, W_CELUI)) {
		g = group_new(
		    w, K_PRN, pl ? word(w, E_THOSE) : word(w, E_THAT), l);
		g->agr = pl ? AGREE_PL : AGREE_S3;
		return g;
	}
	if (low(w, u, W_LUI)) {
		g = group_new(w, K_PRN, word(w, E_HIM), l);
		g->agr = AGREE_S3;
		g->tonic = true;
		return g;
	}
	en = u->en ? u->en : get(w, TABLE_PRONOUNS, l);
	g = group_new(w, K_PRN, en ? en : l, l);
	g->agr = pl || low(w, u, W_PLURAL_PRONOUNS) ? AGREE_PL : AGREE_S3;
	g->subj = low(w, u, W_SUBJECT_PRONOUNS);
	return g;
}

static struct group *
number_group(struct work *w, const struct unit *u, const struct unit *before)
{
	const char *en = str_empty(u->en) ? noun_number(w, u->lem) : u->en;
	struct group *g = group_new(w, K_NP, en, u->low);

	if (is(w, en, W_HUNDREDS) && before->pos != TAG_NUM)
		g->en = en = str_spaced(w->a, word(w, E_A), en, NULL);
	g->fixed_text = en;
	g->num = true;
	g->time = unit_t(u, BIT(TAG_TIME));
	g->agr = AGREE_PL;
	g->head = "";
	return g;
}

static struct group *
determiner_alone(struct work *w, const struct unit *u)
{
	struct group *g = group_new(w, K_NP, "", "");

	if (low(w, u, W_TOUT) && !unit_t(u, BIT(TAG_PL)))
		return group_new(w, K_PRN, word(w, E_EVERYTHING), u->low);
	g->det = u->low;
	g->pl_known = true;
	g->pl = g->dpl = unit_t(u, BIT(TAG_PL));
	g->head = "";
	g->agr = g->pl ? AGREE_PL : AGREE_S3;
	return g;
}

static const char *
or_itself(const char *en, const char *itself)
{
	return en ? en : itself;
}

static struct group *
conjunction(struct work *w, const struct unit *u)
{
	const char *en = u->pos == TAG_CNJADV ?
	    get(w, TABLE_ADVERB_CONJUNCTIONS, u->low) :
	    NULL;
	struct group *g;

	if (en)
		return group_new(w, K_ADV, en, u->low);
	en = str_empty(u->en) ?
	    or_itself(get(w, TABLE_CONJUNCTIONS, u->low), u->low) :
	    u->en;
	g = group_new(w, K_CNJ, en, u->low);
	g->coo = u->pos == TAG_CNJCOO;
	g->sub = !g->coo;
	return g;
}

/* "en avril" as one unit: its month in English, or NULL */
static const char *
in_month(struct work *w, const struct unit *u)
{
	const char *in = str_join(w->a, word(w, W_EN), " ", NULL);

	return str_starts(u->low, in) ?
	    get(w, TABLE_MONTHS, u->low + strlen(in)) :
	    NULL;
}

static struct group *
adverb_group(struct work *w, const struct unit *u, const struct unit *next)
{
	const char *month = in_month(w, u);
	struct group *g;

	if (month && u->pos == TAG_ADV && low(w, next, W_LAST_NEXT)) {
		/* en avril dernier */
		g = group_new(w, K_ADV,
		    str_spaced(w->a,
			low(w, next, W_DERNIER) ? word(w, E_LAST) :
						  word(w, E_NEXT),
			month, NULL),
		    u->low);
		g->time = g->wide = true;
		return g;
	}
	g = group_new(w, K_ADV, verb_adverb(w, u), u->low);
	g->time = month != NULL;
	return g;
}

static struct group *
adjective_group(struct work *w, const struct units *us, int i)
{
	const struct unit *u = us->v[i], *next = units_at(us, i + 1);
	const struct unit *p = units_at(us, i - 1);
	const char *en = u->en;
	struct group *g;

	if (low(w, u, W_SEUL) &&
	    unit_pos(next, BIT(TAG_NUM) | BIT(TAG_DET) | BIT(TAG_NP)) &&
	    (i == 0 ||
		unit_pos(p,
		    BIT(TAG_CM) | BIT(TAG_SENT) | BIT(TAG_CNJCOO) |
			BIT(TAG_SYM))))
		return group_new(w, K_ADV, word(w, E_ONLY),
		    word(w, W_SEULEMENT)); /* Seuls 13 % */
	if (i && p->pos != TAG_DET && low(w, u, W_WORSE_BETTER)) {
		g = group_new(w, K_ADJ,
		    low(w, u, W_PIRE) ? word(w, E_WORSE) : word(w, E_BETTER),
		    u->low);
		g->comparative = COMPARE_THAN;
		return g;
	}
	if (str_empty(en))
		en = get(w, TABLE_PREDICATIVE, u->low);
	g = group_new(w, K_ADJ, en ? en : noun_adjective(w, u), u->low);
	g->pl = unit_t(u, BIT(TAG_PL));
	g->pl_known = true;
	return g;
}

static struct group *
adverbial(struct work *w, const struct unit *u, const struct unit *next)
{
	struct group *g = with_degree(w, u, next);

	if (g)
		return g;
	if (u->pos == TAG_ADV && low(w, u, W_NON) &&
	    unit_pos(next,
		BIT(TAG_DET) | BIT(TAG_PR) | BIT(TAG_N) | BIT(TAG_ADJ) |
		    BIT(TAG_PRN) | BIT(TAG_NP) | BIT(TAG_NUM)))
		return group_new(w, K_ADV, word(w, E_NOT), u->low);
	if (low(w, u, W_BEAUCOUP) && low(w, next, W_AFTER_MUCH))
		return group_new(w, K_ADV, word(w, E_MUCH), u->low);
	return NULL;
}

static char *
trimmed(struct arena *a, const char *s)
{
	size_t n;

	s += strspn(s, " ");
	n = strlen(s);
	while (n && s[n - 1] == ' ')
		n--;
	return arena_strndup(a, s, n);
}

struct group *
word_group(struct work *w, const struct units *us, int i)
{
	const struct unit *u = us->v[i], *next = units_at(us, i + 1);
	const char *en;
	struct group *g;

	if (u->pos == TAG_ADV && low(w, u, W_NE))
		return NULL;
	g = adverbial(w, u, next);
	if (g)
		return g;
	if (u->pos == TAG_PR ||
	    (u->pos == TAG_ADV && has(w, TABLE_PREPOSITIONS, u->low))) {
		en = str_empty(u->en) ? get(w, TABLE_PREPOSITIONS, u->low) :
					u->en;
		return group_new(w, K_PR, or_itself(en, u->low), u->low);
	}
	switch (u->pos) {
	case TAG_SYM:
	case TAG_CM:
	case TAG_SENT:
	case TAG_LPAR:
	case TAG_RPAR:
	case TAG_APOS:
	case TAG_GUIO:
		return group_new(w, K_PUN, trimmed(w->a, u->lem), NULL);
	case TAG_NUM:
		return number_group(w, u, units_at(us, i - 1));
	case TAG_CNJCOO:
	case TAG_CNJSUB:
	case TAG_CNJADV:
		return conjunction(w, u);
	case TAG_REL:
		g = group_new(w, K_REL,
		    or_itself(get(w, TABLE_RELATIVES, u->low), u->low), u->low);
		g->pl = unit_t(u, BIT(TAG_PL));
		return g;
	case TAG_PRN:
		return pronoun(w, u);
	case TAG_ADV:
	case TAG_PREADV:
		return adverb_group(w, u, next);
	case TAG_ADJ:
		return adjective_group(w, us, i);
	case TAG_DET:
		return determiner_alone(w, u);
	case TAG_PREDET:
		return group_new(w, K_PRN, word(w, E_ALL), u->low);
	case TAG_IJ:
		return group_new(w, K_ADV,
		    or_itself(get(w, TABLE_INTERJECTIONS, u->low), u->low),
		    u->low);
	default:
		en = unit_pos(u, BIT(TAG_NP) | BIT(TAG_UNK)) ? noun_name(w, u) :
		    str_empty(u->en)			     ? u->lem :
							       u->en;
		return group_new(w, K_WORD, en, u->low);
	}
}
