#include <string.h>

#include "stages/render/brief.h"

/*
 * The sources of a document in order of first appearance, each with the
 * letter that stands for it everywhere on the page.
 */

#define LETTERS 12   /* A to L; all later ones share M, "others" */
#define VERBS_MAX 24 /* what a reader still reads in one cell */
#define CUES_MAX 8

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
	source.anonymous = s ? s->anonymous : a->anonymous;
	source.kind = s && s->descriptor && *s->descriptor ?
	    s->descriptor :
	    class_words(s ? s->class : a->class, source.anonymous);
	source.through = NO_SOURCE;
	vec_push(&b->sources, b->arena, source);
	return n;
}

static void
add_cue(
    struct brief *b, struct brief_source *source, const struct attribution *a)
{
	const char *en = a->verb_en ? a->verb_en : "";
	const char *fr = a->cue.end > a->cue.start ? brief_words(b, a->cue) :
						     NULL;
	struct brief_verb fresh = { .en = en }, *verb = NULL;
	size_t i;

	/* a colon attributes, but is no verb to be listed */
	if (!fr || strspn(fr, " :,") == strlen(fr))
		return;
	for (i = 0; i < source->verbs.len && !verb; i++)
		if (strcmp(source->verbs.items[i].en, en) == 0)
			verb = &source->verbs.items[i];
	if (!verb) {
		if (source->verbs.len == VERBS_MAX)
			return;
		vec_push(&source->verbs, b->arena, fresh);
		verb = &source->verbs.items[source->verbs.len - 1];
	}
	for (i = 0; i < verb->fr.len; i++)
		if (strcmp(verb->fr.items[i], fr) == 0)
			return;
	if (verb->fr.len < CUES_MAX)
		vec_push(&verb->fr, b->arena, fr);
}

static int
stands_in_text(const struct attribution *a)
{
	return a->type != ATTRIBUTION_CREDIT && a->type != ATTRIBUTION_BYLINE;
}

static int
is_unnamed_speaker(const struct doc *doc, const struct attribution *a)
{
	return a->speaker_index < doc->speakers.len &&
	    doc->speakers.items[a->speaker_index].anonymous;
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
		*known = is_unnamed_speaker(b->doc, a) ?
		    source_new(b, a) :
		    source_by_name(b, a, by_name);
	return *known;
}

static void
source_meets(
    struct brief *b, size_t k, size_t sentence, const struct attribution *a)
{
	struct brief_source *source = &b->sources.items[k];

	add_cue(b, source, a);
	if (a->speaker_index < b->doc->speakers.len &&
	    b->doc->speakers.items[a->speaker_index].descriptor)
		source->kind =
		    b->doc->speakers.items[a->speaker_index].descriptor;
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
