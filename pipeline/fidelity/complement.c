#include "fidelity/source.h"

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * The noun of a source is there, but what it is of is another: "le ministère
 * de l'Intérieur", the Ministry of Defence; "l'avocat de la victime", the
 * driver's lawyer.
 */

#define NEXT_TO 5 /* bytes: a space, an apostrophe */

/* "une note consultée par Libération": a medium that the English lacks. */
static int
media_dropped(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct words *fr = &p->alignment->fr;
	struct outlet outlet;
	struct typed t;
	size_t i;

	for (i = 0; i < fr->items.len; i++) {
		const struct word *w = &fr->items.items[i];

		struct extent x = w->span;

		if (!w->capital || w->small || w->answered ||
		    !source_is_complement(p, c->source, i))
			continue;
		/* "Le Temps", "L'Express" */
		if (i > 0 && w[-1].capital && w[-1].small &&
		    x.start - w[-1].span.end < NEXT_TO)
			x.start = w[-1].span.start;
		if (!language_outlet(p->source, p->fr + x.start,
			x.end - x.start, a, &outlet))
			continue;
		t = claim_fact(x);
		violate(out, a, "attribution_lost", GRAVITY_WARNING, &t, NULL,
		    arena_printf(a,
			"\"%s\", by which the source is known, is missing in "
			"the English",
			said(p->fr, &t, a)));
		return 1;
	}
	return 0;
}

/* Has it no answer in the English, and says it of what the source is? */
static int
is_open(const struct pair *p, const struct claim *c, size_t f)
{
	const struct word *w = &p->alignment->fr.items.items[f];

	return !w->small && !w->answered && (w->known || w->capital) &&
	    source_is_complement(p, c->source, f);
}

/* A word of the English that stands for one of what is said, and no other. */
static int
is_of_content(const struct pair *p, const struct claim *c, size_t e)
{
	const struct alignment *al = p->alignment;
	size_t f, n = 0;

	for (f = 0; f < al->fr.items.len; f++) {
		if (!align_linked(al, f, e) || al->fr.items.items[f].small)
			continue;
		if (!claim_holds(c, al->fr.items.items[f].span))
			return 0;
		n++;
	}
	return n > 0;
}

/* Is anything else of the complement there? */
static int
complement_met(const struct pair *p, const struct claim *c, struct extent en)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	for (i = 0; i < fr->items.len; i++) {
		if (!fr->items.items[i].small &&
		    source_is_complement(p, c->source, i) &&
		    words_tied(p, fr->items.items[i].span, en))
			return 1;
	}
	return 0;
}

/*
 * Names on both sides; or on one, and then nothing else of the complement may
 * be there ("le président du Conseil d'État", of the cantonal government); or
 * two nouns for somebody: "l'avocat de la famille", the lawyer for the accused.
 */
static int
is_other_body(
    const struct pair *p, const struct word *f, const struct word *e, int met)
{
	int capital = e->capital && e->span.start > 0;

	if (f->capital && capital)
		return 1;
	return !met &&
	    (f->capital || capital ||
		(names_somebody(p, e->span) && word_names_somebody(p, f)));
}

/* The English word that took the place of the French one, or NULL. */
static const struct word *
taken_by(const struct pair *p, const struct claim *c, const struct word *f,
    struct extent en)
{
	const struct words *words = &p->alignment->en;
	int met = complement_met(p, c, en);
	size_t e;

	for (e = 0; e < words->items.len; e++) {
		const struct word *w = &words->items.items[e];

		if (w->small || !extent_holds(en, w->span))
			continue;
		if (!w->answered && (w->known || w->capital) &&
		    is_other_body(p, f, w, met))
			return w;
		if (!met && is_of_content(p, c, e) &&
		    names_somebody(p, w->span) && word_names_somebody(p, f))
			return w;
	}
	return NULL;
}

static void
report(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct word *f, const struct word *e)
{
	struct typed t = claim_fact(f->span), u = claim_fact(e->span);

	violate(out, a, "attribution_changed", GRAVITY_WARNING, &t, &u,
	    arena_printf(a,
		"the source « %s » is another one: \"%s\" became \"%s\"",
		claim_name(p, c, a), said(p->fr, &t, a), said(p->en, &u, a)));
}

void
check_complement(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct statements *all = p->statements;
	const struct words *fr = &p->alignment->fr;
	const struct word *e;
	size_t i, f;

	if (media_dropped(p, a, out, c))
		return;
	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];

		if (tie_source(p, c->source, s->source) != TIE_HEAD)
			continue;
		for (f = 0; f < fr->items.len; f++) {
			if (!is_open(p, c, f))
				continue;
			e = taken_by(p, c, &fr->items.items[f], s->source);
			if (!e)
				continue;
			report(p, a, out, c, &fr->items.items[f], e);
			return;
		}
	}
}
