#include "fidelity/source.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"

/* Somebody else speaks: where the source is in part, or in another part. */

/* Is it a word of what the claim says: "pressure was put on councillors"? */
int
claim_has_content(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < c->ncontent; i++) {
		if (words_tied(p, c->content[i], en))
			return 1;
	}
	return 0;
}

int
claim_holds(const struct claim *c, struct extent fr)
{
	size_t i;

	for (i = 0; i < c->ncontent; i++) {
		if (extent_holds(c->content[i], fr))
			return 1;
	}
	return 0;
}

/* Is that cue the verb of another claim of the French, and not of this one? */
static int
is_of_other_claim(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		if (words_tied(p, p->fr_wide.items.items[i].cue, en))
			return !words_tied(p, c->cue, en);
	}
	return 0;
}

#define ARTICLE 7 /* bytes: ", the ", with its mark */

/* "the organisers counted 15,000, the police 3,000": it may have no verb. */
static int
opens_clause(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i, at;

	for (i = 0; i < en->items.len; i++) {
		struct extent x = en->items.items[i].span;

		if (tie_source(p, c->source, x) != TIE_HEAD)
			continue;
		for (at = x.start; at > 0 && x.start - at < ARTICLE; at--) {
			if (p->en[at - 1] == ',' || p->en[at - 1] == ';')
				return 1;
		}
	}
	return 0;
}

/* Was it found by its verb, or is it a guess? */
static int
by_cue(const struct pair *p, const struct claim *c, const struct statement *s)
{
	return !statement_is_named(s) || words_tied(p, c->cue, s->cue);
}

/* "Un communiqué de la banque": the bank may say what its paper says. */
static int
owns_it(const struct claim *c)
{
	return strcmp(c->class, "document") == 0;
}

#define INVERTED 40 /* bytes behind the verb */

/* "the bank has to go, argues the former banker": he stands behind it. */
static int
is_inverted(
    const struct pair *p, const struct claim *c, const struct statement *s)
{
	struct extent x = { s->cue.end, s->cue.end };

	while (x.end < p->en_len && x.end - x.start < INVERTED &&
	    !strchr(",;:", p->en[x.end]))
		x.end++;
	return s->cue.start >= 2 && p->en[s->cue.start - 2] == ',' &&
	    tie_claim(p, c, x) == TIE_HEAD;
}

/*
 * By the verb of the French, and somebody before it: "Japan voiced its
 * displeasure" for Pékin; or "according to" him.
 */
static int
does_say(const struct pair *p, const struct claim *c, const struct statement *s)
{
	return names_somebody(p, s->source) &&
	    (s->selon ||
		(s->source.end <= s->cue.start &&
		    words_tied(p, c->cue, s->cue)));
}

/*
 * The source stands in the English, but as another part of the sentence:
 * "L'opposition accuse le gouvernement", the government accuses the
 * opposition.  Only where each English cue has its source, or the cue is that
 * of the French.  Returns the one that speaks instead.
 */
const struct statement *
speaks_instead(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	struct extent whole = { 0, p->en_len };
	const struct statement *found = NULL;
	size_t i, named = 0;

	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];

		named += (size_t)(statement_is_named(s) ||
		    claim_has_content(p, c, s->guess) ||
		    is_of_other_claim(p, c, s->cue));
		if (statement_is_named(s) && words_tied(p, c->cue, s->cue))
			found = s;
	}
	if (!found && named == all->items.len && !claim_has_verb(p, c))
		found = &all->items.items[0];
	if (found && by_cue(p, c, found) && opens_clause(p, c))
		return NULL;
	if (found && is_inverted(p, c, found))
		return NULL;
	/* "prosecutors allege in the indictment" */
	if (found && owns_it(c) && statement_is_strange(p, found) > 0)
		return NULL;
	/* what is said is no speaker, but for who is accused, or says so */
	if (found && strcmp(found->class, "accuse") != 0 &&
	    strcmp(found->class, "criticise") != 0 && !does_say(p, c, found) &&
	    statement_is_named(found) && claim_has_content(p, c, found->source))
		return NULL;
	if (owns_it(c) && claim_best_tie(p, c) == TIE_PART)
		return NULL;
	return found && tie_claim(p, c, whole) == TIE_HEAD ? found : NULL;
}

/*
 * "Un responsable cité par le Post évoque", the Post speaks of: who cites is
 * no longer apart from who is cited.
 */
static int
names_who_cites(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		struct extent x = p->fr_claims.items.items[i].source;

		if (&p->fr_claims.items.items[i] != c &&
		    extent_holds(c->source, x) && words_tied(p, x, en))
			return 1;
	}
	return 0;
}

/*
 * "un conseiller du président", the president: who was unnamed is said to be
 * the person whom he works for.
 */
static int
names_who_has_it(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len && c->anonymous; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if ((strcmp(t->kind, "role") == 0 ||
			strcmp(t->kind, "name") == 0) &&
		    extent_holds(en, t->span))
			return 1;
	}
	return 0;
}

/*
 * Only what qualifies the source is there, beside another noun: "l'Observatoire
 * syrien", the Syrian government.
 */
const struct statement *
qualified_otherwise(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	size_t i;

	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];
		struct share share = english_share(p, s->source);

		if (tie_source(p, c->source, s->source) == TIE_PART &&
		    !owns_it(c) &&
		    (share.answered < share.content ||
			names_somebody(p, s->source) ||
			names_who_cites(p, c, s->source) ||
			names_who_has_it(p, c, s->source) ||
			claim_name_dropped(p, c)))
			return s;
	}
	return NULL;
}
