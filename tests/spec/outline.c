/*
 * outline.c - a normalised text in; its metadata and its blocks out, one a
 * line: "agency: AFP", "[paragraph] ...".  A first line "(title) ..." is a
 * title that was known before, from a page or a mail.
 */
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "stages/stage.h"
#include "tests/lib/meta.h"
#include "tests/lib/spec.h"

static void
put_blocks(struct buf *out, const struct doc *doc)
{
	const struct block *b;
	size_t i, k;

	for (i = 0; i < doc->blocks.len; i++) {
		b = &doc->blocks.items[i];
		buf_printf(out, "[%s%s] ", block_kind_name(b->kind),
		    b->level == 2 ? " 2" : "");
		for (k = b->span.start; k < b->span.end; k++)
			buf_putc(out,
			    doc->normalized[k] == '\n' ? ' ' :
							 doc->normalized[k]);
		buf_putc(out, '\n');
	}
}

/* loaded once for all cases */
static struct language *fr;

static char *
answer(const char *input)
{
	const struct stage *outline = stage_find("outline");
	struct env env = { .from = "fr", .to = "en" };
	struct doc *doc = doc_new();
	struct error e = { 0 };
	struct buf out;

	buf_init(&out, BUF_MAX);
	env.source = fr;
	if (strncmp(input, "(title) ", 8) == 0) {
		input += 8;
		doc->meta.title.value = arena_strndup(
		    doc->arena, input, strcspn(input, "\n"));
		doc->meta.title.from = "mail";
		input += strcspn(input, "\n") + 1;
	}
	doc->normalized = input;
	doc->normalized_len = strlen(input);
	if (outline->step(doc, &env, NULL, &e) != STEP_DONE)
		buf_printf(&out, "%s\n", e.text);
	put_meta(&out, &doc->meta);
	put_blocks(&out, doc);
	if (out.len > 0)
		buf_cut(&out, out.len - 1);
	doc_free(doc);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	return spec_main_french(argc, argv, &fr, answer);
}
