/*
 * parse.c - a record read back: JSON to a document.
 *
 * Keys that are not known are left alone; a key that is there with the wrong
 * type, a span outside its text or an id that names nothing is an error with
 * its place ("FILE:3: sentences[2].span").
 */
#include <string.h>

#include "document/layers.h"
#include "document/parse.h"

static void
parse_source(struct parser *p, const json_t *o)
{
	struct source *s = &p->doc->source;
	const char *sum = json_string_value(json_object_get(o, "sha256"));

	s->uri = parse_str(p, o, "uri");
	s->media_type = parse_str(p, o, "media_type");
	s->charset = parse_str(p, o, "charset");
	s->charset_how = parse_str(p, o, "charset_how");
	if (parse_number(json_object_get(o, "bytes"), &s->bytes) < 0)
		s->bytes = 0;
	if (sum && strlen(sum) == SHA256_HEX - 1)
		memcpy(s->sha256, sum, SHA256_HEX);
}

static int
parse_wrong_meta(struct parser *p, const char *name)
{
	char key[64];

	snprintf(key, sizeof key, "meta.%s", name);
	return parse_wrong(p, key);
}

static int
parse_meta(struct parser *p, const json_t *o)
{
	const struct meta_name *m;
	struct datum *d;
	const json_t *v;

	for (m = meta_names; m->name; m++) {
		d = (void *)((char *)&p->doc->meta + m->offset);
		v = json_object_get(o, m->name);
		if (!v || json_is_null(v))
			continue;
		d->value = parse_str(p, v, "value");
		d->from = parse_str(p, v, "from");
		if (!d->value || !d->from)
			return parse_wrong_meta(p, m->name);
	}
	return 0;
}

static int
parse_edit(struct parser *p, const json_t *v, struct edit *e)
{
	size_t n[4], i;

	for (i = 0; i < 4; i++)
		if (parse_number(json_array_get(v, i), &n[i]) < 0)
			return -1;
	if (n[0] > n[1] || n[1] > p->runes || n[2] > n[3] ||
	    n[3] > p->normal_runes)
		return -1;
	e->ps = runeindex_byte(p->index, n[0]);
	e->pe = runeindex_byte(p->index, n[1]);
	e->ns = runeindex_byte(p->normal, n[2]);
	e->ne = runeindex_byte(p->normal, n[3]);
	return 0;
}

static int
parse_map(struct parser *p, const json_t *list)
{
	struct doc *doc = p->doc;
	size_t i, n = json_array_size(list);
	struct edit *edits, last = { 0, 0, 0, 0 };

	edits = arena_alloc(doc->arena, (n + 1) * sizeof *edits);
	for (i = 0; i < n; i++) {
		if (parse_edit(p, json_array_get(list, i), &edits[i]) < 0 ||
		    edits[i].ps < last.pe || edits[i].ns < last.ne ||
		    edits[i].ps - last.pe != edits[i].ns - last.ne)
			return parse_wrong(p, "map");
		last = edits[i];
	}
	if (doc->text_len - last.pe != doc->normalized_len - last.ne)
		return parse_wrong(p, "map");
	doc->map.edits = edits;
	doc->map.nedits = n;
	return 0;
}

static int
parse_text(struct parser *p, const json_t *o)
{
	struct doc *doc = p->doc;

	if (parse_need_str(p, o, "text", &doc->text) < 0)
		return -1;
	doc->text_len = strlen(doc->text);
	p->index = runeindex_new(p->scratch, doc->text, doc->text_len);
	p->runes = utf8_count(doc->text, doc->text_len);
	if (!(doc->layers & LAYER_NORMALIZED))
		return 0;
	if (parse_need_str(p, o, "normalized", &doc->normalized) < 0)
		return -1;
	doc->normalized_len = strlen(doc->normalized);
	p->normal = runeindex_new(
	    p->scratch, doc->normalized, doc->normalized_len);
	p->normal_runes = utf8_count(doc->normalized, doc->normalized_len);
	return parse_map(p, json_object_get(o, "map"));
}

/*
 * Each layer rests on those before it: a record with sentences and no
 * normalised text, say, would have a stage read what is not there.
 */
static int
parse_layer_names(struct parser *p, const json_t *list)
{
	const char *name;
	size_t i, n = json_array_size(list);

	if (n == 0)
		return parse_wrong(p, "layers");
	for (i = 0; i < n; i++) {
		name = json_string_value(json_array_get(list, i));
		if (!name || !layer_names[i].name ||
		    strcmp(name, layer_names[i].name) != 0)
			return parse_wrong(p, "layers");
		p->doc->layers |= layer_names[i].layer;
	}
	return 0;
}

static int
parse_head(struct parser *p, const json_t *root)
{
	struct doc *doc = p->doc;

	if (json_integer_value(json_object_get(root, "v")) != 1)
		return error_set(p->e, STATUS_DATA,
		    "%s: not a record of "
		    "version 1 (depeche read makes records)",
		    p->where);
	doc->id = parse_str(p, root, "id");
	doc->from = parse_str(p, root, "from");
	doc->to = parse_str(p, root, "to");
	doc->today = parse_str(p, root, "today");
	parse_source(p, json_object_get(root, "source"));
	if (parse_layer_names(p, json_object_get(root, "layers")) < 0 ||
	    parse_meta(p, json_object_get(root, "meta")) < 0)
		return -1;
	return parse_text(p, root);
}

struct doc *
doc_parse(const char *line, size_t len, const char *where, struct error *e)
{
	struct parser p = { .e = e, .where = where };
	json_error_t je;
	json_t *root;

	root = json_loadb(line, len, JSON_REJECT_DUPLICATES, &je);
	if (!root) {
		error_set(e, STATUS_DATA, "%s: not a record: %s (column %d)",
		    where, je.text, je.column);
		return NULL;
	}
	p.doc = doc_new();
	p.scratch = arena_new();
	p.sentences = map_new();
	p.speakers = map_new();
	p.attributions = map_new();
	if (parse_head(&p, root) < 0 || parse_layers(&p, root) < 0) {
		doc_free(p.doc);
		p.doc = NULL;
	} else {
		doc_settle(p.doc, ~0u);
	}
	arena_free(p.scratch);
	map_free(p.sentences);
	map_free(p.speakers);
	map_free(p.attributions);
	json_decref(root);
	return p.doc;
}
