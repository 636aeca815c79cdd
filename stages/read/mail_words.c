/*
 * mail_words.c - the encoded words of header fields (RFC 2047).
 *
 * Neighbours of one character set are put together as bytes before they are
 * decoded, since senders cut letters in two.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

#define WORD_MAX 4096 /* of one; 75 by the book */

struct words {
	struct buf bytes; /* not decoded yet */
	char charset[64]; /* of these; "" is that of plain text */
	struct buf out;
};

/* "=?charset*language?Q?text?=": bytes, or 0. */
static size_t
word_length(const char *s, char charset[64], char *encoding, struct slice *text)
{
	const char *c, *t, *end;
	size_t n;

	if (s[0] != '=' || s[1] != '?')
		return 0;
	c = s + 2;
	n = strcspn(c, "?* ");
	if (n == 0 || n >= 64 || c[n] == ' ')
		return 0;
	memcpy(charset, c, n);
	charset[n] = '\0';
	c += strcspn(c, "? ");
	if (c[0] != '?' || !strchr("QqBb", c[1]) || c[1] == '\0' || c[2] != '?')
		return 0;
	*encoding = c[1];
	t = c + 3;
	end = memmem(t, strnlen(t, WORD_MAX), "?=", 2);
	if (!end)
		return 0;
	text->s = t;
	text->len = (size_t)(end - t);
	return (size_t)(end - s) + 2;
}

/* What is no text in any set: the letters of ASCII in it. */
static void
put_ascii(const struct buf *bytes, struct buf *out)
{
	size_t i;

	for (i = 0; i < bytes->len; i++)
		buf_putc(out,
		    bytes->data[i] >= ' ' && bytes->data[i] < 0x7f ?
			bytes->data[i] :
			'?');
}

static void
flush(struct words *w)
{
	struct charset set;
	struct buf text;

	if (w->bytes.len == 0)
		return;
	buf_init(&text, BUF_MAX);
	if (text_decode(w->bytes.data, w->bytes.len,
		w->charset[0] ? w->charset : NULL, &text, &set, NULL) < 0) {
		buf_clear(&text);
		put_ascii(&w->bytes, &text);
	}
	buf_put(&w->out, text.data, text.len);
	buf_free(&text);
	buf_clear(&w->bytes);
}

static void
begin(struct words *w, const char *charset)
{
	if (strcasecmp(w->charset, charset) == 0)
		return;
	flush(w);
	memcpy(w->charset, charset, strlen(charset) + 1);
}

static void
put_word(struct words *w, char encoding, struct slice text)
{
	struct buf q;
	size_t i;

	if (encoding == 'B' || encoding == 'b') {
		transfer_decode(text, "base64", &w->bytes);
		return;
	}
	/* "_" is a space, "=5F" the sign itself */
	buf_init(&q, WORD_MAX);
	for (i = 0; i < text.len; i++)
		buf_putc(&q, text.s[i] == '_' ? ' ' : text.s[i]);
	transfer_decode(
	    (struct slice){ q.data, q.len }, "quoted-printable", &w->bytes);
	buf_free(&q);
}

/* White space between two encoded words is none. */
static size_t
gap_length(const char *s)
{
	size_t n = strspn(s, " \t\r\n"), text_len;
	char charset[64], encoding;
	struct slice text;

	text_len = word_length(s + n, charset, &encoding, &text);
	return text_len > 0 ? n : 0;
}

/* No control of a header reaches a terminal. */
static void
clean(struct buf *text)
{
	size_t i, n = 0;

	for (i = 0; i < text->len; i++) {
		char c = text->data[i];

		if ((unsigned char)c < 0x20 || c == 0x7f)
			c = ' ';
		if (c == ' ' && (n == 0 || text->data[n - 1] == ' '))
			continue;
		text->data[n++] = c;
	}
	while (n > 0 && text->data[n - 1] == ' ')
		n--;
	buf_cut(text, n);
}

char *
mail_words(const char *raw, struct arena *arena)
{
	struct words w = { .charset = "" };
	char charset[64], encoding, *copy;
	struct slice text;
	size_t n;

	buf_init(&w.bytes, BUF_MAX);
	buf_init(&w.out, BUF_MAX);
	while (*raw) {
		n = word_length(raw, charset, &encoding, &text);
		if (n == 0) {
			begin(&w, "");
			buf_putc(&w.bytes, *raw++);
			continue;
		}
		begin(&w, charset);
		put_word(&w, encoding, text);
		raw += n;
		raw += gap_length(raw);
	}
	flush(&w);
	clean(&w.out);
	copy = arena_strndup(arena, w.out.data, w.out.len);
	buf_free(&w.bytes);
	buf_free(&w.out);
	return copy;
}
