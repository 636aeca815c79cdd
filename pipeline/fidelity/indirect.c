#include "fidelity/indirect.h"

#include <string.h>

#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

/*
 * A quotation that the English reports: « Personne n'est venu nous voir », a
 * raconté une habitante: a resident said nobody had come to see them.  It has
 * no marks, and needs none: nobody is quoted any more.  Marks that were merely
 * lost ("We have nothing to hide, the mayor said") leave the words of the one
 * who speaks as they are.
 */

#define SENTENCE 4 /* words; what is shorter is a fragment */
#define BEHIND 48  /* bytes between a verb and its clause: " on Monday that " */

static int
has_self(const struct typeds *facts, struct extent within)
{
	size_t i;

	for (i = 0; i < facts->items.len; i++) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "self") == 0 &&
		    extent_holds(within, t->span))
			return 1;
	}
	return 0;
}

/* Is the quotation all that the claim says, and a clause? */
static int
is_whole(const struct pair *p, const struct claim *c, const struct typed *quote)
{
	const struct words *fr = &p->alignment->fr;
	size_t i, n = 0;

	for (i = 0; i < fr->items.len; i++)
		n += (size_t)extent_holds(quote->span, fr->items.items[i].span);
	/* « ... », a-t-il dit; il a dit : « ... »; no « tournant » that he
	 * hails */
	if (c->cue.start < quote->span.end &&
	    !memchr(p->fr + c->cue.end - 1, ':',
		quote->span.start > c->cue.end ?
		    quote->span.start - c->cue.end + 1 :
		    1))
		return 0;
	for (i = 0; i < c->ncontent; i++) {
		if (extent_holds(quote->span, c->content[i]) ||
		    extent_holds(c->content[i], quote->span))
			return n >= SENTENCE && strcmp(c->type, "quote") == 0;
	}
	return 0;
}

/* "the mayor said the dyke would hold": the clause right behind the verb. */
static int
reports(const struct pair *p, const struct statement *s)
{
	size_t at = s->cue.end;

	if (!s->ncontent || s->content[0].start < at ||
	    s->content[0].start - at > BEHIND)
		return 0;
	for (; at < s->content[0].start; at++) {
		if (strchr(",:;.\"", p->en[at]))
			return 0;
	}
	return at < p->en_len && !(p->en[at] >= 'A' && p->en[at] <= 'Z');
}

/* Does the English report what the claim says, by the same one? */
static int
is_reported(const struct pair *p, const struct claim *c, int shifted)
{
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent who = statement_is_named(s) ? s->source :
							    s->guess;

		if ((c->pronoun || s->pronoun ||
			tie_claim(p, c, who) == TIE_HEAD) &&
		    (shifted || reports(p, s)))
			return 1;
	}
	return 0;
}

int
quote_is_reported(const struct pair *p, const struct typed *quote)
{
	struct extent whole = { 0, p->en_len };
	int fr, en;
	size_t i;

	if (!p->alignment)
		return 0;
	fr = has_self(&p->fr_facts, quote->span);
	en = has_self(&p->en_facts, whole);
	if (en)
		return 0;
	for (i = 0; i < p->fr_claims.items.len; i++) {
		const struct claim *c = &p->fr_claims.items.items[i];

		if (is_whole(p, c, quote))
			return is_reported(p, c, fr);
	}
	return 0;
}
