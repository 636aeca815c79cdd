/*
 * plain_summarize.c - summarize --plain: a French document a line in, an
 * extractive French summary a line out.
 */
#include <stdlib.h>

#include "command/plain.h"
#include "stages/segment/segment.h"
#include "stages/summarize/summarize.h"

#define LONGEST 1000000

struct summaries {
	const struct env *env;
	struct extract_limit limit;
	VEC(struct extent) sentences; /* of the line at hand; heap */
};

static void
add_sentence(void *ctx, size_t start, size_t end)
{
	struct summaries *s = ctx;

	vec_push(&s->sentences, NULL, ((struct extent){ start, end }));
}

static int
one_line(
    void *ctx, const char *line, size_t len, unsigned number, struct error *e)
{
	struct summaries *s = ctx;
	struct doc *doc = plain_doc(line, len, s->env);
	struct buf out;
	int rc;

	(void)number;
	buf_init(&out, BUF_MAX);
	rc = plain_stages(doc, s->env, "normalize", e);
	if (rc == 0) {
		s->sentences.len = 0;
		segment_text(s->env->source, doc->normalized,
		    doc->normalized_len, add_sentence, s);
		extract_plain(s->env->source, doc->normalized,
		    s->sentences.items, s->sentences.len, &s->limit, &out);
		buf_putc(&out, '\n');
		rc = plain_put(&out, e);
	}
	buf_free(&out);
	doc_free(doc);
	return rc;
}

static int
take_number(const char *option, const char *text, size_t *to, struct error *e)
{
	char *end;
	long n;

	if (!text)
		return 0;
	n = strtol(text, &end, 10);
	if (*end || end == text || n < 1 || n > LONGEST)
		return error_set(e, STATUS_USAGE,
		    "%s wants a number of 1 or more, not \"%s\"", option, text);
	*to = (size_t)n;
	return 0;
}

int
plain_summarize(struct invocation *in, struct error *e)
{
	struct summaries s = { 0 };
	struct session session;
	int rc;

	if (!in->sentences == !in->words)
		return error_set(e, STATUS_USAGE,
		    "summarize --plain wants --sentences N or --words N");
	if (take_number("--sentences", in->sentences, &s.limit.sentences, e) <
		0 ||
	    take_number("--words", in->words, &s.limit.words, e) < 0)
		return -1;
	if (session_open(&session, in, NEED_LANGUAGES, e) < 0)
		return -1;
	s.env = &session.env;
	rc = plain_lines(in, one_line, &s, e);
	vec_free(&s.sentences);
	session_close(&session);
	return rc;
}
