/*
 * read.c - what all media types share: the beginning of a document.
 *
 * The stage itself has no step: it makes documents instead of adding to
 * them, and the run asks the readers in table.c for them.
 */
#include "stages/read/read.h"

#include <string.h>
#include <strings.h>

#include "language/language.h"

const struct stage stage_read = {
	.name = "read",
	.summary = "decode the input and find the article in it",
	.version = "1",
	.provides = LAYER_TEXT,
};

/* Below this share of frequent words a long text is in another language. */
#define LIKELY 0.15
#define LONG_ENOUGH 200

/* A stretch of this length with this share is in the language for sure. */
#define STRETCH ((size_t)256)
#define SURE 0.25

void
read_meta(struct doc *doc, struct datum *d, const char *value, const char *from)
{
	if (d->value || !value || !*value)
		return;
	d->value = arena_strdup(doc->arena, value);
	d->from = from;
}

static void
take_given(struct doc *doc, const struct env *env)
{
	read_meta(doc, &doc->meta.outlet, env->given.outlet, "option");
	read_meta(doc, &doc->meta.agency, env->given.agency, "option");
	read_meta(doc, &doc->meta.authors, env->given.author, "option");
	read_meta(doc, &doc->meta.published, env->given.date, "option");
	read_meta(doc, &doc->meta.url, env->given.url, "option");
	read_meta(doc, &doc->meta.title, env->given.title, "option");
}

struct doc *
read_begin(const struct input *in, const struct env *env)
{
	struct doc *doc = doc_new();

	doc->from = env->from ? arena_strdup(doc->arena, env->from) : NULL;
	doc->to = env->to ? arena_strdup(doc->arena, env->to) : NULL;
	doc->today = env->today ? arena_strdup(doc->arena, env->today) : NULL;
	doc->source.uri = arena_strdup(doc->arena, in->uri);
	doc->source.media_type = in->media_type;
	doc->source.bytes = in->len;
	sha256_hex(in->bytes, in->len, doc->source.sha256);
	doc->id = arena_strndup(doc->arena, doc->source.sha256, 16);
	take_given(doc, env);
	return doc;
}

static int
is_blank(const char *text, size_t len)
{
	size_t i = 0;
	uint32_t r;

	while (i < len) {
		r = utf8_next(text, len, &i);
		if (!rune_is_space(r) && r != 0xfeff && r >= 0x20)
			return 0;
	}
	return 1;
}

/*
 * A stretch from the middle of a long text tells; only where it leaves a
 * doubt all of it is read.
 */
static int
is_likely(const struct language *lang, const char *text, size_t len)
{
	size_t at;

	if (len < LONG_ENOUGH)
		return 1;
	if (len > 4 * STRETCH) {
		at = (len - STRETCH) / 2;
		while (at > 0 && text[at] != ' ' && text[at] != '\n')
			at--;
		if (language_likeness(lang, text + at, STRETCH) >= SURE)
			return 1;
	}
	return language_likeness(lang, text, len) >= LIKELY;
}

int
read_text(
    struct doc *doc, struct buf *text, const struct env *env, struct error *e)
{
	size_t len = text->len;

	if (is_blank(text->data, len))
		return error_set(e, STATUS_DATA, "no text in it");
	doc->text = arena_keep(doc->arena, buf_take(text));
	doc->text_len = len;
	doc->layers |= LAYER_TEXT;
	if (env->source && !is_likely(env->source, doc->text, len))
		doc_note(doc, "the text does not read as %s",
		    language_code(env->source));
	return 0;
}

int
read_uri_ends(const char *uri, const char *suffix)
{
	size_t n = strcspn(uri, "?#"), m = strlen(suffix);

	return n >= m && strncasecmp(uri + n - m, suffix, m) == 0;
}
