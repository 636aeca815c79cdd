#include "fidelity/statement.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

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

#define BESIDE 4 /* words of any kind between a cue and who says it */

/*
 * "the record of the hearing speaks": where the word before a cue qualifies
 * the source, up to the word for it.
 */
static struct extent
with_what_owns_it(const struct pair *p, size_t word)
{
	const struct words *en = &p->alignment->en;
	struct extent x = en->items.items[word].span, more = x;
	size_t i, k, at;

	for (k = 1; k <= BESIDE && k <= word; k++) {
		const struct word *w = &en->items.items[word - k];

		for (at = w->span.end; at < more.start; at++) {
			if (strchr(",;:.\"()", p->en[at]))
				return x;
		}
		more.start = w->span.start;
		for (i = 0; i < p->fr_claims.items.len && !w->small; i++) {
			struct extent source =
			    p->fr_claims.items.items[i].source;

			if (tie_source(p, source, x) == TIE_PART &&
			    tie_source(p, source, w->span) == TIE_HEAD)
				return more;
		}
	}
	return x;
}

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
			return with_what_owns_it(p, i - k);
	}
	return none;
}

/*
 * "The driver, questioned as a witness, denied drinking": one word in small
 * letters behind the cue that is no word for anybody.
 */
static int
is_mere_word(const struct pair *p, struct extent source, struct extent cue)
{
	const struct words *en = &p->alignment->en;
	size_t i, n = 0;

	if (source.start < cue.end || extent_is_empty(source))
		return 0;
	for (i = 0; i < en->items.len; i++) {
		const struct word *w = &en->items.items[i];

		if (!extent_holds(source, w->span))
			continue;
		if (w->capital || w->small || w->answered)
			return 0;
		n++;
	}
	return n == 1 && !names_somebody(p, source);
}

/* Who stands before the aside that ends at the cue. */
static struct extent
before_aside(const struct pair *p, struct extent cue)
{
	struct extent x = { cue.start, cue.start };

	while (x.start > 0 && strchr(" ,", p->en[x.start - 1]))
		x.start--;
	while (x.start > 0 && !strchr(",;:.\"()", p->en[x.start - 1]))
		x.start--;
	return beside(
	    p, x.start > 0 ? (struct extent){ x.start - 1, cue.end } : cue);
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

/* "Mr Adom, in power since 2005, said": a year says nothing. */
static int
has_letters(const struct pair *p, struct extent x)
{
	size_t i = x.start;

	while (i < x.end)
		if (rune_is_letter(utf8_next(p->en, x.end, &i)))
			return 1;
	return 0;
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

		struct extent agent;

		if (!claim_has_cue(c))
			continue;
		s.class = s.class ? s.class : "neutral";
		s.cites = strcmp(s.class, "quote") == 0;
		agent = agent_of(p, c->cue, s.class);
		if (!extent_is_empty(agent) && s.source.start < c->cue.end)
			s.source = agent;
		if (is_mere_word(p, s.source, c->cue)) {
			s.source = (struct extent){ 0, 0 };
			s.guess = before_aside(p, c->cue);
		}
		if (!extent_is_empty(s.source) && !has_letters(p, s.source)) {
			s.source = (struct extent){ 0, 0 };
			s.guess = (struct extent){ 0, c->cue.start };
		}
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
		s.source = agent_of(p, t->span, t->value);
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
	statements_drop_taken(p, out);
	return out;
}
