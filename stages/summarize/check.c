#include <string.h>

#include "language/language.h"
#include "ask/ask.h"
#include "stages/summarize/bullets.h"

/*
 * What a bullet may not bring in: a number, a day, a name or a quotation
 * that none of the sentences it cites has, in French or in English; a
 * negation; and it may not make a fact of a rumour.
 */

/* All that the cited sentences say, folded once for the search of names. */
struct cited {
	struct typeds facts; /* of both languages */
	struct buf folded;
	size_t negated;	 /* sentences with a negation */
	size_t softened; /* "sans", "ne ... que", "unlikely" */
	size_t sentences;
	size_t rumours, quotations;
};

static int
is_number(const char *kind)
{
	static const char *const kinds[] = {
		"number",
		"percent",
		"money",
		"unit",
		"range",
		"bound",
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

static int
has_word(const struct cited *c, const char *word, size_t len)
{
	return memmem(c->folded.data, c->folded.len, word, len) != NULL;
}

/*
 * The words of a name may stand anywhere in what is cited.  The last of them
 * must, and half of all: "Roaster Paul Meylan" begins with no name.
 */
static int
has_name(const struct cited *c, const char *text, size_t len)
{
	static const char parts[] = " .,;:'\"-()";
	struct buf folded;
	const char *word;
	size_t n, words = 0, found = 0;
	int last = 0;

	buf_init(&folded, BUF_MAX);
	text_fold(text, len, &folded);
	for (word = folded.data; *word; word += n) {
		word += strspn(word, parts);
		n = strcspn(word, parts);
		if (n == 0)
			break;
		last = has_word(c, word, n);
		found += last != 0;
		words++;
	}
	buf_free(&folded);
	return words == 0 || (last && 2 * found >= words);
}

/* Adds the facts of one language and text; sums up what kinds there are. */
static void
add_text(struct cited *c, const struct language *language, const char *text,
    struct arena *arena, int *negated)
{
	struct typeds facts = { 0 };
	size_t i;

	language_facts(language, text, strlen(text), arena, &facts);
	for (i = 0; i < facts.items.len; i++) {
		const struct typed *f = &facts.items.items[i];

		vec_push(&c->facts.items, arena, *f);
		*negated |= strcmp(f->kind, "negation") == 0 && !f->minor;
		c->softened += strcmp(f->kind, "soft") == 0 ||
		    strcmp(f->kind, "only") == 0;
		c->rumours += strcmp(f->kind, "conditional") == 0;
		c->quotations += strcmp(f->kind, "quotation") == 0;
	}
	text_fold(text, strlen(text), &c->folded);
	buf_putc(&c->folded, ' ');
}

static void
read_cited(const struct doc *doc, const struct env *env, const size_t *cites,
    size_t n, struct arena *arena, struct cited *c)
{
	size_t i;
	int negated;

	for (i = 0; i < n; i++) {
		const char *en = bullet_english(doc, cites[i]);

		negated = 0;
		add_text(c, env->source, doc->sentences.items[cites[i]].text,
		    arena, &negated);
		if (en)
			add_text(c, env->target, en, arena, &negated);
		c->negated += negated != 0;
		c->sentences++;
	}
}

static const char *
fact_problem(const struct cited *c, const struct typed *f, const char *text,
    struct arena *arena)
{
	const char *words = text + f->span.start;
	const int len = (int)(f->span.end - f->span.start);

	if (f->minor || is_backed(c, f))
		return NULL;
	if (is_number(f->kind) && f->amount >= 2)
		return arena_printf(
		    arena, "%.*s is in no sentence cited", len, words);
	if (is_day(f->kind))
		return arena_printf(arena,
		    "the day %.*s is in no sentence "
		    "cited",
		    len, words);
	if (is_name(f->kind) && !has_name(c, words, (size_t)len))
		return arena_printf(arena,
		    "the name %.*s is in no sentence "
		    "cited",
		    len, words);
	/* worded anew in English it cannot be compared, but there is one */
	if (strcmp(f->kind, "quotation") == 0 && c->quotations == 0)
		return arena_printf(arena,
		    "the quotation %.*s is in no "
		    "sentence cited",
		    len, words);
	return NULL;
}

/* Does the bullet name who says so: "An internal report speaks of ..."? */
static int
is_sourced(const char *text, const struct names *names)
{
	struct buf bullet, name;
	const char *last;
	size_t i;
	int found = 0;

	buf_init(&bullet, BUF_MAX);
	buf_init(&name, BUF_MAX);
	text_fold(text, strlen(text), &bullet);
	for (i = 0; i < names->items.len && !found; i++) {
		const char *one = names->items.items[i];

		buf_clear(&name);
		text_fold(one, strlen(one), &name);
		last = strrchr(name.data, ' ');
		found = name.len > 0 &&
		    strstr(bullet.data, last ? last + 1 : name.data) != NULL;
	}
	buf_free(&bullet);
	buf_free(&name);
	return found;
}

/* Negation and reserve have no place; they are there or not. */
static const char *
polarity_problem(
    const struct cited *c, const struct typeds *bullet, int sourced)
{
	size_t i, negations = 0, other = 0, reserves = 0;

	for (i = 0; i < bullet->items.len; i++) {
		const char *kind = bullet->items.items[i].kind;

		negations += strcmp(kind, "negation") == 0 &&
		    !bullet->items.items[i].minor;
		other += strcmp(kind, "soft") == 0 || strcmp(kind, "only") == 0;
		reserves += strcmp(kind, "reserve") == 0 ||
		    strcmp(kind, "modal") == 0 ||
		    strcmp(kind, "conditional") == 0;
	}
	if (negations && !c->negated && !c->softened)
		return "no sentence cited is negated";
	if (!negations && !other && c->negated == c->sentences)
		return "the negation of the sentences cited is lost";
	if (c->rumours && !reserves && !sourced && c->sentences == 1)
		return "the reserve of the sentence cited is lost";
	return NULL;
}

const char *
bullet_problem(const struct doc *doc, const struct env *env,
    const struct answer_bullet *bullet, const struct bullet_cites *cites,
    struct arena *arena)
{
	struct cited cited = { 0 };
	struct typeds facts = { 0 };
	const char *text = bullet->text, *problem;
	size_t i;

	if (!text || !*text)
		return "the bullet is empty";
	if (cites->n == 0)
		return "no sentence is cited";
	buf_init(&cited.folded, BUF_MAX);
	language_facts(env->target, text, strlen(text), arena, &facts);
	read_cited(doc, env, cites->items, cites->n, arena, &cited);
	/* "Elle a dénoncé": who that is, the sentence itself does not say */
	for (i = 0; i < cites->names.items.len; i++) {
		const char *name = cites->names.items.items[i];

		text_fold(name, strlen(name), &cited.folded);
		buf_putc(&cited.folded, ' ');
	}
	problem = polarity_problem(
	    &cited, &facts, is_sourced(text, &cites->names));
	for (i = 0; i < facts.items.len && !problem; i++)
		problem = fact_problem(
		    &cited, &facts.items.items[i], text, arena);
	buf_free(&cited.folded);
	return problem;
}
