#include "stages/summarize/bullets.h"

#include <string.h>

/* Names that a bullet may have. */
#define NAMES_MAX 50
/* A denial that is more sentences away answers something else. */
#define DENIAL_MAX 6

struct speaking {
	size_t attribution, sentence;
};

struct speakings {
	VEC(struct speaking) items;
};

static int
speaks(const struct attribution *a)
{
	return a->type != ATTRIBUTION_CREDIT && a->type != ATTRIBUTION_BYLINE;
}

/* The sentences that a content reaches beyond the one with its cue. */
static void
add_reached(
    const struct doc *doc, size_t i, struct arena *arena, struct speakings *out)
{
	const struct attribution *a = &doc->attributions.items[i];
	size_t c, k, end;

	for (c = 0; c < a->content.len; c++) {
		attribution_reach(doc, a, c, &k, &end);
		for (; k < end; k++) {
			struct speaking reached = { i, k };

			if (k != a->sentence)
				vec_push(&out->items, arena, reached);
		}
	}
}

void
voices_index(const struct doc *doc, struct arena *arena, struct voices *v)
{
	const size_t n = doc->sentences.len;
	struct speakings all = { 0 };
	size_t i, *at;

	for (i = 0; i < doc->attributions.len; i++) {
		const struct attribution *a = &doc->attributions.items[i];
		struct speaking here = { i, a->sentence };

		if (!speaks(a) || a->sentence >= n)
			continue;
		vec_push(&all.items, arena, here);
		add_reached(doc, i, arena, &all);
	}
	v->start = arena_alloc(arena, (n + 2) * sizeof(*v->start));
	v->items = arena_alloc(arena, (all.items.len + 1) * sizeof(*v->items));
	/* a counting sort; start[k + 1] runs ahead while items are put */
	at = v->start + 1;
	for (i = 0; i < all.items.len; i++)
		at[all.items.items[i].sentence]++;
	for (i = n; i > 0; i--)
		at[i] = at[i - 1];
	at[0] = 0;
	for (i = 1; i <= n; i++)
		at[i] += at[i - 1];
	for (i = 0; i < all.items.len; i++)
		v->items[at[all.items.items[i].sentence]++] =
		    all.items.items[i].attribution;
}

static const char *
attribution_name(const struct doc *doc, const struct attribution *a)
{
	if (a->speaker_index < doc->speakers.len &&
	    doc->speakers.items[a->speaker_index].name_en)
		return doc->speakers.items[a->speaker_index].name_en;
	return a->name ? a->name : a->speaker;
}

void
voices_names(const struct doc *doc, const struct voices *v, size_t sentence,
    struct arena *arena, struct names *out)
{
	const char *name;
	size_t i, k;

	for (i = v->start[sentence]; i < v->start[sentence + 1]; i++) {
		name = attribution_name(
		    doc, &doc->attributions.items[v->items[i]]);
		if (!name || !*name)
			continue;
		for (k = 0; k < out->items.len; k++)
			if (strcmp(out->items.items[k], name) == 0)
				break;
		if (k == out->items.len && k < NAMES_MAX)
			vec_push(&out->items, arena, name);
	}
}

/* "X a nié, selon KCNA": KCNA's words hold X's, and are the longer. */
size_t
voices_outermost(const struct doc *doc, const struct voices *v, size_t sentence)
{
	size_t i, len, longest = 0, voice = 0;

	for (i = v->start[sentence]; i < v->start[sentence + 1]; i++) {
		const struct attribution *a =
		    &doc->attributions.items[v->items[i]];

		len = attribution_length(a);
		if (a->speaker_index >= doc->speakers.len ||
		    (voice && len <= longest))
			continue;
		longest = len;
		voice = a->speaker_index + 1;
	}
	return voice;
}

/* Does anyone but that voice deny in the sentence? */
static int
denies(const struct doc *doc, const struct voices *v, size_t sentence,
    size_t voice)
{
	size_t i;

	for (i = v->start[sentence]; i < v->start[sentence + 1]; i++) {
		const struct attribution *a =
		    &doc->attributions.items[v->items[i]];

		if (a->stance == STANCE_DENIED && a->sentence == sentence &&
		    a->speaker_index + 1 != voice)
			return 1;
	}
	return 0;
}

/* In the same paragraph, or in the one behind it. */
size_t
voices_denial(const struct doc *doc, const struct voices *v, size_t sentence)
{
	const struct sentence *all = doc->sentences.items;
	const size_t n = doc->sentences.len, block = all[sentence].block;
	const size_t voice = voices_outermost(doc, v, sentence);
	size_t k;

	/* who denies is answered by no other denial */
	if (denies(doc, v, sentence, 0))
		return 0;
	for (k = sentence + 1;
	     k < n && k <= sentence + DENIAL_MAX && all[k].block <= block + 1;
	     k++)
		if (denies(doc, v, k, voice))
			return k + 1;
	for (k = sentence;
	     k > 0 && k + DENIAL_MAX > sentence && all[k - 1].block == block;
	     k--)
		if (denies(doc, v, k - 1, voice))
			return k;
	return 0;
}
