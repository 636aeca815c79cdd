/*
 * parse_parts.c - the parts of the text: blocks and sentences.
 *
 * They come in text order and do not overlap, and later stages count on it.
 * What a sentence says is read from the normalised text, never believed: a
 * record whose `text` is shorter than its `span` would have them read past
 * its end.
 */
#include "document/parse.h"

#define LEVELS 6

/* Not before the end of the one before it; -1. */
static int
parse_next(struct parser *p, const json_t *o, struct span *s)
{
	if (parse_span(p, o, "span", s) < 0)
		return -1;
	if (s->end <= s->start)
		return 0;
	if (s->start < p->end)
		return parse_wrong(p, "span");
	p->end = s->end;
	return 0;
}

static int
parse_level(const json_t *level, int *to)
{
	size_t n = 0;

	if (level && (parse_number(level, &n) < 0 || n > LEVELS))
		return -1;
	*to = (int)n;
	return 0;
}

int
parse_block(struct parser *p, const json_t *o)
{
	struct doc *doc = p->doc;
	struct block b = { 0 };
	int kind = block_kind_parse(
	    json_string_value(json_object_get(o, "kind")));

	if (kind < 0)
		return parse_wrong(p, "kind");
	b.kind = (enum block_kind)kind;
	if (parse_level(json_object_get(o, "level"), &b.level) < 0)
		return parse_wrong(p, "level");
	if (parse_next(p, o, &b.span) < 0)
		return -1;
	vec_push(&doc->blocks, doc->arena, b);
	return 0;
}

static int
parse_place(struct parser *p, const json_t *o, struct sentence *s)
{
	const struct doc *doc = p->doc;
	const struct sentence *last = doc->sentences.len ?
	    &doc->sentences.items[doc->sentences.len - 1] :
	    NULL;

	if (parse_number(json_object_get(o, "block"), &s->block) < 0 ||
	    s->block >= doc->blocks.len || (last && s->block < last->block))
		return parse_wrong(p, "block");
	if (parse_next(p, o, &s->span) < 0)
		return -1;
	return s->span.end > s->span.start ? 0 : parse_wrong(p, "span");
}

int
parse_sentence(struct parser *p, const json_t *o)
{
	struct doc *doc = p->doc;
	struct sentence s = { 0 };

	if (parse_id(p, o, p->sentences, doc->sentences.len, &s.id) < 0 ||
	    parse_place(p, o, &s) < 0)
		return -1;
	if (doc->layers & LAYER_DRAFTS) {
		s.draft = parse_str(p, o, "draft");
		s.backend = parse_str(p, o, "backend");
	}
	if (doc->layers & LAYER_TRANSLATIONS)
		s.translation = parse_str(p, o, "translation");
	vec_push(&doc->sentences, doc->arena, s);
	return 0;
}
