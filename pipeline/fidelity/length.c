#include "fidelity/align.h"
#include "fidelity/claim.h"
#include "fidelity/compare.h"
#include "fidelity/source.h"

#include <string.h>

/*
 * Text left out or added: by the length of both sides (English news is about
 * as long as its French, a little shorter), and by rows of words of one side
 * that nothing on the other answers, while there the row is short.
 */

#define GAP_OMITTED 4
#define GAP_ADDED 3
#define EXPLAINED 24 /* bytes: ", Germany's" */

static void
by_length(struct arena *a, struct violations *out, double fr, double en)
{
	if (fr > 40 && en < fr * 0.45)
		violate(out, a, "omission",
		    en < fr * 0.3 ? GRAVITY_ERROR : GRAVITY_WARNING, NULL, NULL,
		    "the English is much "
		    "shorter than the French: something is left out");
	else if (en > 80 && en > fr * 1.75)
		violate(out, a, "addition",
		    en > fr * 2.5 ? GRAVITY_ERROR : GRAVITY_WARNING, NULL, NULL,
		    "the English is much "
		    "longer than the French: something was added");
}

static struct typed
gap_fact(const struct words *words, const struct gap *gap)
{
	struct typed t = { .kind = "text" };

	t.span.start = words->items.items[gap->first].span.start;
	t.span.end = words->items.items[gap->last].span.end;
	return t;
}

static size_t
unanswered(const struct words *words)
{
	size_t i, n = 0;

	for (i = 0; i < words->items.len; i++)
		n += !words->items.items[i].small &&
		    !words->items.items[i].answered;
	return n;
}

/* "the Bundestag, Germany's lower house,": between commas, with a place. */
static int
explains(const struct pair *p, struct extent gap)
{
	struct extent aside;
	size_t i, at = gap.start;

	while (at > 0 && gap.start - at < EXPLAINED && p->en[at - 1] != ',')
		at--;
	if (at == 0 || p->en[at - 1] != ',' || gap.end >= p->en_len ||
	    p->en[gap.end] != ',')
		return 0;
	aside = (struct extent){ at, gap.end };
	for (i = 0; i < p->en_facts.items.len; i++) {
		const struct typed *t = &p->en_facts.items.items[i];

		if ((strcmp(t->kind, "place") == 0 ||
			strcmp(t->kind, "nationality") == 0) &&
		    extent_holds(aside, t->span))
			return 1;
	}
	return 0;
}

/* "Palestinian leader Mahmoud Abbas": an office added before a name. */
static int
says_who(const struct pair *p, const struct gap *gap)
{
	size_t i, k;

	for (i = gap->first; i <= gap->last; i++) {
		const struct word *w = &p->alignment->en.items.items[i];

		for (k = 0; k < p->en_facts.items.len && !w->small; k++) {
			const struct typed *t = &p->en_facts.items.items[k];

			if ((strcmp(t->kind, "role") == 0 ||
				strcmp(t->kind, "nationality") == 0 ||
				strcmp(t->kind, "place") == 0) &&
			    extent_holds(t->span, w->span))
				break;
		}
		if (k == p->en_facts.items.len)
			return 0;
	}
	return 1;
}

/* Only who speaks is said at greater length: "the statistics institute". */
static int
within_source(const struct pair *p, const struct gap *gap)
{
	struct typed t = gap_fact(&p->alignment->en, gap);
	size_t i;

	if (says_who(p, gap) || explains(p, t.span))
		return 1;
	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];
		struct extent x = s->source;

		/* with its verb: "the post-mortem examination showed" */
		if (!extent_is_empty(x) && s->cue.start >= x.end)
			x.end = s->cue.end;
		if (extent_holds(x, t.span))
			return 1;
	}
	return 0;
}

/* Words without answer between the bytes are counted as small ones. */
static void
pass_over(struct words *words, struct extent x)
{
	size_t i;

	for (i = 0; i < words->items.len; i++)
		words->items.items[i].small |=
		    !words->items.items[i].answered &&
		    extent_holds(x, words->items.items[i].span);
}

static struct words
words_copy(const struct words *words, struct arena *a)
{
	struct words out = { 0 };
	size_t i;

	for (i = 0; i < words->items.len; i++)
		vec_push(&out.items, a, words->items.items[i]);
	return out;
}

#define TITLE_NEAR 24 /* bytes: " israélien " */

/* "le Premier ministre israélien Benjamin Netanyahu", Netanyahu. */
static void
pass_over_titles(const struct pair *p, struct words *fr)
{
	const struct typeds *facts = &p->fr_facts;
	struct extent name = { 0, 0 };
	size_t i;

	for (i = facts->items.len; i-- > 0;) {
		const struct typed *t = &facts->items.items[i];

		if (strcmp(t->kind, "name") == 0) {
			name = t->span;
			if (is_answered(&p->alignment->fr, name, ANSWER_ANY) ||
			    name_has_office(p, name))
				pass_over(fr, name);
			else
				name.end = 0;
		} else if ((strcmp(t->kind, "role") == 0 ||
			       strcmp(t->kind, "nationality") == 0) &&
		    name.end && name.start >= t->span.end &&
		    name.start - t->span.end < TITLE_NEAR) {
			pass_over(fr, t->span);
		}
	}
}

/*
 * How somebody says it is the check of attributions' business: "a
 * catégoriquement démenti avoir donné", at no point did he give, he insisted.
 */
static void
pass_over_saying(
    const struct pair *p, struct arena *a, struct gap *f, struct gap *e)
{
	struct words fr = words_copy(&p->alignment->fr, a);
	struct words en = words_copy(&p->alignment->en, a);
	size_t i;

	for (i = 0; i < p->statements->items.len; i++) {
		const struct statement *s = &p->statements->items.items[i];

		if (p->fr_wide.items.len)
			pass_over(&en, s->cue);
		pass_over(&en, s->source);
	}
	for (i = 0; i < p->fr_claims.items.len && p->statements->items.len; i++)
		pass_over(&fr, p->fr_claims.items.items[i].cue);
	pass_over_titles(p, &fr);
	*f = longest_gap(&fr, 0, p->fr_len);
	*e = longest_gap(&en, 0, p->en_len);
}

static void
by_words(
    const struct pair *p, struct arena *a, struct violations *out, double ratio)
{
	const struct alignment *al = p->alignment;
	struct gap f = longest_gap(&al->fr, 0, p->fr_len), f_said;
	struct gap e = longest_gap(&al->en, 0, p->en_len), e_said;
	struct typed t;

	pass_over_saying(p, a, &f_said, &e_said);
	if ((f_said.content >= GAP_OMITTED &&
		f_said.content >= e.content + 3) ||
	    (f_said.content >= 3 && unanswered(&al->en) == 0 && ratio < 0.9)) {
		t = gap_fact(&al->fr, &f_said);
		violate(out, a, "omission", GRAVITY_WARNING, &t, NULL,
		    arena_printf(a,
			"\"%s\" has nothing like it in the "
			"English",
			said(p->fr, &t, a)));
	} else if (ratio > 0.98 && !within_source(p, &e) &&
	    (e_said.content >= GAP_ADDED + f.content ||
		(e_said.content >= 2 && unanswered(&al->fr) == 0 &&
		    ratio > 1.2))) {
		t = gap_fact(&al->en, &e_said);
		violate(out, a, "addition", GRAVITY_WARNING, NULL, &t,
		    arena_printf(a,
			"\"%s\" has nothing like it in the "
			"French",
			said(p->en, &t, a)));
	}
}

static void
run(const struct pair *p, struct arena *a, struct violations *out)
{
	double fr = (double)count_letters(p->fr, p->fr_len);
	double en = (double)count_letters(p->en, p->en_len);
	size_t before = out->items.len;

	if (en <= 0 || fr <= 0)
		return;
	by_length(a, out, fr, en);
	if (p->alignment && out->items.len == before)
		by_words(p, a, out, en / fr);
}

const struct check check_length = {
	.name = "length",
	.summary = "nothing is left out, nothing added",
	.run = run,
};
