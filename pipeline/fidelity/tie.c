#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"
#include "fidelity/statement.h"

/*
 * A source is named by its names ("Maud Kerviel") and by the noun that it
 * begins with ("l'ingénieure", "le porte-parole de la police"): these are its
 * heads.  What only qualifies it ("turc", "de la police") is none.
 */

int
is_name(const struct word *w)
{
	return w->capital && !w->known;
}

static int
has_capital(const char *text, struct extent word)
{
	size_t at = word.start;

	return rune_is_upper(utf8_next(text, word.end, &at));
}

/*
 * "turc", "troisième": no noun that a source could be, but with a capital: "les
 * Turcs", "Le Parisien".
 */
static int
qualifies(const struct pair *p, struct extent word)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (((strcmp(t->kind, "nationality") == 0 &&
			 !has_capital(p->fr, word)) ||
			strcmp(t->kind, "ordinal") == 0 ||
			strcmp(t->kind, "number") == 0 ||
			strcmp(t->kind, "rolepart") == 0) &&
		    extent_holds(t->span, word))
			return 1;
	}
	return 0;
}

static int
is_mouth(const struct pair *p, struct extent word, const char *of)
{
	size_t i;

	for (i = 0; i < p->fr_facts.items.len; i++) {
		const struct typed *t = &p->fr_facts.items.items[i];

		if (strcmp(t->kind, "mouth") == 0 &&
		    strcmp(t->value, of) == 0 && extent_holds(t->span, word))
			return 1;
	}
	return 0;
}

/* "un porte-parole de": it is another whose word it is. */
int
speaks_for(const struct pair *p, struct extent word)
{
	return is_mouth(p, word, "person");
}

int
is_state_word(const struct pair *p, struct extent word)
{
	return is_mouth(p, word, "state");
}

int
is_paper(const struct pair *p, struct extent word)
{
	return is_mouth(p, word, "paper") || is_mouth(p, word, "word");
}

/* Another's words or another's mouth: it is he who counts. */
static int
is_of_another(const struct pair *p, struct extent word)
{
	return speaks_for(p, word) || is_mouth(p, word, "word");
}

/*
 * Does a complement begin before the word: a small word ("de la") behind the
 * noun?  A name that stands right behind another word is no complement: "le
 * ministre de l'Intérieur Gérald Darmanin".
 */
static int
is_behind(const struct pair *p, struct extent source, size_t word)
{
	const struct words *fr = &p->alignment->fr;
	size_t i, first = word;
	int seen = 0, small = 0;

	while (first > 0 && is_name(&fr->items.items[first]) &&
	    is_name(&fr->items.items[first - 1]))
		first--;
	for (i = 0; i < first; i++) {
		const struct word *w = &fr->items.items[i];

		if (!extent_holds(source, w->span))
			continue;
		/* "le quotidien La Presse": part of the name */
		if (w->small && w->capital)
			continue;
		if (w->small)
			small = seen;
		else if (!qualifies(p, w->span) && !is_of_another(p, w->span))
			seen = 1;
		/* behind another word of the complement */
		if (!w->small && small && is_name(&fr->items.items[first]))
			small = 0;
	}
	return small;
}

int
source_is_complement(const struct pair *p, struct extent source, size_t word)
{
	return extent_holds(source, p->alignment->fr.items.items[word].span) &&
	    is_behind(p, source, word);
}

/* "le porte-parole du HCR": then it is the HCR that counts. */
static int
speaks_for_other(const struct pair *p, struct extent source, size_t word)
{
	const struct words *fr = &p->alignment->fr;
	size_t i, small = 0;

	if (!is_of_another(p, fr->items.items[word].span))
		return 0;
	for (i = word + 1; i < fr->items.len; i++) {
		const struct word *w = &fr->items.items[i];

		if (!extent_holds(source, w->span))
			break;
		if (small && !w->small)
			return 1;
		small |= (size_t)w->small;
	}
	return 0;
}

int
source_is_head(const struct pair *p, struct extent source, size_t word)
{
	const struct word *w = &p->alignment->fr.items.items[word];

	return !w->small && extent_holds(source, w->span) &&
	    !qualifies(p, w->span) && !is_behind(p, source, word) &&
	    !speaks_for_other(p, source, word);
}

#define APART 160 /* bytes that an apposition may have */

/* Up to the mark that ends what a source behind its cue may reach. */
static size_t
apposition_end(const struct pair *p, size_t at)
{
	size_t limit = at + APART < p->fr_len ? at + APART : p->fr_len;

	while (at < limit && !strchr(".;:\"", p->fr[at]) &&
	    (unsigned char)p->fr[at] != 0xc2) /* « and » */
		at++;
	return at;
}

/* What stands beside the source: ", Jean Brun," of "le ministre, Jean Brun". */
static struct extent
beside(const struct pair *p, const struct claim *c)
{
	struct extent x = { c->source.end, c->source.end };

	if (extent_is_empty(c->source))
		return x;
	if (c->cue.start >= x.end) {
		if (c->cue.start - x.end < APART)
			x.end = c->cue.start;
	} else if (strcmp(c->type, "selon") != 0 && p->fr[x.end] == ',') {
		x.end = apposition_end(p, x.end);
	}
	return x;
}

/* "KCNA, citant Kim Jong-un,": the name of another who speaks. */
static int
is_other_source(const struct pair *p, const struct claim *c, struct extent word)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (extent_holds(o->source, word) &&
		    !extent_holds(c->source, word) &&
		    o->source.start != c->source.start)
			return 1;
	}
	return 0;
}

/* A name that stands beside the source, and in those bytes of the English. */
static int
names_it(const struct pair *p, const struct claim *c, struct extent en)
{
	struct extent x = beside(p, c);
	const struct alignment *al = p->alignment;
	size_t f;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (is_name(w) && extent_holds(x, w->span) &&
		    !is_other_source(p, c, w->span) &&
		    words_tied(p, w->span, en))
			return 1;
	}
	return 0;
}

int
claim_name_dropped(const struct pair *p, const struct claim *c)
{
	const struct words *fr = &p->alignment->fr;
	struct extent x = beside(p, c);
	size_t f;
	int found = 0;

	for (f = 0; f < fr->items.len; f++) {
		const struct word *w = &fr->items.items[f];

		if (!is_name(w) || !extent_holds(x, w->span) ||
		    is_other_source(p, c, w->span))
			continue;
		if (w->answered)
			return 0;
		found = 1;
	}
	return found;
}

enum tie
tie_claim(const struct pair *p, const struct claim *c, struct extent en)
{
	enum tie tie = names_it(p, c, en) ? TIE_HEAD :
					    tie_source(p, c->source, en);

	return tie == TIE_HEAD && strcmp(c->class, "person") == 0 &&
		is_mere_owner(p, en) ?
	    TIE_PART :
	    tie;
}

/*
 * "syrien", Syrian, within the name of a body that the tables have; "anciens",
 * former: a word in small letters whose English qualifies.
 */
static int
english_qualifies(const struct pair *p, size_t word, struct extent en)
{
	const struct word *w = &p->alignment->fr.items.items[word];
	size_t i;

	for (i = 0; i < p->en_facts.items.len && !w->capital; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if ((strcmp(t->kind, "nationality") == 0 ||
			strcmp(t->kind, "rolepart") == 0) &&
		    extent_holds(en, t->span) &&
		    words_tied(p, w->span, t->span))
			return 1;
	}
	return 0;
}

enum tie
tie_source(const struct pair *p, struct extent fr, struct extent en)
{
	const struct alignment *al = p->alignment;
	enum tie best = TIE_NONE;
	size_t f;

	for (f = 0; f < al->fr.items.len; f++) {
		const struct word *w = &al->fr.items.items[f];

		if (w->small || !extent_holds(fr, w->span) ||
		    !words_tied(p, w->span, en))
			continue;
		if (source_is_head(p, fr, f) && !other_country(p, fr, en) &&
		    !english_qualifies(p, f, en) &&
		    !is_possessor(p, fr, f, en) && !is_of_other(p, fr, f, en))
			return TIE_HEAD;
		best = TIE_PART;
	}
	return best == TIE_PART &&
		(is_state(p, fr, en) || is_holder(p, fr, en)) ?
	    TIE_HEAD :
	    best;
}

int
tie_other(const struct pair *p, const struct claim *c, struct extent en)
{
	size_t i;

	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *o = &p->fr_claims.items.items[i];

		if (o != c && claim_has_cue(o) && !o->pronoun &&
		    tie_claim(p, o, en) == TIE_HEAD)
			return 1;
	}
	return 0;
}
