/*
 * parse_values.c - single values of a record, checked.
 */
#include <stdint.h>
#include <string.h>

#include "document/parse.h"

int
parse_wrong(struct parser *p, const char *key)
{
	if (p->list)
		return error_set(p->e, STATUS_DATA,
		    "%s: %s[%zu].%s is missing or not as depeche-json(5) "
		    "says",
		    p->where, p->list, p->item, key);
	return error_set(p->e, STATUS_DATA,
	    "%s: %s is missing or not as depeche-json(5) says", p->where, key);
}

const char *
parse_keep(struct parser *p, const json_t *s)
{
	if (!json_is_string(s))
		return NULL;
	return arena_strndup(
	    p->doc->arena, json_string_value(s), json_string_length(s));
}

const char *
parse_str(struct parser *p, const json_t *o, const char *key)
{
	return parse_keep(p, json_object_get(o, key));
}

int
parse_need_str(
    struct parser *p, const json_t *o, const char *key, const char **to)
{
	*to = parse_str(p, o, key);
	return *to ? 0 : parse_wrong(p, key);
}

int
parse_number(const json_t *n, size_t *to)
{
	if (!json_is_integer(n) || json_integer_value(n) < 0)
		return -1;
	*to = (size_t)json_integer_value(n);
	return 0;
}

int
parse_id(struct parser *p, const json_t *o, struct map *ids, size_t index,
    const char **to)
{
	if (parse_need_str(p, o, "id", to) < 0)
		return -1;
	if (map_gets(ids, *to))
		return parse_wrong(p, "id");
	map_sets(ids, *to, (void *)(index + 1));
	return 0;
}

/* [start, end) of code points, both at most `runes`. */
static int
rune_pair(const json_t *pair, size_t runes, size_t *start, size_t *end)
{
	if (json_array_size(pair) != 2 ||
	    parse_number(json_array_get(pair, 0), start) < 0 ||
	    parse_number(json_array_get(pair, 1), end) < 0)
		return -1;
	return *start <= *end && *end <= runes ? 0 : -1;
}

int
parse_span_in(struct parser *p, const json_t *pair, struct span *s)
{
	size_t a, b;

	if (rune_pair(pair, p->runes, &a, &b) < 0)
		return -1;
	textmap_in(&p->doc->map, runeindex_byte(p->index, a),
	    runeindex_byte(p->index, b), &s->start, &s->end);
	return 0;
}

/* null is an empty span */
int
parse_span(struct parser *p, const json_t *o, const char *key, struct span *s)
{
	const json_t *v = json_object_get(o, key);

	s->start = s->end = 0;
	if (!v || json_is_null(v))
		return 0;
	return parse_span_in(p, v, s) < 0 ? parse_wrong(p, key) : 0;
}

/* Made once a sentence: a long one may have a span for each of its words. */
static const struct runeindex *
english_index(struct parser *p, size_t sentence, const char *en)
{
	if (!p->english)
		p->english = arena_alloc(
		    p->scratch, p->doc->sentences.len * sizeof(*p->english));
	if (!p->english[sentence])
		p->english[sentence] = runeindex_new(
		    p->scratch, en, strlen(en));
	return p->english[sentence];
}

int
parse_english(struct parser *p, const json_t *o, const char *key,
    size_t sentence, struct span *s)
{
	const json_t *v = json_object_get(o, key);
	const struct runeindex *index;
	const char *en = NULL;
	size_t a, b;

	if (sentence < p->doc->sentences.len)
		en = p->doc->sentences.items[sentence].translation;
	s->start = s->end = 0;
	if (!v || json_is_null(v) || !en)
		return 0;
	index = english_index(p, sentence, en);
	if (rune_pair(v, runeindex_rune(index, SIZE_MAX), &a, &b) < 0)
		return parse_wrong(p, key);
	s->start = runeindex_byte(index, a);
	s->end = runeindex_byte(index, b);
	return 0;
}

int
parse_sentence_ref(struct parser *p, const json_t *o, size_t *index)
{
	const json_t *v = json_object_get(o, "sentence");
	const char *id = json_string_value(v);
	void *found = id ? map_gets(p->sentences, id) : NULL;

	*index = SENTENCE_NONE;
	if (json_is_null(v))
		return 0;
	if (!found)
		return parse_wrong(p, "sentence");
	*index = (size_t)found - 1;
	return 0;
}
