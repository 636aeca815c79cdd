#include "group.h"

#include <string.h>

#include "base/base.h"

void
work_left_french(struct work *w, const char *s)
{
	if (!strs_have(&w->unknown, s))
		strs_push(&w->unknown, w->a, s);
}

struct group *
group_new(struct work *w, enum kind kind, const char *en, const char *lemma)
{
	struct group *g = arena_alloc(w->a, sizeof(*g));

	g->kind = kind;
	g->en = en;
	g->lem = lemma;
	return g;
}

struct group *
group_at(const struct work *w, int i)
{
	static const struct group nobody = { .en = "" };

	if (i >= 0 && i < w->g.n)
		return w->g.v[i];
	return (struct group *)(uintptr_t)&nobody;
}

void
groups_insert(struct work *w, int i, struct group *new)
{
	struct groups *g = &w->g;

	if (g->n == g->cap) {
		struct group **old = g->v;

		g->cap = g->cap ? g->cap * 2 : 32;
		g->v = arena_alloc(w->a, (size_t)g->cap * sizeof(*g->v));
		if (g->n)
			memcpy(g->v, old, (size_t)g->n * sizeof(*old));
	}
	memmove(g->v + i + 1, g->v + i, (size_t)(g->n - i) * sizeof(*g->v));
	g->v[i] = new;
	g->n++;
}

void
groups_remove(struct work *w, int from, int to)
{
	struct groups *g = &w->g;

	if (to > g->n)
		to = g->n;
	memmove(g->v + from, g->v + to, (size_t)(g->n - to) * sizeof(*g->v));
	g->n -= to - from;
}

static void
reverse(struct group **v, int from, int to)
{
	while (from < --to) {
		struct group *keep = v[from];

		v[from++] = v[to];
		v[to] = keep;
	}
}

void
groups_swap(struct work *w, int from, int middle, int to)
{
	reverse(w->g.v, from, middle);
	reverse(w->g.v, middle, to);
	reverse(w->g.v, from, to);
}

bool
is_de(const struct work *w, const struct group *g)
{
	return g->kind == K_PR && lem(w, g, W_DE);
}

bool
is_common(const struct group *g)
{
	return g->kind == K_NP && g->noun && !g->num;
}

bool
is_bare(const struct group *g)
{
	return is_common(g) && !g->det && !g->pre.n && !g->mods.n;
}

bool
is_opening(const char *s)
{
	return str_eq(s, "«") || str_eq(s, "“");
}

bool
is_quote(const char *s)
{
	return is_opening(s) || str_eq(s, "\"") || str_eq(s, "»") ||
	    str_eq(s, "”");
}

/* A noun group with what hangs on it by "de": one step, or 0. */
static bool
goes_on(const struct work *w, int j)
{
	const struct group *x = at(w, j), *next = at(w, j + 1);

	if (kinds(x, K(K_NP) | K(K_PRN) | K(K_ADJ)))
		return true;
	if (is_de(w, x) && kinds(next, K(K_NP) | K(K_PRN)))
		return true;
	if (x->kind == K_PR && lem(w, x, W_A_GRAVE) && next->top)
		return true;
	return x->kind == K_CNJ && lem(w, x, W_AND_OR) && next->kind == K_NP &&
	    !next->subj;
}

int
groups_end(const struct work *w, int j)
{
	while (goes_on(w, j)) {
		j++;
		/* des ménages et des consommateurs */
		if (coordinates(at(w, j)) && is_de(w, at(w, j + 1)) &&
		    at(w, j + 2)->kind == K_NP)
			j += 2;
	}
	return j;
}

struct group *
groups_subject(const struct work *w, int i)
{
	struct group *best = NULL;
	int j = i - 1;

	if (at(w, j)->kind == K_AUX)
		j--;
	while (at(w, j)->kind == K_ADV)
		j--;
	if (j < 0 || at(w, j)->kind == K_REL)
		return NULL;
	if (at(w, j)->kind == K_PRN && at(w, j)->subj)
		return at(w, j);
	for (; j >= 0; j--) {
		struct group *x = at(w, j);

		if (finite(x) || x->kind == K_REL ||
		    (x->kind == K_CNJ && x->sub))
			break;
		if (x->kind == K_PUN &&
		    (en_is(x, ".") || en_is(x, ";") || en_is(x, ":") ||
			is_quote(x->en)))
			break;
		if (x->kind == K_NP && at(w, j - 1)->kind != K_PR &&
		    !str_empty(x->head))
			best = x;
	}
	return best;
}

struct group *
groups_last(const struct work *w, int from, int to, enum kind kind)
{
	if (from < 0)
		from = 0;
	while (--to >= from)
		if (at(w, to)->kind == kind)
			return at(w, to);
	return NULL;
}

struct group *
groups_first(const struct work *w, int from, int to, enum kind kind)
{
	for (; from < to && from < w->g.n; from++)
		if (at(w, from)->kind == kind)
			return at(w, from);
	return NULL;
}

int
groups_index(const struct work *w, const struct group *g)
{
	for (int i = 0; i < w->g.n; i++)
		if (w->g.v[i] == g)
			return i;
	return -1;
}
