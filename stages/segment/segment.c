/*
 * segment.c - the stage: sentences of the blocks that are text.
 */
#include "stages/stage.h"

#include <string.h>

#include "stages/segment/segment.h"

struct adding {
	struct doc *doc;
	size_t block;
};

/* The text of a sentence; a line end reads as a space. */
static char *
sentence_text(struct doc *doc, size_t start, size_t end)
{
	char *text = arena_strndup(
	    doc->arena, doc->normalized + start, end - start);
	char *p;

	for (p = text; *p; p++)
		if (*p == '\n')
			*p = ' ';
	return text;
}

static void
add_sentence(void *ctx, size_t start, size_t end)
{
	struct adding *a = ctx;
	struct doc *doc = a->doc;
	size_t base = doc->blocks.items[a->block].span.start;
	struct sentence s = { .block = a->block };

	s.id = doc_id(doc, 's', doc->sentences.len + 1);
	s.span.start = base + start;
	s.span.end = base + end;
	s.text = sentence_text(doc, base + start, base + end);
	vec_push(&doc->sentences, doc->arena, s);
}

static int
is_text(enum block_kind kind)
{
	switch (kind) {
	case BLOCK_HEADING:
	case BLOCK_STANDFIRST:
	case BLOCK_PARAGRAPH:
	case BLOCK_QUOTE:
	case BLOCK_LIST:
		return 1;
	default:
		return 0;
	}
}

static int
segment_step(
    struct doc *doc, const struct env *env, struct asks *asks, struct error *e)
{
	struct adding a = { .doc = doc };
	const struct block *b;

	(void)asks;
	(void)e;
	doc->sentences.len = 0;
	for (a.block = 0; a.block < doc->blocks.len; a.block++) {
		b = &doc->blocks.items[a.block];
		if (is_text(b->kind))
			segment_text(env->source,
			    doc->normalized + b->span.start,
			    b->span.end - b->span.start, add_sentence, &a);
	}
	doc->layers |= LAYER_SENTENCES;
	return STEP_DONE;
}

const struct stage stage_segment = {
	.name = "segment",
	.summary = "cut the text into sentences",
	.version = "1",
	.needs = LAYER_BLOCKS,
	.provides = LAYER_SENTENCES,
	.step = segment_step,
};
