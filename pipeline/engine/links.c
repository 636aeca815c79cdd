/*
 * The preposition by what stands around it: à is in, at or to; depuis for or
 * since; par per.
 */
#include <string.h>

#include "base/base.h"
#include "nounwords.h"
#include "steps.h"

/* What a rule on a preposition sees. */
struct link {
	struct work *w;
	int i;
	struct group *p, *next;
	const struct group *prev;
	const char *text; /* of the next group */
};

static bool
is_oblique(struct work *w, struct group *n)
{
	return n->kind == K_PRN && has(w, TABLE_OBLIQUE, n->en);
}

static void
make_oblique(struct work *w, struct group *n)
{
	if (is_oblique(w, n))
		n->en = get(w, TABLE_OBLIQUE, n->en);
}

/* The verb before the preposition is one of motion, so that à is to. */
static bool
moving(const struct link *l)
{
	const struct group *v = groups_last(l->w, l->i - 6, l->i, K_VG);

	return v && has(l->w, TABLE_MOTION, v->lem);
}

/* A verb of rising or falling right before: augmenter de 46 % is by. */
static bool
changing(const struct link *l)
{
	const struct group *v = groups_last(l->w, l->i - 2, l->i, K_VG);

	return v && has(l->w, TABLE_CHANGE, v->lem);
}

/*
 * The text without its determiner begins with one of these words (the end of
 * the set's word is the end of a word); `dets`: determiners to skip.
 */
static bool
begins_with(const struct link *l, enum word_set dets, enum word_set words)
{
	const struct work *w = l->w;
	const struct set *set = &w->x->sets[words];
	const char *s = l->text, *rest = strchrnul(s, ' ');

	if (*rest && is(w, str_cut(w->a, s, (int)(rest - s)), dets))
		s = rest + 1;
	for (int i = 0; i < set->n; i++) {
		char c;

		if (!str_starts(s, set->v[i]))
			continue;
		c = s[strlen(set->v[i])];
		if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			(c >= '0' && c <= '9') || (c & 0x80)))
			return true;
	}
	return false;
}

static bool
contains_measure(const struct link *l)
{
	struct strs t = strs_split(l->w->a, l->text, ' ');

	for (int i = 0; i < t.n; i++)
		if (is(l->w, t.v[i], W_DISTANCES))
			return true;
	return false;
}

/* à: in, at, to, with, or nothing */
static const char *
link_a(const struct link *l)
{
	struct work *w = l->w;
	struct group *n = l->next;
	bool noun = n->kind == K_NP;

	/* 40 à 60 mm */
	if (noun && l->prev->num && (n->num || n->numbered))
		return word(w, E_TO);
	if (n->top)
		return word(w, E_IN);
	if (n->name && !n->person && !n->det && !moving(l))
		return word(w, E_IN);
	if ((n->name || (n->cap && !n->pl)) && is(w, n->det, W_LE) &&
	    !moving(l))
		return word(w, E_AT);
	if (lem(w, n, W_BODY) && l->prev->kind == K_NP) {
		n->generic = true;
		return word(w, E_WITH);
	}
	if (noun && n->time)
		return word(w, E_AT);
	if (noun && begins_with(l, W_AT_DETERMINERS, W_AT_NOUNS) && !moving(l))
		return word(w, E_AT);
	if (noun && begins_with(l, W_IN_DETERMINERS, W_IN_NOUNS))
		return word(w, E_IN);
	if (n->kind == K_ADV && n->time)
		return word(w, E_TO);
	if (noun && contains_measure(l))
		return "";
	if (noun && str_ends(l->text, "%"))
		return word(w, E_AT);
	return NULL;
}

static const char *
link_de(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next, *p = l->prev;

	if (n->kind == K_NP && (n->numbered || n->num) && changing(l))
		return word(w, E_BY);
	if (n->kind == K_NP && lem(w, p, W_MORE_LESS))
		return word(w, E_THAN);
	if (is(w, p->lem, E_THAN))
		return "";
	if (n->kind == K_ADV && p->kind == K_NP)
		return n->day ? word(w, E_OF) : "";
	if (n->kind == K_ADJ)
		return "";
	if (n->noun && lem(w, n, W_MANNER))
		return word(w, E_IN);
	if (n->top && p->kind == K_VG)
		return word(w, E_FROM);
	if (p->sup)
		return n->top || lem(w, n, W_SUPERLATIVE_PLACES) ?
		    word(w, E_IN) :
		    word(w, E_OF);
	return NULL;
}

static bool
is_time_noun(const struct link *l)
{
	return has(l->w, TABLE_TIME_NOUNS, l->next->lem);
}

static const char *
link_depuis(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next, *p = l->prev;

	/* depuis plus de 30 heures */
	if (n->kind == K_PR && has(w, TABLE_TIME_NOUNS, at(w, l->i + 2)->lem))
		return word(w, E_FOR);
	if ((is_time_noun(l) && (n->numbered || is(w, n->det, W_SOME))) ||
	    is(w, str_last_word(l->text), W_TIME_PLURALS))
		return word(w, E_FOR);
	if (n->kind == K_NP &&
	    ((p->kind == K_VG && has(w, TABLE_SPEECH, p->lem)) || n->top ||
		(!str_empty(n->head) && !n->time && n->noun &&
		    lem(w, n, W_VANTAGES))))
		return word(w, E_FROM);
	return NULL;
}

static const char *
link_par(const struct link *l)
{
	struct work *w = l->w;

	if (!lem(w, l->next, W_PER_NOUNS) || l->next->det ||
	    !kinds(l->prev, K(K_NP) | K(K_PUN) | K(K_ADV)))
		return NULL;
	return lem(w, l->next, W_AN) ? word(w, E_A) : word(w, E_PER);
}

/* en partant: by leaving; tout en: while */
static const char *
link_en(const struct link *l)
{
	struct work *w = l->w;
	struct group *tout = at(w, l->i - 1);

	if (is_time_noun(l) && l->next->numbered)
		return word(w, E_IN);
	if (l->next->kind != K_VG || l->next->mood != MOOD_GER)
		return NULL;
	if (lem(w, tout, W_TOUT)) {
		tout->en = word(w, E_WHILE);
		return "";
	}
	return l->prev->kind == K_PUN ? "" : word(w, E_BY);
}

static const char *
link_comme(const struct link *l)
{
	struct work *w = l->w;
	const struct group *p = l->prev, *end;

	if (l->next->kind == K_PUN)
		return p->kind == K_NP ? word(w, E_SUCH_AS) : NULL;
	if (l->next->kind != K_NP)
		return NULL;
	if (p->kind == K_VG && lem(w, p, W_ETRE))
		return word(w, E_LIKE);
	end = at(w, groups_end(w, l->i + 1));
	if (!kinds(end, K(K_NONE) | K(K_PUN)))
		return NULL;
	if (en_is(p, ",") && at(w, l->i - 2)->pl)
		return word(w, E_SUCH_AS);
	return kinds(p, K(K_NONE) | K(K_PUN)) ? word(w, E_LIKE) : word(w, E_AS);
}

static const char *
link_chez(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next;

	if (n->kind != K_NP)
		return NULL;
	if (!n->pl)
		return n->noun ? word(w, E_IN) : word(w, E_AT);
	return n->person ? word(w, E_AMONG) : word(w, E_IN);
}

static const char *
link_sur(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next, *p = l->prev;

	if (n->kind == K_NP && lem(w, n, W_PERIODS) &&
	    (n->numbered || is(w, n->det, W_A_SEVERAL)))
		return word(w, E_OVER);
	if (n->num && (p->num || p->numbered) && !strchr(l->text, ' '))
		return word(w, E_OUT_OF);
	return NULL;
}

static const char *
link_pres_de(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next;

	return n->numbered || n->num || n->bignum || lem(w, n, W_PROPORTIONS) ?
	    word(w, E_NEARLY) :
	    word(w, E_NEAR);
}

/* Other prepositions, with their one rule each. */
static const char *
link_other(const struct link *l)
{
	struct work *w = l->w;
	const struct group *n = l->next, *p = l->p;
	bool noun = n->kind == K_NP;

	if (lem(w, p, W_DANS) && is_time_noun(l) && n->numbered && !n->det)
		return word(w, E_IN);
	if (lem(w, p, W_POUR) && noun && str_ends(l->text, "%"))
		return word(w, E_FOR);
	if (lem(w, p, W_ENTRE) && noun && str_digits(l->text, 4, 4))
		return word(w, E_BETWEEN);
	if (lem(w, p, W_PROCHE_DE))
		return word(w, E_NEAR);
	if (lem(w, p, W_DES) && noun && n->det)
		return word(w, E_FROM);
	if (lem(w, p, W_VERS) && (n->time || n->num))
		return word(w, E_AT_AROUND);
	if (lem(w, p, W_JUSQU_A) && noun && (n->numbered || n->num) &&
	    !n->time && !str_digits(l->text, 4, 4))
		return word(w, E_UP_TO);
	if (lem(w, p, W_SOUS) && lem(w, n, W_UNDER))
		return word(w, E_UNDER);
	return NULL;
}

static const char *
link_english(const struct link *l)
{
	struct work *w = l->w;
	static const struct {
		enum word_set word;
		const char *(*rule)(const struct link *);
	} rules[] = {
		{ W_A_GRAVE, link_a },
		{ W_DE, link_de },
		{ W_DEPUIS, link_depuis },
		{ W_PAR, link_par },
		{ W_EN, link_en },
		{ W_COMME, link_comme },
		{ W_CHEZ, link_chez },
		{ W_SUR, link_sur },
		{ W_PRES_DE, link_pres_de },
	};

	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (lem(w, l->p, rules[i].word))
			return rules[i].rule(l);
	return link_other(l);
}

/* visite à: visit to; the row of noun and preposition, or NULL */
static const char *
noun_preposition(const struct link *l)
{
	const struct entry *row;

	if (!kinds(l->prev, K(K_NP) | K(K_ADJ)) || !l->prev->lem ||
	    !kinds(l->next, K(K_NP) | K(K_PRN)))
		return NULL;
	row = dict_find(
	    &l->w->x->tables[TABLE_NOUN_PREPOSITIONS], l->prev->lem);
	while (row && !str_eq(row->cell[1], l->p->lem))
		row = row->next;
	return row ? row->cell[2] : NULL;
}

static void
preposition(struct work *w, int i)
{
	struct link l = { w, i, at(w, i), at(w, i + 1), at(w, i - 1), "" };
	const char *on = str_join(w->a, word(w, E_ON), " ", NULL), *en;

	if (l.next->kind == K_NONE)
		return;
	if (!(finite(at(w, i + 2)) && !lem(w, l.p, W_A_DE)))
		make_oblique(w, l.next); /* entre nous */
	l.text = noun_text(w, l.next);
	if (!l.text)
		l.text = "";
	if (l.next->kind == K_ADV && str_starts(l.next->en, on))
		l.next->en += strlen(on); /* depuis mardi */
	/* d'ici à minuit: by midnight */
	if (l.next->kind == K_ADV &&
	    str_starts(l.next->en, str_join(w->a, word(w, E_AT), " ", NULL)))
		l.next->en += strlen(word(w, E_AT)) + 1;
	en = noun_preposition(&l);
	if (!en)
		en = link_english(&l);
	if (en)
		l.p->en = en;
}

void
step_prepositions(struct work *w)
{
	const char *of = str_join(w->a, " ", word(w, E_OF), NULL);

	for (int i = 0; i < w->g.n; i++) {
		struct group *p = at(w, i);

		/* l'une d'entre elles */
		if ((p->kind == K_PRN && str_ends(p->en, of)) ||
		    (p->kind == K_PR && p->set))
			make_oblique(w, at(w, i + 1));
		if (p->kind == K_PR && !p->set)
			preposition(w, i);
	}
}
