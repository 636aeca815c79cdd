/*
 * attribute.c - the stage that says who says what.
 *
 * The work is done in pipeline/language/; here a document becomes a reading,
 * and claims and voices become attributions and speakers.
 */
#include <string.h>

#include "language/language.h"
#include "stages/stage.h"

static void
reading_of(const struct doc *doc, struct arena *arena, struct reading *out)
{
	size_t n = doc->sentences.len;
	struct extent *sentences = arena_alloc(
	    arena, (n + 1) * sizeof(*sentences));
	size_t *blocks = arena_alloc(arena, (n + 1) * sizeof(*blocks));
	unsigned char *headings = arena_alloc(arena, n + 1);

	for (size_t i = 0; i < n; i++) {
		const struct sentence *s = &doc->sentences.items[i];

		sentences[i] = (struct extent){ s->span.start, s->span.end };
		blocks[i] = s->block;
		headings[i] = doc->blocks.items[s->block].kind == BLOCK_HEADING;
	}
	*out = (struct reading){ .text = doc->normalized,
		.len = doc->normalized_len,
		.sentences = sentences,
		.blocks = blocks,
		.headings = headings,
		.nsentences = n,
		.agency = doc->meta.agency.value,
		.outlet = doc->meta.outlet.value,
		.place = doc->meta.place.value };
}

static struct span
span_of(struct extent e)
{
	return (struct span){ e.start, e.end };
}

static void
add_attribution(
    struct doc *doc, const struct claim *c, const struct claims *claims)
{
	struct attribution a = {
		.id = doc_id(doc, 'a', doc->attributions.len + 1),
		.sentence = c->sentence,
		.cue = span_of(c->cue),
		.source = span_of(c->source),
		.speaker = c->speaker,
		.speaker_index = SPEAKER_NONE,
		.anonymous = c->anonymous,
		.pronoun = c->pronoun,
		.rule = c->rule,
		.verb = c->verb,
		.verb_en = c->verb_en,
	};
	int type = attribution_type_parse(c->type);
	int class = source_class_parse(c->class ? c->class : "unknown");
	int stance = stance_parse(c->stance);

	a.type = type < 0 ? ATTRIBUTION_REPORT : (unsigned)type;
	a.class = class < 0 ? CLASS_UNKNOWN : (unsigned)class;
	a.stance = stance < 0 ? STANCE_ASSERTED : (unsigned)stance;
	for (size_t i = 0; i < c->ncontent; i++)
		vec_push(&a.content, doc->arena, span_of(c->content[i]));
	if (c->source.end > c->source.start)
		a.source_text = arena_strndup(doc->arena,
		    doc->normalized + c->source.start,
		    c->source.end - c->source.start);
	if (c->voice != VOICE_NONE) {
		a.speaker_index = c->voice;
		a.name = claims->voices.items[c->voice].name_en;
	}
	vec_push(&doc->attributions, doc->arena, a);
}

static void
add_speaker(struct doc *doc, const struct voice *v)
{
	int class = source_class_parse(v->class ? v->class : "unknown");
	struct speaker s = {
		.id = doc_id(doc, 'p', doc->speakers.len + 1),
		.name_fr = v->name,
		.name_en = v->name_en,
		.class = class < 0 ? CLASS_UNKNOWN : (unsigned)class,
		.anonymous = v->anonymous,
		.descriptor = v->descriptor,
	};

	vec_push(&doc->speakers, doc->arena, s);
}

static int
attribute_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct reading reading;
	struct claims claims;

	(void)asks;
	(void)e;
	doc->attributions.len = 0;
	doc->speakers.len = 0;
	reading_of(doc, doc->arena, &reading);
	language_claims(env->source, &reading, doc->arena, &claims);
	for (size_t i = 0; i < claims.items.len; i++)
		add_attribution(doc, &claims.items.items[i], &claims);
	for (size_t i = 0; i < claims.voices.len; i++)
		add_speaker(doc, &claims.voices.items[i]);
	doc->layers |= LAYER_ATTRIBUTIONS;
	return STEP_DONE;
}

const struct stage stage_attribute = {
	.name = "attribute",
	.summary = "say who says what",
	.version = "1",
	.needs = LAYER_SENTENCES,
	.provides = LAYER_ATTRIBUTIONS,
	.step = attribute_step,
};
