#include "language/facts.h"
#include "language/inner.h"

#include <stdlib.h>
#include <string.h>

/* The finders, in the order in which they take tokens from each other. */
static void (*const finders[])(struct fact_scan *) = {
	facts_find_dates,
	facts_find_times,
	facts_find_numbers,
	facts_find_scales,
	facts_find_measures,
	facts_find_fractions,
	facts_find_names,
	facts_find_quotations,
	facts_find_negations,
	facts_find_reserves,
	facts_find_cues,
};

/* Kinds that only answer for others. */
static int
is_minor(const char *kind)
{
	static const char *const kinds[] = { "one", "code", "vague", "scale",
		"first", "soft", "modal", "body", "cue", "pronoun", "rolepart",
		"self", "mouth", "small-cue", "change", "hedge", "agent",
		"aside", "definite", NULL };
	size_t i;

	for (i = 0; kinds[i]; i++) {
		if (strcmp(kinds[i], kind) == 0)
			return 1;
	}
	return 0;
}

void
fact_add(struct fact_scan *s, const char *kind, size_t first, size_t last,
    double amount, const char *value)
{
	struct typed t = { .kind = kind,
		.value = value,
		.amount = amount,
		.minor = is_minor(kind) };

	if (last >= s->tokens.len)
		last = s->tokens.len - 1;
	t.span.start = s->tokens.items[first].start;
	t.span.end = s->tokens.items[last].end;
	vec_push(&s->out->items, s->arena, t);
}

static int
by_place(const void *a, const void *b)
{
	const struct typed *x = a, *y = b;

	if (x->span.start != y->span.start)
		return x->span.start < y->span.start ? -1 : 1;
	if (x->span.end != y->span.end)
		return x->span.end > y->span.end ? -1 : 1;
	return strcmp(x->kind, y->kind);
}

void
language_facts(const struct language *lang, const char *text, size_t len,
    struct arena *arena, struct typeds *out)
{
	struct fact_scan s = { .lang = lang,
		.words = lang->facts,
		.text = text,
		.len = len,
		.arena = arena,
		.out = out };
	size_t i;

	*out = (struct typeds){ 0 };
	if (!lang->facts)
		return;
	s.scratch = arena_new();
	fact_tokens(&s);
	for (i = 0; s.tokens.len > 0 && i < sizeof finders / sizeof *finders;
	     i++)
		finders[i](&s);
	arena_free(s.scratch);
	if (out->items.len > 1)
		qsort(out->items.items, out->items.len,
		    sizeof *out->items.items, by_place);
}
