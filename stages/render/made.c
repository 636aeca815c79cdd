#include <string.h>

#include "stages/render/brief.h"

/*
 * How the brief was made, from the provenance in the record alone: which
 * backend, which model, what was compared, whether it is a draft.
 */

static void
add_line(struct brief *b, const char *label, const char *text)
{
	struct brief_line line = { label, text };

	vec_push(&b->made, b->arena, line);
}

static int
same(const char *a, const char *b)
{
	return a && b && strcmp(a, b) == 0;
}

/* "chat, model example-1; echo" */
static const char *
stage_makers(struct brief *b, const char *stage)
{
	const struct doc *doc = b->doc;
	struct buf out;
	const char *text;
	size_t i;

	buf_init(&out, 1 << 16);
	for (i = 0; i < doc->provenance.len; i++) {
		const struct provenance *p = &doc->provenance.items[i];

		if (!same(p->stage, stage) || !p->backend)
			continue;
		if (out.len)
			buf_puts(&out, "; ");
		buf_printf(&out, "%s", p->backend);
		if (p->model && !same(p->model, p->backend))
			buf_printf(&out, ", model %s", p->model);
	}
	text = out.len ? arena_strdup(b->arena, out.data) : NULL;
	buf_free(&out);
	return text;
}

static int
summary_is_extract(const struct doc *doc)
{
	size_t i;

	for (i = 0; i < doc->summary.len; i++)
		if (!same(doc->summary.items[i].how, "extractive"))
			return 0;
	return doc->summary.len > 0;
}

/* "14 attributions, 5 quotations, 3 numbers" */
static const char *
what_was_compared(struct brief *b)
{
	static const char *const kinds[][3] = {
		{ "quotation", "quotation", "quotations" },
		{ "name", "name", "names" },
		{ "number", "number", "numbers" },
		{ "date", "date", "dates" },
		{ "weekday", "day of the week", "days of the week" },
		{ "day", "relative day", "relative days" },
	};
	const struct doc *doc = b->doc;
	size_t count[sizeof(kinds) / sizeof(*kinds)] = { 0 }, i, k;
	const size_t n = sizeof(kinds) / sizeof(*kinds);
	struct buf out;
	const char *text;

	for (i = 0; i < doc->facts.len; i++)
		for (k = 0; k < n && !doc->facts.items[i].english; k++)
			count[k] += (size_t)same(
			    doc->facts.items[i].kind, kinds[k][0]);
	buf_init(&out, 4096);
	buf_printf(&out, "%zu attribution%s", doc->attributions.len,
	    doc->attributions.len == 1 ? "" : "s");
	for (k = 0; k < n; k++)
		if (count[k])
			buf_printf(&out, ", %zu %s", count[k],
			    kinds[k][count[k] == 1 ? 1 : 2]);
	text = arena_strdup(b->arena, out.data);
	buf_free(&out);
	return text;
}

static int
made_by(const struct doc *doc, const char *backend)
{
	size_t i;

	for (i = 0; i < doc->sentences.len; i++)
		if (same(doc->sentences.items[i].backend, backend))
			return 1;
	for (i = 0; i < doc->provenance.len; i++)
		if (same(doc->provenance.items[i].stage, "translate") &&
		    same(doc->provenance.items[i].backend, backend))
			return 1;
	return 0;
}

const char *
brief_found_name(size_t kind, size_t count)
{
	static const char *const names[][2] = {
		[NOTE_LOST] = { "attribution put back",
		    "attributions put back" },
		[NOTE_BAD] = { "error", "errors" },
		[NOTE_OPEN] = { "open question", "open questions" },
		[NOTE_FIXED] = { "repaired", "repaired" },
		[NOTE_PLAIN] = { "note", "notes" },
	};

	return names[kind][count != 1];
}

void
brief_made(struct brief *b)
{
	const struct doc *doc = b->doc;
	const char *translated = stage_makers(b, "translate");
	const char *summed = stage_makers(b, "summarize");

	if (translated && same(translated, summed)) {
		add_line(b, "Translated and summarised by", translated);
	} else {
		if (translated)
			add_line(b, "Translated by", translated);
		if (summary_is_extract(doc))
			add_line(b, "Summary",
			    "chosen from the text's own "
			    "sentences, no model");
		else if (summed)
			add_line(b, "Summarised by", summed);
	}
	if (doc->layers & LAYER_TRANSLATIONS)
		add_line(b, "Compared with the original", what_was_compared(b));
	if (made_by(doc, "echo"))
		b->warning = "Not translated: the backend handed the original "
			     "back.";
	else if (made_by(doc, "embedded"))
		b->warning = "Draft quality: translated word group by word "
			     "group, without a model. Check before quoting.";
}
