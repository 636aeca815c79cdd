#include "fidelity/statement.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

static int
meets(struct extent a, struct extent b)
{
	return a.start < b.end && b.start < a.end;
}

int
words_tied(const struct pair *p, struct extent fr, struct extent en)
{
	const struct alignment *al = p->alignment;
	size_t f, e;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (w->small || !extent_holds(fr, w->span))
			continue;
		for (e = 0; e < al->en.items.len; e++) {
			if (!al->en.items.items[e].small &&
			    extent_holds(en, al->en.items.items[e].span) &&
			    align_linked(al, f, e))
				return 1;
		}
	}
	return 0;
}

#define RIGHT_BEHIND 3 /* bytes between a cue and what it says one is */

/*
 * Part of the cue or the source; or the word right behind the cue, "se dit
 * convaincu", is convinced, "dit craindre", fears; or before one that its
 * source follows, "l'avertissement lancé par", the warning of; or what stands
 * before a colon that is the cue, "est formel :", is adamant.
 */
static int
in_claims(const struct claims *claims, struct extent fr)
{
	size_t i;

	for (i = 0; i < claims->items.len; i++) {
		const struct claim *c = &claims->items.items[i];

		if (extent_holds(c->cue, fr) || extent_holds(c->source, fr) ||
		    (!extent_is_empty(c->cue) && fr.start >= c->cue.end &&
			fr.start - c->cue.end < RIGHT_BEHIND) ||
		    (fr.end <= c->cue.start && c->source.start >= c->cue.end &&
			c->cue.start - fr.end < RIGHT_BEHIND) ||
		    (c->cue.end == c->cue.start + 1 &&
			fr.start >= c->source.end && fr.end <= c->cue.start))
			return 1;
	}
	return 0;
}

/* Is the word part of what a French claim says itself by? */
static int
within_claims(const struct pair *p, struct extent fr)
{
	return in_claims(&p->fr_claims, fr) || in_claims(&p->fr_wide, fr);
}

/* How far the two words are apart, each measured by the length of its side. */
static size_t
drift(const struct pair *p, struct extent fr, struct extent en)
{
	size_t f = fr.start * 1000 / (p->fr_len + 1);
	size_t e = en.start * 1000 / (p->en_len + 1);

	return f > e ? f - e : e - f;
}

/* Has the word an answer that is no cue: "a glissé", slipped, not "say"? */
static int
has_other(const struct pair *p, const struct statements *all, size_t f)
{
	const struct words *en = &p->alignment->en;
	size_t e, i;

	for (e = 0; e < en->items.len; e++) {
		if (en->items.items[e].small ||
		    !align_linked(p->alignment, f, e))
			continue;
		for (i = 0; i < all->items.len; i++) {
			if (extent_holds(all->items.items[i].cue,
				en->items.items[e].span))
				break;
		}
		if (i == all->items.len)
			return 1;
	}
	return 0;
}

/*
 * "n'est pas attendu, précise le gestionnaire", the operator does not expect:
 * who says so does what is said.
 */
static int
is_by_source(const struct pair *p, const struct statement *s)
{
	size_t i;

	if (strcmp(s->class, "estimate") != 0)
		return 0;
	for (i = 0; i < p->fr_claims.items.len && s->source.end; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (claim_has_cue(c) && !c->pronoun &&
		    tie_source(p, c->source, s->source) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/*
 * A cue that is the translation of a word that is none: "avoir prévenu ses
 * clients", informed its customers; "la question", the question.  Each word
 * takes one, the one that stands about where it stands itself.
 */
static void
take(const struct pair *p, struct statements *all, size_t f)
{
	const struct word *w = &p->alignment->fr.items.items[f];
	struct statement *best = NULL;
	size_t i;

	if (has_other(p, all, f))
		return;
	for (i = 0; i < all->items.len; i++) {
		struct statement *s = &all->items.items[i];

		if (s->taken || !words_tied(p, w->span, s->cue) || s->ours ||
		    is_by_source(p, s))
			continue;
		if (!best ||
		    drift(p, w->span, s->cue) < drift(p, w->span, best->cue))
			best = s;
	}
	if (best)
		best->taken = 1;
}

/* Does a French cue or source stand behind it? */
static int
is_ours(const struct pair *p, struct extent en)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    words_tied(p, fr->items.items[i].span, en) &&
		    within_claims(p, fr->items.items[i].span))
			return 1;
	}
	return 0;
}

#define BESIDE 4 /* words of any kind between a cue and who says it */

/*
 * Who stands before a cue of which the reading made nothing: "the union calls
 * it negligence".  A guess, up to the mark before.
 */
static struct extent
beside(const struct pair *p, struct extent cue)
{
	const struct words *en = &p->alignment->en;
	struct extent none = { 0, 0 };
	size_t i = 0, k, at;

	while (i < en->items.len && en->items.items[i].span.start < cue.start)
		i++;
	for (k = 1; k <= BESIDE && k <= i; k++) {
		const struct word *w = &en->items.items[i - k];

		for (at = w->span.end; at < cue.start; at++) {
			if (strchr(",;:.\"()", p->en[at]))
				return none;
		}
		if (!w->small)
			return w->span;
	}
	return none;
}

/* Leaves out the statements that words of the content account for. */
static void
drop_taken(const struct pair *p, struct statements *all)
{
	const struct words *fr = &p->alignment->fr;
	size_t i, n = 0;

	for (i = 0; i < all->items.len; i++)
		all->items.items[i].ours = is_ours(p, all->items.items[i].cue);
	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    !within_claims(p, fr->items.items[i].span))
			take(p, all, i);
	}
	for (i = 0; i < all->items.len; i++) {
		if (!all->items.items[i].taken)
			all->items.items[n++] = all->items.items[i];
	}
	all->items.len = n;
}

/* Where a source after its cue ends: at a mark, or where the content begins. */
static size_t
source_limit(const struct pair *p, const struct claim *c)
{
	size_t at = c->source.end, next, k;

	while (at < p->en_len) {
		uint32_t r;

		next = at;
		r = utf8_next(p->en, p->en_len, &next);
		if (r == ',' || r == ';' || r == ':' || r == '(' || r == '"' ||
		    r == 0x201c || r == 0x201d || r == 0x2014)
			break;
		at = next;
	}
	for (k = 0; k < c->ncontent; k++) {
		if (c->content[k].start >= c->source.end &&
		    c->content[k].start < at)
			at = c->content[k].start;
	}
	return at;
}

#define FAR 60 /* bytes of a relative clause or an apposition */

/* Far from its cue a source ends at the first comma. */
static size_t
up_to_cue(const struct pair *p, size_t at, size_t cue)
{
	if (cue - at <= FAR)
		return cue;
	while (at < cue && p->en[at] != ',')
		at++;
	return at;
}

/*
 * The source with what hangs on it: "a statement from the ministry", "one
 * woman who lives in the hamlet".
 */
static struct extent
whole_source(const struct pair *p, const struct claim *c)
{
	struct extent x = c->source;

	if (extent_is_empty(x))
		return x;
	if (x.end <= c->cue.start)
		x.end = up_to_cue(p, x.end, c->cue.start);
	else if (x.start >= c->cue.end)
		x.end = source_limit(p, c);
	while (x.end > x.start && p->en[x.end - 1] == ' ')
		x.end--;
	return x;
}

/* The class of the table's cue that meets the bytes; NULL: none does. */
static const char *
class_at(const struct pair *p, struct extent cue)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "cue") == 0 && meets(t->span, cue))
			return t->value;
	}
	return NULL;
}

static void
add_claims(const struct pair *p, struct arena *a, struct statements *out)
{
	size_t i;

	for (i = 0; i < p->en_claims.items.len; i++) {
		const struct claim *c = &p->en_claims.items.items[i];
		struct statement s = { .cue = c->cue,
			.source = whole_source(p, c),
			.content = c->content,
			.ncontent = c->ncontent,
			.pronoun = c->pronoun,
			.selon = strcmp(c->type, "selon") == 0,
			.class = class_at(p, c->cue) };

		if (!claim_has_cue(c))
			continue;
		s.class = s.class ? s.class : "neutral";
		s.cites = strcmp(s.class, "quote") == 0;
		vec_push(&out->items, a, s);
	}
}

/* Cues of the table that the reading made no claim of. */
static void
add_cues(const struct pair *p, struct arena *a, struct statements *out)
{
	size_t i, k, n = out->items.len;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];
		struct statement s = { .cue = t->span, .class = t->value };

		if (strcmp(t->kind, "cue") != 0)
			continue;
		for (k = 0; k < n; k++) {
			const struct statement *o = &out->items.items[k];

			if (meets(o->cue, t->span) || meets(o->source, t->span))
				break;
		}
		s.guess = beside(p, t->span);
		if (k == n)
			vec_push(&out->items, a, s);
	}
}

const struct statements *
statements_find(const struct pair *p, struct arena *a)
{
	struct statements *out = arena_alloc(a, sizeof *out);

	if (!p->alignment)
		return out;
	add_claims(p, a, out);
	add_cues(p, a, out);
	drop_taken(p, out);
	return out;
}
