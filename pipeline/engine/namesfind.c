/*
 * Names that must come through: those of names.tsv, and runs of capitals of
 * which a word would be read as French (Kim Jong Un, Le Fanal).
 */
#include <string.h>

#include "base/base.h"
#include "plan.h"

#define NAME_WORDS 8

/* All state of one pass. */
struct finder {
	const struct work *w;
	const char *text;
	const struct tokens *t;
	struct guards *out;
	size_t title; /* next title not yet passed */
};

static const struct token *
tok(const struct finder *f, size_t i)
{
	static const struct token none = { .text = "", .low = "" };

	return i < f->t->v.len ? &f->t->v.items[i] : &none;
}

/* The text of tokens [i,j) with ’ as ' and no-break blanks as blanks. */
static const char *
spelled(const struct finder *f, size_t i, size_t j)
{
	struct arena *a = f->w->a;
	size_t from = tok(f, i)->from;
	const char *s = str_cut(
	    a, f->text + from, (int)(tok(f, j - 1)->to - from));

	return str_replace(
	    a, str_replace(a, s, "’", "'", true), "\xc2\xa0", " ", true);
}

static void
guard(struct finder *f, size_t i, size_t j, const char *en, const char *sort,
    bool fem)
{
	struct guard g = { tok(f, i)->from, tok(f, j - 1)->to, en, sort, fem };

	vec_push(&f->out->v, f->w->a, g);
}

static bool
function_word(const struct finder *f, size_t i)
{
	return is(f->w, tok(f, i)->low, W_FUNCTION_WORDS);
}

/* The longest name of names.tsv of two words or more at i; its length. */
static size_t
listed(struct finder *f, size_t i)
{
	const struct token *first = tok(f, i);
	const struct entry *row = NULL;
	size_t n;

	if (!first->cap)
		return 0;
	for (n = NAME_WORDS; n >= 2 && !row; n--) {
		if (i + n > f->t->v.len || !tok(f, i + n - 1)->near)
			continue;
		row = dict_find(
		    &f->w->x->tables[TABLE_NAMES], spelled(f, i, i + n));
		/* La Presse Canadienne is not La Presse */
		if (row && tok(f, i + n)->near &&
		    (tok(f, i + n)->cap ||
			(function_word(f, i) && tok(f, i + n + 1)->near &&
			    tok(f, i + n + 1)->cap &&
			    is(f->w, tok(f, i + n)->low, W_NAME_LINKS))))
			row = NULL;
		if (row)
			break;
	}
	if (!row || str_eq(row->cell[2], "person"))
		return 0;
	/* a place that the analyser knows by itself */
	if (has(f->w, TABLE_PLACES, str_lower(f->w->a, row->cell[0])))
		return 0;
	guard(f, i, i + n, row->cell[1], row->cell[2], row->cell[3][0] == 'f');
	return n;
}

/* A capital that is due anyway and a word of the language: no name. */
static bool
opens_only(const struct finder *f, size_t i)
{
	return tok(f, i)->first && token_common(f->w, tok(f, i)->low);
}

static bool
demonym_ending(const struct work *w, const char *s)
{
	const struct set *set = &w->x->sets[W_DEMONYM_ENDINGS];

	for (int i = 0; i < set->n; i++)
		if (str_ends(s, set->v[i]) && str_len(s) > 6)
			return true;
	return false;
}

/* Behind the run of capitals at i; Le Cri du Lésignac goes on over "du". */
static size_t
run_end(const struct finder *f, size_t i, bool article)
{
	size_t j = i + 1;

	for (;;) {
		const struct token *t = tok(f, j);

		if (t->near && t->cap && !t->first) {
			j++;
			continue;
		}
		if (!article || !t->near)
			return j;
		if (is(f->w, t->low, W_NAME_LINKS) && tok(f, j + 1)->near &&
		    tok(f, j + 1)->cap) {
			j += 2;
			continue;
		}
		if (j == i + 2 && !t->cap && demonym_ending(f->w, t->low))
			j++; /* Le Réveil ferréolien */
		return j;
	}
}

/* Does a word of the run [i,j) say that this is a name? */
static bool
telling(const struct finder *f, size_t i, size_t j)
{
	if (j - i < 2)
		return false;
	for (size_t k = i; k < j; k++) {
		const struct token *t = tok(f, k);

		if (!token_common(f->w, t->low) || (k == i && t->upper))
			return true;
		if (function_word(f, k) && t->cap && !t->first)
			return true;
	}
	return false;
}

/* Outremer-Dubé: two capitals, a word of the language among them */
static bool
compound_name(const struct finder *f, const struct token *t)
{
	struct strs parts = strs_split(f->w->a, t->text, '-');
	bool common = false;

	if (parts.n < 2 || has(f->w, TABLE_PLACES, t->low) ||
	    has(f->w, TABLE_NAMES, t->text) || has(f->w, TABLE_NOUNS, t->low) ||
	    is(f->w, str_lower(f->w->a, parts.v[0]), W_COMPOUND_FIRST_NAMES))
		return false;
	for (int i = 0; i < parts.n; i++) {
		if (!str_begins_upper(parts.v[i]))
			return false;
		common |= token_common(f->w, str_lower(f->w->a, parts.v[i]));
	}
	return common;
}

/* Saint-Aubin-les-Forges, L’Isle-sur-la-Sorgue: parts joined over "les" */
static bool
place_name(const struct finder *f, const struct token *t)
{
	struct strs parts = strs_split(f->w->a, t->text, '-');
	bool linked = false;

	if (parts.n < 3 || has(f->w, TABLE_PLACES, t->low) ||
	    !str_begins_upper(parts.v[0]) ||
	    !str_begins_upper(parts.v[parts.n - 1]))
		return false;
	for (int i = 1; i < parts.n - 1; i++) {
		if (is(f->w, parts.v[i], W_PLACE_LINKS))
			linked = true;
		else if (!str_begins_upper(parts.v[i]))
			return false;
	}
	return linked;
}

/* A word of a name that the analyser would read as French. */
static bool
risky(const struct finder *f, size_t k, size_t i)
{
	const struct token *t = tok(f, k);

	if (strchr(t->text, '\'') || strstr(t->text, "’"))
		return true;
	if (strchr(t->text, '-'))
		return compound_name(f, t);
	if (t->upper || !token_common(f->w, t->low) ||
	    is(f->w, t->text, W_TITLES_BEFORE_NAMES))
		return false;
	/* le Maire Rob Ford, Marine Tondelier */
	return k != i ||
	    !(is(f->w, t->low, W_FIRST_NAMES) ||
		has(f->w, TABLE_PERSONS, t->low));
}

/* rue des Œillets, avenue de la Liberté; M. Noyer */
static size_t
announced_name(struct finder *f, size_t i)
{
	const struct token *t = tok(f, i), *next = tok(f, i + 1);
	size_t j = i + 1;

	if (is(f->w, t->low, W_STREETS)) {
		while (
		    is(f->w, tok(f, j)->low, W_STREET_LINKS) && tok(f, j)->near)
			j++;
		if (j == i + 1 || !tok(f, j)->cap || !tok(f, j)->near)
			return 0;
		while (tok(f, j)->cap && tok(f, j)->near)
			j++;
		guard(f, i, j, NULL, "street", true);
		return j - i;
	}
	/* Me Morin: the lawyer */
	if (is(f->w, t->text, W_LAWYER_TITLE) && next->cap && next->near) {
		const struct work *w = f->w;

		/* son avocate, Me Morel: it was said */
		if (i && is(w, tok(f, i - 1)->low, W_LAWYERS)) {
			guard(f, i, i + 2, next->text, "", false);
			return 2;
		}
		guard(f, i, i + 1, word(w, E_LAWYER), "", false);
		return 1;
	}
	if (is(f->w, t->text, W_TITLES_BEFORE_NAMES) && next->cap &&
	    !next->upper && token_common(f->w, next->low)) {
		guard(f, i + 1, i + 2, NULL, "", false);
		return 2;
	}
	return 0;
}

#define ACRONYM_MAX 5

/*
 * l'agence officielle AMI: capitals that are spelt like a noun (ami, friend),
 * not an acronym that the tables know as one (l'ONU: the UN).
 */
static bool
plain_word(const struct finder *f, const struct token *t)
{
	const char *en = get(f->w, TABLE_NOUNS, t->low);

	return t->upper && strlen(t->text) <= ACRONYM_MAX &&
	    !strchr(t->text, '-') && en &&
	    strcmp(str_lower(f->w->a, en), en) == 0;
}

/* selon l'AIE: capitals that are spelt like a form of a verb (avoir) */
static bool
verb_acronym(struct finder *f, size_t i)
{
	const struct entry *row;

	if (!is(f->w, tok(f, i)->text, W_VERB_ACRONYMS))
		return false;
	row = dict_find(&f->w->x->tables[TABLE_NAMES], tok(f, i)->text);
	if (row)
		guard(f, i, i + 1, row->cell[1], row->cell[2], false);
	return row != NULL;
}

/* A single capitalised word that only a name can be. */
static bool
risky_alone(const struct finder *f, const struct token *t)
{
	if (strchr(t->text, '\'') || strstr(t->text, "’"))
		return true;
	if (!t->first && plain_word(f, t))
		return true;
	return strchr(t->text, '-') && !t->first && compound_name(f, t);
}

static size_t
run_at(struct finder *f, size_t i)
{
	const struct token *t = tok(f, i);
	bool article = !t->first && function_word(f, i);
	size_t j;

	if (verb_acronym(f, i))
		return 1;
	if (place_name(f, t)) {
		guard(f, i, i + 1, NULL, "place", false);
		return 1;
	}
	if (!t->cap || opens_only(f, i))
		return 0;
	j = run_end(f, i, article);
	if (j == i + 1 && risky_alone(f, t)) {
		guard(f, i, j, NULL, "", false); /* Guivarc’h-Odet */
		return 1;
	}
	/* La Haye: the analyser knows it */
	if (!telling(f, i, j) ||
	    has(f->w, TABLE_PLACES, str_lower(f->w->a, spelled(f, i, j))))
		return j - i;
	if (article && is(f->w, t->low, W_NAME_ARTICLES)) {
		guard(f, i, j, NULL, "org", false); /* Le Fanal */
		return j - i;
	}
	for (size_t k = i; k < j; k++)
		if (risky(f, k, i))
			guard(f, k, k + 1, NULL, "", false);
	return j - i;
}

/*
 * Behind the name of a body at i: capitals, and over "le", "à" where it does
 * not begin with a noun ("Debout le Pays", "Vivre à Nantes").
 */
static size_t
body_end(const struct finder *f, size_t i)
{
	bool noun = has(f->w, TABLE_NOUNS, tok(f, i)->low) ||
	    !token_common(f->w, tok(f, i)->low);
	size_t j = i + 1;

	while (tok(f, j)->near) {
		if (tok(f, j)->cap)
			j++;
		else if (!noun && function_word(f, j) && tok(f, j + 1)->near &&
		    tok(f, j + 1)->cap)
			j += 2;
		else
			break;
	}
	return j;
}

/*
 * "le collectif Stop Béton", "l'Agence Sahel Info": what a body is called is
 * said word for word, whatever its words mean.
 */
static size_t
body_name(struct finder *f, size_t i)
{
	const struct token *t = tok(f, i);
	bool body = is(f->w, t->low, W_BODIES), open;
	size_t j;

	open = t->from > 0 && f->text[t->from - 1] == '(';
	if (!body || !tok(f, i + 1)->cap || !tok(f, i + 1)->near)
		return 0;
	j = body_end(f, i + 1);
	/* "ONG" is said in English */
	if (t->cap && !t->upper && (!t->first || open)) {
		guard(f, i, j, NULL, "org", true);
		return j - i;
	}
	if (j == i + 2 && !t->upper)
		return 0;
	j = listed(f, i + 1);
	if (j > 0)
		return j + 1;
	j = body_end(f, i + 1);
	guard(f, i + 1, j, NULL, "org", false);
	return j - i;
}

void
guard_names(const struct work *w, const char *text, const struct tokens *t,
    struct guards *out)
{
	struct finder f = { w, text, t, out, 0 };
	struct guards titles = *out;
	size_t i = 0, next = 0;

	out->v.items = NULL;
	out->v.len = out->v.cap = 0;
	while (i < t->v.len) {
		size_t n;

		if (next < titles.v.len &&
		    tok(&f, i)->from >= titles.v.items[next].from) {
			const struct guard *g = &titles.v.items[next++];

			vec_push(&out->v, w->a, *g);
			while (i < t->v.len && tok(&f, i)->from < g->to)
				i++;
			continue;
		}
		n = listed(&f, i);
		if (!n)
			n = announced_name(&f, i);
		if (!n)
			n = body_name(&f, i);
		if (!n)
			n = run_at(&f, i);
		i += n ? n : 1;
	}
}
