/*
 * Noun groups round a common noun.
 */
#include <string.h>

#include "base/base.h"
#include "look.h"
#include "nouns.h"
#include "nounwords.h"

/* M. Dupont, le Dr Morin: title and names */
static struct group *
titled(struct work *w, struct units *us, int k, const struct unit *h, int *end)
{
	struct group *g = group_new(w, K_NP, "", h->low);
	struct strs names = { 0 };

	strs_push(&names, w->a, get(w, TABLE_TITLES, h->low));
	while (unit_pos(units_at(us, k), BIT(TAG_NP) | BIT(TAG_UNK)) &&
	    (names.n == 1 || us->v[k]->pre))
		strs_push(&names, w->a, noun_name(w, us->v[k++]));
	g->head = strs_join(w->a, &names, " ");
	g->name = g->person = g->proper = true;
	g->agr = AGREE_S3;
	g->fem = lem(w, g, W_FEMALE_TITLES);
	*end = k;
	return g;
}

static bool
plural_of(struct work *w, const struct unit *h, const struct opening *o)
{
	bool pl = unit_t(h, BIT(TAG_PL)) ||
	    (o->det && unit_t(o->det, BIT(TAG_PL)) && !unit_t(h, BIT(TAG_SG)));

	for (int i = 0; i < o->pre.n; i++)
		if (unit_t(h, BIT(TAG_SP)) && unit_t(o->pre.v[i], BIT(TAG_PL)))
			pl = true;
	for (int i = 0; i < o->pre.n; i++) {
		const struct unit *p = o->pre.v[i];

		if (p->pos == TAG_NUM && !low(w, p, W_ONE_NUMBERS) &&
		    !str_starts(p->low, "0,") && !str_starts(p->low, "1,"))
			return !has(w, TABLE_MONTHS, h->low);
	}
	return pl;
}

static bool
listed_ending(struct work *w, const char *s, enum word_set id)
{
	const struct set *set = &w->x->sets[id];

	for (int i = 0; i < set->n; i++)
		if (str_ends(s, set->v[i]))
			return true;
	return false;
}

/* The last word of the English head: head of state is head. */
static const char *
english_head(struct work *w, const char *en)
{
	const char *of = strstr(
	    en, str_join(w->a, " ", word(w, E_OF), " ", NULL));

	return str_last_word(of ? str_cut(w->a, en, (int)(of - en)) : en);
}

/* Listed, of both genders, or by endings: chercheur = researcher. */
bool
noun_is_person(
    struct work *w, const char *lemma, const char *en, const struct unit *h)
{
	const char *bare = lemma, *last = english_head(w, en), *hyphen;
	const char *dash = strchr(lemma, '-');

	if (dash &&
	    is(w, str_cut(w->a, lemma, (int)(dash - lemma)), W_PERSON_PREFIXES))
		bare = dash + 1;
	hyphen = strchrnul(bare, ' ');
	if (has(w, TABLE_PERSONS, bare) ||
	    has(w, TABLE_PERSONS, str_cut(w->a, bare, (int)(hyphen - bare))))
		return true;
	if (has(w, TABLE_NOT_PERSONS, lemma))
		return false;
	if (h->pos == TAG_N && unit_t(h, BIT(TAG_MF)) &&
	    !unit_t(h, BIT(TAG_SP)))
		return true;
	if (str_begins_upper(last) && str_is_lower(lemma) &&
	    !has(w, TABLE_MONTHS, lemma) && !is(w, lemma, W_DAYS))
		return unit_t(h, BIT(TAG_M)) || unit_t(h, BIT(TAG_MF));
	return (listed_ending(w, bare, W_AGENT_ENDINGS) &&
		   listed_ending(w, last, W_AGENT_ENDINGS_EN)) ||
	    (listed_ending(w, bare, W_TRADE_ENDINGS) &&
		listed_ending(w, last, W_TRADE_ENDINGS_EN)) ||
	    listed_ending(w, last, W_PERSON_ENDINGS_EN);
}

/* les deux derniers mois: the last two; un seul: a single */
static void
order_opening(struct work *w, struct opening *o)
{
	struct units *pre = &o->pre;

	if (pre->n == 2 && pre->v[0]->pos == TAG_NUM &&
	    low(w, pre->v[1], W_LAST_NEXT_FIRST)) {
		struct unit *first = pre->v[0];

		pre->v[0] = pre->v[1];
		pre->v[1] = first;
	}
	for (int i = 0; o->det && low(w, o->det, W_UN) && i < pre->n; i++)
		if (low(w, pre->v[i], W_SEUL))
			pre->v[i]->en = word(w, E_SINGLE);
}

static const char *
english_of(struct work *w, const struct unit *h)
{
	const char *en = h->en;

	if (str_empty(en) && unit_t(h, BIT(TAG_F)))
		en = get(w, TABLE_FEMININE, h->low);
	if (str_empty(en))
		en = bilingual_look(w, h->lem, TAG_N);
	if (!str_empty(en))
		return en;
	work_left_french(w, h->low);
	return unit_plain(w->a, h->lem);
}

static bool
any_low(struct work *w, const struct units *us, enum word_set set)
{
	for (int i = 0; i < us->n; i++)
		if (low(w, us->v[i], set))
			return true;
	return false;
}

static bool
any_pos(const struct units *us, enum tag pos)
{
	for (int i = 0; i < us->n; i++)
		if (us->v[i]->pos == pos)
			return true;
	return false;
}

/* octobre 2014, les années 1990, le président X: what hangs on the noun */
static int
year_or_name(struct work *w, struct units *us, int k, struct group *g,
    const struct opening *o)
{
	const struct unit *u = units_at(us, k);

	if (has(w, TABLE_MONTHS, g->lem)) {
		if (g->mods.n == 1 && is(w, g->mods.v[0], E_LAST))
			g->mods.n = 0;
		if (!o->det && u->pos == TAG_NUM && str_digits(u->lem, 4, 4)) {
			g->head = str_spaced(w->a, g->head, u->lem, NULL);
			g->year = true;
			return k + 1;
		}
	}
	if (lem(w, g, W_ANNEE) && g->pl && u->pos == TAG_NUM &&
	    (str_digits(u->lem, 2, 2) || str_digits(u->lem, 4, 4))) {
		g->head = str_join(
		    w->a, strlen(u->lem) == 4 ? "" : "19", u->lem, "s", NULL);
		g->pl = false;
		return k + 1;
	}
	if (unit_pos(u, BIT(TAG_NP) | BIT(TAG_UNK)) && unit_cap(u) &&
	    g->person && o->det && low(w, o->det, W_LE) && !g->pl) {
		g->det = NULL;
		g->title = true;
	}
	return k;
}

struct group *
noun_common(struct work *w, struct units *us, int i, int k,
    const struct opening *op, int *end)
{
	struct opening o = *op;
	struct unit *h = us->v[k];
	const struct unit *next = units_at(us, k + 1);
	const char *en = english_of(w, h), *plural_mark = strstr(en, "+pl");
	struct noun_tail tail = { 0 };
	struct strs late = { 0 }, mods;
	struct group *g;
	bool definite;

	if (has(w, TABLE_TITLES, h->low) && unit_cap(next) &&
	    unit_pos(next, BIT(TAG_NP) | BIT(TAG_UNK)))
		return titled(w, us, k + 1, h, end);
	k = noun_read_tail(w, us, k + 1, &tail, h, &o);
	noun_split_late(w, &tail.post, &late);
	mods = noun_modifiers(w, &tail.post, tail.sup);
	order_opening(w, &o);
	definite = o.det && low(w, o.det, W_DEFINITE);
	g = noun_new(w, &o, definite);
	g->mods = mods;
	g->after = late;
	g->unit = h;
	g->lem = h->low;
	g->noun = g->pl_known = true;
	g->pl = plural_of(w, h, &o);
	g->agr = g->pl ? AGREE_PL : AGREE_S3;
	g->dpl = o.det && unit_t(o.det, BIT(TAG_PL));
	if (lem(w, g, W_FEMME) && o.det && !g->pl &&
	    has(w, TABLE_POSSESSIVES, o.det->low))
		en = word(w, E_WIFE);
	g->head = en;
	g->person = noun_is_person(w, g->lem, en, h);
	g->numbered = any_pos(&o.pre, TAG_NUM);
	g->cap = unit_cap(h) && i > 0 && k > 1 && us->v[0] != h &&
	    !lem(w, g, W_SMALL_NOUNS);
	g->sup = tail.sup || any_low(w, &o.pre, W_MORE_LESS);
	g->fem = unit_t(h, BIT(TAG_F)) && !unit_t(h, BIT(TAG_MF));
	g->whole = o.whole != NULL;
	if (plural_mark && !plural_mark[3]) {
		g->head = str_less(w->a, en, 3);
		g->agr = AGREE_PL;
		g->pl = false;
	}
	if (g->numbered && is(w, en, W_COUNTING)) {
		g->pl = false;
		g->bignum = true;
	}
	/* l’OTAN: places.tsv has the English article, where there is one */
	if (unit_t(h, BIT(TAG_ACR)) && has(w, TABLE_PLACES, h->low) &&
	    is(w, g->det, W_LE)) {
		g->head = get(w, TABLE_PLACES, h->low);
		g->det = NULL;
	}
	/* l’AFP: an agency has no article */
	if (is(w, g->lem, W_AGENCIES) && is(w, g->det, W_LE) && !o.pre.n)
		g->det = NULL;
	*end = k;
	if (lem(w, g, W_DAYS) && !o.pre.n && (!o.det || low(w, o.det, W_LE_CE)))
		return noun_day(w, us, g, end);
	*end = year_or_name(w, us, k, g, &o);
	return g;
}
