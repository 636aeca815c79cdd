/*
 * mail_text.c - a part of a mail that is text: decoded, a page read, and
 * which of two alternatives says more.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

#include "stages/read/html.h"

void
text_init(struct text *t)
{
	memset(t, 0, sizeof *t);
	buf_init(&t->buf, BUF_MAX);
}

static void
trim(struct buf *b)
{
	while (b->len > 0 && strchr(" \t\n", b->data[b->len - 1]))
		buf_cut(b, b->len - 1);
}

/* Puts one behind the other, a blank line between, and frees it. */
void
text_add(struct text *to, struct text *from)
{
	const char *s = from->buf.data;

	trim(&from->buf);
	s += strspn(s, "\n");
	if (*s) {
		if (to->buf.len > 0) {
			trim(&to->buf);
			buf_puts(&to->buf, "\n\n");
		} else {
			to->charset = from->charset;
			to->standfirst = from->standfirst;
		}
		to->is_html |= from->is_html;
		buf_put(
		    &to->buf, s, from->buf.len - (size_t)(s - from->buf.data));
		buf_putc(&to->buf, '\n');
	}
	buf_free(&from->buf);
}

static void
read_html(struct letters *l, const struct letter *letter,
    const struct buf *bytes, const char *charset, struct text *out)
{
	struct doc *page = doc_new();
	struct error e = { STATUS_OK, "" };

	page->meta.title.value = letter->subject;
	page->meta.title.from = "mail";
	if (html_page(page, bytes->data, bytes->len, charset, &out->charset,
		&out->buf, &e) < 0)
		buf_clear(&out->buf);
	else if (page->meta.standfirst.value)
		out->standfirst = arena_strdup(
		    l->arena, page->meta.standfirst.value);
	out->is_html = 1;
	doc_free(page);
}

static void
read_plain(struct letters *l, const struct part *p, const struct buf *bytes,
    const char *charset, struct text *out)
{
	const char *format = mail_param(p->content, "format", l->arena);
	const char *delsp = mail_param(p->content, "delsp", l->arena);
	struct error e = { STATUS_OK, "" };
	struct buf text;

	buf_init(&text, BUF_MAX);
	if (text_decode(
		bytes->data, bytes->len, charset, &text, &out->charset, &e) < 0)
		buf_clear(&text);
	if (armour_cut(&text))
		vec_push(
		    &l->sealed, l->arena, "an encrypted passage was not read");
	if (format && strcasecmp(format, "flowed") == 0)
		flow_join(text.data, text.len,
		    delsp && strcasecmp(delsp, "yes") == 0, &out->buf);
	else
		buf_put(&out->buf, text.data, text.len);
	flow_unquote(&out->buf);
	buf_free(&text);
}

void
text_read(struct letters *l, const struct letter *letter, const struct part *p,
    struct text *out)
{
	const char *charset = mail_param(p->content, "charset", l->arena);
	const char *encoding = head_field(
	    p->head, "Content-Transfer-Encoding", l->arena);
	struct buf bytes;

	buf_init(&bytes, BUF_MAX);
	transfer_decode(
	    p->body, encoding ? mail_type(encoding, l->arena) : NULL, &bytes);
	/* some say "plain" and send a page */
	if (strcmp(p->type, "text/html") == 0 ||
	    html_begins(bytes.data, bytes.len))
		read_html(l, letter, &bytes, charset, out);
	else
		read_plain(l, p, &bytes, charset, out);
	buf_free(&bytes);
}

/* Bytes of what is no address: a list of links says little. */
static size_t
weight(const struct buf *b)
{
	const char *s = b->data;
	size_t n, sum = 0;

	while (*s) {
		s += strspn(s, " \n\t");
		n = strcspn(s, " \n\t");
		if (!memmem(s, n, "://", 3))
			sum += n;
		s += n;
	}
	return sum;
}

/* A plain text this much shorter than the page is a stub: a teaser, links. */
#define STUB 3

/* "Votre messagerie ne lit pas le HTML" */
static int
is_stub(const struct letters *l, const struct text *t)
{
	return l->env->source &&
	    language_mark(
		l->env->source, "stub", t->buf.data, t->buf.len, NULL) > 0;
}

int
text_is_better(
    const struct letters *l, const struct text *new, const struct text *old)
{
	const struct text *plain = new->is_html ? old : new;
	const struct text *page = new->is_html ? new : old;
	size_t n = weight(&plain->buf), m = weight(&page->buf);

	if (new->is_html == old->is_html || n == 0 || m == 0)
		return weight(&new->buf) > weight(&old->buf);
	return new ==
	    (n < m / STUB || (n < m && is_stub(l, plain)) ? page : plain);
}
