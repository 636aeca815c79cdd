/*
 * write.c - a document as one line of JSON, keys in a fixed order.
 */
#include <string.h>

#include "document/layers.h"
#include "document/write.h"

static void
put_source(struct writer *w)
{
	const struct source *s = &w->doc->source;
	struct json *j = &w->json;

	json_key(j, "source");
	json_open(j, '{');
	json_key_str(j, "uri", s->uri);
	json_key_str(j, "media_type", s->media_type);
	json_key_str(j, "charset", s->charset);
	json_key_str(j, "charset_how", s->charset_how);
	json_key(j, "bytes");
	json_num(j, s->bytes);
	json_key_str(j, "sha256", s->sha256);
	json_close(j, '}');
}

static void
put_meta(struct writer *w)
{
	const struct meta_name *m;
	const struct datum *d;
	struct json *j = &w->json;

	json_key(j, "meta");
	json_open(j, '{');
	for (m = meta_names; m->name; m++) {
		d = (const void *)((const char *)&w->doc->meta + m->offset);
		if (!d->value)
			continue;
		json_key(j, m->name);
		json_open(j, '{');
		json_key_str(j, "value", d->value);
		json_key_opt(j, "from", d->from);
		json_close(j, '}');
	}
	json_close(j, '}');
}

static void
put_text(struct writer *w)
{
	const struct doc *doc = w->doc;
	struct json *j = &w->json;
	struct runeindex *normal;
	const struct edit *e;
	size_t i;

	json_key(j, "text");
	json_strn(j, doc->text, doc->text_len);
	if (!(doc->layers & LAYER_NORMALIZED))
		return;
	json_key(j, "normalized");
	json_strn(j, doc->normalized, doc->normalized_len);
	normal = runeindex_new(
	    w->scratch, doc->normalized, doc->normalized_len);
	json_key(j, "map");
	json_open(j, '[');
	for (i = 0; i < doc->map.nedits; i++) {
		e = &doc->map.edits[i];
		json_open(j, '[');
		json_num(j, runeindex_rune(w->index, e->ps));
		json_num(j, runeindex_rune(w->index, e->pe));
		json_num(j, runeindex_rune(normal, e->ns));
		json_num(j, runeindex_rune(normal, e->ne));
		json_close(j, ']');
	}
	json_close(j, ']');
}

static void
put_provenance(struct writer *w, const struct provenance *p)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "stage", p->stage);
	json_key_opt(j, "version", p->version);
	json_key_opt(j, "backend", p->backend);
	json_key_opt(j, "model", p->model);
	json_key_opt(j, "prompt", p->prompt);
	json_close(j, '}');
}

static void
put_head(struct writer *w)
{
	const struct layer_name *l;
	struct json *j = &w->json;

	json_key(j, "v");
	json_num(j, 1);
	json_key_str(j, "id", w->doc->id);
	json_key_str(j, "from", w->doc->from);
	json_key_str(j, "to", w->doc->to);
	json_key_str(j, "today", w->doc->today);
	json_key(j, "layers");
	json_open(j, '[');
	for (l = layer_names; l->name; l++)
		if (w->doc->layers & l->layer)
			json_str(j, l->name);
	json_close(j, ']');
}

void
doc_write(const struct doc *doc, struct buf *out)
{
	struct writer w = { .json = { .out = out }, .doc = doc };
	size_t i;

	w.scratch = arena_new();
	w.index = runeindex_new(w.scratch, doc->text, doc->text_len);
	json_open(&w.json, '{');
	put_head(&w);
	put_source(&w);
	put_meta(&w);
	put_text(&w);
	write_layers(&w);
	json_key(&w.json, "notes");
	json_open(&w.json, '[');
	for (i = 0; i < doc->notes.len; i++)
		json_str(&w.json, doc->notes.items[i]);
	json_close(&w.json, ']');
	PUT_LIST(&w, "provenance", doc->provenance, put_provenance);
	json_close(&w.json, '}');
	buf_putc(out, '\n');
	arena_free(w.scratch);
}
