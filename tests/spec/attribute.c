/*
 * attribute.c - who says what in a small text: one line a claim, "type cue |
 * source | speaker | stance | content".
 */
#include <string.h>

#include "base/base.h"
#include "language/language.h"
#include "tests/lib/language.h"
#include "tests/lib/spec.h"

static struct language *lang;

static void
put(struct buf *out, const char *text, struct extent e)
{
	for (size_t i = e.start; i < e.end; i++)
		buf_putc(out, text[i] == '\n' ? ' ' : text[i]);
}

#define PARAGRAPH "¶"

/* A line of the input is a sentence; ¶ before it: of a new paragraph. */
static void
cut(const char *input, struct reading *r, struct extent *sentences,
    size_t *blocks)
{
	const size_t mark = sizeof PARAGRAPH - 1;

	for (size_t from = 0; from < r->len && r->nsentences < 16;) {
		size_t n = strcspn(input + from, "\n"), skip = 0;
		size_t i = r->nsentences++;

		blocks[i] = i ? blocks[i - 1] : 0;
		if (strncmp(input + from, PARAGRAPH, mark) == 0) {
			skip = mark + 1;
			blocks[i]++;
			r->blocks = blocks;
		}
		sentences[i] = (struct extent){ from + skip, from + n };
		from += n + 1;
	}
}

static char *
answer(const char *input)
{
	struct arena *arena = arena_new();
	struct extent sentences[16];
	size_t blocks[16];
	struct reading r = {
		.text = input, .len = strlen(input), .sentences = sentences
	};
	struct claims claims;
	struct buf out;

	buf_init(&out, BUF_MAX);
	cut(input, &r, sentences, blocks);
	language_claims(lang, &r, arena, &claims);
	for (size_t i = 0; i < claims.items.len; i++) {
		const struct claim *c = &claims.items.items[i];

		buf_printf(&out, "%s%s ", i ? "\n" : "", c->type);
		put(&out, input, c->cue);
		buf_puts(&out, " | ");
		put(&out, input, c->source);
		buf_printf(&out, " | %s%s | %s |", c->speaker ? c->speaker : "",
		    c->anonymous ? " (anonymous)" : "", c->stance);
		for (size_t k = 0; k < c->ncontent; k++) {
			buf_puts(&out, k ? " / " : " ");
			put(&out, input, c->content[k]);
		}
	}
	arena_free(arena);
	return buf_take(&out);
}

int
main(int argc, char **argv)
{
	int rc;

	lang = test_language("fr");
	rc = spec_main(argc, argv, answer);
	language_free(lang);
	return rc;
}
