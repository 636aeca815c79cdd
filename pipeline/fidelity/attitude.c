#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/*
 * Who hopes, fears, expects or puts a figure on something says so, too: the
 * claims of a wide reading.
 */

/* Is that cue one of a claim that was looked at already? */
static int
is_claim(const struct pair *p, const struct claim *wide)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		struct extent x = p->fr_claims.items.items[i].cue;

		if (x.start < wide->cue.end && wide->cue.start < x.end)
			return 1;
	}
	return 0;
}

/* Somebody of whom the French has no word does what the source does. */
/* Is the one who does so another, or partly another, than the source? */
static int
is_other(const struct pair *p, const struct claim *c, const struct statement *s,
    struct extent en)
{
	struct share share = english_share(p, en);
	enum tie tie = tie_claim(p, c, en);

	return tie != TIE_HEAD &&
	    (share.answered < share.content ||
		other_country(p, c->source, en) ||
		(tie == TIE_NONE && statement_is_named(s) &&
		    names_somebody(p, en)));
}

#define AGENT 3 /* bytes; more hold a word: "described by the victims" */

static const struct statement *
does_instead(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent x = statement_is_named(s) ? s->source : s->guess;

		/* "experts, however, consider the theory": no inversion */
		if (s->source.start >= s->cue.end &&
		    s->source.start - s->cue.end < AGENT &&
		    claim_has_content(p, c, s->source))
			continue;
		if (!s->pronoun && !s->cites && words_tied(p, c->cue, s->cue) &&
		    is_other(p, c, s, x))
			return s;
	}
	return NULL;
}

/* "was welcomed and criticised": no cue has anybody who does so. */
static int
nobody_does(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (s->pronoun || statement_is_named(s) ||
		    !claim_has_content(p, c, s->guess))
			return 0;
	}
	return p->statements->items.len > 0 && !has_pronoun_cue(p);
}

/* Who asks or proposes may do so in many ways, and says little. */
static int
is_view(const struct pair *p, const struct claim *c, struct arena *a)
{
	static const char *const classes[] = { "estimate", "criticise",
		"accuse", "fear", "hope", "warn", "predict", "suggest", "claim",
		"argue", NULL };
	const char *class = claim_verb_class(p, c, a);
	size_t i;

	for (i = 0; classes[i]; i++) {
		if (strcmp(class, classes[i]) == 0)
			return 1;
	}
	return 0;
}

/*
 * "Les pilotes redoutent des licenciements", there will be redundancies among
 * pilots: nobody says anything, and the verb is gone.
 */
static int
is_silent(const struct pair *p, const struct claim *c, struct arena *a)
{
	return p->statements->items.len == 0 && is_view(p, c, a) &&
	    !is_answered(&p->alignment->fr, c->cue, ANSWER_ANY) &&
	    !find_kind(&p->en_facts, "reserve") &&
	    !find_kind(&p->en_facts, "hedge") &&
	    !claim_has_small_cue(p, c);
}

/*
 * "dit craindre une fracture", says he has a fracture: what is feared, hoped
 * or suspected became what is so.
 */
static int
is_settled(const struct pair *p, const struct claim *c, struct arena *a)
{
	const char *class = claim_verb_class(p, c, a);
	size_t i;

	/* "regrets": the check of the manner says so */
	for (i = 0; i < p->statements->items.len; i++) {
		if (class_settles(p->statements->items.items[i].class))
			return 0;
	}

	return (strcmp(class, "fear") == 0 || strcmp(class, "hope") == 0 ||
		   strcmp(class, "suggest") == 0) &&
	    !is_answered(&p->alignment->fr, c->cue, ANSWER_ANY) &&
	    !pair_has_open_cue(p) && !find_kind(&p->en_facts, "reserve") &&
	    !find_kind(&p->en_facts, "hedge");
}

static void
report_settled(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct typed t = claim_fact(c->cue);

	violate(out, a, "conditional", GRAVITY_WARNING, &t, NULL,
	    arena_printf(a,
		"« %s » leaves open whether it is so, the English does not; "
		"say %s",
		said(p->fr, &t, a), c->verb_en));
}

/*
 * Who hopes, fears, expects or puts a figure on something says so, too.  It is
 * said in so many ways that only what is wholly gone is reported: "MétéoSuisse
 * s'attend à de la neige", there will be snow.
 */
static void
one_attitude(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct share s = share_french(
	    &p->alignment->fr, claim_source(c), c->source);
	const struct statement *other;
	struct typed t;

	const struct typed *role;

	if (c->pronoun || s.content == 0 || !(s.head || s.names))
		return;
	if (claim_best_tie(p, c) == TIE_HEAD) {
		if ((role = one_made_the(p, c)) != NULL)
			source_changed(p, a, out, c, role);
		else if (is_settled(p, c, a))
			report_settled(p, a, out, c);
		return;
	}
	if ((other = does_instead(p, c)) != NULL) {
		t = statement_speaker(other);
		source_changed(p, a, out, c, &t);
	} else if (is_silent(p, c, a) ||
	    (s.answered == 0 &&
		(nobody_does(p, c) ||
		    !is_answered(
			&p->alignment->fr, c->cue, ANSWER_ANY)))) {
		source_lost(p, a, out, c, GRAVITY_WARNING);
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (!p->alignment)
		return;
	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		if (claim_has_cue(c) && !is_claim(p, c))
			one_attitude(p, a, out, c);
	}
}

const struct check check_attitude = {
	.name = "attitude",
	.summary = "who hopes, fears and expects does so in English, too",
	.run = run,
};
