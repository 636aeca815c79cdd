#include "stages/segment/segment.h"

#include <string.h>

#include "base/base.h"

struct segment_stream {
	const struct language *lang;
	int (*line)(void *, const char *, size_t);
	void *ctx;
	struct buf text; /* the paragraph so far */
	struct buf sentence;
	struct buf folded; /* what came in, with LF as its line ends */
	int began, after_cr, failed;
	/* while a piece of a long paragraph is cut */
	size_t last_start, last_end;
	int has_last;
};

struct segment_stream *
segment_stream_new(const struct language *lang,
    int (*line)(void *ctx, const char *sentence, size_t len), void *ctx)
{
	struct segment_stream *st = mem_alloc(sizeof *st);

	st->lang = lang;
	st->line = line;
	st->ctx = ctx;
	buf_init(&st->text, BUF_MAX);
	buf_init(&st->sentence, BUF_MAX);
	buf_init(&st->folded, BUF_MAX);
	return st;
}

void
segment_stream_free(struct segment_stream *st)
{
	if (!st)
		return;
	buf_free(&st->text);
	buf_free(&st->sentence);
	buf_free(&st->folded);
	mem_free(st);
}

/* A line break inside a sentence becomes one space. */
static void
give(struct segment_stream *st, size_t start, size_t end)
{
	const char *s = st->text.data;
	size_t i;

	if (st->failed)
		return;
	buf_clear(&st->sentence);
	for (i = start; i < end; i++) {
		if (s[i] != '\n' && s[i] != '\r')
			buf_putc(&st->sentence, s[i]);
		else if (s[i - 1] != ' ' && s[i - 1] != '\n' &&
		    s[i - 1] != '\r')
			buf_putc(&st->sentence, ' ');
	}
	if (st->line(st->ctx, st->sentence.data, st->sentence.len) != 0)
		st->failed = 1;
}

static void
on_sentence(void *ctx, size_t start, size_t end)
{
	give(ctx, start, end);
}

/* Holds each sentence back until the next one is there. */
static void
on_sure_sentence(void *ctx, size_t start, size_t end)
{
	struct segment_stream *st = ctx;

	if (st->has_last)
		give(st, st->last_start, st->last_end);
	st->has_last = 1;
	st->last_start = start;
	st->last_end = end;
}

static void
drop_front(struct segment_stream *st, size_t n)
{
	size_t rest = st->text.len - n;

	memmove(st->text.data, st->text.data + n, rest);
	buf_cut(&st->text, rest);
}

static void
cut_paragraph(struct segment_stream *st)
{
	segment_text(st->lang, st->text.data, st->text.len, on_sentence, st);
	buf_clear(&st->text);
}

/* Gives out all but the last sentence of a paragraph still coming in. */
static void
cut_long(struct segment_stream *st)
{
	size_t keep;

	st->has_last = 0;
	segment_text(
	    st->lang, st->text.data, st->text.len, on_sure_sentence, st);
	keep = st->has_last ? st->last_start : st->text.len;
	if (keep > 0) {
		drop_front(st, keep);
		return;
	}
	/* one sentence of this length is none: cut it at its last space */
	keep = st->text.len;
	while (keep > 1 && st->text.data[keep - 1] != ' ')
		keep--;
	if (keep == 1)
		keep = st->text.len;
	give(st, 0, keep);
	drop_front(st, keep);
}

/* Bytes up to the end of the paragraph that `s` goes on with; 0: not here. */
static size_t
paragraph_end(const struct segment_stream *st, const char *s, size_t len)
{
	const char *p = s, *lf;
	size_t i;
	int blank = st->text.len > 0 && st->text.data[st->text.len - 1] == '\n';

	while ((lf = memchr(p, '\n', len - (size_t)(p - s)))) {
		for (i = (size_t)(lf - s); i > 0 &&
		     (s[i - 1] == ' ' || s[i - 1] == '\t' || s[i - 1] == '\r');
		     i--)
			;
		if (i > 0 ? s[i - 1] == '\n' : blank)
			return (size_t)(lf - s) + 1;
		p = lf + 1;
	}
	return 0;
}

static void
feed_lines(struct segment_stream *st, const char *s, size_t len)
{
	size_t n;

	while (len > 0 && !st->failed) {
		n = paragraph_end(st, s, len);
		buf_put(&st->text, s, n ? n : len);
		if (n > 0)
			cut_paragraph(st);
		else if (st->text.len > SEGMENT_PARAGRAPH)
			cut_long(st);
		if (n == 0)
			break;
		s += n;
		len -= n;
	}
}

/* LF for CR LF and CR, also where a piece ends between the two. */
static void
fold_lines(struct segment_stream *st, const char *s, size_t len)
{
	const char *end = s + len, *cr;

	buf_clear(&st->folded);
	if (st->after_cr && *s == '\n')
		s++;
	st->after_cr = 0;
	while ((cr = memchr(s, '\r', (size_t)(end - s)))) {
		buf_put(&st->folded, s, (size_t)(cr - s));
		buf_putc(&st->folded, '\n');
		s = cr + 1;
		if (s == end)
			st->after_cr = 1;
		else if (*s == '\n')
			s++;
	}
	buf_put(&st->folded, s, (size_t)(end - s));
}

int
segment_stream_feed(struct segment_stream *st, const char *s, size_t len)
{
	if (len > 0 && (st->after_cr || memchr(s, '\r', len))) {
		fold_lines(st, s, len);
		s = st->folded.data;
		len = st->folded.len;
	}
	if (!st->began && len >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0) {
		s += 3;
		len -= 3;
	}
	st->began = 1;
	feed_lines(st, s, len);
	return st->failed ? -1 : 0;
}

int
segment_stream_end(struct segment_stream *st)
{
	int rc;

	cut_paragraph(st);
	rc = st->failed ? -1 : 0;
	segment_stream_free(st);
	return rc;
}
