#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * The conditional of rumour: "aurait tué" says that somebody says so.  The
 * English must hold a reserve of any kind (reportedly, is said to).  Where
 * the claim that holds it is no rumour, it is a future seen from the past
 * ("a dit qu'il viendrait") and needs none.
 */

/* The claim whose content holds the fact, or NULL. */
static const struct claim *
claim_around(const struct pair *p, const struct typed *t)
{
	size_t i, k;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		for (k = 0; k < c->ncontent; k++) {
			if (c->content[k].start <= t->span.start &&
			    t->span.end <= c->content[k].end)
				return c;
		}
	}
	return NULL;
}

/*
 * "Le cabinet aurait touché des commissions, ce qu'il nie": a rumour first,
 * and then denied.
 */
static int
is_denied_rumour(const struct claim *c, const struct typed *t)
{
	return strcmp(c->stance, "denied") == 0 && c->pronoun &&
	    t->span.end <= c->cue.start;
}

static int
is_rumour(const struct claim *c, const struct typed *t)
{
	return !c || strcmp(c->stance, "conditional") == 0 ||
	    is_denied_rumour(c, t);
}

/* "aurait-il déclaré": it is open whether he said so at all. */
static int
in_cue(const struct pair *p, const struct typed *t)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		struct extent x = p->fr_claims.items.items[i].cue;

		if (x.start <= t->span.start && t->span.end <= x.end)
			return 1;
	}
	return 0;
}

/* Is it the translation of a word that is said: "attend", is expecting? */
static int
is_taken(const struct pair *p, const struct typed *cue)
{
	size_t i;

	for (i = 0; p->alignment && i < p->statements->items.len; i++) {
		struct extent x = p->statements->items.items[i].cue;

		if (x.start < cue->span.end && cue->span.start < x.end)
			return 0;
	}
	return p->alignment &&
	    is_answered(&p->alignment->en, cue->span, ANSWER_ANY);
}

/* A cue of that class which nothing that is said accounts for. */
static int
has_free_cue(const struct pair *p, const char *class)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "cue") == 0 &&
		    strcmp(t->value, class) == 0 && !is_taken(p, t))
			return 1;
	}
	return 0;
}

/* Cues that leave it open whether it is so: suspected, feared, claimed. */
int
pair_has_open_cue(const struct pair *p)
{
	static const char *const classes[] = { "suggest", "accuse", "claim",
		"estimate", "predict", "warn", "fear", "hope", NULL };
	size_t i;

	for (i = 0; classes[i]; i++) {
		if (has_free_cue(p, classes[i]))
			return 1;
	}
	return 0;
}

/*
 * "selon plusieurs médias", "selon une source proche": who says so may carry
 * the reserve alone.
 */
static int
carries_reserve(
    const struct pair *p, const struct claim *c, const struct typed *t)
{
	if (!find_kind(&p->en_facts, "cue"))
		return 0;
	/* "selon l'avocat, l'autopsie aurait révélé": the lawyer says so */
	if ((c && is_denied_rumour(c, t)) || (!c && in_cue(p, t)))
		return 0;
	return c || p->fr_claims.items.len > 0;
}

/*
 * The word itself is there: "soupçonnent", suspect; each of several, for the
 * "court" of "le bruit court" may be short.
 */
static int
is_worded(const struct pair *p, const struct typed *f)
{
	return p->alignment &&
	    words_all_answered(
		&p->alignment->fr, f->span, ANSWER_GLOSS | ANSWER_COGNATE);
}

/* It is the cue of a claim, whose source says so in English. */
static int
is_said(const struct pair *p, const struct typed *f)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len && p->alignment; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (extent_holds(c->cue, f->span))
			return claim_best_tie(p, c) == TIE_HEAD;
	}
	return 0;
}

static void
report(const struct pair *p, struct arena *a, struct violations *out,
    const struct typed *f, enum gravity severity)
{
	violate(out, a, "conditional", severity, f, NULL,
	    arena_printf(a,
		"« %s » leaves open whether it is so, the English does not; "
		"say reportedly, allegedly or who says so",
		said(p->fr, f, a)));
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	const struct claim *c;
	size_t i;

	if (find_kind(&p->en_facts, "reserve"))
		return;
	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *f = &p->fr_facts.items.items[i];

		if (strcmp(f->kind, "reserve") == 0) {
			/* "accuse": says, by the one who does so */
			if (!pair_has_open_cue(p) && !is_worded(p, f) &&
			    !(strcmp(f->value, "perhaps") == 0 &&
				is_said(p, f)))
				report(p, a, out, f, GRAVITY_WARNING);
			return;
		}
		if (strcmp(f->kind, "conditional") != 0)
			continue;
		c = claim_around(p, f);
		if (!is_rumour(c, f) || carries_reserve(p, c, f))
			continue;
		report(p, a, out, f,
		    find_kind(&p->en_facts, "cue") ? GRAVITY_WARNING :
						     GRAVITY_ERROR);
		return;
	}
}

const struct check check_conditional = {
	.name = "conditional",
	.summary = "a rumour does not become a fact",
	.run = run,
};
