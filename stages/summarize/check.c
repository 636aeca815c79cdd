#include <string.h>

#include "language/language.h"
#include "stages/summarize/bullets.h"

/*
 * What a bullet may not bring in: a number, a date, a name or words in
 * quotation marks that none of the sentences it cites has, in French or in
 * English.
 */

/* All that the cited sentences say, folded once for the search of names. */
struct cited {
	struct typeds facts;
	struct buf folded;
};

static int
is_number(const char *kind)
{
	static const char *const kinds[] = {
		"number", "percent", "money", "unit", "fraction", "ordinal",
		"range", "bound",
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i], kind) == 0)
			return 1;
	return 0;
}

static int
is_day(const char *kind)
{
	return strcmp(kind, "date") == 0 || strcmp(kind, "weekday") == 0 ||
	    strcmp(kind, "time") == 0;
}

static int
is_name(const char *kind)
{
	return strcmp(kind, "name") == 0 || strcmp(kind, "place") == 0 ||
	    strcmp(kind, "acronym") == 0;
}

/* "12,500 households" may be cited from a number, a unit or a bound. */
static int
is_backed(const struct cited *c, const struct typed *f)
{
	size_t i;

	for (i = 0; i < c->facts.items.len; i++) {
		const struct typed *g = &c->facts.items.items[i];

		if (strcmp(g->value, f->value) == 0)
			return 1;
		if (is_number(f->kind) && is_number(g->kind) &&
		    f->amount == g->amount && f->amount > 0)
			return 1;
	}
	return 0;
}

/* The words of a name may stand anywhere in what is cited. */
static int
has_words(const struct cited *c, const char *text, size_t len)
{
	struct buf folded;
	const char *word, *found;
	size_t n;
	int all = 1;

	buf_init(&folded, BUF_MAX);
	text_fold(text, len, &folded);
	for (word = folded.data; *word && all; word += n) {
		word += strspn(word, " .,'-\"");
		n = strcspn(word, " .,'-\"");
		if (n == 0)
			break;
		found = memmem(c->folded.data, c->folded.len, word, n);
		all = found != NULL;
	}
	buf_free(&folded);
	return all;
}

static void
add_facts(struct cited *c, const struct language *language, const char *text,
    struct arena *arena)
{
	struct typeds facts = { 0 };
	size_t i;

	language_facts(language, text, strlen(text), arena, &facts);
	for (i = 0; i < facts.items.len; i++)
		vec_push(&c->facts.items, arena, facts.items.items[i]);
	text_fold(text, strlen(text), &c->folded);
	buf_putc(&c->folded, ' ');
}

static void
read_cited(const struct doc *doc, const struct env *env, const size_t *cites,
    size_t n, struct arena *arena, struct cited *c)
{
	size_t i;

	buf_init(&c->folded, BUF_MAX);
	for (i = 0; i < n; i++) {
		const char *fr = doc->sentences.items[cites[i]].text;
		const char *en = bullet_english(doc, cites[i]);

		add_facts(c, env->source, fr, arena);
		if (en)
			add_facts(c, env->target, en, arena);
	}
}

static const char *
fact_problem(const struct cited *c, const struct typed *f, const char *text,
    struct arena *arena)
{
	const char *words = text + f->span.start;
	const size_t len = f->span.end - f->span.start;

	if (is_number(f->kind) || is_day(f->kind)) {
		if (!is_backed(c, f) && !has_words(c, words, len))
			return arena_printf(arena, "%.*s is in no sentence "
			    "cited", (int)len, words);
	} else if (is_name(f->kind)) {
		if (!is_backed(c, f) && !has_words(c, words, len))
			return arena_printf(arena, "the name %.*s is in no "
			    "sentence cited", (int)len, words);
	} else if (strcmp(f->kind, "quotation") == 0) {
		if (!has_words(c, words, len))
			return arena_printf(arena, "the quotation %.*s is in "
			    "no sentence cited", (int)len, words);
	}
	return NULL;
}

const char *
bullet_problem(const struct doc *doc, const struct env *env, const char *text,
    const size_t *cites, size_t ncites, struct arena *arena)
{
	struct cited cited = { 0 };
	struct typeds facts = { 0 };
	const char *problem = NULL;
	size_t i;

	if (!text || !*text)
		return "the bullet is empty";
	if (ncites == 0)
		return "no sentence is cited";
	language_facts(env->target, text, strlen(text), arena, &facts);
	read_cited(doc, env, cites, ncites, arena, &cited);
	for (i = 0; i < facts.items.len && !problem; i++)
		problem = fact_problem(&cited, &facts.items.items[i], text,
		    arena);
	buf_free(&cited.folded);
	return problem;
}
