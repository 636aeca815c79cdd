#include "language/facts.h"
#include "language/tenses.h"

#include <string.h>

#define CLAUSE 12 /* words from "que" to its verb */
#define ADVERBS 3 /* words from the verb of saying to "que", both counted */

/* What keeps a claim from being a plain fact, and who is heard in it. */

/*
 * The conditional by its ending: aurait, disposerait, seraient.  Nouns that
 * end alike (portrait, retrait) are listed; so are the verbs whose
 * conditional is a wish or a duty (voudrait, devrait), as modal.
 */
static int
has_ending(const struct fact_scan *s, const struct fact_token *t)
{
	size_t k, n, len = strlen(t->key);
	const char *form;

	for (k = 0; k < s->words->endings.len; k++) {
		form = s->words->ending_forms.items[k];
		n = strlen(form);
		if (len >= n && strcmp(t->key + len - n, form) == 0)
			return 1;
	}
	return 0;
}

/* "si ... ", "would": then the conditional is no rumour. */
static int
has_condition(const struct fact_scan *s)
{
	size_t i;

	for (i = 0; i < s->tokens.len; i++) {
		if (fact_at(s, i, FK_CONDITION))
			return 1;
	}
	return 0;
}

static unsigned
tense(const struct fact_scan *s, size_t i)
{
	return language_tense(s->lang, s->tokens.items[i].key);
}

/* "a promis lundi (que)", "pensaient (que)": told in the past; "il dit" and
 * "un accusé" may be none of it. */
static int
is_told_in_past(const struct fact_scan *s, size_t joint)
{
	for (size_t n = 1; n <= joint && n <= ADVERBS; n++) {
		unsigned t = tense(s, joint - n);

		if (t & TENSE_PAST && !(t & TENSE_PRESENT))
			return 1;
		if (t & TENSE_PARTICIPLE && joint > n &&
		    tense(s, joint - n - 1) & TENSE_HELPS)
			return 1;
	}
	return 0;
}

/*
 * "Il a promis que nul ne serait déplacé": in his future, no rumour as in "a
 * dit qu'il aurait fui".
 */
static int
is_future_in_past(const struct fact_scan *s, size_t i)
{
	size_t least = i > CLAUSE ? i - CLAUSE : 0, k = i;

	if (tense(s, i) & TENSE_WOULD_HAVE)
		return 0;
	while (k-- > least) {
		if (s->tokens.items[k].kind == TOKEN_MARK)
			return 0;
		if (tense(s, k) & TENSE_JOINS)
			return is_told_in_past(s, k);
	}
	return 0;
}

void
facts_find_reserves(struct fact_scan *s)
{
	int condition = has_condition(s);
	const struct fact_entry *e;
	size_t i;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].kind != TOKEN_WORD ||
		    s->tokens.items[i].covered)
			continue;
		e = fact_at(s, i, FK_RESERVE);
		if (e)
			fact_add(
			    s, "reserve", i, i + e->ntokens - 1, 0, e->value);
		e = fact_at(s, i, FK_MODAL);
		if (e)
			fact_add(
			    s, "modal", i, i + e->ntokens - 1, 0, e->value);
		else if (!fact_at(s, i, FK_LEND) &&
		    has_ending(s, &s->tokens.items[i]))
			fact_add(s,
			    condition || is_future_in_past(s, i) ?
				"modal" :
				"conditional",
			    i, i, 0, "reported");
	}
}

/*
 * Words that say that somebody says so, and bodies by all their names: what
 * an attribution of the other side is looked for in.
 */
void
facts_find_cues(struct fact_scan *s)
{
	static const struct {
		enum fact_kind kind;
		const char *name;
	} kinds[] = {
		{ FK_CUE, "cue" },
		{ FK_CHANGE, "change" },
		{ FK_BODY, "body" },
		{ FK_PRONOUN, "pronoun" },
		{ FK_SELF, "self" },
		{ FK_MOUTH, "mouth" },
		{ FK_SMALLCUE, "small-cue" },
		{ FK_AGENT, "agent" },
		{ FK_HEDGE, "hedge" },
		{ FK_ASIDE, "aside" },
		{ FK_DEFINITE, "definite" },
	};
	const struct fact_entry *e;
	size_t i, k;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].covered)
			continue;
		for (k = 0; k < sizeof kinds / sizeof *kinds; k++) {
			e = fact_at(s, i, kinds[k].kind);
			if (e)
				fact_add(s, kinds[k].name, i,
				    i + e->ntokens - 1, 0, e->value);
		}
	}
}
