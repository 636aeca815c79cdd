/*
 * settle.c - spans as they come back from a record.
 *
 * A record counts in code points of the text as published, so a span that
 * ends inside an edit of the map cannot come back as it was.  Every span is
 * sent there and back once, at the end of its stage; after that it stays.
 */
#include <string.h>

#include "document/document.h"

static void
settle(const struct doc *doc, struct span *s)
{
	size_t ps, pe;

	if (s->end <= s->start) {
		s->start = s->end = 0;
		return;
	}
	if (textmap_is_apart(&doc->map, s->start) &&
	    textmap_is_apart(&doc->map, s->end))
		return;
	textmap_out(&doc->map, s->start, s->end, &ps, &pe);
	textmap_in(&doc->map, ps, pe, &s->start, &s->end);
	if (s->end <= s->start)
		s->start = s->end = 0;
}

/*
 * Blocks and sentences stay apart: where one edit of the map lies across the
 * border of two, both would snap to the whole of it, and the first has it.
 */
static void
settle_part(const struct doc *doc, struct span *s, size_t *end)
{
	settle(doc, s);
	if (s->start < *end)
		s->start = *end;
	if (s->end <= s->start)
		s->start = s->end = 0;
	else
		*end = s->end;
}

/* A line end inside a sentence reads as a space. */
static const char *
sentence_text(const struct doc *doc, struct span s)
{
	char *text = arena_strndup(
	    doc->arena, doc->normalized + s.start, s.end - s.start);
	char *p;

	for (p = text; *p; p++)
		if (*p == '\n')
			*p = ' ';
	return text;
}

static void
settle_sentence(const struct doc *doc, struct sentence *s, size_t *end)
{
	struct span old = s->span;

	settle_part(doc, &s->span, end);
	if (!s->text || s->span.start != old.start || s->span.end != old.end)
		s->text = sentence_text(doc, s->span);
}

static void
settle_attribution(const struct doc *doc, struct attribution *a)
{
	size_t i;

	settle(doc, &a->cue);
	settle(doc, &a->source);
	for (i = 0; i < a->content.len; i++)
		settle(doc, &a->content.items[i]);
}

static void
settle_blocks(struct doc *doc)
{
	size_t end = 0;

	for (size_t i = 0; i < doc->blocks.len; i++)
		settle_part(doc, &doc->blocks.items[i].span, &end);
}

static void
settle_sentences(struct doc *doc)
{
	size_t end = 0;

	for (size_t i = 0; i < doc->sentences.len; i++)
		settle_sentence(doc, &doc->sentences.items[i], &end);
}

/* Facts and findings of verify. */
static void
settle_verdicts(struct doc *doc)
{
	for (size_t i = 0; i < doc->facts.len; i++)
		if (!doc->facts.items[i].english)
			settle(doc, &doc->facts.items[i].span);
	for (size_t i = 0; i < doc->findings.len; i++)
		settle(doc, &doc->findings.items[i].fr);
}

void
doc_settle(struct doc *doc, unsigned layers)
{
	if (!doc->normalized)
		return;
	if (layers & LAYER_BLOCKS)
		settle_blocks(doc);
	if (layers & LAYER_SENTENCES)
		settle_sentences(doc);
	if (layers & LAYER_ATTRIBUTIONS)
		for (size_t i = 0; i < doc->attributions.len; i++)
			settle_attribution(doc, &doc->attributions.items[i]);
	if (layers & LAYER_TRANSLATIONS)
		settle_verdicts(doc);
}
