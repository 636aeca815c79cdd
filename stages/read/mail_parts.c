/*
 * mail_parts.c - the tree of a mail's parts, and what of it is text.
 *
 * GMime could do this, but brings GLib into each start of a program that
 * lasts 30 ms.
 */
#include "stages/read/mail.h"

#include <string.h>

#define DEPTH 12   /* of parts within parts; deeper ones are not read */
#define PARTS 1000 /* of one mail */

static void read_part(
    struct letters *, struct letter *, struct part *, int depth, struct text *);
static struct letter *
read_inner(struct letters *, const struct letter *, struct part *, int depth);

static int
is_mail(const struct part *p)
{
	return strcmp(p->type, "message/rfc822") == 0 ||
	    strcmp(p->type, "message/global") == 0;
}

/*
 * Of a digest all mails are its text, in their order, each below its subject;
 * who sent it and when is said of the digest.
 */
static void
add_to_digest(struct letters *l, struct letter *one, struct text *out)
{
	struct text text;

	text_init(&text);
	text.charset = one->charset;
	if (one->text.len > 0 && one->subject &&
	    !letter_gives_subject(one, l->arena))
		buf_printf(&text.buf, "%s\n\n", one->subject);
	buf_put(&text.buf, one->text.data, one->text.len);
	buf_clear(&one->text);
	text_add(out, &text);
}

static void
read_multipart(struct letters *l, struct letter *letter, struct part *p,
    int depth, struct text *out)
{
	struct cut c;
	int one = strcmp(p->type, "multipart/alternative") == 0;
	int first = strcmp(p->type, "multipart/related") == 0 ||
	    strcmp(p->type, "multipart/signed") == 0;
	int digest = strcmp(p->type, "multipart/digest") == 0;
	const char *usual = digest ? "message/rfc822" : "text/plain";
	struct slice bytes;
	struct part part;
	struct text text, best;

	text_init(&best);
	cut_begin(&c, p->body, mail_param(p->content, "boundary", l->arena));
	while (l->parts < PARTS && cut_next(&c, &bytes)) {
		l->parts++;
		part = part_of(bytes, usual, l->arena);
		text_init(&text);
		if (digest && is_mail(&part) && depth < DEPTH)
			add_to_digest(
			    l, read_inner(l, letter, &part, depth + 1), &text);
		else
			read_part(l, letter, &part, depth + 1, &text);
		if (one && text_is_better(l, &text, &best)) {
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
		text_read(l, letter, &part, &best);
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

static struct letter *
read_letter(struct letters *l, struct slice message, size_t outer, int depth)
{
	struct letter *letter = arena_alloc(l->arena, sizeof *letter);
	struct part part = part_of(message, "text/plain", l->arena);
	struct text text, whole;

	letter->head = part.head;
	letter->outer = outer;
	letter->subject = letter_subject(l, part.head);
	vec_push(&l->items, l->arena, letter);
	text_init(&text);
	text_init(&whole);
	read_part(l, letter, &part, depth, &text);
	text_add(&whole, &text);
	letter->text = whole.buf;
	cut_note(l, letter);
	letter->charset = whole.charset;
	letter->standfirst = whole.standfirst;
	return letter;
}

/* A mail inside a mail, by the book never encoded, but some are. */
static struct letter *
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
	return read_letter(l, inner, index_of(l, letter), depth + 1);
}

static int
is_attached(const struct letters *l, const struct part *p)
{
	const char *how = head_field(p->head, "Content-Disposition", l->arena);

	return how && strcmp(mail_type(how, l->arena), "attachment") == 0;
}

/* Its name for a message, never for a path. */
static const char *
part_name(const struct letters *l, const struct part *p)
{
	const char *how = head_field(p->head, "Content-Disposition", l->arena);
	const char *name = how ? mail_param(how, "filename", l->arena) : NULL;

	if (!name || !*name)
		name = mail_param(p->content, "name", l->arena);
	if (!name || !*name)
		name = *p->type ? p->type : "a part without a type";
	return mail_words(name, l->arena);
}

/* What is not read: named where it may hold the text, or there is none. */
static void
note_unread(struct letters *l, const struct part *p)
{
	const char *name = part_name(l, p);
	const char *what = part_is_sealed(p, name, l->arena);

	if (what)
		vec_push(&l->sealed, l->arena,
		    arena_printf(
			l->arena, "%s was not read (%.80s)", what, name));
	else
		vec_push(&l->attachments, l->arena, name);
}

static void
read_part(struct letters *l, struct letter *letter, struct part *p, int depth,
    struct text *out)
{
	int is_text = strcmp(p->type, "text/plain") == 0 ||
	    strcmp(p->type, "text/html") == 0;

	if (depth > DEPTH)
		return;
	if (strcmp(p->type, "multipart/encrypted") == 0)
		note_unread(l, p);
	else if (strncmp(p->type, "multipart/", 10) == 0)
		read_multipart(l, letter, p, depth, out);
	else if (is_mail(p))
		read_inner(l, letter, p, depth);
	else if (is_text && !is_attached(l, p))
		text_read(l, letter, p, out);
	else
		note_unread(l, p);
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
