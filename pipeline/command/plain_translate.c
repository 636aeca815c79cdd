/*
 * plain_translate.c - translate --plain: a French sentence a line in, an
 * English one a line out, as many lines in the same order.
 */
#include <string.h>
#include <unistd.h>

#include "command/plain.h"
#include "run/run.h"

/* Lines that make one document: neighbours are context to each other. */
#define LINES_A_DOCUMENT 256

/* One line in the normal form, without a line end in it. */
static void
put_normal(const char *line, size_t len, const struct env *env, struct buf *out)
{
	struct doc *doc = plain_doc(line, len, env);
	struct error e = { 0 };
	size_t start = out->len, i;

	if (plain_stages(doc, env, "normalize", &e) == 0)
		buf_put(out, doc->normalized, doc->normalized_len);
	for (i = start; i < out->len; i++)
		if (out->data[i] == '\n')
			out->data[i] = ' ';
	doc_free(doc);
}

static void
add_line(struct doc *doc, struct span span)
{
	struct block b = { .kind = BLOCK_PARAGRAPH, .span = span };
	struct sentence s = { .span = span };

	s.block = doc->blocks.len;
	vec_push(&doc->blocks, doc->arena, b);
	if (span.end == span.start)
		return;
	s.id = doc_id(doc, 's', doc->sentences.len + 1);
	vec_push(&doc->sentences, doc->arena, s);
}

static void
set_text(struct doc *doc, const struct buf *text)
{
	struct sentence *s;
	size_t i;

	doc->text = arena_strndup(doc->arena, text->data, text->len);
	doc->text_len = text->len;
	doc->normalized = doc->text;
	doc->normalized_len = doc->text_len;
	for (i = 0; i < doc->sentences.len; i++) {
		s = &doc->sentences.items[i];
		s->text = arena_strndup(doc->arena, doc->text + s->span.start,
		    s->span.end - s->span.start);
	}
	doc->layers = LAYER_TEXT | LAYER_NORMALIZED | LAYER_BLOCKS |
	    LAYER_SENTENCES | LAYER_ATTRIBUTIONS;
}

static struct doc *
lines_next(const char *uri, const char *bytes, size_t len, size_t *at,
    const struct env *env, struct error *e)
{
	struct doc *doc;
	struct buf text;
	struct span span;
	const char *end;
	size_t n, size;

	(void)e;
	if (*at >= len)
		return NULL;
	doc = plain_doc("", 0, env);
	doc->source.uri = arena_strdup(doc->arena, uri);
	buf_init(&text, BUF_MAX);
	for (n = 0; n < LINES_A_DOCUMENT && *at < len; n++) {
		end = memchr(bytes + *at, '\n', len - *at);
		size = end ? (size_t)(end - bytes) - *at : len - *at;
		span.start = text.len;
		put_normal(bytes + *at, size, env, &text);
		span.end = text.len;
		buf_putc(&text, '\n');
		add_line(doc, span);
		*at += size + (end != NULL);
	}
	set_text(doc, &text);
	buf_free(&text);
	return doc;
}

static int
claims_nothing(const char *uri, const char *bytes, size_t len)
{
	(void)uri;
	(void)bytes;
	(void)len;
	return 0;
}

static const struct reader reader_lines = {
	.media_type = "text/x-sentences",
	.summary = "a sentence a line",
	.claims = claims_nothing,
	.next = lines_next,
};

/*
 * A plain line has typewriter quotes: it is read by programs and compared
 * with references that have no others.
 */
static void
put_plain(struct buf *out, const char *s)
{
	size_t i = 0, len = strlen(s), start;
	uint32_t r;

	while (i < len) {
		start = i;
		r = utf8_next(s, len, &i);
		if (r == 0x201c || r == 0x201d)
			buf_putc(out, '"');
		else if (r == 0x2018 || r == 0x2019)
			buf_putc(out, '\'');
		else
			buf_put(out, s + start, i - start);
	}
}

static int
finished(void *ctx, struct doc *doc, struct error *e)
{
	const struct sentence *s = doc->sentences.items;
	const struct sentence *end = s + doc->sentences.len;
	struct buf out;
	size_t i;
	int rc;

	(void)ctx;
	buf_init(&out, BUF_MAX);
	for (i = 0; i < doc->blocks.len; i++) {
		if (s < end && s->block == i) {
			put_plain(&out, s->draft ? s->draft : "");
			s++;
		}
		buf_putc(&out, '\n');
	}
	rc = plain_put(&out, e);
	buf_free(&out);
	return rc;
}

int
plain_translate(struct invocation *in, struct error *e)
{
	const struct stage *list[] = { in->stage, NULL };
	struct run_result result = { 0 };
	struct session s;
	struct run_plan plan = {
		.inputs = in->inputs,
		.reader = &reader_lines,
		.stages = list,
		.record = in->record,
		.report = in->report,
		.timings = in->timings,
		.finished = finished,
		.failed = input_failed,
	};
	int rc;

	if (session_open(&s, in, NEED_LANGUAGES | NEED_BACKENDS, e) < 0)
		return -1;
	plan.env = &s.env;
	plan.workers = (int)config_int(s.config, "run", "workers");
	plan.in_flight = (int)config_int(s.config, "run", "in_flight");
	plan.progress = !in->quiet && isatty(STDERR_FILENO);
	rc = run_all(&plan, &result, e);
	session_close(&s);
	if (rc < 0)
		return -1;
	return result.failed ? (int)result.worst : STATUS_OK;
}
