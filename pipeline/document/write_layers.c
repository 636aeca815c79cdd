/*
 * write_layers.c - the lists of a record: blocks, sentences, attributions ...
 */
#include <string.h>

#include "document/write.h"

static void
put_block(struct writer *w, const struct block *b)
{
	struct json *j = &w->json;

	json_open(j, '{');
	json_key_str(j, "kind", block_kind_name(b->kind));
	write_key_span(w, "span", b->span);
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
	write_key_span(w, "span", s->span);
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
		json_none(j);
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
	json_key_str(j, "sentence", write_sentence_id(w, a->sentence));
	json_key_str(j, "type", attribution_type_name(a->type));
	write_key_span(w, "cue", a->cue);
	write_key_span(w, "source", a->source);
	json_key(j, "content");
	json_open(j, '[');
	for (i = 0; i < a->content.len; i++)
		if (a->content.items[i].end > a->content.items[i].start)
			write_span(w, a->content.items[i]);
	json_close(j, ']');
	put_attribution_who(w, a);
	if (w->doc->layers & LAYER_TRANSLATIONS) {
		json_key(j, "en");
		json_open(j, '{');
		write_english(w, "cue", a->sentence, a->en_cue);
		write_english(w, "source", a->sentence, a->en_source);
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

	c->first = arena_alloc(
	    w->scratch, (doc->speakers.len + 1) * sizeof(*c->first));
	c->next = arena_alloc(
	    w->scratch, (doc->attributions.len + 1) * sizeof(*c->next));
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
	json_key_str(j, "sentence", write_sentence_id(w, f->sentence));
	json_key_str(j, "lang", f->english ? w->doc->to : w->doc->from);
	json_key_str(j, "kind", f->kind);
	if (f->english)
		write_english(w, "span", f->sentence, f->span);
	else
		write_key_span(w, "span", f->span);
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
		json_str(j, write_sentence_id(w, b->cites[i]));
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
	json_key_str(j, "sentence", write_sentence_id(w, f->sentence));
	write_key_span(w, "fr", f->fr);
	write_english(w, "en", f->sentence, f->en);
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
put_unknown(struct writer *w, const struct unknown *u)
{
	json_open(&w->json, '{');
	json_key_str(&w->json, "sentence", write_sentence_id(w, u->sentence));
	json_key_str(&w->json, "word", u->word);
	json_close(&w->json, '}');
}

/* A key with a list, one function call an item. */
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

void
write_layers(struct writer *w)
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
