/*
 * What is set right in the analysis before groups are made: quotation
 * marks, numbers, times, separable verbs, inverted subjects.
 */
#include <stdlib.h>
#include <string.h>

#include "base/base.h"
#include "steps.h"

/* d’"intervention": what stands before has lost its vowel */
static bool
elided(const struct unit *u)
{
	return unit_pos(
	    u, BIT(TAG_PR) | BIT(TAG_DET) | BIT(TAG_CNJSUB) | BIT(TAG_REL));
}

/*
 * A straight quotation mark opens when it clings to what follows, closes
 * when it clings to what stands before.
 */
void
step_quotation(struct work *w, struct units *us)
{
	for (int i = 0; i < us->n; i++) {
		struct unit *u = us->v[i];

		if (u->pos != TAG_SYM || !str_eq(u->lem, "\""))
			continue;
		w->straight = true;
		if (i + 1 < us->n && !us->v[i + 1]->pre &&
		    (u->pre || !i || elided(us->v[i - 1])))
			unit_name(u, w->a, "“");
		else if (!u->pre)
			unit_name(u, w->a, "”");
	}
}

/* 14 and 30: 2.30pm */
static void
clock_time(struct work *w, struct unit *u, const char *minutes)
{
	int h = (int)strtol(u->lem, NULL, 10);
	bool full = str_empty(minutes) || str_eq(minutes, "00");

	unit_name(u, w->a,
	    arena_printf(w->a, "%d%s%s%s", (h + 23) % 12 + 1, full ? "" : ".",
		full ? "" : minutes,
		h % 24 < 12 ? word(w, E_AM) : word(w, E_PM)));
	unit_retag(u, TAG_NUM, BIT(TAG_TIME));
}

/* 1 to 3 digits, then groups of three parted by blanks: 10 000 so far */
static bool
grouped_digits(const char *s)
{
	int n = (int)strspn(s, "0123456789");

	if (n < 1 || n > 3)
		return false;
	for (s += n; *s == ' '; s += 4)
		if (strspn(s + 1, "0123456789") != 3)
			return false;
	return !*s;
}

/* three digits, perhaps with decimals */
static bool
group_of_three(const char *s)
{
	if (strspn(s, "0123456789") != 3)
		return false;
	return !s[3] ||
	    ((s[3] == '.' || s[3] == ',') && str_digits(s + 4, 1, 99));
}

/* "h30", "*H" behind a number: the minutes, or NULL */
static const char *
hour_mark(const char *s)
{
	s += *s == '*';
	if (*s != 'h' && *s != 'H')
		return NULL;
	return !s[1] || str_digits(s + 1, 2, 2) ? s + 1 : NULL;
}

static bool
is_number(const struct unit *u)
{
	return u->pos == TAG_NUM;
}

/*
 * The unit and those before it are one number, time or ordinal; false: it
 * stands for itself.
 */
static bool
number_joined(struct work *w, struct units *out, struct unit *u)
{
	struct unit *p = units_at(out, out->n - 1);
	struct unit *q = units_at(out, out->n - 2);
	bool hours = str_digits(p->lem, 1, 2);

	if (is_number(u) && group_of_three(u->lem) && is_number(p) &&
	    grouped_digits(p->lem)) {
		unit_name(p, w->a, str_spaced(w->a, p->lem, u->lem, NULL));
		return true;
	}
	if (is_number(u) && str_digits(u->lem, 3, 3) && !u->pre &&
	    (str_eq(p->lem, "’") || str_eq(p->lem, "'")) && is_number(q)) {
		unit_name(q, w->a, str_spaced(w->a, q->lem, u->lem, NULL));
		out->n--;
		return true;
	}
	if (is_number(p) && !u->pre && hour_mark(u->lem) && hours) {
		clock_time(w, p, hour_mark(u->lem)); /* 14h30 */
		return true;
	}
	if (is_number(p) && low(w, u, W_HOURS) && hours &&
	    low(w, q, W_BEFORE_TIMES) && strtol(p->lem, NULL, 10) < 25) {
		clock_time(w, p, ""); /* à 15 heures */
		return true;
	}
	if (is_number(u) && str_digits(u->lem, 2, 2) && low(w, p, W_H) &&
	    str_digits(q->lem, 1, 2)) {
		out->n--; /* 23 h 35 */
		clock_time(w, q, u->lem);
		return true;
	}
	if (is_number(p) && !u->pre && str_digits(p->lem, 1, 9) &&
	    low(w, u, W_ORDINAL_MARKS)) {
		unit_name(p, w->a, str_join(w->a, p->lem, u->low, NULL));
		unit_retag(p, TAG_ADJ, BIT(TAG_ORD));
		return true;
	}
	return false;
}

void
step_numbers(struct work *w, struct units *us)
{
	struct units out = { 0 };

	for (int i = 0; i < us->n; i++)
		if (!number_joined(w, &out, us->v[i]))
			units_push(&out, w->a, us->v[i]);
	*us = out;
}

/* Lemma as the analyser has it, cut at its mark: "permettre# de". */
static const char *
cut_mark(struct work *w, const char *lemma, const char **rest)
{
	const char *mark = strstr(lemma, "# ");

	*rest = mark ? mark + 2 : "";
	return mark ? str_cut(w->a, lemma, (int)(mark - lemma)) : lemma;
}

/* The verb of "verb# rest", then its preposition; false: it is none. */
static bool
loosened(struct work *w, struct units *out, struct unit *u)
{
	const char *rest, *first = cut_mark(w, u->lem, &rest), *verb;
	const char *last = str_last_word(rest);
	struct unit *v;

	if (!unit_pos(u, VERBS) || !*rest)
		return false;
	verb = get(w, TABLE_HIDDEN_PARTICIPLES, rest);
	if (is(w, first, W_ETRE) && verb) {
		/* s'est entretenu */
		units_push(
		    out, w->a, unit_read_as(w->a, u, first, TAG_VBSER, 0));
		units_push(out, w->a,
		    unit_new(w->a, verb, TAG_VBLEX,
			BIT(TAG_PP) | BIT(TAG_M) | BIT(TAG_SG), true));
		return true;
	}
	v = unit_read_as(
	    w->a, u, str_spaced(w->a, first, rest, NULL), u->pos, 0);
	if (!is(w, last, W_LOOSE)) {
		*u = *v;
		return false;
	}
	unit_name(v, w->a,
	    last == rest ? first : str_less(w->a, v->lem, str_len(last) + 1));
	units_push(out, w->a, v);
	units_push(out, w->a, unit_new(w->a, last, TAG_PR, 0, true));
	return true;
}

void
step_loosen(struct work *w, struct units *us)
{
	struct units out = { 0 };

	for (int i = 0; i < us->n; i++) {
		struct unit *u = us->v[i];

		if (low(w, u, W_LA) && u->pos == TAG_N &&
		    unit_pos(units_at(us, i + 1), BIT(TAG_N) | BIT(TAG_ADJ))) {
			/* read as the musical note */
			unit_name(u, w->a, word(w, W_LE));
			unit_retag(u, TAG_DET,
			    BIT(TAG_DEF) | BIT(TAG_F) | BIT(TAG_SG));
		}
		if (loosened(w, &out, u))
			continue;
		if (u->pos == TAG_VBLEX && low(w, u, W_AVOIR))
			unit_retag(u, TAG_VBHAVER, u->tags & ~BIT(TAG_VBLEX));
		units_push(&out, w->a, u);
	}
	*us = out;
}

/* Index of the subject pronoun behind the finite verb at i, or 0. */
static int
inverted(struct work *w, const struct units *us, int i)
{
	const struct unit *u = units_at(us, i + 1), *pronoun;
	int j = i + 1;

	if (u->pos == TAG_SYM &&
	    (str_eq(u->lem, "-t-") || str_eq(u->lem, "-") ||
		str_eq(u->lem, "\xe2\x80\x91")))
		j++;
	pronoun = units_at(us, j);
	if (pronoun->pos != TAG_PRN || !low(w, pronoun, W_INVERTIBLE))
		return 0;
	if (pronoun->pre &&
	    !(low(w, pronoun, W_IL_ON) && unit_participle(units_at(us, j + 1))))
		return 0;
	return j;
}

/* le président va-t-il: a noun is the subject, the pronoun is dropped */
static bool
has_subject(struct work *w, const struct units *us, int j,
    const struct units *out, int k)
{
	const struct unit *before = units_at(out, k - 1);

	if (!unit_pos(before,
		BIT(TAG_N) | BIT(TAG_NP) | BIT(TAG_UNK) | BIT(TAG_ADJ)) ||
	    !low(w, us->v[j], W_IL))
		return false;
	for (; j < us->n; j++)
		if (us->v[j]->lem[0] == '?')
			return true;
	return false;
}

/* a-t-il ajouté: il a ajouté; the verb keeps a mark for questions */
void
step_uninvert(struct work *w, struct units *us)
{
	struct units out = { 0 };

	for (int i = 0; i < us->n; i++) {
		struct unit *u = us->v[i];
		int j = unit_finite(u) ? inverted(w, us, i) : 0;
		int k = out.n;

		if (!j) {
			units_push(&out, w->a, u);
			continue;
		}
		/* before the negation and the object pronouns */
		while (k &&
		    (low(w, out.v[k - 1], W_NE) ||
			unit_t(out.v[k - 1], BIT(TAG_PRN) | BIT(TAG_PRO))))
			k--;
		if (!has_subject(w, us, j, &out, k))
			units_insert(&out, w->a, k,
			    unit_read_as(
				w->a, us->v[j], us->v[j]->lem, TAG_PRN, 0));
		u->tags |= BIT(TAG_INV);
		units_push(&out, w->a, u);
		i = j;
	}
	*us = out;
}
