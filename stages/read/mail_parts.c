/*
 * mail_parts.c - the tree of a mail's parts, and what of it is text.
 *
 * GMime could do this, but brings GLib into each start of a program that
 * lasts 30 ms.
 */
#include "stages/read/mail.h"

#include <string.h>
#include <strings.h>

#include "stages/read/html.h"

#define DEPTH 12   /* of parts within parts; deeper ones are not read */
#define PARTS 1000 /* of one mail */

/* What came of a part; of the first text in it: charset, standfirst. */
struct text {
	struct buf buf;
	struct charset charset;
	const char *standfirst;
	int is_html;
};

static void read_part(
    struct letters *, struct letter *, struct part *, int depth, struct text *);

/* ---- text ---- */

static void
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
static void
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
	if (format && strcasecmp(format, "flowed") == 0)
		flow_join(text.data, text.len,
		    delsp && strcasecmp(delsp, "yes") == 0, &out->buf);
	else
		buf_put(&out->buf, text.data, text.len);
	flow_unquote(&out->buf);
	buf_free(&text);
}

static void
read_leaf(struct letters *l, const struct letter *letter, const struct part *p,
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

/* ---- which of several ---- */

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

static int
is_better(
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

static void
read_multipart(struct letters *l, struct letter *letter, struct part *p,
    int depth, struct text *out)
{
	struct cut c;
	int one = strcmp(p->type, "multipart/alternative") == 0;
	int first = strcmp(p->type, "multipart/related") == 0 ||
	    strcmp(p->type, "multipart/signed") == 0;
	const char *usual = strcmp(p->type, "multipart/digest") == 0 ?
	    "message/rfc822" :
	    "text/plain";
	struct slice bytes;
	struct part part;
	struct text text, best;

	text_init(&best);
	cut_begin(&c, p->body, mail_param(p->content, "boundary", l->arena));
	while (l->parts < PARTS && cut_next(&c, &bytes)) {
		l->parts++;
		part = part_of(bytes, usual, l->arena);
		text_init(&text);
		read_part(l, letter, &part, depth + 1, &text);
		if (one && is_better(l, &text, &best)) {
			buf_free(&best.buf);
			best = text;
		} else if (one || (first && best.buf.len > 0)) {
			buf_free(&text.buf);
		} else {
			text_add(&best, &text);
		}
	}
	/* no part at all: the text was never put into any */
	if (!c.begun && best.buf.len == 0) {
		part = *p;
		part.type = "text/plain";
		read_leaf(l, letter, &part, &best);
	}
	text_add(out, &best);
}

/* ---- the tree ---- */

static size_t
index_of(const struct letters *l, const struct letter *letter)
{
	size_t i;

	for (i = 0; i < l->items.len; i++)
		if (l->items.items[i] == letter)
			return i;
	return LETTER_NONE;
}

/* "[Le Fanal] Le quai est inondé": the name of a list, a label. */
static const char *
behind_tag(const char *s)
{
	const char *close = s[0] == '[' ? strchr(s, ']') : NULL;

	if (!close || close - s > 40)
		return s;
	close += 1 + strspn(close + 1, " ");
	return *close ? close : s;
}

/* "TR :", "Re[2]:" at the start: bytes with the spaces behind, or 0. */
static size_t
answer_length(const struct language *lang, const char *s)
{
	size_t n = lang ? language_mark(lang, "answer", s, strlen(s), NULL) : 0;

	if (n == 0)
		return 0;
	n += strspn(s + n, "[]()0123456789 ");
	if (strncmp(s + n, "\xc2\xa0", 2) == 0)
		n += 2;
	return s[n] == ':' ? n + 1 + strspn(s + n + 1, " ") : 0;
}

/* "Re: [Le Fanal] TR : le pont" is about the bridge. */
static const char *
subject_of(struct letters *l, struct slice head)
{
	const char *raw = head_field(head, "Subject", l->arena), *s, *before;

	if (!raw)
		return NULL;
	s = mail_words(raw, l->arena);
	do {
		before = s;
		s = behind_tag(s + answer_length(l->env->source, s));
	} while (s != before);
	return *s ? s : NULL;
}

/* What was written above a mail that is passed on is none of its text. */
static void
cut_note(struct letters *l, struct letter *letter)
{
	struct buf *text = &letter->text;
	size_t start;

	if (!l->env->source)
		return;
	start = passed_find(l->env->source, text->data, text->len);
	if (start == text->len)
		return;
	letter->passed = 1;
	l->notes |= start > 0;
	memmove(text->data, text->data + start, text->len - start);
	buf_cut(text, text->len - start);
}

static void
read_letter(struct letters *l, struct slice message, size_t outer, int depth)
{
	struct letter *letter = arena_alloc(l->arena, sizeof *letter);
	struct part part = part_of(message, "text/plain", l->arena);
	struct text text, whole;

	letter->head = part.head;
	letter->outer = outer;
	letter->subject = subject_of(l, part.head);
	vec_push(&l->items, l->arena, letter);
	text_init(&text);
	text_init(&whole);
	read_part(l, letter, &part, depth, &text);
	text_add(&whole, &text);
	letter->text = whole.buf;
	cut_note(l, letter);
	letter->charset = whole.charset;
	letter->standfirst = whole.standfirst;
}

/* A mail inside a mail, by the book never encoded, but some are. */
static void
read_inner(
    struct letters *l, const struct letter *letter, struct part *p, int depth)
{
	const char *encoding = head_field(
	    p->head, "Content-Transfer-Encoding", l->arena);
	struct slice inner;
	struct buf bytes;

	buf_init(&bytes, BUF_MAX);
	transfer_decode(
	    p->body, encoding ? mail_type(encoding, l->arena) : NULL, &bytes);
	inner.s = arena_strndup(l->arena, bytes.data, bytes.len);
	inner.len = bytes.len;
	buf_free(&bytes);
	read_letter(l, inner, index_of(l, letter), depth + 1);
}

static int
is_attached(const struct letters *l, const struct part *p)
{
	const char *how = head_field(p->head, "Content-Disposition", l->arena);

	return how && strcmp(mail_type(how, l->arena), "attachment") == 0;
}

/* Its name for a message, never for a path. */
static void
note_attachment(struct letters *l, const struct part *p)
{
	const char *how = head_field(p->head, "Content-Disposition", l->arena);
	const char *name = how ? mail_param(how, "filename", l->arena) : NULL;

	if (!name || !*name)
		name = mail_param(p->content, "name", l->arena);
	if (!name || !*name)
		name = *p->type ? p->type : "a part without a type";
	vec_push(&l->attachments, l->arena, mail_words(name, l->arena));
}

static void
read_part(struct letters *l, struct letter *letter, struct part *p, int depth,
    struct text *out)
{
	int is_text = strcmp(p->type, "text/plain") == 0 ||
	    strcmp(p->type, "text/html") == 0;

	if (depth > DEPTH)
		return;
	if (strncmp(p->type, "multipart/", 10) == 0)
		read_multipart(l, letter, p, depth, out);
	else if (strcmp(p->type, "message/rfc822") == 0 ||
	    strcmp(p->type, "message/global") == 0)
		read_inner(l, letter, p, depth);
	else if (is_text && !is_attached(l, p))
		read_leaf(l, letter, p, out);
	else
		note_attachment(l, p);
}

void
letters_read(struct letters *l, struct slice message)
{
	read_letter(l, message, LETTER_NONE, 0);
}

void
letters_free(struct letters *l)
{
	size_t i;

	for (i = 0; i < l->items.len; i++)
		buf_free(&l->items.items[i]->text);
}
