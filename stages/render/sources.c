#include <string.h>

#include "stages/render/brief.h"

/*
 * The sources of a document in order of first appearance, each with the
 * letter that stands for it everywhere on the page.
 */

#define LETTERS 12 /* A to L; all later ones share M, "others" */

static const char *
class_words(enum source_class class, int anonymous)
{
	static const char *const words[CLASSES][2] = {
		[CLASS_PERSON] = { "person", "unnamed person" },
		[CLASS_ORGANISATION] = { "organisation",
		    "unnamed organisation" },
		[CLASS_AGENCY] = { "news agency", "unnamed news agency" },
		[CLASS_GOVERNMENT] = { "government", "unnamed officials" },
		[CLASS_DOCUMENT] = { "document", "unnamed document" },
		[CLASS_MEDIA] = { "media", "unnamed media" },
		[CLASS_GROUP] = { "group", "unnamed group" },
		[CLASS_UNKNOWN] = { "source", "unnamed source" },
	};

	if ((unsigned)class >= CLASSES)
		class = CLASS_UNKNOWN;
	return words[class][anonymous != 0];
}

static const char *
source_name(const struct doc *doc, const struct attribution *a)
{
	if (a->speaker_index < doc->speakers.len) {
		const struct speaker *s =
		    &doc->speakers.items[a->speaker_index];

		if (s->name_en && *s->name_en)
			return s->name_en;
		if (s->name_fr && *s->name_fr)
			return s->name_fr;
	}
	if (a->name && *a->name)
		return a->name;
	if (a->speaker && *a->speaker)
		return a->speaker;
	if (a->source_text && *a->source_text && !a->pronoun)
		return a->source_text;
	return "source not named";
}

static int
stands_in_text(const struct attribution *a)
{
	return a->type != ATTRIBUTION_CREDIT && a->type != ATTRIBUTION_BYLINE;
}

/*
 * "De source syndicale", "une source proche du dossier": a speaker is
 * unnamed if the record says so, or if every mention is.  Table, margin and
 * opening line all ask the source that this is written to.
 */
static int
is_unnamed(const struct brief *b, const struct attribution *a)
{
	return a->speaker_index < b->doc->speakers.len ?
	    b->unnamed[a->speaker_index] :
	    a->anonymous;
}

static void
find_unnamed(struct brief *b)
{
	const struct doc *doc = b->doc;
	const size_t n = doc->speakers.len;
	char *named = arena_alloc(b->arena, n + 1);
	char *met = arena_alloc(b->arena, n + 1);
	size_t i;

	for (i = 0; i < doc->attributions.len; i++) {
		const struct attribution *a = &doc->attributions.items[i];

		if (a->speaker_index >= n || !stands_in_text(a))
			continue;
		met[a->speaker_index] = 1;
		named[a->speaker_index] |= !a->anonymous;
	}
	b->unnamed = arena_alloc(b->arena, n + 1);
	for (i = 0; i < n; i++)
		b->unnamed[i] = doc->speakers.items[i].anonymous ||
		    (met[i] && !named[i]);
}

/* Its role or kind if the text gives it, else its class. */
static const char *
source_kind(struct brief *b, const struct attribution *a, int unnamed)
{
	const struct speaker *s = a->speaker_index < b->doc->speakers.len ?
	    &b->doc->speakers.items[a->speaker_index] :
	    NULL;

	if (!s || !s->descriptor || !*s->descriptor)
		return class_words(s ? s->class : a->class, unnamed);
	return unnamed ? arena_printf(b->arena, "%s, unnamed", s->descriptor) :
			 s->descriptor;
}

static size_t
source_new(struct brief *b, const struct attribution *a)
{
	const struct doc *doc = b->doc;
	const struct speaker *s = a->speaker_index < doc->speakers.len ?
	    &doc->speakers.items[a->speaker_index] :
	    NULL;
	struct brief_source source = { 0 };
	size_t n = b->sources.len;
	char letter = (char)('A' + (n < LETTERS ? n : LETTERS));

	source.letter = arena_printf(b->arena, "%c", letter);
	source.id = n <= LETTERS ?
	    source.letter :
	    arena_printf(b->arena, "M%zu", n - LETTERS + 1);
	source.name = source_name(doc, a);
	source.name_fr = s ? s->name_fr : a->speaker;
	source.anonymous = is_unnamed(b, a);
	source.kind = source_kind(b, a, source.anonymous);
	source.through = NO_SOURCE;
	vec_push(&b->sources, b->arena, source);
	return n;
}

/* The known source of that name, or a new one that gets it. */
static size_t
source_by_name(
    struct brief *b, const struct attribution *a, struct map *by_name)
{
	const char *name = source_name(b->doc, a);
	size_t *known = map_gets(by_name, name);

	if (!known) {
		known = arena_alloc(b->arena, sizeof(*known));
		*known = source_new(b, a);
		map_sets(by_name, name, known);
	}
	return *known;
}

/*
 * "l'agence officielle KCNA" and "KCNA" are one in English.  Two unnamed
 * ones may be called alike and be two.
 */
static size_t
source_find(struct brief *b, const struct attribution *a, size_t *of_speaker,
    struct map *by_name)
{
	size_t *known;

	if (a->speaker_index >= b->doc->speakers.len)
		return source_by_name(b, a, by_name);
	known = &of_speaker[a->speaker_index];
	if (*known == NO_SOURCE)
		*known = is_unnamed(b, a) ? source_new(b, a) :
					    source_by_name(b, a, by_name);
	return *known;
}

static void
source_meets(
    struct brief *b, size_t k, size_t sentence, const struct attribution *a)
{
	struct brief_source *source = &b->sources.items[k];

	brief_cue(b, source, a);
	if (a->speaker_index < b->doc->speakers.len &&
	    b->doc->speakers.items[a->speaker_index].descriptor)
		source->kind = source_kind(b, a, source->anonymous);
	source->conditional |= a->stance == STANCE_CONDITIONAL;
	source->denied |= a->stance == STANCE_DENIED;
	if (source->sentences.len == 0 ||
	    source->sentences.items[source->sentences.len - 1] != sentence)
		vec_push(&source->sentences, b->arena, sentence);
}

void
brief_sources(struct brief *b, const struct brief_indexes *ix, size_t *of)
{
	const struct doc *doc = b->doc;
	const struct index *x = &ix->attributions;
	struct map *by_name = map_new();
	size_t *of_speaker, i, k;

	find_unnamed(b);
	of_speaker = arena_alloc(
	    b->arena, (doc->speakers.len + 1) * sizeof(*of_speaker));
	for (i = 0; i < doc->speakers.len; i++)
		of_speaker[i] = NO_SOURCE;
	for (i = 0; i < doc->attributions.len; i++)
		of[i] = NO_SOURCE;
	for (k = 0; k < doc->sentences.len; k++) {
		for (i = x->start[k]; i < x->start[k + 1]; i++) {
			const struct attribution *a =
			    &doc->attributions.items[x->items[i]];

			if (!stands_in_text(a))
				continue;
			of[x->items[i]] = source_find(
			    b, a, of_speaker, by_name);
			source_meets(b, of[x->items[i]], k, a);
		}
	}
	map_free(by_name);
}
