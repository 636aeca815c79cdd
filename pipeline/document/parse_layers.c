/*
 * parse_layers.c - the lists of a record from the attributions on, and which
 * list belongs to which layer.
 */
#include <string.h>

#include "document/parse.h"

static int
parse_speaker(struct parser *p, const json_t *o)
{
	struct doc *doc = p->doc;
	struct speaker s = { 0 };
	int class = source_class_parse(
	    json_string_value(json_object_get(o, "class")));

	if (parse_id(p, o, p->speakers, doc->speakers.len, &s.id) < 0)
		return -1;
	if (class < 0)
		return parse_wrong(p, "class");
	s.class = (enum source_class) class;
	s.name_fr = parse_str(p, o, "name_fr");
	s.name_en = parse_str(p, o, "name_en");
	s.anonymous = json_is_true(json_object_get(o, "anonymous"));
	s.descriptor = parse_str(p, o, "descriptor");
	vec_push(&doc->speakers, doc->arena, s);
	return 0;
}

static int
parse_kinds(struct parser *p, const json_t *o, struct attribution *a)
{
	int type = attribution_type_parse(
	    json_string_value(json_object_get(o, "type")));
	int class = source_class_parse(
	    json_string_value(json_object_get(o, "class")));
	int stance = stance_parse(
	    json_string_value(json_object_get(o, "stance")));

	if (type < 0)
		return parse_wrong(p, "type");
	if (class < 0)
		return parse_wrong(p, "class");
	if (stance < 0)
		return parse_wrong(p, "stance");
	a->type = (enum attribution_type)type;
	a->class = (enum source_class) class;
	a->stance = (enum stance)stance;
	return 0;
}

static int
parse_content(struct parser *p, const json_t *list, struct attribution *a)
{
	struct span s;
	size_t i;

	for (i = 0; i < json_array_size(list); i++) {
		if (parse_span_in(p, json_array_get(list, i), &s) < 0)
			return parse_wrong(p, "content");
		vec_push(&a->content, p->doc->arena, s);
	}
	return 0;
}

static void
parse_who(struct parser *p, const json_t *o, struct attribution *a)
{
	const char *who = json_string_value(json_object_get(o, "who"));
	void *found = who ? map_gets(p->speakers, who) : NULL;

	a->speaker_index = found ? (size_t)found - 1 : SPEAKER_NONE;
	a->source_text = parse_str(p, o, "source_text");
	a->speaker = parse_str(p, o, "speaker");
	a->name = parse_str(p, o, "name");
	a->anonymous = json_is_true(json_object_get(o, "anonymous"));
	a->pronoun = json_is_true(json_object_get(o, "pronoun"));
	a->rule = parse_str(p, o, "rule");
	a->verb = parse_str(p, o, "verb");
	a->verb_en = parse_str(p, o, "verb_en");
}

static int
parse_attribution(struct parser *p, const json_t *o)
{
	struct attribution a = { 0 };
	const json_t *en = json_object_get(o, "en");

	if (parse_id(p, o, p->attributions, p->doc->attributions.len, &a.id) <
		0 ||
	    parse_sentence_ref(p, o, &a.sentence) < 0 ||
	    parse_kinds(p, o, &a) < 0 || parse_span(p, o, "cue", &a.cue) < 0 ||
	    parse_span(p, o, "source", &a.source) < 0 ||
	    parse_content(p, json_object_get(o, "content"), &a) < 0 ||
	    parse_english(p, en, "cue", a.sentence, &a.en_cue) < 0 ||
	    parse_english(p, en, "source", a.sentence, &a.en_source) < 0)
		return -1;
	parse_who(p, o, &a);
	vec_push(&p->doc->attributions, p->doc->arena, a);
	return 0;
}

static int
parse_fact(struct parser *p, const json_t *o)
{
	struct fact f = { 0 };
	const char *lang = json_string_value(json_object_get(o, "lang"));

	if (parse_sentence_ref(p, o, &f.sentence) < 0 ||
	    parse_need_str(p, o, "kind", &f.kind) < 0 ||
	    parse_need_str(p, o, "value", &f.value) < 0)
		return -1;
	f.english = lang && p->doc->to && strcmp(lang, p->doc->to) == 0;
	if ((f.english ? parse_english(p, o, "span", f.sentence, &f.span) :
			 parse_span(p, o, "span", &f.span)) < 0)
		return -1;
	vec_push(&p->doc->facts, p->doc->arena, f);
	return 0;
}

static int
parse_finding(struct parser *p, const json_t *o)
{
	struct finding f = { 0 };
	const json_t *r = json_object_get(o, "repaired");
	int severity = severity_parse(
	    json_string_value(json_object_get(o, "severity")));

	if (severity < 0)
		return parse_wrong(p, "severity");
	f.severity = (enum severity)severity;
	if (parse_need_str(p, o, "kind", &f.kind) < 0 ||
	    parse_sentence_ref(p, o, &f.sentence) < 0 ||
	    parse_span(p, o, "fr", &f.fr) < 0 ||
	    parse_english(p, o, "en", f.sentence, &f.en) < 0)
		return -1;
	f.message = parse_str(p, o, "message");
	f.before = parse_str(p, r, "before");
	f.after = parse_str(p, r, "after");
	f.how = parse_str(p, r, "how");
	vec_push(&p->doc->findings, p->doc->arena, f);
	return 0;
}

static int
parse_unknown(struct parser *p, const json_t *o)
{
	struct unknown u = { 0 };

	if (parse_sentence_ref(p, o, &u.sentence) < 0 ||
	    parse_need_str(p, o, "word", &u.word) < 0)
		return -1;
	vec_push(&p->doc->unknown, p->doc->arena, u);
	return 0;
}

static int
parse_cites(struct parser *p, const json_t *list, struct bullet *b)
{
	size_t i, n = json_array_size(list);
	const char *id;
	void *found;

	b->cites = arena_alloc(p->doc->arena, (n + 1) * sizeof *b->cites);
	for (i = 0; i < n; i++) {
		id = json_string_value(json_array_get(list, i));
		found = id ? map_gets(p->sentences, id) : NULL;
		if (!found)
			return parse_wrong(p, "cites");
		b->cites[b->ncites++] = (size_t)found - 1;
	}
	return 0;
}

static int
parse_bullet(struct parser *p, const json_t *o)
{
	struct bullet b = { 0 };
	const json_t *names = json_object_get(o, "speakers");
	size_t i, n = json_array_size(names);

	if (parse_need_str(p, o, "text", &b.text) < 0 ||
	    parse_cites(p, json_object_get(o, "cites"), &b) < 0)
		return -1;
	b.speakers = arena_alloc(p->doc->arena, (n + 1) * sizeof *b.speakers);
	for (i = 0; i < n; i++) {
		b.speakers[i] = parse_keep(p, json_array_get(names, i));
		if (!b.speakers[i])
			return parse_wrong(p, "speakers");
	}
	b.nspeakers = n;
	b.how = parse_str(p, o, "how");
	vec_push(&p->doc->summary, p->doc->arena, b);
	return 0;
}

static int
parse_note(struct parser *p, const json_t *v)
{
	const char *note = parse_keep(p, v);

	if (!note)
		return parse_wrong(p, "text");
	vec_push(&p->doc->notes, p->doc->arena, note);
	return 0;
}

static int
parse_provenance(struct parser *p, const json_t *o)
{
	struct provenance v = { 0 };

	if (parse_need_str(p, o, "stage", &v.stage) < 0)
		return -1;
	v.version = parse_str(p, o, "version");
	v.backend = parse_str(p, o, "backend");
	v.model = parse_str(p, o, "model");
	v.prompt = parse_str(p, o, "prompt");
	vec_push(&p->doc->provenance, p->doc->arena, v);
	return 0;
}

static int
parse_list(struct parser *p, const json_t *root, const char *key,
    int (*item)(struct parser *, const json_t *))
{
	const json_t *list = json_object_get(root, key);

	if (list && !json_is_array(list))
		return parse_wrong(p, key);
	p->list = key;
	p->end = 0;
	for (p->item = 0; p->item < json_array_size(list); p->item++)
		if (item(p, json_array_get(list, p->item)) < 0)
			return -1;
	p->list = NULL;
	return 0;
}

int
parse_layers(struct parser *p, const json_t *root)
{
	static const struct {
		const char *key;
		enum layer layer;
		int (*item)(struct parser *, const json_t *);
	} lists[] = {
		/* in the order in which they name each other */
		{ "blocks", LAYER_BLOCKS, parse_block },
		{ "sentences", LAYER_SENTENCES, parse_sentence },
		{ "speakers", LAYER_ATTRIBUTIONS, parse_speaker },
		{ "attributions", LAYER_ATTRIBUTIONS, parse_attribution },
		{ "unknown", LAYER_DRAFTS, parse_unknown },
		{ "facts", LAYER_TRANSLATIONS, parse_fact },
		{ "findings", LAYER_TRANSLATIONS, parse_finding },
		{ "summary", LAYER_SUMMARY, parse_bullet },
		{ "notes", LAYER_TEXT, parse_note },
		{ "provenance", LAYER_TEXT, parse_provenance },
	};
	size_t i;

	for (i = 0; i < sizeof lists / sizeof *lists; i++)
		if ((p->doc->layers & lists[i].layer) &&
		    parse_list(p, root, lists[i].key, lists[i].item) < 0)
			return -1;
	return 0;
}
