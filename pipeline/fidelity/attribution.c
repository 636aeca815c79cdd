#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * Who says it: each French claim must have its source and a cue in the
 * English, whatever the order and the verb ("selon des témoins", witnesses
 * said).  A source none of whose words is answered is lost where the English
 * has no cue at all, else it is another one; a denial stays a denial.
 */

/* No cue of the English is free for the claim. */
static void
no_cue(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct share *s)
{
	if (claim_has_small_cue(p, c) ||
	    (claim_has_verb(p, c) && (s->answered || !s->content)))
		return;
	source_lost(p, a, out, c,
	    s->content > 0 && s->answered == 0 ? GRAVITY_ERROR :
						 GRAVITY_WARNING);
}

/* "she hinted" for "l'élue": a pronoun may be anybody. */
static int
says_pronoun(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		if (p->statements->items.items[i].pronoun)
			return 1;
	}
	return 0;
}

/* Nothing, or little, of the source stands in the English. */
static void
unanswered(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct share *s)
{
	const struct statement *other = statement_strange(p);
	const struct typed *role;
	struct share own = share_french(&p->alignment->fr, c->source, c->source);
	struct typed t;
	int headless = s->head &&
	    (!s->head->answered || speaks_for(p, s->head->span));

	if (s->answered == 0 && (other || (other = replaced_by(p, c)))) {
		t = statement_speaker(other);
		source_changed(p, a, out, c, &t);
	} else if (s->answered == 0 && says_pronoun(p)) {
		return;
	} else if (s->answered == 0 && (s->names > 0 || s->head)) {
		source_lost(p, a, out, c,
		    s->names > 0 ? GRAVITY_ERROR : GRAVITY_WARNING);
	} else if (source_only_owns(p, c)) {
		source_lost(p, a, out, c, GRAVITY_WARNING);
	} else if (headless && (role = pair_new_role(p)) != NULL) {
		source_changed(p, a, out, c, role);
	} else if (headless &&
	    ((other && s->answered * 2 <= s->content) ||
		(other = qualified_otherwise(p, c)) != NULL ||
		(other = replaced_by(p, c)) != NULL)) {
		t = statement_speaker(other);
		source_changed(p, a, out, c, &t);
	} else if (headless &&
	    (statements_spent(p, c) ||
		(own.content > 0 && own.answered == 0 && !says_pronoun(p)))) {
		source_lost(p, a, out, c, GRAVITY_WARNING);
	}
}

/* "Il convient de rappeler que": nobody who could be lost. */
static int
is_impersonal(const struct pair *p, const struct claim *c)
{
	size_t len = c->cue.end - c->cue.start;
	size_t n = c->verb ? strlen(c->verb) : 0;

	/* the infinitive, with or without its "de" */
	return c->pronoun && n > 0 && n <= len &&
	    memcmp(p->fr + c->cue.end - n, c->verb, n) == 0;
}

/* "the head of the NSA": somebody of whom the French has no word. */
static int
has_new_somebody(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (!w->small && !w->answered && !w->capital &&
		    extent_holds(en, w->span) && names_somebody(p, w->span))
			return 1;
	}
	return 0;
}

/*
 * "Le porte-parole de Duval, Marc Tessier", Duval said: a spokesman with a
 * name speaks himself; and nobody else speaks for him.
 */
static int
is_for_named(const struct pair *p, const struct claim *c, const struct share *s,
    struct typed *speaker)
{
	const struct statements *all = p->statements;
	size_t i;

	if (!s->head || s->head->answered || !speaks_for(p, s->head->span))
		return 0;
	for (i = 0; i < all->items.len; i++) {
		*speaker = statement_speaker(&all->items.items[i]);
		if (tie_claim(p, c, all->items.items[i].source) == TIE_HEAD &&
		    (claim_name_dropped(p, c) ||
			has_new_somebody(p, all->items.items[i].source)))
			return 1;
	}
	return 0;
}

/* "Selon la rumeur", is rumoured to: a source that is but a reserve. */
static int
is_hearsay(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "reserve") == 0 &&
		    strcmp(t->value, "rumour") == 0 &&
		    extent_holds(c->source, t->span))
			return find_kind(&p->en_facts, "reserve") != NULL;
	}
	return 0;
}

/*
 * "Le parquet a indiqué, selon son porte-parole", said through a spokesman: by
 * what another says so, who is there.
 */
static int
is_mouth_of_other(
    const struct pair *p, const struct claim *c, const struct share *s)
{
	const struct words *fr = &p->alignment->fr;
	size_t i;

	for (i = 0; i < fr->items.len; i++) {
		const struct word *w = &fr->items.items[i];

		if (!w->small && extent_holds(c->source, w->span) &&
		    !speaks_for(p, w->span) && !is_paper(p, w->span))
			return 0;
	}
	if (!s->head || !s->head->answered)
		return 0;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (o != c && claim_has_cue(o) &&
		    claim_best_tie(p, o) == TIE_HEAD)
			return 1;
	}
	return 0;
}

static void
one_claim(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct share s = share_french(
	    &p->alignment->fr, claim_source(c), c->source);
	const struct statement *other;
	const struct typed *role;
	struct typed t;

	if (is_impersonal(p, c) || is_hearsay(p, c) || claim_in_marks(p, c) ||
	    is_mouth_of_other(p, c, &s) || claim_is_owned(p, c))
		return;
	if (p->statements->items.len == 0) {
		no_cue(p, a, out, c, &s);
	} else if (c->pronoun || s.content == 0) {
		if (c->pronoun && (other = pronoun_replaced(p, c)) != NULL) {
			t = statement_speaker(other);
			source_changed(p, a, out, c, &t);
		} else if (claim_is_bare(p, c)) {
			source_lost(p, a, out, c, GRAVITY_WARNING);
		}
	} else if (s.names > 0 && s.met == 0 && s.answered > 0 &&
	    (role = pair_new_body(p)) != NULL) {
		source_changed(p, a, out, c, role);
	} else if (claim_best_tie(p, c) == TIE_HEAD) {
		if (s.head && !s.head->answered &&
		    (role = pair_new_role(p)) != NULL)
			source_changed(p, a, out, c, role);
		else if ((role = one_made_the(p, c)) != NULL ||
		    (c->anonymous && (role = unnamed_named(p, c)) != NULL))
			source_changed(p, a, out, c, role);
		else if (is_for_named(p, c, &s, &t))
			source_changed(p, a, out, c, &t);
		else
			check_complement(p, a, out, c);
	} else if (claim_has_small_cue(p, c)) {
		/* "for the leader of the Greens it is a surrender" */
		return;
	} else if ((other = speaks_to(p, c)) != NULL ||
	    (other = speaks_instead(p, c)) != NULL) {
		t = statement_speaker(other);
		if (statement_is_named(other))
			source_changed(p, a, out, c, &t);
		else
			source_lost(p, a, out, c, GRAVITY_WARNING);
	} else {
		unanswered(p, a, out, c, &s);
	}
}

#define MARKS 8 /* bytes of a quotation mark and its space */

/* « Selon Rosalie », a novel: a title that reads like a cue. */
static int
is_title(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "quotation") == 0 &&
		    c->cue.start >= t->span.start &&
		    c->cue.start <= t->span.start + MARKS &&
		    c->source.end <= t->span.end &&
		    c->source.end + MARKS >= t->span.end)
			return 1;
	}
	return 0;
}

/*
 * A colon before a quotation that has a verb of its own: "Une affirmation
 * contestée : « ... », soutient le maire".
 */
static int
is_repeated(const struct pair *p, const struct claim *c)
{
	size_t i, k;

	if (strcmp(c->type, "colon") != 0 || !c->ncontent)
		return 0;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		for (k = 0; k < o->ncontent && o != c; k++) {
			if (o->content[k].start < c->content[0].end &&
			    c->content[0].start < o->content[k].end)
				return 1;
		}
	}
	return 0;
}

#define LABEL_MAX 80 /* bytes before the colon */

/* "Paul Durand : Non.", "Paul Durand: No.": the English has the label, too. */
static int
is_labelled(const struct pair *p, const struct claim *c, struct arena *a)
{
	const char *colon, *source, *last, *space;

	if (strcmp(c->type, "colon") != 0 || c->source.end <= c->source.start)
		return 0;
	colon = memchr(
	    p->en, ':', p->en_len < LABEL_MAX ? p->en_len : LABEL_MAX);
	if (!colon)
		return 0;
	source = text_fold_new(
	    a, p->fr + c->source.start, c->source.end - c->source.start);
	for (last = source; (space = strchr(last, ' ')) != NULL;)
		last = space + 1;
	return has_words(
	    text_fold_new(a, p->en, (size_t)(colon - p->en)), last);
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (!p->alignment)
		return;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (!claim_has_cue(c) || is_title(p, c) || is_repeated(p, c) ||
		    is_labelled(p, c, a))
			continue;
		one_claim(p, a, out, c);
	}
}

const struct check check_attribution = {
	.name = "attribution",
	.summary = "who says what: each source and its cue are kept",
	.run = run,
};
