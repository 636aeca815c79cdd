#include "stages/render/brief.h"

/*
 * A counting sort by sentence: linear, whatever the record holds.  Items of
 * sentences that do not exist (a credit stands in none) are left out.
 */
struct sorter {
	const struct doc *doc;
	size_t count;
	size_t (*sentence)(const struct doc *, size_t i);
};

static size_t
attribution_sentence(const struct doc *doc, size_t i)
{
	return doc->attributions.items[i].sentence;
}

static size_t
fact_sentence(const struct doc *doc, size_t i)
{
	return doc->facts.items[i].sentence;
}

static size_t
finding_sentence(const struct doc *doc, size_t i)
{
	return doc->findings.items[i].sentence;
}

static size_t
unknown_sentence(const struct doc *doc, size_t i)
{
	return doc->unknown.items[i].sentence;
}

static void
index_make(const struct sorter *s, struct arena *arena, struct index *out)
{
	size_t n = s->doc->sentences.len, i, k, *at;

	out->start = arena_alloc(arena, (n + 2) * sizeof(*out->start));
	out->items = arena_alloc(arena, (s->count + 1) * sizeof(*out->items));
	/* start[k + 1] counts, then runs ahead while the items are put */
	at = out->start + 1;
	for (i = 0; i < s->count; i++) {
		k = s->sentence(s->doc, i);
		if (k < n)
			at[k]++;
	}
	for (k = n; k > 0; k--)
		at[k] = at[k - 1];
	at[0] = 0;
	for (k = 1; k <= n; k++)
		at[k] += at[k - 1];
	for (i = 0; i < s->count; i++) {
		k = s->sentence(s->doc, i);
		if (k < n)
			out->items[at[k]++] = i;
	}
}

void
index_document(
    const struct doc *doc, struct arena *arena, struct brief_indexes *out)
{
	const struct sorter sorters[] = {
		{ doc, doc->attributions.len, attribution_sentence },
		{ doc, doc->facts.len, fact_sentence },
		{ doc, doc->findings.len, finding_sentence },
		{ doc, doc->unknown.len, unknown_sentence },
	};

	index_make(&sorters[0], arena, &out->attributions);
	index_make(&sorters[1], arena, &out->facts);
	index_make(&sorters[2], arena, &out->findings);
	index_make(&sorters[3], arena, &out->unknown);
}
