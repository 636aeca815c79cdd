#include "language/facts.h"

#include <string.h>

/*
 * Negation.  In French a negation is "ne" with a partner (pas,
 * plus, jamais, aucun); "ne ... que" restricts (only), and "ne" alone after
 * craindre or avant que says nothing.  What negates without "ne" or "not"
 * (sans, refuser, unlikely) is soft: it answers for a negation of the other
 * side but need not be answered.
 */

static int
ends_clause(const struct fact_scan *s, size_t i)
{
	return fact_is(s, i, ";") || fact_is(s, i, ":") || fact_is(s, i, ".") ||
	    fact_is(s, i, "!") || fact_is(s, i, "?");
}

#define PARTNER_REACH 12 /* "n'a toutefois, selon lui, jamais ..." */

static size_t
find_ahead(const struct fact_scan *s, size_t i, enum fact_kind kind)
{
	size_t k;

	for (k = i + 1; k < s->tokens.len && k <= i + PARTNER_REACH; k++) {
		if (ends_clause(s, k) || fact_at(s, k, FK_NEGATOR))
			return 0;
		if (fact_at(s, k, kind))
			return k;
	}
	return 0;
}

/* "Aucun blessé n'est à déplorer", "Personne ne sait" */
static int
partner_behind(const struct fact_scan *s, size_t i)
{
	size_t k;

	for (k = i; k-- > 0 && i - k <= PARTNER_REACH;) {
		if (ends_clause(s, k) || fact_is(s, k, ","))
			return 0;
		if (fact_at(s, k, FK_PARTNER))
			return strcmp(fact_at(s, k, FK_PARTNER)->value,
				   "subject") == 0;
	}
	return 0;
}

static void
negator(struct fact_scan *s, size_t i)
{
	size_t partner = find_ahead(s, i, FK_PARTNER);
	size_t only = find_ahead(s, i, FK_ONLY);

	/* "ne dit rien que", "ne ... que": the nearer one decides */
	if (partner_behind(s, i))
		fact_add(s, "negation", i, i, 0, "not");
	else if (only && (!partner || only < partner))
		fact_add(s, "only", i, i, 0, "only");
	else if (find_ahead(s, i, FK_EXPLETIVE))
		fact_add(s, "soft", i, i, 0, "idiom");
	else if (partner) {
		fact_add(s, "negation", i, partner, 0, "not");
		s->tokens.items[partner].flags |= TOKEN_USED;
	} else
		fact_add(s, "soft", i, i, 0, "expletive");
}

/* "unlikely", "inacceptable": the word holds its negation. */
static int
has_prefix(const struct fact_scan *s, const struct fact_token *t)
{
	size_t k, n;
	const char *form;

	for (k = 0; k < s->words->prefixes.len; k++) {
		form = s->words->prefix_forms.items[k];
		n = strlen(form);
		if (strncmp(t->key, form, n) == 0 && strlen(t->key) > n + 2)
			return !fact_at(
			    s, (size_t)(t - s->tokens.items), FK_COMMON);
	}
	return 0;
}

/*
 * A partner that has its "ne" already; and "No" that is no negation: No
 * Kwang Chol, No. 1.
 */
static int
is_taken(const struct fact_scan *s, size_t i)
{
	const struct fact_token *t = &s->tokens.items[i];

	if (t->flags & TOKEN_USED)
		return 1;
	if (!(t->flags & TOKEN_CAPITAL) || i + 1 >= s->tokens.len ||
	    t->end - t->start > 2)
		return 0;
	return (t[1].flags & TOKEN_CAPITAL && !(t[1].flags & TOKEN_GLUED)) ||
	    t[1].kind == TOKEN_NUMBER ||
	    (fact_is(s, i + 1, ".") && t[1].flags & TOKEN_GLUED &&
		i + 2 < s->tokens.len && t[2].kind == TOKEN_NUMBER);
}

/* "had nothing to do with" is a cue of denial, and negates, too. */
static int
is_negated_cue(const struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_CUE), *one;
	size_t k;

	for (k = 0; e && e->ntokens > 1 && k < e->ntokens; k++) {
		one = map_gets(s->words->phrases, s->tokens.items[i + k].key);
		for (; one; one = one->next) {
			if (one->kind == FK_NEGATION)
				return 1;
		}
	}
	return 0;
}

/*
 * "Aucun blessé n'est", "personne ne": it negates with its "ne", which stands
 * in the same clause, and not a second time by itself.
 */
static int
has_negator(const struct fact_scan *s, size_t i)
{
	const struct fact_entry *e = fact_at(s, i, FK_PARTNER);
	size_t k;

	if (!e || strcmp(e->value, "subject") != 0)
		return 0;
	for (k = i + 1; k < s->tokens.len && k <= i + PARTNER_REACH; k++) {
		if (ends_clause(s, k) || fact_is(s, k, ","))
			return 0;
		if (fact_at(s, k, FK_NEGATOR))
			return 1;
	}
	return 0;
}

void
facts_find_negations(struct fact_scan *s)
{
	const struct fact_entry *e;
	size_t i;

	for (i = 0; i < s->tokens.len; i++) {
		if (s->tokens.items[i].covered || is_taken(s, i))
			continue;
		if (fact_at(s, i, FK_NEGATOR))
			negator(s, i);
		else if (has_negator(s, i))
			continue;
		else if ((e = fact_at(s, i, FK_NEGATION)) != NULL ||
		    (is_negated_cue(s, i) && (e = fact_at(s, i, FK_CUE))))
			fact_add(
			    s, "negation", i, i + e->ntokens - 1, 0, "not");
		else if ((e = fact_at(s, i, FK_SOFT)) != NULL)
			fact_add(s, "soft", i, i + e->ntokens - 1, 0,
			    e->value[0] ? e->value : "soft");
		else if (has_prefix(s, &s->tokens.items[i]))
			fact_add(s, "soft", i, i, 0, "prefix");
	}
}
