#include "document/document.h"

#include <stdarg.h>
#include <string.h>

struct doc *
doc_new(void)
{
	struct arena *a = arena_new();
	struct doc *doc = arena_alloc(a, sizeof *doc);

	doc->arena = a;
	return doc;
}

void
doc_free(struct doc *doc)
{
	if (doc)
		arena_free(doc->arena);
}

const char *
doc_id(struct doc *doc, char kind, size_t n)
{
	char text[24], *at = text + sizeof text;

	do
		*--at = (char)('0' + n % 10);
	while (n /= 10);
	*--at = kind;
	return arena_strndup(doc->arena, at, (size_t)(text + sizeof text - at));
}

void
doc_note(struct doc *doc, const char *fmt, ...)
{
	char text[512];
	va_list ap;
	size_t i;

	va_start(ap, fmt);
	vsnprintf(text, sizeof text, fmt, ap);
	va_end(ap);
	for (i = 0; i < doc->notes.len; i++)
		if (strcmp(doc->notes.items[i], text) == 0)
			return;
	vec_push(&doc->notes, doc->arena, arena_strdup(doc->arena, text));
}

static const char *
copy(struct doc *doc, const char *s)
{
	return s ? arena_strdup(doc->arena, s) : NULL;
}

void
doc_made_by(struct doc *doc, const char *stage, const char *backend,
    const char *model, const char *prompt)
{
	struct provenance p = {
		.stage = copy(doc, stage),
		.backend = copy(doc, backend),
		.model = copy(doc, model),
		.prompt = copy(doc, prompt),
	};

	vec_push(&doc->provenance, doc->arena, p);
}
