/*
 * write.c - a document as one line of JSON, keys in a fixed order.
 */
#include <string.h>

#include "document/document.h"
#include "document/json.h"
#include "document/layers.h"

struct writer {
	struct json json;
	const struct doc *doc;
	struct arena *scratch;
	const struct runeindex *index;		/* of doc->text */
};

static void
put_pair(struct json *j, size_t a, size_t b)
{
	json_open(j, '[');
	json_num(j, a);
	json_num(j, b);
	json_close(j, ']');
}

/* A span of normalised bytes, in code points of the text as published. */
static void
put_span(struct writer *w, struct span s)
{
	size_t ps, pe;

	if (s.end <= s.start) {
		json_null(&w->json);
		return;
	}
	textmap_out(&w->doc->map, s.start, s.end, &ps, &pe);
	put_pair(&w->json, runeindex_rune(w->index, ps),
	    runeindex_rune(w->index, pe));
}

static void
put_key_span(struct writer *w, const char *key, struct span s)
{
	json_key(&w->json, key);
	put_span(w, s);
}

/* A span of bytes of a sentence's English, in its code points. */
static void
put_english(struct writer *w, const char *key, size_t sentence, struct span s)
{
	const char *en = NULL;

	if (sentence < w->doc->sentences.len)
		en = w->doc->sentences.items[sentence].translation;
	json_key(&w->json, key);
	if (s.end <= s.start || !en)
		json_null(&w->json);
	else
		put_pair(&w->json, utf8_count(en, s.start),
		    utf8_count(en, s.end));
}

static const char *
sentence_id(const struct writer *w, size_t i)
{
	return i < w->doc->sentences.len ? w->doc->sentences.items[i].id : NULL;
}

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
	normal = runeindex_new(w->scratch, doc->normalized,
	    doc->normalized_len);
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
put_block(struct writer *w, const struct block *b)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "kind", block_kind_name(b->kind));
	put_key_span(w, "span", b->span);
	if (b->level) {
		json_key(j, "level");
		json_num(j, (size_t)b->level);
	}
	json_close(j, '}');
}

static void
put_sentence(struct writer *w, const struct sentence *s)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "id", s->id);
	json_key(j, "block");
	json_num(j, s->block);
	put_key_span(w, "span", s->span);
	json_key_str(j, "text", s->text);
	json_key_opt(j, "draft", s->draft);
	json_key_opt(j, "translation", s->translation);
	json_key_opt(j, "backend", s->backend);
	json_close(j, '}');
}

static void
put_attribution_who(struct writer *w, const struct attribution *a)
{
	struct json *j = &w->json;

	json_key_str(j, "source_text", a->source_text);
	json_key_str(j, "speaker", a->speaker);
	json_key_str(j, "name", a->name);
	json_key(j, "who");
	if (a->speaker_index < w->doc->speakers.len)
		json_str(j, w->doc->speakers.items[a->speaker_index].id);
	else
		json_null(j);
	json_key_str(j, "class", source_class_name(a->class));
	json_key(j, "anonymous");
	json_bool(j, a->anonymous);
	json_key(j, "pronoun");
	json_bool(j, a->pronoun);
	json_key_str(j, "stance", stance_name(a->stance));
	json_key_str(j, "rule", a->rule);
	json_key_opt(j, "verb", a->verb);
	json_key_opt(j, "verb_en", a->verb_en);
}

static void
put_attribution(struct writer *w, const struct attribution *a)
{
	struct json *j = &w->json;
	size_t i;

	json_open(j, '{');
	json_key_str(j, "id", a->id);
	json_key_str(j, "sentence", sentence_id(w, a->sentence));
	json_key_str(j, "type", attribution_type_name(a->type));
	put_key_span(w, "cue", a->cue);
	put_key_span(w, "source", a->source);
	json_key(j, "content");
	json_open(j, '[');
	for (i = 0; i < a->content.len; i++)
		if (a->content.items[i].end > a->content.items[i].start)
			put_span(w, a->content.items[i]);
	json_close(j, ']');
	put_attribution_who(w, a);
	if (w->doc->layers & LAYER_TRANSLATIONS) {
		json_key(j, "en");
		json_open(j, '{');
		put_english(w, "cue", a->sentence, a->en_cue);
		put_english(w, "source", a->sentence, a->en_source);
		json_close(j, '}');
	}
	json_close(j, '}');
}

/* The attributions of each speaker, as chains of indexes from 1; 0 ends. */
struct chains {
	size_t *first, *next;
};

static void
chain_attributions(const struct writer *w, struct chains *c)
{
	const struct doc *doc = w->doc;
	size_t i, of;

	c->first = arena_alloc(w->scratch,
	    (doc->speakers.len + 1) * sizeof(*c->first));
	c->next = arena_alloc(w->scratch,
	    (doc->attributions.len + 1) * sizeof(*c->next));
	for (i = doc->attributions.len; i-- > 0;) {
		of = doc->attributions.items[i].speaker_index;
		if (of >= doc->speakers.len)
			continue;
		c->next[i] = c->first[of];
		c->first[of] = i + 1;
	}
}

static void
put_speaker(struct writer *w, const struct chains *c, size_t index)
{
	const struct doc *doc = w->doc;
	const struct speaker *s = &doc->speakers.items[index];
	struct json *j = &w->json;
	size_t i;

	json_open(j, '{');
	json_key_str(j, "id", s->id);
	json_key_str(j, "name_fr", s->name_fr);
	json_key_str(j, "name_en", s->name_en);
	json_key_str(j, "class", source_class_name(s->class));
	json_key(j, "anonymous");
	json_bool(j, s->anonymous);
	json_key_opt(j, "descriptor", s->descriptor);
	json_key(j, "attributions");
	json_open(j, '[');
	for (i = c->first[index]; i > 0; i = c->next[i - 1])
		json_str(j, doc->attributions.items[i - 1].id);
	json_close(j, ']');
	json_close(j, '}');
}

static void
put_fact(struct writer *w, const struct fact *f)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "sentence", sentence_id(w, f->sentence));
	json_key_str(j, "lang", f->english ? w->doc->to : w->doc->from);
	json_key_str(j, "kind", f->kind);
	if (f->english)
		put_english(w, "span", f->sentence, f->span);
	else
		put_key_span(w, "span", f->span);
	json_key_str(j, "value", f->value);
	json_close(j, '}');
}

static void
put_bullet(struct writer *w, const struct bullet *b)
{
	struct json *j = &w->json;
	size_t i;

	json_open(j, '{');
	json_key_str(j, "text", b->text);
	json_key(j, "cites");
	json_open(j, '[');
	for (i = 0; i < b->ncites; i++)
		json_str(j, sentence_id(w, b->cites[i]));
	json_close(j, ']');
	json_key(j, "speakers");
	json_open(j, '[');
	for (i = 0; i < b->nspeakers; i++)
		json_str(j, b->speakers[i]);
	json_close(j, ']');
	json_key_str(j, "how", b->how);
	json_close(j, '}');
}

static void
put_finding(struct writer *w, const struct finding *f)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "kind", f->kind);
	json_key_str(j, "severity", severity_name(f->severity));
	json_key_str(j, "sentence", sentence_id(w, f->sentence));
	put_key_span(w, "fr", f->fr);
	put_english(w, "en", f->sentence, f->en);
	json_key_str(j, "message", f->message);
	if (f->after) {
		json_key(j, "repaired");
		json_open(j, '{');
		json_key_str(j, "before", f->before);
		json_key_str(j, "after", f->after);
		json_key_str(j, "how", f->how);
		json_close(j, '}');
	}
	json_close(j, '}');
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
put_unknown(struct writer *w, const struct unknown *u)
{
	json_open(&w->json, '{');
	json_key_str(&w->json, "sentence", sentence_id(w, u->sentence));
	json_key_str(&w->json, "word", u->word);
	json_close(&w->json, '}');
}

/* A key with a list, one function call an item. */
#define PUT_LIST(w, key, list, put) do { \
	json_key(&(w)->json, key); \
	json_open(&(w)->json, '['); \
	for (size_t n_ = 0; n_ < (list).len; n_++) \
		put(w, &(list).items[n_]); \
	json_close(&(w)->json, ']'); \
} while (0)

static void
put_attributions(struct writer *w)
{
	const struct doc *doc = w->doc;
	struct chains chains;
	size_t i;

	chain_attributions(w, &chains);
	PUT_LIST(w, "attributions", doc->attributions, put_attribution);
	json_key(&w->json, "speakers");
	json_open(&w->json, '[');
	for (i = 0; i < doc->speakers.len; i++)
		put_speaker(w, &chains, i);
	json_close(&w->json, ']');
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

static void
put_layers(struct writer *w)
{
	const struct doc *doc = w->doc;

	if (doc->layers & LAYER_BLOCKS)
		PUT_LIST(w, "blocks", doc->blocks, put_block);
	if (doc->layers & LAYER_SENTENCES)
		PUT_LIST(w, "sentences", doc->sentences, put_sentence);
	if (doc->layers & LAYER_ATTRIBUTIONS)
		put_attributions(w);
	if (doc->layers & LAYER_DRAFTS)
		PUT_LIST(w, "unknown", doc->unknown, put_unknown);
	if (doc->layers & LAYER_TRANSLATIONS) {
		PUT_LIST(w, "facts", doc->facts, put_fact);
		PUT_LIST(w, "findings", doc->findings, put_finding);
	}
	if (doc->layers & LAYER_SUMMARY)
		PUT_LIST(w, "summary", doc->summary, put_bullet);
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
	put_layers(&w);
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
