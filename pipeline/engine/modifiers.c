/*
 * What follows a noun and goes before it in English: adjectives, and the
 * participles that stand alone.
 */
#include <string.h>

#include "base/base.h"
#include "look.h"
#include "nouns.h"
#include "nounwords.h"

bool
noun_late(struct work *w, const struct unit *u)
{
	const char *en = u->en;

	if (str_empty(en))
		return false;
	return is(w,
	    str_cut(w->a, en, (int)strspn(en, "abcdefghijklmnopqrstuvwxyz")),
	    W_LATE);
}

/* favorable à, destiné aux, les bébés nommés Keira */
bool
noun_complemented(struct work *w, const struct units *us, int k)
{
	const struct unit *u = us->v[k], *next = units_at(us, k + 1);
	const struct entry *row;

	if (unit_pos(next, BIT(TAG_NP) | BIT(TAG_UNK)) && unit_cap(next) &&
	    str_ends(u->low, "é"))
		return true;
	/* l'enquête ouverte il y a deux ans */
	if (low(w, next, W_IL_Y_A))
		return true;
	if (next->pos != TAG_PR)
		return false;
	row = dict_find(&w->x->tables[TABLE_COMPLEMENTED], u->low);
	if (row) {
		if (!*row->cell[1])
			return low(w, next, W_A_DE);
		return str_has_word(row->cell[1], next->low);
	}
	if (!unit_participle(u) &&
	    (u->pos != TAG_ADJ || bilingual_known(w, u->lem, TAG_ADJ) ||
		!(str_ends(u->low, "é") || str_ends(u->low, "u") ||
		    str_ends(u->low, "i"))))
		return false;
	return low(w, next, W_AFTER_PARTICIPLES);
}

/*
 * un taux de mortalité élevé: the adjective does not agree with the nearest
 * noun, so it belongs to the one before.
 */
static bool
clash(const struct unit *u, const struct unit *h)
{
	return (unit_t(h, BIT(TAG_F)) && !unit_t(h, BIT(TAG_MF)) &&
		   unit_t(u, BIT(TAG_M))) ||
	    (unit_t(h, BIT(TAG_M)) && unit_t(u, BIT(TAG_F)) &&
		!unit_t(u, BIT(TAG_MF))) ||
	    (unit_t(h, BIT(TAG_SG)) && unit_t(u, BIT(TAG_PL))) ||
	    (unit_t(h, BIT(TAG_PL)) && unit_t(u, BIT(TAG_SG)));
}

/*
 * A participle alone after its noun goes before it (les objets volés); with
 * a complement it stays.
 */
static bool
participle_alone(struct work *w, const struct units *us, int k)
{
	const struct unit *u = us->v[k], *next = units_at(us, k + 1);

	if (!unit_participle(u) || u->pos != TAG_VBLEX)
		return false;
	return k + 1 >= us->n ||
	    unit_pos(next,
		BIT(TAG_CM) | BIT(TAG_SENT) | BIT(TAG_RPAR) | BIT(TAG_CNJCOO) |
		    BIT(TAG_REL)) ||
	    unit_finite(next) || low(w, next, W_NE);
}

/* How many units at k belong to the noun's adjectives; 0: none. */
static int
tail_step(struct work *w, struct units *us, int k, struct noun_tail *t,
    const struct unit *h, bool after_de)
{
	const struct unit *u = us->v[k], *a = units_at(us, k + 1);
	const struct unit *b = units_at(us, k + 2);
	bool free = a->pos == TAG_ADJ && !noun_complemented(w, us, k + 1);

	if (is(w, h->low, W_DAYS) && u->lem[0] >= '0' && u->lem[0] <= '9')
		return 0;
	if (u->pos == TAG_ADJ && after_de && clash(u, h))
		return 0;
	if ((u->pos == TAG_ADJ && !noun_complemented(w, us, k)) ||
	    participle_alone(w, us, k))
		return 1;
	/* une étude aussi troublante que passionnante */
	if (low(w, u, W_AUSSI) && low(w, b, W_QUE))
		return 0;
	if (free &&
	    (u->pos == TAG_PREADV ||
		(u->pos == TAG_ADV && low(w, u, W_BEFORE_ADJECTIVES))))
		return 1;
	if (u->pos == TAG_DET && low(w, u, W_LE) && b->pos == TAG_ADJ &&
	    low(w, a, W_COMPARING)) {
		t->sup = true;
		return 3;
	}
	if (u->pos == TAG_CNJCOO && t->post.n && low(w, u, W_AND_OR) && free &&
	    b->pos != TAG_N)
		return 1;
	return 0;
}

int
noun_read_tail(struct work *w, struct units *us, int k, struct noun_tail *t,
    const struct unit *h, const struct opening *o)
{
	int n;

	while (k < us->n) {
		n = tail_step(w, us, k, t, h,
		    !o->det && low(w, units_at(us, k - 2), W_DE));
		if (!n)
			break;
		for (int i = n == 3; i < n; i++)
			units_push(&t->post, w->a, us->v[k + i]);
		k += n;
	}
	return k;
}

/* Moves phrases such as "in its own right" out of the list. */
void
noun_split_late(struct work *w, struct units *post, struct strs *late)
{
	int n = 0;

	for (int i = 0; i < post->n; i++) {
		if (noun_late(w, post->v[i]))
			strs_push(late, w->a, post->v[i]->en);
		else
			post->v[n++] = post->v[i];
	}
	post->n = n;
}

struct run {
	int from, to;
	bool compared;
};

/* Runs of adjectives that stay in their order: "A and B", "very A". */
static int
cut_runs(struct work *w, const struct units *post, struct run *runs)
{
	int n = 0;

	for (int i = 0; i < post->n; i++) {
		const struct unit *u = post->v[i], *p = units_at(post, i - 1);
		bool joined = u->pos == TAG_CNJCOO ||
		    (i &&
			(unit_pos(p, BIT(TAG_CNJCOO) | BIT(TAG_PREADV)) ||
			    low(w, p, W_BEFORE_ADJECTIVES)));

		if (!n || !joined)
			runs[n++] = (struct run){ i, i, false };
		runs[n - 1].to = i + 1;
		runs[n - 1].compared |= low(w, u, W_MORE_LESS);
	}
	return n;
}

/* The runs from the last to the first; superlatives come first. */
struct strs
noun_modifiers(struct work *w, const struct units *post, bool sup)
{
	struct run *runs = arena_alloc(
	    w->a, ((size_t)post->n + 1) * sizeof(*runs));
	int n = cut_runs(w, post, runs);
	struct strs out = { 0 };

	for (int compared = 1; compared >= 0; compared--)
		for (int i = n - 1; i >= 0; i--) {
			struct units part = { post->v + runs[i].from,
				runs[i].to - runs[i].from, 0 };
			struct strs en;

			if (runs[i].compared != (compared == 1))
				continue;
			en = noun_sequence(w, &part, sup);
			strs_append(&out, w->a, &en);
		}
	return out;
}
