#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/statement.h"

#include <string.h>

/*
 * Who says it: each French claim must have its source and a cue in the
 * English, whatever the order and the verb ("selon des témoins", witnesses
 * said).  A source none of whose words is answered is lost where the English
 * has no cue at all, else it is another one; a denial stays a denial.
 */

struct share {
	size_t content, answered, names, met; /* met: names answered */
	const struct word *head;	      /* first ordinary word, or NULL */
};

/* How much of the source is answered by the English. */
static struct share
share_of(const struct words *words, struct extent span, struct extent source)
{
	struct share s = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || w->span.start < span.start ||
		    w->span.end > span.end)
			continue;
		if (!s.head && w->known && w->span.start >= source.start)
			s.head = w;
		s.content++;
		s.names += w->capital && !w->known;
		s.met += w->capital && !w->known && w->answered;
		s.answered += w->answered != 0;
	}
	return s;
}

/*
 * A person, an office or a body of the English that the French lacks: then
 * a source half of whose words are answered may be another one ("un
 * responsable sud-coréen", South Korea's president).
 */
static const struct typed *
new_role(const struct pair *p)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "role") == 0 &&
		    !is_answered(&p->alignment->en, t->span, ANSWER_ANY))
			return t;
	}
	return NULL;
}

/* A place, a body or a person of the English that the French lacks. */
static const struct typed *
new_body(const struct pair *p)
{
	static const char *const kinds[] = { "nationality", "place", "name",
		"acronym", NULL };
	size_t i, k;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		for (k = 0; kinds[k]; k++) {
			if (strcmp(t->kind, kinds[k]) == 0 &&
			    !is_answered(
				&p->alignment->en, t->span, ANSWER_ANY))
				return t;
		}
	}
	return new_role(p);
}

static const char *
name_of(const struct pair *p, const struct claim *c, struct arena *a)
{
	const char *name;

	if (extent_is_empty(c->source))
		return c->speaker ? c->speaker : "the speaker";
	name = arena_strndup(
	    a, p->fr + c->source.start, c->source.end - c->source.start);
	return name;
}

static void
lost(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, enum gravity severity)
{
	struct typed t = claim_fact(
	    extent_is_empty(c->cue) ? c->source : c->cue);
	const char *name = name_of(p, c, a);

	violate(out, a, "attribution_lost", severity, &t, NULL,
	    arena_printf(a,
		"the attribution to %s (French: « %s ») is "
		"missing in the English",
		name, claim_words(p, c, a)));
}

static void
changed(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct typed *en)
{
	struct typed t = claim_fact(
	    extent_is_empty(c->source) ? c->cue : c->source);

	violate(out, a,
	    c->anonymous ? "anonymous_source" : "attribution_changed",
	    GRAVITY_ERROR, &t, en,
	    arena_printf(a,
		"the source %s (French: « %s ») is not the one that the "
		"English "
		"names",
		name_of(p, c, a), claim_words(p, c, a)));
}

/*
 * The words that name a source: of "selon" and its like with the words of
 * the cue, whose noun may carry it ("de sources concordantes", "de l'aveu
 * de").
 */
static struct extent
source_of(const struct claim *c)
{
	struct extent x = c->source;

	if (strcmp(c->type, "selon") == 0 && !extent_is_empty(x) &&
	    c->cue.start < x.start)
		x.start = c->cue.start;
	return x;
}

/* Words of content between the bytes, and how many of them are answered. */
static struct share
english_share(const struct pair *p, struct extent en)
{
	const struct words *words = &p->alignment->en;
	struct share s = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (w->small || !extent_holds(en, w->span))
			continue;
		s.content++;
		s.answered += w->answered != 0;
	}
	return s;
}

/*
 * Somebody near an English cue whom no French word answers for.  -1 where a
 * pronoun stands there, which may be the source.
 */
static int
stranger_near(const struct pair *p, struct extent cue)
{
	const struct words *en = &p->alignment->en;
	size_t i, k;
	int found = 0;

	for (i = 0; i < en->items.len; i++) {
		if (en->items.items[i].span.start >= cue.start)
			break;
	}
	for (k = i > CUE_NEAR ? i - CUE_NEAR : 0;
	     k < en->items.len && k <= i + CUE_NEAR; k++) {
		const struct word *w = &en->items.items[k];

		if (is_pronoun(p, w->span))
			return -1;
		if (w->small || extent_holds(cue, w->span))
			continue;
		if (!w->answered && (w->known || w->capital))
			found = 1;
	}
	return found;
}

/* Is it said by somebody of whom the French has no word: "the army said"? */
static int
stranger(const struct pair *p, const struct statement *s)
{
	struct share share;

	if (s->pronoun)
		return -1;
	if (extent_is_empty(s->source))
		return stranger_near(p, s->cue);
	share = english_share(p, s->source);
	return share.content > 0 && share.answered == 0;
}

/* The first statement of a stranger; NULL where a pronoun may be meant. */
static const struct statement *
strange_statement(const struct pair *p)
{
	const struct statement *found = NULL;
	size_t i;
	int is;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		is = stranger(p, s);
		if (is < 0)
			return NULL;
		if (is && !found)
			found = s;
	}
	return found;
}

#define SMALL_CUE_NEAR 24 /* bytes between "for" and the source */

/*
 * "Pour l'actrice", for the actress: a small word of the table, which is a
 * cue only where the French has a preposition, too, and before the source.
 */
static int
has_small_cue(const struct pair *p, const struct claim *c)
{
	struct extent source = answers_of(p->alignment, source_of(c));
	size_t i;

	if (strcmp(c->type, "selon") != 0)
		return 0;
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "small-cue") == 0 &&
		    (c->pronoun ||
			(source.end > t->span.end &&
			    source.start < t->span.end + SMALL_CUE_NEAR)))
			return 1;
	}
	return 0;
}

static int
is_cue(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		if (extent_holds(p->statements->items.items[i].cue, en))
			return 1;
	}
	return 0;
}

/*
 * "plaide" that is "pleads", "refuse de parler" that is "refuses to talk":
 * the verb itself is there, whether or not the table of cues has it.
 */
static int
has_verb(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	for (i = 0; i < en->items.len; i++) {
		if (tied(p, c->cue, en->items.items[i].span) &&
		    !is_cue(p, en->items.items[i].span))
			return 1;
	}
	return 0;
}

/*
 * Nothing of "à l'en croire" where the English has no cue that another claim
 * does not need, and none beside a pronoun: somebody's word became a fact.
 */
static int
is_bare(const struct pair *p, const struct claim *c)
{
	size_t i, claims = 0;

	for (i = 0; i < p->fr_claims.items.len; i++)
		claims += (size_t)claim_has_cue(&p->fr_claims.items.items[i]);
	return p->statements->items.len < claims && !has_verb(p, c) &&
	    !has_pronoun_cue(p);
}

/* Is it said by somebody with a name or a noun? */
static int
is_named(const struct statement *s)
{
	return !extent_is_empty(s->source) && !s->pronoun;
}

/* The best that any English cue offers as the source of the claim. */
static enum tie
best_tie(const struct pair *p, const struct claim *c)
{
	enum tie best = TIE_NONE, now;
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		now = tie_claim(
		    p, c, is_named(s) ? s->source : s->guess);
		best = now > best ? now : best;
	}
	return best;
}

/* Is it a word of what the claim says: "pressure was put on councillors"? */
static int
is_content(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < c->ncontent; i++) {
		if (tied(p, c->content[i], en))
			return 1;
	}
	return 0;
}

/* Is that cue the verb of another claim of the French, and not of this one? */
static int
is_of_other(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < p->fr_wide.items.len; i++) {
		if (tied(p, p->fr_wide.items.items[i].cue, en))
			return !tied(p, c->cue, en);
	}
	return 0;
}

/*
 * The source stands in the English, but as another part of the sentence:
 * "L'opposition accuse le gouvernement", the government accuses the
 * opposition.  Only where each English cue has its source, or the cue is that
 * of the French.  Returns the one that speaks instead.
 */
static const struct statement *
speaks_instead(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	struct extent whole = { 0, p->en_len };
	const struct statement *found = NULL;
	size_t i, named = 0;

	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];

		named += (size_t)(is_named(s) || is_content(p, c, s->guess) ||
		    is_of_other(p, c, s->cue));
		if (is_named(s) && tied(p, c->cue, s->cue))
			found = s;
	}
	if (!found && named == all->items.len && !has_verb(p, c))
		found = &all->items.items[0];
	return found && tie_claim(p, c, whole) == TIE_HEAD ? found : NULL;
}

/* No cue of the English is free for the claim. */
static void
no_cue(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct share *s)
{
	if (has_small_cue(p, c) ||
	    (has_verb(p, c) && (s->answered || !s->content)))
		return;
	lost(p, a, out, c,
	    s->content > 0 && s->answered == 0 ? GRAVITY_ERROR :
						 GRAVITY_WARNING);
}

/* Who speaks, as a fact for violate(). */
static struct typed
who_speaks(const struct statement *s)
{
	return claim_fact(extent_is_empty(s->source) ? s->cue : s->source);
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
		    extent_holds(c->source, x) && tied(p, x, en))
			return 1;
	}
	return 0;
}

/*
 * Only what qualifies the source is there, beside another noun: "l'Observatoire
 * syrien", the Syrian government.
 */
static const struct statement *
qualified_otherwise(const struct pair *p, const struct claim *c)
{
	const struct statements *all = p->statements;
	size_t i;

	for (i = 0; i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];
		struct share share = english_share(p, s->source);

		if (tie_source(p, c->source, s->source) == TIE_PART &&
		    (share.answered < share.content ||
			names_who_cites(p, c, s->source) ||
			name_dropped(p, c)))
			return s;
	}
	return NULL;
}

/* The first word of content within the bytes that has no answer, or NULL. */
static const struct word *
without_answer(const struct pair *p, struct extent within, int french)
{
	const struct words *words = french ? &p->alignment->fr :
					     &p->alignment->en;
	size_t i;

	for (i = 0; i < words->items.len; i++) {
		const struct word *w = &words->items.items[i];

		if (!w->small && !w->answered && (w->known || w->capital) &&
		    extent_holds(within, w->span) &&
		    (!french || is_complement(p, within, i)))
			return w;
	}
	return NULL;
}

/*
 * The noun is there, but what it is of is another: "le ministère de
 * l'Intérieur", the Ministry of Defence.  Only names and what is written like
 * one: for other words there are too many ways to say them.
 */
static void
complement(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	const struct statements *all = p->statements;
	const struct word *f = without_answer(p, c->source, 1), *e;
	struct typed t, u;
	size_t i;

	for (i = 0; f && i < all->items.len; i++) {
		const struct statement *s = &all->items.items[i];

		if (tie_source(p, c->source, s->source) != TIE_HEAD)
			continue;
		e = without_answer(p, s->source, 0);
		if (!e || !(f->capital || (e->capital && e->span.start > 0)))
			continue;
		t = claim_fact(f->span);
		u = claim_fact(e->span);
		violate(out, a, "attribution_changed", GRAVITY_WARNING, &t, &u,
		    arena_printf(a,
			"of the source « %s », \"%s\" became \"%s\"",
			name_of(p, c, a), said(p->fr, &t, a),
			said(p->en, &u, a)));
		return;
	}
}

/* Nothing, or little, of the source stands in the English. */
static void
unanswered(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c, const struct share *s)
{
	const struct statement *other = strange_statement(p);
	const struct typed *role;
	struct typed t;

	if (s->answered == 0 && other) {
		t = who_speaks(other);
		changed(p, a, out, c, &t);
	} else if (s->answered == 0 && (s->names > 0 || s->head)) {
		lost(p, a, out, c,
		    s->names > 0 ? GRAVITY_ERROR : GRAVITY_WARNING);
	} else if (s->head && !s->head->answered &&
	    ((role = new_role(p)) != NULL)) {
		changed(p, a, out, c, role);
	} else if (s->head && !s->head->answered &&
	    ((other && s->answered * 2 <= s->content) ||
		(other = qualified_otherwise(p, c)) != NULL)) {
		t = who_speaks(other);
		changed(p, a, out, c, &t);
	}
}

/* The quotation that holds the English bytes, or NULL. */
static int
is_quoted(const struct pair *p, struct extent en)
{
	size_t i;

	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if (strcmp(t->kind, "quotation") == 0 &&
		    extent_holds(t->span, en))
			return 1;
	}
	return 0;
}

/*
 * "s'est emporté le président": he lost his temper: “...”.  A quotation with
 * its speaker beside it needs no cue.
 */
static int
speaks_in_marks(const struct pair *p, const struct claim *c)
{
	const struct words *en = &p->alignment->en;
	size_t i;

	if (strcmp(c->type, "quote") != 0 ||
	    !find_kind(&p->en_facts, "quotation"))
		return 0;
	for (i = 0; i < p->statements->items.len; i++) {
		if (is_named(&p->statements->items.items[i]))
			return 0;
	}
	for (i = 0; i < en->items.len; i++) {
		struct extent x = en->items.items[i].span;

		if (!is_quoted(p, x) &&
		    tie_source(p, c->source, x) == TIE_HEAD)
			return 1;
	}
	return 0;
}

/* "Il convient de rappeler que": nobody who could be lost. */
static int
is_impersonal(const struct pair *p, const struct claim *c)
{
	size_t n = c->cue.end - c->cue.start;

	return c->pronoun && c->verb && strlen(c->verb) == n &&
	    memcmp(p->fr + c->cue.start, c->verb, n) == 0;
}

static void
one_claim(const struct pair *p, struct arena *a, struct violations *out,
    const struct claim *c)
{
	struct share s = share_of(&p->alignment->fr, source_of(c), c->source);
	const struct statement *other;
	const struct typed *role;
	struct typed t;

	if (is_impersonal(p, c) || speaks_in_marks(p, c))
		return;
	if (p->statements->items.len == 0) {
		no_cue(p, a, out, c, &s);
	} else if (c->pronoun || s.content == 0) {
		if (is_bare(p, c))
			lost(p, a, out, c, GRAVITY_WARNING);
	} else if (s.names > 0 && s.met == 0 && s.answered > 0 &&
	    (role = new_body(p)) != NULL) {
		changed(p, a, out, c, role);
	} else if (best_tie(p, c) == TIE_HEAD) {
		if (s.head && !s.head->answered &&
		    (role = new_role(p)) != NULL)
			changed(p, a, out, c, role);
		else
			complement(p, a, out, c);
	} else if ((other = speaks_instead(p, c)) != NULL) {
		t = who_speaks(other);
		if (is_named(other))
			changed(p, a, out, c, &t);
		else
			lost(p, a, out, c, GRAVITY_WARNING);
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
static const struct statement *
does_instead(const struct pair *p, const struct claim *c)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (is_named(s) && tied(p, c->cue, s->cue) &&
		    stranger(p, s) > 0)
			return s;
	}
	return NULL;
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
	struct share s = share_of(&p->alignment->fr, source_of(c), c->source);
	const struct statement *other;
	struct typed t;

	if (c->pronoun || s.content == 0 || s.answered > 0 ||
	    !(s.head || s.names))
		return;
	if ((other = does_instead(p, c)) != NULL) {
		t = who_speaks(other);
		changed(p, a, out, c, &t);
	} else if (!is_answered(&p->alignment->fr, c->cue, ANSWER_ANY)) {
		lost(p, a, out, c, GRAVITY_WARNING);
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	size_t i;

	if (!p->alignment)
		return;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (!claim_has_cue(c) || is_title(p, c) || is_repeated(p, c))
			continue;
		one_claim(p, a, out, c);
	}
	for (i = 0; i < p->fr_wide.items.len; i++) {
		const struct claim *c = &p->fr_wide.items.items[i];

		if (claim_has_cue(c) && !is_claim(p, c))
			one_attitude(p, a, out, c);
	}
}

const struct check check_attribution = {
	.name = "attribution",
	.summary = "who says what: each source and its cue are kept",
	.run = run,
};
